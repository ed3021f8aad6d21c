"""Arithmetic of partial ISO dates: ``2024`` is some time in that year, ``2024-07`` in that month, ``2024-07-05`` that day.

A point is no closer after a step than before it, and a step that it is not known closely enough for gives None.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from habeas.reading.calendars import Unit

Stretch = tuple[str | None, str | None]
MONTHS: Mapping[Unit, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12, "decade": 120}
DAYS: Mapping[Unit, int] = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


def back_from(last: str | None, unit: Unit, count: int) -> Stretch:
    """So many units that end with the point."""
    if last is None or unit not in MONTHS or len(last) < len("2024-07"):
        return None, last
    return month_back((int(last[:4]), int(last[5:7])), count * MONTHS[unit] - 1), last


def moved(point: str | None, unit: Unit, count: int) -> str | None:
    """The point so many units later; None where it is not known that closely."""
    if point is None:
        return None
    if unit in DAYS:
        if len(point) != len("2024-07-05"):
            return None
        return (date.fromisoformat(point) + timedelta(DAYS[unit] * count)).isoformat()
    if unit not in MONTHS:
        return None
    if len(point) == len("2024"):
        return f"{int(point) + count * MONTHS[unit] // 12:04d}" if unit in {"year", "decade"} else None
    month = month_back((int(point[:4]), int(point[5:7])), -count * MONTHS[unit])
    if len(point) == len("2024-07"):
        return month
    return f"{month}-{min(int(point[8:]), monthrange(int(month[:4]), int(month[5:]))[1]):02d}"


def cut(point: str | None, unit: Unit) -> str | None:
    """The point no closer than the unit: its year, its month or its day."""
    if point is None:
        return None
    return point[:4] if unit in {"year", "decade"} else point[:7] if unit in MONTHS else point


def unit_at(point: str | None, unit: Unit) -> Stretch:
    """The unit that the point lies in."""
    if unit != "quarter" or point is None:
        return twice(point)
    year, first = int(point[:4]), (int(point[5:7]) - 1) // 3 * 3 + 1
    return f"{year:04d}-{first:02d}", f"{year:04d}-{first + 2:02d}"


def last_day(point: str | None) -> str | None:
    """The last day of a partial date: "the end of 2023"."""
    if point is None or len(point) == len("2024-07-05"):
        return point
    year, month = int(point[:4]), int(point[5:7] or 12)
    return f"{year:04d}-{month:02d}-{monthrange(year, month)[1]:02d}"


def month_back(month: tuple[int, int], back: int) -> str:
    """The month so many months before."""
    index = month[0] * 12 + month[1] - 1 - back
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def twice(point: str | None) -> Stretch:
    """The point as a stretch of its own."""
    return point, point
