"""What a number counts: the code of the annotation guide, from the nouns and verbs around it.

The verb decides, not the noun: "freed 52 political prisoners" is released. Looked at in this order: the unit behind the
number (things, years, ages), a verb that has the number as its object, the verb or state that follows its noun, the noun
itself, the words that a bare number is the total of ("the number of those arrested was 1,750"). What is left has no code of
its own and takes that of the figure it is a part or a repetition of, which ``subsets`` finds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from habeas.claims.figure import Counted
from habeas.reading.numbers import Number
from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token

Unit = Literal["thing", "year", "month", "age"]
NO_OBJECT: frozenset[Counted] = frozenset(
    {"fled", "died", "missing", "at_risk", "critical", "held", "on_trial", "recognised"}
)
_HARD = frozenset(";:—–()…•|") | {"...", "[", "]"}
_OPEN_MARKS = frozenset("\"“«‘'*(")
_INNER_MARKS = frozenset({"*", "-", '"', "“", "”", "'s", "'", "’"})
_FAR = 28


@dataclass(frozen=True)
class Vocabulary:
    """The counting words of a language.

    ``people`` are nouns for people (with a code where the noun alone tells it, "prisoners"), ``units`` nouns for anything
    else, ``events`` nouns of acts ("12 arrests", "the arrest of 12"), ``acts`` verbs and ``states`` predicates of people,
    ``described`` adjectives before the noun ("jailed activists"). ``custody`` words make a death one in custody.
    ``auxiliaries`` make the participle after them a main verb. ``light`` words may stand between a verb and its number,
    ``carriers`` between an event noun and its number. ``clauses`` begin a clause of their own, ``relatives`` one that
    describes the noun before. ``totals`` are nouns that a bare number may be the value of. ``others`` stand for a noun.
    """

    people: Phrases[Counted | None]
    units: Phrases[Unit]
    events: Phrases[Counted]
    doings: Phrases[Counted]
    acts: Phrases[Counted]
    states: Phrases[Counted]
    described: Phrases[Counted]
    custody: Phrases[bool]
    sentence: Phrases[bool]
    spans: Phrases[bool]
    spans_after: Phrases[bool]
    ages_before: Phrases[bool]
    ages_after: Phrases[bool]
    auxiliaries: frozenset[str]
    light: frozenset[str]
    carriers: frozenset[str]
    clauses: frozenset[str]
    relatives: frozenset[str]
    totals: Phrases[bool]
    reaches: Phrases[bool]
    stops: frozenset[str]
    joins: frozenset[str]
    of: frozenset[str]
    one_of: Phrases[bool]
    people_endings: str
    money: frozenset[str]
    split: Mapping[str, tuple[str, Counted]]
    partitive: frozenset[str]
    short: Phrases[bool]
    owned: frozenset[str]
    companions: Phrases[bool]
    terms_before: Phrases[bool]
    or_words: frozenset[str]
    unsure: Phrases[bool]
    noun_ending: str
    topics: Phrases[Counted]


@dataclass(frozen=True, slots=True)
class Count:
    """What a number counts. ``noun`` is the counted noun in lower case, ``end`` the index after what belongs to the quote.

    ``code`` None: people, but nothing here says what became of them. ``own`` whether a verb or state said it.
    """

    code: Counted | None
    noun: str | None
    end: int
    own: bool = False
    unit: Unit | None = None
    copula: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    end: int
    noun: str | None
    code: Counted | None
    kind: Literal["people", "unit", "event", "unknown", "none"]
    unit: Unit | None = None
    described: bool = False


class Counting:
    """Says what the numbers of one text count."""

    def __init__(self, tokens: Sequence[Token], words: Vocabulary, times: frozenset[int]) -> None:
        self._tokens, self._words, self._times = tokens, words, times
        self._endings = re.compile(words.people_endings)
        self._noun_ending = re.compile(words.noun_ending)

    def count(self, number: Number, numbers: Sequence[Number], start: int, stop: int) -> Count:
        """What the number counts, in the sentence of tokens ``start`` to ``stop`` that has these numbers."""
        head = self._head_of(number, numbers, stop)
        if self._is_money(number, stop):
            return Count("other", None, head.end, unit="thing")
        if head.kind == "unit":
            return self._measured(number, head, start, stop)
        if self._is_age(number, head, start, stop):
            return Count("ages", None, number.end)
        split = self._split(number, start, stop)
        if split is not None:
            return split
        if head.kind == "none" and self._words.terms_before.before(self._tokens, number.begin, start) is not None:
            return Count("sentenced_years", None, number.end, own=True, unit="year")
        left = self._left(number, start)
        if head.kind == "event" and head.code is not None:
            code = "other" if head.code == "other" else self._with_custody(head.code, start, stop)
            return Count(code, head.noun, head.end, own=True)
        if left is not None:
            return Count(self._with_custody(left, start, stop), head.noun, head.end, own=True)
        right = self._right(number, head, numbers, start, stop)
        if right is not None:
            code, end = right
            if code == "other_persons" and head.code is not None and head.described:
                code = head.code
            end = end if head.kind == "none" else head.end
            return Count(self._with_custody(code, start, stop), head.noun, end, own=True)
        if head.kind == "people":
            if head.code is not None:
                return Count(self._with_custody(head.code, start, stop), head.noun, head.end)
            return Count(self._with(number, start) or self._topic(start, stop), head.noun, head.end)
        total = self._total(number, start)
        if total is not None and head.kind == "none":
            return Count(self._with_custody(total, start, stop), None, number.end, own=True)
        if head.kind == "unknown":
            return Count("other", head.noun, head.end)
        copula = head.kind == "none" and self._is_copula(number.end, stop)
        return Count(None, None, number.end, copula=copula)

    # -- the noun --

    def _head_of(self, number: Number, numbers: Sequence[Number], stop: int) -> _Head:
        if number.in_years:
            return _Head(number.end, None, None, "unit", "year")
        head = self._head(number.end, stop)
        if head.kind == "none":
            head = self._shared(number, numbers, stop) or self._partitive(number.end, stop) or head
        return head

    def _shared(self, number: Number, numbers: Sequence[Number], stop: int) -> _Head | None:
        """The unit of "seven and two and a half years", "20 and 10 years": it stands behind the last number."""
        following = next((other for other in numbers if other.begin >= number.end), None)
        if following is None or following.begin - number.end > 2:
            return None
        between = {self._tokens[i].lower for i in range(number.end, following.begin)}
        if not between or not between <= self._words.joins | {","}:
            return None
        head = self._head(following.end, stop)
        return _Head(number.end, head.noun, None, "unit", head.unit) if head.kind == "unit" else None

    def _partitive(self, index: int, stop: int) -> _Head | None:
        """The noun of "14 of the pardoned activists"."""
        tokens, words = self._tokens, self._words
        if index + 2 >= stop or tokens[index].lower not in words.of or tokens[index + 1].lower not in words.partitive:
            return None
        head = self._head(index + 2, stop)
        return head if head.kind == "people" else None

    def _head(self, first: int, stop: int) -> _Head:
        """The noun that is counted: the first known one from ``first`` on, before anything that ends a noun phrase."""
        tokens, words = self._tokens, self._words
        index = first
        code: Counted | None = None
        last: str | None = None
        while index < min(stop, first + 9):
            token = tokens[index]
            if token.text in _INNER_MARKS:
                index += 1
                continue
            if index in self._times or not (token.is_word or token.is_number):
                break
            unit = words.units.at(tokens, index, stop)
            people = words.people.at(tokens, index, stop)
            if unit is not None and not (people is not None and people[1] > unit[1]):
                if unit[0] == "thing" and self._compound(unit[1], stop):
                    index = unit[1]
                    continue
                return _Head(unit[1], tokens[unit[1] - 1].lower, None, "unit", unit[0])
            if people is not None and not self._compound(people[1], stop):
                return _Head(
                    people[1], tokens[people[1] - 1].lower, code or people[0], "people", described=code is not None
                )
            event = words.events.at(tokens, index, stop)
            if event is not None:
                return _Head(event[1], tokens[event[1] - 1].lower, event[0], "event")
            described = words.described.at(tokens, index, stop)
            if described is not None and index + 1 < stop and self._noun_follows(described[1], stop):
                code = code or described[0]
                index = described[1]
                continue
            if token.lower in words.stops or words.acts.at(tokens, index, stop) or words.states.at(tokens, index, stop):
                break
            last = token.lower
            index += 1
        named = last is not None and tokens[index - 1].is_capital
        if last is None or not (named or self._noun_ending.search(last) or self._endings.search(last)):
            return _Head(first, None, None, "none")
        if self._endings.search(last):
            return _Head(index, last, code, "people", described=code is not None)
        return _Head(index, last, code, "unknown")

    def _compound(self, index: int, stop: int) -> bool:
        """Whether a noun ending at ``index`` only describes the next one: "police officers", "prisoner lists"."""
        tokens, words = self._tokens, self._words
        if index >= stop:
            return False
        follows = words.people.at(tokens, index, stop) or words.units.at(tokens, index, stop)
        return follows is not None or words.events.at(tokens, index, stop) is not None

    def _noun_follows(self, index: int, stop: int) -> bool:
        tokens, words = self._tokens, self._words
        for at in range(index, min(index + 4, stop)):
            if words.people.at(tokens, at, stop) or self._endings.search(tokens[at].lower):
                return True
            if tokens[at].lower in words.stops or not tokens[at].is_word:
                return False
        return False

    def _measured(self, number: Number, head: _Head, start: int, stop: int) -> Count:
        """Years and months measure a sentence, an age or anything else."""
        tokens, words = self._tokens, self._words
        if head.unit in {"year", "month"}:
            if words.ages_after.at(tokens, head.end, stop) or words.ages_before.before(tokens, number.begin, start):
                return Count("ages", head.noun, head.end)
            if self._is_term(number, head, start, stop):
                return Count("sentenced_years", head.noun, head.end, own=True, unit=head.unit)
        if head.unit == "age":
            return Count("ages", head.noun, head.end)
        return Count("other", head.noun, head.end, unit="thing")

    def _is_term(self, number: Number, head: _Head, start: int, stop: int) -> bool:
        """Whether a length of time is that of a sentence."""
        tokens, words = self._tokens, self._words
        if words.spans_after.at(tokens, head.end, stop) or words.spans.before(tokens, number.begin, start):
            return False
        near = range(max(start, number.begin - 14), min(stop, head.end + 8))
        return any(words.sentence.at(tokens, index, stop) is not None for index in near)

    def _is_age(self, number: Number, head: _Head, start: int, stop: int) -> bool:
        tokens, words = self._tokens, self._words
        if number.value > 120:
            return False
        return (
            words.ages_before.before(tokens, number.begin, start) is not None
            and head.kind in {"none", "unknown"}
            or words.ages_after.at(tokens, number.last, stop) is not None
            or self._is_age_in_commas(number, stop)
        )

    def _is_age_in_commas(self, number: Number, stop: int) -> bool:
        """ "the ousted leader, 78, …"."""
        tokens, first, last = self._tokens, number.first, number.last
        if number.modality != "exact" or not 1 < number.value < 111 or first < 2 or last >= stop:
            return False
        before, after = tokens[first - 1].text, tokens[last].text
        return (before, after) in {(",", ","), ("(", ")")} and tokens[first].is_number and tokens[first - 2].is_word

    def _is_money(self, number: Number, stop: int) -> bool:
        tokens = self._tokens
        before = tokens[number.first - 1].text if number.first else ""
        after = tokens[number.last].text if number.last < stop else ""
        return before in self._words.money or after in self._words.money

    # -- the verb --

    def _left(self, number: Number, start: int) -> Counted | None:
        """The act whose object the number is: "arrested 12", "the arrest of 12", "amnesty for 8,000"."""
        tokens, words = self._tokens, self._words
        index, carried, owned = number.begin, False, False
        while index > start:
            before = words.acts.before(tokens, index, start)
            event = words.doings.before(tokens, index, start)
            if before is not None and (not carried or owned):
                return self._first_of(before[0], before[1], start)
            if event is not None and carried and not owned:
                return event[0]
            token = tokens[index - 1]
            if token.lower in words.carriers:
                carried = True
            elif carried and token.lower in words.owned:
                owned = True
            elif token.lower not in words.light and token.text not in _OPEN_MARKS:
                return None
            index -= 1
        return None

    def _split(self, number: Number, start: int, stop: int) -> Count | None:
        """A verb in two parts around the number: "let 489 go"."""
        tokens = self._tokens
        if number.begin <= start:
            return None
        found = self._words.split.get(tokens[number.begin - 1].lower)
        if found is None:
            return None
        for index in range(number.end, min(number.end + 5, stop)):
            if tokens[index].lower == found[0]:
                return Count(found[1], None, index + 1, own=True)
        return None

    def _first_of(self, code: Counted, index: int, start: int) -> Counted:
        """Of several verbs for one number ("charged or convicted nine") the first."""
        tokens, words = self._tokens, self._words
        if index - 1 > start and tokens[index - 1].lower in words.or_words:
            earlier = words.acts.before(tokens, index - 1, start)
            if earlier is not None:
                return earlier[0]
        return code

    def _right(
        self, number: Number, head: _Head, numbers: Sequence[Number], start: int, stop: int
    ) -> tuple[Counted, int] | None:
        """The act or state that the number's noun is the subject of, and the index after it."""
        tokens, words = self._tokens, self._words
        starts = {other.begin for other in numbers if other.begin > number.begin}
        reduced: tuple[Counted, int] | None = None
        described = commas = 0
        inner = number.begin - 2 >= start and tokens[number.begin - 2].lower in words.of
        index = head.end
        if head.kind == "none" and self._is_copula(index, stop):
            return None
        limit = min(stop, head.end + _FAR)
        while index < limit:
            token = tokens[index]
            if token.text in _HARD or self._closes_speech(index):
                break
            if token.lower in words.clauses and tokens[index - 1].lower not in words.auxiliaries:
                break
            if index in starts and index > head.end and tokens[index - 1].lower in words.joins | {","}:
                crossed = self._head(next(o.end for o in numbers if o.begin == index), stop)
                if reduced is not None or index - head.end > 2 or crossed.kind in {"none", "event"}:
                    break
                index = crossed.end
                continue
            if token.text == ",":
                commas += 1
            if token.lower in words.relatives:
                described = index
            found = words.states.at(tokens, index, stop) or words.acts.at(tokens, index, stop)
            if found is None:
                index += 1
                continue
            code, after = found
            auxiliary = self._auxiliary(index, head.end)
            if not auxiliary and code not in NO_OBJECT and index > head.end and self._has_object(after, starts, stop):
                return reduced
            main = (
                auxiliary and not described or index > head.end and commas == 0 and not described and code in NO_OBJECT
            )
            if reduced is None:
                reduced = code, after
                if main or commas or inner:
                    return self._for_days(code, after, numbers, stop), after
            elif auxiliary and commas == 0:
                return self._for_days(code, after, numbers, stop), after
            index = after
        return (self._for_days(reduced[0], reduced[1], numbers, stop), reduced[1]) if reduced is not None else None

    def _for_days(self, code: Counted, index: int, numbers: Sequence[Number], stop: int) -> Counted:
        """Somebody jailed or held for hours, days or weeks is detained."""
        if code not in {"convicted", "held"}:
            return code
        length = next((number for number in numbers if index <= number.begin <= index + 3), None)
        if length is not None and self._words.short.at(self._tokens, length.end, stop) is not None:
            return "detained"
        return code

    def _closes_speech(self, index: int) -> bool:
        """Whether a quotation ends here with a clause, as in "… it isn't 1,300," he said."""
        before = self._tokens[index - 1]
        return self._tokens[index].text in {'"', "”", "»"} and before.text in {",", ".", "?", "!"}

    def _is_copula(self, index: int, stop: int) -> bool:
        """Whether what follows only describes: "14 are activists charged with …"."""
        tokens, words = self._tokens, self._words
        if index + 1 >= stop or tokens[index].lower not in words.auxiliaries:
            return False
        for at in (index + 1, index + 2):
            people = words.people.at(tokens, at, stop)
            if people is not None and people[0] is None:
                return True
            if at < stop and (
                words.acts.at(tokens, at, stop) is not None or words.states.at(tokens, at, stop) is not None
            ):
                return False
        return False

    def _auxiliary(self, index: int, start: int) -> bool:
        return any(self._tokens[i].lower in self._words.auxiliaries for i in range(max(start, index - 3), index))

    def _has_object(self, index: int, starts: set[int], stop: int) -> bool:
        """Whether a verb ending at ``index`` has an object of its own, so that what stands before it is the doer."""
        tokens, words = self._tokens, self._words
        if index in starts:
            return True
        if index < stop and tokens[index].lower in words.light and tokens[index].lower not in words.of:
            return True
        return index < stop and words.people.at(tokens, index, stop) is not None

    def _total(self, number: Number, start: int) -> Counted | None:
        """What a bare number is the total of: "the number of those arrested was 1,750"."""
        tokens, words = self._tokens, self._words
        if words.reaches.before(tokens, number.begin, start) is None:
            return None
        for index in range(number.begin - 1, start - 1, -1):
            if tokens[index].text in {";", "—"}:
                break
            if words.totals.at(tokens, index, number.begin) is None:
                continue
            found: Counted | None = None
            for at in range(max(start, index - 2), number.begin):
                hit = (
                    words.acts.at(tokens, at, number.begin)
                    or words.events.at(tokens, at, number.begin)
                    or words.states.at(tokens, at, number.begin)
                    or words.people.at(tokens, at, number.begin)
                )
                if hit is not None and hit[0] is not None and hit[0] != "other":
                    found = hit[0]
                    break
            return found
        return None

    def _with(self, number: Number, start: int) -> Counted | None:
        """The act that others shared: "was let go in May along with 2,152 others"."""
        tokens, words = self._tokens, self._words
        if words.companions.before(tokens, number.begin, start) is None:
            return None
        for index in range(number.begin - 1, start, -1):
            found = words.acts.before(tokens, index, start) or words.states.before(tokens, index, start)
            if found is not None:
                return found[0]
        return None

    def _topic(self, start: int, stop: int) -> Counted | None:
        """What a count of people is of when its sentence speaks of political prisoners and says nothing else."""
        for index in range(start, stop):
            found = self._words.topics.at(self._tokens, index, stop)
            if found is not None:
                return found[0]
        return None

    def _with_custody(self, code: Counted, start: int, stop: int) -> Counted:
        """A death is one in custody where the sentence speaks of custody, a killing otherwise."""
        if code != "died":
            return code
        near = any(self._words.custody.at(self._tokens, i, stop) is not None for i in range(start, stop))
        return "died" if near else "killed"
