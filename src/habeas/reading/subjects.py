"""The subject of a verb of saying: before it, behind a relative clause or an apposition, or at the head of the clause."""

from __future__ import annotations

from habeas.reading.source_edges import NAME_MARKS
from habeas.reading.source_names import QUOTES_CLOSE, SourceNames

_LONGEST = 16


class Subjects(SourceNames):
    """Finds the subjects of the verbs of one text."""

    def subject(self, verb: int, start: int) -> tuple[tuple[str, ...], int]:
        """The names that are the subject of the verb, and the index where they begin."""
        tokens, words = self._tokens, self._words
        at = self._behind_subject(verb, start)
        if at is None:
            return (), verb
        if at > start and tokens[at - 1].lower in words.subjects:
            return (tokens[at - 1].text,), at - 1
        if (apposed := self._apposed(verb, start)) is not None:
            return apposed, self._left_edge(at, start)
        begin = self._left_edge(at, start)
        if begin > start and tokens[begin - 1].lower in words.not_said:
            return (), at
        described = any(self.is_verb(i) for i in range(begin, at))
        if begin - 1 > start and begin < at and described and tokens[begin - 1].lower in words.relatives:
            # "advocates who met them said": the one described.
            whole = self._left_edge(begin - 1, start)
            if whole < begin - 1:
                at, begin = begin - 1, whole
        elif begin < at and self._is_object(begin, at) and (found := self._described(begin, start)) is not None:
            return found
        first = self._other_subject(begin, start)
        begin = self.without_opening(begin, at)
        if first is not None:
            return self.names(first, begin - 1) + self.names(begin, at), first
        if begin < at and begin > start and self._is_adverbial(begin, at):
            return (), at
        if begin >= at > start and tokens[at - 1].lower in words.and_words | words.contrasts:
            # "X has published nothing, but said": the subject stands at the head of the clause.
            clause = self._clause_start(at, start)
            return self.head(clause, at), clause
        if begin < at and tokens[begin].lower in words.owners and self.has_holding(begin, at):
            return (tokens[begin].text,), begin
        return self._keeper(begin, at) or self.names(begin, at), begin

    def citing(self, begin: int, end: int) -> tuple[str, ...]:
        """Who is said to cite the source there: «посередник, якого цитує газета, каже», «fuentes citadas por X aseguran»."""
        tokens, words = self._tokens, self._words
        for index in range(begin, end):
            by = index + 1 < end and tokens[index + 1].lower in words.agents
            if tokens[index].lower in words.quoting and by:
                return self.right(index + 2, end)
            if tokens[index].lower in words.quotes and any(t.text == "," for t in tokens[begin:index]):
                return self.right(index + 1, end)
        return ()

    def _keeper(self, begin: int, at: int) -> tuple[str, ...]:
        """Who keeps a count that is the subject: «el registro de Foro Penal suma»; nobody where none is named."""
        tokens, words = self._tokens, self._words
        if words.order == "fixed" or not self.has_holding(begin, at):
            return ()
        of = next((i for i in range(begin + 1, at) if tokens[i].lower in words.agents), at)
        names = self.names(of + 1, at) if self.has_holding(begin, of) else ()
        return names if all(map(self.is_source, names)) else ()

    def _apposed(self, verb: int, start: int) -> tuple[str, ...] | None:
        """The person's name between commas before the verb: "the director, Jane Doe, said"."""
        tokens = self._tokens
        if verb - 3 <= start or tokens[verb - 1].text != ",":
            return None
        at = verb - 1
        while (
            at > start
            and (tokens[at - 1].is_capital or tokens[at - 1].text in NAME_MARKS)
            and tokens[at - 1].text != ","
        ):
            at -= 1
        named = at < verb - 2 and tokens[at - 1].text == "," and not tokens[at - 2].is_capital
        if not named or tokens[verb - 2].text.isupper():
            return None
        begin = self.without_opening(self._left_edge(at - 1, start), at - 1)
        return self._with_apposition(begin, at, verb - 1)

    def _is_object(self, begin: int, at: int) -> bool:
        """Whether what stands before the verb is no subject: a number or an object pronoun is in it."""
        return any(self._tokens[i].is_number or self._tokens[i].lower in self._words.objects for i in range(begin, at))

    def _described(self, begin: int, start: int) -> tuple[tuple[str, ...], int] | None:
        """The subject before a relative clause that ends before the verb: "monitors who met 60 of them found"."""
        for index in range(begin - 1, max(start, begin - _LONGEST), -1):
            if self._tokens[index].text in {",", ";", ":"}:
                return None
            if self._tokens[index].lower in self._words.relatives:
                first = self._left_edge(index, start)
                names = self.names(self.without_opening(first, index), index)
                return (names, first) if names else None
        return None

    def _is_adverbial(self, begin: int, at: int) -> bool:
        """Whether a preposition before it makes an adverbial of the phrase: "Under an amnesty announced on Monday"."""
        tokens, words = self._tokens, self._words
        if tokens[begin - 1].lower not in words.prepositions | words.inner:
            return False
        last = tokens[at - 1]
        if words.order == "free" and any(token.lower in words.bodies for token in tokens[begin:at]):
            return False  # «в центре "Гавань" говорят»
        return not last.is_capital and last.lower not in words.people | words.bodies

    def head(self, start: int, stop: int) -> tuple[str, ...]:
        """The names of the subject that a clause begins with."""
        begin = self.without_opening(start, stop)
        return self.right(begin, self._next_verb(begin, stop))

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

    def _clause_start(self, index: int, start: int) -> int:
        for at in range(index - 1, start, -1):
            if self._tokens[at].text == ";":
                return at + 1
        return start
