"""The names of sources as they stand in a text: the noun phrase to the left or right of a word of attribution.

A phrase runs over words, names and the prepositions that join nouns, up to a mark or a word that no name goes on over. A
name behind a title stands without it; two names joined by "and" are two; a phrase with a number in it is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.reading.tokens import Token
from habeas.reading.voices import Voices

QUOTES_OPEN, QUOTES_CLOSE = frozenset('"“«„'), frozenset('"”»“')
NAME_MARKS = frozenset({"-", "'s", "'", "’", ".", "&", "/"})
_LONGEST = 16


class SourceNames:
    """Finds the names of sources in one text."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Voices, times: frozenset[int]) -> None:
        self._text, self._tokens, self._words, self._times = text, tokens, words, times
        self._verb = re.compile(words.verb)

    def subject(self, verb: int, start: int) -> tuple[tuple[str, ...], int]:
        """The names that are the subject of the verb, and the index where they begin."""
        tokens, words = self._tokens, self._words
        at = self._behind_subject(verb, start)
        if at is None:
            return (), verb
        begin = self._left_edge(at, start)
        if begin > start and tokens[begin - 1].lower in words.not_said:
            return (), at
        if begin - 1 > start and begin < at and tokens[begin - 1].lower in words.relatives:
            # "advocates who met them said": the one described.
            whole = self._left_edge(begin - 1, start)
            if whole < begin - 1:
                at, begin = begin - 1, whole
        first = self._other_subject(begin, start)
        begin = self.without_opening(begin, at)
        if first is not None:
            return self.names(first, begin - 1) + self.names(begin, at), first
        if begin >= at > start and tokens[at - 1].lower in words.and_words | words.contrasts:
            # "X has published nothing, but said": the subject stands at the head of the clause.
            head = self.without_opening(self._clause_start(at, start), at)
            return self.right(head, self._next_verb(head, at)), head
        return self.names(begin, at), begin

    def _behind_subject(self, verb: int, start: int) -> int | None:
        """Where the subject ends: before adverbs, moments, a relative pronoun and what is put between commas or brackets."""
        tokens, words = self._tokens, self._words
        at = verb
        while at > start:
            skipped = (True, at - 1) if at - 1 in self._times else words.between.before(tokens, at, start)
            if skipped is None:
                break
            at = skipped[1]
        if at > start and tokens[at - 1].text in {",", ")"}:
            opening = "(" if tokens[at - 1].text == ")" else ","
            near = range(at - 2, max(start, at - _LONGEST), -1)
            back = next((i for i in near if tokens[i].text == opening), None)
            if back is None:
                return None
            at = back
        if at > start and tokens[at - 1].lower in words.relatives:
            at -= 2 if at - 1 > start and tokens[at - 2].text == "," else 1
        return at

    def _next_verb(self, start: int, stop: int) -> int:
        """Where the first word that looks like a verb stands, the first word of all left aside."""
        for index in range(start + 1, stop):
            reports = self._words.reports.at(self._tokens, index, stop) is not None
            if reports or self._verb.search(self._tokens[index].lower):
                return index
        return stop

    def _other_subject(self, begin: int, start: int) -> int | None:
        """Where the first of two sources begins: "…, residents and a local doctor said"."""
        if begin - 2 < start or self._tokens[begin - 1].lower not in self._words.and_words:
            return None
        first = self._left_edge(begin - 1, start)
        before = self._tokens[first - 1].text if first > start else ","
        return first if first < begin - 1 <= first + 6 and before in QUOTES_CLOSE | {","} else None

    def left(self, at: int, start: int) -> tuple[str, ...]:
        """The names of the phrase that ends before ``at``."""
        begin = self.without_opening(self._left_edge(at, start), at)
        return self.names(begin, at)

    def _left_edge(self, at: int, start: int) -> int:
        tokens, words = self._tokens, self._words
        begin = at
        while begin > start and at - begin < _LONGEST:
            token = tokens[begin - 1]
            if begin - 1 in self._times:
                break
            if token.lower in words.and_words:
                if not (begin < at and tokens[begin].is_capital and tokens[begin - 2].is_capital):
                    break
            elif token.lower in words.inner:
                if not self._joins_nouns(begin - 1, at, start):
                    break
            elif token.lower in words.stops or not self._in_name(begin - 1):
                break
            begin -= 1
        return begin

    def _joins_nouns(self, index: int, at: int, start: int) -> bool:
        """Whether the preposition at ``index`` joins two nouns of one name: "Union for the Freedom of …"."""
        tokens, words = self._tokens, self._words
        if index + 1 >= at or index - 1 < start or index - 1 in self._times:
            return False
        before = tokens[index - 1]
        return before.is_word and before.lower not in words.stops | words.articles | words.openers

    def _in_name(self, index: int) -> bool:
        token = self._tokens[index]
        if token.is_word or token.lower in NAME_MARKS:
            return True
        return token.text[0].isdecimal() and token.end - token.start <= 3

    def without_opening(self, begin: int, at: int) -> int:
        """Leave out what a sentence may open with before its subject."""
        while begin < at and (
            self._tokens[begin].lower in self._words.openers or not self._tokens[begin].text[0].isalnum()
        ):
            begin += 1
        if begin > 0 and self._tokens[begin - 1].lower in self._words.inner:
            # "On the same day X said", "In Havana the vice-president said": the subject begins behind the day or place.
            days = [i for i in range(begin, at - 1) if self._tokens[i].lower in self._words.days]
            articles = [i for i in range(begin + 1, at) if self._tokens[i].lower in self._words.articles]
            begin = days[-1] + 1 if days else articles[0] if articles else begin
        return begin

    def right(self, index: int, stop: int) -> tuple[str, ...]:
        """The names of the phrase that begins at ``index``."""
        tokens, words = self._tokens, self._words
        end = index
        while end < stop and end - index < _LONGEST:
            token = tokens[end]
            if token.lower in words.agents and any(words.holdings.at(tokens, i, end) for i in range(index, end)):
                # "said a statement issued by X", "a tally by X": X is the source.
                return self.right(end + 1, stop)
            if (
                end in self._times
                or token.lower in words.ends
                or not self._in_name(end)
                or words.says.at(tokens, end, stop)
            ):
                break
            if token.text == "." and not (end + 1 < stop and tokens[end - 1].end - tokens[end - 1].start <= 2):
                break
            if token.lower in words.and_words and not (
                end + 1 < stop and tokens[end + 1].is_capital and tokens[end - 1].is_capital
            ):
                break
            end += 1
        return self.names(index, end)

    def names(self, begin: int, end: int) -> tuple[str, ...]:
        """The name or names in these tokens, split at "and" between capitals."""
        tokens, words = self._tokens, self._words
        while end > begin and (not tokens[end - 1].text[-1].isalnum() or tokens[end - 1].lower in words.inner):
            end -= 1
        if begin >= end or words.nobody.at(tokens, begin, end) is not None:
            return ()
        if any(tokens[i].is_number and not tokens[i - 1].is_capital for i in range(begin, end)):
            return ()
        parts, last = [], begin
        for index in range(begin + 1, end - 1):
            if tokens[index].lower in words.and_words and tokens[begin].is_capital:
                parts.append((last, index))
                last = index + 1
        parts.append((self._behind_title(last, end), end))
        return tuple(self._text[tokens[a].start : tokens[b - 1].end] for a, b in parts if a < b)

    def _behind_title(self, begin: int, end: int) -> int:
        """Where a person's own name begins behind a title: "the country's President Jane Doe"."""
        for index in range(end - 2, begin - 1, -1):
            if self._tokens[index].lower in self._words.titles:
                return index + 1
            if not self._tokens[index].is_capital or not self._tokens[end - 1].is_capital:
                break
        return begin

    def is_body(self, name: str) -> bool:
        """Whether the name is that of a body of people, not of one person."""
        parts = name.split()
        return any(part.isupper() and len(part) > 1 for part in parts) or any(
            part.strip("'’").lower() in self._words.bodies for part in parts
        )

    def _clause_start(self, index: int, start: int) -> int:
        for at in range(index - 1, start, -1):
            if self._tokens[at].text == ";":
                return at + 1
        return start
