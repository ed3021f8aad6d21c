"""Verbs that have a number as their object: "arrested 12", "the arrest of 12", "let 489 go", "slapped fines on 486".

Each function gives a code of the annotation guide or None. What the number's noun is the subject of, ``predicates`` tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.claims.figure import Counted
from habeas.reading.count_words import CountWords
from habeas.reading.heads import Heads
from habeas.reading.numbers import Number
from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token

_HARD = frozenset(";:—–()…•|") | {"...", "[", "]"}
_OPEN_MARKS = frozenset("\"“«‘'*(")
_FAR = 28
_LONGEST_ASIDE = 10
# So far behind a number stands the second part of its verb: "jailed three organisers of a banned vigil for four months".
_SPLIT = 14


class Governors:
    """Finds the acts done to the people counted in one text."""

    def __init__(
        self, tokens: Sequence[Token], words: CountWords, heads: Heads, times: frozenset[int] = frozenset()
    ) -> None:
        self._tokens, self._nouns, self._verbs, self._small = tokens, words.nouns, words.verbs, words.small
        self._heads, self._times, self._finite = heads, times, re.compile(words.small.finite)
        # Behind these an act is a noun.
        self._nominal = words.small.articles | words.small.owners | words.small.prepositions

    def before(self, number: Number, start: int, stop: int) -> Counted | None:
        """The act whose object the number is: "arrested 12", "the arrest of 12", "amnesty for 8,000"."""
        tokens, verbs = self._tokens, self._verbs
        index, carried, owned, far = number.begin, False, False, False
        apart = self._small.order == "fixed" or self._is_apart(index, start)
        while index > start:
            given = None if carried else self._given_before(number, index, start, stop)
            act = None if given and self._small.order == "free" else self._act_before(index, start, far=far)
            if act is not None and (owned or not (carried and apart)):
                return self._first_of(act[0], act[1], start)
            found = self._doing_before(index, start) if carried and not owned else given
            if found is not None:
                return found
            token = tokens[index - 1]
            if token.lower in verbs.carriers and not far:
                carried = True
            elif token.lower in self._small.crossed:
                if self._has_own_verb(number, stop):
                    return None
                far = True
            elif carried and token.lower in verbs.owned:
                owned = True
            elif token.lower in self._small.joins:
                if (index := self._behind_joined(index, start)) <= start:
                    return None
                continue
            elif not (
                (carried and token.lower in verbs.performing)
                or token.lower in self._small.light
                or token.text in _OPEN_MARKS
            ):
                if self._ends_reach(index - 1) and (
                    self._has_own_verb(number, stop) or (index := self._before_aside(index, start)) <= start
                ):
                    return None
                far = True
            index -= 1
        return None

    def _doing_before(self, index: int, start: int) -> Counted | None:
        """The noun of an act that ends before ``index``, unless the people own what it was done to ("searches of homes of")."""
        own = self._tokens[index - 1].lower in self._verbs.owned and self._tokens[index].lower in self._small.of
        doing = None if own else self._verbs.doings.before(self._tokens, index, start)
        return None if doing is None else doing[0]

    def _has_own_verb(self, number: Number, stop: int) -> bool:
        """Whether a verb follows the people at once: «один человек погиб и восемь получили ранения»."""
        end = self._heads.behind(number.end, stop).end
        return self._small.order == "free" and end < stop and self._verbs.acts.at(self._tokens, end, stop) is not None

    def _given_before(self, number: Number, index: int, start: int, stop: int) -> Counted | None:
        """What the people are handed, or covered by, by the verb that ends before ``index``."""
        tokens, verbs = self._tokens, self._verbs
        handing = verbs.handing.before(tokens, index, start)
        if handing is not None:
            if self._small.order == "free":
                between = self._first(verbs.handed, index, number.begin)
                return between or self._handed_over(handing[1], start) or self._handed_on(number, stop)
            return self._handed_on(number, stop)
        if verbs.covering.before(tokens, index, start) is not None:
            return self._first(verbs.doings, start, number.begin)
        return None

    def _act_before(self, index: int, start: int, *, far: bool) -> tuple[Counted, int] | None:
        """The act or state that ends before ``index``; a noun of an act only where its object is near."""
        tokens, verbs = self._tokens, self._verbs
        act = verbs.acts.before(tokens, index, start) or verbs.states.before(tokens, index, start)
        if act is not None and act[0] == "held" and self._small.order == "free":
            # «померли в ув'язненні четверо»: the state says where it happened.
            return verbs.acts.before(tokens, act[1], start) or act
        return act if act is not None or far else verbs.nominal.before(tokens, index, start)

    def _is_apart(self, index: int, start: int) -> bool:
        """Whether a preposition before the number keeps it from the verb: «detenidos por 12 agentes»."""
        while index > start and self._tokens[index - 1].lower in self._small.light - self._verbs.apart:
            index -= 1
        return index > start and self._tokens[index - 1].lower in self._verbs.apart

    def _behind_joined(self, index: int, start: int) -> int:
        """Where the person begins that the number is joined to ("a priest and four parishioners"); 0 without one."""
        person = self._nouns.people.before(self._tokens, index - 1, start)
        if person is None or person[1] <= start:
            return 0
        alone = not self._small.articles or self._tokens[person[1] - 1].lower in self._small.articles
        return person[1] if alone else 0

    def _before_aside(self, index: int, start: int) -> int:
        """Where an aside that a comma closes before ``index`` begins ("murieron, según la ONG, 36 personas"); 0 without one."""
        if self._small.order == "fixed" or self._tokens[index - 1].text != ",":
            return 0
        for at in range(index - 2, max(start, index - _LONGEST_ASIDE), -1):
            if self._tokens[at].text == ",":
                return at + 1
            if self._ends_clause(at) or (self._tokens[at].is_number and at not in self._times):
                return 0
        return 0

    def _ends_reach(self, index: int) -> bool:
        """Whether no verb before the token has what stands behind it as its object."""
        if self._small.order == "fixed":
            return True
        token = self._tokens[index]
        return token.text == "," or (index not in self._times and token.is_number) or self._ends_clause(index)

    def around(self, number: Number, start: int, stop: int) -> tuple[Counted, int] | None:
        """A verb in two parts around the number, and the index behind it: "let 489 go", "sent 43 defendants to prison"."""
        index = number.begin
        while index > start and (
            self._tokens[index - 1].lower in self._small.light or self._tokens[index - 1].text in _OPEN_MARKS
        ):
            index -= 1
        tails = self._verbs.split.get(self._tokens[index - 1].lower) if index > start else None
        if tails is None:
            return None
        for at in range(number.end, min(number.end + _SPLIT, stop)):
            if self._ends_clause(at):
                return None
            found = tails.at(self._tokens, at, stop)
            if found is not None:
                return found
        return None

    def given(self, number: Number, start: int) -> Counted | None:
        """What is given to the people: "handed down terms of three years to five activists", "slapped fines on 486"."""
        tokens, verbs = self._tokens, self._verbs
        index = number.begin
        while index > start and tokens[index - 1].lower in self._small.light - verbs.datives:
            index -= 1
        if index <= start or tokens[index - 1].lower not in verbs.datives:
            return None
        begin = index - 1
        while begin > start and not self._ends_clause(begin):
            begin -= 1
        handed = any(verbs.handing.at(tokens, at, index) is not None for at in range(begin, index))
        return self._first(verbs.handed, begin, index) if handed else None

    def _first(self, table: Phrases[Counted], start: int, stop: int) -> Counted | None:
        hits = (table.at(self._tokens, at, stop) for at in range(start, stop))
        return next((hit[0] for hit in hits if hit is not None), None)

    def _first_of(self, code: Counted, index: int, start: int) -> Counted:
        """Of several verbs for one number ("charged or convicted nine") the first."""
        if index - 1 > start and self._tokens[index - 1].lower in self._small.or_words:
            earlier = self._verbs.acts.before(self._tokens, index - 1, start)
            return code if earlier is None else earlier[0]
        return code

    def _handed_on(self, number: Number, stop: int) -> Counted | None:
        """What is handed, given or received: "gave five of them thirteen years", "slapped 30 with fines"."""
        last = min(number.end + 10, stop)
        if self._small.order == "free":
            last = next((at for at in range(number.end, last) if self._ends_clause(at)), last)
        return self._first(self._verbs.handed, number.end, last)

    def _handed_over(self, verb: int, start: int) -> Counted | None:
        """What is handed where it stands before the verb: «штрафи отримали 12 осіб»."""
        for at in range(verb - 1, max(start - 1, verb - _FAR), -1):
            if self._ends_clause(at) or (self._tokens[at].is_number and at not in self._times):
                return None
            found = self._verbs.handed.at(self._tokens, at, verb)
            if found is not None:
                return found[0]
        return None

    def _ends_clause(self, index: int) -> bool:
        token, before = self._tokens[index], self._tokens[index - 1]
        if token.text in _HARD or (before.text == "," and token.lower in self._small.rest):
            return True
        if token.text in {'"', "”", "»"} and before.text in {",", ".", "?", "!"}:
            return True
        return token.lower in self._small.clauses and before.lower not in self._small.auxiliaries
