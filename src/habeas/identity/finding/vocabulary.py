"""The distinct words of many names, by their sound (``names.words``), and which of them are like a word.

Words are kept sorted, in plain bytes of one width; a longer word is cut, which a comparison of the whole names mends
later. Beside each stands a signature of 64 bits, two for each letter: that it is there, and that it is there twice. A
change of one letter changes at most two bits, so that one pass over the signatures leaves the few words whose letters
are worth comparing. The skeletons (consonants) of the words are searched in the same way. ``coarse`` puts consonants
that scripts and languages take for one another into one; words of the same coarse skeleton are looked up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

WIDTH, BONES = 24, 12
Words = NDArray[np.bytes_]
Ids = NDArray[np.intp]
Changes = NDArray[np.uint8]

# Consonants of one kind: what stands for one another between scripts and languages.
_KINDS = np.frombuffer(bytes(range(256)).translate(bytes.maketrans(b"bvfwdgZCjzScr", b"pppptkkkksssl")), np.uint8)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """``words`` sorted, and of each its letters and skeleton; ``coarse`` sorted, and of each the word that it is of."""

    words: Words
    lengths: NDArray[np.int8]
    signatures: NDArray[np.uint64]
    skeletons: Words
    bones: NDArray[np.int8]
    bone_signatures: NDArray[np.uint64]
    coarse: Words
    coarse_of: NDArray[np.int32]

    @classmethod
    def of(cls, words: Words, skeletons: Words) -> Vocabulary:
        """The vocabulary of these words, sorted already, each beside its skeleton."""
        rough = coarse(skeletons)
        order = np.argsort(rough, kind="stable").astype(np.int32)
        return cls(words, *_letters(words), skeletons, *_letters(skeletons), rough[order], order)

    def same(self, words: Iterable[bytes]) -> Ids:
        """Where these words stand, of those there are."""
        asked = np.array(sorted(words), dtype=self.words.dtype)
        if not len(asked) or not len(self.words):
            return np.empty(0, np.intp)
        places = np.searchsorted(self.words, asked)
        places[places == len(self.words)] = 0
        found: Ids = places[self.words[places] == asked]
        return found

    def beginning(self, start: bytes) -> Ids:
        """Where the words stand that begin so."""
        first, after = np.searchsorted(self.words, np.array([start, start + b"\x7f"], dtype=self.words.dtype))
        return np.arange(first, after)

    def near(self, word: bytes, within: int) -> tuple[Ids, Changes]:
        """The words that at most so many changed, missing, added or swapped letters make of this one; how many each."""
        return _near(self.words, self.lengths, self.signatures, word, within)

    def near_bones(self, skeleton: bytes, within: int) -> tuple[Ids, Changes]:
        """The words whose consonants differ by so little."""
        return _near(self.skeletons, self.bones, self.bone_signatures, skeleton, within)

    def of_coarse(self, skeleton: bytes) -> Ids:
        """The words whose consonants are of the same kinds."""
        asked = coarse(np.array([skeleton], dtype=self.skeletons.dtype))
        first, after = np.searchsorted(self.coarse, asked, "left")[0], np.searchsorted(self.coarse, asked, "right")[0]
        return self.coarse_of[first:after].astype(np.intp)


def coarse(skeletons: Words) -> Words:
    """Skeletons with consonants of one kind as one letter."""
    letters = np.ascontiguousarray(skeletons).view(np.uint8)
    return _KINDS[letters].view(skeletons.dtype)


def _near(
    words: Words, lengths: NDArray[np.int8], signatures: NDArray[np.uint64], word: bytes, within: int
) -> tuple[Ids, Changes]:
    differing = np.bitwise_count(signatures ^ np.uint64(signature(word)))
    differing += np.abs(lengths - len(word)).view(np.uint8)  # what is missing or added changes one bit only
    ids = np.flatnonzero(differing <= 2 * within)
    if not len(ids):
        return ids, np.empty(0, np.uint8)
    changes = cdist([word], words[ids].tolist(), scorer=OSA.distance, score_cutoff=within, dtype=np.uint8)[0]
    near = changes <= within
    return ids[near], changes[near]


def signature(word: bytes) -> int:
    """For each letter two bits: whether the word has it, and whether it has it twice."""
    found = 0
    for letter in word:
        once = 1 << ((letter & 31) * 2)
        found |= once << 1 if found & once else once
    return found


def _letters(words: Words) -> tuple[NDArray[np.int8], NDArray[np.uint64]]:
    """How many letters the words have, and their signatures."""
    letters = np.ascontiguousarray(words).view(np.uint8).reshape(len(words), words.dtype.itemsize)
    found = np.zeros(len(words), np.uint64)
    for column in letters.T:
        once = np.uint64(1) << ((column & 31).astype(np.uint64) * np.uint64(2))
        once[column == 0] = 0
        found |= np.where(found & once, once << np.uint64(1), once)
    return np.count_nonzero(letters, axis=1).astype(np.int8), found
