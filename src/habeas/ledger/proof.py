"""A proof of one entry: some of its fields, and that they stand at this place in the ledger of a signed checkpoint.

It holds the disclosures of the fields that are shown, the commitments of all (salted: they tell nothing of the others),
the inclusion path and the checkpoint. It proves that exactly this was recorded, there, when the checkpoint was signed;
not that it is true. Whose key signed is for the verifier to know: a key that comes with a proof proves only itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from habeas.access.levels import Level
from habeas.errors import InputError, TamperedError
from habeas.ledger.checkpoint import Checkpoint, Verifier, read_checkpoint
from habeas.ledger.disclosures import commitment, entry_leaf, read_disclosure, split
from habeas.ledger.entries import Field
from habeas.ledger.log import Ledger
from habeas.ledger.tree import verify_inclusion

FORMAT = "habeas entry proof 1"


@dataclass(frozen=True, slots=True)
class EntryProof:
    """What is shown of entry ``seq``, up to ``level``, and what proves it. ``key`` is the signer's public key text."""

    seq: int
    level: Level
    disclosures: tuple[bytes, ...]
    commitments: tuple[bytes, ...]
    path: tuple[bytes, ...]
    checkpoint: str
    key: str

    def as_json(self) -> dict[str, object]:
        """The proof as a file holds it: hashes in hexadecimal, disclosures as the text that was committed."""
        return {
            "proof": FORMAT,
            "level": self.level.value,
            "entry": self.seq,
            "disclosures": [line.decode() for line in self.disclosures],
            "commitments": [found.hex() for found in self.commitments],
            "path": [found.hex() for found in self.path],
            "checkpoint": self.checkpoint,
            "key": self.key,
        }

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> EntryProof:
        """The proof of a file. Raises ``InputError`` where it is none."""
        if not isinstance(said, dict) or said.get("proof") != FORMAT:
            raise InputError(f"This is not a proof of the form “{FORMAT}”.")
        try:
            return cls(
                seq=int(said["entry"]),
                level=Level(said["level"]),
                disclosures=tuple(text.encode() for text in said["disclosures"]),
                commitments=tuple(bytes.fromhex(text) for text in said["commitments"]),
                path=tuple(bytes.fromhex(text) for text in said["path"]),
                checkpoint=str(said["checkpoint"]),
                key=str(said["key"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(f"The proof is damaged: {error}.") from None

    def verify(self, verifier: Verifier) -> tuple[dict[str, Field], Checkpoint]:
        """The fields shown and the checkpoint they stand in. Raises ``TamperedError`` where anything does not fit."""
        checkpoint = read_checkpoint(verifier, self.checkpoint)
        fields: dict[str, Field] = {}
        if self.seq < 0 or any(len(found) != 32 for found in self.commitments):
            raise TamperedError("The proof is of no possible entry.")
        for line in self.disclosures:
            if commitment(line) not in self.commitments:
                raise TamperedError("The proof shows a field that the entry does not have.")
            name, disclosed = read_disclosure(line)
            if disclosed is None or name in fields:
                raise TamperedError(f"The proof shows “{name}” in a form that cannot have been recorded.")
            if not self.level.may_see(disclosed.level):
                raise TamperedError(
                    f"The proof is labelled {self.level}, but shows “{name}”, which is {disclosed.level}."
                )
            fields[name] = disclosed
        leaf = entry_leaf(self.seq, b"".join(sorted(self.commitments)))
        if not verify_inclusion(leaf, self.seq, checkpoint.size, self.path, checkpoint.root):
            raise TamperedError("The entry is not in the ledger that the checkpoint was signed for.")
        return fields, checkpoint


def prove(ledger: Ledger, key: str, seq: int, names: Sequence[str], level: Level) -> EntryProof:
    """A proof of these fields of an entry (all up to ``level`` where none is named), in the newest checkpoint.

    Raises ``InputError`` for a field that the entry has not, or that stands above ``level``.
    """
    row = ledger.row(seq)
    shown: dict[str, bytes] = {}
    for line in row.disclosures.split(b"\n"):
        name, disclosed = read_disclosure(line)
        if disclosed is None or (names and name not in names):
            continue
        if level.may_see(disclosed.level):
            shown[name] = line
        elif names:
            raise InputError(
                f"“{name}” of entry {seq} is {disclosed.level}, and the proof was asked for at level {level}.",
                mend=f"Give --level {disclosed.level} if its reader may see it.",
            )
    for name in names:
        if name not in shown:
            raise InputError(f"Entry {seq} has no field “{name}”, or it was erased.")
    checkpoint = ledger.checkpoint()
    path = ledger.inclusion_proof(seq, checkpoint.size)
    return EntryProof(
        seq, level, tuple(shown.values()), tuple(split(row.commitments)), tuple(path), checkpoint.note, key
    )
