"""Which of a text's moments stand where a figure can have them: in its clause, opening its sentence, between its breaks.

A moment of saying, the date that an agency's report opens with and the date of what an act was for ("jailed for a 2009
hijack") are no figure's. What kind of count a moment makes of a figure is ``timing``'s to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.reading.layout import Layout
from habeas.reading.times import Moment

BREAKS = frozenset(";—–:()")
_COPULA = frozenset("—–")
_QUOTES = frozenset('"“”«»')
_DATELINE = 7
# What stands between the date of an agency's report and its text: "(Agency) —".
_AGENCY = re.compile(r"\)?\s*(?:\([^)\n]{1,40}\))?\s*[-–—.]\s")


@dataclass(frozen=True, slots=True)
class Site:
    """Where a figure stands: its tokens ``begin`` to ``end``, in the sentence of tokens ``start`` to ``stop``."""

    begin: int
    end: int
    start: int
    stop: int


class Vicinity:
    """The moments of one text by place. ``sayings`` are moments of saying something, ``figures`` where other counts begin."""

    def __init__(self, layout: Layout, sayings: Sequence[Moment], figures: Sequence[int]) -> None:
        self._layout, self._tokens, self._words = layout, layout.tokens, layout.words.tenses
        self._times, self._figures = layout.times, figures
        self._joins = layout.words.parts.joins
        self.told = [
            moment
            for moment in layout.moments
            if moment not in sayings and not self._is_cause(moment) and not self._is_dateline(moment)
        ]

    def moments(self, at: Site) -> list[Moment]:
        """The moments that may be the figure's, the likeliest first: in its clause, opening the sentence, between its breaks."""
        clause = self.clause(at)
        wide = [m for m in self.inside(at.begin, *self.around(at, BREAKS)) if self._is_nearest(at.begin, m)]
        own = self.inside(at.begin, *clause)
        if self._is_described(at):
            # "on Tuesday named 238 people who died in January": what is told of them stands behind them.
            here = self._tokens[at.begin].start
            own.sort(key=lambda m: m.start < here)
        return list(dict.fromkeys(own + self.opening(at.start, at.stop) + wide))

    def _is_described(self, at: Site) -> bool:
        """Whether a relative clause follows the figure."""
        near = self._tokens[max(at.begin, at.end - 1) : min(at.end + 2, at.stop)]
        return any(token.lower in self._layout.words.counting.small.relatives for token in near)

    def own_moments(self, at: Site, *, anew: bool) -> list[Moment]:
        """The moments of the figure's own clause, between commas; ``anew``: or that its sentence opens with."""
        own = self.inside(at.begin, *self.clause(at))
        return own + self.opening(at.start, at.stop) if anew else own

    def _is_nearest(self, begin: int, moment: Moment) -> bool:
        """Whether no other figure stands between the figure and a moment behind it."""
        here = self._tokens[begin].start
        return not any(here < start < moment.start for start in self._figures)

    def _is_cause(self, moment: Moment) -> bool:
        """Whether the moment is of what an act was for: "jailed for a 2009 hijack", "over the uprising of 2022"."""
        here = self._layout.indexes(moment.start, moment.end)
        if self._follows_noun(moment, here.start):
            return True
        after = self._tokens[here.stop] if here.stop < len(self._tokens) else None
        adjective = after is not None and after.is_word and len(moment.first or "") == len("2009")
        adjective = adjective and after is not None and not self._is_small(after.lower)
        if not adjective and self._tokens[here.start - 1].lower not in self._words.of:
            return False
        for at in range(here.start - 1, max(-1, here.start - 7), -1):
            word = self._tokens[at].lower
            if word in self._words.causes:
                return True
            quoted = self._tokens[at].text in _QUOTES
            if word in self._words.places_in_time or not (self._tokens[at].is_word or quoted):
                return False
        return False

    def _follows_noun(self, moment: Moment, index: int) -> bool:
        """Whether a bare year stands behind the noun it describes: «мятежа 1999 года»."""
        before = self._tokens[index - 1]
        year = self._layout.text[moment.start : moment.start + 4].isdecimal() and len(moment.first or "") == len("1999")
        free = self._layout.words.counting.small.order == "free" and self._words.parts_of_time and index > 0
        known = self._words.places_in_time | self._words.opens | self._words.parts_of_time
        return bool(free and year and before.is_word and before.lower not in known)

    def _is_dateline(self, moment: Moment) -> bool:
        """Whether the moment only opens an agency's report: "IZMIR, Turkey, May 23 -"."""
        here = self._layout.indexes(moment.start, moment.end)
        start, _ = self._layout.paragraphs[self._layout.paragraph_of(here.start)]
        if here.start - start > _DATELINE or here.start == start:
            return False
        if any(token.is_word and not token.is_capital for token in self._tokens[start : here.start]):
            return False
        return _AGENCY.match(self._layout.text, moment.end) is not None

    def _is_small(self, word: str) -> bool:
        return word in self._layout.words.counting.small.stops

    def describes_noun(self, moment: Moment) -> bool:
        """Whether the moment belongs to the noun before it: "the uprising of 2022"."""
        index = self._layout.indexes(moment.start, moment.end).start
        before, noun = self._tokens[index - 1].lower, self._tokens[index - 2].lower
        return index > 1 and before in self._words.of and noun not in self._words.parts_of_time

    def opening(self, start: int, stop: int) -> list[Moment]:
        """The moment that the sentence opens with, if it does."""
        at = start
        while at < stop and not self._tokens[at].text[0].isalnum():
            at += 1
        first = self.inside(at, at, stop)[:1] if at < stop else []
        if not first or first[0].start > self._tokens[min(at + 4, stop - 1)].start:
            return []
        leads = first[0].start <= self._tokens[at].start or self._tokens[at].lower in self._words.opens
        return first if leads else []

    def inside(self, begin: int, start: int, stop: int) -> list[Moment]:
        """The moments in these tokens, nearest to ``begin`` first."""
        if start >= stop:
            return []
        first, last, here = self._tokens[start].start, self._tokens[stop - 1].end, self._tokens[begin].start
        inside = [m for m in self.told if first <= m.start and m.end <= last]
        return sorted(inside, key=lambda m: min(abs(m.start - here), abs(m.end - here)))

    def clause(self, at: Site) -> tuple[int, int]:
        """The tokens of the figure's clause."""
        return self.around(at, BREAKS | self._joins)

    def around(self, at: Site, breaks: frozenset[str]) -> tuple[int, int]:
        """The tokens around the figure up to the next breaks, those inside a moment not counting."""
        low, high = at.begin, at.end
        dash = low - 1
        while dash > at.start and self._tokens[dash].lower in self._layout.words.counting.small.light:
            dash -= 1
        if dash >= at.start and self._tokens[dash].text in _COPULA and dash not in self._times:
            low = dash  # «в 2019 году — 314», «летась — толькі 314»
        if high + 1 < at.stop and self._tokens[high].text in _COPULA and high + 1 in self._times:
            high += 1  # «314 — сёлета»
        while low > at.start and (self._tokens[low - 1].text not in breaks or low - 1 in self._times):
            low -= 1
        while high < at.stop and (self._tokens[high].text not in breaks or high in self._times):
            high += 1
        return low, high
