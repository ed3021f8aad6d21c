"""One page of a PDF as lines, in the order in which the page draws them. PDFium tells the characters and their boxes."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

# What PDFium puts for a hyphen at the end of a line.
_HYPHEN = 2
_ENDS = frozenset({0x0A, 0x0D})
# Between the cells of a table there is more room than between words.
_APART = 1.5


@dataclass(frozen=True)
class PageLine:
    """One line: its characters and their places in the document, and its box in points from the page's lower left."""

    characters: Sequence[str]
    places: Sequence[int]
    left: float
    bottom: float
    right: float
    top: float
    first_word: float
    broken: bool

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(self.characters)

    @property
    def size(self) -> float:
        """Its height."""
        return self.top - self.bottom


@dataclass(frozen=True)
class Page:
    """A page: its lines, how many characters it has, four numbers for the box of each, and whether it draws anything."""

    number: int
    height: float
    length: int
    boxes: array[float]
    lines: tuple[PageLine, ...]
    drawn: bool
    unmapped: int


def read_page(page: pypdfium2.PdfPage, number: int, base: int) -> Page:
    """A page's lines, its characters counted from ``base`` on. Raises ``pypdfium2.PdfiumError``."""
    text = page.get_textpage()
    boxes = array("f")
    codes = array("L")
    box, unmapped = raw.FS_RECTF(), 0
    count = text.count_chars()
    for index in range(count):
        codes.append(raw.FPDFText_GetUnicode(text, index))
        raw.FPDFText_GetLooseCharBox(text, index, box)
        boxes.extend((box.left, box.bottom, box.right, box.top))
        unmapped += raw.FPDFText_HasUnicodeMapError(text, index) == 1
    lines = tuple(_lines(codes, boxes, base))
    drawn = raw.FPDFPage_CountObjects(page) > 0
    found = Page(number, page.get_height(), count, boxes, lines, drawn, unmapped)
    text.close()
    page.close()
    return found


def _lines(codes: Sequence[int], boxes: Sequence[float], base: int) -> Iterator[PageLine]:
    line: list[int] = []
    for index, code in enumerate(codes):
        if code == _HYPHEN:
            line.append(index)
        if code in _ENDS or code == _HYPHEN:
            yield from _line(line, codes, boxes, base)
            line = []
        else:
            line.append(index)
    yield from _line(line, codes, boxes, base)


def _line(indices: list[int], codes: Sequence[int], boxes: Sequence[float], base: int) -> Iterator[PageLine]:
    while indices and _sign(codes[indices[-1]]).isspace():
        indices.pop()
    inked = [
        index for index in indices if not _sign(codes[index]).isspace() and boxes[4 * index + 2] > boxes[4 * index]
    ]
    if not inked:
        return
    characters: list[str] = []
    places: list[int] = []
    bottom, top = min(boxes[4 * i + 1] for i in inked), max(boxes[4 * i + 3] for i in inked)
    word_end = inked[0]
    spaced = False
    right = boxes[4 * inked[0]]
    for index in indices:
        sign = _sign(codes[index])
        if not sign.isspace():
            if boxes[4 * index] - right > _APART * (top - bottom):
                characters.extend(" | ")
                places.extend([base + index] * 3)
            right = max(right, boxes[4 * index + 2])
            word_end = word_end if spaced else index
        else:
            spaced = spaced or bool(characters)
        characters.append(sign)
        places.append(base + index)
    left = boxes[4 * inked[0]]
    yield PageLine(
        characters,
        places,
        left,
        bottom,
        max(boxes[4 * i + 2] for i in inked),
        top,
        boxes[4 * word_end + 2] - left,
        characters[-1] in "-\u2010",
    )


def _sign(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " " if code == 0 else "\ufffd"
