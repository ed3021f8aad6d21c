"""Months, weekdays and the phrases of time in English."""

from __future__ import annotations

from habeas.reading.times import Calendar

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
          "nov": 11, "dec": 12}  # fmt: skip
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_COUNTS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_PART = r"(?:(?:the\s+)?(?:early|late|mid|middle|end|start|beginning|spring|summer|autumn|fall|winter|first\s+half|second\s+half)(?:[\s-]+(?:of|in))?[\s-]+)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>MONTH)\.?"
_UNITS = {"day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
          "year": "year", "years": "year", "weekend": "weekend"}  # fmt: skip

CALENDAR = Calendar(
    months={name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT,
    weekdays={name: number for number, name in enumerate(_DAYS)},
    units=_UNITS,  # type: ignore[arg-type]
    counts={name: number for number, name in enumerate(_COUNTS, 1)} | {"a": 1, "an": 1, "a couple of": 2, "few": 3},
    shifts={
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "yesterday": -1,
        "last night": -1,
        "overnight": 0,
        "the day before yesterday": -2,
        "tomorrow": 1,
    },
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    points=(
        rf"(?:WEEKDAY,?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"(?:WEEKDAY,?\s+)?{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"(?P<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))",
        rf"{_PART}{_MONTH}\s+(?:of\s+)?(?P<that>that\s+(?:same\s+)?year)",
        rf"{_PART}{_MONTH},?\s+(?:of\s+)?{_YEAR}",
        rf"{_DAY}\s+(?:of\s+)?{_MONTH}",
        rf"(?P<month>MONTH)\.?\s+{_DAY}(?!\d|,\d|\s+(?:people|men|women|prisoners|detainees|protesters))",
        r"(?P<that>that\s+(?:same\s+)?year)",
        r"(?:the\s+)?(?:beginning|start)\s+of\s+(?P<this>the|this)\s+(?P<unit>year)",
        r"(?P<last>last|this)\s+(?P<season>SEASON)",
        r"(?P<last>last|past|previous)\s+(?P<weekday>WEEKDAY)(?:\s+(?:morning|afternoon|evening|night))?",
        r"(?P<next>next|coming)\s+(?P<weekday>WEEKDAY)",
        r"(?:earlier\s+on\s+|late\s+on\s+|late\s+|early\s+|on\s+)?(?P<weekday>WEEKDAY)(?:\s+(?:morning|afternoon|evening|night|noon))?",
        r"(?P<shift>SHIFT)",
        r"(?P<count>\d+|COUNT)\s+(?P<unit>UNIT)\s+(?P<ago>ago|earlier|before)",
        r"(?P<past>(?:(?:over|in|during|within|for)\s+)?(?:the|these)\s+(?:past|last))\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>UNIT)",
        r"(?:the\s+)?(?P<final>end)\s+of\s+(?:the\s+)?(?P<last>last|previous)\s+(?P<unit>UNIT)",
        r"(?:the\s+)?(?:early|late|middle|start|beginning)\s+(?:of\s+)?(?P<last>last|previous)\s+(?P<unit>UNIT)",
        rf"(?:the\s+)?(?P<final>end)\s+of\s+(?:{_MONTH}\s+)?{_YEAR}",
        r"(?P<last>last|the\s+previous)\s+(?P<unit>UNIT)",
        r"(?:earlier\s+|later\s+)?(?P<this>this)\s+(?P<unit>UNIT)",
        r"(?P<next>next)\s+(?P<unit>UNIT)",
        r"(?:(?P<last>last)\s+)"
        + _PART
        + r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december)",
        rf"(?<=\bsince\s){_PART}(?P<month>MONTH)",
        rf"(?:in|of|by|until|till|from|between|during|through|to|early|late|mid|since|and|spring|summer|autumn|winter)[\s-]+(?:(?:early|late|mid|the\s+(?:end|start|beginning|middle)\s+of)[\s-]+)?{_PART}(?P<month>january|february|march|april|june|july|august|september|october|november|december|(?-i:May))",
        rf"(?<=\bin\s|\bof\s|\bby\s){_PART}{_YEAR}",
        rf"{_PART}(?:(?:in|of|during|early|late|the)\s+)?{_YEAR}",
    ),
    since=r"\b(?:since|starting|beginning|dating\s+back\s+to)(?:\s+[^\s,.;:()]+){0,9}",
    until=r"\b(?:published|made\s+public|updated|compiled|drawn\s+up|issued|as\s+of|as\s+at|until|till|up\s+to|through|by|to\s+date)(?:\s+(?:on|in|of|the|late|early|end|start|beginning|middle|mid|spring|summer|autumn|winter))*(?:mid-|late-)?",
    joins=r",?\s*(?:and|to|until|till|through|up\s+to|[-–—])(?:\s+(?:in|on|of|the|end|early|late|mid|spring|summer|autumn|winter))*",
    clock=r"\b\d{1,2}[:.]\d{2}(?:\s*(?:a\.?m\.?|p\.?m\.?))?(?!\d)|\b\d{1,2}\s*(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock)",
)
