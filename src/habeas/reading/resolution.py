"""What a matched expression of time says: the first and the last partial ISO date of its stretch, None where untold.

Three clocks: an expression has its own date, or is seen from the day of publication ("last week"), or from the stretch that
the text named before it ("the next day", "the year before"). Conventions of the annotation guide: a weekday is the latest
one up to the day of publication; a month without a year is the latest up to it; last week is the previous Monday to
Sunday; the past week is the last seven days; this year begins on 1 January.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from habeas.reading.calendars import Calendar, Published, Unit
from habeas.reading.partial_dates import (
    DAYS,
    MONTHS,
    Stretch,
    back_from,
    cut,
    last_day,
    month_back,
    moved,
    twice,
    unit_at,
)

_UNKNOWN: Stretch = (None, None)
_HOURS = 24


@dataclass(frozen=True)
class Resolution:
    """Resolves the matches of one text. ``first_day`` is the first of the days that the text counts ("Day 43"), if it does;
    ``lines`` are the days of the weekdays that open the lines of a chronicle, by where they stand.
    """

    text: str
    published: Published
    words: Calendar
    first_day: date | None
    lines: Mapping[int, date] = field(default_factory=dict)

    def of(self, match: re.Match[str], anchor: Stretch) -> Stretch:
        """The stretch of a match; ``anchor`` is the one named before it in the text."""
        got = {name: value.lower() for name, value in match.groupdict().items() if value is not None}
        if self.published.month is None and anchor[0] is not None:
            got["before"] = anchor[0][:4]  # nothing but the text tells the year
        if "vague" in got:
            return _UNKNOWN
        if "iso" in got:
            return twice(got["iso"])
        if "nth" in got:
            day = self.first_day
            return twice((day + timedelta(int(got["count"]) - 1)).isoformat() if day else None)
        if "shift" in got or "night" in got:
            return self._shift(got)
        if "weekday" in got and "month" not in got:
            line = self.lines.get(match.start("weekday"))
            return twice(line.isoformat() if line is not None else self._weekday(got))
        if "season" in got:
            return self._season(got)
        if "feast" in got:
            return twice(self._feast(got))
        if "that" in got:
            years = re.findall(r"\b(?:19|20)\d\d\b", self.text[: match.start()])
            month = f"-{self.words.months[got['month']]:02d}" if "month" in got else ""
            return twice(years[-1] + month if years else None)
        first, last = self._units(got, anchor) if "unit" in got else self._points(got)
        return twice(last_day(last)) if "final" in got else (first, last)

    def _units(self, got: Mapping[str, str], anchor: Stretch) -> Stretch:
        unit = self.words.units[got["unit"]]
        if "slice" in got:
            return self._slice(unit, got)
        if "upto" in got:
            return back_from(self._point(got), unit, self._count(got))
        if "opening" in got:
            point = self._point(got)
            return point, moved(point, unit, self._count(got))
        if "same" in got:
            return self._same(unit, got, anchor)
        if "following" in got:
            point = anchor[1] if "count" in got else cut(anchor[1], unit)
            return twice(moved(point, unit, self._count(got)))
        if "preceding" in got:
            back = -self._count(got)
            seen = moved(cut(anchor[0], unit), unit, back) or moved(cut(self.published.text, unit), unit, back)
            return twice(seen)
        return self._unit(unit, got)

    def _points(self, got: Mapping[str, str]) -> Stretch:
        if "to_year" in got:
            return got["year"], got["year"][:2] + got["to_year"][-2:]
        if "from_month" in got:
            return self._point({**got, "month": got["from_month"]}), self._point(got)
        if "from_day" in got:
            return self._point({**got, "day": got["from_day"]}), self._point(got)
        return twice(self._point(got))

    def _count(self, got: Mapping[str, str]) -> int:
        count = got.get("count")
        if count is None:
            return 1
        return int(count) if count.isdecimal() else self.words.counts[count]

    def _shift(self, got: Mapping[str, str]) -> Stretch:
        day = self.published.day
        if day is None:
            return _UNKNOWN
        if "night" in got:
            return (day - timedelta(1)).isoformat(), day.isoformat()
        return twice((day + timedelta(self.words.shifts[got["shift"]])).isoformat())

    def _point(self, got: Mapping[str, str]) -> str | None:
        month = self.words.months[got["month"]] if "month" in got else None
        now = self.published.month
        told = self._year(got)
        if month is None:
            if told is not None:
                return f"{told:04d}"
            if now is None or not {"this", "last"} & set(got):
                return None
            return f"{now[0] - ('last' in got):04d}"
        if told is not None:
            year: int | None = told
        elif now is None:
            year = int(got["before"]) if "before" in got else None
        else:
            year = now[0] - (1 if month > now[1] or ("last" in got and month == now[1]) else 0)
        if year is None:
            return None
        if "day" not in got:
            return f"{year:04d}-{month:02d}"
        day = self.words.ordinals.get(got["day"]) or int(got["day"])
        if not 1 <= day <= monthrange(year, month)[1]:
            return f"{year:04d}-{month:02d}"
        return f"{year:04d}-{month:02d}-{day:02d}"

    def _year(self, got: Mapping[str, str]) -> int | None:
        """The year that is named, or told as last year or this one."""
        if "year" in got:
            return int(got["year"])
        if self.published.month is None or not {"of_last", "of_this"} & set(got):
            return None
        return self.published.month[0] - ("of_last" in got)

    def _season(self, got: Mapping[str, str]) -> Stretch:
        """The year of the latest season that began in the month or before it, or of the next one; ``through`` it, its months."""
        if self.published.month is None:
            return _UNKNOWN
        year, now = self.published.month
        month = self.words.seasons[got["season"]]
        year += (month <= now) if "next" in got else -(month > now or "of_last" in got)
        if "through" in got:
            return f"{year:04d}-{month:02d}", month_back((year, month), -2)
        return twice(f"{year:04d}")

    def _feast(self, got: Mapping[str, str]) -> str | None:
        """The latest such day up to that of publication, or that of the year named."""
        feast = self.words.feasts[got["feast"]]
        if "year" in got:
            return f"{got['year']}-{feast}"
        if self.published.text is None or self.published.month is None:
            return None
        year = self.published.month[0]
        return f"{year - (f'{year:04d}-{feast}' > self.published.text):04d}-{feast}"

    def _weekday(self, got: Mapping[str, str]) -> str | None:
        day = self.published.day
        if day is None:
            return None
        weekday = self.words.weekdays[got["weekday"]]
        back = (day.weekday() - weekday) % 7
        if "next" in got:
            return (day + timedelta((weekday - day.weekday() - 1) % 7 + 1)).isoformat()
        return (day - timedelta(back or (7 if "last" in got else 0))).isoformat()

    def _unit(self, unit: Unit, got: Mapping[str, str]) -> Stretch:
        """A unit seen from the day of publication."""
        published = self.published
        if published.month is None:
            return _UNKNOWN
        count = self._count(got)
        if "whole" in got and published.month[1] in {1, 12}:
            return twice(f"{published.month[0] - (published.month[1] == 1):04d}")
        if "past" in got:
            return self._past(unit, count)
        back = -1 if "next" in got else 0 if "this" in got else count
        day = published.day
        if unit in MONTHS:
            if unit == "year" and "this" in got and day is not None:
                return f"{published.month[0]:04d}-01-01", day.isoformat()
            if unit == "year" and "ago" in got and count == 1:
                return twice(month_back(published.month, MONTHS["year"]))  # the month, not the whole year
            return unit_at(moved(cut(published.text, unit), unit, -back), unit)
        if day is None or unit not in DAYS:
            return _UNKNOWN
        days = DAYS[unit]
        if unit == "day" or "ago" in got:
            return twice((day - timedelta(days * back)).isoformat())
        monday = day - timedelta(day.weekday() + days * back)
        if unit == "weekend":
            saturday = monday + timedelta(5)
            if saturday > day and "next" not in got:
                saturday -= timedelta(7)
            return saturday.isoformat(), (saturday + timedelta(1)).isoformat()
        return monday.isoformat(), (day if back == 0 else monday + timedelta(days - 1)).isoformat()

    def _past(self, unit: Unit, count: int) -> Stretch:
        """The last so many units up to the day of publication."""
        day, month = self.published.day, self.published.month
        assert month is not None
        if unit in MONTHS:
            return month_back(month, count * MONTHS[unit]), day.isoformat() if day else self.published.text
        if day is None:
            return _UNKNOWN
        if unit == "hour":
            days = -(-count // _HOURS)
        elif unit == "day":
            days = count - 1 if 1 < count < 7 else count
        else:
            days = count * DAYS.get(unit, 1)
        return (day - timedelta(days)).isoformat(), day.isoformat()

    def _same(self, unit: Unit, got: Mapping[str, str], anchor: Stretch) -> Stretch:
        """The stretch named before, or the unit around it; in another year, if one is named."""
        first, last = anchor
        year = self._point(got)
        if year is not None:
            first, last = cut(first, unit), cut(last, unit)
            return (year + first[4:] if first else None), (year + last[4:] if last else None)
        if unit == "week" and first is not None and first == last and len(first) == len("2024-07-05"):
            day = date.fromisoformat(first)
            monday = day - timedelta(day.weekday())
            return monday.isoformat(), (monday + timedelta(6)).isoformat()
        if "count" in got or unit not in MONTHS or unit == "quarter":
            return first, last
        return unit_at(cut(first, unit), unit)

    def _slice(self, unit: Unit, got: Mapping[str, str]) -> Stretch:
        """A part of a year, as months, or of a month, which is left whole: "the first half of 2024", "the last three months of it"."""
        point = self._point(got)
        if point is None and "month" not in got and self.published.month is not None:
            point = f"{self.published.month[0]:04d}"
        if point is None or len(point) != len("2024"):
            return twice(point)
        size = (6 if "half" in got else MONTHS.get(unit, 0)) * self._count(got)
        if not size or size > MONTHS["year"]:
            return twice(point)
        order = self.words.slices[got["slice"]]
        begin = 13 - size if order < 0 else 1 + (order - 1) * size
        now = self.published.month
        if now is not None and self._point(got) is None and begin > now[1]:
            point = f"{now[0] - 1:04d}"
        if begin + size > 13:
            return twice(point)
        end = begin + size - 1
        now = self.published.month
        if "year" not in got and now is not None and int(point) == now[0]:
            end = min(end, now[1])
        return f"{point}-{begin:02d}", f"{point}-{end:02d}"
