"""The days on which a stay may have lasted, and on which it certainly did: ``answers.truth.held_on`` turned into intervals.

A stay lasted possibly from its earliest beginning on, until it was certainly over or was last seen going on, whichever is
later. It lasted certainly between its latest beginning and the last day on which it was certainly going on. The dead are not
held: the day of a killing ends both.
"""

from __future__ import annotations

from typing import NamedTuple

from habeas.register.columns.schema import EMPTY, OPEN_FIRST, OPEN_LAST

Days = tuple[int, int]


class Custody(NamedTuple):
    """``possible`` and ``certain`` as intervals; ``seen_day`` is certain beside them (0: there is no such day)."""

    possible_from: int
    possible_to: int
    certain_from: int
    certain_to: int
    seen_day: int


def custody(began: Days, ended: Days, seen: Days, over_reported: int, gone: int) -> Custody:
    """Of the dates as told. ``over_reported``: the day on which it was reported to have ended, OPEN_LAST where that was not
    said; it counts where no end is known. ``gone``: the latest day of a killing, else OPEN_LAST.
    """
    over = min(ended[1], over_reported if ended == (OPEN_FIRST, OPEN_LAST) else OPEN_LAST)
    lasted = max(_before(over), seen[0])
    going_on = max(seen[0], ended[0] - 1)
    possible = _interval(began[0], min(lasted, _before(gone)))
    certain = _interval(began[1], min(going_on, _before(over), _before(gone)))
    seen_day = seen[0] if seen[0] == seen[1] and began[0] <= seen[0] < min(over, gone) else OPEN_FIRST
    return Custody(*possible, *certain, seen_day)


def _before(day: int) -> int:
    return day if day == OPEN_LAST else day - 1


def _interval(first: int, last: int) -> Days:
    return (first, last) if first <= last and first < OPEN_LAST else EMPTY
