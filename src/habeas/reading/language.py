"""A language as data: everything the reader knows of it is word lists and patterns in one folder of ``languages``.

A new language is a new folder whose package has a ``GRAMMAR``. Nothing in the files beside this one knows a language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import import_module

from habeas.errors import InputError
from habeas.reading.abbreviations import Abbreviations
from habeas.reading.calendars import Calendar, Patterns
from habeas.reading.count_words import CountWords
from habeas.reading.dateline import Datelines
from habeas.reading.event_words import EventWords
from habeas.reading.name_words import NameWords
from habeas.reading.numerals import Numerals
from habeas.reading.phrases import Phrases
from habeas.reading.places import Gazetteer
from habeas.reading.roles import Roles
from habeas.reading.speech_words import SpeechWords
from habeas.reading.subsets import Parts
from habeas.reading.tenses import Tenses
from habeas.reading.voices import Voices

LANGUAGES = ("en", "ru", "be", "uk", "es")


@dataclass(frozen=True)
class Grammar:
    """What the reader knows of one language; each part is described where it is used. A part left out is empty."""

    code: str
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    numerals: Numerals = field(default_factory=Numerals)
    counting: CountWords = field(default_factory=CountWords)
    calendar: Calendar = field(default_factory=Calendar)
    tenses: Tenses = field(default_factory=Tenses)
    voices: Voices = field(default_factory=Voices)
    parts: Parts = field(default_factory=Parts)
    roles: Roles = field(default_factory=Roles)
    gazetteer: Gazetteer = field(default_factory=Gazetteer)
    traits: Phrases[str] = field(default_factory=Phrases)
    names: NameWords = field(default_factory=NameWords)
    speech: SpeechWords = field(default_factory=SpeechWords)
    datelines: Datelines = field(default_factory=Datelines)
    events: EventWords = field(default_factory=EventWords)

    @cached_property
    def patterns(self) -> Patterns:
        """The patterns of time, compiled once."""
        return self.calendar.patterns()


@lru_cache
def grammar(language: str) -> Grammar:
    """The grammar of a language by its ISO 639-1 code. Raises ``InputError`` for one that cannot be read yet."""
    if language not in LANGUAGES:
        raise InputError(f"Texts in “{language}” cannot be read.", mend=f"Languages read: {', '.join(LANGUAGES)}.")
    found = import_module(f"habeas.reading.languages.{language}").GRAMMAR
    assert isinstance(found, Grammar)
    return found
