"""An answer told in plain text: what was asked, what it came to, who and what is behind it, and what it rests on.

It fits 80 columns and needs no colour. People are named in it where they are few (``NAMED``) and their names may be seen
at the level; otherwise they are numbers, by source and reason.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from habeas.access.levels import Level
from habeas.answers.answer import Answer, Assumption, CheckpointRef, Ground, Row
from habeas.answers.conditions import check_sight
from habeas.answers.sight import Crowd, crowds, seen_at
from habeas.answers.words import question_words, times_words, value_words
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.quantities import Bounds

WIDTH = 80
NAMED = 12
_SHARE = 10


def explain(answer: Answer, level: Level = Level.PUBLIC) -> str:
    """The explanation, with the names of people that may be seen at ``level``."""
    check_sight(answer.question.where, level)
    parts = [
        _head(answer),
        _section("By line", [_row(row, level) for row in answer.rows]),
        *_behind(answer, level),
        _section(
            "It rests on",
            [line for assumption in answer.assumptions for line in _assumption(assumption.seen_at(level))],
        ),
        _later(answer, level),
        _section("Note", [line for note in answer.notes for line in wrapped(note, "- ", "  ")]),
        _section("Definition", wrapped(f"{answer.definition} ({answer.question.word.id})")),
        _section("Ledger", wrapped(_checkpoint(answer.checkpoint))),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(answer: Answer) -> str:
    question = answer.question
    asked = "\n".join(wrapped(question_words(question)))
    value = value_words(answer.value, question.what, question.unit)
    return f"{asked}\n\n  {value[0].upper()}{value[1:]}, {times_words(question)}."


def _row(row: Row, level: Level) -> str:
    judged = "" if row.judged is None or row.value == Bounds(row.judged, row.judged) else f" ({row.judged:,} as judged)"
    return f"{row.value!s:>18}  {row.heading(level)}{judged}"


def _behind(answer: Answer, level: Level) -> Iterator[str]:
    shown, hidden = _seen(answer.grounds, level)
    added = "" if sum(ground.low for ground in answer.grounds) == answer.low else ", added up; see the note"
    certain = [g for g in shown if g.low == g.high]
    uncertain = [g for g in shown if g.low != g.high]
    surely = [h for h in hidden if h.share.low == h.share.high]
    perhaps = [h for h in hidden if h.share.low != h.share.high]
    yield _list("Certainly in", added, certain, surely)
    yield _list("Possibly in", added, uncertain, perhaps)


def _seen(grounds: Iterable[Ground], level: Level) -> tuple[tuple[Ground, ...], tuple[Crowd, ...]]:
    shown, hidden = seen_at(grounds, level)
    people = [ground for ground in shown if ground.kind == "person"]
    if len(people) <= NAMED:
        return shown, hidden
    return tuple(ground for ground in shown if ground.kind != "person"), (*crowds(people, public=True), *hidden)


def _list(title: str, added: str, grounds: list[Ground], crowds_: list[Crowd]) -> str:
    shares = (*(Bounds(g.low, g.high) for g in grounds), *(crowd.share for crowd in crowds_))
    lines = [line for ground in grounds for line in _ground(ground)]
    lines += [line for crowd in crowds_ for line in _crowd(crowd)]
    return _section(f"{title}: {sum(shares, Bounds(0, 0))}{added}", lines)


def _ground(ground: Ground) -> list[str]:
    share, indent = Bounds(ground.low, ground.high), " " * (_SHARE + 16)
    told = f"said by {ground.origin}; reported {ground.reported}"
    told = told if ground.low == ground.high else f"{ground.reason}; {told}"
    return [
        *wrapped(f"{share!s:>{_SHARE}}  {ground.when:<12}  {ground.label}", "", indent),
        *wrapped(told, indent, indent),
        *_link(ground),
    ]


def _link(ground: Ground) -> list[str]:
    """The address on a line of its own, however long: it must stay whole to be followed."""
    return [] if ground.url is None else [f"{' ' * (_SHARE + 2)}{ground.url}"]


def _crowd(people: Crowd) -> list[str]:
    text = f"{people.label}, {people.source}: {people.reason}"
    return wrapped(text, f"{people.share!s:>{_SHARE}}  ", " " * (_SHARE + 2))


def _assumption(assumption: Assumption) -> list[str]:
    text = f"{assumption.kind}: {assumption.words} Stated by {assumption.stated_by} (entry {assumption.seq})."
    return wrapped(text, "- ", "  ")


def _later(answer: Answer, level: Level) -> str:
    if answer.question.known is None or not answer.later:
        return ""
    shown, hidden = _seen(answer.later, level)
    lines = [
        line
        for ground in shown
        for line in (*wrapped(f"{ground.reported}  {ground.label}: {ground.reason}", "  ", " " * 14), *_link(ground))
    ]
    for people in hidden:
        each = " each" if people.people > 1 else ""
        lines += wrapped(f"{people.label}, {people.source}: {people.reason}{each}", "  ")
    return _section(f"Reported after {day_in_words(answer.question.known)}, and changing the answer", lines)


def _checkpoint(at: CheckpointRef) -> str:
    root = f", root {at.root}" if at.root else ""
    return f"{at.origin or 'not signed'}: {at.size:,} entries{root}"


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)]) if lines else ""


def wrapped(text: str, first: str = "", rest: str = "", *, width: int = WIDTH - 2) -> list[str]:
    """A text in lines that fit; an address stays whole."""
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
