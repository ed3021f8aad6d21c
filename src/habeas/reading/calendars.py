"""The words of time of a language as data, the patterns made of them, and the day of publication they are read against."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Unit = Literal[
    "hour", "day", "week", "fortnight", "month", "quarter", "half_year", "year", "decade", "weekend", "season", "period"
]


@dataclass(frozen=True)
class Calendar:
    """The words of time of a language.

    ``points`` are regular expressions for one point or stretch, the most particular first. Their named groups say what was
    found: ``iso``; ``day`` (``from_day`` for the first of two), ``month`` (``from_month``), ``year`` (``to_year`` for the second of two, ``of_last``
    and ``of_this`` for the one before that of publication, and that one);
    ``weekday`` with ``last`` or ``next``; ``unit`` with ``last``, ``this``, ``past``, ``next`` or ``ago`` and ``count``, seen from the
    publication; ``unit`` with ``same``, ``preceding`` or ``following``, seen from what was named before; ``unit`` with ``slice``
    (a word of ``slices``) for a part of a month or year; ``upto`` with ``unit`` for so many units up to a point; ``opening`` for so
    many from a point on; ``final`` for the last day of it; ``shift`` (a word of ``shifts``: days from publication); ``night``;
    ``season``, ``through`` it or some time in it; ``feast`` (a word of ``feasts``: month and day, or the month alone); ``that`` with a year mentioned before; ``nth`` for a day counted from the start of what is told; ``vague`` for a
    stretch that no calendar knows. A ``day`` may be a word of ``ordinals``; with ``whole`` the past year is, about New Year, that of the calendar. ``since``, ``until`` and ``after`` match what stands just before a point; ``joins`` what
    stands between two points of one stretch. ``closed`` matches words that make a numbered day one that is over, and
    ``clock`` clock times. In ``points`` the text ``MONTH``, ``WEEKDAY``, ``UNIT``, ``COUNT``, ``SLICE``, ``SHIFT``, ``SEASON``, ``ORDINAL`` and ``FEAST`` stand
    for any such word.
    """

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    slices: Mapping[str, int] = field(default_factory=dict)
    shifts: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    feasts: Mapping[str, str] = field(default_factory=dict)
    points: tuple[str, ...] = ()
    since: str = r"(?!)"
    until: str = r"(?!)"
    after: str = r"(?!)"
    joins: str = r"(?!)"
    closed: str = r"(?!)"
    clock: str = r"(?!)"

    def patterns(self) -> Patterns:
        """The regular expressions, ready to be used."""
        words: dict[str, Mapping[str, object]] = {
            "MONTH": self.months, "WEEKDAY": self.weekdays, "UNIT": self.units, "COUNT": self.counts,
            "SLICE": self.slices, "SHIFT": self.shifts, "SEASON": self.seasons,
            "ORDINAL": self.ordinals, "FEAST": self.feasts,
        }  # fmt: skip
        points = []
        for point in self.points:
            for name, table in words.items():
                if name not in point:
                    continue
                choice = "|".join(re.escape(word) for word in sorted(table, key=len, reverse=True))
                point = point.replace(name, f"(?:{choice})")  # noqa: PLW2901 - the same pattern, filled in
            points.append(re.compile(rf"\b{point}(?!\w)", re.IGNORECASE))
        flags = re.IGNORECASE
        return Patterns(
            self, tuple(points), re.compile(rf"(?:{self.since})\s*\Z", flags),
            re.compile(rf"(?:{self.until})\s*\Z", flags), re.compile(rf"(?:{self.after})\s*\Z", flags),
            re.compile(rf"\s*(?:{self.joins})\s*\Z", flags), re.compile(self.closed, flags), re.compile(self.clock, flags),
        )  # fmt: skip


@dataclass(frozen=True)
class Patterns:
    """A calendar's words and its compiled patterns."""

    words: Calendar
    points: tuple[re.Pattern[str], ...]
    since: re.Pattern[str]
    until: re.Pattern[str]
    after: re.Pattern[str]
    joins: re.Pattern[str]
    closed: re.Pattern[str]
    clock: re.Pattern[str]


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
