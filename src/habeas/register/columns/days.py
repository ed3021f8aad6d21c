"""Days and words as the columns have them: whole numbers, and the JSON of all that is told."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import lru_cache

from habeas.ledger.entries import JsonValue
from habeas.register.columns.schema import NEWEST, OPEN_FIRST, OPEN_LAST
from habeas.vocabulary.dates import parse_date

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
UNKNOWN_DAYS = (OPEN_FIRST, OPEN_LAST)
NOTHING = "[]"


@lru_cache(maxsize=65536)
def known_day(reported: str) -> int:
    """The first day as known on which what was reported so counts (``retractions.reported_day``); OPEN_LAST: on none."""
    if _DAY.fullmatch(reported):
        with suppress(ValueError):
            return date.fromisoformat(reported).toordinal()
    days = range(1, NEWEST + 1)
    place = bisect_left(days, reported, key=lambda day: date.fromordinal(day).isoformat())
    return OPEN_LAST if place == len(days) else days[place]


@lru_cache(maxsize=65536)
def days_of(told: str) -> tuple[int, int]:
    """The first and the last day that a date may be; open ends are OPEN_FIRST and OPEN_LAST."""
    when = parse_date(told)
    return (
        OPEN_FIRST if when.earliest is None else when.earliest.toordinal(),
        OPEN_LAST if when.latest is None else when.latest.toordinal(),
    )


def words_of(value: JsonValue) -> str:
    """A value that is told, as the JSON list of what it says; what is unknown is not told."""
    return _words_of(value) if isinstance(value, str) else told_words(value if isinstance(value, list) else [value])


def told_words(values: Iterable[JsonValue]) -> str:
    """The same of several."""
    said = [str(value) for value in values if value != "unknown"]
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=65536)
def _words_of(value: str) -> str:
    return told_words([value])
