"""Whether a sentence plainly continues the report before it: it opens with a part, a measure or a date of the same."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.subjects import Subjects
from habeas.reading.tokens import Token
from habeas.reading.voices import Voices


class Continuations:
    """Tells the sentences of one text that go on with the report before them."""

    def __init__(self, tokens: Sequence[Token], words: Voices, times: frozenset[int], phrases: Subjects) -> None:
        self._tokens, self._words, self._times, self._phrases = tokens, words, times, phrases

    def continues(self, start: int, stop: int) -> bool:
        """Whether the sentence goes on with what the one before it reports."""
        near = range(start, min(start + 9, stop))
        verb = next((i for i in near if self._phrases.is_verb(i)), near.stop)
        if any(self._words.continues.at(self._tokens, i, stop) for i in near if i < verb):
            return True
        also = any(self._tokens[i].lower in self._words.also for i in near)
        return (
            also
            or self._is_dated(start, stop)
            or self._is_measure(start, verb)
            or (verb == start + 1 and self._tokens[start].is_number)
            or (
                verb == start + 1
                and self._tokens[start].lower
                in self._words.takes - self._words.articles - self._words.subjects - {"that", "this", "those"}
            )
        )

    def _is_measure(self, start: int, verb: int) -> bool:
        """Whether nothing but a number in several words stands before the verb: «Treinta y seis fueron condenados»."""
        words = self._words
        opening = words.counts if words.order == "fixed" else words.takes | words.counts
        if verb < start + 2 or self._tokens[start].lower not in opening:
            return False
        inside = opening | words.and_words | words.articles
        return all(token.is_number or token.lower in inside or token.text == "-" for token in self._tokens[start:verb])

    def _is_dated(self, start: int, stop: int) -> bool:
        """Whether the sentence opens with a date and goes on counting: «По данным X, … В 2012 году осуждено 60 человек»."""
        if self._words.order == "fixed" or not any(self._tokens[i].is_number for i in range(start, stop)):
            return False
        return start in self._times or (start + 1 in self._times and self._tokens[start].lower in self._words.inner)
