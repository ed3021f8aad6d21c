"""The reader that Habeas brings along: the grammars' word lists and patterns, and no model."""

from __future__ import annotations

from habeas.documents.document import Document
from habeas.reading.calendars import Published
from habeas.reading.figures import figures_of
from habeas.reading.language import LANGUAGES, grammar
from habeas.reading.layout import Layout
from habeas.reading.person_events import events_of
from habeas.reading.persons import read_persons
from habeas.reading.quotations import read_quotations
from habeas.reading.reader import Findings
from habeas.reading.speaking import speakers_of


class Rules:
    """Reads documents in the languages that have a grammar; of another it says which it was."""

    name = "rules"

    def read(self, document: Document, country: str | None) -> Findings:
        """The document's claims."""
        spoken = document.about.language
        if spoken not in LANGUAGES:
            return Findings(unread=spoken or "unknown")
        persons = read_persons(document.text, language=spoken)
        quotations = read_quotations(document.text, language=spoken, persons=persons)
        layout = Layout(document.text, Published(document.about.published), country, grammar(spoken))
        speakers = speakers_of(layout)
        figures = figures_of(layout, speakers)
        events = events_of(layout, speakers, persons) if persons else ()
        return Findings(figures, quotations, persons, events)
