"""English, as news agencies, rights groups and courts write it."""

from __future__ import annotations

from habeas.reading.language import Grammar
from habeas.reading.languages.en.abbreviations import ABBREVIATIONS
from habeas.reading.languages.en.calendar import CALENDAR
from habeas.reading.languages.en.counting import COUNTING
from habeas.reading.languages.en.datelines import DATELINES
from habeas.reading.languages.en.events import EVENTS
from habeas.reading.languages.en.names import NAMES
from habeas.reading.languages.en.numerals import NUMERALS
from habeas.reading.languages.en.phrases import PARTS, ROLES, TRAITS
from habeas.reading.languages.en.places import GAZETTEER
from habeas.reading.languages.en.speech import SPEECH
from habeas.reading.languages.en.tenses import TENSES
from habeas.reading.languages.en.voices import VOICES

GRAMMAR = Grammar(
    "en", ABBREVIATIONS, NUMERALS, COUNTING, CALENDAR, TENSES, VOICES, PARTS, ROLES, GAZETTEER, TRAITS,
    names=NAMES, speech=SPEECH, datelines=DATELINES, events=EVENTS,
)  # fmt: skip
