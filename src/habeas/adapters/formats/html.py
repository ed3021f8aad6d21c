"""A page of HTML: its encoding, its article, and the way back from the article's words to the page's bytes."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

from habeas.adapters.formats.html_article import article
from habeas.adapters.formats.html_text import Line, lines_of
from habeas.documents.cleaning import cleaned
from habeas.documents.document import About
from habeas.documents.offsets import Offsets, Traced

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE)
_HEAD = 4096
# Browsers read these as their Windows supersets (WHATWG Encoding Standard).
_SUPERSETS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page's head declares, where Python knows it and the bytes fit it."""
    found = _DECLARED.search(data[:_HEAD])
    return fitting_encoding(data, found[1].decode("ascii")) if found is not None else None


def fitting_encoding(data: bytes, told: str) -> str | None:
    """The encoding by a name that a document gives it, where Python knows it and the bytes fit it."""
    encoding = _SUPERSETS.get(told.strip().lower(), told.strip().lower())
    try:
        data.decode(encoding)
    except (LookupError, ValueError):
        return None
    return encoding


def read_page(page: Traced) -> tuple[Traced, About]:
    """The article of a decoded page, and what the page says about itself."""
    lines, about = article(page.text)
    return _traced(page, lines), about


def read_whole_page(page: Traced) -> Traced:
    """All words of a decoded page: of a message, which has nothing beside it."""
    return _traced(page, lines_of(page.text))


def _traced(page: Traced, lines: Sequence[Line]) -> Traced:
    starts, ends = array("L"), array("L")
    offsets = page.offsets
    for number, line in enumerate(lines):
        if number:
            starts.append(ends[-1])
            ends.append(offsets.starts[line.pieces[0][0]])
        starts.extend(offsets.starts[first] for first, _ in line.pieces)
        ends.extend(offsets.ends[last - 1] for _, last in line.pieces)
    return cleaned(Traced("\n".join(line.text for line in lines), Offsets(starts, ends)))
