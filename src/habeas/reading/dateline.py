"""The day of publication, where the text itself prints it.

Three forms, the surest first: a labelled line ("Published: 7 May 2025"), a line that is nothing but a date, and the dateline
of an agency ("MINSK, May 7, 2025 (Agency) —"). They are looked for near the top, labelled lines at the end, too. A date
inside a sentence says when something happened, not when it was printed; one that could be read in two ways (05/07/2025)
says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from habeas.reading.name_words import CAPITAL

_HEAD, _TAIL, _LONGEST_LINE = 12, 6, 160
_YEAR = r"(?P<y>(?:19|20)\d\d)"


@dataclass(frozen=True)
class Forms:
    """The patterns of the three forms."""

    months: Mapping[str, int]
    labelled: re.Pattern[str]
    alone: re.Pattern[str]
    agency: re.Pattern[str]


@dataclass(frozen=True)
class Datelines:
    """The words of a language: months with their numbers, weekdays, labels and what may follow a label, as alternatives.

    ``of`` may stand between day, month and year («7 de mayo de 2025»), ``years`` behind the year («7 мая 2025 года»).
    """

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: tuple[str, ...] = ()
    labels: str = r"(?!)"
    prefixes: str = r"(?!)"
    of: str = r"(?!)"
    years: str = r"(?!)"

    @cached_property
    def forms(self) -> Forms:
        """The three forms, compiled once."""
        return _compiled(self)


def dateline(text: str, words: Datelines) -> str | None:
    """The day as ``2025-05-07``, or None where the text does not print it."""
    forms = words.forms
    lines = [line for row in text.splitlines() if (line := row.strip())]
    head, tail = lines[:_HEAD], lines[_HEAD:][-_TAIL:]
    for pattern, months, where in (
        (forms.labelled, forms.months, head + tail),
        (forms.alone, forms.months, head),
        (forms.agency, forms.months, head),
    ):
        for day in _days(pattern, months, where):
            return day.isoformat()
    return None


def _compiled(words: Datelines) -> Forms:
    month = "|".join(re.escape(name) for name in sorted(words.months, key=len, reverse=True))
    weekday = "|".join(sorted(words.weekdays, key=len, reverse=True))
    day = r"(?P<d{n}>\d{{1,2}})(?:st|nd|rd|th)?"
    of, years = rf"\s+(?:(?:{words.of})\s+)?", rf"(?:\s*(?:{words.years}))?"
    written = "|".join(
        (
            rf"{day.format(n=1)}{of}(?P<m1>{month})\.?,?{of}{_YEAR.replace('<y>', '<y1>')}{years}",
            rf"(?P<m2>{month})\.?\s+{day.format(n=2)},?\s+{_YEAR.replace('<y>', '<y2>')}",
            rf"{_YEAR.replace('<y>', '<y3>')}-(?P<m3>\d\d)-(?P<d3>\d\d)(?:T[\d:.+Z-]+)?",
            rf"(?P<d4>\d{{1,2}})\.(?P<m4>\d\d)\.{_YEAR.replace('<y>', '<y4>')}",
        )
    )
    # What may stand around the date of its own line: a weekday before it, a clock time and zone behind it.
    dated = rf"(?:(?:{weekday})\.?,?\s+)?(?:{written})"
    clock = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?)?"
    flags = re.IGNORECASE
    return Forms(
        words.months,
        re.compile(rf"\W*(?:{words.labels})(?:\s+(?:{words.prefixes}))?\s*[:\-–—|]?\s*{dated}\b", flags),
        re.compile(rf"\W*{dated}{clock}\W*\Z", flags),
        re.compile(
            rf"(?-i:{CAPITAL}[\w’'.-]*)(?:[\s,/]+(?-i:{CAPITAL}[\w’'.-]*)){{0,4}}[,\s]+\(?{dated}\)?(?:\s*\([^)]{{1,40}}\))?\s*[.:–—-]",
            flags,
        ),
    )


def _days(pattern: re.Pattern[str], months: Mapping[str, int], lines: list[str]) -> Iterator[date]:
    for line in lines:
        found = pattern.match(line[:_LONGEST_LINE])
        if found is None:
            continue
        for form in "1234":
            if found[f"y{form}"] is None:
                continue
            month = found[f"m{form}"].lower()
            number = int(month) if month.isdigit() else months[month]
            try:
                yield date(int(found[f"y{form}"]), number, int(found[f"d{form}"]))
            except ValueError:
                continue
