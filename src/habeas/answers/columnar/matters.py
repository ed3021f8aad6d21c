"""Matters as bits: which of them the source of a case is silent on, which are against it, and who is ruled out by one.

See ``answers.matters`` for the rule. A case has ``silent`` and ``against``, whole numbers with a bit for each matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import ibis
from ibis import Table, Value

from habeas.answers.columnar.bits import same, sources_of
from habeas.answers.definitions import Definition
from habeas.answers.matters import DATE, condition, fact
from habeas.answers.question import Question

ON_DATE = 1
"""The bit of the date."""


def bits_of(question: Question, word: Definition) -> Mapping[str, int]:
    """The bit of each matter of a question. Those of a breakdown need none: in a line that somebody tells, nobody is ruled out by it."""
    conditions = (condition(place) for place in range(len(question.where)))
    return {matter: 1 << place for place, matter in enumerate([DATE, *conditions, *map(fact, sorted(word.facts))])}


def at_issue(question: Question, word: Definition, *, dated: bool = False) -> Collection[int]:
    """The bits of those that a source can be silent on; ``dated``: where the day of an event is asked for."""
    return tuple(bit for matter, bit in bits_of(question, word).items() if dated or matter != DATE)


def number(matters: Iterable[str], bits: Mapping[str, int]) -> int:
    """A set of matters as a number."""
    return sum(bits[matter] for matter in matters)


def where(holds: Value, bit: int) -> Value:
    """The bit where something holds."""
    return ibis.ifelse(holds, ibis.literal(bit, "int64"), ibis.literal(0, "int64"))


def said(told: Table, sources: Collection[int], matters: Collection[int]) -> Mapping[str, Value]:
    """Aggregates: what the sources of a person, which are the set of no prefix, say of these matters (their bits). See ``ruled``."""
    if not matters:
        return {}
    found = {"quiet": (told.silent | told.against).bit_and()}
    for matter in matters:
        found |= sources_of(told, sources, _open(matter), where=(told.against & matter) == 0)
    return found


def ruled(people: Table, sources: Collection[int], matters: Collection[int]) -> Value:
    """Whether somebody is ruled out: in a matter a source is against in every case, and none says anything for the person."""
    against = [((people.quiet & matter) != 0) & ~same(people, sources, _open(matter)) for matter in matters]
    return ibis.or_(*against)


def ruled_out(told: Table, sources: Collection[int], matters: Collection[int]) -> Table:
    """The persons (``unit``) who are ruled out, of all of whose cases."""
    people = told.group_by("unit").aggregate(**sources_of(told, sources), **said(told, sources, matters))
    return people.filter(ruled(people, sources, matters)).select("unit")


def _open(matter: int) -> str:
    """The prefix of the sources that have a case which they are not against in a matter."""
    return f"open{matter}_"
