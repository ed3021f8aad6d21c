"""Names and the words that they have, as arrays that never change: a part of the index.

A line is one name of one person in one statement; the names of one entry stand in one segment, as they came. ``keys``
and ``entries`` say which entries of the ledger speak of whom (``indexed``). A segment is made of lines, of other
segments, or of one without some entries: what it is without is in none of its arrays.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from habeas.identity.finding.tokens import tokens
from habeas.identity.finding.vocabulary import BONES, WIDTH, Ids, Vocabulary

_LINES = 2**31  # more than a segment may have


class Line(NamedTuple):
    """A name in an entry: whose (a key, see ``indexed``), and the years in which its bearer may have been born (0, 0:
    unknown).
    """

    seq: int
    person: int
    name: str
    born: tuple[int, int] = (0, 0)


class Link(NamedTuple):
    """An entry that speaks of whom or what has this key."""

    key: int
    seq: int


@dataclass(frozen=True, eq=False)
class Segment:
    """Arrays: of each line, of each word, of each link.

    The lines that have a word stand in ``lines`` from its start on; the words that a line has in ``words`` from its first on.
    """

    seqs: NDArray[np.uint32]
    persons: NDArray[np.uint64]
    born: NDArray[np.int16]
    names: NDArray[np.uint8]
    ends: NDArray[np.int64]
    vocabulary: Vocabulary
    starts: NDArray[np.int64]
    lines: NDArray[np.int32]
    firsts: NDArray[np.int64]
    words: NDArray[np.int32]
    keys: NDArray[np.uint64]
    entries: NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.seqs)

    @property
    def size(self) -> int:
        """Lines and links: what merging it costs."""
        return len(self.seqs) + len(self.keys)

    def counts_of(self, words: Ids) -> NDArray[np.int64]:
        """How many lines have each of these words."""
        return self.starts[words + 1] - self.starts[words]

    def lines_with(self, words: Ids) -> NDArray[np.int32]:
        """The lines that have any of these words; one that has several stands there as often."""
        return self.lines[_runs(self.starts, words)]

    def words_in(self, lines: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """The words of these lines, line after line, and where each line's begin."""
        counts = self.firsts[lines + 1] - self.firsts[lines]
        return self.words[_runs(self.firsts, lines)], counts.cumsum() - counts

    def name(self, line: int) -> str:
        """The name of a line, as it was written."""
        start = self.ends[line - 1] if line else 0
        return bytes(self.names[start : self.ends[line]]).decode()

    def years(self, line: int) -> tuple[int, int]:
        """In which years the bearer of a line may have been born; 0, 0 where that is not known."""
        first, last = self.born[line].tolist()
        return first, last

    def entries_of(self, key: int) -> list[int]:
        """The entries that speak of whom has this key."""
        asked = np.uint64(key)
        first, after = np.searchsorted(self.keys, asked, "left"), np.searchsorted(self.keys, asked, "right")
        found: list[int] = self.entries[first:after].tolist()
        return found

    def without(self, seqs: Iterable[int]) -> Segment:
        """The same without what these entries brought; itself, where they brought nothing."""
        gone = np.array(sorted(seqs), np.uint32)
        kept, linked = ~np.isin(self.seqs, gone), ~np.isin(self.entries, gone)
        if kept.all() and linked.all():
            return self
        return _joined([self], [kept], [linked])


def build(lines: Iterable[Line], links: Iterable[Link] = ()) -> Segment:
    """The segment of these lines and links. A name in which nothing can be looked for is left out."""
    seqs, persons, born, ends = array("I"), array("Q"), array("h"), array("q")
    words, of_lines = array("i"), array("i")
    names = bytearray()
    ids: dict[str, int] = {}
    skeletons: list[str] = []

    for line in lines:
        found = set()
        for one in tokens(line.name):
            number = ids.get(one.key)
            if number is None:
                number = ids[one.key] = len(ids)
                skeletons.append(one.skeleton)
            found.add(number)
        if not found:
            continue
        words.extend(found)
        of_lines.extend([len(seqs)] * len(found))
        seqs.append(line.seq)
        persons.append(line.person)
        born.extend(line.born)
        names += line.name.encode()
        ends.append(len(names))
    linked = sorted(links)
    return Segment(
        np.array(seqs, np.uint32), np.array(persons, np.uint64), np.array(born, np.int16).reshape(-1, 2),
        np.frombuffer(bytes(names), np.uint8), np.array(ends, np.int64),
        *_sorted_words(_fixed(ids, WIDTH), _fixed(skeletons, BONES), np.array(words, np.int64), np.array(of_lines, np.int64), len(seqs)),
        np.array([link.key for link in linked], np.uint64), np.array([link.seq for link in linked], np.uint32),
    )  # fmt: skip


def merge(segments: Sequence[Segment]) -> Segment:
    """One segment that has what these have."""
    return _joined(segments, [np.ones(len(one), np.bool_) for one in segments], [])


def _fixed(words: Iterable[str], width: int) -> NDArray[np.bytes_]:
    return np.array([word.encode() for word in words], dtype=f"S{width}")


def _runs(starts: NDArray[np.int64], which: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
    """Every place from the start of each of these up to the next start."""
    counts = starts[which + 1] - starts[which]
    return np.repeat(starts[which] - (counts.cumsum() - counts), counts) + np.arange(counts.sum())


def _sorted_words(
    words: NDArray[np.bytes_],
    skeletons: NDArray[np.bytes_],
    of: NDArray[np.int64],
    lines: NDArray[np.int64],
    count: int,
) -> tuple[Vocabulary, NDArray[np.int64], NDArray[np.int32], NDArray[np.int64], NDArray[np.int32]]:
    """The vocabulary of pairs (a number in ``words``, a line), and both ways through it. Words that no pair has are left
    out.
    """
    used = np.zeros(len(words), np.bool_)
    used[of] = True
    distinct, first, numbers = np.unique(words[used], return_index=True, return_inverse=True)
    number_of = np.zeros(len(words), np.int64)
    number_of[used] = numbers
    pairs = np.unique(number_of[of] * _LINES + lines)
    of, lines = np.divmod(pairs, _LINES)
    by_line = np.argsort(lines, kind="stable")
    vocabulary = Vocabulary.of(distinct, skeletons[used][first])
    return (
        vocabulary,
        _starts(of, len(distinct)),
        lines.astype(np.int32),
        _starts(lines, count),
        of[by_line].astype(np.int32),
    )


def _starts(which: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    return np.concatenate((np.zeros(1, np.int64), np.bincount(which, minlength=count).cumsum()))


def _joined(
    segments: Sequence[Segment], kept: Sequence[NDArray[np.bool_]], linked: Sequence[NDArray[np.bool_]]
) -> Segment:
    """What of these segments is kept, as one: lines by ``kept``, links by ``linked`` (all, where that is empty)."""
    names, of, lines = [], [], []
    word, line = 0, 0
    for one, keeps in zip(segments, kept, strict=True):
        lengths = np.diff(one.ends, prepend=0)
        names.append(one.names if keeps.all() else one.names[np.repeat(keeps, lengths)])
        number = np.cumsum(keeps) - 1 + line
        there = keeps[one.lines]
        of.append(np.repeat(np.arange(len(one.vocabulary.words)), np.diff(one.starts))[there] + word)
        lines.append(number[one.lines[there]])
        word += len(one.vocabulary.words)
        line += int(keeps.sum())

    def lines_of(name: str) -> NDArray[Any]:
        return np.concatenate([getattr(one, name)[keeps] for one, keeps in zip(segments, kept, strict=True)])

    ends = np.concatenate(
        [np.diff(one.ends, prepend=0)[keeps] for one, keeps in zip(segments, kept, strict=True)]
    ).cumsum()
    keys = np.concatenate([one.keys if not linked else one.keys[linked[n]] for n, one in enumerate(segments)])
    entries = np.concatenate([one.entries if not linked else one.entries[linked[n]] for n, one in enumerate(segments)])
    order = np.lexsort((entries, keys))
    words = np.concatenate([one.vocabulary.words for one in segments])
    skeletons = np.concatenate([one.vocabulary.skeletons for one in segments])
    return Segment(
        lines_of("seqs"), lines_of("persons"), lines_of("born"), np.concatenate(names), ends,
        *_sorted_words(words, skeletons, np.concatenate(of), np.concatenate(lines), line),
        keys[order], entries[order],
    )  # fmt: skip
