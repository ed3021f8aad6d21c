"""Read a report: a file or a text becomes a document and its claims (figures, quotations, persons, events).

What was given outranks what the document says of itself: the day of publication is the one given, else that of its
metadata, else that of a dateline in its text, else unknown. Each language of a document is read for itself, unless one was
given, which is then that of every paragraph. A line or two in plain Latin letters, too short to tell its language, is read as
English. Paragraphs in a language that the reader does not read yield no claims, and ``unread`` says how many they are.
Nothing is recorded anywhere. Who reads is the caller's choice (``reading.reader``): the rules, where nothing is said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from habeas.access.levels import Level
from habeas.claims.event import Event
from habeas.claims.figure import Figure
from habeas.claims.mention import Named
from habeas.claims.quotation import Quotation
from habeas.documents.cleaning import cleaned, decoded
from habeas.documents.document import About, Document
from habeas.errors import InputError, Place, ServerError
from habeas.reading.dateline import dateline
from habeas.reading.identification import language_of
from habeas.reading.language import LANGUAGES, grammar
from habeas.reading.multilingual import read_passages
from habeas.reading.paragraphs import paragraphs
from habeas.reading.passages import Passage, passages
from habeas.reading.reader import Account, Reader
from habeas.reading.rules import Rules

Extractor = Callable[[Path], Document]
RULES = Rules()


@dataclass(frozen=True)
class Reading:
    """A document, what it says, and which reader says so.

    ``languages`` are those of its paragraphs, "unknown" among them, with their numbers; ``unread`` those of them that the
    reader does not read. ``account`` tells what was dropped of claims that had to be verified.
    """

    document: Document
    figures: tuple[Figure, ...]
    quotations: tuple[Quotation, ...]
    persons: tuple[Named, ...]
    events: tuple[Event, ...]
    languages: Mapping[str, int]
    unread: Mapping[str, int]
    reader: str
    account: Account | None = None

    @property
    def wholly_unread(self) -> str | None:
        """The document's language, where not one paragraph of it was read."""
        return max(self.unread, key=self.unread.__getitem__) if self.unread.keys() == self.languages.keys() else None

    def as_json(self) -> dict[str, object]:
        """Document, languages, figures (in the annotation guide's fields), and the rest. The level of what was published."""
        return {
            "level": Level.PUBLIC.value,
            "reader": self.reader,
            **({} if self.account is None else {"account": self.account.as_json()}),
            "document": self.document.as_json(),
            "languages": dict(self.languages),
            "unread": dict(self.unread),
            "figures": [figure.as_json() for figure in self.figures],
            "quotations": [quotation.as_json(self.document.text) for quotation in self.quotations],
            "persons": [person.as_json() for person in self.persons],
            "events": [event.as_json(self.document.text) for event in self.events],
        }


def read_file(
    path: Path,
    extract: Extractor,
    *,
    published: str | None = None,
    country: str | None = None,
    language: str | None = None,
    reader: Reader = RULES,
) -> Reading:
    """Read a file. ``published`` is a full or partial ISO date, ``country`` ISO 3166-1 alpha-2, ``language`` ISO 639-1."""
    return read_document(extract(path), published=published, country=country, language=language, reader=reader)


def read_text(
    text: str,
    *,
    name: str = "text",
    published: str | None = None,
    country: str | None = None,
    language: str | None = None,
    reader: Reader = RULES,
) -> Reading:
    """Read a text that is at hand. Offsets count its characters after cleaning (``reading.document.text``)."""
    if not text.strip():
        raise InputError("There is no text to read.", mend="Hand in the report's words.")
    data = text.encode("utf-8", errors="replace")
    body = cleaned(decoded(data, "utf-8"))
    document = Document(hashlib.sha256(data).hexdigest(), name, "text/plain", body, About())
    return read_document(document, published=published, country=country, language=language, reader=reader)


def read_document(
    document: Document,
    *,
    published: str | None = None,
    country: str | None = None,
    language: str | None = None,
    reader: Reader = RULES,
) -> Reading:
    """Read a document that was extracted before. Raises ``ServerError`` where nothing of it could be read."""
    text = document.text
    known = document.about.language or _plain(text)
    parts = (Passage(language, paragraphs(text)),) if language is not None else passages(text, main=known)
    spoken = language or language_of(text) or known or _largest(parts)
    document = replace(document, about=replace(document.about, language=spoken))
    document = _dated(document, published, [spoken, *(part.language for part in parts)])
    gathered = read_passages(document, parts, reader, country)
    found = gathered.findings
    if found.account is not None and found.account.failures and not found.account.read:
        reasons = dict.fromkeys(failure.reason for failure in found.account.failures)
        raise ServerError(
            f"The {reader.name} read nothing of it: {', '.join(reasons)}.",
            place=Place(document.name),
            mend="Look at the server's log, or read it by the rules (without --model-server).",
        )
    return Reading(
        document,
        found.figures,
        found.quotations,
        found.persons,
        found.events,
        languages={part.language or "unknown": len(part.paragraphs) for part in parts},
        unread=gathered.unread,
        reader=reader.name,
        account=found.account,
    )


def _largest(parts: Sequence[Passage]) -> str | None:
    """The language of most of the text, where two are level."""
    sizes = {part.language: sum(span.end - span.start for span in part.paragraphs) for part in parts}
    return max(sizes, key=sizes.__getitem__, default=None)


def _plain(text: str) -> str | None:
    """English, for a text too short to tell that has plain Latin letters and no others."""
    letters = [letter for letter in text if letter.isalpha()]
    return "en" if letters and all(letter.isascii() for letter in letters) else None


def _dated(document: Document, published: str | None, languages: Sequence[str | None]) -> Document:
    """The document with its day of publication, as far as that can be known."""
    if published is not None:
        return document.dated(published, "given")
    if document.about.published is not None:
        return document.dated(document.about.published, "metadata")
    for language in dict.fromkeys(languages):
        printed = dateline(document.text, grammar(language).datelines) if language in LANGUAGES else None
        if printed is not None:
            return document.dated(printed, "text")
    return document
