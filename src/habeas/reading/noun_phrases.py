"""The noun phrase that names a speaker, to the left or right of a cue, with what is put behind the name.

Without a grammar of the whole sentence: a phrase runs over words, names and their joins up to a mark or to a word that no
noun phrase goes on behind. "X, head of Y," "X (Y)" and "X, who is …," belong to it; a clause between commas does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from habeas.reading.speech_words import SpeechWords
from habeas.reading.tokens import Token

_BREAKS = frozenset(';:—–…()"“”«»„[]')
_ENDING = frozenset('.,;:!?—–…)"“«')
_INSIDE = frozenset({"-", "'s", "'", "’", ".", "&", "/"})
_LONGEST = 18
_OPENING_NOUN = 2


class NounPhrases:
    """The phrases of one sentence, tokens ``start`` to ``stop``; each is a range of tokens."""

    def __init__(
        self, tokens: Sequence[Token], start: int, stop: int, words: SpeechWords, is_quoted: Callable[[int], bool]
    ) -> None:
        self._tokens, self._start, self._stop, self._words, self._quoted = tokens, start, stop, words, is_quoted

    def left(self, begin: int) -> tuple[int, int] | None:
        """The phrase that ends at ``begin`` and names the speaker, with what is put behind a name between commas."""
        tokens, words = self._tokens, self._words
        end = begin
        if end > self._start and tokens[end - 1].lower in words.relatives:
            end -= 1
            if end > self._start and tokens[end - 1].text == ",":
                end -= 1
            return self._phrase(end, end)
        if end > self._start and tokens[end - 1].text in {",", ")"} and not self._quoted(end - 1):
            opening = {",": ",", ")": "("}[tokens[end - 1].text]
            back = end - 2
            while (
                back > self._start and tokens[back].text != opening and end - back < _LONGEST and not self._quoted(back)
            ):
                back -= 1
            if back <= self._start or tokens[back].text != opening or end - back < 3:
                return None
            return self._apposed(back, end)
        return self._phrase(end, end)

    def _apposed(self, first: int, end: int) -> tuple[int, int] | None:
        """A name with what is put behind it: "X, head of Y," "X (Y)"; a whole clause between commas is none of it."""
        tokens, words = self._tokens, self._words
        back = first
        if back - 2 > self._start and tokens[back - 1].is_number and tokens[back - 2].text == ",":
            # An age between the name and what is put behind it.
            back -= 2
        if back - 1 > self._start and tokens[back - 1].text == ")":
            # So may a bracket stand.
            while back > self._start and tokens[back].text != "(":
                back -= 1
        if tokens[first + 1].lower.endswith("ing"):
            return None
        phrase = self._phrase(back, end if tokens[end - 1].text == ")" else end - 1)
        if phrase is None or not any(tokens[i].is_capital for i in range(phrase[0], back)):
            return None
        verbs = range(first + 2, end - 1) if tokens[first + 1].lower in words.relatives else range(first + 1, end - 1)
        clause = tokens[first + 1].lower not in words.apposed and any(tokens[i].lower in words.stops for i in verbs)
        return None if clause else phrase

    def _phrase(self, head: int, end: int) -> tuple[int, int] | None:
        tokens, words = self._tokens, self._words
        first = head
        while first > self._start and head - first < _LONGEST:
            token = tokens[first - 1]
            if self._quoted(first - 1) or token.text in _BREAKS or token.text == "," or token.lower in words.stops:
                break
            if not (token.is_word or token.is_number or token.lower in _INSIDE):
                break
            if token.lower in words.conjunctions and not self._joins_names(first - 1, head):
                break
            first -= 1
        first = self._without_opening(first, head)
        if first >= head or not (tokens[first].is_word or tokens[first].is_number):
            return None
        if head - first == 1 and tokens[first].lower in words.nobody:
            return None
        return first, end

    def _joins_names(self, index: int, head: int) -> bool:
        tokens = self._tokens
        if tokens[index].lower not in self._words.joins or not self._start < index < head - 1:
            return False
        # "Ivanou and Piatrou"; "Lawyers and relatives", where nothing but the one noun stands before.
        return (tokens[index + 1].is_capital and tokens[index - 1].is_capital) or index - self._start <= _OPENING_NOUN

    def _without_opening(self, first: int, head: int) -> int:
        """Leave out an opening adverb or preposition ("On Tuesday Lukashenko"): keep the last name or noun phrase."""
        tokens, words = self._tokens, self._words
        if first < head and tokens[first].lower not in words.openers:
            return first
        while first < head and tokens[first].lower in words.openers | words.between:
            first += 1
        later = [
            i for i in range(first + 1, head)
            if tokens[i].lower in words.determiners | words.pronouns or (tokens[i].is_capital and not tokens[i - 1].is_capital)
        ]  # fmt: skip
        return later[-1] if later and tokens[first].lower in words.determiners else first

    def right(self, at: int) -> int:
        """The index after the noun phrase that begins at ``at``, with what is put behind a name."""
        tokens, words = self._tokens, self._words
        if at < self._stop and tokens[at].lower in words.pronouns:
            return at + 1
        end = at
        while end < self._stop and end - at < _LONGEST:
            token = tokens[end]
            if (
                self._quoted(end)
                or not (token.is_word or token.is_number or token.lower in _INSIDE)
                or token.lower in words.ends
            ):
                break
            if token.text == "." and (
                end + 1 >= self._stop or (end > at and tokens[end - 1].end - tokens[end - 1].start > 3)
            ):
                break
            if token.lower in words.conjunctions and not self._joins_names(end, self._stop):
                break
            end += 1
        if end == at or (end - at == 1 and tokens[at].lower in words.nobody):
            return at
        return self._with_apposition(at, end)

    def _with_apposition(self, at: int, end: int) -> int:
        """The index behind what is put behind a name: "(X)", ", head of Y", ", a Z, who …", up to the mark that closes it."""
        tokens, words = self._tokens, self._words
        while end + 1 < self._stop and not self._quoted(end):
            bracket = tokens[end].text == "("
            if not bracket and not (
                tokens[end].text == "," and self._may_appose(end + 1, named=tokens[end - 1].is_capital)
            ):
                break
            close = end + 1
            while (
                close < min(self._stop, at + 2 * _LONGEST + 1)
                and tokens[close].text not in (")" if bracket else _ENDING)
                and not self._quoted(close)
            ):
                close += 1
            if close - at > 2 * _LONGEST or (
                not bracket and tokens[end + 1].lower not in words.apposed and self._is_clause(end + 1, close)
            ):
                break
            end = close + 1 if bracket else close
        return min(end, self._stop)

    def _may_appose(self, index: int, *, named: bool) -> bool:
        tokens, words = self._tokens, self._words
        token = tokens[index]
        if token.lower in words.apposed - words.conjunctions:
            return True
        genitive = index + 1 < self._stop and tokens[index + 1].lower in {"'s", "'", "’"}
        plain = (
            token.is_word and not token.is_capital and token.lower not in words.ends | words.behind | words.conjunctions
        )
        return genitive or (named and plain and not token.lower.endswith("ing") and token.lower not in words.pronouns)

    def _is_clause(self, first: int, stop: int) -> bool:
        return any(self._tokens[i].lower in self._words.stops for i in range(first, stop))

    def first(self, limit: int) -> tuple[int, int] | None:
        """The sentence's first name, with the words before it: the subject of an earlier verb, for want of a grammar."""
        tokens = self._tokens
        first = self._start
        while first < limit and (not tokens[first].is_word or tokens[first].lower in self._words.openers):
            first += 1
        for index in range(first, min(limit, first + 10)):
            if tokens[index].text in _BREAKS or tokens[index].text == "," or self._quoted(index):
                return None
            is_name = tokens[index].is_capital and (index > first or tokens[index].lower not in self._words.determiners)
            if (
                is_name
                and index + 1 < limit
                and tokens[index + 1].is_word
                and not tokens[index + 1].is_capital
                and index > first
            ):
                return first, index + 1
        return None
