"""Erase fields of an entry, the document itself where the entry is what named it, and say where else the values stand.

A statement is one place of a value. The list that it was imported from is kept as it was received and still holds it; so
may another entry that says the same predicate of the same record, and a review of the claim that it was. They are named, and
erased by being named, not along.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from habeas.ledger.entries import Entry
from habeas.ledger.log import Ledger

_PREFIX = "says."


class Documents(Protocol):
    """Where documents are kept, by SHA-256."""

    def delete(self, digest: str) -> None:
        """Remove one."""
        ...


@dataclass(frozen=True)
class Erased:
    """What came of an erasure: its entry, and the SHA-256 of the document that went with it, if one did.

    ``documents`` are the entries of documents that still hold what was erased, ``entries`` those that may say the same.
    """

    seq: int
    deleted: str | None
    documents: tuple[int, ...]
    entries: tuple[int, ...]


def erase(ledger: Ledger, documents: Documents, seq: int, names: Sequence[str], *, reason: str, by: str) -> Erased:
    """Erase the fields. Erasing ``sha256`` of a document entry deletes the document, unless another entry names it too."""
    entry = ledger.entry(seq)
    digest = entry.value("sha256") if entry.kind == "document" and "sha256" in names else None
    erasure = ledger.erase(seq, names, reason=reason, by=by)
    kept: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    if entry.kind == "statement":
        kept = tuple(_documents_of(ledger, entry))
        others = tuple(_saying_the_same(ledger, entry, names))
    if digest is not None and not any(_names(other, digest) for other in ledger.entries()):
        documents.delete(digest)
        return Erased(erasure, str(digest), kept, others)
    return Erased(erasure, None, kept, others)


def _documents_of(ledger: Ledger, entry: Entry) -> Iterator[int]:
    digest = entry.value("because", {}).get("document")
    if digest is not None:
        yield from (other.seq for other in ledger.entries() if _names(other, digest))


def _names(entry: Entry, digest: str) -> bool:
    return entry.kind == "document" and entry.value("sha256") == digest


def _saying_the_same(ledger: Ledger, entry: Entry, names: Sequence[str]) -> Iterator[int]:
    said = [name for name in names if name.startswith(_PREFIX)]
    subject = entry.value("subject")
    claim = "-".join(str(subject).split("/")[::2])  # the claim figure-… became figure/SOURCE/…
    for other in ledger.entries():
        of_it = other.seq != entry.seq and other.kind == "statement" and other.value("subject") == subject
        read = said and other.kind == "review" and other.value("claim") == claim and "read" in other.fields
        if read or (of_it and any(name in other.fields for name in said)):
            yield other.seq
