"""A series by columns: a stock in one pass over the stays, everything else point by point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from habeas.answers import series as specified
from habeas.answers.cases import Case, find_cases
from habeas.answers.columnar.count import sides, value_of
from habeas.answers.columnar.course import courses
from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.spans import Numbers
from habeas.answers.columnar.standings import ASKED
from habeas.answers.columnar.torn import tells_torn
from habeas.answers.conditions import asks_age
from habeas.answers.count import Value, checked
from habeas.answers.defined import resolved
from habeas.answers.question import Question
from habeas.answers.series import Series, Step
from habeas.answers.tally import tally
from habeas.answers.truth import Truth, dates
from habeas.register.view import View
from habeas.vocabulary.quantities import Bounds


def series(
    projection: Projection, question: Question, every: Step, *, cumulative: bool = False, then: bool = False
) -> Series:
    """The series that ``answers.series`` gives over the whole register."""
    view = projection.view(question.known, ())
    word = resolved(view, question).word

    def ask(asked: Sequence[Question]) -> Sequence[Value]:
        lasting = word.kind == "stock" and not word.facts & ASKED.keys()  # who recognises whom is of each day
        if (
            lasting
            and not asks_age(question.where, ())
            and not then
            and not question.by
            and question.lists == "any"
            and question.unit == "persons"
        ):
            return _stock(projection, asked)
        return [value_of(projection, one) for one in asked]

    return specified.series(view, question, every, cumulative=cumulative, then=then, ask=ask)


def _stock(projection: Projection, asked: Sequence[Question]) -> Sequence[Value]:
    """The same question on many days, in order."""
    days = [question.at.toordinal() for question in asked if question.at is not None]
    view, plain = sides(projection, asked[0], torn=tells_torn(asked[0]))
    checked(plain.question)
    scoped = view.only(asked[0].according_to)
    names = {code: name for name, code in projection.sources.items()}
    possible, certain = _beside(scoped, asked[0], days[0], days[-1])
    for found in courses(plain, days[0], days[-1]):
        possible = possible + found.possible
        for source, number in found.certain.items():
            certain[names[source]] = certain.get(names[source], 0) + number
    least = np.maximum.reduce([np.zeros_like(possible), *certain.values()])
    places = [day - days[0] for day in days]
    return [Value(Bounds(int(least[at]), int(possible[at]) if scoped.sources else None), (), ()) for at in places]


def _beside(view: View, question: Question, first: int, last: int) -> tuple[Numbers, dict[str, Numbers]]:
    """The people of a view on each day: how many may count, and how many certainly do in the records of each source."""
    possible, certain = np.zeros(last - first + 1, np.int64), dict[str, Numbers]()
    held: dict[str, list[Case]] = {}
    for case in find_cases(view, question):
        held.setdefault(case.unit, []).append(case)
    for cases in held.values():
        turns = [day for day in sorted({first, *_turns(cases)}) if first <= day <= last]
        for day, until in zip(turns, [*turns[1:], last + 1], strict=True):
            for person in tally(view, cases, date.fromordinal(day), ()).persons:
                stretch = slice(day - first, until - first)
                possible[stretch] += person.high or 0
                for source in person.certain_in if person.truth is Truth.CERTAIN else ():
                    certain.setdefault(source, np.zeros_like(possible))[stretch] += 1
    return possible, certain


def _turns(cases: Sequence[Case]) -> Iterator[int]:
    """The days on which it may change how firmly cases count."""
    for case in cases:
        told = [*dates(case.event, "began"), *dates(case.event, "ended"), *dates(case.event, "last_seen")]
        told += () if case.gone is None else dates(case.gone, "on")
        days = {day for one in told for day in (one.earliest, one.latest) if day is not None}
        end = case.event.says.get("end")
        days |= set() if end is None or end.reported == "9999-12-31" else {date.fromisoformat(end.reported)}
        for day in days:
            yield from (day.toordinal(), day.toordinal() + 1)
