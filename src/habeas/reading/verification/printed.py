"""What the text itself prints, as the rules read it: its numbers with their bounds, the dates it tells, its places.

This is what an answer about numbers and dates is held against. Rules read numbers well, in every language that has a
grammar; what a number counts, and who says it, is where another reader may do better.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.claims.figure import NOT_PEOPLE, Counted
from habeas.documents.span import Span
from habeas.errors import InputError
from habeas.reading.calendars import Published
from habeas.reading.counting import Count, Counting, in_years
from habeas.reading.language import grammar
from habeas.reading.layout import Layout
from habeas.reading.numbers import Number, find_numbers
from habeas.reading.places import place_of
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.quantities import Quantity


@dataclass(frozen=True)
class PrintedNumber:
    """A number of the text: where it stands, how it reads, what the rules say it counts, and its sentence's last token."""

    span: Span
    number: Number
    count: Count
    stop: int

    def quantity(self, counted: Counted) -> Quantity | None:
        """Its bounds; of a sentence passed in years. None where its unit is none of a sentence."""
        if counted == "sentenced_years" and self.count.unit not in {None, "year", "month"}:
            return None
        low, high = in_years(self.number, self.count, counted)
        return Quantity(low, high, self.number.modality)


class Printed:
    """The numbers, dates and places of a text in a language that a grammar reads."""

    def __init__(self, text: str, *, published: str | None, country: str | None, language: str) -> None:
        self._layout = Layout(text, Published(published), country, grammar(language))
        self.numbers = tuple(self._numbers())
        moments = self._layout.moments
        told = {day for moment in moments for day in (moment.first, moment.last, moment.origin)} | {published}
        self._dates = frozenset(day for day in told if day is not None and _exists(day))

    def number_at(self, span: Span) -> PrintedNumber | None:
        """The number that stands there, None where there is none or more than one."""
        found = [number for number in self.numbers if number.span.overlaps(span)]
        return found[0] if len(found) == 1 else None

    def tells(self, day: str) -> bool:
        """Whether the text or its day of publication gives this date, or one inside it: 2024 of 2024-07-18."""
        return any(told == day or told.startswith(f"{day}-") for told in self._dates)

    def place(self, printed: PrintedNumber, counted: Counted) -> str | None:
        """The country that the number is of."""
        if counted in NOT_PEOPLE:
            return None
        layout = self._layout
        return place_of(layout.tokens, printed.number.begin, printed.stop, layout.country, layout.words.gazetteer)

    def _numbers(self) -> Sequence[PrintedNumber]:
        layout = self._layout
        counting = Counting(layout.tokens, layout.words.counting, layout.times)
        found: list[PrintedNumber] = []
        for start, stop in layout.sentences:
            numbers = find_numbers(layout.tokens, start, stop, layout.words.numerals, layout.times)
            for number in numbers:
                span = Span(layout.tokens[number.first].start, layout.tokens[number.last - 1].end)
                found.append(PrintedNumber(span, number, counting.count(number, numbers, start, stop), stop))
        return found


def _exists(day: str) -> bool:
    """Whether it is a year, a month or a day of the calendar."""
    try:
        return parse_date(day).known
    except InputError:
        return False
