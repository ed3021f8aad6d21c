"""A line of a list of sentences: a name, a dash, a length of time («Ян Вымысл — 6 лет колонии», "Jan Vymysl (34): 6 years")."""

from __future__ import annotations

from collections.abc import Sequence

from habeas.reading.appearances import Appearance
from habeas.reading.cues import Cue, Cues
from habeas.reading.layout import Layout
from habeas.reading.paragraphs import BULLETS

_MARKS = frozenset({"—", "–", "-", ":"})
# How far the words may stand that make a sentence of the length: in the line itself, or above the list.
_BEHIND, _ABOVE = 6, 160
_LONGEST_AGE = 8


def sentence_lines(
    layout: Layout, people: Sequence[Appearance], sentence: tuple[int, int], cues: Cues
) -> tuple[Cue, tuple[Appearance, ...]] | None:
    """The sentence passed on the one whose name opens the line; None where the line is no such line."""
    (start, stop), tokens = sentence, layout.tokens
    if not people:
        return None
    one = people[0]
    opening = [token for token in tokens[start : one.begin] if token.text not in BULLETS and not token.is_number]
    if one.pronoun or any(token.text not in ".)" for token in opening):
        return None
    mark = next((at for at in range(one.last, min(one.last + _LONGEST_AGE, stop)) if tokens[at].text in _MARKS), None)
    length = cues.length(mark + 1, min(mark + _BEHIND, stop)) if mark is not None else None
    if mark is None or length is None or any(tokens[at].is_capital for at in range(one.last, mark)):
        return None
    terms = layout.words.counting.lengths.sentence
    near = [*range(length[1], min(length[1] + _BEHIND, stop)), *range(max(0, start - _ABOVE), start)]
    if not any(terms.at(tokens, at, len(tokens)) is not None for at in near):
        return None
    return Cue("convicted", "convicted", length[0], length[1], "line"), (one,)
