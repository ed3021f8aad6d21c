"""Whether a figure is a stock, a flow or a cumulative count, and from when to when.

A state (held, ill, missing) is a stock, at the moment its clause names or else on the day of publication. An act counted
since a start or so far is cumulative, up to the moment named or the publication. Any other act is a flow, in the stretch
its clause names. A part described by a trait alone has the kind and dates of its whole, which ``figures`` sees to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.claims.figure import NOT_PEOPLE, Counted, Kind
from habeas.reading.phrases import Phrases
from habeas.reading.times import Moment, Published
from habeas.reading.tokens import Token

STATES: frozenset[Counted] = frozenset({"held", "at_risk", "critical", "on_trial", "missing", "listed"})
# States that a part of an act has at its own time: "over 600 of them are still inside".
LASTING: frozenset[Counted] = frozenset({"held", "missing", "on_trial"})
_BREAKS = frozenset(";—–:")


@dataclass(frozen=True)
class Tenses:
    """``so_far`` words make a count cumulative; ``perfect`` auxiliaries do so where no stretch is named; ``now`` words set
    a stock to the day of publication."""

    so_far: Phrases[bool]
    perfect: frozenset[str]
    covers: Phrases[bool]
    serving: Phrases[bool]
    now: Phrases[bool]
    opens: frozenset[str]
    past_perfect: frozenset[str]
    enacts: Phrases[bool]
    anew: frozenset[str]
    of: frozenset[str]
    parts_of_time: frozenset[str]


@dataclass(frozen=True, slots=True)
class When:
    """Kind, and the two partial dates."""

    kind: Kind | None
    first: str | None
    last: str | None


class Timing:
    """Times the figures of one text."""

    def __init__(
        self, tokens: Sequence[Token], words: Tenses, moments: Sequence[Moment], sayings: Sequence[Moment],
        times: frozenset[int],
        figures: Sequence[int],
        published: Published,
    ) -> None:  # fmt: skip
        self._tokens, self._words, self._published, self._times = tokens, words, published, times
        self._moments, self._sayings, self._figures = moments, sayings, figures

    def when(self, begin: int, end: int, start: int, stop: int, counted: Counted) -> When:
        """The time of a figure at tokens ``begin`` to ``end`` of the sentence ``start`` to ``stop``."""
        if counted in NOT_PEOPLE:
            return When(None, None, None)
        near = self.moments(begin, end, start, stop)
        return (
            self._stock(begin, end, start, stop, near, counted)
            if counted in STATES
            else self._act(begin, end, start, stop, near)
        )

    def moments(self, begin: int, end: int, start: int, stop: int) -> list[Moment]:
        """The moments that may be the figure's, the likeliest first: in its clause, opening the sentence, between its breaks."""
        clause = self._around(begin, end, start, stop, _BREAKS | {",", "and"})
        wide = [m for m in self._inside(begin, *self._around(begin, end, start, stop, _BREAKS)) if self._is_nearest(begin, m)]
        return list(dict.fromkeys(self._inside(begin, *clause) + self._opening(start, stop) + wide))

    def _is_nearest(self, begin: int, moment: Moment) -> bool:
        """Whether no other figure stands between the figure and a moment behind it."""
        here = self._tokens[begin].start
        return not any(here < start < moment.start for start in self._figures)

    def own_moments(self, begin: int, end: int, start: int, stop: int) -> list[Moment]:
        """The moments of the figure's own clause, between commas."""
        return self._inside(begin, *self._around(begin, end, start, stop, _BREAKS | {",", "and"}))

    def _stock(self, begin: int, end: int, start: int, stop: int, near: Sequence[Moment], counted: Counted) -> When:
        today = self._published.text
        low, high = self._around(begin, end, start, stop, _BREAKS)
        clause = self._around(begin, end, start, stop, _BREAKS | {","})
        inside = [m for m in self._inside(begin, *clause) if not self._describes_noun(m)]
        points = [m for m in inside + self._opening(start, stop) if m.sense != "since"]
        points += [m for m in self._inside(begin, low, high) if m.sense == "until"] + self._said_before(begin, start)
        since = next((m for m in near if m.sense == "since"), None)
        if counted == "missing" and since is not None:
            return When("cumulative", since.first, today)
        if (
            not points
            or any(self._words.now.at(self._tokens, i, high) for i in range(low, high))
            and points[0] in near[1:]
        ):
            return When("stock", None, None) if counted == "listed" else When("stock", today, today)
        point = points[0].last if points[0].first != points[0].last else points[0].first
        return When("stock", point, point)

    def _act(self, begin: int, end: int, start: int, stop: int, near: Sequence[Moment]) -> When:
        today = self._published.text
        since = next((m for m in near if m.sense == "since"), None)
        until = next((m for m in near if m.sense == "until"), None)
        if since is not None and not (near[0].sense == "at" and near[0].first == near[0].last):
            exact = (m.first for m in near if m.sense == "at" and m.first is not None)
            first = next((first for first in exact if since.first and first.startswith(since.first)), since.first)
            return When("cumulative", first, until.last if until is not None else today)
        at = next((m for m in near if m.sense == "at"), None)
        if any(self._words.so_far.at(self._tokens, i, stop) for i in range(start, stop)):
            first = at.first if at is not None and at.first != at.last else None
            return When("cumulative", first, until.last if until is not None else today)
        if until is not None and at is None:
            return When("cumulative", None, until.last)
        if at is not None:
            return When("flow", at.first, at.last)
        said = self._said_before(begin, start)
        if said and self._has(self._words.past_perfect | self._words.perfect, begin, end, start, stop):
            return When("cumulative", None, said[0].last)
        if self._has(self._words.perfect, begin, end, start, stop):
            return When("cumulative", None, today)
        return When("flow", None, None)

    def _said_before(self, begin: int, start: int) -> list[Moment]:
        """When what the sentence reports was said, if the sentence says so before the figure."""
        if begin <= start:
            return []
        first, here = self._tokens[start].start, self._tokens[begin].start
        return [moment for moment in self._sayings if first <= moment.start and moment.end <= here]

    def _has(self, auxiliaries: frozenset[str], begin: int, end: int, start: int, stop: int) -> bool:
        """Whether one of the auxiliaries stands beside the figure: "have been arrested", "have ordered 260 …"."""
        near = [*range(max(start, begin - 4), begin), *range(end - 1, min(end + 3, stop))]
        return any(self._tokens[i].lower in auxiliaries for i in near)

    def _describes_noun(self, moment: Moment) -> bool:
        """Whether the moment belongs to the noun before it: "the uprising of 2022"."""
        index = next(i for i, token in enumerate(self._tokens) if token.end > moment.start)
        before, noun = self._tokens[index - 1].lower, self._tokens[index - 2].lower
        return index > 1 and before in self._words.of and noun not in self._words.parts_of_time

    def _opening(self, start: int, stop: int) -> list[Moment]:
        """The moment that the sentence opens with, if it does."""
        at = start
        while at < stop and not self._tokens[at].text[0].isalnum():
            at += 1
        first = self._inside(at, at, stop)[:1] if at < stop else []
        if not first or first[0].start > self._tokens[min(at + 4, stop - 1)].start:
            return []
        leads = first[0].start <= self._tokens[at].start or self._tokens[at].lower in self._words.opens
        return first if leads else []

    def _inside(self, begin: int, start: int, stop: int) -> list[Moment]:
        """The moments in these tokens, nearest to ``begin`` first."""
        if start >= stop:
            return []
        first, last, here = self._tokens[start].start, self._tokens[stop - 1].end, self._tokens[begin].start
        inside = [m for m in self._moments if first <= m.start and m.end <= last]
        return sorted(inside, key=lambda m: min(abs(m.start - here), abs(m.end - here)))

    def _around(self, begin: int, end: int, start: int, stop: int, breaks: frozenset[str]) -> tuple[int, int]:
        """The tokens around the figure up to the next breaks, those inside a moment not counting."""
        low, high = begin, end
        while low > start and (self._tokens[low - 1].text not in breaks or low - 1 in self._times):
            low -= 1
        while high < stop and (self._tokens[high].text not in breaks or high in self._times):
            high += 1
        return low, high
