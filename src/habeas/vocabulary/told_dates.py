"""Dates as lists write them: ``26/12/1976``, ``NOV/1976``, ``20-21/05/1977``, ``fines/09/1976``, ``18 July 2024``.

Every text becomes the interval of days it may mean, or an ``InputError``: a day is never invented. Rules:

- ISO and EDTF dates (``vocabulary.dates``) are read as they are. Dotted dates are day.month.year everywhere.
- Dates with slashes, or with hyphens and the year last, need an order (``dmy`` or ``mdy``). Whoever reads a list finds it
  from the whole column (``order_of``) or asks; this module never guesses it from one cell.
- Two-digit years are refused: the century is not stated.
- A whole number of five digits is a spreadsheet's day number (day 1 is 1 January 1900, as Excel counts).
- "Early", "mid" and "late" are read generously, see ``_STRETCHES``; a hyphen joins the two ends of a stretch.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from habeas.errors import InputError
from habeas.vocabulary.dates import FuzzyDate, parse_date

DateOrder = Literal["dmy", "mdy"]

# Names of the months as lists in these languages print them: full, in the genitive, short.
_MONTH_NAMES: tuple[str, ...] = (
    "january jan enero ene январь января янв студзень студзеня",
    "february feb febrero февраль февраля фев люты лютага",
    "march mar marzo март марта мар сакавік сакавіка",
    "april apr abril abr апрель апреля апр красавік красавіка",
    "may mayo май мая травень траўня",
    "june jun junio июнь июня июн чэрвень чэрвеня",
    "july jul julio июль июля июл ліпень ліпеня",
    "august aug agosto ago август августа авг жнівень жніўня",
    "september sep sept septiembre setiembre set сентябрь сентября сен верасень верасня",
    "october oct octubre октябрь октября окт кастрычнік кастрычніка",
    "november nov noviembre ноябрь ноября ноя лістапад лістапада",
    "december dec diciembre dic декабрь декабря дек снежань снежня",
)
MONTHS: Mapping[str, int] = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
}

# A stretch of a month (first and last day; 0 is the month's last) and of a year (first and last month).
_STRETCHES: Mapping[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "princ": ((1, 15), (1, 6)),
    "early": ((1, 15), (1, 6)),
    "med": ((8, 23), (4, 9)),
    "mid": ((8, 23), (4, 9)),
    "fines": ((16, 0), (7, 12)),
    "late": ((16, 0), (7, 12)),
    "1ª quinc": ((1, 15), (1, 6)),
    "2ª quinc": ((16, 0), (7, 12)),
}
_YEAR_WORDS = frozenset({"año", "years", "year", "años", "год", "годы"})
_NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})\Z")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:\s*г\.?)?\Z")
_DAY_NUMBER = re.compile(r"\d{5}(?:\.0)?\Z")
_ISO = re.compile(r"\d{4}(?:-\d{2}){0,2}\Z|\[.*\]\Z|XXXX\Z")
_ISO_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?\Z")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\Z")
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\Z")
_YEARS = re.compile(r"(?:\w+[/ ])?(\d{4})-(\d{2}|\d{4})\Z")
_ORDINAL = re.compile(r"(?<=\d)[º°]|(?<=\d)(?:st|nd|rd|th)\b")
_SPREADSHEET_EPOCH = date(1899, 12, 30)
_MEND = "Write 2024, 2024-07, 2024-07-18 or [2024-01..2024-03]."


@dataclass(frozen=True)
class OrderEvidence:
    """What a column's dates say of their order: the first text that can only be day first, and only month first."""

    dmy: str | None
    mdy: str | None
    either: str | None


def order_of(texts: Iterable[str]) -> OrderEvidence:
    """Which dates of a column can be read one way only. Both at once: the column mixes two orders."""
    dmy = mdy = either = None
    for text in texts:
        match = _NUMERIC.match(text.strip())
        if match is None:
            continue
        first, second = int(match[1]), int(match[2])
        if first > 12 >= second:
            dmy = dmy or text
        elif second > 12 >= first:
            mdy = mdy or text
        elif first != second:
            either = either or text
    return OrderEvidence(dmy, mdy, either)


@lru_cache(maxsize=65536)
def told_date(text: str, order: DateOrder | None = None) -> FuzzyDate:
    """The days that a cell's text may mean. Raises ``InputError`` for what is no date, or needs an order and has none."""
    text = " ".join(text.split())
    found = _one(text, order)
    if found is None and (years := _YEARS.match(text)) is not None:
        last = years[2] if len(years[2]) == 4 else years[1][:2] + years[2]
        found = _between(date(int(years[1]), 1, 1), date(int(last), 12, 31), text)
    if found is None:
        found = _stretch(text, order)
    if found is None:
        if _SHORT_YEAR.match(text):
            raise InputError(f"“{text}” does not state the century.", mend="Write the year with four digits.")
        raise InputError(f"“{text}” is not a date here.", mend=_MEND)
    return found


def _one(text: str, order: DateOrder | None) -> FuzzyDate | None:
    if _ISO.match(text):
        return parse_date(text)
    if moment := _ISO_MOMENT.match(text):
        return parse_date(moment[1])
    if match := _YEAR_FIRST.match(text):
        return _day(int(match[1]), int(match[2]), int(match[3]), text)
    if match := _DOTTED.match(text):
        return _day(int(match[3]), int(match[2]), int(match[1]), text)
    if _DAY_NUMBER.match(text):
        day = _SPREADSHEET_EPOCH + timedelta(days=int(float(text)))
        return FuzzyDate(day, day)
    bare = _ORDINAL.sub("", text)
    if match := _NUMERIC.match(bare):
        return _ordered(match, order, text)
    return _in_words(bare.lower(), text)


def _ordered(match: re.Match[str], order: DateOrder | None, text: str) -> FuzzyDate:
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if order is None and first == second:
        order = "dmy"
    if order is None:
        raise InputError(
            f"“{text}” can be read day first or month first.", mend='Say which: date_order = "dmy" or "mdy".'
        )
    day, month = (first, second) if order == "dmy" else (second, first)
    if month > 12 >= day:
        said = "the day first" if order == "dmy" else "the month first"
        raise InputError(f"“{text}” does not have {said}, as the list's dates do.", mend="Write it as 2024-07-18.")
    return _day(year, month, day, text)


def _in_words(text: str, told: str) -> FuzzyDate | None:
    parts = [part for part in re.split(r"[/ ,.]+", text.replace(" de ", " ").replace(" quinc", "_quinc")) if part]
    parts = [part for part in parts if part not in {"г", "года"}]
    if not parts or not re.fullmatch(r"\d{4}", parts[-1]):
        return None
    year, rest = int(parts[-1]), parts[:-1]
    if not rest or (len(rest) == 1 and rest[0] in _YEAR_WORDS):
        return FuzzyDate(date(year, 1, 1), date(year, 12, 31))
    stretch = _STRETCHES.get(rest[0].replace("_", " "))
    if stretch is not None:
        return _part_of(year, rest[1:], stretch)
    months = [(_month(part), place) for place, part in enumerate(rest)]
    named = [(month, place) for month, place in months if month is not None and not rest[place].isdigit()]
    if len(rest) == 1:
        month = months[0][0]
        return None if month is None else _month_of(year, month)
    if len(rest) == 2 and len(named) == 1:
        month, place = named[0]
        other = rest[1 - place]
        return _day(year, month, int(other), told) if other.isdigit() else None
    return None


def _month(part: str) -> int | None:
    if part.isdigit():
        return int(part) if 1 <= int(part) <= 12 else None
    return MONTHS.get(part)


def _part_of(year: int, rest: list[str], stretch: tuple[tuple[int, int], tuple[int, int]]) -> FuzzyDate | None:
    (first_day, last_day), (first_month, last_month) = stretch
    if not rest:
        return FuzzyDate(date(year, first_month, 1), _last_of(year, last_month))
    month = _month(rest[0])
    if month is None or len(rest) > 1:
        return None
    return FuzzyDate(date(year, month, first_day), date(year, month, last_day) if last_day else _last_of(year, month))


def _stretch(text: str, order: DateOrder | None) -> FuzzyDate | None:
    """Two ends joined by a hyphen; what the left end leaves out (month, year) it shares with the right end."""
    left, hyphen, right = text.replace("–", "-").rpartition("-") if "-" in text else (text, "", "")
    if not hyphen:
        return None
    end = _one(right.strip(), order)
    if end is None:
        return None
    pieces = re.split(r"([/ ])", right.strip())
    for shared in range(2, len(pieces) + 1, 2):
        tail = "".join(pieces[shared - 1 :])
        if (begin := _begins(left.strip() + tail, order)) is not None:
            return _between(begin, end.latest, text)
    begin = _begins(left.strip(), order)
    return None if begin is None else _between(begin, end.latest, text)


def _begins(text: str, order: DateOrder | None) -> date | None:
    try:
        found = _one(text, order)
    except InputError:
        return None
    return None if found is None else found.earliest


def _between(first: date, last: date | None, text: str) -> FuzzyDate:
    if last is not None and first > last:
        raise InputError(f"“{text}” ends before it begins.", mend=_MEND)
    return FuzzyDate(first, last)


def _day(year: int, month: int, day: int, text: str) -> FuzzyDate:
    try:
        found = date(year, month, day)
    except ValueError:
        raise InputError(
            f"“{text}” is a day that does not exist.", mend="Correct the day or give the month alone."
        ) from None
    return FuzzyDate(found, found)


def _month_of(year: int, month: int) -> FuzzyDate:
    return FuzzyDate(date(year, month, 1), _last_of(year, month))


def _last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
