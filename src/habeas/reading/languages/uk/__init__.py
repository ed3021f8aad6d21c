"""Ukrainian, as news agencies, rights groups and courts write it."""

from __future__ import annotations

from habeas.reading.language import Grammar
from habeas.reading.languages.uk.abbreviations import ABBREVIATIONS
from habeas.reading.languages.uk.calendar import CALENDAR
from habeas.reading.languages.uk.counting import COUNTING
from habeas.reading.languages.uk.datelines import DATELINES
from habeas.reading.languages.uk.events import EVENTS
from habeas.reading.languages.uk.names import NAMES
from habeas.reading.languages.uk.numerals import NUMERALS
from habeas.reading.languages.uk.phrases import PARTS, ROLES, TRAITS
from habeas.reading.languages.uk.places import GAZETTEER
from habeas.reading.languages.uk.speech import SPEECH
from habeas.reading.languages.uk.tenses import TENSES
from habeas.reading.languages.uk.voices import VOICES

GRAMMAR = Grammar(
    "uk", ABBREVIATIONS, NUMERALS, COUNTING, CALENDAR, TENSES, VOICES, PARTS, ROLES, GAZETTEER, TRAITS,
    names=NAMES, speech=SPEECH, datelines=DATELINES, events=EVENTS,
)  # fmt: skip
