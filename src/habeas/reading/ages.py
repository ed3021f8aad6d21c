"""Ages of people among the numbers of a text: "aged 34", "the ousted leader, 78, …", "a boy of 15", «29-летний активист»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.reading.count_words import CountWords
from habeas.reading.heads import Head, Heads
from habeas.reading.numbers import Number
from habeas.reading.tokens import Token

_OLDEST = 120
_YOUNGEST = 4


class Ages:
    """Tells ages from other numbers of one text."""

    def __init__(self, tokens: Sequence[Token], words: CountWords, heads: Heads) -> None:
        self._tokens, self._lengths, self._nouns, self._small = tokens, words.lengths, words.nouns, words.small
        self._heads, self._plural = heads, re.compile(words.nouns.plural)

    def is_joined(self, number: Number, numbers: Sequence[Number], start: int, stop: int) -> bool:
        """The second of two ages: "the brothers, 22 and 25, …"."""
        other = next((n for n in numbers if n.end == number.begin - 1), None)
        if other is None or self._tokens[other.end].lower not in {*self._small.joins, ","} or number.value > _OLDEST:
            return False
        return self.is_age(other, self._heads.behind(other.end, stop), start, stop)

    def is_age(self, number: Number, head: Head, start: int, stop: int) -> bool:
        """Whether a number with that noun behind it is somebody's age."""
        tokens, words = self._tokens, self._lengths
        if number.value > _OLDEST or words.terms_behind.at(tokens, head.end, stop) is not None:
            return False
        if head.unit is not None and self._is_of_person(number.begin, start):
            return True
        if words.ages_after.at(tokens, head.end if head.kind == "unit" else number.last, stop) is not None:
            return True
        before = words.ages_before.before(tokens, number.begin, start)
        if before is not None:
            return before[0] and head.kind in {"none", "unit"} and number.value >= _YOUNGEST
        if head.kind in {"none", "unit"} and words.ages_before.at(tokens, number.begin, number.first) is not None:
            return True
        if head.kind == "none" and number.modality == "exact" and number.value >= _YOUNGEST:
            at = number.begin - 1
            if at - 1 > start and tokens[at].lower in words.ages_of and self._is_one_person(at, start):
                return True
        return head.kind == "none" and (
            self._is_compared_age(number, start)
            or self._is_age_in_commas(number, stop)
            or self._is_of_name(number, start, stop)
        )

    def _is_one_person(self, end: int, start: int) -> bool:
        """Whether one person stands before ``end``, told by an article: "a boy of 15"."""
        people = self._nouns.people.before(self._tokens, end, start)
        if people is None or people[1] <= start or self._plural.search(self._tokens[end - 1].lower):
            return False
        return self._tokens[people[1] - 1].lower in self._small.articles

    def _is_of_person(self, begin: int, start: int) -> bool:
        """Whether a person stands before a length with "of" between: "un estudiante de 19 años", "Juan, de 19 años"."""
        tokens = self._tokens
        at = begin - 1
        if at > start and tokens[at].lower in self._lengths.between:
            at -= 1
        if at <= start or tokens[at].lower not in self._lengths.ages_of:
            return False
        before = tokens[at - 1]
        return (
            before.is_capital or before.text in {",", "("} or self._nouns.people.before(tokens, at, start) is not None
        )

    def _is_of_name(self, number: Number, start: int, stop: int) -> bool:
        """An age said of a name at the end of its sentence: "Jan Vymysl was 61."."""
        tokens, at = self._tokens, number.begin - 1
        ends = number.end >= stop or tokens[number.end].text == "."
        if (
            not ends
            or number.modality != "exact"
            or number.low != number.high
            or not _YOUNGEST <= number.value < _OLDEST
        ):
            return False
        named = at - 2 >= start and tokens[at].lower in self._small.copulas and tokens[at - 1].is_capital
        return named and tokens[at - 2].is_capital and not tokens[at - 1].text.isupper()

    def _is_compared_age(self, number: Number, start: int) -> bool:
        """An age by comparison: "eleven prisoners are over 65"."""
        return (
            self._small.order == "fixed"
            and number.modality in {"more_than", "less_than"}
            and number.begin > start
            and number.value >= 10
            and self._tokens[number.begin - 1].lower in self._small.auxiliaries
        )

    def _is_age_in_commas(self, number: Number, stop: int) -> bool:
        """An age between commas: "the ousted leader, 78, …"."""
        tokens, first, last = self._tokens, number.first, number.last
        if self._opens(number, stop):
            return True
        if number.modality != "exact" or not 1 < number.value < _OLDEST or first < 2 or last >= stop:
            return False
        if number.low != number.high:
            return False
        marks = tokens[first - 1].text, tokens[last].text
        if not tokens[first].is_number or not (tokens[first - 2].is_word or tokens[first - 2].text == "."):
            return False
        if marks[0] == "," and marks[1] in self._small.joins and last + 2 < stop and tokens[last + 1].is_number:
            return tokens[last + 2].text == ","
        return marks == (",", ",") or (marks == ("(", ")") and tokens[first - 2].is_capital)

    def _opens(self, number: Number, stop: int) -> bool:
        """An age that opens the sentence: "At 73, she is …"."""
        tokens, first, last = self._tokens, number.first, number.last
        if first == 0 or last >= stop or not 2 * _YOUNGEST < number.value < _OLDEST:
            return False
        return (
            tokens[first - 1].is_capital and tokens[first - 1].lower in self._small.openers and tokens[last].text == ","
        )
