"""Whether a figure is a stock, a flow or a cumulative count, and from when to when.

A state (held, ill, missing) is a stock, at the moment its clause names or else on the day of publication. An act counted
since a start or so far is cumulative, up to the moment named or the publication. Any other act is a flow, in the stretch
its clause names. A part described by a trait alone has the kind and dates of its whole, which ``figures`` sees to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.claims.figure import Counted, Kind
from habeas.reading.phrases import Phrases
from habeas.reading.times import Moment, Published
from habeas.reading.tokens import Token

STATES: frozenset[Counted] = frozenset({"held", "at_risk", "critical", "on_trial", "missing", "listed"})
_BREAKS = frozenset(";—–:")


@dataclass(frozen=True)
class Tenses:
    """``so_far`` words make a count cumulative; ``perfect`` auxiliaries do so where no stretch is named; ``now`` words set
    a stock to the day of publication."""

    so_far: Phrases[bool]
    perfect: frozenset[str]
    participles: frozenset[str]
    now: Phrases[bool]


@dataclass(frozen=True, slots=True)
class When:
    """Kind, and the two partial dates."""

    kind: Kind | None
    first: str | None
    last: str | None


class Timing:
    """Times the figures of one text."""

    def __init__(self, tokens: Sequence[Token], words: Tenses, moments: Sequence[Moment], published: Published) -> None:
        self._tokens, self._words, self._moments, self._published = tokens, words, moments, published

    def when(self, begin: int, end: int, start: int, stop: int, counted: Counted) -> When:
        """The time of a figure at tokens ``begin`` to ``end`` of the sentence ``start`` to ``stop``."""
        if counted in {"ages", "other"}:
            return When(None, None, None)
        low, high = self._clause(begin, end, start, stop)
        near = self._near(begin, low, high)
        wide = self._near(begin, start, stop)
        since = next((m for m in near + wide if m.sense == "since"), None)
        today = self._published.text
        if counted in STATES:
            moment = next((m for m in near or wide if m.sense != "since"), None)
            if moment is None or any(self._words.now.at(self._tokens, i, high) for i in range(low, high)):
                return When("stock", today, today)
            point = moment.last if moment.sense == "until" else moment.first
            point = point if moment.first == moment.last else moment.last
            return When("stock", point, point)
        until = next((m for m in near + wide if m.sense == "until"), None)
        if since is not None:
            return When("cumulative", since.first, until.last if until is not None else today)
        so_far = any(self._words.so_far.at(self._tokens, i, stop) for i in range(start, stop))
        point_at = next((m for m in near or wide if m.sense == "at"), None)
        if so_far:
            first = point_at.first if point_at is not None and point_at.first != point_at.last else None
            return When("cumulative", first, until.last if until is not None else today)
        if until is not None and point_at is None:
            return When("cumulative", None, until.last)
        if point_at is not None:
            return When("flow", point_at.first, point_at.last)
        if self._is_perfect(end, min(end + 5, stop)):
            return When("cumulative", None, today)
        return When("flow", None, None)

    def _is_perfect(self, start: int, stop: int) -> bool:
        for index in range(start, stop - 1):
            if self._tokens[index].lower in self._words.perfect:
                return True
        return False

    def _near(self, begin: int, start: int, stop: int) -> list[Moment]:
        """The moments in these tokens, nearest first."""
        if start >= stop:
            return []
        a, b = self._tokens[start].start, self._tokens[stop - 1].end
        here = self._tokens[begin].start
        inside = [m for m in self._moments if a <= m.start and m.end <= b]
        return sorted(inside, key=lambda m: min(abs(m.start - here), abs(m.end - here)))

    def _clause(self, begin: int, end: int, start: int, stop: int) -> tuple[int, int]:
        low, high = begin, end
        while low > start and self._tokens[low - 1].text not in _BREAKS:
            low -= 1
        while high < stop and self._tokens[high].text not in _BREAKS:
            high += 1
        return low, high
