"""From cases to persons, as expressions: the arithmetic of ``answers.tally`` for persons whose records contradict in nothing.

A *lone* person has one record, of one source: how firmly it counts is the best of its cases. A person of several records that
are judged the same counts as its sources together have it: certainly where one says so and none contradicts; where one
contradicts, possibly; and not at all where a source says that it was not so, and the others merely say nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import ibis
from ibis import Table, Value

from habeas.answers.columnar.cases import OUT, POSSIBLE

BITS = 62
"""How many members of a set one whole number holds, a bit each."""


def lone(found: Table, joined: Table | None, keys: Sequence[str] = ()) -> Table:
    """The persons of one record who count: ``person``, the keys, ``source`` and ``truth``."""
    counting = found.filter(found.truth > OUT)
    if joined is not None:
        alone = [counting.person == joined.person, counting.there == 1]
        counting = counting.anti_join(joined, alone)
    return counting.group_by(["person", *keys]).aggregate(truth=counting.truth.max(), source=counting.source.min())


def several(found: Table, joined: Table, sources: Collection[int], keys: Sequence[str] = ()) -> Table:
    """The persons of several records who count: ``unit``, the keys, ``truth``, and ``s0``, ``s1`` …, a bit for each source."""
    told = found.filter(found.there == 1).inner_join(joined, "person")
    silent = (told.truth != POSSIBLE) | told.silent
    by_source = told.group_by(["unit", "source", *keys]).aggregate(truth=told.truth.max(), silent=silent.all())
    together = by_source.group_by(["unit", *keys]).aggregate(
        best=by_source.truth.max(),
        worst=by_source.truth.min(),
        silent=by_source.silent.all(),
        **{name: _bit(by_source.source, codes).sum() for name, codes in source_bits(sources).items()},
    )
    truth = ibis.cases(
        (together.worst > OUT, together.best),
        ((together.best == POSSIBLE) & together.silent, OUT),
        else_=ibis.least(together.best, POSSIBLE),
    )
    counted = together.mutate(truth=truth)
    return counted.filter(counted.truth > OUT).drop("best", "worst", "silent")


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
