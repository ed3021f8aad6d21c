"""From cases to persons, as expressions: the arithmetic of ``answers.tally`` for persons whose records contradict in nothing.

A person of one record, which is of one source, counts as firmly as the best of its cases. A person of several records that
are judged the same counts as its sources together have it: certainly where one says so and none contradicts; where one
contradicts, possibly; and not at all where one matter rules the person out (``matters``).

``keys`` are the columns of a breakdown: then a person counts once in each line.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import ibis
from ibis import Table, Value

from habeas.answers.columnar.matters import ruled_out
from habeas.answers.truth import Truth

OUT, POSSIBLE, CERTAIN = (int(truth) for truth in (Truth.OUT, Truth.POSSIBLE, Truth.CERTAIN))
BITS = 62
"""How many members of a set one whole number holds, a bit each."""


def alone(found: Table, joined: Table | None) -> Table:
    """The cases of persons of one record; ``unit`` names the person."""
    if joined is not None:
        found = found.anti_join(joined, "person")  # a record is joined only while it is on record
    return found.mutate(unit=found.person)


def of_joined(found: Table, joined: Table, *, torn: bool = False) -> Table:
    """The cases of persons of several records, or of those whose judgements contradict each other; ``unit`` names the person."""
    found = found.filter(found.judged == 1)  # no others are joined; they are passed over
    return found.inner_join(joined.filter(joined.torn == int(torn)).select("person", "unit"), "person")


def together(found: Table, joined: Table) -> Table:
    """The same of those whom no matter rules out."""
    told = of_joined(found, joined)
    return told.anti_join(ruled_out(told), "unit")


def of_one_record(counting: Table, keys: Sequence[str] = ()) -> Table:
    """The persons of one record who count: ``unit``, the keys, ``source``, and ``truth``."""
    return counting.group_by(["unit", *keys]).aggregate(truth=counting.truth.max(), source=counting.source.min())


def of_several(told: Table, counting: Table, sources: Collection[int], keys: Sequence[str] = ()) -> Table:
    """The persons of several records who count, of all of whose cases (``told``) some count (``counting``): once in each line.

    ``s0``, ``s1`` … have a bit for each source.
    """
    if not keys:
        people = as_told(told, sources)
        people = people.filter(people.best > OUT)
    else:
        by_source = counting.group_by(["unit", "source", *keys]).aggregate(truth=counting.truth.max())
        found = by_source.group_by(["unit", *keys]).aggregate(best=by_source.truth.max(), inside=by_source.count())
        people = found.inner_join(as_told(told, sources).drop("best", "inside"), "unit")
    truth = ibis.ifelse(people.inside == people.sources, people.best, ibis.least(people.best, POSSIBLE))
    return people.mutate(truth=truth).drop("best", "inside", "sources")


def as_told(told: Table, sources: Collection[int]) -> Table:
    """Each person of several records whom no matter rules out: ``best``, how firmly it counts at most; how many ``sources`` tell of it,
    with a bit for each, and how many of them have it count (``inside``).
    """
    by_source = told.group_by(["unit", "source"]).aggregate(
        truth=told.truth.max(), quiet=(told.silent | told.against).bit_and(), against=told.against.bit_and()
    )
    bits = {name: _bit(by_source.source, codes).bit_or() for name, codes in source_bits(sources).items()}
    people = by_source.group_by("unit").aggregate(
        best=by_source.truth.max(),
        inside=(by_source.truth > OUT).sum(),
        sources=by_source.count(),
        quiet=by_source.quiet.bit_and(),
        against=by_source.against.bit_or(),
        **bits,
    )
    return people.filter((people.quiet & people.against) == 0).drop("quiet", "against")


def with_events(people: Table, counting: Table) -> Table:
    """The persons with as how many stays each counts: at least (``sure``) what one source is sure of, at most (``most``) all."""
    certain = (counting.truth == CERTAIN).cast("int64")
    by_source = counting.group_by(["unit", "source"]).aggregate(sure=certain.sum(), most=counting.count())
    events = by_source.group_by("unit").aggregate(sure=by_source.sure.max(), most=by_source.most.sum())
    found = people.inner_join(events, "unit")
    return found.mutate(sure=ibis.ifelse(found.truth == CERTAIN, found.sure, 0))


def of_all(told: Table, sources: Collection[int]) -> Table:
    """For each person, a bit for each source that tells of it."""
    bits = {name: _bit(told.source, codes).bit_or() for name, codes in source_bits(sources).items()}
    return told.group_by("unit").aggregate(**bits)


def source_bits(sources: Collection[int]) -> Mapping[str, Sequence[int]]:
    """The whole numbers that hold a set of sources, and the codes that each holds."""
    places = sorted({code // BITS for code in sources})
    return {f"s{place}": [code for code in sources if code // BITS == place] for place in places}


def members_of(numbers: Sequence[int]) -> Iterator[int]:
    """The codes whose bits are set."""
    for place, bits in enumerate(numbers):
        for bit in range(BITS):
            if bits >> bit & 1:
                yield place * BITS + bit


def _bit(code: Value, codes: Sequence[int]) -> Value:
    bits = [(code == one, ibis.literal(1 << one % BITS, "int64")) for one in codes]
    return ibis.cases(*bits, else_=ibis.literal(0, "int64"))
