"""The title of a document that has no head of its own to print one in."""

from __future__ import annotations

import re

_LONGEST = 200
# What programs write where nobody gave a title.
_MADE_UP = re.compile(
    r"(?:microsoft word\s*-.*|untitled.*|document\s*\d*|about:blank|https?:.*|.*\.(?:docx?|odt|rtf|pdf|indd|html?|txt|tmp))\Z",
    re.IGNORECASE,
)


def headline(text: str) -> str | None:
    """A first line that is no sentence, with more below it."""
    first, *more = [line for row in text.splitlines() if (line := row.strip())] or [""]
    return first if more and len(first) <= _LONGEST and first[-1:] not in {".", ":", ","} else None


def title(told: str | None, text: str) -> str | None:
    """The title that a file's properties tell, unless a program made it up; else the headline."""
    words = " ".join((told or "").split())[:_LONGEST]
    return words if words and _MADE_UP.match(words) is None else headline(text)
