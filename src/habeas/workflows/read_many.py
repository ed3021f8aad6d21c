"""Read many documents, each into one line of JSON, in the order in which they come.

A line is a document with its claims, or says that its bytes are those of an earlier one (``same_as``), or why it could not be
read (``error``). One document never stops the others. A line that an earlier run wrote holds as long as name, bytes, options
and version of Habeas are the same; where the reader itself gave out (``ReaderError``) the document is read again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from typing import Protocol, TypeVar

from habeas.access.levels import Level
from habeas.documents.document import Document
from habeas.documents.received import Missing, Received
from habeas.errors import HabeasError, InputError, Place, ReaderError
from habeas.workflows.read import read_document

OPENING = b'{"name": '
_MEND = "Read it alone; if that fails, too, it is a defect to be reported."
Extract = Callable[[bytes, str], Document]
Tag = TypeVar("Tag")


@dataclass(frozen=True)
class Options:
    """How every document is read. None: as the document itself says."""

    published: str | None = None
    country: str | None = None
    language: str | None = None
    version: str = version("habeas")


class Failed(Protocol):
    """Work that came to nothing."""

    @property
    def reason(self) -> str:
        """Why."""
        ...


class Pool(Protocol):
    """Runs ``read_one`` for many documents, in their order."""

    def results(self, pieces: Iterable[tuple[Tag, Received | None]]) -> Iterator[tuple[Tag, bytes | Failed | None]]:
        """For each piece its tag with its result."""
        ...


@dataclass(frozen=True)
class Line:
    """One line. ``again`` says that an earlier run wrote it."""

    text: bytes
    again: bool = False

    @property
    def found(self) -> dict[str, object]:
        """What it says."""
        said = json.loads(self.text)
        assert isinstance(said, dict)
        return said


def read_many(
    documents: Iterable[Received | Missing], pool: Pool, options: Options, kept: Callable[[object], bytes | None]
) -> Iterator[Line]:
    """A line for each document. ``kept`` hands out the line of an earlier run for a key of ``key_of``, if it has one."""
    for plan, result in pool.results(_planned(documents, options, kept)):
        if result is None:
            assert plan.line is not None
            yield plan.line
        elif isinstance(result, bytes):
            yield Line(result)
        else:
            error = ReaderError(result.reason, place=Place(plan.name), mend=_MEND)
            yield Line(_failed(plan.name, plan.sha256, options, error))


def read_one(received: Received, extract: Extract, options: Options) -> bytes:
    """The line of a document: what a worker does."""
    sha256 = hashlib.sha256(received.data).hexdigest()
    try:
        reading = read_document(
            _described(extract(received.data, received.name), received),
            published=options.published,
            country=options.country,
            language=options.language,
        )
    except InputError as error:
        return _failed(received.name, sha256, options, error)
    crawled = {} if received.fetched is None else {"address": received.address, "fetched": received.fetched}
    return _line(received.name, sha256, {"options": asdict(options), **crawled, **reading.as_json()})


def _described(document: Document, received: Received) -> Document:
    """The document with what the crawler knows of it: where it lies in the archive, and its address if it has no other."""
    if received.record is not None:
        document = document.within(received.record)
    if document.about.address is None:
        document = replace(document, about=replace(document.about, address=received.address))
    return document


def key_of(found: dict[str, object]) -> object:
    """What makes a line hold for a document: its name, bytes and options. None for one that never does."""
    error = found.get("error")
    if "options" not in found or (isinstance(error, dict) and error.get("error") == ReaderError.__name__):
        return None
    return found["name"], found["sha256"], found["options"]


@dataclass(frozen=True)
class _Plan:
    name: str
    sha256: str | None
    line: Line | None = None


def _planned(
    documents: Iterable[Received | Missing], options: Options, kept: Callable[[object], bytes | None]
) -> Iterator[tuple[_Plan, Received | None]]:
    """What is to be read; what is known already stands there as a line."""
    first: dict[bytes, str] = {}
    for document in documents:
        if isinstance(document, Missing):
            yield _Plan(document.name, None, Line(_failed(document.name, None, options, document.error))), None
            continue
        digest = hashlib.sha256(document.data)
        sha256 = digest.hexdigest()
        same = first.setdefault(digest.digest(), document.name)
        before = kept((document.name, sha256, asdict(options)))
        if same != document.name:
            yield _Plan(document.name, sha256, Line(_line(document.name, sha256, {"same_as": same}))), None
        elif before is not None:
            yield _Plan(document.name, sha256, Line(before, again=True)), None
        else:
            yield _Plan(document.name, sha256), document


def _failed(name: str, sha256: str | None, options: Options, error: HabeasError) -> bytes:
    # Without bytes there is nothing by which the failure would hold another time.
    held = {} if sha256 is None else {"options": asdict(options)}
    return _line(name, sha256, {**held, "error": error.as_json()})


def _line(name: str, sha256: str | None, said: dict[str, object]) -> bytes:
    found = {"name": name, "sha256": sha256, "level": Level.PUBLIC.value, **said}
    # Half a character that a page asked for by its number cannot be written otherwise.
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "backslashreplace")
