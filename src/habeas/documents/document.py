"""A document: bytes as received, known by their SHA-256, with the text they hold and what they say about themselves.

A document is never changed. Its bytes are not kept here: whoever took them in stores them under their hash, and
``locations_of`` says where in them a span of the text stands. A line of the text is a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from habeas.documents.location import Location, Part, locations, stretches
from habeas.documents.offsets import Traced
from habeas.documents.span import Span
from habeas.errors import InputError
from habeas.vocabulary.dates import parse_date

_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True)
class About:
    """What a document says about itself, None where it does not. ``published`` and ``created`` are full or partial ISO dates.

    ``created`` is the day on which a program made the file: no day of publication, and never taken for one.
    """

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    address: str | None = None
    created: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and not _is_day(self.published):
            raise InputError(f"“{self.published}” is no day of publication.", mend="Write it as 2025-05-07 or 2025-05.")
        if self.created is not None and not _is_day(self.created):
            raise InputError(f"“{self.created}” is no day.", mend="Write it as 2025-05-07 or 2025-05.")


def _is_day(words: str) -> bool:
    """Whether it is a year, a month or a day that exists."""
    try:
        return words[:1] != "[" and parse_date(words).known
    except InputError:
        return False


@dataclass(frozen=True)
class Document:
    """One document. ``published_from`` says where its date was found: given, metadata, text, or None.

    ``parts`` are those of its file that hold the text; none means the file itself. ``notes`` say what of the file was not
    read (an attachment, a page that is a picture), each in a sentence.
    """

    sha256: str
    name: str
    media_type: str
    body: Traced
    about: About
    published_from: str | None = None
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if _SHA256.match(self.sha256) is None:
            raise ValueError("A document is known by its SHA-256, 64 hexadecimal digits.")

    @property
    def text(self) -> str:
        """Its text."""
        return self.body.text

    def bytes_of(self, span: Span) -> tuple[int, int]:
        """The range of the received bytes, end excluded, behind a span of the text, where the file itself holds the text."""
        if self.parts:
            raise ValueError("The text of this file stands in parts of it: ask for its locations.")
        return self.body.offsets.bytes_of(span)

    def locations_of(self, span: Span) -> tuple[Location, ...]:
        """Where in the file a span of the text stands: one location for each part that it touches."""
        return locations(self.parts, self.body.offsets, span)

    def within(self, container: str) -> Document:
        """The same document as a part of another file: of a record in a web archive."""
        inner = tuple(part.within(container) for part in self.parts)
        return replace(self, parts=inner or (Part(container, max(self.body.offsets.ends, default=0)),))

    def dated(self, published: str, source: str) -> Document:
        """The same document with its day of publication, and where that was found."""
        return replace(self, about=replace(self.about, published=published), published_from=source)

    def as_json(self) -> dict[str, object]:
        """Hash, name, media type, what it says about itself, and the text that all offsets count in.

        ``parts`` say which stretch of the text stands in which part of the file; none where it stands in the file itself.
        """
        about = {name: getattr(self.about, name) for name in self.about.__dataclass_fields__}
        return {
            "sha256": self.sha256,
            "name": self.name,
            "media_type": self.media_type,
            **about,
            "published_from": self.published_from,
            "notes": list(self.notes),
            "parts": [
                {"part": name, "start": span.start, "end": span.end}
                for name, span in stretches(self.parts, self.body.offsets)
            ],
            "text": self.text,
        }
