"""What stands between quotation marks, over lines where the quotation runs on.

Curly, straight, angled and low marks are paired; single ones only where they cannot be apostrophes and no quotation is open
around them. A quotation whose mark is not closed at the end of its line runs on where the next line opens anew, as
newspapers print speech of several paragraphs; otherwise it is closed where its line ends. What is quoted inside a
quotation belongs to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from habeas.documents.span import Span
from habeas.reading.paragraphs import paragraphs

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’", "‚": "‘’", "'": "'", "‹": "›"}
_MARK = re.compile("[“”«»„\"‘’‚'‹›]")
# Two apostrophes for one mark, as typewriters and some newspapers' archives have it: same length, so offsets hold.
_DOUBLED_OPEN = re.compile(r"(?:''|``)(?=\w)")
_DOUBLED_CLOSE = re.compile(r"''")
# A single mark that closes nowhere near is an apostrophe.
_LONGEST_SINGLE = 1000
_BEHIND = frozenset(".,;:!?…")
_SINGLE = frozenset("‘'‚")


@dataclass(frozen=True)
class Quoted:
    """One quotation: what stands inside the marks, line by line, and all of it with its marks."""

    parts: tuple[Span, ...]
    outer: Span
    closed: bool

    def holds(self, position: int) -> bool:
        """Whether a character lies in it, marks included."""
        return self.outer.start <= position < self.outer.end


def quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost quotations of a text, in order."""
    found: list[Quoted] = []
    running = False
    marked = _DOUBLED_CLOSE.sub('\0"', _DOUBLED_OPEN.sub('"\0', text))
    for line in paragraphs(text):
        for start, end, closed in _pairs(marked, line):
            inner = _without_marks(marked, start, end, closed=closed)
            if inner.start >= inner.end:
                continue
            if running and start == line.start and found:
                last = found.pop()
                found.append(Quoted((*last.parts, inner), Span(last.outer.start, end), closed))
            else:
                found.append(Quoted((inner,), Span(start, end), closed))
            running = not closed
        if found and found[-1].outer.end < line.start:
            running = False
    return tuple(found)


def _without_marks(marked: str, start: int, end: int, *, closed: bool) -> Span:
    first, last = start + 1, end - 1 if closed else end
    while first < last and marked[first] == "\0":
        first += 1
    while last > first and marked[last - 1] == "\0":
        last -= 1
    return Span(first, last)


def _pairs(text: str, line: Span) -> list[tuple[int, int, bool]]:
    """The quotations of a line: first character, end, and whether the end is a mark."""
    found: list[tuple[int, int, bool]] = []
    at = line.start
    while (mark := _MARK.search(text, at, line.end)) is not None:
        at = mark.end()
        if not _opens(text, mark.start(), mark[0]):
            continue
        end = _closing(text, mark.end(), line.end, mark[0])
        if end is not None:
            found.append((mark.start(), end, True))
            at = end
        elif mark[0] not in _SINGLE:
            found.append((mark.start(), line.end, False))
            break
    return found


def _opens(text: str, position: int, mark: str) -> bool:
    if mark not in _PAIRS:
        return False
    if mark in "«„‚‹":
        return True
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    return not before.isalnum() and not after.isspace() and (mark not in _SINGLE or before not in ".,!?")


def _closing(text: str, start: int, stop: int, opening: str) -> int | None:
    closing = _PAIRS[opening]
    stop = min(stop, start + _LONGEST_SINGLE) if opening in _SINGLE else stop
    depth, inner = 0, None
    for position in range(start, stop):
        character = text[position]
        if character == opening and opening not in closing and opening not in _SINGLE:
            depth += 1
        elif character in closing:
            if opening in _SINGLE and not _closes_single(text, position):
                continue
            if depth == 0:
                return position + 1
            depth -= 1
            inner = position + 1
    # Two marks that close at one place are often printed as one: «Он читал «Войну и мир», — сказала она.
    return inner if inner is not None and (inner == stop or text[inner] in _BEHIND) else None


def _closes_single(text: str, position: int) -> bool:
    """Whether a single mark is no apostrophe: punctuation or space follows, and it is no plural's genitive."""
    after = text[position + 1] if position + 1 < len(text) else " "
    return not after.isalnum() and (text[position - 1] in ".,!?…" or after in ".,;:!?)—–" or text[position - 1] != "s")
