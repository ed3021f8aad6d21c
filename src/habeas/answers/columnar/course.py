"""How many plain people were held on each of many days, as expressions: people enter and leave the count, day by day.

A person's stays are laid together first, so that who is held twice at once counts once. What is fetched is only how many
enter and leave the count on each day, of each combination of sources.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import ibis
import numpy as np
from ibis import Table
from numpy.typing import NDArray

from habeas.answers.columnar.cases import CERTAIN, OUT
from habeas.answers.columnar.plain import PlainPeople
from habeas.answers.columnar.units import alone, members_of, of_all, source_bits, together

Days = NDArray[np.int64]
"""A number for each day of a stretch."""


@dataclass(frozen=True)
class Course:
    """The days ``first`` to ``last``: how many may count, and how many certainly do in the records of each source."""

    possible: Days
    certain: Mapping[str, Days]


@dataclass(frozen=True)
class _Stretch:
    first: int
    last: int

    def spans(self, found: Table, start: str, end: str) -> Table:
        """The days of an interval that lie in the stretch, from ``a`` to ``b``."""
        inside = found.filter(found[start] <= self.last, found[end] >= self.first, found[start] <= found[end])
        return inside.mutate(a=ibis.greatest(inside[start], self.first), b=ibis.least(inside[end], self.last))

    def days(self, rows: Sequence[Mapping[str, int]], name: str) -> Days:
        """What enters and leaves, added up to what is there on each day."""
        change = np.zeros(self.last - self.first + 1, np.int64)
        for row in rows:
            change[row["day"] - self.first] += row[name]
        return change.cumsum()


def course(plain: PlainPeople, first: int, last: int) -> Course:
    """The plain people of a stock on each day of a stretch (ordinals, both included)."""
    assert plain.cases is not None
    stretch, projection = _Stretch(first, last), plain.projection
    cases = plain.cases
    counting = cases.filter(cases.fits > OUT)
    names = {code: name for name, code in projection.sources.items()}
    single = alone(counting, plain.joined).select("unit", "source", "fits", *_HELD)
    possible = projection.engine.fetch(_changes(_laid_together(stretch.spans(single, *_POSSIBLE), "unit"), last))
    certain = projection.engine.fetch(_changes(_laid_together(_certain(stretch, single), "unit"), last))
    total = stretch.days(possible.to_pylist(), "n")
    by_source: dict[str, list[Mapping[str, int]]] = {}
    for row in certain.to_pylist():
        by_source.setdefault(names[row["source"]], []).append(row)
    sure = {source: stretch.days(rows, "n") for source, rows in by_source.items()}
    if plain.joined is None:
        return Course(total, sure)
    bits = list(source_bits(projection.sources.values()))
    several = together(cases, plain.joined)
    everyone = of_all(several, projection.sources.values())
    several = several.filter(several.fits > OUT).select("unit", "source", "fits", *_HELD)
    changes = projection.engine.fetch(_several(stretch, several, everyone, bits)).to_pylist()
    total = total + stretch.days(changes, "possible")
    for source in names.values():
        mine = [row for row in changes if source in {names[code] for code in members_of([row[bit] for bit in bits])}]
        if mine:
            sure[source] = sure.get(source, 0) + stretch.days(mine, "certain")
    return Course(total, sure)


_POSSIBLE = ("possible_from", "possible_to")
_HELD = (*_POSSIBLE, "certain_from", "certain_to", "seen_day")


def _certain(stretch: _Stretch, found: Table) -> Table:
    sure = found.filter(found.fits == CERTAIN)
    seen = sure.filter(sure.seen_day > 0)
    return ibis.union(stretch.spans(sure, "certain_from", "certain_to"), stretch.spans(seen, "seen_day", "seen_day"))


def _laid_together(spans: Table, *by: str) -> Table:
    """The spans of each of ``by`` without the days that an earlier one has already.

    An engine may compute this twice in one question: the order leaves nothing to chance, or beginnings and ends fall apart.
    """
    before = ibis.window(group_by=list(by), order_by=[spans.a, spans.b], rows=(None, -1))
    laid = spans.mutate(reached=spans.b.max().over(before))
    laid = laid.mutate(a=ibis.greatest(laid.a, laid.reached.fill_null(0) + 1))
    return laid.filter(laid.a <= laid.b).drop("reached")


def _changes(spans: Table, last: int) -> Table:
    """How many enter and leave on each day, by source."""
    both = ibis.union(
        spans.select("source", day=spans.a.cast("int32"), n=ibis.literal(1)),
        spans.select("source", day=(spans.b + 1).cast("int32"), n=ibis.literal(-1)),
    )
    both = both.filter(both.day <= last)
    return both.group_by(["source", "day"]).aggregate(n=both.n.sum())


def _several(stretch: _Stretch, found: Table, everyone: Table, bits: Sequence[str]) -> Table:
    """How many persons of several records enter and leave on each day, by all of their sources: see ``units.of_several``."""
    possible = stretch.spans(found, *_POSSIBLE)
    told = {
        "inside": _laid_together(possible, "unit", "source"),
        "sure": _laid_together(_certain(stretch, found), "unit", "source"),
    }
    parts = [_marks(spans, name) for name, spans in told.items()]
    marks = ibis.union(*parts)
    marks = marks.filter(marks.day <= stretch.last)
    marks = marks.group_by(["unit", "day"]).aggregate(**{name: marks[name].sum() for name in told})
    so_far = ibis.window(group_by="unit", order_by=marks.day, rows=(None, 0))
    state = marks.select("unit", "day", **{name: marks[name].sum().over(so_far) for name in told})
    state = state.inner_join(everyone, "unit")
    whole = (state.inside > 0) & (state.inside == state.sources)
    state = state.mutate(
        certain=(whole & (state.sure > 0)).cast("int64"),
        possible=(state.inside > 0).cast("int64"),
    )
    before = ibis.window(group_by="unit", order_by=state.day)
    changes = state.mutate(
        certain=state.certain - state.certain.lag(1).over(before).fill_null(0),
        possible=state.possible - state.possible.lag(1).over(before).fill_null(0),
    )
    changes = changes.filter((changes.certain != 0) | (changes.possible != 0))
    return changes.group_by(["day", *bits]).aggregate(certain=changes.certain.sum(), possible=changes.possible.sum())


def _marks(spans: Table, name: str) -> Table:
    """Each span as a mark where it begins and one after it ends, counted under its name."""
    columns = {one: ibis.literal(0) for one in ("inside", "sure")}
    begins = spans.select("unit", day=spans.a.cast("int32"), **{**columns, name: ibis.literal(1)})
    return ibis.union(
        begins, spans.select("unit", day=(spans.b + 1).cast("int32"), **{**columns, name: ibis.literal(-1)})
    )
