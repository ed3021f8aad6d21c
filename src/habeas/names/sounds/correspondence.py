"""The table of one script: which Latin graphemes stand for which of its sounds, and the best way through two words.

A table is a text file. Lines with “#” say what it was learned from; each other line is a Latin grapheme and what it answers
to, as ``sound=tenths``; “-” is nothing: what dropping the grapheme or the sound costs. What is not in the table is ``UNSEEN``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib import resources
from itertools import accumulate
from typing import NamedTuple

from habeas.names.scripts import Script
from habeas.names.sounds.graphemes import graphemes

NOTHING = "-"
UNSEEN = -28
UNSEEN_DROPPED = -40
# The share of the best possible at which a pair of one name and a pair of strangers are about equally frequent, and how steeply it tells.
EVEN, STEEP = 0.25, 10.0
# Strangers: even with each sound against whichever grapheme suits it, in any order, they stay below this share. The best way is not
# looked for, only this much taken off, by which it is usually worse.
STRANGE, TAKEN_OFF = 0.0, 0.6

Spelled = Callable[[str], Sequence[str]]
Table = dict[str, dict[str, int]]


class _Heard(NamedTuple):
    """A Latin word: each grapheme's score with every sound and with nothing, the most each sound can reach, and all together."""

    steps: tuple[tuple[list[int], int], ...]
    reach: list[int]
    best: int


class _Told(NamedTuple):
    """A word of the script: its sounds by their numbers, and what dropping each costs."""

    numbers: tuple[int, ...]
    drops: tuple[int, ...]


class Correspondence:
    """The sounds of one script and how Latin letters answer to them."""

    def __init__(self, table: Table, spelled: Spelled, *, coda: bool) -> None:
        # coda: vowels before a closing n or m are graphemes of their own, as in Chinese, whose finals have them in one sound.
        sounds = sorted({sound for row in table.values() for sound in row} - {NOTHING})
        self._number = {sound: number for number, sound in enumerate(sounds)}
        dropped = table.get(NOTHING, {})
        self._dropped = [dropped.get(sound, UNSEEN_DROPPED) for sound in sounds] + [UNSEEN_DROPPED]
        self._rows = {
            grapheme: ([row.get(sound, UNSEEN) for sound in sounds] + [UNSEEN], row.get(NOTHING, UNSEEN_DROPPED))
            for grapheme, row in table.items()
        }
        self._other = ([UNSEEN] * (len(sounds) + 1), UNSEEN_DROPPED)
        self._spelled, self._coda = spelled, coda
        self._heard = lru_cache(maxsize=65536)(self._hear)
        self._told = lru_cache(maxsize=65536)(self._tell)

    @classmethod
    def read(cls, script: Script, spelled: Spelled) -> Correspondence:
        """The table that is shipped for a script."""
        table: Table = {}
        for line in resources.files(__package__).joinpath(f"{script}.txt").read_text("utf-8").splitlines():
            if not line.startswith("#"):
                grapheme, *answers = line.split()
                pairs = (answer.rsplit("=", 1) for answer in answers)
                table[grapheme] = {sound: int(tenths) for sound, tenths in pairs}
        return cls(table, spelled, coda=script is Script.HAN)

    def likeness(self, latin: str, native: str) -> float:
        """How surely a word of plain Latin letters and one of this script sound alike, 0 to 1."""
        heard, told = self._heard(latin), self._told(native)
        if not heard.best or not told.numbers:
            return 0.0
        share = sum(map(heard.reach.__getitem__, told.numbers)) / heard.best
        share = share - TAKEN_OFF if share < STRANGE else _through(heard.steps, told) / heard.best
        return 1 / (1 + math.exp(STEEP * (EVEN - share)))

    def _hear(self, latin: str) -> _Heard:
        steps = tuple(self._rows.get(grapheme, self._other) for grapheme in graphemes(latin, coda=self._coda))
        best = sum(max(0, drop, *row) for row, drop in steps)
        reach = [max(column) for column in zip(self._dropped, *(row for row, _ in steps), strict=True)]
        return _Heard(steps, reach, best)

    def _tell(self, native: str) -> _Told:
        numbers = tuple(self._number.get(sound, len(self._number)) for sound in self._spelled(native))
        return _Told(numbers, tuple(self._dropped[number] for number in numbers))


def _through(steps: Sequence[tuple[list[int], int]], told: _Told) -> int:
    """The score of the best way through both words: an edit distance whose steps the table prices."""
    score = 0
    before = [score, *accumulate(told.drops)]
    for row, drop in steps:
        above = iter(before)
        corner = next(above)
        score = corner + drop
        now = [score]
        keep = now.append
        for number, price, over in zip(told.numbers, told.drops, above, strict=True):
            # max() would be called a hundred times for each pair of words.
            score += price
            corner += row[number]
            if corner > score:  # noqa: PLR1730
                score = corner
            if over + drop > score:  # noqa: PLR1730
                score = over + drop
            keep(score)
            corner = over
        before = now
    return before[-1]
