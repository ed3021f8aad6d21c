"""What happened to the people a number counts: the verb that has the number as its object, or that follows its noun.

Each function gives a code of the annotation guide or None. A doer ("five gunmen killed 12") has no code by its own act.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from habeas.claims.figure import Counted
from habeas.reading.count_words import CountWords
from habeas.reading.heads import Head, Heads
from habeas.reading.numbers import Number
from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token

# Acts and states that have no object: what stands before their verb is who they are about, whatever stands behind.
NO_OBJECT: frozenset[Counted] = frozenset(
    {"fled", "died", "missing", "at_risk", "critical", "held", "on_trial", "recognised"}
)
CONDITIONS: frozenset[Counted] = frozenset({"at_risk", "critical"})
_HARD = frozenset(";:—–()…•|") | {"...", "[", "]"}
_OPEN_MARKS = frozenset("\"“«‘'*(")
_DASHES = frozenset("–—")
_ASIDES = {"(": ")", "–": "–", "—": "—"}
_FAR = 28
_NEAR = 6
_LONGEST_ASIDE = 10
# So far behind a number stands the second part of its verb: "jailed three organisers of a banned vigil for four months".
_SPLIT = 14


class Predicates:
    """Finds the acts and states of the people counted in one text."""

    def __init__(
        self, tokens: Sequence[Token], words: CountWords, heads: Heads, times: frozenset[int] = frozenset()
    ) -> None:
        self._tokens, self._nouns, self._verbs, self._small = tokens, words.nouns, words.verbs, words.small
        self._heads, self._times, self._finite = heads, times, re.compile(words.small.finite)
        # Behind these an act is a noun.
        self._nominal = words.small.articles | words.small.owners | words.small.prepositions

    # -- to the left --

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

    def _has_amnesty(self, start: int, stop: int) -> bool:
        hits = (self._verbs.doings.at(self._tokens, i, stop) for i in range(start, stop))
        return any(hit is not None and hit[0] == "amnestied" for hit in hits)

    # -- to the right --

    def after(
        self, number: Number, head: Head, numbers: Sequence[Number], start: int, stop: int
    ) -> tuple[Counted, int] | None:
        """The act or state that the number's noun is the subject of, and the index behind it.

        A participle that only describes ("journalists picked up on Monday were released") gives way to the main verb,
        except where the number itself is inside a phrase ("of the 47 democrats charged").
        """
        if head.kind == "none" and self.is_copula(head.end, stop):
            return None
        starts = {other.begin: other for other in numbers if other.begin > number.begin}
        inner = number.begin - 2 >= start and self._tokens[number.begin - 2].lower in self._small.of
        best: tuple[Counted, int] | None = None
        described, done, commas, index = False, False, 0, head.end
        if index < stop and self._is_between_dashes(number.begin, index):
            index += 1
        while index < min(stop, head.end + _FAR) and not done:
            index = self._behind_aside(index, stop)
            if index >= stop or self._ends_clause(index):
                break
            if index in starts and index > head.end:
                behind = self._behind_other(starts[index], index, head.end, stop)
                if best is not None or behind is None:
                    break
                index = behind
                continue
            if self._turns(index, head.end, stop) or self._ends_relative(number, index, start):
                break
            commas += self._tokens[index].text == ","
            if commas and head.code is not None and self._lists(index + 1, starts, stop):
                break
            described = described or self._tokens[index].lower in self._small.relatives
            found = self._said_at(index, stop)
            if found is None:
                index += 1
                continue
            code, after = found
            finite = self._auxiliary(index, head.end)
            # «по делу шли 11 человек, осудили девятерых»
            governs = self._small.order == "free" and commas > 0 and after in starts
            governs = governs or (not finite and self._has_object(after, starts, stop, near=index == head.end))
            if governs and code not in NO_OBJECT and not self._is_given(index, starts, stop):
                break
            main = not described and (finite or (index > head.end and commas == 0 and code in NO_OBJECT))
            if best is None or (commas == 0 and (finite or code in CONDITIONS)):
                best, done = found, best is not None or main or commas > 0 or inner
            index = after
        return None if best is None else (self.for_days(best[0], best[1], numbers, stop), best[1])

    def stated(self, number: Number, index: int, stop: int) -> tuple[Counted, int] | None:
        """The state behind a dash that stands for "are": «двоє — в полоні», «у чотирьох — критичний стан»."""
        if self._small.order == "fixed" or index >= stop or self._tokens[index].text not in _DASHES:
            return None
        found = self._verbs.states.at(self._tokens, index + 1, stop)
        part = number.begin > 1 and self._tokens[number.begin - 2].lower in self._small.of
        # «померли 58, із них 19 — у колоніях»: where the part died.
        return None if found is not None and found[0] == "held" and part else found

    def _behind_other(self, other: Number, index: int, begin: int, stop: int) -> int | None:
        """The index to go on at behind another number; None where that has the verb for itself."""
        before = self._tokens[index - 1].lower
        if before in self._small.relatives:
            return None
        crossed = self._crossed(other, index - begin, stop)
        if crossed is None and before in self._small.joins | {","}:
            return None
        return crossed or index + 1

    def _behind_aside(self, index: int, stop: int) -> int:
        """Behind "…, including a priest and two nuns, …", which says nothing of the whole; ``index`` where none begins."""
        tokens = self._tokens
        if self._small.order == "free" and (mark := _ASIDES.get(tokens[index].text)) is not None:
            near = range(index + 1, min(index + _FAR, stop))
            return next((at + 1 for at in near if tokens[at].text == mark), index)
        if self._small.order == "free" and (behind := self._behind_relative(index, stop)) is not None:
            return behind
        parts = index + 2 < stop and tokens[index + 2].lower in self._small.of
        if tokens[index].text != "," or not (parts or self._verbs.companions.at(tokens, index + 1, stop)):
            return index
        closing = (at for at in range(index + 2, min(index + _FAR, stop)) if tokens[at].text == ",")
        return next(
            (at + 1 for at in closing if at + 1 < stop and tokens[at + 1].lower in self._small.auxiliaries), index
        )

    def _behind_relative(self, index: int, stop: int) -> int | None:
        """Behind «…, яких утримували в …,», where an act follows that is said of the whole; None without one."""
        tokens, relatives = self._tokens, self._small.relatives
        if tokens[index].text != "," or index + 2 >= stop:
            return None
        participle = self._nouns.described.at(tokens, index + 1, stop) is not None
        if not participle and not any(token.lower in relatives for token in tokens[index + 1 : index + 3]):
            return None
        close = next((at for at in range(index + 2, min(index + _FAR, stop)) if tokens[at].text == ","), None)
        if close is None:
            return None
        for at in range(close + 1, min(close + 2 + _NEAR, stop)):
            if self._ends_clause(at) or tokens[at].text == ",":
                return None
            if self._finite.match(tokens[at].lower) and self._verbs.acts.at(tokens, at, stop) is not None:
                return close + 1
        return None

    def _ends_relative(self, number: Number, index: int, start: int) -> bool:
        """Whether the comma ends a relative clause that has the number as an object: «…, которая растит двоих детей, …»."""
        if self._small.order == "fixed" or self._tokens[index].text != ",":
            return False
        verb = False
        for at in range(number.begin - 1, max(start, number.begin - _NEAR), -1):
            if self._tokens[at].text == ",":
                return False
            if self._tokens[at].lower in self._small.relatives:
                return verb
            verb = verb or self._finite.match(self._tokens[at].lower) is not None
        return False

    def _lists(self, index: int, starts: dict[int, Number], stop: int) -> bool:
        """Whether the next people of a list begin here: «13 приговорённых, трое умерших»."""
        free = self._small.order == "free" and index in starts
        return free and self._heads.behind(starts[index].end, stop).kind == "people"

    def _turns(self, index: int, begin: int, stop: int) -> bool:
        """Whether another subject begins here: "52 had defended the works and a third suffered from wounds"."""
        if self._tokens[index].lower not in self._small.joins or index + 1 >= stop:
            return False
        return self._tokens[index + 1].lower in self._small.articles and any(
            self._tokens[at].lower in self._small.auxiliaries for at in range(begin, index)
        )

    def _said_at(self, index: int, stop: int) -> tuple[Counted, int] | None:
        """The state or act at ``index``. Behind an article it is a noun, no act."""
        found = self._verbs.states.at(self._tokens, index, stop)
        if found is None and self._small.order == "free" and self._tokens[index - 1].lower in self._small.auxiliaries:
            found = self._verbs.acts.at(self._tokens, index, stop)
        if found is None and self._tokens[index - 1].lower in self._small.auxiliaries:
            noun = self._nouns.people.at(self._tokens, index, stop)
            found = (noun[0], noun[1]) if noun is not None and noun[0] is not None else None
        if found is None and self._small.order == "free" and self._tokens[index - 1].text == ",":
            # «сельчан, бежавших от боёв»
            found = self._nouns.described.at(self._tokens, index, stop)
        clitic = self._finite.match(self._tokens[index].lower) is not None
        if clitic or self._tokens[index - 1].lower not in self._nominal:
            act = self._verbs.acts.at(self._tokens, index, stop)
            if found is None or (act is not None and act[1] > found[1]):
                # "held overnight" is more than "held".
                handed = self._handed(index, stop)
                found = handed or act if self._small.order == "free" else act or handed
        return found

    def _crossed(self, other: Number, distance: int, stop: int) -> int | None:
        """The index behind another subject of the same verb: "176 persons and five companies had been charged"."""
        if distance > 2 or self._tokens[other.begin - 1].lower not in self._small.joins | {","}:
            return None
        head = self._heads.behind(other.end, stop)
        return None if head.kind in {"none", "event"} else head.end

    def is_pending(self, number: Number, start: int, stop: int) -> bool:
        """Whether people are yet to be released under an amnesty that was granted: they count as amnestied."""
        near = range(number.end, min(number.end + _NEAR, stop))
        pending = any(self._verbs.pending.at(self._tokens, i, stop) is not None for i in near)
        return pending and self._has_amnesty(start, number.begin)

    def is_whole(self, number: Number, start: int) -> bool:
        """Whether the clause opens with the whole of what it counts: «из 681 задержанного 49 …»."""
        free, at = self._small.order == "free", number.begin - 1
        return (
            free
            and at >= start
            and self._tokens[at].lower in self._small.of
            and (at == start or not self._tokens[at - 1].is_word or self._tokens[at - 1].lower in self._small.clauses)
        )

    def is_place(self, index: int) -> bool:
        """Whether a place follows the people of an act, and no verb: «трое умерших в неволе»."""
        return self._small.order == "free" and self._tokens[index].lower in self._small.stops

    def is_copula(self, index: int, stop: int) -> bool:
        """Whether what follows only describes: "14 are activists charged with …"."""
        if index + 1 >= stop or self._tokens[index].lower not in self._small.auxiliaries:
            return False
        for at in (index + 1, index + 2):
            people = self._nouns.people.at(self._tokens, at, stop)
            if people is not None:
                return people[0] is None
            if at < stop and (
                self._verbs.acts.at(self._tokens, at, stop) or self._verbs.states.at(self._tokens, at, stop)
            ):
                return False
        return False

    def _handed(self, index: int, stop: int) -> tuple[Counted, int] | None:
        found = self._verbs.handing.at(self._tokens, index, stop)
        code = self._first(self._verbs.handed, found[1], min(found[1] + 8, stop)) if found is not None else None
        return (code, found[1]) if found is not None and code is not None else None

    def _is_given(self, index: int, starts: dict[int, Number], stop: int) -> bool:
        """Whether a length of time is given there, no people: "five got 15 days"."""
        found = self._verbs.handing.at(self._tokens, index, stop)
        other = starts.get(found[1]) if found is not None else None
        return other is not None and self._heads.behind(other.end, stop).kind == "unit"

    def _is_between_dashes(self, begin: int, end: int) -> bool:
        """Whether the number only stands for what is before it: "5% of these – some 1,500 people – are held"."""
        return begin > 0 and self._tokens[begin - 1].text in _DASHES and self._tokens[end].text in _DASHES

    def _ends_clause(self, index: int) -> bool:
        token, before = self._tokens[index], self._tokens[index - 1]
        if token.text in _HARD or (before.text == "," and token.lower in self._small.rest):
            return True
        if token.text in {'"', "”", "»"} and before.text in {",", ".", "?", "!"}:
            return True
        return token.lower in self._small.clauses and before.lower not in self._small.auxiliaries

    def _auxiliary(self, index: int, start: int) -> bool:
        if self._finite.match(self._tokens[index].lower):
            return True
        # «tras ser interceptadas»: behind a preposition no main verb.
        return any(
            self._tokens[i].lower in self._small.auxiliaries
            and self._tokens[i - 1].lower not in self._small.prepositions
            for i in range(max(start, index - 3), index)
        )

    def _has_object(self, index: int, starts: dict[int, Number], stop: int, *, near: bool) -> bool:
        """Whether a verb ending at ``index`` has an object of its own, so that what stands before it is the doer.

        A verb ``near`` its noun is taken for a participle ("12 arrested the day before") unless a number follows.
        """
        if index in starts:
            return True
        if near or index >= stop:
            return False
        token = self._tokens[index]
        if token.lower in self._small.determiners:
            return True
        return token.is_capital or self._nouns.people.at(self._tokens, index, stop) is not None

    def for_days(self, code: Counted, index: int, numbers: Sequence[Number], stop: int) -> Counted:
        """Somebody jailed or held for hours, days or weeks is detained."""
        if code not in {"convicted", "held", *(["arrested"] if self._small.order == "free" else [])}:
            return code
        length = next((number for number in numbers if index <= number.begin <= index + _NEAR), None)
        if length is not None and self._verbs.short.at(self._tokens, length.end, stop) is not None:
            return "detained"
        return code
