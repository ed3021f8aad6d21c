"""Russian, as news agencies, rights groups and courts write it."""

from __future__ import annotations

from habeas.reading.language import Grammar
from habeas.reading.languages.ru.abbreviations import ABBREVIATIONS
from habeas.reading.languages.ru.calendar import CALENDAR
from habeas.reading.languages.ru.counting import COUNTING
from habeas.reading.languages.ru.datelines import DATELINES
from habeas.reading.languages.ru.events import EVENTS
from habeas.reading.languages.ru.names import NAMES
from habeas.reading.languages.ru.numerals import NUMERALS
from habeas.reading.languages.ru.phrases import PARTS, ROLES, TRAITS
from habeas.reading.languages.ru.places import GAZETTEER
from habeas.reading.languages.ru.speech import SPEECH
from habeas.reading.languages.ru.tenses import TENSES
from habeas.reading.languages.ru.voices import VOICES

GRAMMAR = Grammar(
    "ru", ABBREVIATIONS, NUMERALS, COUNTING, CALENDAR, TENSES, VOICES, PARTS, ROLES, GAZETTEER, TRAITS,
    names=NAMES, speech=SPEECH, datelines=DATELINES, events=EVENTS,
)  # fmt: skip
