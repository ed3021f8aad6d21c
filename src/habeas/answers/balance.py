"""A balance: those held at an opening, those who came, those who went, and those held at a closing. It adds up exactly.

opening + came - went = closing holds twice, in people: for those *certainly* held and for those *possibly* held. Nobody is
moved to make it so; where somebody stops or begins to be certain without having gone or come, that is a line of its own
(a gap), with its reason. Who was released and taken again in between has stayed; who came and went in between is in both.

Between two days as known on one day, everything in it *happened* (``movements`` has the reasons). Where what is known differs,
the opening is first told again as it is known later: what was *learned late*, *corrected* or *reclassified* of that day
(``learning`` has the rules); then what happened follows, as known later.

The unit is the person as judged so far: ``count`` may give less for certain, where records of different sources that nobody
has judged may be the same people. Who has contradicting judgements is one here. The notes say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from habeas.access.levels import Level
from habeas.answers.answer import CheckpointRef, Ground
from habeas.answers.defined import resolved
from habeas.answers.learning import Told, learned, told_again
from habeas.answers.movements import GAPS, Move, Standing, moves, standing
from habeas.answers.question import Question
from habeas.answers.tabular import Columns, Tabular
from habeas.answers.truth import Truth
from habeas.errors import InputError, QuestionError
from habeas.register.view import View

Part = Literal["learned late", "corrected", "reclassified", "happened"]
Ends = tuple[Standing, Standing]
PARTS: tuple[Part, ...] = ("learned late", "corrected", "reclassified", "happened")


@dataclass(frozen=True)
class Moment:
    """A day, and the day by which what is used was reported (None: all that is on record)."""

    at: date
    known: date | None


@dataclass(frozen=True)
class Line:
    """How many came (``sign`` 1) or went (-1) for one reason.

    ``people`` are the persons; of judgements on who is one person, those concerned.
    """

    part: Part
    sign: Literal[1, -1]
    reason: str
    words: str
    number: int
    people: tuple[Ground, ...]

    @property
    def gap(self) -> bool:
        """Whether nobody came or went by it."""
        return self.reason in GAPS


@dataclass(frozen=True)
class Side:
    """One balance. ``through``: how many came and went in between; they are in the lines of both."""

    opening: int
    lines: tuple[Line, ...]
    closing: int
    through: int

    def __post_init__(self) -> None:
        if self.opening + sum(line.sign * line.number for line in self.lines) != self.closing:
            raise InputError("This balance does not add up.")

    @property
    def told_again(self) -> int:
        """The opening as it is known later."""
        return self.opening + sum(line.sign * line.number for line in self.lines if line.part != "happened")

    def of(self, *parts: Part, sign: int | None = None) -> tuple[Line, ...]:
        """The lines of some parts, in both directions or in one."""
        return tuple(line for line in self.lines if line.part in parts and sign in {None, line.sign})


@dataclass(frozen=True)
class Balance(Tabular):
    """Both balances, with what they are of. ``question.at`` and ``question.known`` are those of the opening."""

    question: Question
    opening: Moment
    closing: Moment
    definition: str
    certain: Side
    possible: Side
    notes: tuple[str, ...]
    checkpoint: CheckpointRef

    def columns(self, _level: Level) -> Columns:
        """A row for each line, the openings and the closing included; nobody is named in it, at whatever level."""
        from habeas.answers.balance_told import told

        lines = [one for one in told(self) if one.kind != "part"]
        return {
            "kind": (str, [one.kind for one in lines]),
            "words": (str, [one.words for one in lines]),
            "certain": (int, [one.certain for one in lines]),
            "possible": (int, [one.possible for one in lines]),
        }

    def explain(self, level: Level = Level.PUBLIC) -> str:
        """The balance told in plain text, with the names of people that may be seen at ``level``."""
        from habeas.answers.balance_told import explain_balance

        return explain_balance(self, level)

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """The balance as JSON, cut to a level."""
        from habeas.answers.balance_told import balance_json

        return balance_json(self, level)


def balance(view: View, question: Question, opening: Moment, closing: Moment) -> Balance:
    """The balance of a stock between two moments. ``question`` has the word, the sources and the conditions.

    ``view`` is of everything on record, or of the first entries of it. Raises ``QuestionError`` for what cannot be balanced.
    """
    question = resolved(view, question)
    _check(question, opening, closing)
    earlier, later = (_known(view, moment.known) for moment in (opening, closing))
    before, now = (each.only(question.according_to) for each in (earlier, later))
    first = standing(before, question, opening.at)
    told: Sequence[Told] = ()
    again = first
    if opening.known != closing.known:
        frame = told_again(earlier, later, question.according_to)
        now = frame[-1]
        told, again = learned(before, first, frame, question)
    last = again if closing.at == opening.at else standing(now, question, closing.at)
    ends = first, last
    happened = moves(now, again, last)
    return Balance(
        question=replace(question, at=opening.at, known=opening.known, recorded=view.recorded),
        opening=opening,
        closing=closing,
        definition=question.word.told(question.people),
        certain=_side(ends, told, happened, Truth.CERTAIN),
        possible=_side(ends, told, happened, Truth.POSSIBLE),
        notes=tuple(_notes(ends, opening, closing)),
        checkpoint=view.checkpoint,
    )


def _known(view: View, known: date | None) -> View:
    return view if view.known == known else view.as_known(known)


def _side(ends: Ends, told: Sequence[Told], happened: Sequence[Move], least: Truth) -> Side:
    opening, closing = (one.number(least) for one in ends)
    mine = [move for move in happened if move.least is least]
    lines = _lines([
        *(Line(one.part, one.sign, one.reason, one.words, one.number, one.people) for one in told if one.least is least),
        *(Line("happened", one.sign, one.reason, one.words, 1, (one.person,)) for one in mine),
    ])  # fmt: skip
    came = {move.person.subject for move in mine if move.sign == 1}
    through = sum(1 for move in mine if move.sign == -1 and move.person.subject in came)
    return Side(opening, tuple(lines), closing, through)


def _lines(each: Iterable[Line]) -> list[Line]:
    """Lines of the same reason as one; by part, those who came first, the longest first."""
    together: dict[tuple[str, int, str], Line] = {}
    for line in each:
        key = (line.part, line.sign, line.reason)
        more = together.get(key, replace(line, number=0, people=()))
        together[key] = replace(line, number=more.number + line.number, people=(*more.people, *line.people))
    return sorted(
        together.values(), key=lambda one: (PARTS.index(one.part), -one.sign, one.gap, -one.number, one.reason)
    )


def _check(question: Question, opening: Moment, closing: Moment) -> None:
    word = question.word
    if word.kind != "stock":
        raise QuestionError(
            f"“{word.word}” is counted during a period: only a stock has a balance.", mend="Ask “held”."
        )
    if question.by or question.unit != "persons" or question.lists == "all":
        raise QuestionError("A balance is of persons on any of the lists, in one line.", mend="Leave the rest away.")
    if closing.at < opening.at:
        raise QuestionError(
            f"The balance ends on {closing.at}, before it begins on {opening.at}.", mend="Exchange the two days."
        )
    if _never(closing.known) < _never(opening.known):
        raise QuestionError(
            f"The closing is as known on {closing.known}, the opening later: what is known does not become less.",
            mend="Exchange --known and --to-known.",
        )
    if closing == opening:
        raise QuestionError("Opening and closing are the same.", mend="Give two days, or two days as known.")


def _never(known: date | None) -> date:
    return date.max if known is None else known


def _notes(ends: Ends, opening: Moment, closing: Moment) -> Iterator[str]:
    yield "Each person is one as judged so far, and came and went once at most: who was released and taken again has stayed."
    for moment, one in zip((opening, closing), ends, strict=True):
        held = one.held
        certain = [person for person in held.values() if person.truth is Truth.CERTAIN]
        sources = {source for person in held.values() for source in person.sources}
        most = max((sum(source in person.sources for person in certain) for source in sources), default=0)
        if most < len(certain):
            yield (
                f"On {moment.at}, at least {most:,} people count for certain: records of {len(sources)} sources that nobody "
                "has judged may be the same people. Here each is taken for another person."
            )
        torn = sum(1 for person in held.values() if person.torn)
        if torn:
            yield (
                f"On {moment.at}, {torn:,} of them have contradicting judgements on whether they are one person; each is one "
                "here."
            )
    if closing.known != opening.known and closing.at != opening.at:
        yield f"What happened since {opening.at} is as known at the closing."
