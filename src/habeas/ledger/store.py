"""Where a ledger keeps its rows: what every store can do, and the shape of what it keeps.

A store knows nothing of entries, hashes or signatures. It promises: what ``append`` returned from survives power loss;
what it did not return from left nothing; two appenders follow one another. ``tests/contracts`` holds every store to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol


class Row(NamedTuple):
    """One entry as kept: its place, its leaf hash, its commitments in byte order, its disclosures one per line."""

    seq: int
    leaf: bytes
    commitments: bytes
    disclosures: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """A size of the ledger that was signed: the note, and the tree's frontier (see ``tree``) to grow from there."""

    size: int
    note: str
    frontier: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """What one append writes: rows at the end, the head that covers them, and disclosures that lost erased fields."""

    rows: Sequence[Row]
    head: Head
    erased: Mapping[int, bytes] = field(default_factory=dict)


class Store(Protocol):
    """Rows and heads, append-only but for erased disclosures. Raises ``RegisterError`` where it cannot do its work."""

    def append(self, make: Callable[[Head], Addition]) -> Head:
        """Hold the appender's lock, ask what to add to the newest head, and write it: all of it, or nothing."""
        ...

    def head(self) -> Head:
        """The newest head."""
        ...

    def heads(self) -> Iterator[Head]:
        """Every head, oldest first."""
        ...

    def rows(self, start: int, stop: int) -> Iterator[Row]:
        """Rows with start <= seq < stop in order, read in portions: appending between two rows is allowed."""
        ...

    def disclosures(self, seqs: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """Of many rows only number and disclosures, read like rows: a range of numbers, or a list of some in order."""
        ...


class HeadFile(Protocol):
    """The newest checkpoint, kept apart from the store, so that a store that was rolled back is found out."""

    def read(self) -> str | None:
        """The note, or None where there is none."""
        ...

    def write(self, note: str, size: int) -> None:
        """Keep this note unless one of a larger size is kept already."""
        ...
