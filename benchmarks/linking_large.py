"""Linking 1,000,000 people with 1,000,000: the time, the most memory, and what was accepted rightly.

    nice python benchmarks/linking_large.py [PEOPLE]

The people are invented, of Examplia, a country that does not exist: family names of syllables, some common and most rare, given names,
days of birth and of detention, places. Of the second list seven in ten are people of the first, told with slips: a letter, a
given name left out, only the year of birth, a day near by. Siblings are taken on one day. DuckDB may take ``MEMORY``; the bound is
what the whole process took at its most, on two threads. The exit status is 1 above it.
"""

from __future__ import annotations

import resource
import sys
import time
from bisect import bisect
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from habeas.adapters.linker import SplinkEngine
from habeas.identity.linking.columns import Mention, Row, row
from habeas.identity.linking.decision import decide
from habeas.identity.linking.engine import Task
from habeas.identity.linking.learned import Learned
from habeas.identity.linking.model import PERSONS
from habeas.vocabulary.dates import FuzzyDate

GIGABYTES, MEMORY, PROBED = 12, "5GB", 50_000
SIBLINGS = frozenset({1, 7})
ONSETS = ("b", "br", "d", "f", "g", "gr", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z")
VOWELS = ("a", "e", "i", "o", "u")


def main() -> int:
    """Print what it took; 1 above the bound."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    world = World()
    began = time.perf_counter()
    probed = max(1, 2 * people // PROBED)
    full = SplinkEngine(memory=MEMORY)(Task(
        [world.first(people), world.second(people)], PERSONS, probed=probed,
        progress=lambda done, of: print(f"  {time.perf_counter() - began:,.0f} s: {done} of {of} portions scored", flush=True),
    ))  # fmt: skip
    across = full.across()
    learned = Learned.of(full, probed, one_to_one=True)
    decision = decide(across.pairs, learned.chances(across), across.met, checked=True)
    seconds = time.perf_counter() - began
    ends = zip(
        across.pairs.left[decision.accepted].tolist(), across.pairs.right[decision.accepted].tolist(), strict=True
    )
    right = sum(full.ids[one][1:] == full.ids[other][1:] for one, other in ends)
    same = sum(1 for number in range(people) if shared(number))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{people:,} against {people:,} invented people: {seconds / 60:.1f} minutes, at most {peak:.1f} GiB")
    print(
        f"pairs compared: {full.compared:,}; accepted {len(decision.accepted):,}, for review {len(decision.review):,}"
    )
    accepted = max(1, len(decision.accepted))
    print(
        f"of what was accepted {right / accepted:.4%} is right, of the {same:,} people in both {right / same:.4%} was accepted"
    )
    if decision.expected is not None:
        print(f"expected: precision {decision.expected.precision:.4%}, recall {decision.expected.recall:.4%}")
    print(f"bound: {GIGABYTES} GiB")
    return 0 if peak <= GIGABYTES else 1


def shared(number: int) -> bool:
    """Whether the second list has this person of the first."""
    return number % 10 < 7


class World:
    """Names with their frequencies, and people by number: the same each time."""

    def __init__(self) -> None:
        rng = Random(1)
        self._families = sorted({name(rng, 3) for _ in range(120_000)})
        self._given = sorted({name(rng, 2) for _ in range(900)})
        self._places = sorted({name(rng, 4) for _ in range(300)})
        rng.shuffle(self._families)
        self._often = list(accumulate(1 / (rank + 40) for rank in range(len(self._families))))
        self._seldom = list(accumulate(1 / (rank + 10) for rank in range(len(self._given))))

    def first(self, people: int) -> Iterator[Row]:
        """The first list's rows."""
        return (row(self.person(number, f"a{number}"), family_first=True) for number in range(people))

    def second(self, people: int) -> Iterator[Row]:
        """The second list's rows."""
        for number in range(people):
            there = number if shared(number) else number + people
            person = self.person(there, f"b{there}")
            yield row(slipped(person, Random(-1 - number)) if shared(number) else person, family_first=True)

    def person(self, number: int, called: str) -> Mention:
        """A person; one in ten is a sibling of the one before, half of them only in the first list while the other is in both."""
        own, shared_with = Random(2 * number), Random(2 * (number - (number % 20 in SIBLINGS)) + 1)
        family = self._families[bisect(self._often, shared_with.random() * self._often[-1])]
        day = date(2001, 1, 1) + timedelta(shared_with.randrange(8_000))
        place = shared_with.choice(self._places)
        given = " ".join(self._given[bisect(self._seldom, own.random() * self._seldom[-1])] for _ in range(2))
        born = date(1935, 1, 1) + timedelta(own.randrange(25_000))
        return Mention(
            called, f"{family}, {given}", sex=own.choice(("female", "male")), born=FuzzyDate(born, born),
            taken=FuzzyDate(day, day), taken_place=place,
        )  # fmt: skip


def name(rng: Random, syllables: int) -> str:
    """An invented name."""
    return "".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(rng.randrange(2, syllables + 1)))


def slipped(person: Mention, rng: Random) -> Mention:
    """The same person as another list has them."""
    kind = rng.randrange(8)
    if kind == 0:
        place = rng.randrange(1, person.name.index(","))
        return replace(person, name=person.name[:place] + rng.choice(VOWELS) + person.name[place + 1 :])
    if kind == 1:
        return replace(person, name=person.name.rpartition(" ")[0])
    if kind == 2 and person.born.earliest is not None:
        year = person.born.earliest.year
        return replace(person, born=FuzzyDate(date(year, 1, 1), date(year, 12, 31)))
    if kind == 3 and person.taken.earliest is not None:
        day = person.taken.earliest + timedelta(rng.randrange(1, 6))
        return replace(person, taken=FuzzyDate(day, day))
    return person


if __name__ == "__main__":
    sys.exit(main())
