"""A voice: a source named in a sentence and what it covers; and the words by which a language names its sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from habeas.reading.phrases import Phrases


@dataclass(frozen=True)
class Voices:
    """The words of attribution of a language.

    Cues: ``according`` to; ``says`` verbs of saying (False: what only looks like one); ``reports`` verbs that make their subject a source when a number, and
    ``gives`` ones when a list, is their object; ``holdings`` what a source has numbers in ("list", "count"), behind one of
    ``genitives`` or ``possessives``. ``interview`` and ``answers`` mark the one asked, and an answer.

    Phrases: ``between`` may stand between subject and verb; ``stops`` end a name to the left, ``ends`` to the right, ``inner``
    prepositions do not; ``openers`` may open a sentence before a name, and ``days`` end what they open; ``titles`` stand before a person's own name;
    ``relatives`` stand for the noun before them; ``agents`` come before the one who made a count; ``bodies`` mark a body of
    people; ``nobody`` is no source.

    In a ``free`` order the subject may follow its verb with nothing between, and where there are ``dropping`` words be left out
    before one of them («añadió que»). ``told`` words stand between them with the name of
    whom something was told; ``issues`` verbs
    make their subject the source of a whole text, as verbs of saying do with one of ``following`` («сообщает следующее»);
    ``same`` phrases cite the source before them («по тем же данным»); the verbs of a pattern ``we`` have the text as their subject; ``referring`` ones point to the sentence before («об этом»); ``kept`` are counts and lists with the one who keeps them behind («список "Вясны"»).

    Guards: ``not_said`` precede a subject whose verb does not speak for the sentence ("what analysts say is"), ``likewise``
    one whose does ("as X confirmed"); ``negations`` and ``duties`` before a verb leave nothing said ("never said", "must say"); ``passive``, ``determiners`` and ``noun_after`` make a noun or a passive of a verb;
    ``takes`` may follow a reporting verb; ``listeners`` are told something; ``dated`` words belong to a line's date.

    Reference: ``pronouns`` and ``general`` nouns stand for a source named before, ``persons`` for no body, ``either`` for both; what
    ``continues`` a report has the source of the sentence before; ``contrasts`` join a verb to the subject of the clause before,
    which ends before what looks like a ``verb`` (a pattern).
    """

    according: Phrases[bool] = field(default_factory=Phrases)
    says: Phrases[bool] = field(default_factory=Phrases)
    reports: Phrases[bool] = field(default_factory=Phrases)
    puts: Phrases[bool] = field(default_factory=Phrases)
    denies: Phrases[bool] = field(default_factory=Phrases)
    said_by: Phrases[bool] = field(default_factory=Phrases)
    made: Phrases[bool] = field(default_factory=Phrases)
    nesting: Phrases[bool] = field(default_factory=Phrases)
    bare: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    have: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    announcers: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()
    scale: frozenset[str] = frozenset()
    shows: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    those: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    tells: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    first_persons: frozenset[str] = frozenset()
    plural_pronouns: frozenset[str] = frozenset()
    holdings: Phrases[bool] = field(default_factory=Phrases)
    genitives: frozenset[str] = frozenset()
    between: Phrases[bool] = field(default_factory=Phrases)
    stops: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    general: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    and_words: frozenset[str] = frozenset()
    not_said: frozenset[str] = frozenset()
    likewise: frozenset[str] = frozenset()
    interview: Phrases[bool] = field(default_factory=Phrases)
    answers: Phrases[bool] = field(default_factory=Phrases)
    titles: frozenset[str] = frozenset()
    noun_after: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()
    self_named: Phrases[bool] = field(default_factory=Phrases)
    quoting: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    nobody: Phrases[bool] = field(default_factory=Phrases)
    inner: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    takes: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    gives: Phrases[bool] = field(default_factory=Phrases)
    issues: Phrases[bool] = field(default_factory=Phrases)
    referring: Phrases[bool] = field(default_factory=Phrases)
    told: frozenset[str] = frozenset()
    kept: Phrases[bool] = field(default_factory=Phrases)
    order: Literal["fixed", "free"] = "fixed"
    dropping: frozenset[str] = frozenset()
    same: Phrases[bool] = field(default_factory=Phrases)
    following: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    duties: frozenset[str] = frozenset()
    we: str = r"(?!)"
    listeners: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    dated: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    verb: str = r"(?!)"
    continues: Phrases[bool] = field(default_factory=Phrases)


@dataclass(frozen=True, slots=True)
class Voice:
    """A source named in a sentence: its names with their first token, and the tokens it covers.

    ``signs`` a line or heads a list; ``cites``: whom the speaker of the sentence quotes; ``nests``: said within a speaker's words; ``inverted``: behind its verb;
    ``own``: what it covers is the text's own word; ``back``: the sentence before is what was said.
    """

    names: tuple[str, ...]
    at: int
    start: int
    stop: int
    signs: bool = False
    nests: bool = False
    cites: bool = False
    inverted: bool = False
    own: bool = False
    back: bool = False
