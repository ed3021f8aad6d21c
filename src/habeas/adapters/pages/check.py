"""The page of a checked report: the report with each figure marked in place, and beside it what the register says.

One file that loads nothing: style is inside it, there is no script, and the only links out are the sources' own http(s)
addresses. The report's words are untrusted and escaped like everything else. A verdict is told in a word and a symbol,
never by colour alone. Grounds that are not public are told by their number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from habeas.access.levels import Level
from habeas.answers.answer import Ground
from habeas.answers.checked import Check, Checked
from habeas.answers.sight import Crowd, seen_at
from habeas.documents.document import Document
from habeas.documents.span import Span
from habeas.reading.sentences import paragraphs
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.quantities import Bounds

LISTED_AT_MOST = 3


@dataclass(frozen=True)
class Note:
    """What stands beside one marked figure. ``like`` is the number of an earlier note that says the same.

    ``faults`` are told in words at the first figure that they concern, by that one's number at the others.
    """

    number: int
    checked: Checked
    like: int | None
    faults: tuple[tuple[str, int], ...]

    @property
    def register(self) -> str | None:
        """The register's number in words, where it has one."""
        comparison = self.checked.comparison
        return None if comparison.empty or comparison.register is None else str(comparison.register)

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """The public records that it rests on."""
        return seen_at(self.checked.comparison.grounds, Level.PUBLIC)[0]

    @property
    def hidden(self) -> tuple[Crowd, ...]:
        """What the other records come to."""
        return seen_at(self.checked.comparison.grounds, Level.PUBLIC)[1]


@dataclass(frozen=True)
class Piece:
    """A stretch of the report's text, and the note on it where it is a figure."""

    text: str
    note: Note | None


@dataclass(frozen=True)
class Block:
    """Paragraphs of the report, each in pieces, with the notes that stand beside them.

    Paragraphs without a figure join the block before them, so that long notes run beside more of the text.
    """

    paragraphs: tuple[tuple[Piece, ...], ...]

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes on its figures, in the order of the text."""
        return tuple(piece.note for pieces in self.paragraphs for piece in pieces if piece.note is not None)


def check_page(document: Document, check: Check, *, unread: str | None = None) -> str:
    """The page as HTML. ``unread`` is the report's language where no grammar reads that."""
    notes = tuple(_notes(check))
    title, *body = _paragraphs(document.text, notes) or [()]
    used: dict[str, tuple[Ground, list[int]]] = {}
    for note in notes:
        for ground in note.grounds:
            used.setdefault(ground.subject, (ground, []))[1].append(note.number)
    return _template().render(
        document=document,
        check=check,
        unread=unread,
        notes=notes,
        head=Block((title,)),
        blocks=tuple(_blocks(body)),
        faults=tuple(dict.fromkeys(fault.words for checked in check.figures for fault in checked.faults)),
        grounds=sorted(used.values(), key=lambda item: (item[0].on.earliest or date.min, item[0].label)),
        others=[checked.figure for checked in check.figures if not checked.figure.counts_people],
        listed_at_most=LISTED_AT_MOST,
    )


def safe_address(url: str | None) -> str | None:
    """The address, if it is a complete http or https one; else None, and no link is made."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _notes(check: Check) -> Iterator[Note]:
    seen: dict[tuple[object, ...], int] = {}
    people = [index for index, checked in enumerate(check.figures) if checked.figure.counts_people]
    numbers = {index: number for number, index in enumerate(people, start=1)}
    for number, checked in enumerate(check.of_people, start=1):
        figure = checked.figure
        key = (figure.low, figure.high, figure.counted, checked.verdict.name, checked.reason, checked.root)
        first = seen.setdefault(key, number)
        wrong = tuple((fault.words, numbers[fault.figures[0]]) for fault in checked.faults)
        yield Note(number, checked, None if first == number or wrong else first, wrong)


def _paragraphs(text: str, notes: tuple[Note, ...]) -> list[tuple[Piece, ...]]:
    return [
        tuple(
            _pieces(text, span, [note for note in notes if span.start <= note.checked.figure.number_start < span.end])
        )
        for span in paragraphs(text)
    ]


def _blocks(body: list[tuple[Piece, ...]]) -> Iterator[Block]:
    block: list[tuple[Piece, ...]] = []
    for pieces in body:
        if block and any(piece.note is not None for piece in pieces):
            yield Block(tuple(block))
            block = []
        block.append(pieces)
    if block:
        yield Block(tuple(block))


def _pieces(text: str, paragraph: Span, notes: list[Note]) -> Iterator[Piece]:
    """The paragraph cut at its marks. A mark that would reach into another is cut short; none is lost."""
    at = paragraph.start
    for index, note in enumerate(notes):
        figure = note.checked.figure
        limit = notes[index + 1].checked.figure.number_start if index + 1 < len(notes) else paragraph.end
        start = max(at, min(figure.start, figure.number_start))
        end = min(limit, max(figure.end, figure.number_start + len(figure.number)))
        if start > at:
            yield Piece(text[at:start], None)
        yield Piece(text[start:end], note)
        at = end
    if at < paragraph.end:
        yield Piece(text[at : paragraph.end], None)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("habeas.adapters.pages", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(address=safe_address, day=day_in_words, bounds=_bounds)
    return environment.get_template("check.html")


def _bounds(ground: Ground) -> str:
    return str(Bounds(ground.low, ground.high))
