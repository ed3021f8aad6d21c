"""The rule *exact*: two records of different sources are proposed as the same person.

It proposes a pair only where all of it holds: the folded full names are the same, words in no order; that name stands
once in each of the two sources; both give a year of birth, and it is the same year. A proposal is a judgement like any
other, with the rule as its reason: a person can judge otherwise, and the newer judgement stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.vocabulary.dates import FuzzyDate
from habeas.vocabulary.folding import folded_name

WHY = "rule exact: the same full name, found once in each list, and the same year of birth"


@dataclass(frozen=True, slots=True)
class Mention:
    """What the rule looks at of a person record."""

    id: str
    name: str
    born: FuzzyDate


def proposed(left: Iterable[Mention], right: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """The pairs that the rule takes for the same person, in the order of the left list."""
    others = _unique(right)
    for name, mention in _unique(left).items():
        other = others.get(name)
        if other is not None and _same_year(mention.born, other.born):
            yield mention.id, other.id


def _unique(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Mentions by name, of names that stand once."""
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(folded_name(mention.name), []).append(mention)
    return {name: held[0] for name, held in found.items() if name and len(held) == 1}


def _same_year(one: FuzzyDate, other: FuzzyDate) -> bool:
    years = {None if day is None else day.year for day in (one.earliest, one.latest, other.earliest, other.latest)}
    return len(years) == 1 and None not in years
