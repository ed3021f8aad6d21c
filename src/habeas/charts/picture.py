"""A picture: the drawing with its words around it, and the same numbers as a table.

Every picture has, from the top: the finding as its title; what was counted, and the two times, as its subtitle; the
drawing; the events marked in it, each with its source; notes; and the register's checkpoint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from habeas.answers.answer import Assumption
from habeas.answers.context import BESIDE, ContextEvent
from habeas.answers.question import Question
from habeas.answers.words import times_words
from habeas.charts.canvas import Canvas
from habeas.charts.numbers import Numbers
from habeas.charts.style import INK, INNER, LEADING, MARGIN, PAPER, QUIET, SMALL, TITLE
from habeas.register.view import CheckpointRef
from habeas.vocabulary.day_words import day_in_words

Link = tuple[str, str | None]


@dataclass(frozen=True)
class Mark:
    """An event beside the register: shown at its days with who tells of it, never as a cause of anything."""

    first: date
    last: date
    label: str
    source: str
    when: str
    url: str | None = None

    @property
    def told(self) -> str:
        """Its days as told, and its words, without its source."""
        return f"{self.when}: {self.label}"


def marks_of(events: Iterable[ContextEvent]) -> tuple[Mark, ...]:
    """Recorded events as marks, each at the days on which it may have been; one that has no day cannot be marked."""
    found = []
    for event in events:
        days = [day for day in (event.first, event.last) if day is not None]
        if days:
            when = " to ".join(_told(str(told)) for told in (event.on, event.until) if told is not None)
            found.append(Mark(days[0], days[-1], event.label, event.publisher or event.source, when, event.url))
    return tuple(found)


def _told(date: str) -> str:
    """A date as told, in words: an uncertain one by its ends."""
    if not date.startswith("["):
        return day_in_words(date)
    first, last = (day_in_words(end) if end else "" for end in date.strip("[]").split(".."))
    if first and last:
        return f"between {first} and {last}"
    return f"{last} or before" if last else f"{first} or after"


@dataclass(frozen=True)
class Frame:
    """The words around a drawing. ``description`` tells what is drawn to who cannot see it."""

    title: str
    subtitle: tuple[str, ...]
    description: str
    notes: tuple[str, ...]
    foot: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Picture:
    """An SVG text, the words around its drawing, its numbers, and what it goes back to: words, each with an address."""

    svg: str
    frame: Frame
    numbers: Numbers
    links: tuple[Link, ...] = ()


Draw = Callable[[Canvas, float], float]


def picture(frame: Frame, numbers: Numbers, draw: Draw, links: Iterable[Link] = ()) -> Picture:
    """The drawing in its frame. ``draw`` is handed the canvas and the place where it begins, and returns where it ends."""
    canvas = Canvas()
    at = canvas.paragraph(MARGIN, MARGIN - 4, frame.title, INNER, size=TITLE, strong=True, serif=True) + 5
    for words in frame.subtitle:
        at = canvas.paragraph(MARGIN, at, words, INNER, size=SMALL, fill=QUIET) + 1
    at = draw(canvas, at + 14) + 12
    if frame.marks:
        at = _marks(canvas, at, frame.marks) + 6
    for note in frame.notes:
        at = canvas.paragraph(MARGIN, at, note, INNER, size=SMALL, fill=INK) + 3
    at += 4
    canvas.line((MARGIN, at), (MARGIN + INNER, at), stroke="#dcd7cb")
    at = canvas.paragraph(MARGIN, at + 6, frame.foot, INNER, size=SMALL, fill=QUIET)
    links = (*links, *((f"{mark.told} ({mark.source})", mark.url) for mark in frame.marks))
    return Picture(canvas.svg(at + MARGIN - 8, frame.title, frame.description), frame, numbers, links)


def badge(canvas: Canvas, x: float, y: float, number: int) -> None:
    """The number of an event, in a disc."""
    canvas.dot(x, y, 8.5, fill=INK, stroke=PAPER)
    canvas.text(x, y + 4, str(number), size=11.5, anchor="middle", fill=PAPER, strong=True)


def times_subtitle(question: Question) -> str:
    """According to whom, as known when, and under which conditions."""
    told = times_words(question)
    conditions = "".join(f"; {name.replace('_', ' ')}: {value}" for name, value in question.where)
    return f"{told[0].upper()}{told[1:]}{conditions}."


def foot(at: CheckpointRef) -> str:
    """Where the numbers are from: the register and its checkpoint."""
    root = f", root {at.root[:16]}…" if at.root else ""
    return f"Source: register {at.origin or 'without a name'}, {at.size:,} entries{root}"


def rests_on(assumptions: Iterable[Assumption]) -> tuple[str, ...]:
    """The statements that a sum rests on, each a note."""
    return tuple(f"Rests on “{told.kind}”, stated by {told.stated_by}." for told in assumptions)


def _marks(canvas: Canvas, at: float, marks: tuple[Mark, ...]) -> float:
    at = canvas.paragraph(MARGIN, at, BESIDE, INNER, size=SMALL, strong=True) + 3
    for number, mark in enumerate(marks, start=1):
        badge(canvas, MARGIN + 9, at + SMALL * LEADING / 2 + 1, number)
        words = f"{mark.told} ({mark.source})"
        at = canvas.paragraph(MARGIN + 25, at, words, INNER - 25, size=SMALL) + 4
    return at
