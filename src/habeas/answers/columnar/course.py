"""How many people the columns tell of were held on each of many days: people enter and leave the count, day by day.

What is fetched are the stays that may count; a person's stays are laid together, so that who is held twice at once counts
once. Of persons of several records it is, on each day, what ``units.of_sources`` says of one; of those whose judgements
contradict each other, what ``torn`` says, between one day on which something changes and the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import numpy as np
import pyarrow as pa
from ibis import Table

from habeas.answers.columnar.cases import CERTAIN, OUT, POSSIBLE
from habeas.answers.columnar.matters import at_issue, ruled_out
from habeas.answers.columnar.plain import PlainPeople, Which
from habeas.answers.columnar.shape import shape
from habeas.answers.columnar.spans import Changes, Numbers, Spans
from habeas.answers.columnar.torn import record_by_record
from habeas.vocabulary.dates import Period

_INTERVALS = (("possible_from", "possible_to"), ("certain_from", "certain_to"), ("seen_day", "seen_day"))
_COLUMNS = ("unit", "source", "fits", "possible_from", "possible_to", "certain_from", "certain_to", "seen_day")


@dataclass(frozen=True)
class Course:
    """Each day of a stretch: how many may count, and how many certainly do in the records of each source, by its code."""

    possible: Numbers
    certain: Mapping[int, Numbers]


def courses(plain: PlainPeople, first: int, last: int) -> Iterator[Course]:
    """The people of a stock in a stretch (ordinals, both included): of one record, of several, with contradicting judgements."""
    yield _of_one_record(_Stays(_fetched(plain, "never judged", first, last), first, last))
    if plain.projection.judged:
        yield _of_judged(_Stays(_fetched(plain, "judged", first, last), first, last))
        if plain.projection.torn - plain.apart:
            torn = replace(plain, projection=plain.projection.torn_only)
            yield _of_torn(_fetched(torn, "torn", first, last).to_pylist(), first, last)


def _fetched(plain: PlainPeople, which: Which, first: int, last: int) -> pa.Table:
    """The stays; written once for questions that differ in nothing but their days."""
    engine = plain.projection.engine
    asked = replace(plain.question, at=None, during=Period(date.fromordinal(first), date.fromordinal(last)))
    if plain.word.condition is not None:
        return engine.fetch(_stays(replace(plain, question=asked), which))
    shaped, days = shape(asked)
    make = partial(_stays, replace(plain, question=shaped), which)
    return engine.prepared(("course", which, shaped, plain.apart), make, days)


def _stays(plain: PlainPeople, which: Which) -> Table:
    """Those of persons of one record that may count in the stretch; all of others, since any may speak against another."""
    found = plain.cases_of(which)
    if which == "torn":
        return found.select(*_COLUMNS, "person")
    if which == "judged":
        matters = at_issue(plain.question, plain.word)
        out = ruled_out(found, plain.projection.sources.values(), matters) if matters else None
        return (found if out is None else found.anti_join(out, "unit")).select(_COLUMNS)
    stretch = plain.question.during
    assert stretch is not None
    assert stretch.first is not None
    assert stretch.last is not None
    inside = found.filter(
        found.possible_from <= stretch.last.toordinal(), found.possible_to >= stretch.first.toordinal(), found.may
    )
    return inside.select(_COLUMNS)


class _Stays:
    """Stays as arrays. ``teller``: a number for each person and source."""

    def __init__(self, found: pa.Table, first: int, last: int) -> None:
        held = {name: found[name].to_numpy().astype(np.int64) for name in _COLUMNS}
        self.first, self.last = first, last
        self.sources = int(held["source"].max(initial=0)) + 1
        self.teller: Numbers = held["unit"] * self.sources + held["source"]
        counts, sure = held["fits"] > OUT, held["fits"] == CERTAIN
        seen = sure & (held["seen_day"] > 0)
        possible = Spans(self.teller, held["possible_from"], held["possible_to"]).only(counts)
        certain = Spans(self.teller, held["certain_from"], held["certain_to"]).only(sure)
        certain = certain.beside(Spans(self.teller, held["seen_day"], held["seen_day"]).only(seen))
        self.possible, self.certain = (each.within(first, last).laid_together() for each in (possible, certain))

    def numbers(self, changes: Changes) -> Numbers:
        """What changes, added up to what is there on each day of the stretch."""
        inside = changes.day <= self.last
        found = np.bincount(changes.day[inside] - self.first, changes.by[inside], self.last - self.first + 1)
        there: Numbers = np.rint(found.cumsum()).astype(np.int64)
        return there


def _of_one_record(stays: _Stays) -> Course:
    certain = stays.certain.changes()
    by_source = certain.of % stays.sources
    return Course(
        stays.numbers(stays.possible.changes()),
        {int(source): stays.numbers(certain.only(by_source == source)) for source in np.unique(by_source)},
    )


def _of_torn(stays: Sequence[Mapping[str, int]], first: int, last: int) -> Course:
    possible, certain = np.zeros(last - first + 1, np.int64), dict[int, Numbers]()
    people: dict[int, list[Mapping[str, int]]] = {}
    for stay in stays:
        people.setdefault(stay["unit"], []).append(stay)
    for held in people.values():
        ends = {day for stay in held for begun, over in _INTERVALS for day in (stay[begun], stay[over] + 1)}
        turns = sorted({first, *(day for day in ends if first < day <= last)})
        for day, until in zip(turns, [*turns[1:], last + 1], strict=True):
            found = record_by_record((stay["person"], str(stay["source"]), _on(stay, day)) for stay in held)
            if found is not None:
                stretch = slice(day - first, until - first)
                possible[stretch] += found.most
                for source in map(int, found.certain_in):
                    certain.setdefault(source, np.zeros_like(possible))[stretch] += 1
    return Course(possible, certain)


def _on(stay: Mapping[str, int], day: int) -> int:
    certain = stay["certain_from"] <= day <= stay["certain_to"] or stay["seen_day"] == day
    possible = stay["possible_from"] <= day <= stay["possible_to"]
    return min(stay["fits"], CERTAIN if certain else POSSIBLE if possible else OUT)


def _of_judged(stays: _Stays) -> Course:
    """A person may count while one source has it so, and certainly does while one is sure and all have it so."""
    inside, sure = stays.possible.changes(), stays.certain.changes()
    of = np.concatenate([inside.of, sure.of]) // stays.sources
    day = np.concatenate([inside.day, sure.day])
    order = np.lexsort((day, of))
    of, day = of[order], day[order]
    nothing = np.zeros_like(inside.by), np.zeros_like(sure.by)
    are_inside = np.concatenate([inside.by, nothing[1]])[order].cumsum()
    are_sure = np.concatenate([nothing[0], sure.by])[order].cumsum()
    tellers = np.unique(stays.teller)
    units, number = np.unique(tellers // stays.sources, return_counts=True)
    whole = are_inside == number[np.searchsorted(units, of)]
    last = np.append((of[1:] != of[:-1]) | (day[1:] != day[:-1]), True)[: len(of)]
    of, day = of[last], day[last]
    possible = Changes(of, day, np.diff((are_inside[last] > 0).astype(np.int64), prepend=0))
    certain = Changes(of, day, np.diff((whole & (are_inside > 0) & (are_sure > 0))[last].astype(np.int64), prepend=0))
    certain = certain.only(certain.by != 0)
    return Course(
        stays.numbers(possible),
        {
            int(source): stays.numbers(certain.only(np.isin(certain.of, told)))
            for source in np.unique(tellers % stays.sources)
            for told in [tellers[tellers % stays.sources == source] // stays.sources]
        },
    )
