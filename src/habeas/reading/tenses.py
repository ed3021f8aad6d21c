"""The words of a language by which the time of a figure is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.reading.phrases import Phrases


@dataclass(frozen=True)
class Tenses:
    """``so_far`` words make a count cumulative in their clause; ``perfect`` auxiliaries do so where no stretch is named, those
    for one doer (``single``) only in the passive (``passive``) or with a verb of counting (``counts``); ``past_perfect`` ones where the
    day of saying is. ``since`` opens a stretch, from one of the ``events`` (noun: its plain form) or from ``then``; those of a country that need
    no date are ``known``. ``begins``
    are verbs of beginning. ``present`` verbs behind a number tell a state, ``were`` ones one of the time told of; what stands
    behind one of the ``causes`` and no nearer preposition of time (``places_in_time``) is what an act was for. ``now`` words set a stock to the day of publication. ``opens`` are the prepositions of a moment
    that a sentence opens with; ``anew`` words open one with a time of its own. ``covers`` precede the period a report is of;
    ``serving`` a length of no act; ``asking`` verbs
    behind it do the same; ``compared`` words come before a figure that another is only held against; ``enacts`` are verbs of saying that do
    what they say. ``standing`` words before a number make other people a stock. A moment behind ``of`` describes a noun,
    unless that is one of ``parts_of_time``.
    """

    so_far: Phrases[bool]
    perfect: frozenset[str]
    single: frozenset[str]
    passive: frozenset[str]
    counts: Phrases[bool]
    past_perfect: frozenset[str]
    since: frozenset[str]
    then: frozenset[str]
    events: Mapping[str, str]
    present: frozenset[str]
    were: frozenset[str]
    causes: frozenset[str]
    places_in_time: frozenset[str]
    known: Mapping[tuple[str, str], str]
    begins: frozenset[str]
    now: Phrases[bool]
    opens: frozenset[str]
    anew: frozenset[str]
    covers: Phrases[bool]
    serving: Phrases[bool]
    asking: Phrases[bool]
    compared: Phrases[bool]
    enacts: Phrases[bool]
    standing: Phrases[bool]
    of: frozenset[str]
    parts_of_time: frozenset[str]
