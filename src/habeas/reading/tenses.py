"""The words of a language by which the time of a figure is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from habeas.reading.phrases import Phrases


@dataclass(frozen=True)
class Tenses:
    """``so_far`` words make a count cumulative in their clause; ``perfect`` auxiliaries do so where no stretch is named, those
    for one doer (``single``) only in the passive (``passive``) or with a verb of counting (``counts``); ``past_perfect`` ones where the
    day of saying is. ``since`` opens a stretch, from one of the ``events`` (noun: its plain form) or from ``then``; those of a country that need
    no date are ``known``. ``begins``
    are verbs of beginning. ``present`` verbs behind a number tell a state, ``were`` ones one of the time told of; what stands
    behind one of the ``causes`` and no nearer preposition of time (``places_in_time``) is what an act was for. ``now`` words set a stock to the day of publication. ``opens`` are the prepositions of a moment
    that a sentence opens with; ``anew`` words open one with a time of its own. ``covers`` precede the period a report is of, ``covered`` follow it; the title of one of the ``bulletins`` names it;
    ``serving`` a length of no act; ``asking`` verbs
    behind it do the same; ``compared`` words come before a figure that another is only held against; ``enacts`` are verbs of saying that do
    what they say. ``standing`` words before a number make other people a stock, those of ``adds`` a flow of what is put on a list. A moment behind ``of`` describes a noun,
    unless that is one of ``parts_of_time``.
    """

    so_far: Phrases[bool] = field(default_factory=Phrases)
    perfect: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    counts: Phrases[bool] = field(default_factory=Phrases)
    past_perfect: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    then: frozenset[str] = frozenset()
    events: Mapping[str, str] = field(default_factory=dict)
    present: frozenset[str] = frozenset()
    were: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    places_in_time: frozenset[str] = frozenset()
    known: Mapping[tuple[str, str], str] = field(default_factory=dict)
    begins: frozenset[str] = frozenset()
    now: Phrases[bool] = field(default_factory=Phrases)
    opens: frozenset[str] = frozenset()
    anew: frozenset[str] = frozenset()
    covers: Phrases[bool] = field(default_factory=Phrases)
    covered: Phrases[bool] = field(default_factory=Phrases)
    bulletins: Phrases[bool] = field(default_factory=Phrases)
    serving: Phrases[bool] = field(default_factory=Phrases)
    asking: Phrases[bool] = field(default_factory=Phrases)
    compared: Phrases[bool] = field(default_factory=Phrases)
    enacts: Phrases[bool] = field(default_factory=Phrases)
    standing: Phrases[bool] = field(default_factory=Phrases)
    adds: Phrases[bool] = field(default_factory=Phrases)
    of: frozenset[str] = frozenset()
    parts_of_time: frozenset[str] = frozenset()
