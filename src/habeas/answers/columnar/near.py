"""Which groups plain people may belong to, as expressions: the rule of the tally, decided once for each country and act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import ibis
from ibis import Table, Value

from habeas.answers.columnar.bits import BITS, members_of
from habeas.answers.tally import NEAR, Counted, may_belong
from habeas.answers.truth import Truth
from habeas.register.columns.schema import OPEN_FIRST, OPEN_LAST
from habeas.vocabulary.dates import FuzzyDate

Codes = tuple[int, ...]
Told = tuple[Sequence[tuple[str, ...]], Sequence[tuple[str, ...]]]
_STAND_INS = 3_300_000  # from here on nothing happens on a day


@dataclass(frozen=True, slots=True)
class Act:
    """What a case tells that is near to a group: days in one of these stretches, a country and an act that are none of these."""

    stretches: tuple[tuple[int, int], ...]
    lands: Codes
    deeds: Codes

    def near(self, found: Table) -> Value:
        """Whether each case is."""
        days = [(found["first"] <= last) & (found["last"] >= first) for first, last in self.stretches]
        return ibis.or_(*days) & found.land.notin(self.lands) & found.deed.notin(self.deeds)


@dataclass(frozen=True)
class Near:
    """The groups of a question, and what is near to each."""

    groups: tuple[str, ...]
    acts: tuple[Act, ...]

    @property
    def bits(self) -> tuple[str, ...]:
        """The columns of whole numbers that have a bit for each group."""
        return tuple(f"g{place}" for place in range((len(self.acts) + BITS - 1) // BITS))

    def shape(self) -> tuple[tuple[Act, ...], Mapping[int, int]]:
        """The acts with stand-ins for their days, and what these stand for (``columnar.shape``)."""
        days: dict[int, int] = {}
        numbers = count(_STAND_INS)

        def stand_in(day: int) -> int:
            if day in {OPEN_FIRST, OPEN_LAST}:
                return day
            number = next(numbers)
            days[number] = day
            return number

        acts = tuple(
            Act(tuple((stand_in(first), stand_in(last)) for first, last in act.stretches), act.lands, act.deeds)
            for act in self.acts
        )
        return acts, days

    def beside(self, people: Table, found: Table) -> Table:
        """The people with the bits of every group that one of their cases (``found``) is near to.

        Whoever counts only possibly is added to the groups anyway: of them there are no bits.
        """
        each = self.of_each(found)
        close = each.filter(ibis.or_(*(each[name] != 0 for name in self.bits)))
        bits = close.group_by("unit").aggregate(**{name: close[name].bit_or() for name in self.bits})
        both = people.left_join(bits, "unit")
        sure = both.truth == int(Truth.CERTAIN)
        return both.mutate(**{name: ibis.ifelse(sure, both[name].fill_null(0), 0) for name in self.bits})

    def of_each(self, found: Table) -> Table:
        """Cases with the bits of every group that each is near to."""
        return found.mutate(**{name: self._number(found, place) for place, name in enumerate(self.bits)})

    def groups_in(self, row: Mapping[str, int]) -> frozenset[str]:
        """The groups whose bits are set in a row."""
        return frozenset(self.groups[place] for place in members_of([row[name] for name in self.bits]))

    def _number(self, found: Table, word: int) -> Value:
        number: Value = ibis.literal(0, "int64")
        for bit, act in enumerate(self.acts[word * BITS : (word + 1) * BITS]):
            number = number | ibis.ifelse(act.near(found), ibis.literal(1 << bit, "int64"), ibis.literal(0, "int64"))
        return number


def near(told: Told, groups: Sequence[Counted]) -> Near:
    """What is near to groups. ``told``: the countries and the acts that the codes of cases stand for."""
    return Near(tuple(group.unit for group in groups), tuple(_act(told, group) for group in groups))


def _act(told: Told, group: Counted) -> Act:
    countries, acts = told
    when = group.cases[0].when
    return Act(
        tuple(_stretches(when)),
        tuple(code for code, said in enumerate(countries) if not may_belong(when, said, (), group)),
        tuple(code for code, said in enumerate(acts) if not may_belong(when, (), said, group)),
    )


def _stretches(when: Sequence[FuzzyDate]) -> Iterator[tuple[int, int]]:
    for day in when:
        first = OPEN_FIRST if day.earliest is None else (day.earliest - NEAR).toordinal()
        yield first, OPEN_LAST if day.latest is None else (day.latest + NEAR).toordinal()
