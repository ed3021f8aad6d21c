"""An answer broken down, line by line: by year or month of the event, or by what the records say under a name.

Each line is counted like a question of its own, with its own bounds; the last one (``not stated``, ``year uncertain``) is
of those whose records do not tell which line they are in. They are possible in others: lines need not add up to the total.
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
_WIDTHS = {"year": 4, "month": 7}
Line = tuple[str, Sequence[Case], Period | date]
"""A line's key, its cases, and the time they are counted at."""


def lines(cases: Sequence[Case], by: str, time: Period | date) -> Iterator[Line]:
    """The lines of a breakdown, in the order of their keys."""
    if by in _WIDTHS:
        assert isinstance(time, Period)
        return _by_time(cases, by, time)
    return _by_value(cases, by, time)


def _by_time(cases: Sequence[Case], by: str, time: Period) -> Iterator[Line]:
    width = _WIDTHS[by]
    units = {unit: held for unit, held in _units(cases).items() if any(case.at(time) is not Truth.OUT for case in held)}
    keys: dict[str, set[str]] = {}
    for unit, held in units.items():
        days = [day for case in held for day in case.when if day.known]
        told = [_keys(day, width) for day in days]
        keys[unit] = set() if () in told else {key for each in told for key in each}
    for key in sorted(set().union(*keys.values())):
        whole = parse_period(key)
        if whole.overlaps(time):
            line = [case for unit, held in units.items() if key in keys[unit] or not keys[unit] for case in held]
            yield key, line, _shared(whole, time)
    open_ = [case for unit, held in units.items() if len(keys[unit]) != 1 for case in held]
    if open_:
        yield f"{by} uncertain", open_, time


def _units(cases: Sequence[Case]) -> dict[str, list[Case]]:
    units: dict[str, list[Case]] = {}
    for case in cases:
        units.setdefault(case.unit, []).append(case)
    return units


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
    units = _units(cases)
    told = {id(case): values(by, case.event, case.person) for case in cases}
    names: dict[str, str] = {}
    keys: dict[str, set[str]] = {}
    for unit, held in units.items():
        said = [value for case in held for value in told[id(case)]]
        keys[unit] = {folded(value) for value in said}
        for value in said:
            names.setdefault(folded(value), value)
    parts = {"female": "female", "male": "male"} if by == "sex" and any(case.is_group for case in cases) else {}
    silent = [case for unit, held in units.items() if not keys[unit] for case in held]
    persons = [_fitted(case, (), by, "") for case in silent if not case.is_group]  # alike in every line
    in_line: dict[str, list[Case]] = {}
    for unit, held in units.items():
        for key in keys[unit]:
            in_line.setdefault(key, []).extend(held)
    for key, name in sorted((parts | names).items(), key=lambda item: item[1]):
        fitting = (*in_line.get(key, ()), *(case for case in silent if case.is_group))
        yield name, [*(_fitted(case, told[id(case)], by, name) for case in fitting), *persons], time
    open_ = [
        case
        for unit, held in units.items()
        for case in held
        if not keys[unit] and not any(_part(case, by, name) for name in parts)
    ]
    if open_:
        yield NOT_STATED, open_, time


def _fitted(case: Case, told: tuple[str, ...], by: str, name: str) -> Case:
    """The case as it counts in a line: what it says otherwise is out, but still speaks against another source."""
    part = _part(case, by, name)
    if part is not None:
        return replace(case, size=part)
    truth = agreed(folded(value) == folded(name) for value in told)
    if truth is Truth.CERTAIN:
        return case
    return replace(case, truth=min(case.truth, truth), unstated=case.unstated or not told)


def _part(case: Case, by: str, name: str) -> Bounds | None:
    return part_of_group(by, name, case.event, case.size, hull(case.event, "size")) if case.is_group else None


def sum_note(rows: Sequence[Bounds]) -> str | None:
    """What a reader of lines with bounds must know; None where every line is one number."""
    if all(row.low == row.high for row in rows):
        return None
    return "Lines with bounds need not add up to the total: who is possibly in several is in the upper bound of each."
