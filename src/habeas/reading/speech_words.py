"""What the reader of quotations knows of a language: word lists, nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

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

    says: Phrases[bool] = field(default_factory=Phrases)
    weak: Phrases[bool] = field(default_factory=Phrases)
    tells: Phrases[bool] = field(default_factory=Phrases)
    according: Phrases[bool] = field(default_factory=Phrases)
    between: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    apposed: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    before_nouns: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    complementisers: frozenset[str] = frozenset()
