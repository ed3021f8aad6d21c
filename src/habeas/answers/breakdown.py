"""An answer broken down, line by line: by year or month of the event, or by what the records say under one name or two.

Each line is counted like a question of its own, with its own bounds; the last one (``not stated``, ``year uncertain``) is
of those whose records do not tell which line they are in. They are possible in others: lines need not add up to the total.
A line is there where somebody who may count is told to be in it.
Of a person with contradicting judgements each record may be a person of its own: where one does not tell, it is possible
in every line, whatever the others say.

By two names, each line of the one is broken down by the other. Where one telling says several things at once (the articles
of a charge), a person is certainly in the line of each.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from habeas.answers.ages import BANDS
from habeas.answers.cases import Case
from habeas.answers.conditions import AGE, part_of_group
from habeas.answers.matters import line, of_one
from habeas.answers.truth import Truth, agreed, hull
from habeas.register.view import View
from habeas.vocabulary.dates import FuzzyDate, Period, parse_period
from habeas.vocabulary.folding import folded
from habeas.vocabulary.quantities import Bounds

NOT_STATED = "not stated"
_WIDTHS = {"year": 4, "month": 7}
Line = tuple[str, Sequence[Case], Period | date]
"""A line's key, its cases, and the time they are counted at."""


def lines_by(
    view: View,
    cases: Sequence[Case],
    by: Sequence[str],
    time: Period | date,
    beside: Callable[[tuple[str, ...]], Collection[str]] = lambda _keys: (),
    *,
    each: bool = False,
) -> Iterator[tuple[tuple[str, ...], Sequence[Case], Period | date]]:
    """The lines of a breakdown by one name or several, each with a key for each.

    ``beside`` gives, for the first keys of a line, the keys of the next name that others than these cases tell. ``each``:
    stays (or prosecutions) are counted, of which each has to tell for itself.
    """
    if not by:
        yield (), cases, time
        return
    for key, held, when in lines(view, cases, by[0], time, beside(()), each=each):
        more = partial(_under, beside, key)
        for rest, mine, whole in lines_by(view, held, by[1:], when, more, each=each):
            yield (key, *rest), mine, whole


def _under(beside: Callable[[tuple[str, ...]], Collection[str]], key: str, keys: tuple[str, ...]) -> Collection[str]:
    return beside((key, *keys))


def lines(
    view: View, cases: Sequence[Case], by: str, time: Period | date, beside: Collection[str] = (), *, each: bool = False
) -> Iterator[Line]:
    """The lines of a breakdown by one name, in the order of their keys; ``beside``: keys that others tell as well."""
    if by in _WIDTHS:
        assert isinstance(time, Period)
        return _by_time(view, cases, by, time, beside, each=each)
    return _by_value(view, cases, by, time, beside, each=each)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A person's or a group's cases, and the lines they tell of. ``silent``: possible in every other line as well.

    ``open``: the cases as they count among those who do not tell; none where all tell.
    """

    cases: Sequence[Case]
    keys: frozenset[str]
    silent: bool
    open: Sequence[Case]


def _units(
    view: View, cases: Sequence[Case], told: Mapping[int, frozenset[str] | None], *, one: bool, each: bool
) -> list[_Unit]:
    """``told``: the lines each case tells of; None where it makes uncertain what others tell. ``one``: only one is certain.

    ``each``: what one case tells says nothing of another.
    """
    held: dict[str, list[Case]] = {}
    for case in cases:
        held.setdefault(case.unit, []).append(case)
    if each:
        return [_unit_of_each(view, mine, told, one=one) for mine in held.values()]
    units = [_unit(view, mine, told, one=one) for mine in held.values()]
    return [unit if unit.silent or (one and len(unit.keys) != 1) else replace(unit, open=()) for unit in units]


def _unit_of_each(view: View, held: Sequence[Case], told: Mapping[int, frozenset[str] | None], *, one: bool) -> _Unit:
    torn = view.torn(held[0].unit)
    keys = {id(case): told[id(case)] or frozenset() for case in held}
    untold = {id_ for id_, mine in keys.items() if (len(mine) != 1 if one else not mine)}
    most = Truth.POSSIBLE if torn else Truth.CERTAIN
    counted = [replace(case, truth=min(case.truth, most if id(case) in untold else Truth.OUT)) for case in held]
    return _Unit(held, frozenset[str]().union(*keys.values()), not all(keys.values()), counted if untold else ())


def _unit(view: View, held: Sequence[Case], told: Mapping[int, frozenset[str] | None], *, one: bool) -> _Unit:
    torn = view.torn(held[0].unit)
    by_record: dict[str, list[frozenset[str] | None]] = {}
    for case in held:
        by_record.setdefault(case.of if torn else case.unit, []).append(told[id(case)])
    keys = {record: _together(mine) for record, mine in by_record.items()}
    every = frozenset[str]().union(*keys.values())
    silent = not all(keys.values())
    if not torn or not every:
        return _Unit(held, every, silent, held)
    most = {
        record: Truth.POSSIBLE if not mine or (one and len(every) > 1) else Truth.OUT for record, mine in keys.items()
    }
    return _Unit(held, every, silent, [replace(case, truth=min(case.truth, most[case.of])) for case in held])


def _together(told: Iterable[frozenset[str] | None]) -> frozenset[str]:
    keys: set[str] = set()
    for each in told:
        if each is None:
            return frozenset()
        keys |= each
    return frozenset(keys)


def _by_time(
    view: View, cases: Sequence[Case], by: str, time: Period, beside: Collection[str], *, each: bool
) -> Iterator[Line]:
    width = _WIDTHS[by]
    told = {id(case): _all_keys(case, width) for case in cases}
    units = [
        unit
        for unit in _units(view, cases, told, one=True, each=each)
        if any(case.at(time) is not Truth.OUT for case in unit.cases)
    ]
    uncertain = f"{by} uncertain"
    for key in sorted({key for unit in units for key in unit.keys} | ({*beside} - {uncertain})):
        whole = parse_period(key)
        if whole.overlaps(time):
            line = [case for unit in units if key in unit.keys or unit.silent for case in unit.cases]
            yield key, line, _shared(whole, time)
    open_ = [case for unit in units for case in unit.open]
    if open_ or uncertain in beside:
        yield uncertain, open_, time


def _all_keys(case: Case, width: int) -> frozenset[str] | None:
    """The lines of all its dates; None where one of them is open on a side."""
    told = [_keys(day, width) for day in case.when if day.known]
    return None if () in told else frozenset(key for each in told for key in each)


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


def _by_value(
    view: View, cases: Sequence[Case], by: str, time: Period | date, beside: Collection[str], *, each: bool
) -> Iterator[Line]:
    told = {id(case): case.told(by) for case in cases}
    parts = {"female": "female", "male": "male"} if by == "sex" and any(case.is_group for case in cases) else {}
    keys = {case: frozenset(folded(value) for telling in said for value in telling) for case, said in told.items()}
    units = _units(view, cases, keys, one=False, each=each)
    names = {folded(value): value for value in beside if value != NOT_STATED}
    others = frozenset(names)
    for value in (value for unit in units for case in unit.cases for telling in told[id(case)] for value in telling):
        names[folded(value)] = min(value, names.get(folded(value), value))
    silent = [case for unit in units if unit.silent and not unit.keys for case in unit.cases]
    groups = [case for case in silent if case.is_group]
    persons = [_fitted(case, (), by, "") for case in silent if not case.is_group]  # alike in every line
    partly = [unit for unit in units if unit.silent and unit.keys]
    in_line: dict[str, list[Case]] = {}
    for unit in units:
        for key in unit.keys:
            in_line.setdefault(key, []).extend(unit.cases)
    for key, name in sorted((parts | names).items(), key=lambda item: _place(by, item[1])):
        mine = [_fitted(case, told[id(case)], by, name) for case in in_line.get(key, ())]
        if key in parts or key in others or any(case.at(time) is not Truth.OUT for case in mine):
            perhaps = (case for unit in partly if key not in unit.keys for case in unit.cases)
            mine += [_fitted(case, told[id(case)], by, name) for case in perhaps]
            yield name, [*mine, *(_fitted(case, told[id(case)], by, name) for case in groups), *persons], time
    open_ = [case for unit in units for case in unit.open if not any(_part(case, by, name) for name in parts)]
    if open_ or NOT_STATED in beside:
        yield NOT_STATED, open_, time


def _place(by: str, name: str) -> tuple[int, str]:
    """Bands of age by age, everything else by its name."""
    return (list(BANDS).index(name), "") if by == AGE and name in BANDS else (0, name)


def _fitted(case: Case, told: tuple[tuple[str, ...], ...], by: str, name: str) -> Case:
    """The case as it counts in a line: what it says otherwise is out, but still speaks against another source."""
    part = _part(case, by, name)
    if part is not None:
        return replace(case, size=part)
    truth = agreed(any(folded(value) == folded(name) for value in telling) for telling in told)
    if truth is Truth.CERTAIN:
        return case
    matters = case.matters if case.is_group else case.matters | of_one(line(by), truth, silent=case.silent_on(by))
    return replace(case, truth=min(case.truth, truth), matters=matters)


def _part(case: Case, by: str, name: str) -> Bounds | None:
    return part_of_group(by, name, case.event, case.size, hull(case.event, "size")) if case.is_group else None


def sum_note(rows: Sequence[Bounds]) -> str | None:
    """What a reader of lines with bounds must know; None where every line is one number."""
    if all(row.low == row.high for row in rows):
        return None
    return "Lines with bounds need not add up to the total: who is possibly in several is in the upper bound of each."
