"""Matters as bits: which of them the source of a case is silent on, which are against it, and who is ruled out by one.

See ``answers.matters`` for the rule. A case has ``silent`` and ``against``, whole numbers with a bit for each matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import ibis
from ibis import Table, Value

from habeas.answers.definitions import Definition
from habeas.answers.matters import DATE, condition, fact
from habeas.answers.question import Question

ON_DATE = 1
"""The bit of the date."""


def bits_of(question: Question, word: Definition) -> Mapping[str, int]:
    """The bit of each matter of a question. Those of a breakdown need none: in a line that somebody tells, nobody is ruled out by it."""
    conditions = (condition(place) for place in range(len(question.where)))
    return {matter: 1 << place for place, matter in enumerate([DATE, *conditions, *map(fact, sorted(word.facts))])}


def number(matters: Iterable[str], bits: Mapping[str, int]) -> int:
    """A set of matters as a number."""
    return sum(bits[matter] for matter in matters)


def where(holds: Value, bit: int) -> Value:
    """The bit where something holds."""
    return ibis.ifelse(holds, ibis.literal(bit, "int64"), ibis.literal(0, "int64"))


def ruled_out(told: Table) -> Table:
    """The persons (``unit``) who are ruled out, of all of whose cases."""
    by_source = told.group_by(["unit", "source"]).aggregate(
        quiet=(told.silent | told.against).bit_and(), against=told.against.bit_and()
    )
    people = by_source.group_by("unit").aggregate(quiet=by_source.quiet.bit_and(), against=by_source.against.bit_or())
    return people.filter((people.quiet & people.against) != 0).select("unit")
