"""Where the noun phrase of a source begins and ends: over words, names and the prepositions that join nouns, up to a mark
or a word that no name goes on over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.reading.source_kinds import SourceKinds
from habeas.reading.tokens import Token
from habeas.reading.voices import Voices

NAME_MARKS = frozenset({"-", "'s", "'", "’", ".", "&", "/"})
_LONGEST = 16
_QUOTED = 10


class SourceEdges(SourceKinds):
    """Finds the edges of the phrases of one text."""

    def __init__(self, text: str, tokens: Sequence[Token], words: Voices, times: frozenset[int]) -> None:
        super().__init__(words)
        self._text, self._tokens, self._times = text, tokens, times
        self._verb = re.compile(words.verb)

    def is_verb(self, index: int) -> bool:
        """Whether the token looks like a finite verb."""
        token, words = self._tokens[index], self._words
        if words.order == "free" and index and self._tokens[index - 1].lower in words.prepositions:
            return False  # «на пісьмовае пытанне»
        return not token.is_capital and self._verb.search(token.lower) is not None

    def behind_noun(self, begin: int, end: int) -> int:
        """Where the first noun of a phrase ends, before a preposition or a participle: "doctors linked to the movement"."""
        within = range(begin + 1, end)
        return next((i for i in within if self._tokens[i].lower in self._words.inner or self.is_verb(i)), end)

    def has_verb(self, begin: int, end: int) -> bool:
        """Whether what looks like a finite verb stands there."""
        return any(self.is_verb(i) for i in range(begin, end))

    def _left_edge(self, at: int, start: int) -> int:
        tokens, words = self._tokens, self._words
        begin = at
        while begin > start and at - begin < _LONGEST:
            token = tokens[begin - 1]
            if begin - 1 in self._times:
                break
            if token.text == "»" and (opening := self._quoted_before(begin, start)) is not None:
                begin = opening
                continue
            if token.lower in words.and_words:
                if not (begin < at and tokens[begin].is_capital and tokens[begin - 2].is_capital):
                    break
            elif token.lower in words.inner:
                if not self._joins_nouns(begin - 1, at, start):
                    break
            elif (
                token.lower in words.stops
                or not self._in_name(begin - 1)
                or (words.order == "free" and (token.lower in words.counts or self.is_verb(begin - 1)))
            ):
                break
            begin -= 1
        return begin

    def _quoted_before(self, end: int, start: int) -> int | None:
        """Where the name in guillemets opens that closes before ``end``: «Мемориал»."""
        opening = next(
            (i for i in range(end - 2, max(start, end - _QUOTED) - 1, -1) if self._tokens[i].text == "«"), None
        )
        return opening if opening is not None and self._quoted_name(opening, end) == end else None

    def _quoted_name(self, index: int, stop: int) -> int | None:
        """Where the name in guillemets that opens at ``index`` ends; None where none opens, or something is said there."""
        tokens = self._tokens
        if (
            index + 2 >= stop
            or tokens[index].text != "«"
            or not (tokens[index + 1].is_capital or tokens[index + 1].is_number)
        ):
            return None
        for at in range(index + 1, min(index + _QUOTED, stop)):
            if tokens[at].text == "»":
                return at + 1
            if not (tokens[at].is_word or tokens[at].is_number or tokens[at].text in NAME_MARKS):
                return None
        return None

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

    def right_edge(self, index: int, stop: int) -> int:
        """Where the phrase that begins at ``index`` ends."""
        tokens, words = self._tokens, self._words
        end = index
        while end < stop and end - index < _LONGEST:
            token = tokens[end]
            if (closing := self._quoted_name(end, stop)) is not None:
                end = closing
                continue
            if token.lower in words.joiners and end > index and self._goes_on(end, stop):
                end += 1
                continue
            behind_article = end > index and tokens[end - 1].lower in words.articles
            named = words.order == "free" and end > index and token.is_capital and tokens[end - 1].is_capital
            opens = end == index and token.lower in words.determiners
            ends = token.lower in words.ends and not (behind_article or named or opens)
            if end in self._times or ends or not self._in_name(end):
                break
            aside = words.between.at(tokens, end, stop) if words.order == "free" and end > index else None
            if end > index and (token.lower in words.subjects or (aside is not None and aside[1] > end + 1)):
                break
            counted = token.is_number or token.lower in words.counts or self.is_verb(end)
            if words.order == "free" and end > index and counted:
                break
            if (
                end > index
                and words.says.at(tokens, end, stop)
                and not token.is_capital
                and token.lower not in words.bare
                and not (behind_article and token.lower in words.perfect)
            ):
                break
            if token.text == "." and not (end + 1 < stop and tokens[end - 1].end - tokens[end - 1].start <= 2):
                break
            if token.lower in words.and_words and not self._joins_names(end, index, stop):
                break
            end += 1
        return end

    def _goes_on(self, index: int, stop: int) -> bool:
        """Whether "for", "against" and the like join two parts of one name: "Association for Political Prisoners"."""
        tokens = self._tokens
        if self._quoted_name(index + 1, stop) is not None:
            return True
        return (
            index + 1 < stop and tokens[index - 1].is_capital and tokens[index + 1].is_capital
            and index + 1 not in self._times
        )  # fmt: skip

    def _joins_names(self, index: int, begin: int, stop: int) -> bool:
        tokens = self._tokens
        return index + 1 < stop and index > begin and tokens[index + 1].is_capital and tokens[index - 1].is_capital
