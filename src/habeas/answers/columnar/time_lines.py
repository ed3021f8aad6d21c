"""Lines of years or months with the plain people in each: ``answers.breakdown`` by time, as expressions.

A line has a number: its year, or its month counted from the year 0. The dates of all of a person's cases tell which lines
the person is in. Where one of them is open on a side, or none is told, the person is *silent*: possible in every line. A
case of a date that spans lines, or of no date, is possible in each line of the person's. Who is not in exactly one line is
also *uncertain*, and counted so over the whole time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

import ibis
import pyarrow as pa
from ibis import Table, Value

from habeas.access.levels import Level
from habeas.answers.columnar.calendar import month_of
from habeas.answers.columnar.cases import POSSIBLE, at
from habeas.answers.columnar.matters import ON_DATE
from habeas.answers.conditions import TIMES
from habeas.answers.tally import Alike, Counted
from habeas.register.columns.schema import OPEN_FIRST, OPEN_LAST
from habeas.vocabulary.dates import Period

if TYPE_CHECKING:
    from habeas.answers.columnar.plain import Part, PlainPeople

LINE = "line"
UNCERTAIN, EVERYWHERE = -1, -2
_FURTHEST = 10_000 * 12
Width = Literal["year", "month"]


@dataclass(frozen=True)
class TimeLines:
    """The people of each line. ``everywhere`` are in every one; of the ``half`` dated each line is asked on its own."""

    people: PlainPeople
    keys: TimeKeys
    time: Period
    groups: Sequence[Counted]
    numbers: frozenset[int]
    parts: Mapping[int, Sequence[Part]]
    _half: dict[int, Sequence[Part]] = field(default_factory=dict)

    def under(self, _keys: tuple[str, ...], /) -> Collection[str]:
        """See ``PlainLines``."""
        return [*(_text(self.keys.width, number) for number in self.numbers), f"{self.keys.width} uncertain"]

    def alike(self, keys: tuple[str, ...], _time: Period | date, _groups: Sequence[Counted], /) -> Sequence[Alike]:
        """See ``PlainLines``."""
        number = _number(self.keys.width, keys[0])
        held = [*self.parts.get(number, ())]
        if number != UNCERTAIN:
            held += [*self.parts.get(EVERYWHERE, ()), *self._half_dated(number)]
        return tuple(part.people for part in held)

    def level(self, _place: int, _key: str, /) -> Level | None:
        """See ``PlainLines``: a year says nothing of anybody."""
        return None

    def _half_dated(self, number: int) -> Sequence[Part]:
        if number not in self._half:
            numbers = self.numbers if number in self.numbers else frozenset({number})
            keys = HalfKeys(self.keys.width, numbers)
            self._half.update({one: [] for one in numbers})
            for part in self.people.parts(self.time, self.groups, [keys]):
                self._half[part.keys[0]] = [*self._half[part.keys[0]], part]
        return self._half[number]


def by_time(names: Sequence[str]) -> bool:
    """Whether lines of these names are of years or months."""
    return bool(names) and names[0] in TIMES


def time_lines(people: PlainPeople, time: Period | date, groups: Sequence[Counted]) -> TimeLines:
    """The lines of plain people at a time."""
    assert isinstance(time, Period)
    width: Width = "year" if people.question.by == ("year",) else "month"
    keys = TimeKeys(width, *_ends(width, time), _wide(people, width))
    assert people.cases is not None
    numbers = frozenset(people.projection.codes(keys.told(at(people.cases, time)), LINE))
    parts: dict[int, list[Part]] = {}
    for part in people.parts(time, groups, [keys]):
        parts.setdefault(part.keys[0], []).append(part)
    return TimeLines(people, keys, time, groups, numbers, parts)


@dataclass(frozen=True)
class TimeKeys:
    """The lines from ``first`` to ``last`` of those whose dates tell them; ``wide`` are all that dates spanning several touch."""

    width: Width
    first: int
    last: int
    wide: tuple[int, int] | None
    column: str = LINE

    def told(self, whole: Table) -> Table:
        """The ``unit`` and ``line`` of everybody who tells lines and of whom a case counts."""
        held = _placed(whole, self.width)
        counting = held.filter(held.truth > 0).select("unit").distinct()
        people = _people(held)
        settled = people.filter(~people.half & people.low.notnull()).semi_join(counting, "unit")
        return self._inside(self._lines(held.semi_join(settled, "unit"))).select("unit", LINE).distinct()

    def in_lines(self, counting: Table, whole: Table, *, one_record: bool) -> Table:  # noqa: ARG002 - see ``InLines``
        """The cases that count, one row for each line that they are possible in; ``whole`` as in ``lines.Keys``."""
        held = _placed(whole, self.width)
        people = _people(held)
        columns = [*counting.columns, LINE]
        rows = _placed(counting, self.width).inner_join(people, "unit")
        settled = rows.filter(~rows.half & rows.low.notnull())
        undated = settled.filter(~settled.known)
        lines = self._lines(_backing(held.semi_join(undated, "unit"))).select("unit", LINE).distinct()
        silent = rows.filter(~rows.half & rows.low.isnull())
        open_ = rows.filter(rows.half | rows.low.isnull() | (rows.low < rows.high))
        inside = self._inside(ibis.union(
            self._lines(settled).select(columns), _perhaps(undated.inner_join(lines, "unit")).select(columns)
        ))  # fmt: skip
        return ibis.union(
            inside,
            _perhaps(_numbered(silent, EVERYWHERE)).select(columns),
            _numbered(open_, UNCERTAIN).select(columns),
        )

    def _lines(self, rows: Table) -> Table:
        """The rows of closed dates, in each line that the date touches."""
        closed = rows.filter(rows.closed)
        narrow = closed.filter(closed.begins == closed.ends)
        narrow = narrow.mutate(**{LINE: narrow.begins})
        if self.wide is None:
            return narrow
        lines = _table(range(self.wide[0], self.wide[1] + 1))
        broad = closed.filter(closed.begins < closed.ends)
        broad = _perhaps(broad.inner_join(lines, [broad.begins <= lines.line, broad.ends >= lines.line]))
        return ibis.union(narrow, broad.select(narrow.columns))

    def _inside(self, rows: Table) -> Table:
        return rows.filter(rows.line >= self.first, rows.line <= self.last)


@dataclass(frozen=True)
class HalfKeys:
    """The lines with these ``numbers``, of those a date of whom is open on a side."""

    width: Width
    numbers: frozenset[int]
    column: str = LINE

    def in_lines(self, counting: Table, whole: Table, *, one_record: bool) -> Table:  # noqa: ARG002 - see ``InLines``
        """See ``TimeKeys``."""
        held = _placed(whole, self.width)
        people = _people(held)
        half = people.filter(people.half)
        rows = self._lines(_placed(counting, self.width).semi_join(half, "unit"))
        backed = self._lines(_backing(held.semi_join(half, "unit"))).select("unit", LINE).distinct()
        found = ibis.union(rows.filter(rows.known), rows.filter(~rows.known).semi_join(backed, ["unit", LINE]))
        narrow = found.closed & (found.begins == found.ends)
        found = found.mutate(truth=ibis.ifelse(narrow, found.truth, ibis.least(found.truth, POSSIBLE)))
        return found.select(*counting.columns, LINE)

    def _lines(self, rows: Table) -> Table:
        lines = _table(self.numbers)
        return rows.inner_join(lines, [rows.begins <= lines.line, rows.ends >= lines.line])


def _placed(rows: Table, width: Width) -> Table:
    """The rows with the lines that their date begins and ends in, and whether it is ``known``, and ``closed``."""
    early, late = rows["first"] > OPEN_FIRST, rows["last"] < OPEN_LAST
    return rows.mutate(
        begins=ibis.ifelse(early, _line(rows["first"], width), ibis.literal(0, "int32")),
        ends=ibis.ifelse(late, _line(rows["last"], width), ibis.literal(_FURTHEST, "int32")),
        known=early | late,
        closed=early & late,
    )


def _people(held: Table) -> Table:
    """Of each ``unit`` the first and the last line that its closed dates tell, and whether a date is open on a side."""
    return held.group_by("unit").aggregate(
        half=(held.known & ~held.closed).any(),
        low=held.begins.min(where=held.closed),
        high=held.ends.max(where=held.closed),
    )


def _backing(held: Table) -> Table:
    """The rows in whose lines a case of no date is possible.

    Where a source tells the dates of all of a person's cases, that is where some date may lie at the time asked: elsewhere
    the date rules the person out (``matters``).
    """
    by_source = held.group_by(["unit", "source"]).aggregate(dated=held.known.all())
    dated = by_source.filter(by_source.dated).select("unit").distinct()
    possible = held.filter(held.known & ((held.against & ON_DATE) == 0))
    return ibis.union(held.anti_join(dated, "unit"), possible.semi_join(dated, "unit"))


def _perhaps(rows: Table) -> Table:
    return rows.mutate(truth=ibis.least(rows.truth, POSSIBLE))


def _numbered(rows: Table, number: int) -> Table:
    return rows.mutate(**{LINE: ibis.literal(number, "int32")})


def _table(numbers: Collection[int]) -> Table:
    return ibis.memtable(pa.table({LINE: pa.array(sorted(numbers), pa.int32())}))


def _line(day: Value, width: Width) -> Value:
    """The line of a day."""
    month, _ = month_of(day)
    return (month if width == "month" else month // 12).cast("int32")


def _wide(people: PlainPeople, width: Width) -> tuple[int, int] | None:
    """The first and the last line that a closed date touches that spans several."""
    assert people.cases is not None
    held = _placed(people.cases, width)
    broad = held.filter(held.closed & (held.begins < held.ends))
    row = people.projection.engine.fetch(broad.aggregate(low=broad.begins.min(), high=broad.ends.max())).to_pylist()[0]
    return None if row["low"] is None else (row["low"], row["high"])


def _ends(width: Width, time: Period) -> tuple[int, int]:
    return (
        0 if time.first is None else _of_day(width, time.first),
        _FURTHEST if time.last is None else _of_day(width, time.last),
    )


def _of_day(width: Width, day: date) -> int:
    return day.year if width == "year" else day.year * 12 + day.month - 1


def _text(width: Width, number: int) -> str:
    return f"{number:04d}" if width == "year" else f"{number // 12:04d}-{number % 12 + 1:02d}"


def _number(width: Width, key: str) -> int:
    if key == f"{width} uncertain":
        return UNCERTAIN
    return int(key) if width == "year" else int(key[:4]) * 12 + int(key[5:]) - 1
