"""The words by which a language tells what a number counts: a table of word lists that ``counting`` works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from habeas.claims.figure import Counted
from habeas.reading.phrases import Phrases

Unit = Literal["thing", "year", "month", "age"]


@dataclass(frozen=True)
class PeopleWords:
    """Nouns. ``people`` (with a code where the noun alone tells it, "prisoners"), ``units`` for anything else, ``events``
    that are counted themselves ("12 arrests"), ``described`` adjectives ("jailed activists"); ``unsure`` nouns are held
    or detained as the rest of the text has it. ``endings`` and ``plural`` are patterns of nouns in no list,
    ``fronted`` one of the form that a noun has before its number («женщин в списках 51»). Of two nouns
    the ``head`` is what is counted ("police officers", "funcionarios policiales").
    """

    head: Literal["last", "first"] = "last"
    people: Phrases[Counted | None] = field(default_factory=Phrases)
    units: Phrases[Unit] = field(default_factory=Phrases)
    events: Phrases[Counted] = field(default_factory=Phrases)
    described: Phrases[Counted] = field(default_factory=Phrases)
    unsure: Phrases[bool] = field(default_factory=Phrases)
    endings: str = r"(?!)"
    plural: str = r"(?!)"
    fronted: str = r"(?!)"
    money: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ActWords:
    """Verbs and their like. ``acts`` and ``states`` of people; ``nominal`` nouns of acts whose object follows with nothing between
    («задержание 12 человек»); ``doings`` are nouns of acts that carry a number behind one
    of ``carriers`` ("the arrest of 12"), those ``apart`` keep it from a verb («detenidos por 12 agentes»); ``handing`` verbs convict only beside ``handed`` words, ``covering``
    ones amnesty only beside an amnesty, a ``pending`` release under one is one. ``split`` verbs stand in two parts around the number. ``owned`` nouns belong to
    people ("the homes of 12"). A ``dying`` in ``custody`` is one of a prisoner, ``short`` lengths make detention of a sentence.
    ``headings`` of a line say what became of all that it counts, words of ``each`` stand before what everybody got («по пять лет»).
    """

    acts: Phrases[Counted] = field(default_factory=Phrases)
    states: Phrases[Counted] = field(default_factory=Phrases)
    nominal: Phrases[Counted] = field(default_factory=Phrases)
    doings: Phrases[Counted] = field(default_factory=Phrases)
    handing: Phrases[bool] = field(default_factory=Phrases)
    handed: Phrases[Counted] = field(default_factory=Phrases)
    performing: frozenset[str] = frozenset()
    datives: frozenset[str] = frozenset()
    fellows: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    returns: Phrases[bool] = field(default_factory=Phrases)
    loose: Phrases[Counted] = field(default_factory=Phrases)
    firm: Phrases[Counted] = field(default_factory=Phrases)
    violence: Phrases[bool] = field(default_factory=Phrases)
    covering: Phrases[bool] = field(default_factory=Phrases)
    pending: Phrases[bool] = field(default_factory=Phrases)
    split: Mapping[str, Phrases[Counted]] = field(default_factory=dict)
    carriers: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()
    custody: Phrases[bool] = field(default_factory=Phrases)
    short: Phrases[bool] = field(default_factory=Phrases)
    topics: Phrases[Counted] = field(default_factory=Phrases)
    companions: Phrases[bool] = field(default_factory=Phrases)
    totals: Phrases[bool] = field(default_factory=Phrases)
    reaches: Phrases[bool] = field(default_factory=Phrases)
    headings: Phrases[Counted] = field(default_factory=Phrases)
    each: frozenset[str] = frozenset()


@dataclass(frozen=True)
class LengthWords:
    """What makes a length of time a sentence passed, an age, or neither. ``terms_before`` come before a bare number of
    years ("sentenced to 14"), ``served`` words before years that were spent there, ``terms_behind`` behind years that are a sentence and no age ("diez años de cárcel"); what is
    False in ``ages_before`` only looks like one («дали ему 5 лет»). Years behind one of ``ages_of`` and a person are an age
    ("un estudiante de 19 años", "de entre 14 y 17 años" with a word ``between``).
    """

    sentence: Phrases[bool] = field(default_factory=Phrases)
    spans: Phrases[bool] = field(default_factory=Phrases)
    spans_after: Phrases[bool] = field(default_factory=Phrases)
    ages_before: Phrases[bool] = field(default_factory=Phrases)
    ages_after: Phrases[bool] = field(default_factory=Phrases)
    terms_before: Phrases[bool] = field(default_factory=Phrases)
    served: Phrases[bool] = field(default_factory=Phrases)
    terms_after: Phrases[bool] = field(default_factory=Phrases)
    terms_behind: Phrases[bool] = field(default_factory=Phrases)
    ages_of: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()


@dataclass(frozen=True)
class SmallWords:
    """The words that hold a sentence together. ``auxiliaries`` make a main verb of the participle behind them; ``light``
    words may stand between a verb and its number; ``clauses`` begin a clause, ``relatives`` one that describes a noun;
    ``stops`` end a noun phrase; ``denials`` before the number that another was taken for ("118, not 181"); ``about`` words stand before those that are only spoken of; ``partitive`` come between "of" and a noun. ``crossed`` words may
    stand between a far verb and its number without turning to another clause. ``finite`` is a pattern of verb forms that need no
    auxiliary to be the main verb. In a ``free`` order anything of the clause may stand between a verb and its number, and the
    subject behind its verb. ``collectives`` are numbers of persons alone («троим», «пятеро»); one of the ``so_many`` words begins
    the sentence that says what the number before it counts.
    """

    order: Literal["fixed", "free"] = "fixed"
    finite: str = r"(?!)"
    auxiliaries: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    crossed: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    clauses: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    or_words: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    so_many: frozenset[str] = frozenset()
    collectives: frozenset[str] = frozenset()
    partitive: frozenset[str] = frozenset()


@dataclass(frozen=True)
class CountWords:
    """All of them."""

    nouns: PeopleWords = field(default_factory=PeopleWords)
    verbs: ActWords = field(default_factory=ActWords)
    lengths: LengthWords = field(default_factory=LengthWords)
    small: SmallWords = field(default_factory=SmallWords)
