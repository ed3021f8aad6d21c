"""Expressions of time in a text, resolved against the day it was published.

A moment is two partial ISO dates: ``2024-07`` to ``2024-07`` is somewhere in that month, ``2024-07-08`` to ``2024-07-14``
that week. What neither the text nor the publication date tells stays None. What one expression says is ``resolution``'s to
tell; here they are found, joined ("from May to July") and given a sense (at it, since it, until it, after it).

Which figure a moment belongs to, and whether it counts a stock or a flow, is ``timing``'s to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from habeas.reading.calendars import Patterns, Published
from habeas.reading.partial_dates import Stretch
from habeas.reading.resolution import Resolution

Sense = Literal["at", "since", "until", "after"]
# A month without a year that something is said to last until is one of the next, not almost a year ago.
_NEXT_MONTHS = 3
_LABEL_END = re.compile(r"\s*[.,:—–-]")
_LABEL_START = re.compile(r"[^\w]*\Z")
_LEAST_LINES = 2


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or stretch of time at ``start`` to ``end`` in the text. ``sense``: at it, since it, until it or after it;
    ``origin``: of a day counted from the start of what is told, that start.
    """

    start: int
    end: int
    first: str | None
    last: str | None
    sense: Sense = "at"
    origin: str | None = None


def find_moments(text: str, published: Published, patterns: Patterns) -> list[Moment]:
    """The moments of the text in order, those of one stretch joined. Clock times are ``find_clock_times``'s."""
    matches: list[re.Match[str]] = []
    taken = bytearray(len(text))
    for pattern in patterns.points:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                matches.append(match)
    matches.sort(key=lambda match: match.start())
    first_day = _first_day(text, matches, published, patterns)
    resolution = Resolution(text, published, patterns.words, first_day, _lines(text, matches, published, patterns))
    found: list[Moment] = []
    for match in matches:
        start = min(match.start(name) for name, value in match.groupdict().items() if value is not None)
        first, last = resolution.of(match, _anchor(text, found, start))
        between = text[found[-1].end : start] if found else ""
        said_again = between.strip() == "(" or (between.strip() == "," and found[-1].first is None)
        if found and said_again:
            # "during the previous quarter (October-December 2012)", "that evening, 4 May": the same time, said more plainly.
            found[-1] = Moment(found[-1].start, match.end(), first, last, found[-1].sense)
        elif found and found[-1].sense != "until" and patterns.joins.match(between):
            found[-1] = _joined(found[-1], text, match.end(), (first, last))
            if match.groupdict().get("shift") and last is not None and last == published.text:
                found[-1] = replace(found[-1], sense="since")  # "between 2009 and today"
        else:
            whole = {"from_day", "from_month"} & {
                name for name, value in match.groupdict().items() if value is not None
            }
            sense = "at" if whole else _sense(text[max(0, start - 90) : start], patterns)
            if sense == "until":
                first, last = _ahead(match, first, published), _ahead(match, last, published)
            origin = first_day.isoformat() if first_day is not None and match.groupdict().get("nth") else None
            found.append(Moment(start, match.end(), first, last, sense, origin))
    return found


def find_clock_times(text: str, patterns: Patterns) -> list[tuple[int, int]]:
    """The spans of clock times."""
    return [match.span() for match in patterns.clock.finditer(text)]


def _anchor(text: str, points: Sequence[Moment], start: int) -> Stretch:
    """The stretch that the text named last, in this paragraph or else before it."""
    line = text.rfind("\n", 0, start) + 1
    named = [point for point in points if point.first is not None]
    here = [point for point in named if point.start >= line]
    found = (here or named)[-1:]
    return (found[0].first, found[0].last) if found else (None, None)


def _first_day(text: str, matches: Sequence[re.Match[str]], published: Published, patterns: Patterns) -> date | None:
    """The first of the days that the text counts: its last one is that of the publication, or the one before if it is over."""
    numbered = [match for match in matches if match.groupdict().get("nth")]
    if not numbered or published.day is None:
        return None
    last = max(int(match["count"]) for match in numbered)
    over = any(patterns.closed.match(text, match.end()) for match in numbered) or any(
        patterns.closed.search(text[max(0, match.start() - 20) : match.start()]) for match in numbered
    )
    return published.day - timedelta(last - 1 + over)


def _lines(text: str, matches: Sequence[re.Match[str]], published: Published, patterns: Patterns) -> dict[int, date]:
    """The days of weekdays that open the lines of a chronicle: they run on to the latest one up to the publication."""
    labels = [
        match
        for match in matches
        if match.groupdict().get("weekday")
        and _LABEL_START.match(text[text.rfind("\n", 0, match.start()) + 1 : match.start()])
        and _LABEL_END.match(text, match.end())
    ]
    day = published.day
    if day is None or len(labels) < _LEAST_LINES:
        return {}
    days: dict[int, date] = {}
    for match in reversed(labels):
        day -= timedelta((day.weekday() - patterns.words.weekdays[match["weekday"].lower()]) % 7)
        days[match.start("weekday")] = day
    return days


def _ahead(match: re.Match[str], point: str | None, published: Published) -> str | None:
    """A point without a year of its own, a year later where that is just ahead: "sent back to jail until 3 February"."""
    got = match.groupdict()
    if point is None or published.month is None or not (got.get("month") or got.get("feast")) or got.get("year"):
        return point
    if len(point) == len("2024") or point[:7] >= f"{published.month[0]:04d}-{published.month[1]:02d}":
        return point
    if not 0 <= (int(point[5:7]) - published.month[1]) % 12 <= _NEXT_MONTHS or {"of_last", "that"} & {
        name for name, value in got.items() if value
    }:
        return point
    return f"{int(point[:4]) + 1}{point[4:]}"


def _joined(before: Moment, text: str, end: int, stretch: Stretch) -> Moment:
    """One stretch of two points: "from May to July"."""
    last = stretch[1]
    first = _with_year_of(before.first, last, text[before.start : before.end])
    if first is not None and last is not None and first[:7] > last[:7]:
        first = before.first
    return Moment(before.start, end, first, last or before.last, "at")


def _sense(lead: str, patterns: Patterns) -> Sense:
    """How a point is meant, by the words before it."""
    if patterns.since.search(lead):
        return "since"
    if patterns.until.search(lead):
        return "until"
    return "after" if patterns.after.search(lead) else "at"


def _with_year_of(first: str | None, last: str | None, words: str) -> str | None:
    """The first point in the year of the last, where it was said without a year of its own ("between July and 5 May 2024")."""
    if first is None or last is None or re.search(r"\d{4}", words) or len(last) < len("2024"):
        return first
    moved = last[:4] + first[4:]
    return moved if moved[: len(last)] <= last else f"{int(last[:4]) - 1:04d}{first[4:]}"
