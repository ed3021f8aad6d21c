"""The author's words inside somebody's speech, set off by dashes: "“Words, — said Novenko. — More words”", "—Words —said X—. More".

So speech is written in Russian, Belarusian, Ukrainian and Spanish, between marks or in a line of dialogue, which opens with a
dash and has no marks. A line that opens with a dash and in which nobody says anything is one of a list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from habeas.reading.tokens import Token

DASHES = frozenset("—–―-")
_BEFORE = frozenset({",", ".", "!", "?", "…", "...", ")", "»", "”"})
_RESUMES = frozenset({",", ".", ":", ";"})


def asides(
    tokens: Sequence[Token], first: int, stop: int, says: Callable[[int, int], bool]
) -> tuple[tuple[int, int], ...]:
    """The ranges of tokens that are the author's; ``says`` tells whether somebody says something in a range of them."""
    found: list[tuple[int, int]] = []
    at = first + 1
    while at < stop - 1:
        if _may_open(tokens, at):
            end = next((i for i in range(at + 1, stop) if _is_dash(tokens, i)), stop)
            if says(at + 1, end):
                found.append((at, end))
                at = end
        at += 1
    return tuple(found)


def spoken(
    tokens: Sequence[Token], first: int, stop: int, between: Sequence[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """What is left of a range of tokens without the author's words and the marks beside them."""
    begins, ends = [first, *(end for _, end in between)], [*(begin for begin, _ in between), stop]
    parts = (_without_marks(tokens, *part) for part in zip(begins, ends, strict=True))
    return tuple((begin, end) for begin, end in parts if begin < end)


def _without_marks(tokens: Sequence[Token], begin: int, end: int) -> tuple[int, int]:
    first = next((i for i in range(begin, end) if tokens[i].text not in DASHES | _RESUMES), end)
    last = next((i for i in range(end, first, -1) if tokens[i - 1].text not in DASHES | {","}), first)
    return first, last


def _may_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash may open the author's words: behind a mark, or apart from the word before and close to the next."""
    if not _is_dash(tokens, at):
        return False
    before, after = tokens[at - 1], tokens[at + 1]
    close = before.end < tokens[at].start and tokens[at].end == after.start
    return before.text in _BEFORE or close


def _is_dash(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.text not in DASHES:
        return False
    # A hyphen inside a word is none.
    return token.text != "-" or at + 1 == len(tokens) or tokens[at + 1].start > token.end
