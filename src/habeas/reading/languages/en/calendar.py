"""Months, weekdays and the phrases of time in English."""

from __future__ import annotations

from habeas.reading.calendars import Calendar, Unit

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
_UNITS: dict[str, Unit] = {
    "hour": "hour", "hours": "hour", "day": "day", "days": "day", "week": "week", "weeks": "week", "fortnight": "fortnight",
    "month": "month", "months": "month", "quarter": "quarter", "quarters": "quarter", "half": "period", "year": "year",
    "years": "year", "decade": "decade", "decades": "decade", "weekend": "weekend", "period": "period", "time": "period",
    "timeframe": "period", "interval": "period", "season": "season", "evening": "day", "night": "day", "morning": "day",
    "afternoon": "day",
}  # fmt: skip
_SLICES = {
    "first": 1,
    "opening": 1,
    "initial": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": -1,
    "final": -1,
    "closing": -1,
}
_ORDINAL_FORMS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
seventeenth eighteenth nineteenth twentieth
"""
_ORDINALS = {form: number for number, form in enumerate(_ORDINAL_FORMS.split(), 1)}
_ORDINALS |= {f"twenty-{form}": 20 + number for form, number in _ORDINALS.items() if number < 10} | {
    "thirtieth": 30,
    "thirty-first": 31,
}
_PART = r"(?:(?:the\s+)?(?:very\s+)?(?:early|late|mid|middle|end|start|beginning|close|turn|height|course|night|morning|evening|eve|spring|summer|autumn|fall|winter|first\s+(?:half|week|days|weeks)|second\s+(?:half|week)|last\s+(?:week|days)|rest)(?:[\s-]+(?:of|in))?[\s-]+)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ITS_YEAR = rf"(?:{_YEAR}|(?P<last>last|the\s+previous)\s+year|(?P<this>this|the)\s+year)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>MONTH)\.?"
# The names that are no other words; in capitals, and not beside another name.
_LONE = r"(?-i:(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)(?=\s*[:)–—-]|\s+and\s+[JFMASOND][a-z]+))"
_LONG = r"january|february|march|april|june|july|august|september|october|november|december|(?-i:May)"
_THOSE = r"(?:the\s+same|that\s+same|this\s+same|those|that)"
_PARTS_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night|noon|lunchtime|midday|midnight|dawn))?"
_WITHIN = r"(?:(?:over|in|during|within|for|throughout|across)\s+)?"

CALENDAR = Calendar(
    months={name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT,
    weekdays={name: number for number, name in enumerate(_DAYS)},
    units=_UNITS,
    counts={name: number for number, name in enumerate(_COUNTS, 1)}
    | {"a": 1, "an": 1, "a couple of": 2, "a dozen": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30},
    slices=_SLICES,
    shifts={
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "earlier in the day": 0,
        "earlier today": 0,
        "yesterday": -1,
        "yesterday morning": -1,
        "yesterday afternoon": -1,
        "yesterday evening": -1,
        "last night": -1,
        "last evening": -1,
        "the day before yesterday": -2,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    },
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    ordinals=_ORDINALS,
    feasts={
        "christmas eve": "12-24",
        "christmas day": "12-25",
        "christmas": "12-25",
        "boxing day": "12-26",
        "new year's eve": "12-31",
        "new year's day": "01-01",
        "new year’s eve": "12-31",
        "new year’s day": "01-01",
    },
    points=(
        rf"(?:the\s+)?(?P<day>ORDINAL)\s+of\s+{_MONTH}(?:,?\s+{_YEAR})?",
        r"(?P<final>(?P<last>(?P<unit>year)['’]s\s+end))",
        rf"(?:(?<=\bof\s)|(?<=\bby\s)|(?<=\bat\s))the\s+(?P<final>end)\s+of\s+{_MONTH}(?!,?\s+(?:of\s+)?(?:19|20)\d\d|\s+that)",
        r"(?P<through>(?:throughout|during|over)\s+(?:the|last|this))\s+(?P<season>SEASON)(?!\s+of)",
        r"(?P<feast>FEAST)(?:,?\s+(?P<year>(?:19|20)\d\d))?",
        rf"(?P<opening>first)\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>UNIT)\s+(?:after|of|from|following|since)\s+(?:the\s+)?{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        rf"(?P<count>\d+|COUNT)[\s-]+(?P<unit>months?|years?|quarters?)\s+(?P<upto>to|ending(?:\s+in|\s+on)?|up\s+to|until|through)\s+(?:the\s+end\s+of\s+)?(?:{_DAY}\s+)?{_MONTH}(?:\s+{_YEAR})?",
        rf"(?:WEEKDAY,?\s+)?(?P<from_day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[-–—]\s*|\s+(?:to|and|until|through)\s+){_DAY}\s+{_MONTH}(?:,?\s+{_YEAR})?",
        rf"(?P<month>MONTH)\.?\s+(?P<from_day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:[-–—]|to|and|through)\s*{_DAY}(?:,?\s+{_YEAR})?(?!\d|,\d|\s+(?:people|men|women|prisoners|detainees|protesters))",
        rf"(?:WEEKDAY,?\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"(?:WEEKDAY,?\s+)?{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"(?P<iso>(?:19|20)\d\d-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))",
        r"(?P<year>(?:19|20)\d\d)\s*[-–/]\s*(?P<to_year>\d\d(?:\d\d)?)",
        rf"{_PART}{_MONTH}\s+(?:of\s+)?(?P<that>(?:that|the)\s+(?:same\s+)?year)(?!\s+(?:before|earlier|after))",
        rf"(?:the\s+)?(?P<final>end)\s+of\s+(?:{_MONTH}\s+)?{_YEAR}",
        rf"{_PART}{_MONTH},?\s+(?:of\s+)?{_YEAR}",
        rf"(?P<slice>SLICE)\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>quarter|months?)\s+(?:of|in)\s+{_ITS_YEAR}",
        rf"(?P<slice>SLICE)\s+(?P<half>(?=half))(?P<unit>half)\s+(?:of|in)\s+{_ITS_YEAR}",
        rf"{_DAY}\s+(?:of\s+)?{_MONTH}",
        rf"(?P<month>MONTH)\.?\s+{_DAY}(?!\d|,\d|\s+(?:people|men|women|prisoners|detainees|protesters))",
        rf"(?P<same>{_THOSE})\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>UNIT)\s+(?:(?:of|in)\s+)?{_ITS_YEAR}",
        r"(?P<that>that\s+(?:same\s+)?year)",
        r"(?P<same>(?:during|throughout|over|in\s+the\s+course\s+of)\s+the)\s+(?P<unit>year|month|quarter|period|night)(?!\s+(?:of|before|to|that|when))",
        rf"(?P<same>{_THOSE})\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>UNIT)(?!\s+(?:before|earlier|ago|after|later|in|when|that|is|was|were))",
        r"(?P<vague>(?:the\s+)?(?:past|last|recent|these)\s+(?:few|several|many|some|couple\s+of)|recent|several|many|some|a\s+few|a\s+number\s+of)\s+(?:UNIT)(?:\s+ago)?",
        r"(?:the\s+)?(?:beginning|start|turn|outset)\s+of\s+(?P<this>the|this)\s+(?P<unit>year|month|week)",
        r"(?:earlier|so\s+far|later|already)\s+(?:in|during)\s+(?P<this>the)\s+(?P<unit>year|month|week)",
        r"(?P<last>last|this|the)\s+(?P<season>SEASON)(?!\s+of)",
        r"(?P<next>next|the\s+coming|this\s+coming)\s+(?P<season>SEASON)",
        r"(?P<last>last|past|previous)\s+(?P<weekday>WEEKDAY)" + _PARTS_OF_DAY,
        r"(?P<next>next|coming)\s+(?P<weekday>WEEKDAY)",
        r"(?:earlier\s+on\s+|late\s+on\s+|late\s+|early\s+(?:on\s+)?|on\s+|overnight\s+(?:on\s+|into\s+|to\s+)?)?(?P<weekday>WEEKDAY)"
        + _PARTS_OF_DAY,
        r"(?P<night>overnight)",
        r"(?P<shift>SHIFT)",
        r"(?P<preceding>the)\s+(?P<unit>UNIT)\s+(?:before(?!\s+\w+\s+\w)|earlier|previously|prior)(?!\s+(?:last|the))",
        r"(?P<following>the)\s+(?P<unit>UNIT)\s+(?:after|later|afterwards)(?!\s+(?:the|a|an|his|her|its|their|he|she|they|it)\b)",
        rf"{_WITHIN}(?P<following>the\s+(?:next|following|ensuing|subsequent))\s+(?P<unit>UNIT)",
        r"(?P<following>following)\s+(?P<unit>day|week|month|year|morning|night)",
        rf"{_WITHIN}(?P<preceding>the\s+(?:previous|preceding|prior))\s+(?P<unit>UNIT)",
        r"(?P<count>\d+|COUNT)\s+(?P<unit>UNIT)\s+(?P<ago>ago)",
        r"(?P<count>\d+|COUNT)\s+(?P<unit>UNIT)\s+(?P<preceding>earlier|before(?!\s+\w)|previously)",
        r"(?P<count>\d+|COUNT)\s+(?P<unit>days?|weeks?|fortnight|months?|years?|decades?)\s+(?P<following>later|afterwards|after(?=[,.;]))",
        rf"(?P<past>{_WITHIN}(?:the|these)\s+(?:past|last))\s+(?:(?P<count>\d+|COUNT)\s+)?(?P<unit>UNIT)",
        r"(?:the\s+)?(?P<final>end|close)\s+of\s+(?:the\s+)?(?P<last>last|previous)\s+(?P<unit>UNIT)",
        r"(?:the\s+)?(?:early|late|middle|start|beginning)\s+(?:of\s+|in\s+)?(?P<last>last|previous)\s+(?P<unit>UNIT)",
        r"(?P<last>last)\s+(?P<unit>UNIT)",
        r"(?:earlier\s+|later\s+)?(?P<this>this)\s+(?P<unit>UNIT)",
        r"(?:over|during|at|on)\s+(?P<this>the)\s+(?P<unit>weekend)",
        r"(?P<next>next)\s+(?P<unit>UNIT)",
        r"(?:in|during|for)\s+the\s+(?P<slice>first|second|third|fourth)\s+(?P<unit>quarter)(?!\s+of\b)",
        r"(?P<nth>day)\s+(?P<count>\d+)",
        r"(?:(?P<last>last)\s+)"
        + _PART
        + r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december)",
        rf"(?<=\bsince\s){_PART}(?P<month>MONTH)",
        rf"(?:in|of|by|until|till|from|between|during|through|to|before|after|early|late|mid|since|and|spring|summer|autumn|winter)[\s-]+(?:(?:early|late|mid|the\s+(?:end|start|beginning|middle)\s+of)[\s-]+)?{_PART}(?P<month>{_LONG})",
        _LONE,
        rf"(?<=\bin\s|\bof\s|\bby\s){_PART}{_YEAR}",
        rf"{_PART}(?:(?:in|of|during|early|late|the)\s+)?{_YEAR}",
    ),
    since=r"\b(?:since|counting\s+from|as\s+from|starting|beginning|dating\s+back\s+to)(?:\s+[^\s,.;:()]+){0,9}",
    until=r"\b(?:published|made\s+public|updated|compiled|drawn\s+up|as\s+of|as\s+at|until|till|up\s+to|through|by|to\s+date)(?:\s+(?:on|in|of|the|late|early|end|start|beginning|middle|mid|spring|summer|autumn|winter))*(?:mid-|late-)?",
    after=r"\b(?:after|following|in\s+the\s+wake\s+of|in\s+the\s+aftermath\s+of)(?:\s+[^\s,.;:()]+){0,4}",
    joins=r",?\s*(?:and|to|into|until|till|through|up\s+to|[-–—])(?:\s+(?:in|on|of|the|end|early|late|mid|spring|summer|autumn|winter))*",
    closed=r"\s+(?:saw|was|were|has\s+been|had|brought|marked|also\s+saw)\b|\bsummary\s+(?:for|of)\s+$",
    clock=r"\b\d{1,2}[:.]\d{2}(?:\s*(?:a\.?m\.?|p\.?m\.?))?(?!\d)|\b\d{1,2}\s*(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock)",
)
