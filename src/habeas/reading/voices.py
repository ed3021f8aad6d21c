"""A voice: a source named in a sentence and what it covers; and the words by which a language names its sources."""

from __future__ import annotations

from dataclasses import dataclass

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

    Guards: ``not_said`` precede a subject whose verb does not speak for the sentence ("what analysts say is"), ``likewise``
    one whose does ("as X confirmed"); ``passive``, ``determiners`` and ``noun_after`` make a noun or a passive of a verb;
    ``takes`` may follow a reporting verb; ``listeners`` are told something; ``dated`` words belong to a line's date.

    Reference: ``pronouns`` and ``general`` nouns stand for a source named before, ``persons`` for no body; what
    ``continues`` a report has the source of the sentence before; ``contrasts`` join a verb to the subject of the clause before,
    which ends before what looks like a ``verb`` (a pattern).
    """

    according: Phrases[bool]
    says: Phrases[bool]
    reports: Phrases[bool]
    puts: Phrases[bool]
    denies: Phrases[bool]
    said_by: Phrases[bool]
    made: Phrases[bool]
    nesting: Phrases[bool]
    bare: frozenset[str]
    perfect: frozenset[str]
    participles: frozenset[str]
    have: frozenset[str]
    plurals: frozenset[str]
    modals: frozenset[str]
    announcers: frozenset[str]
    owners: frozenset[str]
    tolls: frozenset[str]
    quotes: frozenset[str]
    scale: frozenset[str]
    shows: frozenset[str]
    documents: frozenset[str]
    turns: frozenset[str]
    subjects: frozenset[str]
    also: frozenset[str]
    counts: frozenset[str]
    those: frozenset[str]
    objects: frozenset[str]
    prepositions: frozenset[str]
    tells: frozenset[str]
    tails: frozenset[str]
    first_persons: frozenset[str]
    plural_pronouns: frozenset[str]
    holdings: Phrases[bool]
    genitives: frozenset[str]
    between: Phrases[bool]
    stops: frozenset[str]
    ends: frozenset[str]
    openers: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    general: frozenset[str]
    articles: frozenset[str]
    and_words: frozenset[str]
    not_said: frozenset[str]
    likewise: frozenset[str]
    interview: Phrases[bool]
    answers: Phrases[bool]
    titles: frozenset[str]
    noun_after: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]
    headings: frozenset[str]
    self_named: Phrases[bool]
    quoting: frozenset[str]
    joiners: frozenset[str]
    persons: frozenset[str]
    nobody: Phrases[bool]
    inner: frozenset[str]
    passive: frozenset[str]
    be: frozenset[str]
    ambiguous: frozenset[str]
    determiners: frozenset[str]
    takes: frozenset[str]
    agents: frozenset[str]
    possessives: frozenset[str]
    gives: Phrases[bool]
    listeners: frozenset[str]
    days: frozenset[str]
    dated: frozenset[str]
    contrasts: frozenset[str]
    verb: str
    continues: Phrases[bool]


@dataclass(frozen=True, slots=True)
class Voice:
    """A source named in a sentence: its names with their first token, and the tokens it covers.

    ``signs`` a line or heads a list; ``cites``: whom the speaker of the sentence quotes; ``nests``: said within a speaker's words; ``inverted``: behind its verb;
    ``own``: what it covers is the text's own word.
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
