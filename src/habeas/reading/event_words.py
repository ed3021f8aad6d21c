"""The words by which a language tells what happened to one person, beyond the verbs that also tell what a number counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from habeas.claims.figure import Counted
from habeas.reading.phrases import Phrases
from habeas.reading.roles import Note

# Whether a verb that goes with a length of time makes a convict of the one before it ("got six years") or behind it.
Granting = Literal["receives", "gives"]


@dataclass(frozen=True)
class EventWords:
    """``acts`` are phrases for terms of ``EVENT`` that no number is counted by ("was moved to": transferred), ``nouns`` likewise ("the trial of"),
    ``described`` participles that stand beside the person («осуждённый на 6 лет Вымысл»); ``granting``
    verbs convict somebody only beside a length of time ("got six years", «дали шесть лет»), and ``lengths`` are the words
    that may stand between a verb and the person behind it («осудили на 6 лет колонии Вымысла»).

    Whether the one before a verb did it or bore it, as patterns of one word: ``bears`` verbs happen to their subject in any
    form ("walked", «содержится»), a ``participle`` does where ``passive`` words stand before it, or where the language has
    none of those; a verb in the ``impersonal`` form has no doer that is named («Новенко задержали»). An ``infinitive`` is not yet done. A subject agrees with a
    ``masculine``, ``feminine`` or ``plural`` form, and a name in an ``oblique`` one is none, unless it is ``unchanged`` in all.
    A ``dropped`` word opens a sentence whose subject is left out («Fue detenido»). ``marks`` are the words before whom an act is done to ("detuvieron a").

    ``kin`` are nouns whose owner is not the one meant ("the wife of"). ``he`` are pronouns that are a subject, ``him`` those that
    are an object (``them``: of several), ``she`` those of both for women, ``whose`` the relative ones of owners;
    ``men`` and ``women`` are given names that end like those of the others. ``several`` words go with a plural subject only.
    ``doubts`` stand before what only may have happened, or did not, ``doubts_behind`` behind it; ``still`` words stand between
    a name and its state ("is still in prison"), ``inside`` ones open a state that may only say where something else happened
    ("died in prison"), ``by`` ones stand before doers and others. ``who`` are relative pronouns that can only be a subject.

    Patterns of what stands beside an act, each with a group ``said`` around what is taken: ``articles`` of law
    ("under Article 361"), ``court`` ("a court in Minsk"), ``facility`` ("penal colony No. 8").
    """

    acts: Phrases[str] = field(default_factory=Phrases)
    nouns: Phrases[str] = field(default_factory=Phrases)
    described: Phrases[Counted] = field(default_factory=Phrases)
    granting: Phrases[Granting] = field(default_factory=Phrases)
    lengths: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    whose: frozenset[str] = frozenset()
    he: frozenset[str] = frozenset()
    him: frozenset[str] = frozenset()
    them: frozenset[str] = frozenset()
    she: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    still: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    doubts: Phrases[Note] = field(default_factory=Phrases)
    doubts_behind: Phrases[Note] = field(default_factory=Phrases)
    bears: str = r"(?!)"
    participle: str = r"(?!)"
    impersonal: str = r"(?!)"
    infinitive: str = r"(?!)"
    masculine: str = r"(?!)"
    feminine: str = r"(?!)"
    plural: str = r"(?!)"
    oblique: str = r"(?!)"
    unchanged: str = r"(?!)"
    articles: str = r"(?!)"
    court: str = r"(?!)"
    facility: str = r"(?!)"

    @cached_property
    def bearing(self) -> re.Pattern[str]:
        """``bears``, compiled."""
        return re.compile(rf"\A(?:{self.bears})\Z")

    @cached_property
    def participles(self) -> re.Pattern[str]:
        """``participle``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.participle})\Z")

    @cached_property
    def without_doer(self) -> re.Pattern[str]:
        """``impersonal``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.impersonal})\Z")

    @cached_property
    def undone(self) -> re.Pattern[str]:
        """``infinitive``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.infinitive})\Z")

    @cached_property
    def of_a_man(self) -> re.Pattern[str]:
        """``masculine``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.masculine})\Z")

    @cached_property
    def of_a_woman(self) -> re.Pattern[str]:
        """``feminine``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.feminine})\Z")

    @cached_property
    def plural_ending(self) -> re.Pattern[str]:
        """``plural``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.plural})\Z")

    @cached_property
    def oblique_ending(self) -> re.Pattern[str]:
        """``oblique``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.oblique})\Z")

    @cached_property
    def unchanged_ending(self) -> re.Pattern[str]:
        """``unchanged``, compiled, at the end of a word."""
        return re.compile(rf"(?:{self.unchanged})\Z")

    @cached_property
    def article_pattern(self) -> re.Pattern[str]:
        """``articles``, compiled."""
        return re.compile(self.articles)

    @cached_property
    def court_pattern(self) -> re.Pattern[str]:
        """``court``, compiled."""
        return re.compile(self.court)

    @cached_property
    def facility_pattern(self) -> re.Pattern[str]:
        """``facility``, compiled."""
        return re.compile(self.facility)
