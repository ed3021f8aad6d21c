"""The noun behind a number: people, a unit of anything else, a counted event, or none.

"14 of the pardoned activists" counts activists; "20 and 10 years" shares its unit; "42" alone has no noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from habeas.claims.figure import Counted
from habeas.reading.count_words import CountWords, Unit
from habeas.reading.numbers import Number
from habeas.reading.tokens import Token

_INNER_MARKS = frozenset({"*", "-", '"', "“", "”", "'s", "'", "’"})
# The longest aside between a noun and its number.
_ASIDE = 12
_REACH = 9
_DASHES = frozenset("–—")
_OPENING_MARKS = frozenset('«“„"')


@dataclass(frozen=True, slots=True)
class Head:
    """A noun, in lower case, that ends before token ``end``; its code if the noun or an adjective before it tells one."""

    end: int
    noun: str | None
    code: Counted | None
    kind: Literal["people", "unit", "event", "unknown", "none"]
    unit: Unit | None = None
    described: bool = False


class Heads:
    """Finds the nouns behind the numbers of one text."""

    def __init__(self, tokens: Sequence[Token], words: CountWords, times: frozenset[int]) -> None:
        self._tokens, self._nouns, self._verbs, self._small = tokens, words.nouns, words.verbs, words.small
        self._times = times
        self._finite = re.compile(words.small.finite)
        self._front = re.compile(words.nouns.fronted)
        self._endings, self._plural = re.compile(words.nouns.endings), re.compile(words.nouns.plural)

    def of(self, number: Number, numbers: Sequence[Number], stop: int) -> Head:
        """The noun of a number of a sentence that ends at ``stop`` and has these numbers."""
        if number.in_years:
            return Head(number.end, None, None, "unit", "year")
        close = stop
        if self._small.order == "free":
            # «про шістьох понад сто днів»: the noun behind another number is that one's.
            close = next((other.begin for other in numbers if other.begin > number.end), stop)
        head = self.behind(number.end, close)
        if self._is_of_persons(number, head, close):
            head = Head(number.end, None, None, "none")
        if head.kind != "none":
            return head
        if number.modality == "approx" and self._tokens[number.begin].is_word:
            # «років за двадцять»: the noun stands before the number.
            inner = self.behind(number.begin, number.first)
            if inner.kind in {"people", "unit"}:
                return replace(inner, end=number.end)
        shared = self._shared(number, numbers, stop) or self._shared_before(number, numbers, stop)
        shared = shared or self._collected(number, stop) or self._put(number, stop)
        shared = shared or self._partitive(number.end, stop) or self._share_of(number, numbers, stop)
        shared = shared or self._identified(number, stop)
        return shared or self._fronted(number, stop) or head

    def _is_of_persons(self, number: Number, head: Head, stop: int) -> bool:
        """Whether the number is of persons, whatever stands behind it: «четверым часть срока заменили»."""
        if self._tokens[number.last - 1].lower not in self._small.collectives or head.end == number.end:
            return False
        days = self._verbs.short.at(self._tokens, head.end - 1, stop) is not None
        return head.kind == "unknown" or (head.unit == "thing" and not days)

    def behind(self, first: int, stop: int) -> Head:
        """The first known noun from ``first`` on, before anything that ends a noun phrase."""
        tokens, nouns = self._tokens, self._nouns
        index, code, last = first, None, None
        while index < min(stop, first + _REACH):
            token = tokens[index]
            if token.text in _INNER_MARKS:
                index += 1
                continue
            if index in self._times or not (token.is_word or token.is_number):
                break
            known = self._known(index, stop, code)
            if isinstance(known, Head):
                return known
            if known is not None:
                index = known
                continue
            described = nouns.described.at(tokens, index, stop)
            if described is not None and self._noun_follows(described[1], stop):
                code, index = code or described[0], described[1]
                continue
            if self._ends_phrase(index, stop):
                break
            last = token.lower
            index += 1
        return self._unlisted(first, index, last, code)

    def _fronted(self, number: Number, stop: int) -> Head | None:
        """The noun that opens the clause of a number that ends it: «женщин в списках 51», «несовершеннолетних — трое»."""
        tokens, first = self._tokens, number.begin
        if number.end < stop and tokens[number.end].text[0].isalnum():
            return None
        if first > 0 and tokens[first - 1].text in _DASHES | _OPENING_MARKS:
            first -= 1
        aside = first > 0 and tokens[first - 1].text == ","
        if aside:
            # «затриманих, за різними даними, понад 70»
            first = next((at for at in range(first - 2, max(0, first - _ASIDE), -1) if tokens[at].text == ","), first)
        end = first
        while first > 0 and end - first < _REACH and (tokens[first - 1].is_word or first - 1 in self._times):
            first -= 1
        if aside and first > 0 and (tokens[first - 1].text == "," or tokens[first - 1].is_number):
            return None
        while first < end and (tokens[first].lower in self._small.stops or first in self._times):
            first += 1
        noun = self.behind(first, end) if first < end else None
        if noun is None or noun.noun is None or noun.kind not in {"people", "unit", "event"}:
            return None
        if noun.kind == "event" and (noun.end > first + 1 or (first > 0 and tokens[first - 1].is_word)):
            return None
        if noun.kind == "unit" and self._tokens[number.last - 1].lower in self._small.collectives:
            return None
        return replace(noun, end=number.end) if self._front.search(noun.noun) else None

    def _known(self, index: int, stop: int, code: Counted | None) -> Head | int | None:
        """The listed noun at ``index``; the index behind it where it only describes the next; None without one."""
        tokens, nouns = self._tokens, self._nouns
        unit = nouns.units.at(tokens, index, stop)
        people = nouns.people.at(tokens, index, stop)
        if unit is not None and (people is None or people[1] <= unit[1]):
            if unit[0] == "thing" and self._describes(unit[1], stop):
                return unit[1]
            return Head(unit[1], tokens[unit[1] - 1].lower, None, "unit", unit[0])
        if people is not None and not self._describes(people[1], stop):
            return Head(people[1], tokens[people[1] - 1].lower, code or people[0], "people", described=code is not None)
        event = nouns.events.at(tokens, index, stop)
        if event is not None:
            return Head(event[1], tokens[event[1] - 1].lower, event[0], "event")
        return None

    def _describes(self, index: int, stop: int) -> bool:
        """Whether the noun that ends at ``index`` only describes the next: "police officers", not "activists prison terms"."""
        tokens, nouns = self._tokens, self._nouns
        if index >= stop or nouns.head == "first":
            return False
        if nouns.people.at(tokens, index, stop) is not None:
            return True
        if self._plural.search(tokens[index - 1].lower):
            return False
        return nouns.units.at(tokens, index, stop) is not None or nouns.events.at(tokens, index, stop) is not None

    def _noun_follows(self, index: int, stop: int) -> bool:
        for at in range(index, min(index + 4, stop)):
            if self._nouns.people.at(self._tokens, at, stop) or self._endings.search(self._tokens[at].lower):
                return True
            if self._tokens[at].lower in self._small.stops or not self._tokens[at].is_word:
                return False
        return False

    def _ends_phrase(self, index: int, stop: int) -> bool:
        tokens, verbs = self._tokens, self._verbs
        if tokens[index].lower in self._small.stops or self._finite.match(tokens[index].lower):
            return True
        return verbs.acts.at(tokens, index, stop) is not None or verbs.states.at(tokens, index, stop) is not None

    def _unlisted(self, first: int, index: int, last: str | None, code: Counted | None) -> Head:
        """A noun in no list: people by its ending, something else by its plural or capital, else no noun."""
        if last is None:
            return Head(first, None, None, "none")
        if self._endings.search(last):
            return Head(index, last, code, "people", described=code is not None)
        if self._plural.search(last) or self._tokens[index - 1].is_capital:
            return Head(index, last, code, "unknown")
        return Head(first, None, None, "none")

    def _collected(self, number: Number, stop: int) -> Head | None:
        """The noun of "dozens of detainees", "un centenar de presos", "dos millones de euros"."""
        if number.end >= stop or not self._tokens[number.last - 1].is_word:
            return None
        if self._tokens[number.end].lower not in self._small.of:
            return None
        head = self.behind(number.end + 1, stop)
        return head if head.kind != "none" else None

    def _put(self, number: Number, stop: int) -> Head | None:
        """The noun that a number is put at: "elevan a 1.472 las detenciones", "cifró en 2.229 los capturados"."""
        tokens, small = self._tokens, self._small
        if small.order == "fixed" or number.begin == 0 or number.end + 1 >= stop:
            return None
        put = tokens[number.begin - 1].lower in small.to or self._verbs.reaches.before(tokens, number.begin, 0)
        if not put or tokens[number.end].lower not in small.articles:
            return None
        total = self._verbs.totals.at(tokens, number.end + 1, stop)
        named = total is not None and total[1] < stop and tokens[total[1]].lower in small.of
        head = self.behind(total[1] + 1 if total is not None and named else number.end + 1, stop)
        return head if head.kind in {"people", "event"} else None

    def _identified(self, number: Number, stop: int) -> Head | None:
        """The noun behind the copula of a number that opens its clause: "mil quinientas son las causas abiertas"."""
        tokens, small, at = self._tokens, self._small, number.end
        opens = number.begin == 0 or not tokens[number.begin - 1].is_word
        if small.order == "fixed" or not opens or at + 2 >= stop or tokens[at].lower not in small.copulas:
            return None
        head = self.behind(at + 2, stop) if tokens[at + 1].lower in small.articles else None
        return head if head is not None and head.kind in {"people", "unit", "event"} else None

    def _shared(self, number: Number, numbers: Sequence[Number], stop: int) -> Head | None:
        """The unit of "seven and two and a half years", "20 and 10 years": it stands behind the last number."""
        end = number.end
        for following in (other for other in numbers if other.begin >= number.end):
            between = {token.lower for token in self._tokens[end : following.begin]}
            if following.begin - end > 2 or not between or not between <= self._small.joins | {","}:
                return None
            if following.begin != following.first and self._tokens[end].text == ",":
                # «A cinco, mayores de sesenta años, …»: the number between commas is another one.
                return None
            end = following.end
            head = self.behind(end, stop)
            if head.kind != "none":
                return Head(number.end, head.noun, None, "unit", head.unit) if head.kind == "unit" else None
        return None

    def _shared_before(self, number: Number, numbers: Sequence[Number], stop: int) -> Head | None:
        """The unit of "cut from eight years to five": it stands behind the first number."""
        before = next((other for other in reversed(numbers) if other.end <= number.begin), None)
        if (
            before is None
            or not 2 <= number.begin - before.end <= _REACH
            or self._tokens[number.begin - 1].lower not in self._small.to
        ):
            return None
        head = self.behind(before.end, stop)
        return Head(number.end, head.noun, None, "unit", head.unit) if head.unit in {"year", "month"} else None

    def _share_of(self, number: Number, numbers: Sequence[Number], stop: int) -> Head | None:
        """The unit of "19 of 25 prisons": things of which some are things."""
        following = next((other for other in numbers if other.begin == number.end + 1), None)
        if following is None or self._tokens[number.end].lower not in self._small.of:
            return None
        head = self.behind(following.end, stop)
        return Head(number.end, head.noun, None, "unit", head.unit) if head.unit == "thing" else None

    def _partitive(self, index: int, stop: int) -> Head | None:
        """The noun of "14 of the pardoned activists"."""
        tokens, small = self._tokens, self._small
        if index + 2 >= stop or tokens[index].lower not in small.of or tokens[index + 1].lower not in small.partitive:
            return None
        head = self.behind(index + 2, stop)
        return head if head.kind in {"people", "unit"} else None
