"""A PDF document (ISO 32000): the text of its pages as paragraphs, each character with its page, number and box.

It is examined for wholeness first (``pdf_check``), because PDF readers mend what is damaged and leave out what they cannot
mend. A page that is a picture has no words: that is said in the notes, and an error where no page has any.
"""

from __future__ import annotations

import re

import pypdfium2

from habeas.adapters.formats.headline import title
from habeas.adapters.formats.lines import Lines
from habeas.adapters.formats.parsed import Parsed
from habeas.adapters.formats.pdf_check import Facts, examined
from habeas.adapters.formats.pdf_furniture import without_furniture
from habeas.adapters.formats.pdf_page import Page, read_page
from habeas.adapters.formats.pdf_paragraphs import Paragraph, paragraphs
from habeas.documents.cleaning import cleaned
from habeas.documents.document import About
from habeas.documents.location import Part
from habeas.errors import InputError

_MEND = "Print it to a new PDF, or save its text to a file."
_SCANNED = "Recognise its text first (OCR)."
_STAMP = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


def parse(data: bytes, _name: str) -> Parsed:
    """Read a PDF document."""
    facts = examined(data)
    pages = _pages(data, facts)
    wordless = [page.number for page in pages if not page.lines]
    if len(wordless) == len(pages):
        raise InputError(
            "None of its pages has text: it is a picture of pages, or its letters are drawn.", mend=_SCANNED
        )
    pictures = [page.number for page in pages if not page.lines and page.drawn]
    blank = sorted(set(wordless) - set(pictures))
    notes = [f"No text on page {_listed(pictures)}: a picture. {_SCANNED}"] if pictures else []
    notes += [f"Nothing on page {_listed(blank)}."] if blank else []
    kept, left_out = without_furniture(pages)
    lines = Lines()
    for paragraph in paragraphs(kept):
        _write(paragraph, lines)
        lines.end()
    body = cleaned(lines.traced())
    parts = tuple(Part(f"page {page.number}", page.length, "character", page.boxes) for page in pages)
    about = About(title(facts.title, body.text), facts.author, language=facts.language, created=_day(facts.stamp))
    return Parsed("application/pdf", body, about, parts, (*notes, *left_out))


def _pages(data: bytes, facts: Facts) -> list[Page]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputError(f"It cannot be opened ({error}).", mend=_MEND) from None
    if len(document) != facts.pages:
        raise InputError(f"It has {facts.pages:,} pages, of which {len(document):,} are found.", mend=_MEND)
    pages, base = [], 0
    for number in range(1, facts.pages + 1):
        try:
            page = read_page(document[number - 1], number, base)
        except pypdfium2.PdfiumError as error:
            raise InputError(f"Its page {number} cannot be read ({error}).", mend=_MEND) from None
        if page.unmapped * 10 > page.length:
            what = f"The letters of its page {number} cannot be told: its fonts do not say which they are."
            raise InputError(what, mend=_SCANNED)
        pages.append(page)
        base += page.length
    return pages


def _write(paragraph: Paragraph, lines: Lines) -> None:
    for line in paragraph:
        for character, place in zip(line.characters, line.places, strict=True):
            lines.add(_LIGATURES.get(character, character), place, place + 1)


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:20]))
    return f"{shown} and {len(numbers) - 20} more" if len(numbers) > 20 else shown


def _day(stamp: str | None) -> str | None:
    found = _STAMP.match(stamp or "")
    try:
        return About(created="-".join(part for part in found.groups() if part)).created if found is not None else None
    except InputError:
        return None
