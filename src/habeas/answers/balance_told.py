"""A balance told: as lines for a table, as plain text, and as JSON, cut to a level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.access.levels import Level
from habeas.answers.answer import Ground
from habeas.answers.balance import PARTS, Balance, Line, Moment, Part, Side
from habeas.answers.conditions import check_sight
from habeas.answers.explanation import wrapped
from habeas.answers.sight import seen_at
from habeas.answers.wire import Json, grounds_json, question_json
from habeas.answers.words import verb_words, who_words
from habeas.vocabulary.day_words import day_in_words

_MOST = 12
"""Of more people, only the number is told in text."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the table: ``kind`` is ``held``, ``part`` (a heading), ``came``, ``went`` or ``gap``."""

    kind: str
    words: str
    certain: int | None = None
    possible: int | None = None

    @property
    def numbers(self) -> tuple[str, str]:
        """Both numbers as they are printed: with their sign where they are a change, nothing in a heading."""
        sign = "," if self.kind == "held" else "+,"
        certain, possible = (
            "" if one is None else "0" if one == 0 else f"{one:{sign}}" for one in (self.certain, self.possible)
        )
        return certain, possible


def title(found: Balance) -> str:
    """What the balance is of: “People who were held: from 7 May 2025 to 20 June 2025, as known today”."""
    what = f"{who_words(found.question)} who {verb_words(found.question.what)}"
    sources = f", according to {', '.join(found.question.according_to)}" if found.question.according_to else ""
    conditions = "".join(f", {name} {value}" for name, value in found.question.where)
    first, last = found.opening, found.closing
    if first.known == last.known:
        when = f"from {day_in_words(first.at)} to {day_in_words(last.at)}, {_known(first)}"
    elif first.at == last.at:
        when = f"on {day_in_words(first.at)}, {_known(first)} and {_known(last)}"
    else:
        when = f"from {_moment(first)}, to {_moment(last)}"
    return f"{what[0].upper()}{what[1:]}{conditions}{sources}: {when}"


def told(found: Balance) -> Iterator[Told]:
    """The lines: the opening, each reason under its part, the opening told again where it changed, the closing."""
    certain, possible = found.certain, found.possible
    differs = found.opening.known != found.closing.known
    when = _moment if differs else _day
    yield Told("held", f"On {when(found.opening)}", certain.opening, possible.opening)
    for part in PARTS:
        if part == "happened" and differs:
            again = Moment(found.opening.at, found.closing.known)
            yield Told("held", f"On {when(again)}", certain.told_again, possible.told_again)
        lines = list(_of(found, part))
        if lines and differs:
            yield Told("part", part.capitalize())
        yield from lines
    if found.opening.at != found.closing.at:
        yield Told("held", f"On {when(found.closing)}", certain.closing, possible.closing)


def _of(found: Balance, part: Part) -> Iterator[Told]:
    both = [{(line.sign, line.reason): line for line in side.of(part)} for side in (found.certain, found.possible)]
    keys = dict.fromkeys((*both[0], *both[1]))
    for key in sorted(keys, key=lambda key: (-key[0], (both[0].get(key) or both[1][key]).gap)):
        lines = [side.get(key) for side in both]
        one = next(line for line in lines if line is not None)
        numbers = [0 if line is None else line.sign * line.number for line in lines]
        yield Told("gap" if one.gap else "came" if one.sign == 1 else "went", one.words, *numbers)


def explain_balance(found: Balance, level: Level = Level.PUBLIC) -> str:
    """The balance in plain text: both columns, who is behind each line as far as the level may see, and the notes."""
    check_sight(found.question.where, level)
    at = found.checkpoint
    parts = [
        "\n".join(wrapped(f"{title(found)}.")),
        "\n".join(_table(found)),
        *(_people(name, side, level) for name, side in (("certainly", found.certain), ("possibly", found.possible))),
        "\n".join(("Note", *(f"  {line}" for note in found.notes for line in wrapped(note, "- ", "  ")))),
        "\n".join(("Definition", *(f"  {line}" for line in wrapped(f"{found.definition} ({found.question.word.id})")))),
        "\n".join(("Ledger", *(f"  {line}" for line in wrapped(f"{at.origin or 'not signed'}: {at.size:,} entries, root {at.root}")))),
    ]  # fmt: skip
    return "\n\n".join(part for part in parts if part) + "\n"


def balance_json(found: Balance, level: Level = Level.PUBLIC) -> Json:
    """A balance as JSON; people above the level as numbers."""
    check_sight(found.question.where, level)
    return {
        "level": str(level),
        "asked": title(found),
        "question": question_json(found.question),
        "opening": _moment_json(found.opening),
        "closing": _moment_json(found.closing),
        "definition": {
            "id": found.question.word.id,
            "version": found.question.word.version,
            "sentence": found.definition,
        },
        "certain": _side_json(found.certain, level),
        "possible": _side_json(found.possible, level),
        "notes": list(found.notes),
        "checkpoint": vars(found.checkpoint),
    }


def _table(found: Balance) -> Iterator[str]:
    yield f"{'certainly':>11}{'possibly':>11}"
    for one in told(found):
        certain, possible = one.numbers
        indent = "" if one.kind in {"held", "part"} else "  "
        first, *more = wrapped(f"{indent}{one.words}", "", f"{indent}  ", width=54)
        yield f"{certain:>11}{possible:>11}  {first}"
        yield from (f"{'':22}  {line}" for line in more)


def _people(name: str, side: Side, level: Level) -> str:
    lines = [line for one in side.lines for line in _line(one, level)]
    if side.through:
        lines.append(f"{side.through:,} of them came and went in between.")
    return "\n".join((f"Who came and went among those {name} held", *(f"  {line}" for line in lines))) if lines else ""


def _line(line: Line, level: Level) -> Iterator[str]:
    yield from wrapped(f"{line.sign * line.number:+,}  {line.words}", "", "    ")
    shown, hidden = seen_at(line.people, level)
    few = shown if len(shown) <= _MOST else ()
    for ground in few:
        yield from wrapped(_who(ground), "    ", "      ")
    if shown and not few:
        yield f"    {len(shown):,} people"
    for people in hidden:
        yield from wrapped(f"{people.label}, {people.source}", "    ", "      ")


def _who(ground: Ground) -> str:
    return f"{ground.label} ({ground.source})"


def _side_json(side: Side, level: Level) -> Json:
    return {
        "opening": side.opening,
        "opening_told_again": side.told_again,
        "lines": [
            {"part": line.part, "change": line.sign * line.number, "reason": line.reason, "words": line.words, "gap": line.gap,
             "people": _people_json(line, level)}
            for line in side.lines
        ],
        "closing": side.closing,
        "came_and_went": side.through,
    }  # fmt: skip


def _people_json(line: Line, level: Level) -> list[Json]:
    """The persons without shares and reasons: the line has them."""
    left = {"low", "high", "reason", "kind"}
    return [{key: value for key, value in one.items() if key not in left} for one in grounds_json(line.people, level)]


def _moment(moment: Moment) -> str:
    return f"{_day(moment)}, {_known(moment)}"


def _day(moment: Moment) -> str:
    return day_in_words(moment.at)


def _known(moment: Moment) -> str:
    return "as known today" if moment.known is None else f"as known on {day_in_words(moment.known)}"


def _moment_json(moment: Moment) -> Json:
    return {"at": moment.at.isoformat(), "known": None if moment.known is None else moment.known.isoformat()}
