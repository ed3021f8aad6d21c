"""Which groups plain people may belong to: decided once for each date, country and act that is told, by the rule of the tally."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import ibis
import pyarrow as pa
from ibis import Table

from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.units import BITS, members_of
from habeas.answers.tally import Counted, may_belong
from habeas.answers.truth import Truth
from habeas.register.columns.schema import OPEN_FIRST, OPEN_LAST
from habeas.vocabulary.dates import FuzzyDate


@dataclass(frozen=True)
class Near:
    """What is told of the events that are near to a group (``kinds``), and a bit for each group, in the whole numbers ``bits``."""

    groups: tuple[str, ...]
    bits: tuple[str, ...]
    kinds: Table

    def beside(self, people: Table, found: Table) -> Table:
        """The people with the bits of every group that one of their cases (``found``) is near to.

        Whoever counts only possibly is added to the groups anyway: of them there are no bits.
        """
        close = found.inner_join(self.kinds, list(_KIND))
        bits = close.group_by("unit").aggregate(**{name: close[name].bit_or() for name in self.bits})
        both = people.left_join(bits, "unit")
        sure = both.truth == int(Truth.CERTAIN)
        return both.mutate(**{name: ibis.ifelse(sure, both[name].fill_null(0), 0) for name in self.bits})

    def of_each(self, found: Table) -> Table:
        """Cases with the bits of every group that each is near to."""
        both = found.left_join(self.kinds, list(_KIND))
        return both.mutate(**{name: both[name].fill_null(0) for name in self.bits})

    def groups_in(self, row: Mapping[str, int]) -> frozenset[str]:
        """The groups whose bits are set in a row."""
        return frozenset(self.groups[place] for place in members_of([row[name] for name in self.bits]))


Told = tuple[Sequence[tuple[str, ...]], Sequence[tuple[str, ...]]]
_KIND = ("first", "last", "land", "deed")


def near(projection: Projection, found: Table, told: Told, groups: Sequence[Counted]) -> Near | None:
    """The groups that these cases may belong to; None where they are near to none.

    ``told``: the countries and the acts that their codes stand for.
    """
    countries, acts = told
    kinds = projection.engine.fetch(found.select(*_KIND).distinct()).to_pylist()
    bits = tuple(f"g{place}" for place in range((len(groups) + BITS - 1) // BITS))
    rows = []
    for kind in kinds:
        when = [FuzzyDate(_day(kind["first"], OPEN_FIRST), _day(kind["last"], OPEN_LAST))]
        may = [
            place
            for place, group in enumerate(groups)
            if may_belong(when, countries[kind["land"]], acts[kind["deed"]], group)
        ]
        if may:
            numbers = [
                sum(1 << place % BITS for place in may if place // BITS == number) for number in range(len(bits))
            ]
            rows.append({**kind, **dict(zip(bits, numbers, strict=True))})
    if not rows:
        return None
    types = [*((name, pa.int32()) for name in _KIND), *((name, pa.int64()) for name in bits)]
    return Near(
        tuple(group.unit for group in groups), bits, ibis.memtable(pa.Table.from_pylist(rows, pa.schema(types)))
    )


def _day(number: int, open_: int) -> date | None:
    return None if number == open_ else date.fromordinal(number)
