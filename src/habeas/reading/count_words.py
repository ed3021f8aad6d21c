"""The words by which a language tells what a number counts: a table of word lists that ``counting`` works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from habeas.claims.figure import Counted
from habeas.reading.phrases import Phrases

Unit = Literal["thing", "year", "month", "age"]


@dataclass(frozen=True)
class PeopleWords:
    """Nouns. ``people`` (with a code where the noun alone tells it, "prisoners"), ``units`` for anything else, ``events``
    that are counted themselves ("12 arrests"), ``described`` adjectives ("jailed activists"); ``unsure`` nouns are held
    or detained as the rest of the text has it. ``endings`` and ``plural`` are patterns of nouns in no list.
    """

    people: Phrases[Counted | None]
    units: Phrases[Unit]
    events: Phrases[Counted]
    described: Phrases[Counted]
    unsure: Phrases[bool]
    endings: str
    plural: str
    money: frozenset[str]


@dataclass(frozen=True)
class ActWords:
    """Verbs and their like. ``acts`` and ``states`` of people; ``doings`` are nouns of acts that carry a number behind one
    of ``carriers`` ("the arrest of 12"); ``handing`` verbs convict only beside ``handed`` words, ``covering``
    ones amnesty only beside an amnesty, a ``pending`` release under one is one. ``split`` verbs stand in two parts around the number. ``owned`` nouns belong to
    people ("the homes of 12"). A ``dying`` in ``custody`` is one of a prisoner, ``short`` lengths make detention of a sentence.
    """

    acts: Phrases[Counted]
    states: Phrases[Counted]
    doings: Phrases[Counted]
    handing: Phrases[bool]
    handed: Phrases[Counted]
    performing: frozenset[str]
    datives: frozenset[str]
    fellows: frozenset[str]
    beside: frozenset[str]
    returns: Phrases[bool]
    loose: Phrases[Counted]
    firm: Phrases[Counted]
    violence: Phrases[bool]
    covering: Phrases[bool]
    pending: Phrases[bool]
    split: Mapping[str, Phrases[Counted]]
    carriers: frozenset[str]
    owned: frozenset[str]
    custody: Phrases[bool]
    short: Phrases[bool]
    topics: Phrases[Counted]
    companions: Phrases[bool]
    totals: Phrases[bool]
    reaches: Phrases[bool]


@dataclass(frozen=True)
class LengthWords:
    """What makes a length of time a sentence passed, an age, or neither. ``terms_before`` come before a bare number of
    years ("sentenced to 14").
    """

    sentence: Phrases[bool]
    spans: Phrases[bool]
    spans_after: Phrases[bool]
    ages_before: Phrases[bool]
    ages_after: Phrases[bool]
    terms_before: Phrases[bool]
    terms_after: Phrases[bool]


@dataclass(frozen=True)
class SmallWords:
    """The words that hold a sentence together. ``auxiliaries`` make a main verb of the participle behind them; ``light``
    words may stand between a verb and its number; ``clauses`` begin a clause, ``relatives`` one that describes a noun;
    ``stops`` end a noun phrase; ``partitive`` come between "of" and a noun.
    """

    auxiliaries: frozenset[str]
    light: frozenset[str]
    articles: frozenset[str]
    copulas: frozenset[str]
    determiners: frozenset[str]
    owners: frozenset[str]
    openers: frozenset[str]
    prepositions: frozenset[str]
    rest: frozenset[str]
    clauses: frozenset[str]
    relatives: frozenset[str]
    stops: frozenset[str]
    joins: frozenset[str]
    or_words: frozenset[str]
    of: frozenset[str]
    to: frozenset[str]
    partitive: frozenset[str]


@dataclass(frozen=True)
class CountWords:
    """All of them."""

    nouns: PeopleWords
    verbs: ActWords
    lengths: LengthWords
    small: SmallWords
