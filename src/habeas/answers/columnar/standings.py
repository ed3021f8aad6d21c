"""Who recognises a person on a day, as expressions: ``answers.recognition`` for plain people.

Of each person, all records that are judged to be the same in the sources asked count. What stands of an organisation comes
to a few *options*: what a decision says, as far as the facts asked look at it. A person has a bit for each option that may
stand, and one for each organisation of which something certainly stands; so each combination is decided once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

import ibis
import pyarrow as pa
from ibis import Table, Value

from habeas.answers import recognition
from habeas.answers.columnar.bits import BITS, members_of
from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.shape import shape
from habeas.answers.question import Question
from habeas.answers.recognition import RECOGNISED, Decision, Standing
from habeas.rules.kinds import Fact

ASKED = MappingProxyType({
    "recognised_by": recognition.recognised_by, "grounds": recognition.grounds, "exclusions": recognition.exclusions,
})  # fmt: skip
"""The facts, and how each follows from what stands."""
_KIND = ("organisation", "source", "status", "grounds", "exclusions")
_NOT_RECOGNISED = "not_recognised"


Mark = tuple[str, Decision | None]
"""An organisation with a decision that may stand, or with none where one certainly does."""


@dataclass(frozen=True)
class Standings:
    """What may stand of each person (``of``, by unit), as bits in the whole numbers ``bits``; of nobody else anything does."""

    people: pa.Table
    bits: tuple[str, ...]
    marks: Sequence[Mark]

    def facts(self, row: Mapping[str, int], names: Collection[str]) -> Mapping[str, Fact]:
        """The facts of people with these bits."""
        options: dict[str, list[Decision]] = {}
        sure: set[str] = set()
        for place in members_of([row.get(name, 0) for name in self.bits]):
            organisation, decision = self.marks[place]
            stands = options.setdefault(organisation, [])
            if decision is None:
                sure.add(organisation)
            else:
                stands.append(decision)
        held = {name: Standing(tuple(stands), none=name not in sure) for name, stands in sorted(options.items())}
        return {name: ASKED[name](held) for name in names}


@dataclass(frozen=True)
class _Kinds:
    """Which kinds of records there are, whatever is known when: ``rows`` say the bits of each. ``marks``: what a bit stands for."""

    rows: Table
    marks: Sequence[Mark]

    @property
    def bits(self) -> tuple[str, ...]:
        return tuple(f"r{place}" for place in range((len(self.marks) + BITS - 1) // BITS))


def standings(projection: Projection, question: Question, names: Collection[str]) -> Standings | None:
    """What stands on the day of a question about a stock, as far as these facts look at it; None where nothing is on record."""
    asked = frozenset(names)
    kinds = projection.once(("recognitions", asked), lambda: _kinds(projection, asked))
    if kinds is None:
        return None
    shaped, days = shape(question)
    assert shaped.at is not None
    make = partial(_people, projection, shaped, shaped.at.toordinal(), kinds)
    shape_of = "standings", asked, shaped.known, shaped.at, shaped.according_to
    return Standings(projection.engine.prepared(shape_of, make, days), kinds.bits, kinds.marks)


def _kinds(projection: Projection, names: Collection[str]) -> _Kinds | None:
    kinds = projection.engine.fetch(projection.engine.table("recognitions").select(_KIND).distinct()).to_pylist()
    if not kinds:
        return None
    kinds.sort(key=lambda kind: tuple(kind.values()))  # a bit is the same whenever it is asked for
    read = [_read(projection, kind, names) for kind in kinds]
    marks = list(dict.fromkeys(mark for organisation, found in read for mark in (*found, (organisation, None))))
    return _Kinds(_bits(kinds, read, marks), marks)


def _people(projection: Projection, question: Question, day: int, kinds: _Kinds) -> Table:
    told = projection.known("recognitions", question.known)
    scope = [projection.sources[source] for source in question.according_to if source in projection.sources]
    told = projection.told_by(told, question.according_to)
    if question.according_to:
        told = _of_scope(projection, question, told, scope)
    told = told.inner_join(kinds.rows, list(_KIND))
    latest = ibis.least(told.on_last, told.reported)
    told = told.mutate(latest=latest, begun=ibis.least(told.on_first, latest))
    told = told.filter(told.begun <= day)
    told = told.mutate(sure=(told.latest <= day) & (told.listed == 1))
    sure = told.filter(told.sure)
    newest = sure.group_by(whose=sure.unit, by=sure.body).aggregate(newest=sure.begun.max())
    told = told.left_join(newest, [told.unit == newest.whose, told.body == newest.by])
    stands = told.newest.isnull() | (told.newest <= told.latest)
    found = told.group_by("unit").aggregate(**{
        name: (_where(stands, told[f"may_{name}"]) | _where(told.sure, told[f"sure_{name}"])).bit_or()
        for name in kinds.bits
    })  # fmt: skip
    return found.filter(ibis.or_(*(found[name] != 0 for name in kinds.bits))).rename(of="unit")


def _of_scope(projection: Projection, question: Question, told: Table, scope: Sequence[int]) -> Table:
    """Without those on records in a cluster that these sources do not have: what they say of these is of nobody else."""
    persons = projection.known("persons", question.known)
    elsewhere = projection.known("joined", question.known).anti_join(
        persons.filter(persons.source.isin(scope)), "person"
    )
    return told.anti_join(elsewhere, "person")


def _where(holds: Value, bits: Value) -> Value:
    return ibis.ifelse(holds, bits, ibis.literal(0, "int64"))


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
