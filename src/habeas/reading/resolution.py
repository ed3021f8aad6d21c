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

Stretch = tuple[str | None, str | None]
_UNKNOWN: Stretch = (None, None)
_MONTHS: Mapping[Unit, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "decade": 120}
_DAYS: Mapping[Unit, int] = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
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
            return _twice(got["iso"])
        if "nth" in got:
            day = self.first_day
            return _twice((day + timedelta(int(got["count"]) - 1)).isoformat() if day else None)
        if "shift" in got or "night" in got:
            return self._shift(got)
        if "weekday" in got and "month" not in got:
            line = self.lines.get(match.start("weekday"))
            return _twice(line.isoformat() if line is not None else self._weekday(got))
        if "season" in got:
            return self._season(got)
        if "feast" in got:
            return _twice(self._feast(got))
        if "that" in got:
            years = re.findall(r"\b(?:19|20)\d\d\b", self.text[: match.start()])
            month = f"-{self.words.months[got['month']]:02d}" if "month" in got else ""
            return _twice(years[-1] + month if years else None)
        first, last = self._units(got, anchor) if "unit" in got else self._points(got)
        return _twice(_last_day(last)) if "final" in got else (first, last)

    def _units(self, got: Mapping[str, str], anchor: Stretch) -> Stretch:
        unit = self.words.units[got["unit"]]
        if "slice" in got:
            return self._slice(unit, got)
        if "upto" in got:
            return _back_from(self._point(got), unit, self._count(got))
        if "opening" in got:
            point = self._point(got)
            return point, _moved(point, unit, self._count(got))
        if "same" in got:
            return self._same(unit, got, anchor)
        if "following" in got:
            point = anchor[1] if "count" in got else _cut(anchor[1], unit)
            return _twice(_moved(point, unit, self._count(got)))
        if "preceding" in got:
            back = -self._count(got)
            seen = _moved(_cut(anchor[0], unit), unit, back) or _moved(_cut(self.published.text, unit), unit, back)
            return _twice(seen)
        return self._unit(unit, got)

    def _points(self, got: Mapping[str, str]) -> Stretch:
        if "to_year" in got:
            return got["year"], got["year"][:2] + got["to_year"][-2:]
        if "from_month" in got:
            return self._point({**got, "month": got["from_month"]}), self._point(got)
        if "from_day" in got:
            return self._point({**got, "day": got["from_day"]}), self._point(got)
        return _twice(self._point(got))

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
        return _twice((day + timedelta(self.words.shifts[got["shift"]])).isoformat())

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
            return f"{year:04d}-{month:02d}", _month_back((year, month), -2)
        return _twice(f"{year:04d}")

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
            return _twice(f"{published.month[0] - (published.month[1] == 1):04d}")
        if "past" in got:
            return self._past(unit, count)
        back = -1 if "next" in got else 0 if "this" in got else count
        day = published.day
        if unit in _MONTHS:
            if unit == "year" and "this" in got and day is not None:
                return f"{published.month[0]:04d}-01-01", day.isoformat()
            if unit == "year" and "ago" in got and count == 1:
                return _twice(_month_back(published.month, _MONTHS["year"]))  # the month, not the whole year
            return _unit_at(_moved(_cut(published.text, unit), unit, -back), unit)
        if day is None or unit not in _DAYS:
            return _UNKNOWN
        days = _DAYS[unit]
        if unit == "day" or "ago" in got:
            return _twice((day - timedelta(days * back)).isoformat())
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
        if unit in _MONTHS:
            return _month_back(month, count * _MONTHS[unit]), day.isoformat() if day else self.published.text
        if day is None:
            return _UNKNOWN
        if unit == "hour":
            days = -(-count // _HOURS)
        elif unit == "day":
            days = count - 1 if 1 < count < 7 else count
        else:
            days = count * _DAYS.get(unit, 1)
        return (day - timedelta(days)).isoformat(), day.isoformat()

    def _same(self, unit: Unit, got: Mapping[str, str], anchor: Stretch) -> Stretch:
        """The stretch named before, or the unit around it; in another year, if one is named."""
        first, last = anchor
        year = self._point(got)
        if year is not None:
            first, last = _cut(first, unit), _cut(last, unit)
            return (year + first[4:] if first else None), (year + last[4:] if last else None)
        if unit == "week" and first is not None and first == last and len(first) == len("2024-07-05"):
            day = date.fromisoformat(first)
            monday = day - timedelta(day.weekday())
            return monday.isoformat(), (monday + timedelta(6)).isoformat()
        if "count" in got or unit not in _MONTHS or unit == "quarter":
            return first, last
        return _unit_at(_cut(first, unit), unit)

    def _slice(self, unit: Unit, got: Mapping[str, str]) -> Stretch:
        """A part of a year, as months, or of a month, which is left whole: "the first half of 2024", "the last three months of it"."""
        point = self._point(got)
        if point is None and "month" not in got and self.published.month is not None:
            point = f"{self.published.month[0]:04d}"
        if point is None or len(point) != len("2024"):
            return _twice(point)
        size = (6 if "half" in got else _MONTHS.get(unit, 0)) * self._count(got)
        if not size or size > _MONTHS["year"]:
            return _twice(point)
        order = self.words.slices[got["slice"]]
        begin = 13 - size if order < 0 else 1 + (order - 1) * size
        now = self.published.month
        if now is not None and self._point(got) is None and begin > now[1]:
            point = f"{now[0] - 1:04d}"
        if begin + size > 13:
            return _twice(point)
        end = begin + size - 1
        now = self.published.month
        if "year" not in got and now is not None and int(point) == now[0]:
            end = min(end, now[1])
        return f"{point}-{begin:02d}", f"{point}-{end:02d}"


def _back_from(last: str | None, unit: Unit, count: int) -> Stretch:
    """So many units that end with the point."""
    if last is None or unit not in _MONTHS or len(last) < len("2024-07"):
        return None, last
    return _month_back((int(last[:4]), int(last[5:7])), count * _MONTHS[unit] - 1), last


def _moved(point: str | None, unit: Unit, count: int) -> str | None:
    """The point so many units later; None where it is not known that closely."""
    if point is None:
        return None
    if unit in _DAYS:
        if len(point) != len("2024-07-05"):
            return None
        return (date.fromisoformat(point) + timedelta(_DAYS[unit] * count)).isoformat()
    if unit not in _MONTHS:
        return None
    if len(point) == len("2024"):
        return f"{int(point) + count * _MONTHS[unit] // 12:04d}" if unit in {"year", "decade"} else None
    month = _month_back((int(point[:4]), int(point[5:7])), -count * _MONTHS[unit])
    if len(point) == len("2024-07"):
        return month
    return f"{month}-{min(int(point[8:]), monthrange(int(month[:4]), int(month[5:]))[1]):02d}"


def _cut(point: str | None, unit: Unit) -> str | None:
    """The point no closer than the unit: its year, its month or its day."""
    if point is None:
        return None
    return point[:4] if unit in {"year", "decade"} else point[:7] if unit in _MONTHS else point


def _unit_at(point: str | None, unit: Unit) -> Stretch:
    """The unit that the point lies in."""
    if unit != "quarter" or point is None:
        return _twice(point)
    year, first = int(point[:4]), (int(point[5:7]) - 1) // 3 * 3 + 1
    return f"{year:04d}-{first:02d}", f"{year:04d}-{first + 2:02d}"


def _last_day(point: str | None) -> str | None:
    """The last day of a partial date: "the end of 2023"."""
    if point is None or len(point) == len("2024-07-05"):
        return point
    year, month = int(point[:4]), int(point[5:7] or 12)
    return f"{year:04d}-{month:02d}-{monthrange(year, month)[1]:02d}"


def _month_back(month: tuple[int, int], back: int) -> str:
    index = month[0] * 12 + month[1] - 1 - back
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def _twice(point: str | None) -> Stretch:
    return point, point
