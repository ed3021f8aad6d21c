"""Lines of pages put together to paragraphs, as the one who set them meant.

A line goes on in the next one when that stands at the usual distance below it, in the same size, without an indent or a
bullet, and its first word would not have fitted any more. At the end of a column or page a sentence that is not finished
goes on. A hyphen at a line's end goes away when the word goes on in small letters, unless the document has other words with
a hyphen behind the same beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import quantiles

from habeas.adapters.formats.pdf_page import Page, PageLine

Paragraph = list[PageLine]
_BULLET = re.compile(r"\s*(?:[•‣▪●○◦■□–—*·]|-|\(?\d{1,3}[.)]|[a-z][.)])\s")
_FINISHED = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")
_SAME_SIZE = 0.12
_INDENT = 0.8
_LOOSEST = 2.5
_USUAL = 1.6
_SLACK = 0.3
_COMPOUND = re.compile(r"([^\W\d_]+)-(?=[^\W\d_])")


def paragraphs(pages: Sequence[Page]) -> Iterator[Paragraph]:
    """The paragraphs of a document, over its pages, with their lines joined by spaces or without hyphens."""
    compounds = {head.lower() for page in pages for line in page.lines for head in _COMPOUND.findall(line.text)}
    paragraph: Paragraph = []
    before: Page | None = None
    for page in pages:
        distance = _distance(page)
        for line in page.lines:
            if paragraph and before is not None and _goes_on(paragraph, line, before, page, distance):
                paragraph[-1] = _joined(paragraph[-1], line, compounds)
            elif paragraph:
                yield paragraph
                paragraph = []
            paragraph.append(line)
            before = page
    if paragraph:
        yield paragraph


def _goes_on(paragraph: Paragraph, line: PageLine, before: Page, page: Page, distance: float) -> bool:
    last = paragraph[-1]
    if abs(last.size - line.size) > _SAME_SIZE * max(last.size, line.size):
        return False
    if last.broken and line.text[:1].islower():
        return True
    if _BULLET.match(line.text):
        return False
    below = before is page and line.bottom < last.bottom and line.left < last.right and last.left < line.right
    if not below:
        return _FINISHED.search(last.text) is None and (_is_full(last, line, before) or line.text[:1].islower())
    if last.bottom - line.bottom > distance * last.size:
        return False
    hanging = _BULLET.match(paragraph[0].text) is not None
    if line.left > last.left + _INDENT * line.size and not hanging:
        return False
    return _is_full(last, line, page)


def _is_full(last: PageLine, line: PageLine, page: Page) -> bool:
    """Whether the next line's first word would not have fitted behind it."""
    beside = [
        other.right
        for other in page.lines
        if other.left < last.right and last.left < other.right and abs(other.size - last.size) <= _SAME_SIZE * last.size
    ]
    return last.right + line.first_word > max(beside, default=last.right) - _SLACK * last.size


def _distance(page: Page) -> float:
    """How far below a line the next of its paragraph may stand, in heights of a line."""
    found = [
        (above.bottom - line.bottom) / above.size
        for above, line in zip(page.lines, page.lines[1:], strict=False)
        if above.size > 0 and abs(above.size - line.size) <= _SAME_SIZE * above.size
    ]
    usual = [distance for distance in found if 0.5 < distance < _LOOSEST]
    return (quantiles(usual, n=4)[0] if len(usual) > 1 else _USUAL) * 1.25


def _joined(last: PageLine, line: PageLine, compounds: set[str]) -> PageLine:
    """A line with what joins it to the next: a space, or nothing where a word was divided."""
    if not last.broken or not line.text[:1].isalpha():
        if last.broken and line.text[:1].isdigit():
            return last
        return replace(last, characters=[*last.characters, " "], places=[*last.places, last.places[-1]])
    head = re.search(r"[^\W\d_]*\Z", last.text[:-1])
    assert head is not None
    if not line.text[:1].islower() or head[0].lower() in compounds or not head[0]:
        return last
    return replace(last, characters=last.characters[:-1], places=last.places[:-1])
