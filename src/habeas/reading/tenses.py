"""The words of a language by which the time of a figure is told."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.reading.phrases import Phrases


@dataclass(frozen=True)
class Tenses:
    """``so_far`` words make a count cumulative, ``perfect`` auxiliaries do so where no stretch is named, ``past_perfect`` ones
    where the day of saying is. ``now`` words set a stock to the day of publication. ``opens`` are the prepositions of a moment
    that a sentence opens with; ``anew`` words open one with a time of its own. ``covers`` precede the period a report is of;
    ``serving`` a length of no act; ``enacts`` are verbs of saying that do what they say. A moment behind ``of`` describes a
    noun, unless that is one of ``parts_of_time``.
    """

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
