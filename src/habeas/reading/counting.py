"""What a number counts: the code of the annotation guide, from the nouns and verbs around it.

The verb decides, not the noun: "freed 52 political prisoners" is released. Looked at in this order: the unit behind the
number (things, years, ages), a verb that has the number as its object, the verb or state that follows its noun, the noun
itself, the words that a bare number is the total of ("the number of those arrested was 1,750"). What is left has no code of
its own and takes that of the figure it is a part or a repetition of, which ``subsets`` finds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from habeas.claims.figure import Counted
from habeas.reading.ages import Ages
from habeas.reading.contexts import Contexts
from habeas.reading.count_words import CountWords, Unit
from habeas.reading.heads import Head, Heads
from habeas.reading.numbers import Number
from habeas.reading.phrases import Phrases
from habeas.reading.predicates import CONDITIONS, Predicates
from habeas.reading.tokens import Token

_LONGEST_TERM = 60
_LONGEST_NEXT = 25
# So many tokens before a sentence say whether it speaks of prisons.
_CONTEXT = 120
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Count:
    """What a number counts. ``noun`` is the counted noun in lower case, ``end`` the index after what belongs to the quote.

    ``code`` None: people, but nothing here says what became of them. ``own``: a verb or state said it. ``copula``: the
    number's people are only described ("14 are activists"). ``unsure``: held or detained, as the rest of the text has it; ``loose``: by a verb
    that does not say which of two.
    """

    code: Counted | None
    noun: str | None
    end: int
    own: bool = False
    unit: Unit | None = None
    copula: bool = False
    unsure: bool = False
    loose: bool = False


class Counting:
    """Says what the numbers of one text count."""

    def __init__(self, tokens: Sequence[Token], words: CountWords, times: frozenset[int]) -> None:
        self._tokens, self._nouns, self._lengths, self._custody = (
            tokens,
            words.nouns,
            words.lengths,
            words.verbs.custody,
        )
        self._verbs, self._violence = words.verbs, words.verbs.violence
        self._small = words.small
        self._joins = words.small.joins
        self._free = words.small.order == "free"
        self._heads = Heads(tokens, words, times)
        self._ages = Ages(tokens, words, self._heads)
        self._contexts = Contexts(tokens, words)
        self._predicates = Predicates(tokens, words, self._heads, times)

    def count(self, number: Number, numbers: Sequence[Number], start: int, stop: int) -> Count:
        """What the number counts, in the sentence of tokens ``start`` to ``stop`` that has these numbers."""
        head = self._heads.of(number, numbers, stop)
        if self._is_money(number, stop):
            return Count("other", None, head.end, unit="thing")
        if head.kind == "unit":
            return self._measured(number, head, start, stop)
        if self._ages.is_age(number, head, start, stop) or (
            head.kind == "none" and self._ages.is_joined(number, numbers, start, stop)
        ):
            return Count("ages", None, number.end)
        if head.kind == "none" and (
            self._is_bare_term(self._first_joined(number, numbers), start, stop)
            or self._is_next_term(number, numbers, start, stop)
        ):
            return Count("sentenced_years", None, number.end, own=True, unit="year")
        if head.kind == "none" and number.value != int(number.value) and number.value < _LONGEST_TERM:
            # «вісім із половиною»: no people come in halves.
            return Count("other", None, number.end, unit="thing")
        count = self._said(number, head, numbers, start, stop) or self._unsaid(number, head, start, stop)
        if count.code == "released" and self._speaks(self._verbs.returns, start, stop):
            count = replace(count, code="exchanged")
        loose = count.code is not None and any(
            hit is not None and hit[0] == count.code
            for hit in (self._verbs.loose.at(self._tokens, i, stop) for i in range(start, stop))
        )
        return replace(count, loose=loose) if loose else count

    def _said(self, number: Number, head: Head, numbers: Sequence[Number], start: int, stop: int) -> Count | None:
        """A count of which a verb, a state or an event noun says what became of the people."""
        if head.kind == "event" and head.code is not None:
            return Count(self.settled(head.code, head.end, start, stop), head.noun, head.end, own=True)
        if head.kind == "people" and head.code == "killed" and not head.described:
            return Count("killed", head.noun, head.end, own=True)
        if head.code is not None and self._predicates.is_whole(number, start):
            return Count(head.code, head.noun, head.end, own=True)
        around = self._predicates.around(number, start, stop)
        if around is not None:
            return Count(around[0], None, around[1], own=True)
        before = (
            self._contexts.inverted(number, start)
            or self._predicates.given(number, start)
            or self._predicates.before(number, start, stop)
        )
        if before is not None:
            return self._done(before, head, numbers, start, stop)
        if self._verbs.returns.before(self._tokens, number.begin, start) is not None and head.kind != "unknown":
            return Count("exchanged", head.noun, head.end, own=True)
        after = self._predicates.stated(number, head.end, stop)
        after = after or self._predicates.after(number, head, numbers, start, stop)
        if after is None:
            return None
        code = head.code if after[0] == "other_persons" and head.code is not None and head.described else after[0]
        if head.code is not None and code == "held" and self._predicates.is_place(head.end):
            code = head.code
        if code == "released" and self._predicates.is_pending(number, start, stop):
            code = "amnestied"
        return Count(
            self.settled(code, after[1], start, stop),
            head.noun,
            after[1] if head.kind == "none" else head.end,
            own=True,
        )

    def _done(self, code: Counted, head: Head, numbers: Sequence[Number], start: int, stop: int) -> Count:
        """A count of those to whom an act before the number was done."""
        if code == "held" and head.code in CONDITIONS:
            code = head.code
        if self._free:
            code = self._predicates.for_days(code, head.end, numbers, stop)
        if code == "fined" and head.kind == "unknown":
            return Count("other", head.noun, head.end)
        return Count(self.settled(code, head.end, start, stop), head.noun, head.end, own=True)

    def _unsaid(self, number: Number, head: Head, start: int, stop: int) -> Count:
        """A count that only its noun, or what it is a total of, tells about."""
        if head.kind == "people":
            shared = self._contexts.shared(number, start) or self._contexts.among(number, start)
            if shared is not None:
                return Count(shared, head.noun, head.end, own=True)
            if head.code is not None:
                unsure = self._nouns.unsure.before(self._tokens, head.end, start) is not None
                dead = head.code == "killed"
                return Count(
                    self.settled(head.code, head.end, start, stop), head.noun, head.end, own=dead, unsure=unsure
                )
            code = (
                self._contexts.labelled(number, start)
                or self._contexts.topic(number.begin, start, stop)
                or self._contexts.headed(start, number.begin)
            )
            return Count(code, head.noun, head.end)
        if head.kind == "unknown":
            return Count("other", head.noun, head.end)
        total = (
            self._contexts.total(number, start)
            or self._contexts.labelled(number, start)
            or self._contexts.headed(start, number.begin)
            or self._contexts.told_next(number, start, stop)
        )
        if total is not None:
            return Count(self.settled(total, number.end, start, stop), None, number.end, own=True)
        asked = self._contexts.asked(number, start)
        if asked is not None:
            return Count(self.settled(asked, number.end, start, stop), None, number.end, own=True)
        return Count(None, None, number.end, copula=self._predicates.is_copula(number.end, stop))

    def settled(self, code: Counted, end: int, start: int, stop: int) -> Counted:
        """A death is one in custody where the sentence speaks of custody, a killing otherwise."""
        if code != "died":
            return code
        if self._speaks(self._custody, start, min(end + _NEAR, stop)):
            return "died"
        prisons = self._speaks(self._custody, max(start - _CONTEXT, 0), start)
        return "died" if prisons and not self._speaks(self._violence, start, stop) else "killed"

    def _speaks(self, table: Phrases[bool], start: int, stop: int) -> bool:
        return any(table.at(self._tokens, i, stop) is not None for i in range(start, stop))

    # -- what is measured --

    def _measured(self, number: Number, head: Head, start: int, stop: int) -> Count:
        """Years and months measure a sentence, an age or anything else."""
        if head.unit == "age":
            return Count("ages", head.noun, head.end)
        if head.unit in {"year", "month"}:
            if self._ages.is_age(number, head, start, stop):
                return Count("ages", head.noun, head.end)
            if self._is_term(number, head, start, stop):
                return Count("sentenced_years", head.noun, head.end, own=True, unit=head.unit)
        return Count("other", head.noun, head.end, unit="thing")

    def _is_term(self, number: Number, head: Head, start: int, stop: int) -> bool:
        """Whether a length of time is that of a sentence."""
        tokens, words = self._tokens, self._lengths
        if words.served.before(tokens, number.begin, start) is not None:
            return False
        if words.terms_behind.at(tokens, head.end, stop) is not None:
            return True
        term, span = (table.before(tokens, number.begin, start) for table in (words.terms_before, words.spans))
        if words.spans_after.at(tokens, head.end, stop) or (span and (term is None or span[1] <= term[1])):
            return False
        start = self._contexts.question_before(start)
        near = range(max(start, number.begin - 14), min(stop, head.end + 8))
        return any(words.sentence.at(tokens, index, stop) is not None for index in near)

    def _is_bare_term(self, number: Number, start: int, stop: int) -> bool:
        """Whether a bare number is a sentence: "received fourteen", "the four to seven that prosecutors had sought"."""
        if number.value > _LONGEST_TERM or number.modality == "vague":
            return False
        if self._tokens[number.last - 1].lower in self._small.collectives:
            return False
        words = self._lengths
        after = words.terms_after.at(self._tokens, number.end, stop)
        return after is not None or words.terms_before.before(self._tokens, number.begin, start) is not None

    def _is_next_term(self, number: Number, numbers: Sequence[Number], start: int, stop: int) -> bool:
        """Whether a dash puts a bare number beside a sentence told before: «троим — по четыре года колонии, пятому — три»."""
        tokens, dash = self._tokens, number.begin - 1
        while dash > start and tokens[dash].lower in self._verbs.each:
            dash -= 1
        if not self._free or dash <= start or tokens[dash].text not in {"—", "–"} or number.modality == "vague":
            return False
        if number.value > _LONGEST_NEXT or tokens[number.last - 1].lower in self._small.collectives:
            return False
        if number.end < stop and tokens[number.end].text not in {",", ".", ";"}:
            return False
        if self._nouns.events.before(tokens, dash, start) or self._nouns.people.before(tokens, dash, start):
            return False
        heads = ((other, self._heads.of(other, numbers, stop)) for other in numbers if other.end <= dash)
        return any(
            head.unit == "year" and self._measured(other, head, start, stop).code == "sentenced_years"
            for other, head in heads
        )

    def _first_joined(self, number: Number, numbers: Sequence[Number]) -> Number:
        """The first of the numbers in a row that ends with this one: «вісімнадцять, шістнадцять та чотирнадцять»."""
        if self._tokens[min(number.end, len(self._tokens) - 1)].lower not in self._joins | {",", ".", ";"}:
            return number
        for other in reversed(numbers):
            between = self._tokens[other.end : number.begin]
            if other.end < number.begin and all(token.lower in self._joins | {","} for token in between):
                number = other
        return number

    def _is_money(self, number: Number, stop: int) -> bool:
        tokens = self._tokens
        before = tokens[number.first - 1].text if number.first else ""
        after = tokens[number.last].text if number.last < stop else ""
        return before in self._nouns.money or after in self._nouns.money


def in_years(number: Number, count: Count, counted: Counted) -> tuple[int | None, int | None]:
    """The bounds of a sentence in years: months are enclosed by years; "more than six years" begins with six."""
    low, high = number.low, number.high
    if counted != "sentenced_years":
        return low, high
    if number.modality == "more_than" and low is not None and number.value == low - 1:
        low -= 1
    if count.unit == "month":
        low = low // 12 if low is not None else None
        high = -(-high // 12) if high is not None else None
    return low, high
