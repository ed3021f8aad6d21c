"""Where a quick reader would take a figure wrongly: announced not done, asked for, promised, denied, no longer held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from habeas.claims.figure import Counted
from habeas.reading.phrases import Phrases
from habeas.reading.tokens import Token

Note = Literal["announced", "promised", "asked", "expected", "denied", "possible", "maximum", "not_so"]
NOTES: dict[str, str] = {
    "announced": "announced, not done",
    "promised": "promised, not done",
    "asked": "asked for, not done",
    "expected": "expected, not happened",
    "denied": "denied by the one who speaks",
    "possible": "what might have happened, not a count",
    "not_so": "said not to be so",
    "maximum": "the law's maximum, not a sentence passed",
}
_DONE: frozenset[Counted] = frozenset({"pardoned", "amnestied", "released", "exchanged"})
_NEAR = 12


@dataclass(frozen=True)
class Roles:
    """Cues that stand before a number, and the nouns for people held that a release makes out of date."""

    cues: Phrases[Note] = field(default_factory=Phrases)
    held_nouns: Phrases[bool] = field(default_factory=Phrases)


def note_of(
    tokens: Sequence[Token], figure: tuple[int, int], sentence: tuple[int, int], counted: Counted, words: Roles
) -> str | None:
    """The note for a figure, given its tokens and those of its sentence; None where nothing misleads."""
    (begin, end), (start, stop) = figure, sentence
    if counted in {"other", "ages"}:
        return None
    for index in range(begin, max(start, begin - _NEAR) - 1, -1):
        if tokens[index].text in {";", "—"}:
            break
        found = words.cues.at(tokens, index, min(stop, end + 4))
        if found is not None and _fits(found[0], counted):
            return NOTES[found[0]]
    for index in range(begin, min(end + 6, stop)):
        found = words.cues.at(tokens, index, stop)
        if (
            found is not None
            and found[0] in {"expected", "possible", "promised", "not_so"}
            and _fits(found[0], counted)
        ):
            return NOTES[found[0]]
    if counted in _DONE and any(words.held_nouns.at(tokens, index, stop) for index in range(begin, end)):
        return f"{counted}, no longer held"
    return None


def _fits(note: Note, counted: Counted) -> bool:
    if note == "announced":
        return counted in _DONE
    if note == "maximum":
        return counted == "sentenced_years"
    if note == "promised":
        return counted in _DONE or counted == "commuted"
    if note == "asked":
        return counted in _DONE or counted in {"sentenced_years", "convicted", "commuted", "recognised"}
    return True
