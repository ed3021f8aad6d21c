"""Several segments that answer as one: the names that are most like the one asked for.

Each word asked for weighs the more, the fewer names have it. Names are gathered by the rarest of the words, and by
others as long as these bring few: a common word only says which of the gathered names are meant. A name is credited,
for each, with the most alike of its words, and a little is taken off for each word of it that nobody asked for. All
segments weigh by the same counts and names of the same credit stand in the order of the ledger, so that how names are
split over segments shows nowhere.

What came last stays in small segments; those that are not much smaller than what they follow are merged with it, so
that there are few, and adding costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from habeas.identity.finding.query import LIKENESS, Asked, Likeness, alike, asked
from habeas.identity.finding.segment import Line, Link, Segment, build, merge
from habeas.identity.finding.vocabulary import Ids

MOST = 30
_UNASKED = 0.04  # off the credit of a name for each word of it that nobody asked for
_OTHER_YEARS = 0.3  # off the credit of a name whose bearer was not born in the years asked for
_ENOUGH = 20_000  # names gathered: what has commoner words only is then not looked at
_MUCH_SMALLER = 2  # a segment this many times smaller than the one before stays on its own

Lines = NDArray[np.int32]
Credits = NDArray[np.float32]


class Candidate(NamedTuple):
    """A name that may be the one asked for: how like it is (0 to 1, for the order only), its entry, whose it is, the
    name, and when they were born.
    """

    credit: float
    seq: int
    person: int
    name: str
    born: tuple[int, int]


@dataclass(frozen=True)
class Index:
    """Segments, the oldest first."""

    segments: tuple[Segment, ...] = ()

    def __len__(self) -> int:
        return sum(map(len, self.segments))

    def added(self, lines: Iterable[Line], links: Iterable[Link] = ()) -> Index:
        """The index that has these, too."""
        made = build(lines, links)
        return Index(_merged((*self.segments, made))) if made.size else self

    def without(self, seqs: Iterable[int]) -> Index:
        """The index without what these entries brought; segments that had nothing of it are the same objects."""
        gone = frozenset(seqs)
        return Index(tuple(kept for one in self.segments if (kept := one.without(gone)).size)) if gone else self

    def entries_of(self, key: int) -> list[int]:
        """The entries that speak of whom or what has this key, in order."""
        return sorted({seq for one in self.segments for seq in one.entries_of(key)})

    def candidates(self, name: str, *, born: tuple[int, int] | None = None, most: int = MOST) -> list[Candidate]:
        """The names most like this one, best first; ``born``: the years that it may have been in."""
        words = asked(name)
        if not words:
            return []
        searches = [_Search(one, words) for one in self.segments]
        weights = self._weights(words, searches)
        rare = _rare(len(words), searches)
        found = [
            (-credit, int(one.segment.seqs[line]), int(line), one.segment)
            for one in searches
            for credit, line in one.best(weights, rare, born, most)
        ]
        found.sort(key=lambda each: each[:3])
        return [
            Candidate(-credit, seq, int(segment.persons[line]), segment.name(line), segment.years(line))
            for credit, seq, line, segment in found[:most]
        ]

    def _weights(self, words: Sequence[Asked], searches: Sequence[_Search]) -> list[float]:
        """What each word weighs, all of them 1: by how many names have the words that are most like it."""
        rare = [log(1 + len(self) / (1 + _count(place, searches))) for place in range(len(words))]
        return [one / (sum(rare) or 1) for one in rare]


class _Search:
    """A name looked for in one segment."""

    def __init__(self, segment: Segment, words: Sequence[Asked]) -> None:
        self.segment = segment
        self.words = words
        self.alike: list[tuple[Ids, Likeness]] = [alike(segment.vocabulary, one) for one in words]

    def likest(self, place: int) -> float:
        """How much the most alike word is like the word at this place."""
        likeness = self.alike[place][1]
        return float(likeness[-1]) if len(likeness) else 0.0

    def count(self, place: int, likest: float) -> int:
        """How many names have a word that is so much like the word at this place."""
        ids, likeness = self.alike[place]
        return int(self.segment.counts_of(ids[likeness == np.float32(likest)]).sum())

    def reach(self, place: int) -> int:
        """How many names have a word like the word at this place."""
        return int(self.segment.counts_of(self.alike[place][0]).sum())

    def best(
        self, weights: Sequence[float], rare: Sequence[int], born: tuple[int, int] | None, most: int
    ) -> Iterator[tuple[float, int]]:
        """The lines with the most credit of those that have a word like one of the rare ones; of equals, the first in
        the ledger.
        """
        halves = [self._with_halves(word) for word in self.words]
        gathered = np.zeros(len(self.segment), np.bool_)
        for some in (*(self.segment.lines_with(self.alike[place][0]) for place in rare), *halves):
            gathered[some] = True
        lines = np.flatnonzero(gathered).astype(np.int32)
        if not len(lines):
            return
        told = self._credits(lines, weights, halves)
        if born is not None:
            years = self.segment.born[lines]
            apart = (years[:, 0] > 0) & ((years[:, 0] > born[1]) | (years[:, 1] < born[0]))
            told[apart] -= np.float32(_OTHER_YEARS)
        if len(told) > most:
            least = np.partition(told, len(told) - most)[len(told) - most]
            kept = told >= least
            told, lines = told[kept], lines[kept]
        order = np.lexsort((lines, self.segment.seqs[lines], -told))[:most]
        yield from zip(told[order].tolist(), lines[order].tolist(), strict=True)

    def _credits(self, lines: Lines, weights: Sequence[float], halves: Sequence[Lines]) -> Credits:
        """The credit of each of these lines."""
        words, begins = self.segment.words_in(lines)
        unasked = np.float32(_UNASKED) * np.diff(begins, append=len(words))
        total = -unasked.astype(np.float32)
        likeness_of = np.zeros(len(self.segment.vocabulary.words), np.float32)
        for (ids, likeness), weight, joined in zip(self.alike, weights, halves, strict=True):
            likeness_of[ids] = likeness
            credit = np.maximum.reduceat(likeness_of[words], begins)
            likeness_of[ids] = 0
            places = np.searchsorted(lines, joined)
            credit[places] = np.maximum(credit[places], np.float32(LIKENESS["joined"]))
            total += np.float32(weight) * credit
        return total

    def _with_halves(self, word: Asked) -> Lines:
        """The lines that have the word as two."""
        found = [np.empty(0, np.int32)]
        for first, second in word.halves:
            ids = [self.segment.vocabulary.same([half]) for half in (first, second)]
            if all(len(one) for one in ids):
                lines, others = (self.segment.lines_with(one) for one in ids)
                found.append(np.intersect1d(lines, others, assume_unique=True))
        return np.concatenate(found)


def _count(place: int, searches: Sequence[_Search]) -> int:
    likest = max((one.likest(place) for one in searches), default=0.0)
    return sum(one.count(place, likest) for one in searches)


def _rare(count: int, searches: Sequence[_Search]) -> list[int]:
    """The words by which names are gathered: the one that the fewest have, and others while all have few."""
    reach = {place: sum(one.reach(place) for one in searches) for place in range(count)}
    rare: list[int] = []
    total = 0
    for place in sorted(reach, key=lambda place: (reach[place], place)):
        total += reach[place]
        if rare and total > _ENOUGH:
            break
        rare.append(place)
    return rare


def _merged(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    while len(segments) > 1 and segments[-1].size * _MUCH_SMALLER >= segments[-2].size:
        segments = (*segments[:-2], merge(segments[-2:]))
    return segments
