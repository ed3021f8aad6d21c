"""Which figure another is a part of, and which only repeats it.

A part is introduced by words of partition ("14 of them", "of whom nine", "including 28", "Of the 31, 29 are men") or
follows its total as a list of traits ("1,135: 968 men and 168 women"). A repetition is a definite number with a value said
before ("All 42 activists", "the 553"). Only a figure that can hold the part, by its bounds, is its whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from habeas.reading.counting import Count
from habeas.reading.numbers import Number
from habeas.reading.paragraphs import BULLETS
from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token


@dataclass(frozen=True)
class Parts:
    """``of`` with ``them`` words make a part of what was named before; ``including`` introduces parts; ``definite`` words
    before a number make it a repetition; what ``contains`` a part is a total said before («la cifra comprende 34 menores»); ``traits`` are nouns that only describe; ``joins`` stand between parts.
    """

    of: frozenset[str] = frozenset()
    them: frozenset[str] = frozenset()
    including: Phrases[bool] = field(default_factory=Phrases)
    definite: frozenset[str] = frozenset()
    traits: Phrases[bool] = field(default_factory=Phrases)
    joins: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    brings: Phrases[bool] = field(default_factory=Phrases)
    contains: Phrases[bool] = field(default_factory=Phrases)


_LIST_MARKS = frozenset(":(—–-,")
_LONGEST_PART = 14
_LEFT_MARKS = frozenset(',(*"“')
# What a part of a group may be said to be in without ceasing to be its part.
# "Of the 220 …": so many tokens may stand before the number that opens a sentence.
_OPENING = 8
_CONDITIONS = frozenset({"at_risk", "critical"})


@dataclass
class Part:
    """A number of the text on its way to become a figure."""

    number: Number
    count: Count
    sentence: int
    start: int
    stop: int
    paragraph: int
    whole: int | None = None
    repeats: int | None = None
    running: int | None = None


class Subsets:
    """Links the numbers of one text, in order."""

    def __init__(self, tokens: Sequence[Token], words: Parts) -> None:
        self._tokens, self._words = tokens, words

    def link(self, parts: Sequence[Part]) -> None:
        """Set ``whole`` and ``repeats`` of every part that counts people."""
        for index, part in enumerate(parts):
            if self._is_of_things(index, part, parts):
                part.count = replace(part.count, code="other", own=True)
                part.whole = index - 1
            if part.count.code in {"other", "ages", "sentenced_years"}:
                continue
            before = [i for i in range(index) if self._people(parts[i])]
            part.repeats = self._repeated(part, parts, before)
            if part.repeats is None:
                whole = self._whole(index, part, parts, before)
                if whole is not None and whole != index and self._fits(part, parts[whole]):
                    part.whole = whole

    def _is_of_things(self, index: int, part: Part, parts: Sequence[Part]) -> bool:
        """Parts of things are things: "31 sentences, of which nine against women"."""
        if index == 0 or parts[index - 1].sentence != part.sentence or parts[index - 1].count.code != "other":
            return False
        at = self._skip_left(part.number.begin, part.start)
        pronoun = at - 1 >= part.start and self._tokens[at - 1].lower in self._words.things
        after = part.number.end
        if not part.count.own and after + 1 < part.stop and self._tokens[after].lower in self._words.of:
            # "5,500 groups, 1,500 of them"
            return self._tokens[after + 1].lower in self._words.them and self._fits(part, parts[index - 1])
        return pronoun and self._after_of_whom(part.number.begin, part.start) and self._fits(part, parts[index - 1])

    @staticmethod
    def _people(part: Part) -> bool:
        return part.count.code not in {"other", "ages", "sentenced_years"}

    def _repeated(self, part: Part, parts: Sequence[Part], before: Sequence[int]) -> int | None:
        begin = part.number.begin
        if part.number.value < 2 or begin == part.start or self._tokens[begin - 1].lower not in self._words.definite:
            return None
        for i in reversed(before):
            other = parts[i]
            same = other.number.low == part.number.low or other.number.high == part.number.high
            if same and other.number.value == part.number.value:
                return i if other.repeats is None else other.repeats
        return None

    def _whole(self, index: int, part: Part, parts: Sequence[Part], before: Sequence[int]) -> int | None:
        tokens, words, number = self._tokens, self._words, part.number
        after = number.end
        same = [i for i in before if parts[i].sentence == part.sentence]
        # "14 of the 42", "eight of the 3,522 freed": the whole is the number behind.
        inner = self._inner(index, part, parts)
        if inner is not None:
            return inner
        # "of whom nine", "of the 31, 29 are men".
        if self._after_of_whom(number.begin, part.start):
            return self._nearest(part, parts, same or before)
        opening = self._opening_whole(part, parts, same)
        if opening is not None:
            return opening
        # "14 of them", "two of the Russians exchanged".
        if after + 1 < part.stop and tokens[after].lower in words.of:
            if tokens[after + 1].lower in words.them:
                return self._nearest(part, parts, same or before)
            if tokens[after + 1].lower in words.definite:
                return self._described(part, parts, before)
        contained = words.contains.before(tokens, self._skip_left(number.begin, part.start), part.start)
        if contained is not None and (same or before):
            return self._nearest(
                part, parts, same or [i for i in before if parts[i].paragraph == part.paragraph] or before
            )
        if words.including.before(tokens, self._skip_left(number.begin, part.start), part.start) is not None:
            return self._nearest(part, parts, same)
        item = tokens[part.start].text in BULLETS and number.begin == part.start + 1
        if item and part.count.code is None and (part.count.noun is not None or part.count.copula):
            return self._itemised(part, parts, before)
        if part.count.copula:
            return self._nearest(part, parts, [i for i in before if parts[i].paragraph == part.paragraph])
        return self._listed(part, parts, same)

    def _itemised(self, part: Part, parts: Sequence[Part], before: Sequence[int]) -> int | None:
        """The total in the line above a list that the part is an item of: its first number that can hold the part."""
        above = [i for i in before if self._tokens[parts[i].start].text not in BULLETS]
        line = [i for i in above if parts[i].paragraph == parts[above[-1]].paragraph]
        return next((i for i in line if parts[i].count.own and self._fits(part, parts[i])), None)

    def _inner(self, index: int, part: Part, parts: Sequence[Part]) -> int | None:
        tokens, words = self._tokens, self._words
        following = parts[index + 1] if index + 1 < len(parts) else None
        if following is None or following.sentence != part.sentence or following.number.begin - part.number.end > 3:
            return None
        between = [tokens[i].lower for i in range(part.number.end, following.number.begin)]
        return index + 1 if between and between[0] in words.of and self._people(following) else None

    def _opening_whole(self, part: Part, parts: Sequence[Part], same: Sequence[int]) -> int | None:
        """The whole of a sentence that opens with it: "Of the 220 remaining detainees, 80 …"."""
        for i in same:
            begin = parts[i].number.begin
            if begin - part.start > _OPENING:
                continue
            lead = [t.lower for t in self._tokens[part.start : begin] if t.text[0].isalnum()]
            if lead and lead[0] in self._words.of and len(lead) <= 2:
                return i
        return None

    def _after_of_whom(self, begin: int, start: int) -> bool:
        tokens, words = self._tokens, self._words
        at = self._skip_left(begin, start)
        return at - 2 >= start and tokens[at - 1].lower in words.them and tokens[at - 2].lower in words.of

    def _skip_left(self, begin: int, start: int) -> int:
        while begin > start and (
            self._tokens[begin - 1].text in _LEFT_MARKS or self._tokens[begin - 1].lower in self._words.articles
        ):
            begin -= 1
        return begin

    def _nearest(self, part: Part, parts: Sequence[Part], candidates: Sequence[int]) -> int | None:
        for i in reversed(candidates):
            if self._fits(part, parts[i]):
                other = parts[i]
                # A sibling is not the whole: what it is a part of is. Nor is a total that the others only bring about.
                if other.whole is not None and (part.count.copula or self._siblings(part, other)):
                    return other.whole
                if not self._is_brought_to(other):
                    return i
        return None

    def _is_brought_to(self, part: Part) -> bool:
        """A total of more than this report is of: "…, bringing to 209 the number freed"."""
        return self._words.brings.before(self._tokens, part.number.begin, part.start) is not None

    def _siblings(self, part: Part, other: Part) -> bool:
        between = [t.lower for t in self._tokens[other.number.end : part.number.begin]]
        return part.sentence == other.sentence and not any(w in self._words.them - {"the"} for w in between)

    def _described(self, part: Part, parts: Sequence[Part], before: Sequence[int]) -> int | None:
        """The whole of "14 of the pardoned activists": the latest figure with that noun and code, or noun, or code."""
        best, least = None, 0
        for i in before:
            other = parts[i]
            if not self._fits(part, other) or (other.whole is not None and other.count.code is None):
                continue
            score = 2 * (part.count.noun is not None and other.count.noun == part.count.noun)
            score += other.count.code is not None and other.count.code == part.count.code
            if score >= max(least, 1):
                best, least = i, score
        if best is None:
            near = [i for i in before if parts[i].paragraph == part.paragraph]
            return self._nearest(part, parts, near)
        return best if parts[best].repeats is None else parts[best].repeats

    def _listed(self, part: Part, parts: Sequence[Part], same: Sequence[int]) -> int | None:
        """A part in a list of traits, behind its total or behind another part of it."""
        if not same:
            return None
        tokens, words = self._tokens, self._words
        last = parts[same[-1]]
        whole = same[-1] if any(parts[i].whole == same[-1] for i in same) else last.whole
        between = [t.lower for t in tokens[last.count.end : part.number.begin]]
        trait = part.count.noun is not None and any(
            words.traits.at(tokens, i, part.stop) is not None for i in range(part.number.end, part.count.end)
        )
        bare = part.count.noun is None and (not part.count.own or part.count.code in _CONDITIONS)
        joined = not part.count.own and bool(between) and set(between) <= self._words.joins
        listed = (trait or bare or joined) and len(between) <= _LONGEST_PART and (bare or ";" not in between)
        if whole is not None and listed and self._fits(part, parts[whole]):
            return whole
        new = trait and part.count.noun != last.count.noun and not part.count.own
        if new and _LIST_MARKS & set(between) and self._fits(part, last):
            return same[-1]
        return None

    @staticmethod
    def _fits(part: Part, whole: Part) -> bool:
        high = part.number.high if part.number.high is not None else part.number.low
        top = whole.number.high
        if whole.number.low is None and top is None:
            return False
        return top is None or high is None or high <= top
