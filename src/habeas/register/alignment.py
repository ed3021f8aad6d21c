"""Which stay of one source stands beside which of another: the one whose date is nearest. Only a layout, never a judgement.

Each record is in exactly one row. The rows are those of the source that tells of most; a record without a date takes a row
that is left.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.register.records import Record
from habeas.vocabulary.dates import FuzzyDate

_UNDATED = 10**6


def aligned(columns: Sequence[Sequence[Record]], name: str) -> list[list[Record | None]]:
    """The records of several columns in rows, by the date called ``name``."""
    base = max(range(len(columns)), key=lambda number: len(columns[number]))
    rows: list[list[Record | None]] = [[None] * len(columns) for _ in columns[base]]
    for row, record in zip(rows, columns[base], strict=True):
        row[base] = record
    for number, records in enumerate(columns):
        if number == base:
            continue
        near = sorted(
            (_days(record.date(name), first.date(name)), place, level)
            for place, record in enumerate(records)
            for level, first in enumerate(columns[base])
        )
        taken: set[int] = set()
        placed: set[int] = set()
        for _, place, level in near:
            if place not in placed and level not in taken:
                placed.add(place)
                taken.add(level)
                rows[level][number] = records[place]
    return rows


def _days(one: FuzzyDate, other: FuzzyDate) -> int:
    """How many days lie between two dates at least."""
    if not one.known or not other.known:
        return _UNDATED
    starts = [date.earliest for date in (one, other) if date.earliest is not None]
    ends = [date.latest for date in (one, other) if date.latest is not None]
    return max(0, (max(starts) - min(ends)).days) if starts and ends else 0
