"""Dates as they were told: a year, a month, a day, before, after, between, or unknown.

A ``FuzzyDate`` is the interval of days on which the thing may have happened; it never holds an invented day. Its text is
the Library of Congress's EDTF (ISO 8601-2): ``2024``, ``2024-07``, ``2024-07-18``, ``[2024-01..2024-03]`` (one day between,
both ends included), ``[..2024]`` (then or before), ``[2024..]`` (then or after), ``XXXX`` (unknown).

A ``Period`` is a stretch of days that a question asks about, both ends included, either end open.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from habeas.errors import InputError

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, order=False)
class FuzzyDate:
    """The days on which something may have happened: ``earliest``..``latest``, both included; None is open."""

    earliest: date | None
    latest: date | None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise InputError(f"{self.earliest} to {self.latest} is no date: it ends before it begins.")

    @property
    def known(self) -> bool:
        """Whether anything at all is known of the date."""
        return self.earliest is not None or self.latest is not None

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.earliest is not None and self.earliest == self.latest

    def certainly_in(self, period: Period) -> bool:
        """Whether every day it may be lies in the period."""
        after = period.first is None or (self.earliest is not None and self.earliest >= period.first)
        before = period.last is None or (self.latest is not None and self.latest <= period.last)
        return after and before

    def possibly_in(self, period: Period) -> bool:
        """Whether at least one day it may be lies in the period."""
        after = period.first is None or self.latest is None or self.latest >= period.first
        before = period.last is None or self.earliest is None or self.earliest <= period.last
        return after and before

    def __str__(self) -> str:
        if not self.known:
            return "XXXX"
        if self.earliest is None or self.latest is None:
            left = _shortest_start(self.earliest) if self.earliest else ""
            right = _shortest_end(self.latest) if self.latest else ""
            return f"[{left}..{right}]"
        if self.exact:
            return self.earliest.isoformat()
        first, last = self.earliest, self.latest
        if (first.year, first.month, first.day) == (last.year, 1, 1) and (last.month, last.day) == (12, 31):
            return f"{first.year:04d}"
        month_end = calendar.monthrange(first.year, first.month)[1]
        if first.day == 1 and last == first.replace(day=month_end):
            return f"{first.year:04d}-{first.month:02d}"
        return f"[{_shortest_start(first)}..{_shortest_end(last)}]"


UNKNOWN_DATE = FuzzyDate(None, None)


@dataclass(frozen=True)
class Period:
    """A stretch of days, both ends included; None is open on that side."""

    first: date | None
    last: date | None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.first > self.last:
            raise InputError(f"The period from {self.first} to {self.last} ends before it begins.")

    def overlaps(self, other: Period) -> bool:
        """Whether some day lies in both."""
        left = self.first is None or other.last is None or other.last >= self.first
        right = self.last is None or other.first is None or other.first <= self.last
        return left and right

    def __str__(self) -> str:
        left = _shortest_start(self.first) if self.first else ".."
        right = _shortest_end(self.last) if self.last else ".."
        if self.first and self.last:
            one = str(FuzzyDate(self.first, self.last))
            if not one.startswith("["):
                return one
        return f"{left}/{right}"


@lru_cache(maxsize=65536)
def parse_date(text: str) -> FuzzyDate:
    """Read the EDTF subset of this module. Raises ``InputError`` for anything else, and for days that do not exist."""
    text = text.strip()
    if text in {"XXXX", "unknown", ""}:
        return UNKNOWN_DATE
    if text.startswith("[") and text.endswith("]") and ".." in text:
        left, _, right = text[1:-1].partition("..")
        return FuzzyDate(_bounds(left)[0] if left else None, _bounds(right)[1] if right else None)
    return FuzzyDate(*_bounds(text))


def parse_period(first: str | None, last: str | None = None) -> Period:
    """A period from EDTF texts: ``("2024-07", "2025-01")``, ``("2024",)``, ``("2024-07/2025-01",)``; ``..`` is open."""
    if last is None and first is not None and "/" in first:
        first, last = first.split("/", 1)
    elif last is None:
        last = first
    begin = None if first in {None, "", ".."} else parse_date(str(first)).earliest
    end = None if last in {None, "", ".."} else parse_date(str(last)).latest
    return Period(begin, end)


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)


def _bounds(text: str) -> tuple[date, date]:
    match = _PART.match(text)
    if match is None:
        raise InputError(f"“{text}” is not a date here.", mend="Write 2024, 2024-07, 2024-07-18 or [2024-01..2024-03].")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise InputError(
            f"“{text}” is a day that does not exist.", mend="Correct the day or give the month alone."
        ) from None


def _shortest_start(day: date) -> str:
    if day.day != 1:
        return day.isoformat()
    return f"{day.year:04d}" if day.month == 1 else f"{day.year:04d}-{day.month:02d}"


def _shortest_end(day: date) -> str:
    if day.day != calendar.monthrange(day.year, day.month)[1]:
        return day.isoformat()
    return f"{day.year:04d}" if day.month == 12 else f"{day.year:04d}-{day.month:02d}"
