"""An answer told in plain text: what was asked, what it came to, who and what is behind it, and what it rests on.

It fits 80 columns and needs no colour. People are numbers in it, unless their names may be seen at the level and are asked
for; groups are public and always named.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from habeas.access.levels import Level
from habeas.answers.answer import Answer, Assumption, CheckpointRef, Ground
from habeas.answers.definitions import definition
from habeas.answers.sight import Hidden, seen_at
from habeas.answers.words import day_words, question_words, times_words, value_words
from habeas.vocabulary.quantities import Bounds

WIDTH = 80
_SHARE = 10


def explain(answer: Answer, level: Level = Level.PUBLIC) -> str:
    """The explanation, with the names of people that may be seen at ``level``."""
    parts = [
        _head(answer),
        _section("By line", [f"{row.value!s:>18}  {row.key}" for row in answer.rows]),
        *_behind(answer.grounds, level),
        _section("It rests on", [line for assumption in answer.assumptions for line in _assumption(assumption)]),
        _later(answer, level),
        _section("Note", [line for note in answer.notes for line in _wrapped(note, "- ", "  ")]),
        _section("Definition", _wrapped(f"{answer.definition} ({definition(answer.question.what).id})")),
        _section("Ledger", _wrapped(_checkpoint(answer.checkpoint))),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(answer: Answer) -> str:
    question = answer.question
    asked = "\n".join(_wrapped(question_words(question)))
    value = value_words(answer.value, question.what)
    return f"{asked}\n\n  {value[0].upper()}{value[1:]}, {times_words(question)}."


def _behind(grounds: Iterable[Ground], level: Level) -> Iterator[str]:
    shown, hidden = seen_at(grounds, level)
    certain = [g for g in shown if g.low == g.high]
    uncertain = [g for g in shown if g.low != g.high]
    surely = [h for h in hidden if h.share.low == h.share.high]
    perhaps = [h for h in hidden if h.share.low != h.share.high]
    yield _list("Certainly in", certain, surely, reasons=False)
    yield _list("Possibly in", uncertain, perhaps, reasons=True)


def _list(title: str, grounds: list[Ground], hidden: list[Hidden], *, reasons: bool) -> str:
    total = sum((Bounds(g.low, g.high) for g in grounds), Bounds(0, 0))
    total = sum((h.share for h in hidden), total)
    lines = [line for ground in grounds for line in _ground(ground, reason=ground.reason if reasons else None)]
    lines += [line for people in hidden for line in _hidden(people)]
    return _section(f"{title}: {total}", lines)


def _ground(ground: Ground, *, reason: str | None) -> list[str]:
    share = str(Bounds(ground.low, ground.high))
    first = f"{share:>{_SHARE}}  {ground.when:<12}  {ground.label}"
    told = f"said by {ground.origin}; reported {ground.reported}"
    told = told if reason is None else f"{reason}; {told}"
    return [*_wrapped(first, "", " " * (_SHARE + 16)), *_wrapped(told, " " * (_SHARE + 16), " " * (_SHARE + 16))]


def _hidden(people: Hidden) -> list[str]:
    text = f"{people.label}, {people.source}: {people.reason}"
    return _wrapped(text, f"{people.share!s:>{_SHARE}}  ", " " * (_SHARE + 2))


def _assumption(assumption: Assumption) -> list[str]:
    text = f"{assumption.kind}: {assumption.words} Stated by {assumption.stated_by} (entry {assumption.seq})."
    return _wrapped(text, "- ", "  ")


def _later(answer: Answer, level: Level) -> str:
    if answer.question.known is None or not answer.later:
        return ""
    shown, hidden = seen_at(answer.later, level)
    lines = [
        line
        for ground in shown
        for line in _wrapped(f"{ground.reported}  {ground.label}: {ground.reason}", "  ", " " * 14)
    ]
    lines += [line for people in hidden for line in _wrapped(f"{people.label}, {people.source}: {people.reason}", "  ")]
    return _section(f"Reported after {day_words(answer.question.known)}, and changing the answer", lines)


def _checkpoint(at: CheckpointRef) -> str:
    root = f", root {at.root}" if at.root else ""
    return f"{at.origin or 'not signed'}: {at.size:,} entries{root}"


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in lines)]) if lines else ""


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH - 2, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
