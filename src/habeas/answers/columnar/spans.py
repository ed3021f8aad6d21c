"""Spans of days, as arrays: laid together, so that who is there twice at once is there once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
_DAY = 22  # the bits of a day: OPEN_LAST is below 2 ** 22


class Spans(NamedTuple):
    """Whose each span is, its first day and its last; it is empty where the last comes before the first."""

    of: Numbers
    first: Numbers
    last: Numbers

    def within(self, first: int, last: int) -> Spans:
        """The parts of them in a stretch."""
        return Spans(self.of, np.maximum(self.first, first), np.minimum(self.last, last))

    def beside(self, others: Spans) -> Spans:
        """These and others."""
        return Spans(*(np.concatenate(each) for each in zip(self, others, strict=True)))

    def only(self, which: NDArray[np.bool_] | NDArray[np.int64]) -> Spans:
        """Some of them."""
        return Spans(self.of[which], self.first[which], self.last[which])

    def laid_together(self) -> Spans:
        """In order, without the days that an earlier one of the same has already."""
        there = self.only(self.first <= self.last)
        of, first, last = there.only(np.argsort(there.of << _DAY | there.first, kind="stable"))
        reached = np.roll(np.maximum.accumulate(of << _DAY | last), 1)
        reached[:1] = -1
        again = reached >> _DAY == of
        first = np.where(again, np.maximum(first, (reached & (1 << _DAY) - 1) + 1), first)
        return Spans(of, first, last).only(first <= last)

    def changes(self) -> Changes:
        """One comes where a span begins, and goes on the day after it ends."""
        one = np.ones_like(self.of)
        return Changes(
            np.concatenate([self.of, self.of]),
            np.concatenate([self.first, self.last + 1]),
            np.concatenate([one, -one]),
        )


class Changes(NamedTuple):
    """Of whom a number changes, on which day, by how much."""

    of: Numbers
    day: Numbers
    by: Numbers

    def only(self, which: NDArray[np.bool_]) -> Changes:
        """Some of them."""
        return Changes(self.of[which], self.day[which], self.by[which])
