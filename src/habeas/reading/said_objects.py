"""The object of a verb of attribution: whether a number, a list or nothing is one, behind the verb or before it."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.tokens import Token
from habeas.reading.voices import Voices

_LONGEST = 14


class SaidObjects:
    """Finds the objects of the verbs of one text."""

    def __init__(self, tokens: Sequence[Token], words: Voices, times: frozenset[int]) -> None:
        self._tokens, self._words, self._times = tokens, words, times

    def next_break(self, at: int, stop: int) -> int:
        while at < stop and self._tokens[at].text not in {".", ",", ";", ":", "—"}:
            at += 1
        return at

    def lacks_object(self, after: int, stop: int) -> bool:
        """Whether nothing that could be an object follows: the end, a mark, a moment or a preposition."""
        return (after >= stop or after in self._times or not self._tokens[after].text[0].isalnum()) and (
            after >= stop or self._tokens[after].text not in {'"', "“", "«", "„", ":", "'"}
        )

    def has_object(self, index: int, after: int, stop: int) -> bool:
        """Whether a number, or of "gave …", "published …" a list or count, is the object of the verb."""
        tokens, words = self._tokens, self._words
        if tokens[index].lower in words.documents:
            return True
        if words.gives.at(tokens, index, stop) is not None and words.reports.at(tokens, index, stop) == words.gives.at(
            tokens, index, stop
        ):
            return self.gives_list(after, stop) or self.gives_number(after, stop)
        if after - index > 1 and after - index < 3 and tokens[after - 1].lower in words.noun_after:
            return True
        if words.order == "free":
            close = self.next_break(after, stop)
            if close < stop and tokens[close].text == ":":
                # «оперує іншими цифрами: 980 затриманих»
                close = self.next_break(close + 1, stop)
            if self.has_number(after, close):
                return True
        return after - index >= 3 or (after < stop and (tokens[after].is_number or tokens[after].lower in words.takes))

    def gives_number(self, index: int, stop: int) -> bool:
        """Whether "gives" has a bare number as its object: "the spokesman gives 605 since May"."""
        if index >= stop or not self._tokens[index].is_number:
            return False
        after = index + 1
        return after >= stop or not self._tokens[after].is_word or self._tokens[after].lower in self._words.ends

    def gives_list(self, index: int, stop: int) -> bool:
        """Whether "gave …", "published …" has a list, a count or a number as its object."""
        near = range(index, min(index + 7, stop))
        return any(self._words.holdings.at(self._tokens, i, stop) is not None for i in near)

    def puts(self, index: int, stop: int) -> bool:
        """Whether "puts … at N" stands here."""
        tokens, words = self._tokens, self._words
        found = words.puts.at(tokens, index, stop)
        if found is None or found[1] >= stop:
            return False
        first, end = found[1], min(found[1] + _LONGEST, stop)
        near = range(first, min(first + 4, stop))
        held = any(words.holdings.at(tokens, i, stop) or tokens[i].lower in words.tolls for i in near)
        if (
            words.order == "fixed"
            and not held
            and tokens[first].lower not in words.subjects | words.objects | words.those
        ):
            return False
        for at in range(first + (words.order == "fixed"), end):
            if tokens[at].text in {".", ";", ":"}:
                return False
            if tokens[at].lower in words.scale and at not in self._times and at + 1 < end:
                behind = tokens[at + 1 : min(at + 6, end)]
                return any(token.is_number or token.lower in words.takes - words.articles for token in behind)
        return False

    def object_before(self, begin: int, start: int) -> int | None:
        """Where the number begins that a verb without an object has before its subject: "the seven that X sought"."""
        tokens, words = self._tokens, self._words
        at = begin - 1
        if at > start and tokens[at].lower in words.relatives:
            at -= 1
        elif at <= start or not (tokens[at].is_word or tokens[at].is_number) or tokens[at].lower in words.stops:
            return None
        low = at
        while low > start and at - low < _LONGEST and tokens[low - 1].text not in {",", ";", ":", "(", "—", "–"}:
            low -= 1
        return low

    def has_number(self, start: int, stop: int) -> bool:
        """Whether a number stands there that is no date."""
        here = range(start, stop)
        return any(
            (self._tokens[i].is_number or self._tokens[i].lower in self._words.counts) and i not in self._times
            for i in here
        )
