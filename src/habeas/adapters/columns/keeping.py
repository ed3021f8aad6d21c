"""Bring the columns of a register up to the newest entry of its ledger.

Only what is new is read, with the other entries of the persons that it tells of: their rows are made anew in a new segment,
which says whose older rows it replaces. Segments are put together when there are many. Where there are no columns, or none
of this ledger, or where something was erased since, all is made anew. Where they cannot be written, they are made for this
process alone, in a temporary folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from habeas.adapters.columns.arrays import Arrow, Codes
from habeas.adapters.columns.building import build
from habeas.adapters.columns.columns import Columns, Temporary
from habeas.adapters.columns.erasing import Disclosures, Log, erased_in
from habeas.adapters.columns.folder import ColumnsFolder
from habeas.adapters.columns.owners import SEVERAL
from habeas.adapters.columns.segment import Segment, merge, of_built
from habeas.adapters.columns.words import Words
from habeas.errors import RegisterError, TamperedError
from habeas.identity.judgements import judgement_of
from habeas.ledger.disclosures import UNREADABLE, read_entry
from habeas.ledger.entries import Entry
from habeas.register.columns.schema import SPEAKING
from habeas.register.columns.whole import told_of

MANY = 8  # increments that are put together into one
LARGE = 4  # increments of a quarter of the entries are put together with all
_JUDGEMENT = b'"judgement"'
_STEP = 10_000  # entries between two words on how far it is
Progress = Callable[[int, int], None]


def silent(_done: int, _all: int) -> None:
    """No progress to tell of."""


def up_to_date(
    log: Log, told: Disclosures, folder: ColumnsFolder, columns: Columns | None = None, progress: Progress = silent
) -> Columns:
    """The columns of all entries. ``columns`` are those at hand; the kept ones are read where there are none."""
    size = log.size
    columns = columns if columns is not None and _usable(columns) else folder.read()
    if columns is not None and not _is_of(log, columns.size, columns.leaf, size):
        columns = None
    if columns is not None and columns.size == size:
        return columns
    if columns is not None and erased_in(told, columns.size, size):
        folder.remove()
        columns = None
    leaf = log.row(size - 1).leaf.hex() if size else ""
    try:
        found = _made(told, folder, columns, (size, leaf), progress)
        written = folder.write(found, lambda held, of: _is_of(log, held, of, log.size))
    except RegisterError as error:
        if isinstance(error, TamperedError):
            raise
        if erased_in(told, size, log.size):  # whoever erased deleted the folder meanwhile
            return up_to_date(log, told, folder, progress=progress)
        return of_first(told, size, leaf, progress)
    if not written or erased_in(told, size, log.size):
        return up_to_date(log, told, folder, progress=progress)
    return found


def of_first(told: Disclosures, size: int, leaf: str, progress: Progress = silent) -> Columns:
    """The columns of the first entries, for this process alone."""
    temporary = Temporary()
    _build(told, temporary.path, size, progress)
    return Columns(size, leaf, (Segment(temporary.path, 0, size),), temporary)


def _made(
    told: Disclosures, folder: ColumnsFolder, columns: Columns | None, newest: tuple[int, str], progress: Progress
) -> Columns:
    size, leaf = newest
    with folder.writing() as made:
        if columns is None:
            _build(told, made, size, progress)
            return Columns(size, leaf, (Segment(folder.adopt(made), 0, size),))
        if not _add(told, columns, made, size):
            _build(told, made, size, progress)
            return Columns(size, leaf, (Segment(folder.adopt(made), 0, size),))
        segments = (*columns.segments, Segment(folder.adopt(made), columns.size, size))
    if len(segments) > MANY:
        first = 0 if segments[-1].stop - segments[1].start > segments[0].stop // LARGE else 1
        with folder.writing() as made:
            merge(made, segments[first:])
            merged = Segment(folder.adopt(made), segments[first].start, size)
        segments = (*segments[:first], merged)
    return Columns(size, leaf, segments)


def _build(told: Disclosures, made: Path, size: int, progress: Progress) -> None:
    def all_of_it() -> Iterator[tuple[int, bytes]]:
        for first in range(0, size, _STEP):
            progress(first, size)
            yield from told(range(first, min(first + _STEP, size)))

    of_built(made, build(all_of_it(), lambda seqs: _entries(told, seqs), Words()), 0)
    progress(size, size)


def _add(told: Disclosures, columns: Columns, made: Path, size: int) -> bool:
    """The segment of what came since, with all that there is of the persons it tells of; False where only making all anew
    can tell: an id is used for a person, or a record of one, that was something else before.
    """
    new = list(told(range(columns.size, size)))
    entries = [read_entry(*one) for one in new]
    taken = _taken_back(told, entries)
    if not _fits(columns, [*entries, *taken]):
        return False
    touched = _persons_of(columns, [*entries, *taken])
    known: set[int] = set()
    old = dict(told(sorted(one.seq for one in taken if one.seq < columns.size)))
    while more := (touched | columns.tied(touched)) - known:
        known |= more
        wanted = [seq for seq in columns.entries_of(more) if seq not in old]
        fresh = dict(told(wanted))
        old |= fresh
        judged = [read_entry(*one) for one in fresh.items() if _JUDGEMENT in one[1]]
        touched = known | _persons_of(columns, [entry for entry in judged if entry.kind == "judgement"])
    before = columns.people
    coded = _Codes(columns, before)
    of_them = dict(sorted([*old.items(), *new]))
    built = build(
        of_them.items(),
        lambda seqs: [read_entry(seq, of_them[seq]) for seq in seqs],
        Words(columns.words()),
        coded,
        columns.size,
    )
    of_built(made, built, before)
    return True


def _fits(columns: Columns, entries: Sequence[Entry]) -> bool:
    ids = (
        id_ for entry in entries if entry.value("subject_kind") in {None, "person", *SPEAKING} for id_ in _ids(entry)
    )
    return all(
        whose >= 0 or columns.entries_of([code]) for code, whose in columns.found(ids).values() if whose != SEVERAL
    )


def _ids(entry: Entry) -> set[str]:
    """The ids of a record and of a person that an entry names."""
    subject, _ = told_of(entry)
    judgement = judgement_of(entry) if entry.kind == "judgement" else None
    named = {one for one in (subject, entry.value("says.person")) if isinstance(one, str)}
    return named if judgement is None else named | judgement.pair


def _persons_of(columns: Columns, entries: Sequence[Entry]) -> set[int]:
    """The persons that are known already, of whom these entries tell."""
    found = columns.found({id_ for entry in entries for id_ in _ids(entry)})
    persons = {code for id_, (code, _) in found.items()}
    return {one for code, whose in found.values() for one in columns.owners(code, whose)} | persons


def _taken_back(told: Disclosures, entries: Sequence[Entry]) -> list[Entry]:
    """What retractions take back in the end, or take back of one another."""
    found: dict[int, Entry] = {}
    waiting = [entry for entry in entries if entry.kind == "retraction"]
    while waiting:
        of = [entry.value("of") for entry in waiting]
        asked = sorted({seq for seq in of if isinstance(seq, int) and seq >= 0 and seq not in found})
        read = {entry.seq: entry for entry in _entries(told, asked)}
        found |= read
        waiting = [entry for entry in read.values() if entry.kind == "retraction"]
    return list(found.values())


class _Codes:
    """The codes that ids have already; those that are new follow."""

    def __init__(self, columns: Columns, before: int) -> None:
        self._columns, self._before = columns, before

    def __call__(self, ids: Arrow) -> Codes:
        told = ids.to_pylist()
        known = self._columns.codes_of(told)
        new = self._before
        codes = np.empty(len(told), np.int32)
        for place, id_ in enumerate(told):
            codes[place] = known.get(id_, new)
            new += id_ not in known
        return codes


def _entries(told: Disclosures, seqs: Sequence[int]) -> Iterator[Entry]:
    for one in told(seqs):
        try:
            yield read_entry(*one)
        except UNREADABLE:
            raise TamperedError("An entry cannot be read.", mend="Run `habeas audit`.") from None


def _usable(columns: Columns) -> bool:
    return all(segment.path.is_dir() for segment in columns.segments)


def _is_of(log: Log, held: int, leaf: str, size: int) -> bool:
    return 0 <= held <= size and (not held or log.row(held - 1).leaf.hex() == leaf)
