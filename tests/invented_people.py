"""Two lists of invented people of Examplia, a country that does not exist: much the same people, told with the usual slips.

Siblings taken on one day, namesakes, and people whom only one list has are among them. The same number gives the same lists.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from habeas.identity.linking.columns import Mention
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate

_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z")
_GIVEN = (
    "Abo",
    "Bena",
    "Cido",
    "Dara",
    "Efo",
    "Fima",
    "Gelo",
    "Hana",
    "Ilo",
    "Jura",
    "Kemi",
    "Lota",
    "Mavo",
    "Nera",
    "Oto",
    "Pila",
    "Quno",
    "Rima",
    "Selo",
    "Tava",
    "Ulo",
    "Vena",
    "Wico",
    "Zara",
)
_PLACES = ("Northport", "Southmere", "Eastwick", "Westhall", "Midford", "Lakeside")


def two_lists(people: int, *, seed: int = 1) -> tuple[list[Mention], list[Mention]]:
    """The first list has so many people; the second most of them, with slips, and some others."""
    rng = random.Random(seed)
    first: list[Mention] = []
    for number in range(people):
        person = _person(f"person/one/{number}", rng)
        if number % 10 == 9:  # a sibling of the one before, taken on the same day at the same place
            family = first[-1].name.partition(",")[0]
            given = person.name.partition(",")[2]
            person = replace(person, name=f"{family},{given}", taken=first[-1].taken, taken_place=first[-1].taken_place)
        first.append(person)
    second = [_told_again(p, f"person/two/{n}", rng) for n, p in enumerate(first) if n % 5]
    second += [_person(f"person/two/{people + n}", rng) for n in range(people // 10)]
    return first, second


def pairs(first: list[Mention], second: list[Mention]) -> set[tuple[str, str]]:
    """Who is who."""
    ours = {mention.id.rsplit("/", 1)[1]: mention.id for mention in first}
    return {(ours[n], m.id) for m in second if (n := m.id.rsplit("/", 1)[1]) in ours}


def _person(name: str, rng: random.Random) -> Mention:
    family = "".join(rng.choice(_ONSETS) + rng.choice("aeiou") for _ in range(3)).capitalize()
    given = " ".join(rng.sample(_GIVEN, 2))
    born, taken = (
        date(1930, 1, 1) + timedelta(rng.randrange(15_000)),
        date(1980, 1, 1) + timedelta(rng.randrange(1_500)),
    )
    return Mention(
        name,
        f"{family}, {given}",
        born=FuzzyDate(born, born),
        taken=FuzzyDate(taken, taken),
        taken_place=rng.choice(_PLACES),
    )


def _told_again(person: Mention, name: str, rng: random.Random) -> Mention:
    told = replace(person, id=name)
    slip = rng.randrange(8)
    if slip == 0:
        place = rng.randrange(1, 5)
        told = replace(told, name=told.name[:place] + rng.choice("aeiou") + told.name[place + 1 :])
    if slip == 1:
        told = replace(told, name=told.name.rpartition(" ")[0])
    if slip == 2:
        told = replace(told, born=UNKNOWN_DATE)
    if slip == 3:
        day = told.taken.earliest or date(1980, 1, 1)
        told = replace(told, taken=FuzzyDate(day + timedelta(3), day + timedelta(3)))
    return told
