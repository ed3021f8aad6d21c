"""Dates as words for a reader: “7 May 2025”, “July 2024”."""

from __future__ import annotations

import re
from datetime import date

from habeas.vocabulary.dates import parse_date

_PLAIN = re.compile(r"\d{4}(-\d\d){0,2}\Z")


def day_in_words(told: str | date) -> str:
    """A day, month or year in words; a date that is less plain (between, before, unknown) stays as it is written."""
    text = told.isoformat() if isinstance(told, date) else told
    first = parse_date(text).earliest if _PLAIN.match(text) else None
    if first is None:
        return text
    return {4: f"{first:%Y}", 7: f"{first:%B %Y}", 10: f"{first.day} {first:%B %Y}"}[len(text)]
