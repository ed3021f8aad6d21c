"""Matters: what a question asks of a case, one by one, and what its source says of each.

A source that says nothing of a matter contradicts nobody on it. A person is *ruled out* by a matter where a source says no in
every case of theirs, and no case of any source says anything on it that fits: then whoever may be right in all else, nothing
that is told of this matter lets the person count. Where one source is silent on the place, and another says another sex,
the first may be right: that is possible.

What is no matter here (the form, the cause, the custody, the day of a stock) is what no source is silent on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.answers.truth import Truth

DATE = "date"


def condition(place: int) -> str:
    """The matter of a condition of the question, by its place."""
    return f"where {place}"


def line(name: str) -> str:
    """The matter of the lines of a breakdown."""
    return f"by {name}"


def fact(name: str) -> str:
    """The matter of a fact in a definition on record."""
    return f"fact {name}"


@dataclass(frozen=True, slots=True)
class Matters:
    """The matters that a source is ``silent`` on in a case, and those ``against`` it: each alone rules the case out."""

    silent: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()

    def __or__(self, other: Matters) -> Matters:
        return Matters(self.silent | other.silent, self.against | other.against)


NONE = Matters()


def of_one(matter: str, holds: Truth, *, silent: bool) -> Matters:
    """What a source says of one matter that holds so."""
    if holds is Truth.OUT:
        return Matters(against=frozenset({matter}))
    return Matters(silent=frozenset({matter})) if silent and holds is Truth.POSSIBLE else NONE


def ruled_out(told: Iterable[tuple[str, Matters]]) -> bool:
    """Whether somebody is ruled out of whom these sources say this, case by case."""
    by_source: dict[str, list[Matters]] = {}
    for source, said in told:
        by_source.setdefault(source, []).append(said)
    quiet = frozenset.intersection(*(one.silent | one.against for said in by_source.values() for one in said))
    return any(frozenset.intersection(quiet, *(one.against for one in said)) for said in by_source.values())
