"""From numbers and days to places on the paper, and which of them an axis names.

An axis of people begins at nought, always: a band cut off below would look narrower or steeper than it is. Days are
named as far apart as their words need; every first of a year among them has its year.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class People:
    """Numbers of people from 0 to ``most`` in even steps, from ``start`` to ``end`` on the paper."""

    most: int
    step: int
    start: float
    end: float

    def __call__(self, people: int) -> float:
        """The place of a number."""
        return self.start + (self.end - self.start) * people / self.most

    def ticks(self) -> tuple[int, ...]:
        """The numbers that the axis names, from 0 to the last, in even steps."""
        return tuple(range(0, self.most + 1, self.step))


def people(largest: int, start: float, end: float) -> People:
    """The scale that has room for ``largest``, up to a round number."""
    step = _step(max(largest, 4))
    return People(-(-max(largest, 4) // step) * step, step, start, end)


def _step(most: int) -> int:
    """The step, one of 1, 2, 5, 10, 20, 50 …, that gives at most eight of them."""
    step, factors = 1, (2, 2.5, 2)
    turn = 0
    while most / step > 7.5:
        step = int(step * factors[turn % 3])
        turn += 1
    return step


@dataclass(frozen=True)
class Days:
    """Days from ``first`` to ``last``, both ends included, from ``start`` to ``end`` on the paper."""

    first: date
    last: date
    start: float
    end: float

    def __call__(self, day: date) -> float:
        """The place of a day's beginning; of the day after the last, the end."""
        span = (self.last - self.first).days + 1
        return self.start + (self.end - self.start) * (day - self.first).days / span

    def middle(self, day: date) -> float:
        """The place of a day's noon."""
        return (self(day) + self(day + timedelta(days=1))) / 2

    def ticks(self, apart: float) -> tuple[tuple[date, str], ...]:
        """The days that the axis names, with their words, at least so far apart."""
        per_day = (self.end - self.start) / ((self.last - self.first).days + 1)
        for months in (1, 2, 3, 6, 12, 24, 60, 120, 240, 600):
            if per_day * 28 * months >= apart:
                break
        found = list(self._months(months)) if per_day * 7 < apart else []
        if len(found) > 1:
            return tuple((day, _month_words(day, months, year=index == 0)) for index, day in enumerate(found))
        step = max(1, -(-int(apart) // max(1, int(per_day))))
        days = [self.first + timedelta(days=n) for n in range(0, (self.last - self.first).days + 1, step)]
        return tuple((day, _day_words(day, year=index == 0)) for index, day in enumerate(days))

    def _months(self, months: int) -> Iterator[date]:
        at = self.first.year * 12 + self.first.month - 1 + (self.first.day > 1)
        at = -(-at // months) * months
        while at // 12 <= 9999 and date(at // 12, at % 12 + 1, 1) <= self.last:
            yield date(at // 12, at % 12 + 1, 1)
            at += months


def _month_words(day: date, months: int, *, year: bool) -> str:
    if months >= 12:
        return str(day.year)
    name = calendar.month_abbr[day.month]
    return f"{name} {day.year}" if year or day.month == 1 else name


def _day_words(day: date, *, year: bool) -> str:
    words = f"{day.day} {calendar.month_abbr[day.month]}"
    return f"{words} {day.year}" if year else words
