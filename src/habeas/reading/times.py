"""Expressions of time in a text, resolved against the day it was published.

A moment is two partial ISO dates: ``2024-07`` to ``2024-07`` is somewhere in that month, ``2024-07-08`` to ``2024-07-14``
that week. What neither the text nor the publication date tells stays None. Conventions of the annotation guide: a weekday
is the latest one up to the day of publication; a month without a year is the latest up to it; last week is the previous
Monday to Sunday; the past week is the last seven days; this year begins on 1 January.

Which figure a moment belongs to, and whether it counts a stock or a flow, is ``timing``'s to say.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Sense = Literal["at", "since", "until"]
Unit = Literal["day", "week", "month", "year", "weekend", "season"]


@dataclass(frozen=True)
class Calendar:
    """The words of time of a language.

    ``points`` are regular expressions for one point or stretch, the most particular first. Their named groups say what was
    found: ``iso``; ``day``, ``month``, ``year``; ``weekday`` with ``last``; ``unit`` with ``last``, ``this``, ``past`` or ``ago`` and
    ``count``; ``final`` for the last day of it; ``shift`` (a word of ``shifts``: days from publication); ``season``; ``that`` with a year mentioned before. ``since`` and
    ``until`` match what stands just before a point; ``joins`` what stands between two points of one stretch. ``clock``
    matches clock times. In ``points`` the text ``MONTH``, ``WEEKDAY``, ``UNIT``, ``COUNT``, ``SHIFT`` and ``SEASON`` stand for any such word.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, Unit]
    counts: Mapping[str, int]
    shifts: Mapping[str, int]
    seasons: Mapping[str, int]
    points: tuple[str, ...]
    since: str
    until: str
    joins: str
    clock: str

    def patterns(self) -> Patterns:
        """The regular expressions, ready to be used."""
        words = {"MONTH": self.months, "WEEKDAY": self.weekdays, "UNIT": self.units, "COUNT": self.counts,
                 "SHIFT": self.shifts, "SEASON": self.seasons}  # fmt: skip
        points = []
        for point in self.points:
            for name, table in words.items():
                choice = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
                point = point.replace(name, f"(?:{choice})")  # noqa: PLW2901 - the same pattern, filled in
            points.append(re.compile(rf"\b{point}(?!\w)", re.IGNORECASE))
        flags = re.IGNORECASE
        return Patterns(
            self, tuple(points), re.compile(rf"(?:{self.since})\s*\Z", flags),
            re.compile(rf"(?:{self.until})\s*\Z", flags), re.compile(rf"\s*(?:{self.joins})\s*\Z", flags),
            re.compile(self.clock, flags),
        )  # fmt: skip


@dataclass(frozen=True)
class Patterns:
    """A calendar's words and its compiled patterns."""

    words: Calendar
    points: tuple[re.Pattern[str], ...]
    since: re.Pattern[str]
    until: re.Pattern[str]
    joins: re.Pattern[str]
    clock: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or stretch of time at ``start`` to ``end`` in the text. ``sense``: at it, since it, or until it."""

    start: int
    end: int
    first: str | None
    last: str | None
    sense: Sense = "at"


@dataclass(frozen=True)
class Published:
    """The day of publication, or its month; both None when the page does not say."""

    text: str | None

    @property
    def day(self) -> date | None:
        """The day, when it is known to the day."""
        return date.fromisoformat(self.text) if self.text is not None and len(self.text) == 10 else None

    @property
    def month(self) -> tuple[int, int] | None:
        """Year and month."""
        if self.text is None or len(self.text) < 7:
            return None
        return int(self.text[:4]), int(self.text[5:7])


def find_moments(text: str, published: Published, patterns: Patterns) -> list[Moment]:
    """The moments of the text in order, those of one stretch joined. Clock times are ``find_clock_times``'s."""
    points: list[Moment] = []
    taken: list[tuple[int, int]] = []
    for pattern in patterns.points:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            start = min(match.start(name) for name, value in match.groupdict().items() if value is not None)
            points.append(Moment(start, match.end(), *_resolve(match, text, published, patterns.words)))
            taken.append(match.span())
    points.sort(key=lambda point: point.start)
    return _joined(text, points, patterns)


def find_clock_times(text: str, patterns: Patterns) -> list[tuple[int, int]]:
    """The spans of clock times."""
    return [match.span() for match in patterns.clock.finditer(text)]


def _joined(text: str, points: list[Moment], patterns: Patterns) -> list[Moment]:
    found: list[Moment] = []
    for point in points:
        if found and patterns.joins.match(text[found[-1].end : point.start]) and found[-1].sense != "until":
            before = found[-1]
            first = _with_year_of(before.first, point.last, text[before.start : before.end])
            if first is not None and point.last is not None and first[:7] > point.last[:7]:
                first = before.first
            found[-1] = Moment(before.start, point.end, first, point.last or before.last, "at")
            continue
        lead = text[max(0, point.start - 90) : point.start]
        sense: Sense = "at"
        if patterns.since.search(lead):
            sense = "since"
        elif patterns.until.search(lead):
            sense = "until"
        found.append(Moment(point.start, point.end, point.first, point.last, sense))
    return found


def _with_year_of(first: str | None, last: str | None, words: str) -> str | None:
    """The first point in the year of the last, where it was said without a year of its own ("between July and 5 May 2024")."""
    if first is None or last is None or re.search(r"\d{4}", words) or len(last) < 4:
        return first
    moved = last[:4] + first[4:]
    return moved if moved[: len(last)] <= last else f"{int(last[:4]) - 1:04d}{first[4:]}"


def _resolve(match: re.Match[str], text: str, published: Published, words: Calendar) -> tuple[str | None, str | None]:
    got = {name: value for name, value in match.groupdict().items() if value is not None}
    if "iso" in got:
        return _twice(got["iso"])
    if "weekday" in got and "month" not in got:
        return _twice(_weekday(words.weekdays[got["weekday"].lower()], got, published))
    if "shift" in got:
        day = published.day
        return _twice((day + timedelta(words.shifts[got["shift"].lower()])).isoformat() if day else None)
    if "season" in got:
        return _twice(_season(words.seasons[got["season"].lower()], published))
    if "that" in got:
        years = re.findall(r"\b(?:19|20)\d\d\b", text[: match.start()])
        month = f"-{words.months[got['month'].lower()]:02d}" if "month" in got else ""
        return _twice(years[-1] + month if years else None)
    if "unit" in got:
        first, last = _unit(words.units[got["unit"].lower()], got, published, words)
    else:
        first, last = _twice(_point(got, published, words))
    return _twice(_last_day(last)) if "final" in got else (first, last)


def _last_day(point: str | None) -> str | None:
    """The last day of a partial date: "the end of 2023"."""
    if point is None or len(point) == 10:
        return point
    year, month = int(point[:4]), int(point[5:7] or 12)
    return f"{year:04d}-{month:02d}-{monthrange(year, month)[1]:02d}"


def _point(got: Mapping[str, str], published: Published, words: Calendar) -> str | None:
    month = words.months[got["month"].lower()] if "month" in got else None
    if month is None:
        return got.get("year")
    if "year" in got:
        year: int | None = int(got["year"])
    elif published.month is not None:
        year = published.month[0] - (
            1 if month > published.month[1] or ("last" in got and month == published.month[1]) else 0
        )
    else:
        year = None
    if year is None:
        return None
    if "day" not in got:
        return f"{year:04d}-{month:02d}"
    day = int(got["day"])
    if not 1 <= day <= monthrange(year, month)[1]:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}"


def _season(month: int, published: Published) -> str | None:
    """The year of the latest season that began in the month or before it."""
    if published.month is None:
        return None
    year, now = published.month
    return f"{year - (1 if month > now else 0):04d}"


def _weekday(weekday: int, got: Mapping[str, str], published: Published) -> str | None:
    day = published.day
    if day is None:
        return None
    back = (day.weekday() - weekday) % 7
    if "next" in got:
        return (day + timedelta((weekday - day.weekday() - 1) % 7 + 1)).isoformat()
    return (day - timedelta(back or (7 if "last" in got else 0))).isoformat()


def _unit(unit: Unit, got: Mapping[str, str], published: Published, words: Calendar) -> tuple[str | None, str | None]:
    if published.month is None:
        return None, None
    count = 1
    if "count" in got:
        count = int(got["count"]) if got["count"].isdecimal() else words.counts[got["count"].lower()]
    day = published.day
    if "past" in got:
        return _past(unit, count, published)
    back = -1 if "next" in got else 0 if "this" in got else count
    if unit == "year":
        year = published.month[0] - back
        if "this" in got and day is not None:
            return f"{year:04d}-01-01", day.isoformat()
        return _twice(f"{year:04d}")
    if unit == "month":
        return _twice(_month_back(published.month, back))
    if day is None:
        return None, None
    if unit == "day":
        return _twice((day - timedelta(back)).isoformat())
    if "ago" in got:
        return _twice((day - timedelta(7 * count)).isoformat())
    monday = day - timedelta(day.weekday() + 7 * back)
    if unit == "weekend":
        return (monday + timedelta(5)).isoformat(), (monday + timedelta(6)).isoformat()
    return monday.isoformat(), (day if back == 0 else monday + timedelta(6)).isoformat()


def _past(unit: Unit, count: int, published: Published) -> tuple[str | None, str | None]:
    """The last so many units up to the day of publication."""
    day, month = published.day, published.month
    assert month is not None
    if unit in {"day", "week"}:
        if day is None:
            return None, None
        return (day - timedelta(count * (7 if unit == "week" else 1))).isoformat(), day.isoformat()
    months = count * (12 if unit == "year" else 1)
    return _month_back(month, months), day.isoformat() if day else published.text


def _month_back(month: tuple[int, int], back: int) -> str:
    index = month[0] * 12 + month[1] - 1 - back
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def _twice(point: str | None) -> tuple[str | None, str | None]:
    return point, point
