"""The noun phrase that names a speaker, to the left or right of a cue, with what is put behind the name.

"X, head of Y," "X (Y)" and "X, who is …," belong to it; a clause between commas does not.
"""

from __future__ import annotations

from habeas.reading.phrase_bounds import BREAKS, LONGEST, MARKS, PhraseBounds

_NEAR = 4
_LONGEST_APPOSED = 50
# Marks that end what is put behind a name.
_ENDING = frozenset(".,;:!?—–…)")


class NounPhrases(PhraseBounds):
    """The phrases of one sentence; each is a range of tokens."""

    def left(self, begin: int) -> tuple[int, int] | None:
        """The phrase that ends at ``begin`` and names the speaker, with what is put behind a name between commas."""
        tokens, words = self._tokens, self._words
        end = begin
        if end > self._start and tokens[end - 1].lower in words.relatives:
            end -= 1
            if end > self._start and tokens[end - 1].text == ",":
                end -= 1
            return self.phrase(end, end)
        if end > self._start and tokens[end - 1].text in {",", ")"} and not self._quoted(end - 1):
            return self._apposed(end) if tokens[end - 1].text == "," else self._bracketed(end)
        phrase = self.phrase(end, end)
        if phrase is not None and self._is_adverbial(phrase[0]):
            # "Novenko before the trial said", where a preposition ends a name: its noun is no subject
            return self.left(phrase[0] - 1)
        return phrase if phrase is None else self._described(phrase)

    def _is_adverbial(self, first: int) -> bool:
        """Whether a preposition stands before a phrase, in a language whose names do not go on over one."""
        words, before = self._words, self._tokens[first - 1].lower if first > self._start else ""
        return not words.articles and before in words.inner | words.prepositions | self._speech.behind

    def _described(self, phrase: tuple[int, int]) -> tuple[int, int]:
        """With the noun that a relative clause before the verb describes: "monitors who met 60 of them said"."""
        tokens, words = self._tokens, self._words
        for index in range(phrase[0] - 1, max(self._start, phrase[0] - LONGEST), -1):
            token = tokens[index]
            if self._quoted(index) or token.text in BREAKS or token.text == ",":
                break
            if token.lower in words.relatives:
                says = any(words.says.at(tokens, i, index + 1) is not None for i in (index - 1, index))
                noun = (
                    None if says or tokens[index - 1].lower in words.stops | words.inner else self.phrase(index, index)
                )
                verbs = any(
                    self._verbs.is_verb(i) or tokens[i].lower in words.be | words.have
                    for i in range(index + 1, phrase[1])
                )
                return phrase if noun is None or not verbs else (noun[0], phrase[1])
        return phrase

    def owner(self, end: int) -> tuple[int, int] | None:
        """The name, or noun with its article, that stands in the genitive before ``end``."""
        tokens, words = self._tokens, self._words
        first = end
        while first > self._start and (
            tokens[first - 1].is_capital or (first < end and tokens[first - 1].text in MARKS)
        ):
            first -= 1
        if first < end:
            return first, end
        near = range(end - 1, max(self._start, end - _NEAR) - 1, -1)
        article = next((i for i in near if tokens[i].lower in words.articles | words.owners), None)
        return None if article is None else (article, end)

    def _apposed(self, end: int) -> tuple[int, int] | None:
        """A name with what is put behind it, up to the comma before ``end``: "X, 44, head of Y and of Z, who …,"."""
        tokens = self._tokens
        commas = [
            i for i in range(max(self._start, end - _LONGEST_APPOSED), end - 1)
            if tokens[i].text == "," and not self._quoted(i)
        ]  # fmt: skip
        for first in commas:
            phrase = self._bracketed(first) if tokens[first - 1].text == ")" else self.phrase(first, first)
            if phrase is None or self._has_verb(phrase):
                continue
            # A name, or the name is put behind: "its director, Lena Oravska,".
            if not any(tokens[i].is_capital for i in range(*phrase)) and not tokens[first + 1].is_capital:
                continue
            if first - 1 == phrase[0] and tokens[first - 1].is_number:
                continue
            dated = tokens[first + 1].is_number and tokens[first + 2].text != ","
            if dated or self._verbs.is_participle(first + 1):
                return phrase
            if not self._is_apposition(first + 1, end - 1):
                continue
            return phrase[0], end - 1
        return None

    def _has_verb(self, phrase: tuple[int, int]) -> bool:
        """Whether a verb stands behind a noun in it, so that it is a clause: "the group counted arrests"."""
        tokens, words = self._tokens, self._words
        before = words.articles | words.determiners
        return any(
            self._verbs.is_verb(i) and tokens[i - 1].is_word and tokens[i - 1].lower not in before
            for i in range(phrase[0] + 1, phrase[1])
        )  # fmt: skip

    def _is_apposition(self, first: int, stop: int) -> bool:
        """Whether what stands between commas is put behind a name: no clause, unless a relative one."""
        tokens, words = self._tokens, self._words
        if tokens[first].is_number and first + 1 < stop and tokens[first + 1].text == ",":
            first += 2
        opens = tokens[first].lower
        if opens in self._speech.apposed or opens in words.relatives:
            return True
        return opens not in words.stops and not self._is_clause(first, stop)

    def _bracketed(self, end: int) -> tuple[int, int] | None:
        """A name and the bracket behind it, which closes before ``end``."""
        tokens = self._tokens
        back = end - 2
        while back > self._start and tokens[back].text != "(" and end - back < LONGEST:
            back -= 1
        if tokens[back].text != "(":
            return None
        before = self.left(back)
        return None if before is None else (before[0], end)

    def right(self, at: int) -> int:
        """The index after the noun phrase that begins at ``at``, with what is put behind a name."""
        if at < self._stop and self._tokens[at].lower in self._words.subjects:
            return at + 1
        end = self.edge(at)
        return end if end == at else self._with_apposition(at, end)

    def _with_apposition(self, at: int, end: int) -> int:
        """The index behind what is put behind a name: "(X)", ", head of Y", ", a Z, who …", up to the mark that closes it."""
        tokens = self._tokens
        while end + 1 < self._stop and not self._quoted(end):
            bracket = tokens[end].text == "("
            if not bracket and not (
                tokens[end].text == "," and self._may_appose(end + 1, named=tokens[end - 1].is_capital)
            ):
                break
            close = end + 1
            while close < min(self._stop, at + 2 * LONGEST + 1) and (
                tokens[close].text not in (")" if bracket else _ENDING)
                or self.abbreviates(close)
                or self._quoted(close)
            ):
                close += 1
            if close - at > 2 * LONGEST or (
                not bracket and tokens[end + 1].lower not in self._speech.apposed and self._is_clause(end + 1, close)
            ):
                break
            end = close + 1 if bracket else close
        return min(end, self._stop)

    def _may_appose(self, index: int, *, named: bool) -> bool:
        tokens, words, speech = self._tokens, self._words, self._speech
        token = tokens[index]
        if token.lower in speech.apposed - self._conjunctions:
            return True
        genitive = index + 1 < self._stop and tokens[index + 1].lower in words.genitives
        if token.is_capital and named and not genitive:
            # "David Novenko, House editor of the Herald"
            close = next((i for i in range(index, self._stop) if tokens[i].text in _ENDING), self._stop)
            return any(tokens[i].lower in words.people and not tokens[i].is_capital for i in range(index, close))
        plain = token.is_word and not token.is_capital
        plain = plain and token.lower not in words.ends | speech.behind | self._conjunctions | words.pronouns
        return genitive or (named and plain and not self._verbs.is_participle(index))

    def _is_clause(self, first: int, stop: int) -> bool:
        joins = self._words.inner | self._words.prepositions | self._conjunctions
        return any(
            self._tokens[i].lower in self._words.stops and self._tokens[i].lower not in joins
            for i in range(first, stop)
        )

    def subject(self, limit: int) -> tuple[int, int] | None:
        """The subject of the sentence's first verb, for a later verb without one; its first name where verbs look like nothing."""
        tokens = self._tokens
        for index in range(self._start + 1, limit):
            if tokens[index].text in BREAKS or self._quoted(index):
                break
            if (
                self._verbs.is_verb(index)
                or tokens[index].lower in self._words.be | self._words.have | self._words.modals
            ):
                return self.left(self._verbs.verb_begin(index))
        return self._first_name(limit)

    def _first_name(self, limit: int) -> tuple[int, int] | None:
        tokens, words = self._tokens, self._words
        first = self._start
        while first < limit and (not tokens[first].is_word or tokens[first].lower in words.openers):
            first += 1
        for index in range(first, min(limit, first + 10)):
            if tokens[index].text in BREAKS or tokens[index].text == "," or self._quoted(index):
                return None
            name = tokens[index].is_capital and index > first and tokens[index].lower not in words.determiners
            if name and index + 1 < limit and tokens[index + 1].is_word and not tokens[index + 1].is_capital:
                return first, index + 1
        return None
