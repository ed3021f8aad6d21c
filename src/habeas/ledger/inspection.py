"""The first half of an audit: what can be said of entries by themselves, part by part of the ledger.

Each disclosure is held to its commitment and each entry to its leaf hash. What an odd row means (an erasure, or
tampering) shows only when all erasures are known: that is the second half, in ``audit``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple

from habeas.errors import RegisterError
from habeas.ledger.disclosures import DOMAIN, UNREADABLE, commitment, entry_leaf, read_disclosure, read_entry, split
from habeas.ledger.store import Row


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was recorded: where (entries ``entry`` to ``last``), and what."""

    what: str
    entry: int | None = None
    last: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        if self.entry is None:
            return self.what
        many = self.last is not None and self.last > self.entry
        place = f"entries {self.entry} to {self.last}" if many else f"entry {self.entry}"
        return f"{place}, field {self.field}: {self.what}" if self.field is not None else f"{place}: {self.what}"


class Odd(NamedTuple):
    """A row whose disclosures are not exactly its commitments: erased, or worse."""

    seq: int
    fits_leaf: bool
    strange: tuple[str | None, ...]  # names of disclosures without a commitment
    marked: tuple[str, ...]  # names of fields that are marked as erased
    spare: frozenset[bytes]  # commitments without a disclosure


class Erasure(NamedTuple):
    """One field that an erasure entry says it destroyed."""

    by: int
    of: int
    name: str
    commitment: bytes


@dataclass
class Inspection:
    """What can be said of entries ``start`` to ``stop`` by themselves. ``leaves`` is cut short at the first gap."""

    start: int
    stop: int
    leaves: bytearray = field(default_factory=bytearray)
    missing: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    odd: list[Odd] = field(default_factory=list)
    erasures: list[Erasure] = field(default_factory=list)
    documents: list[tuple[int, str]] = field(default_factory=list)


def inspect(rows: Callable[[int, int], Iterator[Row]], start: int, stop: int) -> Inspection:
    """Look at the rows of a part of the ledger. ``rows`` is a store's."""
    found = Inspection(start, stop)
    expected, domain = start, DOMAIN
    for row in _readable(rows, start, stop):
        seq, leaf, commitments, disclosures = row
        if seq != expected:
            found.missing += range(expected, seq)
        expected = seq + 1
        hashes = [sha256(domain + line).digest() for line in disclosures.split(b"\n")]
        hashes.sort()
        right = entry_leaf(seq, commitments)
        whole = b"".join(hashes) == commitments
        if not whole:
            found.odd.append(_odd(row, fits_leaf=leaf == right))
        if leaf != right:
            found.findings.append(Finding("its content does not fit its leaf hash: one of them was changed", seq))
        if not found.missing:
            found.leaves += right if whole or len(leaf) != len(right) else leaf
        if b'"kind","public","erasure"]' in disclosures or b'"kind","public","document"]' in disclosures:
            _collect(found, row)
    found.missing += range(expected, stop)
    return found


def _readable(rows: Callable[[int, int], Iterator[Row]], start: int, stop: int) -> Iterator[Row]:
    """The rows, one by one where a damaged file does not give them together."""
    expected = start
    try:
        for row in rows(start, stop):
            yield row
            expected = row.seq + 1
    except RegisterError:
        for seq in range(expected, stop):
            with suppress(RegisterError):
                yield from rows(seq, seq + 1)


def _odd(row: Row, *, fits_leaf: bool) -> Odd:
    spare = list(split(row.commitments))
    strange: list[str | None] = []
    marked: list[str] = []
    for line in row.disclosures.split(b"\n"):
        try:
            name, disclosed = read_disclosure(line)
        except UNREADABLE:
            strange.append(None)
            continue
        if disclosed is None:
            marked.append(name)
        elif (made := commitment(line)) in spare:
            spare.remove(made)
        else:
            strange.append(name)
    return Odd(row.seq, fits_leaf, tuple(strange), tuple(marked), frozenset(spare))


def _collect(found: Inspection, row: Row) -> None:
    """Keep what erasures and document entries say; one that cannot be read is odd already."""
    with suppress(*UNREADABLE):
        entry = read_entry(row.seq, row.disclosures)
        if entry.kind == "erasure":
            destroyed = zip(entry.value("names"), entry.value("commitments"), strict=True)
            of = int(entry.value("of"))
            found.erasures += [Erasure(row.seq, of, str(name), bytes.fromhex(text)) for name, text in destroyed]
        elif entry.kind == "document" and isinstance(digest := entry.value("sha256"), str):
            found.documents.append((row.seq, digest))
