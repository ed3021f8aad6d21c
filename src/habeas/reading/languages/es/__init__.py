"""Spanish, as news agencies, rights groups and courts of Spain and Latin America write it."""

from __future__ import annotations

from habeas.reading.language import Grammar
from habeas.reading.languages.es.abbreviations import ABBREVIATIONS
from habeas.reading.languages.es.calendar import CALENDAR
from habeas.reading.languages.es.counting import COUNTING
from habeas.reading.languages.es.datelines import DATELINES
from habeas.reading.languages.es.events import EVENTS
from habeas.reading.languages.es.names import NAMES
from habeas.reading.languages.es.numerals import NUMERALS
from habeas.reading.languages.es.phrases import PARTS, ROLES, TRAITS
from habeas.reading.languages.es.places import GAZETTEER
from habeas.reading.languages.es.speech import SPEECH
from habeas.reading.languages.es.tenses import TENSES
from habeas.reading.languages.es.voices import VOICES

GRAMMAR = Grammar(
    "es", ABBREVIATIONS, NUMERALS, COUNTING, CALENDAR, TENSES, VOICES, PARTS, ROLES, GAZETTEER, TRAITS,
    names=NAMES, speech=SPEECH, datelines=DATELINES, events=EVENTS,
)  # fmt: skip
