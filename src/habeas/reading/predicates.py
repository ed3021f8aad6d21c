"""What happened to the people a number counts: the act or state that its noun is the subject of.

Each function gives a code of the annotation guide or None. A doer ("five gunmen killed 12") has no code by its own act.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.claims.figure import Counted
from habeas.reading.governors import Governors
from habeas.reading.heads import Head
from habeas.reading.numbers import Number

# Acts and states that have no object: what stands before their verb is who they are about, whatever stands behind.
NO_OBJECT: frozenset[Counted] = frozenset(
    {"fled", "died", "missing", "at_risk", "critical", "held", "on_trial", "recognised"}
)
CONDITIONS: frozenset[Counted] = frozenset({"at_risk", "critical"})
_DASHES = frozenset("–—")
_ASIDES = {"(": ")", "–": "–", "—": "—"}
_FAR = 28
_NEAR = 6


class Predicates(Governors):
    """Finds the acts and states of the people counted in one text."""

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

    def _has_amnesty(self, start: int, stop: int) -> bool:
        hits = (self._verbs.doings.at(self._tokens, i, stop) for i in range(start, stop))
        return any(hit is not None and hit[0] == "amnestied" for hit in hits)
