"""Read a report: a file or a text becomes a document and its claims (figures, quotations, persons named).

What was given outranks what the document says of itself: the day of publication is the one given, else that of its
metadata, else that of a dateline in its text, else unknown. A line or two in plain Latin letters, too short to tell its
language, is read as English. A language that the reader does not read yields no claims, and ``unread`` says which it was.
Nothing is recorded anywhere. Who reads is the caller's choice (``reading.reader``): the rules, where nothing is said.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from habeas.access.levels import Level
from habeas.claims.figure import Figure
from habeas.claims.mention import Named
from habeas.claims.quotation import Quotation
from habeas.documents.cleaning import cleaned, decoded
from habeas.documents.document import About, Document
from habeas.errors import InputError
from habeas.reading.dateline import dateline
from habeas.reading.identification import language_of
from habeas.reading.language import LANGUAGES, grammar
from habeas.reading.reader import Account, Reader
from habeas.reading.rules import Rules

Extractor = Callable[[Path], Document]
RULES = Rules()


@dataclass(frozen=True)
class Reading:
    """A document, what it says, and which reader says so. ``unread`` is its language where that reader does not read it.

    ``account`` tells what was dropped of claims that had to be verified; None of a reader whose claims need not be.
    """

    document: Document
    figures: tuple[Figure, ...]
    quotations: tuple[Quotation, ...]
    persons: tuple[Named, ...]
    unread: str | None = None
    reader: str = Rules.name
    account: Account | None = None

    def as_json(self) -> dict[str, object]:
        """Document, figures (the fields of the annotation guide), quotations and persons. The level of what was published."""
        return {
            "level": Level.PUBLIC.value,
            "reader": self.reader,
            **({} if self.account is None else {"account": self.account.as_json()}),
            "document": self.document.as_json(),
            "figures": [figure.as_json() for figure in self.figures],
            "quotations": [quotation.as_json(self.document.text) for quotation in self.quotations],
            "persons": [person.as_json() for person in self.persons],
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
    """Read a document that was extracted before."""
    document = _described(document, published, language)
    found = reader.read(document, country)
    return Reading(document, found.figures, found.quotations, found.persons, found.unread, reader.name, found.account)


def _plain(text: str) -> str | None:
    """English, for a text too short to tell that has plain Latin letters and no others."""
    letters = [letter for letter in text if letter.isalpha()]
    return "en" if letters and all(letter.isascii() for letter in letters) else None


def _described(document: Document, published: str | None, language: str | None) -> Document:
    """The document with its language and its day of publication, as far as they can be known."""
    spoken = language or language_of(document.text) or document.about.language or _plain(document.text)
    document = replace(document, about=replace(document.about, language=spoken))
    if published is not None:
        return document.dated(published, "given")
    if document.about.published is not None:
        return document.dated(document.about.published, "metadata")
    printed = dateline(document.text, grammar(spoken).datelines) if spoken in LANGUAGES else None
    return document if printed is None else document.dated(printed, "text")
