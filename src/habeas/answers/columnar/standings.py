"""Who recognises a person on a day, as expressions: ``answers.recognition`` for plain people.

Of each person, all records that are judged to be the same in the sources asked count. What stands of an organisation comes
to a few *options*: what a decision says, as far as the facts asked look at it. A person has a bit for each option that may
stand, and one for each organisation of which something certainly stands; so each combination is decided once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

import ibis
import pyarrow as pa
from ibis import Table, Value

from habeas.answers import recognition
from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.units import BITS, members_of
from habeas.answers.question import Question
from habeas.answers.recognition import RECOGNISED, Decision, Standing
from habeas.rules.kinds import Fact

ASKED = MappingProxyType({
    "recognised_by": recognition.recognised_by, "grounds": recognition.grounds, "exclusions": recognition.exclusions,
})  # fmt: skip
"""The facts, and how each follows from what stands."""
_KIND = ("organisation", "source", "status", "grounds", "exclusions")
_NOT_RECOGNISED = "not_recognised"


@dataclass(frozen=True)
class Standings:
    """What may stand of each ``person`` of whom anything was decided by then, as bits in the whole numbers ``bits``."""

    people: Table
    bits: tuple[str, ...]
    marks: Sequence[tuple[str, Decision | None]]

    def facts(self, row: Mapping[str, int], names: Collection[str]) -> Mapping[str, Fact]:
        """The facts of people with these bits."""
        options: dict[str, list[Decision]] = {}
        sure: set[str] = set()
        for place in members_of([row[name] for name in self.bits]):
            organisation, decision = self.marks[place]
            stands = options.setdefault(organisation, [])
            if decision is None:
                sure.add(organisation)
            else:
                stands.append(decision)
        held = {name: Standing(tuple(stands), none=name not in sure) for name, stands in sorted(options.items())}
        return {name: ASKED[name](held) for name in names}


def standings(projection: Projection, question: Question, names: Collection[str], day: date) -> Standings | None:
    """What stands on a day, as far as these facts look at it; None where nothing is on record."""
    told = projection.known("recognitions", question.known)
    scope = [projection.sources[source] for source in question.according_to if source in projection.sources]
    if question.according_to:
        told = told.filter(told.source.isin(scope))
    kinds = projection.engine.fetch(told.select(_KIND).distinct()).to_pylist()
    if not kinds:
        return None
    read = [_read(projection, kind, names) for kind in kinds]
    marks = list(dict.fromkeys(mark for organisation, found in read for mark in (*found, (organisation, None))))
    bits = tuple(f"r{place}" for place in range((len(marks) + BITS - 1) // BITS))
    told = told.inner_join(_bits(kinds, read, marks), list(_KIND))
    latest = ibis.least(told.on_last, told.reported)
    told = told.mutate(latest=latest, begun=ibis.least(told.on_first, latest))
    told = told.filter(told.begun <= day.toordinal())
    told = told.mutate(sure=(told.latest <= day.toordinal()) & (told.listed == 1))
    told = _of_units(projection, question, told, scope)
    newest = ibis.ifelse(told.sure, told.begun, ibis.null("int32")).max()
    told = told.mutate(newest=newest.over(ibis.window(group_by=["unit", "body"])))
    stands = told.newest.isnull() | (told.newest <= told.latest)
    found = told.group_by("unit").aggregate(**{
        name: (_where(stands, told[f"may_{name}"]) | _where(told.sure, told[f"sure_{name}"])).bit_or() for name in bits
    })  # fmt: skip
    return Standings(_of_persons(projection, question, found, scope, bits), bits, marks)


def _where(holds: Value, bits: Value) -> Value:
    return ibis.ifelse(holds, bits, ibis.literal(0, "int64"))


Mark = tuple[str, Decision | None]
"""An organisation with a decision that may stand, or with none where one certainly does."""


def _read(projection: Projection, kind: Mapping[str, int], names: Collection[str]) -> tuple[str, list[Mark]]:
    """The organisation of a kind of record, and the decision, as far as the facts look at it."""
    told = {column: projection.columns.texts(column)[code] for column, code in kind.items()}
    organisation = (told["organisation"] or told["source"])[0]
    if not told["status"]:
        return organisation, []
    decision = Decision(
        told["status"][0] if told["status"][0] == RECOGNISED else _NOT_RECOGNISED,
        told["grounds"] or None if "grounds" in names else None,
        told["exclusions"] or None if "exclusions" in names else None,
    )
    return organisation, [(organisation, decision)]


def _bits(kinds: Sequence[Mapping[str, int]], read: Sequence[tuple[str, list[Mark]]], marks: Sequence[Mark]) -> Table:
    """Each kind of record with its organisation (``body``), the bits of what may stand, and of that it certainly does."""
    place = {mark: at for at, mark in enumerate(marks)}
    body = {organisation: at for at, organisation in enumerate(dict.fromkeys(organisation for organisation, _ in read))}
    rows = [
        {
            **kind,
            "body": body[organisation],
            **_numbers("may", (place[mark] for mark in found), len(marks)),
            **_numbers("sure", iter([place[organisation, None]]), len(marks)),
        }
        for kind, (organisation, found) in zip(kinds, read, strict=True)
    ]
    types = {name: pa.int32() if name in _KIND or name == "body" else pa.int64() for name in rows[0]}
    return ibis.memtable(pa.Table.from_pylist(rows, pa.schema(types)))


def _numbers(prefix: str, places: Iterator[int], size: int) -> Mapping[str, int]:
    found = [0] * ((size + BITS - 1) // BITS)
    for place in places:
        found[place // BITS] |= 1 << place % BITS
    return {f"{prefix}_r{number}": bits for number, bits in enumerate(found)}


def _of_units(projection: Projection, question: Question, told: Table, scope: Sequence[int]) -> Table:
    """The records with the ``unit`` that each is of. A person who is in none is one below nought: a unit may be named by
    a record that these sources do not have, and what they say of that record is of nobody else.
    """
    joined = _joined(projection, question, scope)
    if joined is None:
        return told.mutate(unit=told.person)
    both = told.left_join(joined, told.person == joined.member)
    return both.mutate(unit=both.whole.fill_null(-1 - both.person)).drop("member", "whole")


def _of_persons(
    projection: Projection, question: Question, found: Table, scope: Sequence[int], bits: Sequence[str]
) -> Table:
    """What was found of units, of each of their records."""
    joined = _joined(projection, question, scope)
    if joined is None:
        return found.rename(of="unit")
    both = found.left_join(joined, found.unit == joined.whole)
    return both.select(*bits, of=both.member.fill_null(-1 - both.unit))


def _joined(projection: Projection, question: Question, scope: Sequence[int]) -> Table | None:
    """The records (``member``) that are one person (``whole``), as far as these sources have them."""
    if not projection.judged:
        return None
    joined = projection.known("joined", question.known)
    if question.according_to:
        persons = projection.known("persons", question.known)
        joined = joined.semi_join(persons.filter(persons.source.isin(scope)), "person")
    return joined.select(member="person", whole="unit")
