"""Paragraphs of a plain text, as spans of it: its lines that are not blank."""

from __future__ import annotations

import re

from habeas.documents.span import Span

# What a line of a list begins with.
BULLETS = frozenset("•·*–—-▪◦●‣🔹🔸▶➡✔")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The lines of the text that are not blank, without the space around them."""
    return tuple(span for line in _LINE.finditer(text) if (span := trimmed(text, *line.span())) is not None)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without the space at its ends; None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
