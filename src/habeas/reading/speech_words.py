"""What the reader of quotations knows of a language: word lists, nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.reading.phrases import Phrases


@dataclass(frozen=True)
class SpeechWords:
    """The words of saying of a language, in lower case.

    ``says``: verbs; ``weak`` ones of them are as often no saying, and count only beside a quotation or a complementiser;
    ``tells`` take a listener; ``between`` may stand between speaker and verb; ``stops`` and ``ends`` end a noun phrase to the
    left and right; ``openers`` may open a sentence before its speaker; ``apposed`` begin what is put behind a name;
    ``before_nouns`` make a noun of what could be a verb; ``behind`` begin an adverbial at a sentence's end; ``passive``
    auxiliaries turn a verb of saying on its subject ("was accused"); ``days`` may stand behind a verb without a preposition.
    """

    says: Phrases[bool]
    weak: Phrases[bool]
    tells: Phrases[bool]
    according: Phrases[bool]
    between: frozenset[str]
    stops: frozenset[str]
    ends: frozenset[str]
    openers: frozenset[str]
    apposed: frozenset[str]
    joins: frozenset[str]
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    before_nouns: frozenset[str]
    behind: frozenset[str]
    passive: frozenset[str]
    days: frozenset[str]
    pronouns: frozenset[str]
    nobody: frozenset[str]
    plural: frozenset[str]
    complementisers: frozenset[str]
