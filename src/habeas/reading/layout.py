"""A text laid out for reading: tokens, sentences, paragraphs and moments of time, each found from the others by place."""

from __future__ import annotations

from bisect import bisect_left

from habeas.reading.calendars import Published
from habeas.reading.language import Grammar
from habeas.reading.paragraphs import paragraphs
from habeas.reading.places import country_of
from habeas.reading.sentences import sentences
from habeas.reading.times import Moment, find_clock_times, find_moments
from habeas.reading.tokens import tokens


class Layout:
    """``sentences`` and ``paragraphs`` are ranges of tokens; ``times`` the tokens that belong to a date or a clock time."""

    def __init__(self, text: str, published: Published, country: str | None, words: Grammar) -> None:
        self.text, self.published, self.words = text, published, words
        self.tokens = tokens(text, words.numerals.spelling)
        self._starts = [token.start for token in self.tokens]
        self.country = country or country_of(self.tokens, words.gazetteer)
        found = find_moments(text, published, words.patterns)
        self.moments = [moment for moment in found if not self._counts_something(moment)]
        spans = [(m.start, m.end) for m in self.moments] + find_clock_times(text, words.patterns)
        self.times = frozenset(i for start, end in spans for i in self.indexes(start, end))
        self.sentences = [self._tokens_in(span.start, span.end) for span in sentences(text, words.code)]
        self.paragraphs = [self._tokens_in(span.start, span.end) for span in paragraphs(text)]

    def indexes(self, start: int, end: int) -> range:
        """The tokens that begin at characters ``start`` to ``end``."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def paragraph_of(self, index: int) -> int:
        """Which paragraph the token stands in."""
        return next(i for i, (start, stop) in enumerate(self.paragraphs) if start <= index < stop)

    def _tokens_in(self, start: int, end: int) -> tuple[int, int]:
        found = self.indexes(start, end)
        return found.start, found.stop

    def _counts_something(self, moment: Moment) -> bool:
        """Whether a bare year is no year: "1983 people were detained"."""
        if not self.text[moment.start : moment.end].isdecimal():
            return False
        index = self.indexes(moment.start, moment.end).stop
        words = self.words.counting
        for at in range(index, min(index + 4, len(self.tokens))):
            token = self.tokens[at]
            if (not token.is_word and token.text != "*") or token.lower in words.small.stops:
                return False
            if words.nouns.people.at(self.tokens, at, len(self.tokens)) or words.nouns.events.at(
                self.tokens, at, len(self.tokens)
            ):
                return True
        return False
