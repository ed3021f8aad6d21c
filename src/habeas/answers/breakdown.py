"""An answer broken down, line by line: by year or month of the event, or by what the records say under a name.

Each line is counted like a question of its own, with its own bounds; the last line, ``not stated``, is of those whose
records do not tell which line they are in. They are possible in every line: lines need not add up to the total.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from habeas.answers.cases import Case
from habeas.answers.conditions import part_of_group, values
from habeas.answers.truth import Truth, agreed, hull
from habeas.vocabulary.dates import FuzzyDate, Period, parse_period
from habeas.vocabulary.folding import folded
from habeas.vocabulary.quantities import Bounds

NOT_STATED = "not stated"
Line = tuple[str, Sequence[Case], Period | date]
"""A line's key, its cases, and the time they are counted at."""


def lines(cases: Sequence[Case], by: str, time: Period | date) -> Iterator[Line]:
    """The lines of a breakdown, in the order of their keys."""
    if by in {"year", "month"}:
        assert isinstance(time, Period)
        return _by_time(cases, 4 if by == "year" else 7, time)
    return _by_value(cases, by, time)


def _by_time(cases: Sequence[Case], width: int, time: Period) -> Iterator[Line]:
    fitting = [case for case in cases if case.at(time) is not Truth.OUT]
    told = {key for case in fitting for day in case.when for key in _keys(day, width)}
    for key in sorted(told):
        whole = parse_period(key)
        if whole.overlaps(time):
            yield key, fitting, _shared(whole, time)
    open_ = [case for case in fitting if len({key for day in case.when for key in _keys(day, width) or ("", " ")}) > 1]
    if open_:
        yield NOT_STATED, open_, time


def _keys(day: FuzzyDate, width: int) -> tuple[str, ...]:
    """Every year (or month) that a date may lie in; none for a date that is open on a side."""
    if day.earliest is None or day.latest is None:
        return ()
    if width == 4:
        return tuple(f"{year:04d}" for year in range(day.earliest.year, day.latest.year + 1))
    first, last = (each.year * 12 + each.month - 1 for each in (day.earliest, day.latest))
    return tuple(f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(first, last + 1))


def _shared(one: Period, other: Period) -> Period:
    first = _pick(max, one.first, other.first)
    return Period(first, _pick(min, one.last, other.last))


def _pick(choose: Callable[[Iterable[date]], date], one: date | None, other: date | None) -> date | None:
    return choose([day for day in (one, other) if day is not None]) if one or other else None


def _by_value(cases: Sequence[Case], by: str, time: Period | date) -> Iterator[Line]:
    said = [(case, values(by, case.event, case.person)) for case in cases]
    names: dict[str, str] = {}
    for _, told in said:
        for value in told:
            names.setdefault(folded(value), value)
    parts = {"female": "female", "male": "male"} if by == "sex" and any(case.is_group for case in cases) else {}
    for key, name in sorted((parts | names).items(), key=lambda item: item[1]):
        found = [(case, _fits(case, told, by, name, key)) for case, told in said]
        yield name, [case for _, case in found if case is not None], time
    open_ = [case for case, told in said if not told and not any(_part(case, by, name) for name in parts)]
    if open_:
        yield NOT_STATED, open_, time


def _fits(case: Case, told: tuple[str, ...], by: str, name: str, key: str) -> Case | None:
    part = _part(case, by, name)
    if part is not None:
        return replace(case, size=part)
    truth = agreed(folded(value) == key for value in told)
    if truth is Truth.CERTAIN:
        return case
    return None if truth is Truth.OUT else replace(case, truth=min(case.truth, truth))


def _part(case: Case, by: str, name: str) -> Bounds | None:
    return part_of_group(by, name, case.event, case.size, hull(case.event, "size")) if case.is_group else None


def sum_note(rows: Sequence[Bounds]) -> str | None:
    """What a reader of lines with bounds must know; None where every line is one number."""
    if all(row.low == row.high for row in rows):
        return None
    return "Lines with bounds need not add up to the total: who is possibly in several is in the upper bound of each."
