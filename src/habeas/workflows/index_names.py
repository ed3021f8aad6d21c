"""Bring the index of names up to the newest entry of the ledger: only what is new is read.

Where there is no index, or none of this ledger, it is made anew. Whatever an erasure took from an entry is taken from
the index: all that the entry had brought goes, and what the entry still says comes back. Where somebody erases
meanwhile, or a process ended between an erasure and this, it is made up for: after writing, and when the register is
opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Protocol

from habeas.errors import RegisterError
from habeas.identity.finding.index import Index
from habeas.identity.finding.indexed import erased_by, lines_of, links_of
from habeas.identity.finding.kept import Kept
from habeas.identity.finding.segment import Line, Link
from habeas.ledger.entries import Entry
from habeas.ledger.store import Row

Progress = Callable[[int, int], None]
Rows = Callable[[int, int], Iterable[Row]]
_ERASURE = b'"erasure"'  # stands in the disclosures of every erasure, and of little else
AT_ONCE = 250_000  # entries that are read before they become a segment: what is held in memory meanwhile


class Log(Protocol):
    """What of a ledger is needed."""

    @property
    def size(self) -> int: ...

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[Entry]: ...

    def entry(self, seq: int) -> Entry: ...

    def row(self, seq: int) -> Row: ...


class Keeper(Protocol):
    """Where the index is kept."""

    def read(self) -> Kept | None: ...

    def size(self) -> int | None: ...

    def write(self, kept: Kept, holds: Callable[[int, str], bool]) -> bool: ...

    def remove(self) -> None: ...


def silent(_done: int, _all: int) -> None:
    """No progress to tell of."""


def up_to_date(log: Log, keeper: Keeper, kept: Kept | None = None, progress: Progress = silent) -> Kept:
    """The index of all entries. ``kept`` is the one at hand; it is read where none is.

    Where it cannot be written, it serves all the same, unless an old one would still hold what was erased
    (``RegisterError``).
    """
    kept = kept or keeper.read()
    size = log.size
    if kept is None or not _of_this(log, kept, size):
        kept = Kept(Index())
    elif kept.size == size:
        return kept
    index, start = kept.index, kept.size
    gone: set[int] = set()
    new = _told(log.entries(start, size), progress, size - start)
    while portion := list(islice(new, AT_ONCE)):
        gone |= {seq for entry in portion if (seq := erased_by(entry)) is not None and seq < start}
        index = index.added(*_contents(portion))
    if gone:
        index = index.without(gone).added(*_contents([log.entry(seq) for seq in sorted(gone)]))
    found = Kept(index, size, log.row(size - 1).leaf.hex() if size else "")
    try:
        written = keeper.write(found, lambda held, leaf: _is_of(log, held, leaf, log.size))
    except RegisterError:
        if gone:
            raise
        return found
    if not written:
        return up_to_date(log, keeper, progress=progress)
    erased = log.size > size and any(erased_by(entry) is not None for entry in log.entries(size))
    return up_to_date(log, keeper, found, progress) if erased else found


def forget_erased(log: Log, keeper: Keeper, kept: Kept | None) -> Kept | None:
    """What is kept of what was erased is forgotten at once: brought up to date where there is an index, removed where
    it is no use.
    """
    kept = kept or keeper.read()
    if kept is None:
        keeper.remove()
        return None
    return up_to_date(log, keeper, kept)


def forget_at_opening(log: Log, rows: Rows, keeper: Keeper) -> None:
    """The same where an erasure came after the index that is kept: whoever erased did not come to it. Only what is new
    is looked at.
    """
    held, size = keeper.size(), log.size
    if held is None or held >= size:
        return
    if any(
        _ERASURE in row.disclosures and erased_by(log.entry(row.seq)) is not None for row in rows(max(held, 0), size)
    ):
        forget_erased(log, keeper, None)


def _of_this(log: Log, kept: Kept, size: int) -> bool:
    return _is_of(log, kept.size, kept.leaf, size)


def _is_of(log: Log, held: int, leaf: str, size: int) -> bool:
    return 0 <= held <= size and (not held or log.row(held - 1).leaf.hex() == leaf)


def _contents(entries: list[Entry]) -> tuple[Iterator[Line], Iterator[Link]]:
    lines = (line for entry in entries for line in lines_of(entry))
    return lines, (link for entry in entries for link in links_of(entry))


def _told(entries: Iterator[Entry], progress: Progress, total: int) -> Iterator[Entry]:
    for done, entry in enumerate(entries):
        if done % 1000 == 0:
            progress(done, total)
        yield entry
    progress(total, total)
