"""What stands on the pages of a document without being its text: running heads and feet, page numbers.

A line near the top or the foot of a page that returns on other pages, its numbers aside, is left out, and so are a page's
own number and what a browser prints around a page. What was left out is said, so that nothing vanishes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from habeas.adapters.formats.pdf_page import Page, PageLine

_ZONE = 0.12
_SHARE = 1 / 3
_MOST_NOTES = 6
_NUMBER = re.compile(
    r"\W*(?:(?:page|p|pg|стр|страница|с|старонка|сторінка|página|pág|p\.º)\b\.?)?\s*(\d{1,4})\s*(?:(?:/|of|из|з|de)\s*\d{1,4})?\W*\Z",
    re.IGNORECASE,
)

# What a browser prints over and under a page: the moment of printing before the title, the address before the page number.
_PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:\s*[AP]M)?\b|(?:https?|file)://\S+(?:[\s|]+\d{1,4}/\d{1,4})?\Z",
    re.IGNORECASE,
)


def without_furniture(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """The pages without running heads and feet, and a note for each that was left out."""
    returning = Counter(key for page in pages for key in {_key(line) for line in page.lines if _is_edge(line, page)})
    least = max(2, len(pages) * _SHARE)
    left_out: dict[str, str] = {}
    kept = []
    for page in pages:
        lines = []
        for line in page.lines:
            if _is_edge(line, page) and (
                returning[_key(line)] >= least or _is_number(line, page) or _PRINTED.match(line.text.strip())
            ):
                left_out.setdefault(_key(line), line.text)
            else:
                lines.append(line)
        # A page of nothing but such lines keeps them: there it is the text.
        kept.append(replace(page, lines=tuple(lines)) if lines or len(pages) > 1 else page)
    if not any(page.lines for page in kept):
        return list(pages), []
    notes = [f"Left out as a running head, foot or page number: “{text[:120]}”." for text in left_out.values()]
    more = len(notes) - _MOST_NOTES
    return kept, notes if more <= 0 else [*notes[:_MOST_NOTES], f"Left out {more} more running heads or feet."]


def _is_edge(line: PageLine, page: Page) -> bool:
    return line.bottom > page.height * (1 - _ZONE) or line.top < page.height * _ZONE


def _key(line: PageLine) -> str:
    return re.sub(r"\d+", "#", line.text)


def _is_number(line: PageLine, page: Page) -> bool:
    found = _NUMBER.match(line.text)
    return found is not None and int(found[1]) == page.number
