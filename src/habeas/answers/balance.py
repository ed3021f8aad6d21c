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

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Literal

from habeas.access.levels import Level
from habeas.answers.answer import CheckpointRef, Ground
from habeas.answers.conditions import check_names, check_sight
from habeas.answers.defined import resolved
from habeas.answers.learning import Told, learned, told_again
from habeas.answers.moved import NOBODY, PlainMoves
from habeas.answers.movements import GAPS, WORDS, Move, Standing, moves, standing
from habeas.answers.plain import Lazily
from habeas.answers.question import Question
from habeas.answers.tabular import Columns, Tabular
from habeas.answers.tally import Alike
from habeas.answers.truth import Truth
from habeas.errors import InputError, QuestionError
from habeas.register.view import View

Part = Literal["learned late", "corrected", "reclassified", "happened"]
Key = tuple[Part, Literal[1, -1], str]
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
    people: Sequence[Ground]

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
    """Both balances, with what they are of. ``question.at`` and ``question.known`` are those of the opening.

    ``least``: how many certainly count at the opening and at the closing, whoever of different sources is the same person.
    """

    question: Question
    opening: Moment
    closing: Moment
    definition: str
    certain: Side
    possible: Side
    least: tuple[int, int]
    notes: tuple[str, ...]
    checkpoint: CheckpointRef

    def columns(self, level: Level) -> Columns:
        """A row for each line, the openings and the closing included; nobody is named in it, at whatever level."""
        from habeas.answers.balance_told import told

        check_sight(self.question.where, level)
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


@dataclass(frozen=True)
class _End:
    """Who is held at one end: person by person, and beside them those who are told as numbers."""

    at: date
    standing: Standing
    alike: Sequence[Alike]

    def number(self, least: Truth) -> int:
        """How many are held so firmly."""
        return self.standing.number(least) + sum(one.number for one in self.alike if one.truth >= least)

    @property
    def sources(self) -> frozenset[str]:
        """The sources that tell of any of them."""
        told = (person.sources for person in self.standing.held.values())
        return frozenset[str]().union(*told, *(one.sources for one in self.alike))

    @property
    def most(self) -> int:
        """How many any one source has who are certainly held."""
        certain: Counter[str] = Counter()
        for person in self.standing.held.values():
            certain.update(person.sources if person.truth is Truth.CERTAIN else ())
        for one in self.alike:
            certain.update(dict.fromkeys(one.sources, one.number) if one.truth is Truth.CERTAIN else ())
        return max(certain.values(), default=0)

    @property
    def least(self) -> int:
        """How many certainly count, whoever of different sources is the same person."""
        return min(self.most, self.number(Truth.CERTAIN))


Ends = tuple[_End, _End]


def balance(view: View, question: Question, opening: Moment, closing: Moment, plain: PlainMoves = NOBODY) -> Balance:
    """The balance of a stock between two moments. ``question`` has the word, the sources and the conditions.

    ``view`` is of everything on record, or of the first entries of it; ``plain`` are people beside those in it.
    Raises ``QuestionError`` for what cannot be balanced.
    """
    question = resolved(view, question)
    check(question, opening, closing)
    earlier = _known(view, opening.known)
    later = earlier if closing.known == opening.known else _known(view, closing.known)
    before, now = (each.only(question.according_to) for each in (earlier, later))
    first = standing(before, question, opening.at)
    told: Sequence[Told] = ()
    again = first
    if opening.known != closing.known:
        frame = told_again(earlier, later, question.according_to)
        now = frame[-1]
        told, again = learned(before, first, frame, question)
    last = again if closing.at == opening.at else standing(now, question, closing.at)
    ends = _End(opening.at, first, plain.opening), _End(closing.at, last, plain.closing)
    happened = moves(now, again, last)
    return Balance(
        question=replace(question, at=opening.at, known=opening.known, recorded=view.recorded),
        opening=opening,
        closing=closing,
        definition=question.word.told(question.people),
        certain=_side(ends, told, happened, plain, Truth.CERTAIN),
        possible=_side(ends, told, happened, plain, Truth.POSSIBLE),
        least=(ends[0].least, ends[1].least),
        notes=(*_open_above(question), *_notes(ends, opening, closing)),
        checkpoint=view.checkpoint,
    )


def _known(view: View, known: date | None) -> View:
    return view if view.known == known else view.as_known(known)


def _side(ends: Ends, told: Sequence[Told], happened: Sequence[Move], plain: PlainMoves, least: Truth) -> Side:
    opening, closing = (one.number(least) for one in ends)
    mine = [move for move in happened if move.least is least]
    lines = _together([
        *(Line(one.part, one.sign, one.reason, one.words, one.number, one.people) for one in told if one.least is least),
        *(Line("happened", one.sign, one.reason, one.words, 1, (one.person,)) for one in mine),
    ])  # fmt: skip
    for one in plain.moved(least):
        key: Key = ("happened", one.sign, one.reason)
        number = one.number + (lines[key].number if key in lines else 0)
        lines[key] = Line(*key, WORDS[one.reason], number, Lazily(partial(plain.people, one)))
    came = {move.person.subject for move in mine if move.sign == 1}
    through = sum(1 for move in mine if move.sign == -1 and move.person.subject in came)
    return Side(opening, _in_order(lines.values()), closing, through + plain.through(least))


def _together(each: Iterable[Line]) -> dict[Key, Line]:
    """Lines of the same reason as one."""
    people: dict[Key, list[Ground]] = {}
    lines: dict[Key, Line] = {}
    for line in each:
        key: Key = (line.part, line.sign, line.reason)
        number = line.number + (lines[key].number if key in lines else 0)
        lines[key] = replace(line, number=number)
        people.setdefault(key, []).extend(line.people)
    return {key: replace(line, people=tuple(people[key])) for key, line in lines.items()}


def _in_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """By part, those who came first, the longest first, what is no coming or going last."""
    return tuple(sorted(lines, key=lambda one: (PARTS.index(one.part), -one.sign, one.gap, -one.number, one.reason)))


def check(question: Question, opening: Moment, closing: Moment) -> None:
    """Raise ``QuestionError`` for what cannot be balanced."""
    word = question.word
    check_names(question.where, question.by, times=False)
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


def _open_above(question: Question) -> Iterator[str]:
    if not question.according_to:
        yield (
            "Both columns are of people on record. Nothing bounds from above how many there were: nobody has recorded that the "
            "register holds everyone asked about."
        )


def _notes(ends: Ends, opening: Moment, closing: Moment) -> Iterator[str]:
    yield "Each person is one as judged so far, and came and went once at most: who was released and taken again has stayed."
    for one in ends:
        if one.most < one.number(Truth.CERTAIN):
            yield (
                f"On {one.at}, at least {one.most:,} people count for certain: records of {len(one.sources)} sources that "
                "nobody has judged may be the same people. Here each is taken for another person."
            )
        torn = sum(1 for person in one.standing.held.values() if person.torn)
        if torn:
            yield (
                f"On {one.at}, {torn:,} of them have contradicting judgements on whether they are one person; each is one "
                "here."
            )
    if closing.known != opening.known and closing.at != opening.at:
        yield f"What happened since {opening.at} is as known at the closing."
