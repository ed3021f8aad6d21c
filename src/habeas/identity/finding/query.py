"""What to look for when a name is asked for: its words, and for each the words of a vocabulary that may stand for it.

How much a word is like the one asked for, between 0 and 1, only orders candidates; whether two names are one is for
``names.comparison``. Words of the same sound are 1; of what else may stand for a word, the table ``LIKENESS`` says
how much.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from habeas.identity.finding.readings import readings
from habeas.identity.finding.tokens import Token, token, tokens
from habeas.identity.finding.vocabulary import BONES, WIDTH, Ids, Vocabulary
from habeas.names.equivalents import forms
from habeas.names.words import word

Likeness = NDArray[np.float32]

LIKENESS: Mapping[str, float] = MappingProxyType({
    "equivalent": 0.9,  # the given name in another language, or its short form
    "joined": 0.9,      # two words written as one, or one as two
    "reading": 0.95,    # times what it would be: the letters read in another system
    "skeleton": 0.7,    # the same consonants
    "coarse": 0.35,     # consonants of the same kinds
    "initial": 0.4,     # its first letter alone
})  # fmt: skip
_CHANGES = (0, 0, 0, 1, 1, 2, 2, 2, 2)  # letters that may differ in a word of 0, 1, … letters; in longer ones three
_MOST_CHANGES = 3
_BONES, _MANY_BONES, _COARSE = 2, 4, 3  # consonants of a word that is found by them; by all but one; by their kinds
_HALF = 3  # letters of the shorter part of a word that is looked for as two


@dataclass(frozen=True)
class Asked:
    """One word asked for: the ``readings`` of it, its own first, the ``others`` that may stand for it, the ``halves``
    it may be.
    """

    readings: tuple[Reading, ...]
    others: Mapping[bytes, float]
    halves: tuple[tuple[bytes, bytes], ...]

    @property
    def initial(self) -> bool:
        """Whether it is a letter alone: it then stands for every word that it begins."""
        return len(self.readings[0].key) == 1


class Reading(NamedTuple):
    """A word by its key and skeleton."""

    key: bytes
    skeleton: bytes


def asked(name: str) -> tuple[Asked, ...]:
    """The words to look for, in the order of the name, each once."""
    found = list({one.key: one for one in tokens(name)}.values())
    others: dict[str, dict[str, float]] = {one.key: _equivalents(one) for one in found}
    for many in (2, 3):
        for run in zip(*(found[place:] for place in range(many)), strict=False):
            for order in (run, run[::-1]):
                joined = token("".join(one.text for one in order))
                keys = {joined.key, *_given(joined)}
                for one in run:
                    others[one.key].update(dict.fromkeys(keys, LIKENESS["joined"]))
    return tuple(_asked(one, others[one.key]) for one in found)


def alike(vocabulary: Vocabulary, one: Asked, *, alone: bool = False) -> tuple[Ids, Likeness]:
    """Which words of a vocabulary may stand for the one asked for, the least like it first, and how much each is like
    it.

    An initial that is ``alone`` stands for itself only: nearly everybody has a word that begins with it.
    """
    found = [_others(vocabulary, one)]
    if one.initial and not alone:
        found.append(_all(vocabulary.beginning(one.readings[0].key), LIKENESS["initial"]))
    found += _read(vocabulary, one.readings[0])
    for reading in one.readings[1:]:
        found.append(_near(vocabulary, reading, LIKENESS["reading"], fewer=1))
    ids, likeness = (np.concatenate(held) for held in zip(*found, strict=True))
    order = np.lexsort((likeness, ids))
    ids, likeness = ids[order], likeness[order].astype(np.float32)
    most = np.ones(len(ids), np.bool_)
    most[:-1] = ids[1:] != ids[:-1]
    ids, likeness = ids[most], likeness[most]
    order = np.argsort(likeness, kind="stable")
    return ids[order], likeness[order]


def _read(vocabulary: Vocabulary, one: Reading) -> Iterator[tuple[Ids, Likeness]]:
    """Words of almost the same sound, or of the same or almost the same consonants."""
    yield _near(vocabulary, one, 1.0)
    bones = len(one.skeleton)
    if bones >= _BONES:
        ids, changes = vocabulary.near_bones(one.skeleton, int(bones >= _MANY_BONES))
        yield ids, (LIKENESS["skeleton"] * (1 - changes / bones) ** 2).astype(np.float32)
    if bones >= _COARSE:
        yield _all(vocabulary.of_coarse(one.skeleton), LIKENESS["coarse"])


def _near(vocabulary: Vocabulary, one: Reading, much: float, fewer: int = 0) -> tuple[Ids, Likeness]:
    """Words of the same or almost the same sound: the fewer changes and the longer the word, the more alike."""
    letters = len(one.key)
    within = _CHANGES[letters] if letters < len(_CHANGES) else _MOST_CHANGES
    ids, changes = vocabulary.near(one.key, max(0, within - fewer))
    return ids, (much * (1 - changes / np.maximum(letters, vocabulary.lengths[ids])) ** 2).astype(np.float32)


def _others(vocabulary: Vocabulary, one: Asked) -> tuple[Ids, Likeness]:
    ids = vocabulary.same(one.others)
    words: list[bytes] = vocabulary.words[ids].tolist()
    return ids, np.array([one.others[other] for other in words], np.float32)


def _all(ids: Ids, likeness: float) -> tuple[Ids, Likeness]:
    return ids, np.full(len(ids), likeness, np.float32)


def _equivalents(one: Token) -> dict[str, float]:
    """The forms of the given name that a word is, and its first letter alone."""
    found = dict.fromkeys(_given(one), LIKENESS["equivalent"])
    if len(one.key) > 1:
        found[one.key[0]] = LIKENESS["initial"]
    return found


def _given(one: Token) -> set[str]:
    return {token(form).key for group in word(one.text).given for form in forms(group)}


def _asked(one: Token, others: Mapping[str, float]) -> Asked:
    """A word with all that may stand for it. A known given name is spelled in other systems by the forms it has."""
    key = one.key.encode()[:WIDTH]
    known = bool(word(one.text).given)
    halves = () if known else tuple((key[:cut], key[cut:]) for cut in range(_HALF, len(key) - _HALF + 1))
    read = (Reading(each.key.encode()[:WIDTH], each.skeleton.encode()[:BONES]) for each in readings(one))
    found = tuple(dict.fromkeys(read))[: 1 if known else None]
    return Asked(found, {other.encode()[:WIDTH]: how for other, how in others.items()}, halves)
