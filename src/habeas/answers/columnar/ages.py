"""How old people were, as expressions: ``answers.ages`` of records each of which one source tells.

A day is counted here as so many months of 31 days, whichever of them there are: then a year has always as many, and nobody
born on 29 February has a birthday in other years before 1 March. Where no date of birth is told, but an age, the dates of
all events that the source lists the person for bound it; where there is one event only, that is the age at that event.
"""

from __future__ import annotations

from collections.abc import Mapping

import ibis
import pyarrow as pa
from ibis import Table, Value

from habeas.answers.ages import BANDS, Ages
from habeas.answers.columnar.calendar import MONTH, YEAR, month_of
from habeas.answers.columnar.projection import Projection
from habeas.answers.definitions import Definition
from habeas.answers.question import Question
from habeas.answers.truth import Truth
from habeas.register.columns.schema import NOT_TOLD, OPEN_FIRST, OPEN_LAST

CODE = "ages"
"""The column of the bands that somebody may be in, as a code of ``TEXTS``; 0 where none follows."""
_BANDS = tuple(BANDS)
_STEPS = tuple(band.low for band in BANDS.values())[1:]
_PLACES = range(len(_BANDS))
TEXTS = ((), *(_BANDS[low : high + 1] for low in _PLACES for high in _PLACES))
_COUNTED = ("born_first", "born_last", "then_first", "then_last")
_EVENTS: Mapping[str, str] = {"stays": "began", "killings": "on"}  # which a source lists people for, and their dates


def with_ages(projection: Projection, question: Question, word: Definition, table: Table) -> Table:
    """The rows with ``youngest`` and ``oldest`` (null: open), the ages of the person at the time asked, and the bands (``CODE``)."""
    at = None if question.at is None else ibis.literal(question.at.toordinal(), "int32")
    days = {"first": table["first"] if at is None else at, "last": table["last"] if at is None else at}
    counted = table.mutate(
        born_first=_counted(table.birth_first, OPEN_FIRST), born_last=_counted(table.birth_last, OPEN_LAST),
        then_first=_counted(days["first"], OPEN_FIRST), then_last=_counted(days["last"], OPEN_LAST),
    )  # fmt: skip
    found = counted.left_join(_listed(projection, question), [("person", "of")])
    earliest = found.born_first.coalesce(_in_years(found.listed_first - YEAR * (found.age + 1)) + 1)
    latest = found.born_last.coalesce(_in_years(found.listed_last - YEAR * found.age))
    youngest, oldest = (found.then_first - latest) // YEAR, (found.then_last - earliest) // YEAR
    if at is None and word.event in _EVENTS.values():
        once = found.events == 1
        youngest, oldest = (ibis.ifelse(once, found.age.cast("int64"), age) for age in (youngest, oldest))
    nothing = (youngest.isnull() & oldest.isnull()) | (oldest < 0).fill_null(False)  # noqa: FBT003 - a value
    null = ibis.null("int64")
    found = found.mutate(
        youngest=ibis.ifelse(nothing, null, ibis.greatest(youngest.fill_null(0), 0)),
        oldest=ibis.ifelse(nothing, null, oldest),
    )
    low, high = _places("low"), _places("high")
    placed = found.left_join(low, _up_to_last(found.youngest) == low.low_age)
    placed = placed.left_join(high, _up_to_last(placed.oldest) == high.high_age)
    code = 1 + placed.low * len(_BANDS) + placed.high.fill_null(len(_STEPS))
    return placed.mutate(**{CODE: code.fill_null(0).cast("int32")}).drop(
        "of", "listed_first", "listed_last", "events", "low", "high", "low_age", "high_age", *_COUNTED
    )


def holds(table: Table, asked: Ages) -> Value:
    """How firmly each is of an age that is asked for. Nothing told is possible."""
    above, below = table.youngest >= asked.low, ibis.literal(True)  # noqa: FBT003 - a value
    reaches, starts = table.oldest.isnull() | (table.oldest >= asked.low), ibis.literal(True)  # noqa: FBT003
    if asked.high is not None:
        below = (table.oldest <= asked.high).fill_null(False)  # noqa: FBT003
        starts = table.youngest <= asked.high
    return ibis.cases(
        (table.youngest.isnull(), int(Truth.POSSIBLE)),
        (above & below, int(Truth.CERTAIN)),
        (reaches & starts, int(Truth.POSSIBLE)),
        else_=int(Truth.OUT),
    )


def untold(table: Table) -> Value:
    """Whether nothing is told of how old each is, whatever follows from it."""
    return _no_birth(table) & (table.age == NOT_TOLD)


def _no_birth(table: Table) -> Value:
    return (table.birth_first == OPEN_FIRST) & (table.birth_last == OPEN_LAST)


def _listed(projection: Projection, question: Question) -> Table:
    """Of the persons of whom an age is told, and no date of birth: how many events they are listed for, and when these were."""
    rows = []
    for name, event in _EVENTS.items():
        table = projection.known(name, question.known)
        aged = table.filter(table.age != NOT_TOLD, _no_birth(table))
        rows.append(aged.select(of="person", first=aged[f"{event}_first"], last=aged[f"{event}_last"]))
    both = ibis.union(*rows)
    events = both.group_by("of").aggregate(first=both["first"].min(), last=both["last"].max(), events=both.count())
    return events.select(
        "of", "events",
        listed_first=_counted(events["first"], OPEN_FIRST), listed_last=_counted(events["last"], OPEN_LAST),
    )  # fmt: skip


def _counted(day: Value, none: int) -> Value:
    """The months of 31 days up to a day, and the days since; null for an open end."""
    month, of_month = month_of(day)
    return ibis.ifelse(day == none, ibis.null("int64"), month * MONTH + of_month)


def _in_years(day: Value) -> Value:
    """A day; null where it is before the year 1."""
    return ibis.ifelse(day < YEAR, ibis.null("int64"), day)


def _up_to_last(age: Value) -> Value:
    """The age, or the first of the last band; null where none is told."""
    return ibis.ifelse(age > _STEPS[-1], ibis.literal(_STEPS[-1], "int64"), age)


def _places(name: str) -> Table:
    """The place of the band of each age, up to the first of the last band. (Joined, for what is joined is written out but once.)"""
    ages = range(_STEPS[-1] + 1)
    places = [sum(age >= step for step in _STEPS) for age in ages]
    return ibis.memtable(pa.table({f"{name}_age": pa.array(ages, pa.int64()), name: pa.array(places, pa.int64())}))
