"""Lines that a mail program or typewriter broke at a fixed width, put together again: a paragraph is one line here.

Lines between two blank ones were broken at a width when there are three or more of them, none is longer than a page's,
and no line but the last could have taken the next line's first word. Every line break becomes one space, so that offsets
hold as they are. Lists, verses and headlines break where they like, and stay.
"""

from __future__ import annotations

from itertools import groupby, pairwise

from habeas.documents.offsets import Traced

_LEAST_LINES = 3
_NARROWEST, _WIDEST = 45, 110


def unwrapped(traced: Traced) -> Traced:
    """The same text with wrapped lines joined; as many characters as before."""
    blocks = groupby(traced.text.split("\n"), key=lambda line: bool(line.strip()))
    text = "\n".join(_joined(list(lines)) for _, lines in blocks)
    return Traced(text, traced.offsets)


def _joined(lines: list[str]) -> str:
    width = max(len(line.rstrip()) for line in lines)
    wrapped = (
        len(lines) >= _LEAST_LINES
        and _NARROWEST <= width <= _WIDEST
        and all(
            len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width for line, following in pairwise(lines)
        )
    )
    return (" " if wrapped else "\n").join(lines)
