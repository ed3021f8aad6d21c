"""A checkpoint: the ledger's size and root at one moment, signed (C2SP tlog-checkpoint in a C2SP signed note).

The text that is signed has three lines: the origin (which ledger), the size in decimal, the root in base64. How a text
is signed and whose key it is belongs to the ``Signer``.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Protocol

from habeas.errors import TamperedError


class Verifier(Protocol):
    """Somebody's public key."""

    def open(self, note: str) -> str:
        """The text of a note signed with this key. Raises ``TamperedError`` for any other."""
        ...


class Signer(Verifier, Protocol):
    """Who signs the ledger's checkpoints, and knows their own again."""

    def sign(self, text: str) -> str:
        """The text as a signed note."""
        ...


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Origin, size and root, with the signed note that says so."""

    origin: str
    size: int
    root: bytes
    note: str


def sign_checkpoint(signer: Signer, origin: str, size: int, root: bytes) -> Checkpoint:
    """A checkpoint signed now."""
    text = f"{origin}\n{size}\n{b64encode(root).decode()}\n"
    return Checkpoint(origin, size, root, signer.sign(text))


def read_checkpoint(verifier: Verifier, note: str) -> Checkpoint:
    """The checkpoint of a note. Raises ``TamperedError`` where the signature or the form is wrong."""
    lines = verifier.open(note).split("\n")
    try:
        origin, size, root = lines[0], lines[1], b64decode(lines[2], validate=True)
    except (IndexError, ValueError):
        raise TamperedError("A checkpoint is not of the form origin, size, root.") from None
    if not origin or not size.isdecimal() or str(int(size)) != size or len(root) != 32:
        raise TamperedError("A checkpoint is not of the form origin, size, root.")
    return Checkpoint(origin, int(size), root, note)
