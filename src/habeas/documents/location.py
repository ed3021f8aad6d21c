"""Where in a received file a stretch of text stands, so that whoever opens the file with another program finds it there.

A file has its text in *parts*: a text or a page is one part, the file itself; a PDF has one for each page, a DOCX or ODT the
XML members of its package, a message its MIME parts, a web archive its records. Offsets count through the parts in their
order. A part counts bytes (after the coding of its container is taken off) or, on a page of a PDF, characters, each with the
box that it fills on the page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import Literal

from habeas.documents.offsets import Offsets
from habeas.documents.span import Span

Unit = Literal["byte", "character"]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Part:
    """A part of a file: its name, how many units it has, and for each character of a page its box (four numbers each).

    A box is left, bottom, right, top, in points from the lower left corner of the page.
    """

    name: str
    length: int
    unit: Unit = "byte"
    boxes: Sequence[float] = ()

    def __post_init__(self) -> None:
        if self.boxes and len(self.boxes) != 4 * self.length:
            raise ValueError("A part has a box for every character, or none.")

    def within(self, container: str) -> Part:
        """The same part of a file that itself lies within another."""
        return replace(self, name=f"{container}, {self.name}")


@dataclass(frozen=True)
class Location:
    """``start`` to ``end`` (excluded) of a part; ``part`` is None for the file itself. On a page, a box for each line."""

    part: str | None
    unit: Unit
    start: int
    end: int
    boxes: tuple[Box, ...] = ()

    def __str__(self) -> str:
        if self.boxes:
            return str(self.part)
        stretch = f"{self.unit}s {self.start}-{self.end}"
        return f"{self.part}, {stretch}" if self.part is not None else stretch

    def as_json(self) -> dict[str, object]:
        """Part, unit, start and end, and the boxes where it has any."""
        found: dict[str, object] = {"part": self.part, "unit": self.unit, "start": self.start, "end": self.end}
        return found | {"boxes": [list(box) for box in self.boxes]} if self.boxes else found


def locations(parts: Sequence[Part], offsets: Offsets, span: Span) -> tuple[Location, ...]:
    """Where a span of the text stands: one location for each part that it touches, in the order of the text."""
    if not parts:
        return (Location(None, "byte", *offsets.bytes_of(span)),)
    begins = [0, *accumulate(part.length for part in parts)]
    pieces = [(offsets.starts[at], offsets.ends[at]) for at in range(span.start, span.end)]
    found = []
    for number, run in groupby(pieces, key=lambda piece: _part_at(begins, piece[0])):
        stretch = list(run)
        start = min(first for first, _ in stretch) - begins[number]
        end = max(last for _, last in stretch) - begins[number]
        part = parts[number]
        boxes = tuple(_lines(part.boxes, (at - begins[number] for at, _ in stretch))) if part.boxes else ()
        found.append(Location(part.name, part.unit, start, end, boxes))
    return tuple(found)


def stretches(parts: Sequence[Part], offsets: Offsets) -> Iterator[tuple[str, Span]]:
    """Which part each stretch of the text stands in, in the order of the text; nothing for a file without parts."""
    if not parts:
        return
    begins = [0, *accumulate(part.length for part in parts)]
    place = 0
    for number, run in groupby(offsets.starts, key=lambda start: _part_at(begins, start)):
        length = sum(1 for _ in run)
        yield parts[number].name, Span(place, place + length)
        place += length


def _part_at(begins: Sequence[int], place: int) -> int:
    return min(bisect_right(begins, place), len(begins) - 1) - 1


def _lines(boxes: Sequence[float], characters: Iterator[int]) -> Iterator[Box]:
    """The boxes of characters, put together line by line."""
    line: Box | None = None
    for character in characters:
        left, bottom, right, top = boxes[4 * character : 4 * character + 4]
        if right <= left or top <= bottom:
            continue
        if line is not None and bottom < line[3] and top > line[1] and left >= line[0]:
            line = (line[0], min(line[1], bottom), max(line[2], right), max(line[3], top))
            continue
        if line is not None:
            yield line
        line = (left, bottom, right, top)
    if line is not None:
        yield line
