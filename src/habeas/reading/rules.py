"""The reader that Habeas brings along: the grammars' word lists and patterns, and no model."""

from __future__ import annotations

from habeas.documents.document import Document
from habeas.reading.figures import read_figures
from habeas.reading.language import LANGUAGES
from habeas.reading.person_events import read_events
from habeas.reading.persons import read_persons
from habeas.reading.quotations import read_quotations
from habeas.reading.reader import Findings


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
        figures = read_figures(document.text, published=document.about.published, country=country, language=spoken)
        events = read_events(
            document.text, persons=persons, published=document.about.published, country=country, language=spoken
        )
        return Findings(figures, quotations, persons, events)
