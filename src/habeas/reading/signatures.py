"""Words with a name at their side and no verb: "“…” — Jane Doe" under them, "DOE: …" before them, as transcripts have it."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.asides import DASHES
from habeas.reading.tokens import Token
from habeas.reading.voices import Voices

_LONGEST = 6
_LEAST_WORDS = 2


def signature(tokens: Sequence[Token], at: int, stop: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The dash at ``at``, behind words in marks, and the name behind it up to the end of the line or a comma."""
    first = at
    while first < stop and tokens[first].text in DASHES:
        first += 1
    end = first
    while (
        end < stop
        and end - first < _LONGEST
        and (tokens[end].is_capital or (tokens[end].text in {".", "-"} and end > first))
    ):
        end += 1
    named = at < first < end and tokens[first].is_word
    return ((at, first), (first, end)) if named and (end == stop or tokens[end].text == ",") else None


def heading(
    tokens: Sequence[Token], start: int, stop: int, words: Voices, persons: frozenset[tuple[int, int]]
) -> tuple[int, int] | None:
    """The name before a colon that opens a line of words: of one of the ``persons`` (offsets), or in capitals."""
    colon = next((i for i in range(start, min(start + _LONGEST, stop)) if tokens[i].text == ":"), None)
    if colon is None or colon == start or sum(token.is_word for token in tokens[colon + 1 : stop]) < _LEAST_WORDS:
        return None
    name = tokens[start:colon]
    in_capitals = all(token.text.isupper() or token.text in {".", "-", "'", "’"} for token in name)
    in_capitals = in_capitals and len(name[0].text) > 1 and name[0].lower not in words.headings
    return (start, colon) if in_capitals or (name[0].start, name[-1].end) in persons else None
