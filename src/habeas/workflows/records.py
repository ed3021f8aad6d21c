"""Read many texts from one file of JSON lines: for each record its ``id`` and the figures of its ``text``, in order.

Of a record are read ``id``, ``text``, ``published`` (may be null), ``lang`` and ``country``; everything else, annotated
figures above all, is left unread. The text is taken as it stands, so that offsets are offsets into it. A record in a
language that no grammar reads yields no figures and is counted as such. A line that is no record stops the reading, with
the file and the line: nothing after it is guessed at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.claims.figure import Figure
from habeas.documents.document import About
from habeas.errors import InputError, Place
from habeas.reading.figures import read_figures
from habeas.reading.identification import language_of
from habeas.reading.language import LANGUAGES

_MEND = "Write one JSON object a line, with id, text, published, lang and country."


@dataclass(frozen=True)
class Record:
    """A text to be read."""

    id: str
    text: str
    published: str | None
    language: str | None
    country: str | None


@dataclass(frozen=True)
class RecordRead:
    """What was read of a record. ``unread`` is its language where no grammar reads that."""

    id: str
    figures: tuple[Figure, ...]
    unread: str | None = None

    def as_json(self) -> dict[str, object]:
        """``{"id", "figures"}``."""
        return {"id": self.id, "figures": [figure.as_json() for figure in self.figures]}


def read_records(lines: Iterable[bytes], name: str) -> Iterator[RecordRead]:
    """Read each record of a file called ``name``. Raises ``InputError`` naming file and line."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = Place(name, row=number)
        record = _record(line, place)
        if record.id in seen:
            raise InputError(
                f"The id “{record.id}” stands in row {seen[record.id]} already.", place=place, mend="Give each its own."
            )
        seen[record.id] = number
        yield _read(record)


def _read(record: Record) -> RecordRead:
    language = record.language or language_of(record.text)
    if language not in LANGUAGES:
        return RecordRead(record.id, (), unread=language or "unknown")
    figures = read_figures(record.text, published=record.published, country=record.country, language=language)
    return RecordRead(record.id, figures)


def _record(line: bytes, place: Place) -> Record:
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError("This line is not UTF-8.", place=place, mend="Save the file as UTF-8.") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"This line is not JSON ({error}).", place=place, mend=_MEND) from None
    if not isinstance(found, dict):
        raise InputError("This line is no JSON object.", place=place, mend=_MEND)
    id_ = found.get("id")
    if not isinstance(id_, str) or not id_:
        raise InputError("The record has no id.", place=Place(place.file, place.row, "id"), mend=_MEND)
    text = found.get("text")
    if not isinstance(text, str):
        raise InputError("The record has no text.", place=Place(place.file, place.row, "text"), mend=_MEND)
    language = _word(found, "lang", place)
    published = _word(found, "published", place)
    try:
        About(published=published)
    except InputError as error:
        raise InputError(error.what, place=Place(place.file, place.row, "published"), mend=error.mend) from None
    country = _word(found, "country", place)
    return Record(id_, text, published, language.split("-")[0].lower() if language else None, country)


def _word(found: dict[str, object], name: str, place: Place) -> str | None:
    value = found.get(name)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{value!r} is no text.", place=Place(place.file, place.row, name), mend=_MEND)
    return value or None
