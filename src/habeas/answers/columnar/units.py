"""From cases to persons, as expressions: the arithmetic of ``answers.tally`` for persons whose records contradict in nothing.

A person of one record, which is of one source, counts as firmly as the best of its cases. A person of several records that
are judged the same counts as its sources together have it: certainly where one says so and none contradicts; where one
contradicts, possibly; and not at all where one matter rules the person out (``matters``).

``keys`` are the columns of a breakdown: then a person counts once in each line.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import ibis
from ibis import Table

from habeas.answers.columnar.bits import same, source_bits, sources_of
from habeas.answers.columnar.matters import ruled, said
from habeas.answers.truth import Truth

OUT, POSSIBLE, CERTAIN = (int(truth) for truth in (Truth.OUT, Truth.POSSIBLE, Truth.CERTAIN))
_INSIDE = "in_"  # the sources that have somebody count


def never_judged(found: Table) -> Table:
    """The cases of persons of one record, of which it was never judged that it is, or is not, another's."""
    return found.filter(found.judged == 0)


def judged(found: Table) -> Table:
    """The cases of all others, who are of one record or of several, but for those whose judgements contradict each other."""
    return found.filter(found.judged == 1, found.torn == 0)


def torn(found: Table) -> Table:
    """The cases of those."""
    return found.filter(found.judged == 1, found.torn == 1)


def of_one_source(counting: Table, keys: Sequence[str] = ()) -> Table:
    """The persons of one record who count: ``unit``, the keys, ``source``, ``truth``, and with as how many stays each counts (``with_stays``)."""
    certain = (counting.truth == CERTAIN).cast("int64")
    return counting.group_by(["unit", *keys]).aggregate(
        truth=counting.truth.max(), source=counting.source.min(), sure=certain.sum(), most=counting.count()
    )


def of_sources(
    told: Table, counting: Table, sources: Collection[int], keys: Sequence[str] = (), matters: Collection[int] = ()
) -> Table:
    """The persons who count, of all of whose cases (``told``) some count (``counting``): once in each line.

    ``s0``, ``s1`` … are the set of the sources that tell of the person. ``matters``: those that could rule somebody out.
    """
    inside = sources_of(told, sources, _INSIDE, where=told.truth > OUT)
    people = told.group_by("unit").aggregate(
        best=told.truth.max(), **sources_of(told, sources), **inside, **said(told, sources, matters)
    )
    if matters:
        people = people.filter(~ruled(people, sources, matters))
    if keys:
        here = counting.group_by(["unit", *keys]).aggregate(
            best=counting.truth.max(), **sources_of(counting, sources, _INSIDE)
        )
        people = here.inner_join(people.drop("best", *inside), "unit")
    else:
        people = people.filter(people.best > OUT)
    truth = ibis.ifelse(same(people, sources, _INSIDE), people.best, ibis.least(people.best, POSSIBLE))
    return people.mutate(truth=truth).select("unit", *keys, "truth", *source_bits(sources))


def with_stays(people: Table, counting: Table) -> Table:
    """The persons with as how many stays each counts: at least (``sure``) what one source is sure of, at most (``most``) all."""
    certain = (counting.truth == CERTAIN).cast("int64")
    by_source = counting.group_by(["unit", "source"]).aggregate(sure=certain.sum(), most=counting.count())
    stays = by_source.group_by("unit").aggregate(sure=by_source.sure.max(), most=by_source.most.sum())
    found = people.inner_join(stays, "unit")
    return found.mutate(sure=ibis.ifelse(found.truth == CERTAIN, found.sure, 0))
