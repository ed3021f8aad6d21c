"""Whether something holds: certainly, possibly, or not. What nobody said is possible, never assumed either way.

Of several sources, one that says something certain stands unless another contradicts it; then it is only possible.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import IntEnum

from habeas.ledger.entries import JsonValue
from habeas.register.records import Record
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, Period, parse_date
from habeas.vocabulary.quantities import Bounds


class Truth(IntEnum):
    """Ordered: all of several conditions is their minimum, one of several their maximum."""

    OUT = 0
    POSSIBLE = 1
    CERTAIN = 2


def told(record: Record, name: str) -> tuple[JsonValue, ...]:
    """Every value that is said of a predicate: the newest, and what other sources say instead."""
    said = record.says.get(name)
    if said is None:
        return ()
    disputed = record.disputed.get(name)
    return (said.value,) if disputed is None else (said.value, *(other.value for other in disputed))


def dates(record: Record, name: str) -> tuple[FuzzyDate, ...]:
    """Every date that is said of a predicate; one unknown date where nothing is said."""
    return tuple(parse_date(value) for value in told(record, name)) or (UNKNOWN_DATE,)


def hull(record: Record, name: str) -> Bounds | None:
    """The bounds around all that is said of a number; None where nothing is said."""
    values = told(record, name)
    if not values:
        return None
    highs = [high for _, high in values]
    high = None if None in highs else max(highs)
    return Bounds(min(low or 0 for low, _ in values), high)


def hull_of_dates(days: Iterable[FuzzyDate]) -> FuzzyDate:
    """From the earliest to the latest day of several dates, open where one of them is; unknown where there are none."""
    known = list(days)
    firsts = [day.earliest for day in known if day.earliest is not None]
    lasts = [day.latest for day in known if day.latest is not None]
    every = len(known) if known else -1
    return FuzzyDate(min(firsts) if len(firsts) == every else None, max(lasts) if len(lasts) == every else None)


def agreed(hits: Iterable[bool]) -> Truth:
    """All of what is said fits: certain; some of it: possible; none: out. Nothing said at all is possible."""
    said = list(hits)
    if all(said):
        return Truth.CERTAIN if said else Truth.POSSIBLE
    return Truth.POSSIBLE if any(said) else Truth.OUT


def happened_in(when: Iterable[FuzzyDate], period: Period) -> Truth:
    """Whether something dated so, by one or several sources, happened in the period."""
    known = list(when)
    if all(day.certainly_in(period) for day in known):
        return Truth.CERTAIN
    return Truth.POSSIBLE if any(day.possibly_in(period) for day in known) else Truth.OUT


def held_on(record: Record, day: date) -> Truth:
    """Whether a stay in custody lasted on a day.

    Certainly only if it certainly began by then and was certainly still going on: a later end, or seen held on that day
    or after. An end that is unknown, or a stay that was ongoing when last seen before the day, makes it possible at
    most. On the day of the end itself the person is no longer held. A stay that is said to have ended, on an unknown
    day, had ended when that was reported.
    """
    began, last_seen = dates(record, "began"), dates(record, "last_seen")
    if all(start.earliest is not None and start.earliest > day for start in began):
        return Truth.OUT
    seen = all(last.earliest is not None and last.earliest >= day for last in last_seen)
    if _certainly_over(record, day):
        return Truth.POSSIBLE if seen else Truth.OUT
    going_on = seen or all(end.earliest is not None and end.earliest > day for end in dates(record, "ended"))
    started = all(start.latest is not None and start.latest <= day for start in began)
    seen_that_day = all(last.exact and last.earliest == day for last in last_seen)
    return Truth.CERTAIN if (started and going_on) or seen_that_day else Truth.POSSIBLE


def _certainly_over(record: Record, day: date) -> bool:
    ends = dates(record, "ended")
    if all(end.latest is not None and end.latest <= day for end in ends):
        return True
    end = record.says.get("end")
    over = end is not None and end.value == "ended" and "end" not in record.disputed
    return over and not any(known.known for known in ends) and end is not None and end.reported <= day.isoformat()
