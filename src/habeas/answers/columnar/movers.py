"""Who came into custody and who left it between two days, and why, as expressions: ``answers.movements`` for plain people.

One row of ``stays`` is a stay that may count; ``unit`` is the person, of one record or of several. ``tally``'s arithmetic says
how firmly a person is held on a day: ``standing``. The ``reasons`` need, of each person and of each firmness, the day on which it
came and the day on which it went: the ends themselves, or of somebody who is held at neither the first and the last day in
between on which something is told, and the person is held.

Of records on which several sources speak the columns have the first and the last day that is told, not those between. Where
one of these could decide between two reasons, the person is ``open`` and left to the specification; so are persons killed twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.compute as pc
from ibis import Table, Value

from habeas.answers.columnar.bits import source_bits, sources_of
from habeas.answers.columnar.cases import CERTAIN, OUT, POSSIBLE, cases
from habeas.answers.columnar.matters import at_issue, ruled_out
from habeas.answers.columnar.projection import Projection, only, without
from habeas.answers.columnar.reasons import FIRMNESS, WAYS, on_day, reasons
from habeas.answers.columnar.shape import FIRST, LAST, shape
from habeas.answers.definitions import Definition
from habeas.answers.question import Question
from habeas.register.columns.schema import OPEN_FIRST, OPEN_LAST
from habeas.vocabulary.dates import Period

_NOBODY = -1
_HELD = ("possible_from", "possible_to", "certain_from", "certain_to", "seen_day")
_DAYS = ("began_first", "began_last", "last_seen_first", "last_seen_last")
_ALSO = (*_DAYS, "ended_first", "ended_last", "end", "cause", "scope")
Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class Movers:
    """The plain people of a question as known on its day, between ``first`` and ``last`` (days as numbers)."""

    projection: Projection
    question: Question
    word: Definition
    apart: frozenset[int]
    first: int
    last: int

    @property
    def bits(self) -> tuple[str, ...]:
        """The columns with a bit for each source that tells of the person."""
        return tuple(source_bits(self.projection.sources.values()))

    def numbers(self) -> Rows:
        """How many are alike, of everybody held at either end or in between: how firmly on the ``first`` and the ``last`` day, by
        which sources (``bits``), and the reasons of coming and going (``WAYS``), null for none; ``open``, where they cannot be
        told: then ``units`` says whose.
        """
        stretch = Period(date.fromordinal(self.first), date.fromordinal(self.last))
        shaped, days = shape(replace(self.question, at=None, during=stretch))
        alike = replace(self, question=shaped, first=FIRST.toordinal(), last=LAST.toordinal())
        make = partial(_numbers, alike)
        return self.projection.engine.prepared(("movers", shaped, self.apart), make, days).to_pylist()

    def alike(self, way: str, reasons: Collection[int]) -> frozenset[int]:
        """The records of those with one of these reasons."""
        alike = self._moved.filter(pc.field(way).isin(reasons))
        return self.records(unit for unit in alike["unit"].to_pylist() if unit is not None)

    @cached_property
    def _moved(self) -> pa.Table:
        """Whoever came or went, with the reasons."""
        people = self.people()
        moved = people.filter(ibis.or_(*(people[way].notnull() for way in WAYS)))
        return self.projection.engine.fetch(moved.select("unit", *WAYS))

    def records(self, units: Iterable[int]) -> frozenset[int]:
        """The records of persons."""
        found = set(units)
        if found and self.projection.judged:
            joined = self.projection.known("joined", self.question.known)
            found |= self.projection.codes(only(joined, "unit", found), "person")
        return frozenset(found)

    def people(self) -> Table:
        """Each person held at either end or in between, with the reasons."""
        stays = self._stays()
        standing = self._standing(stays)
        why = reasons(stays, self._days(stays, standing), self.first, self.last)
        people = standing.left_join(why, "unit").drop("unit_right")
        return people.mutate(open=people.open.fill_null(False))  # noqa: FBT003 - a value

    def _stays(self) -> Table:
        """The stays that may count in between, of persons of several records all, since one may speak against another."""
        found = self._all()
        ends, causes = (self.projection.columns.texts(name) for name in ("end", "cause"))
        over = found.end.isin([code for code, told in enumerate(ends) if "ended" in told])
        found = found.select(
            "person", "there", "source", "fits", "silent", "against", "cause", "scope", *_DAYS, *_HELD,
            differ=found.cause.isin([code for code, told in enumerate(causes) if len(told) > 1]),
            ended=over | (found.ended_first > OPEN_FIRST) | (found.ended_last < OPEN_LAST),
            may=(found.fits > OUT) & (found.possible_from <= self.last) & (found.possible_to >= self.first),
            at_first=on_day(found, self.first), at_last=on_day(found, self.last),
        )  # fmt: skip
        found = self._judged(found)
        killings = self.projection.known("killings", self.question.known)
        dead = killings.filter(killings.on_last <= self.last).select(dead="person").distinct()
        found = found.left_join(dead, [("person", "dead")])
        return found.mutate(killed=found.dead.notnull()).drop("there", "dead", "may", "silent", "against")

    def _all(self) -> Table:
        found = cases(self.projection, self.question, self.word, _ALSO)
        if found is None:
            raise AssertionError(self.word.word)  # every stock is of stays
        return without(found, "person", self.apart)

    def _judged(self, found: Table) -> Table:
        if not self.projection.judged:
            return found.filter(found.may).mutate(unit=found.person)
        joined = self.projection.known("joined", self.question.known).select("unit", of="person")
        own = found.mutate(own=ibis.ifelse(found.there == 1, found.person, _NOBODY))
        both = own.left_join(joined, [("own", "of")])
        both = both.filter(both.may | both.unit.notnull())
        matters = at_issue(self.question, self.word)
        if matters:
            joint = both.filter(both.unit.notnull())
            both = both.anti_join(ruled_out(joint, self.projection.sources.values(), matters), "unit")
        return both.mutate(unit=both.unit.fill_null(both.person)).drop("of", "own")

    def _standing(self, stays: Table) -> Table:
        """How firmly each is held at the ends, by which sources."""
        by_source = _by_source(stays, ["unit"], {"first": stays.at_first, "last": stays.at_last})
        people = _together(by_source, ["unit"], ("first", "last"))
        sources = by_source.group_by("unit").aggregate(**sources_of(by_source, self.projection.sources.values()))
        return people.inner_join(sources, "unit")

    def _days(self, stays: Table, ends: Table) -> Table:
        """Whoever came or went, with the day of either (``WAYS``), null for none."""
        people = ends.left_join(self._through(stays, ends), "unit").drop("unit_right")
        days = {}
        for least in FIRMNESS:
            was, is_ = people["first"] >= least, people["last"] >= least
            days[f"came{least}"] = ibis.cases(
                (was, ibis.null("int32")), (is_, ibis.literal(self.last, "int32")), else_=people[f"from{least}"]
            )
            days[f"went{least}"] = ibis.cases(
                (is_, ibis.null("int32")), (was, ibis.literal(self.first, "int32")), else_=people[f"to{least}"]
            )
        found = people.select("unit", "first", "last", **days)
        return found.filter(ibis.or_(*(found[way].notnull() for way in WAYS)))

    def _through(self, stays: Table, ends: Table) -> Table:
        """Of those not certain at the ends, the first and the last day in between on which something is told, and they are held."""
        passing = ends.filter((ends["first"] < CERTAIN) & (ends["last"] < CERTAIN))
        some = stays.semi_join(passing, "unit")
        often = some.group_by("unit").having(some.count() > 1).aggregate(some.count().name("often"))
        persons = some.semi_join(often, "unit").select("person", "unit").distinct()
        others = self._all().inner_join(persons, "person")
        told = [rows.select("unit", day=rows[name]) for rows in map(self._within, (some, others)) for name in _DAYS]
        days = ibis.union(*told, distinct=True)
        days = days.filter((days.day > self.first) & (days.day < self.last))
        on = stays.inner_join(days, "unit")
        by_source = _by_source(on, ["unit", "day"], {"held": on_day(on, on.day)})
        held = _together(by_source, ["unit", "day"], ("held",))
        columns: dict[str, Value] = {}
        for least in FIRMNESS:
            there = held.held >= least
            columns |= {f"from{least}": held.day.min(where=there), f"to{least}": held.day.max(where=there)}
        return held.group_by("unit").aggregate(**columns)

    def _within(self, rows: Table) -> Table:
        """Those of which some day lies in between."""
        return rows.filter(ibis.or_(*((rows[name] > self.first) & (rows[name] < self.last) for name in _DAYS)))


def _numbers(movers: Movers) -> Table:
    """Written once for questions that differ in nothing but their days."""
    people = movers.people()
    alike_in = [name for name in people.columns if name != "unit"]
    return people.group_by(alike_in).aggregate(number=people.count(), units=people.unit.collect(where=people.open))


def _by_source(stays: Table, keys: list[str], truths: Mapping[str, Value]) -> Table:
    """How firmly each source holds somebody."""
    return stays.group_by([*keys, "source"]).aggregate(**{name: truth.max() for name, truth in truths.items()})


def _together(by_source: Table, keys: list[str], names: tuple[str, ...]) -> Table:
    """How firmly a person is held, as all of its sources together have it (``tally``)."""
    columns: dict[str, Value] = {}
    for name in names:
        best, worst = by_source[name].max(), by_source[name].min()
        columns[name] = ibis.ifelse(worst > OUT, best, ibis.least(best, POSSIBLE))
    return by_source.group_by(keys).aggregate(**columns)
