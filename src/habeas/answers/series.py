"""A series: the answer to one question at many times, point by point.

- A stock is counted on the last day of each step: a monthly series is of the ends of months. A flow is counted during
  each step or, ``cumulative``, from the start of the whole stretch to the end of each step.
- Steps are days, weeks from Monday to Sunday, months, quarters and years of the calendar; the first and the last are cut
  off where the stretch begins or ends inside them.
- ``points`` are of everybody; ``rows`` has the same points for each line, where the question is broken down. Every point
  has bounds of its own, and is what ``count`` says at its time: points of a flow need not add up to the whole stretch.
- As known on one day, or ``then``: each point as known on its own last day, what would have been published then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal

from habeas.access.levels import Level, highest
from habeas.answers.answer import Assumption, CheckpointRef
from habeas.answers.conditions import OVERLAP, TIMES, check_sight
from habeas.answers.count import Value, value_of
from habeas.answers.defined import resolved
from habeas.answers.definitions import Definition
from habeas.answers.question import Question
from habeas.answers.tabular import Columns, Tabular
from habeas.errors import QuestionError
from habeas.register.view import View
from habeas.vocabulary.dates import Period
from habeas.vocabulary.quantities import Bounds

Step = Literal["day", "week", "month", "quarter", "year"]
STEPS: tuple[Step, ...] = ("day", "week", "month", "quarter", "year")
MOST_POINTS = 4_000
"""Ten years of days, and some."""
_DAY = timedelta(days=1)
_MONTHS: Mapping[str, int] = MappingProxyType({"month": 1, "quarter": 3, "year": 12})


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series, from ``first`` to ``last``, which are the same day for a stock; ``high`` None is open.

    In a cumulative series ``first`` is the start of all of it.
    """

    first: date
    last: date
    low: int
    high: int | None

    @property
    def value(self) -> Bounds:
        """At least so many, at most so many."""
        return Bounds(self.low, self.high)


@dataclass(frozen=True)
class Series(Tabular):
    """Points in the order of time. ``rows``: the points of each line by its key, as long as ``points``.

    ``question.during`` is the whole stretch; ``then`` whether each point is as known on its own last day. ``levels``: who
    may see the key of a line that not everybody may.
    """

    question: Question
    every: Step
    cumulative: bool
    then: bool
    definition: str
    points: tuple[Point, ...]
    rows: Mapping[str, tuple[Point, ...]]
    notes: tuple[str, ...]
    assumptions: tuple[Assumption, ...]
    checkpoint: CheckpointRef
    levels: Mapping[str, Level] = field(default_factory=dict)

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """The series as JSON, the keys of its lines cut to a level."""
        from habeas.answers.wire import series_json

        return series_json(self, level)

    def columns(self, level: Level) -> Columns:
        """A row for each point; where it is broken down, of everybody first (with no key), then line by line."""
        check_sight(self.question.where, level)
        lines = [("", self.points), *self.lines(level)]
        told = [(key or None, point) for key, points in lines for point in points]
        keys: Columns = {self.question.by[0]: (str, [key for key, _ in told])} if self.question.by else {}
        return {
            **keys,
            "first": (date, [point.first for _, point in told]),
            "last": (date, [point.last for _, point in told]),
            "low": (int, [point.low for _, point in told]),
            "high": (int, [point.high for _, point in told]),
        }

    def lines(self, level: Level) -> tuple[tuple[str, tuple[Point, ...]], ...]:
        """Each line with its key, or with what stands in its place where it may not be seen."""
        told = ((key, self.levels.get(key, Level.PUBLIC), points) for key, points in self.rows.items())
        return tuple((key if level.may_see(own) else f"({own})", points) for key, own, points in told)


Ask = Callable[[Sequence[Question]], Sequence[Value]]


def series(
    view: View,
    question: Question,
    every: Step,
    *,
    cumulative: bool = False,
    then: bool = False,
    ask: Ask | None = None,
) -> Series:
    """The points of a question, whose ``during`` is the whole stretch (of a stock, too: its ``at`` is left away).

    ``ask`` answers the question of every point, where the view has not everybody.

    Raises ``QuestionError`` for what cannot be asked so.
    """
    question = resolved(view, question)
    word = question.word
    whole = _checked(question, word, every, cumulative=cumulative, then=then)
    stock = word.kind == "stock"
    steps = [(last if stock else whole[0] if cumulative else first, last) for first, last in steps_of(*whole, every)]
    asked = [
        replace(
            question,
            at=last if stock else None,
            during=None if stock else Period(first, last),
            known=last if then else view.known,
        )
        for first, last in steps
    ]
    if ask is None:
        found = [
            value_of(view.as_known(last) if then else view, one) for one, (_, last) in zip(asked, steps, strict=True)
        ]
    else:
        found = list(ask(asked))
    points = tuple(Point(*step, one.value.low, one.value.high) for step, one in zip(steps, found, strict=True))
    assumptions = {assumption.subject: assumption for one in found for assumption in one.assumptions}
    rows, levels = _rows(steps, found)
    return Series(
        question=replace(question, known=view.known, recorded=view.recorded),
        every=every,
        cumulative=cumulative,
        then=then,
        definition=word.told(question.people),
        points=points,
        rows=rows,
        notes=tuple(_notes(word, steps, every, points, cumulative=cumulative, then=then)),
        assumptions=tuple(assumptions.values()),
        checkpoint=view.checkpoint,
        levels=levels,
    )


def steps_of(first: date, last: date, every: Step) -> Iterator[tuple[date, date]]:
    """The steps of a stretch in order, the first and the last cut off where it begins or ends inside them."""
    while first <= last:
        end = min(_end(first, every), last)
        yield first, end
        first = end + _DAY


def _end(day: date, every: Step) -> date:
    """The last day of the step that a day is in."""
    if every == "day":
        return day
    if every == "week":
        return day + timedelta(days=6 - day.weekday())
    months = _MONTHS[every]
    month = day.year * 12 + (day.month - 1) // months * months + months
    return date(month // 12, month % 12 + 1, 1) - _DAY


def _checked(question: Question, word: Definition, every: str, *, cumulative: bool, then: bool) -> tuple[date, date]:
    if every not in STEPS:
        raise QuestionError(f"There is no step “{every}”.", mend=f"Use one of: {', '.join(STEPS)}.")
    if word.event == "record":
        raise QuestionError(
            f"“{word.word}” has no time of its own, and so no series.", mend="Ask “held”, or “arrested”."
        )
    during = question.during
    if question.at is not None or during is None or during.first is None or during.last is None:
        raise QuestionError("A series runs from one day to another.", mend="Ask --during 2024-07/2025-01.")
    if cumulative and word.kind == "stock":
        raise QuestionError(f"“{word.word}” is counted at a day, and does not add up.", mend="Leave --cumulative away.")
    if then and question.known is not None:
        raise QuestionError("“then” is a day of its own for each point.", mend="Give --known then, or one day.")
    if len(question.by) > 1 or {*question.by} & {OVERLAP, *TIMES}:
        raise QuestionError(
            f"A series cannot be broken down by {' and '.join(question.by)}.", mend="Use one name, such as sex."
        )
    number = sum(
        1 for _ in zip(range(MOST_POINTS + 1), steps_of(during.first, during.last, _step(every)), strict=False)
    )
    if number > MOST_POINTS:
        raise QuestionError(
            f"That is more than {MOST_POINTS:,} points.", mend="Ask for larger steps or a shorter stretch."
        )
    return during.first, during.last


def _step(every: str) -> Step:
    return next(step for step in STEPS if step == every)


def _rows(
    steps: list[tuple[date, date]], found: list[Value]
) -> tuple[Mapping[str, tuple[Point, ...]], Mapping[str, Level]]:
    """Each line's points: nobody where a step has no such line, with no upper bound where the step has none."""
    levels: dict[str, Level] = {}
    for one in found:
        for row in one.rows:
            levels[row.key] = highest(levels.get(row.key, Level.PUBLIC), *row.levels)
    rows = {}
    for key in sorted(levels):
        told = [next((row.value for row in one.rows if row.key == key), None) for one in found]
        values = [
            value or Bounds(0, None if one.value.high is None else 0) for value, one in zip(told, found, strict=True)
        ]
        rows[key] = tuple(Point(*step, value.low, value.high) for step, value in zip(steps, values, strict=True))
    return rows, levels


def _notes(
    word: Definition,
    steps: list[tuple[date, date]],
    every: Step,
    points: tuple[Point, ...],
    *,
    cumulative: bool,
    then: bool,
) -> Iterator[str]:
    if word.kind == "stock" and every != "day":
        yield f"Each point is of one day, the last of its {every}."
    if cumulative:
        yield f"Each point is of all days from {steps[0][0]} on."
    if word.kind == "flow" and not cumulative and any(point.low != point.high for point in points):
        yield "The points need not add up: whose day is not certain is in the upper bound of several."
    if _end(steps[-1][1], every) != steps[-1][1]:
        yield f"The last {every} ends with {steps[-1][1]}, before the {every} does."
    if then:
        yield "Each point is as known on its own last day, on what is on record today: lists count by the day they are of."
    if any(point.high is None for point in points):
        which = (
            "these numbers"
            if all(point.high is None for point in points)
            else "those of these numbers that are “at least”"
        )
        yield f"Nothing bounds {which} from above: nobody has recorded that the register holds everyone asked about."
