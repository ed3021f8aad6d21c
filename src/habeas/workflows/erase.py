"""Erase fields of an entry, and the document itself where the entry is what named it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from habeas.ledger.log import Ledger


class Documents(Protocol):
    """Where documents are kept, by SHA-256."""

    def delete(self, digest: str) -> None:
        """Remove one."""
        ...


def erase(
    ledger: Ledger, documents: Documents, seq: int, names: Sequence[str], *, reason: str, by: str
) -> tuple[int, str | None]:
    """Erase the fields; the erasure's number, and the SHA-256 of the document that went with them.

    Erasing ``sha256`` of a document entry deletes the document, unless another entry names it too.
    """
    entry = ledger.entry(seq)
    digest = entry.value("sha256") if entry.kind == "document" and "sha256" in names else None
    erasure = ledger.erase(seq, names, reason=reason, by=by)
    if digest is None or any(other.value("sha256") == digest for other in ledger.entries() if other.kind == "document"):
        return erasure, None
    documents.delete(digest)
    return erasure, str(digest)
