"""Belarusian, as rights groups, newsrooms and courts write it, in both of its orthographies."""

from __future__ import annotations

from habeas.reading.language import Grammar
from habeas.reading.languages.be.abbreviations import ABBREVIATIONS
from habeas.reading.languages.be.calendar import CALENDAR
from habeas.reading.languages.be.counting import COUNTING
from habeas.reading.languages.be.datelines import DATELINES
from habeas.reading.languages.be.events import EVENTS
from habeas.reading.languages.be.names import NAMES
from habeas.reading.languages.be.numerals import NUMERALS
from habeas.reading.languages.be.phrases import PARTS, ROLES, TRAITS
from habeas.reading.languages.be.places import GAZETTEER
from habeas.reading.languages.be.speech import SPEECH
from habeas.reading.languages.be.tenses import TENSES
from habeas.reading.languages.be.voices import VOICES

GRAMMAR = Grammar(
    "be",
    ABBREVIATIONS,
    NUMERALS,
    COUNTING,
    CALENDAR,
    TENSES,
    VOICES,
    PARTS,
    ROLES,
    GAZETTEER,
    TRAITS,
    names=NAMES,
    speech=SPEECH,
    datelines=DATELINES,
    events=EVENTS,
)
