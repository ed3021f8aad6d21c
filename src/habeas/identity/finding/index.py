"""Several segments that answer as one: the names that are most like the one asked for.

Each word asked for weighs the more, the fewer names have it. Names are gathered by the rarest of the words, and by
others as long as these bring few: a common word only says which of the gathered names are meant. A word that nobody has
gathers nobody, an initial only those who have another word, too. A name is credited, for each, with the most alike of
its words, and a little is taken off for each word of it that nobody asked for. All segments weigh by the same counts
and names of the same credit stand in the order of the ledger, so that how names are split over segments shows nowhere.

Names come in portions of so many persons, until all that were gathered came: who may be shown is for others to say, and
nobody is cut off by somebody who is not. Asked as of an earlier size of the ledger, the index answers as it would have
then.

What came last stays in small segments; those that are not much smaller than what they follow are merged with it, so
that there are few, and adding costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge as in_order
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from habeas.identity.finding.query import LIKENESS, Asked, Likeness, alike, asked
from habeas.identity.finding.segment import Line, Link, Segment, build, merge
from habeas.identity.finding.vocabulary import Ids

MOST = 30  # persons of the first portion; each has twice as many as the one before
_UNASKED = 0.04  # off the credit of a name for each word of it that nobody asked for
_OTHER_YEARS = 0.3  # off the credit of a name whose bearer was not born in the years asked for
_ENOUGH = 20_000  # names gathered: what has commoner words only is then not looked at
_LITTLE = 30  # names that have a word much like it: fewer are not enough, however common the next word is
_MUCH = 0.7
_AT_ONCE = 100  # names brought into order at first: rarely more are asked for
_TWO = 2
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

    def candidates(
        self, name: str, *, born: tuple[int, int] | None = None, before: int | None = None, most: int = MOST
    ) -> list[Candidate]:
        """The names most like this one, best first, of so many persons: the first of ``portions``."""
        return next(self.portions(name, born=born, before=before, most=most), [])

    def portions(
        self, name: str, *, born: tuple[int, int] | None = None, before: int | None = None, most: int = MOST
    ) -> Iterator[list[Candidate]]:
        """The names like this one, best first, each of a person once: first of ``most`` persons, then of twice as many
        more, and so on.

        ``born``: the years that it may have been in; ``before``: only what entries below this number brought.
        """
        words = asked(name)
        searches = [_Search(one, words, before) for one in self.segments]
        rare = _rare(words, searches)
        if not rare:
            return
        weights = _weights(words, searches)
        ranked = in_order(*(one.ranked(weights, rare, born, place) for place, one in enumerate(searches)))
        portion: list[Candidate] = []
        told: set[tuple[int, str]] = set()
        persons: set[int] = set()
        full = most
        for credit, seq, line, place in ranked:
            segment = self.segments[place]
            named = int(segment.persons[line]), segment.name(line)
            if named in told:
                continue
            if named[0] not in persons and len(persons) == full:
                yield portion
                portion, full = [], 2 * full + most
            told.add(named)
            persons.add(named[0])
            portion.append(Candidate(-credit, seq, *named, segment.years(line)))
        if portion:
            yield portion


class _Search:
    """A name looked for in one segment; ``before``: in the lines of entries below this number."""

    def __init__(self, segment: Segment, words: Sequence[Asked], before: int | None) -> None:
        self.segment = segment
        self.words = words
        self._there = None if before is None else segment.seqs < before
        self.size = len(segment) if self._there is None else int(self._there.sum())
        found = [alike(segment.vocabulary, one, alone=len(words) == 1) for one in words]
        self._counts = [self._counted(ids) for ids, _ in found]
        used = [counts > 0 for counts in self._counts]
        self.alike: list[tuple[Ids, Likeness]] = [
            (ids[some], likeness[some]) for (ids, likeness), some in zip(found, used, strict=True)
        ]
        self._counts = [counts[some] for counts, some in zip(self._counts, used, strict=True)]

    def likest(self, place: int) -> float:
        """How much the most alike word is like the word at this place."""
        likeness = self.alike[place][1]
        return float(likeness[-1]) if len(likeness) else 0.0

    def count(self, place: int, likest: float) -> int:
        """How many names have a word that is so much like the word at this place."""
        return int(self._counts[place][self.alike[place][1] == np.float32(likest)].sum())

    def reach(self, place: int, least: float = 0.0) -> int:
        """How many names have a word that is at least so much like the word at this place."""
        return int(self._counts[place][self.alike[place][1] >= least].sum())

    def ranked(
        self, weights: Sequence[float], rare: Sequence[int], born: tuple[int, int] | None, place: int
    ) -> Iterator[tuple[float, int, int, int]]:
        """The lines that have a word like one of the rare ones, those with the most credit first; of equals, the first
        in the ledger.

        Of each: its credit below nought, its entry, itself, and the place of the segment.
        """
        lines, told = self._gathered(weights, rare, born)
        sure = np.ones(len(told), np.bool_)
        if len(told) > _AT_ONCE:
            sure = told >= np.partition(told, len(told) - _AT_ONCE)[len(told) - _AT_ONCE]
        for some in (sure, ~sure):
            those, theirs = lines[some], told[some]
            order = np.lexsort((those, self.segment.seqs[those], -theirs))
            for start in range(0, len(order), _AT_ONCE):
                part = order[start : start + _AT_ONCE]
                seqs = self.segment.seqs[those[part]].tolist()
                for credit, seq, line in zip(theirs[part].tolist(), seqs, those[part].tolist(), strict=True):
                    yield -credit, seq, line, place

    def _gathered(
        self, weights: Sequence[float], rare: Sequence[int], born: tuple[int, int] | None
    ) -> tuple[Lines, Credits]:
        """The lines that have a word like one of the rare ones, and the credit of each."""
        halves = [self._with_halves(word) for word in self.words]
        gathered = np.zeros(len(self.segment), np.bool_)
        if len(rare) > 1 and all(self.words[place].initial for place in rare):
            times = np.zeros(len(self.segment), np.uint8)
            for place in rare:
                times[np.unique(self.segment.lines_with(self.alike[place][0]))] += 1
            gathered = times >= _TWO
        else:
            for some in (*(self.segment.lines_with(self.alike[place][0]) for place in rare), *halves):
                gathered[some] = True
        if self._there is not None:
            gathered &= self._there
        lines = np.flatnonzero(gathered).astype(np.int32)
        if not len(lines):
            return lines, np.empty(0, np.float32)
        told = self._credits(lines, weights, halves)
        if born is not None:
            years = self.segment.born[lines]
            apart = (years[:, 0] > 0) & ((years[:, 0] > born[1]) | (years[:, 1] < born[0]))
            told[apart] -= np.float32(_OTHER_YEARS)
        return lines, told

    def _counted(self, ids: Ids) -> NDArray[np.int64]:
        """How many lines have each of these words."""
        counts = self.segment.counts_of(ids)
        if self._there is None:
            return counts
        there = self._there[self.segment.lines_with(ids)]
        return np.bincount(np.repeat(np.arange(len(ids)), counts)[there], minlength=len(ids))

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
            if len(joined):
                places = np.searchsorted(lines, np.intersect1d(lines, joined))
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


def _weights(words: Sequence[Asked], searches: Sequence[_Search]) -> list[float]:
    """What each word weighs, all of them 1: by how many names have the words that are most like it."""
    size = sum(one.size for one in searches)
    rare = [log(1 + size / (1 + _count(place, searches))) for place in range(len(words))]
    return [one / (sum(rare) or 1) for one in rare]


def _count(place: int, searches: Sequence[_Search]) -> int:
    likest = max((one.likest(place) for one in searches), default=0.0)
    return sum(one.count(place, likest) for one in searches)


def _rare(words: Sequence[Asked], searches: Sequence[_Search]) -> list[int]:
    """The words by which names are gathered: the one that the fewest have, and others while all have few. Initials only
    where nothing else was asked for.
    """
    reach = {place: sum(one.reach(place) for one in searches) for place in range(len(words))}
    if all(word.initial for word in words):
        return [place for place in reach if reach[place]]
    rare: list[int] = []
    total = much = 0
    for place in sorted(reach, key=lambda place: (reach[place], place)):
        if not reach[place] or words[place].initial:
            continue
        total += reach[place]
        if rare and total > _ENOUGH and much >= _LITTLE:
            break
        rare.append(place)
        much += sum(one.reach(place, _MUCH) for one in searches)
    return rare


def _merged(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    while len(segments) > 1 and segments[-1].size * _MUCH_SMALLER >= segments[-2].size:
        segments = (*segments[:-2], merge(segments[-2:]))
    return segments
