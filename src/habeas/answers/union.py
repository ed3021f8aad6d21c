"""How many different people groups and named persons are together: bounds, and nothing but arithmetic.

A *lot* is a group as far as it counts: ``low`` to ``high`` people, some of whom may be named members. A person counts
certainly or possibly, is a member of some lots (explicit), and may belong to others. ``classes`` are sets of lots of
which somebody has stated that they are different people; lots not in a class together may be the same people.

With P the persons who certainly count, and for each lot g: l(g) = max(low, members of g in P), u(g) = max(high, members
of g in P):

- **low** = the largest, over the classes D (each single lot is one), of Σ l(g) + |F| - m, where F are the persons of P who
  are no members in D, and m is how many of them can be given a free place (l(g) - members of g in P) in a lot of D that
  they may belong to, each person one place: a maximum matching. Without lots it is |P|.
- **high** = Σ u(g) + the persons who possibly count and are members nowhere, less (k - 1) for each person of P who is a
  member of k lots. It is open (None) where one u(g) is.

For two sets these are the bounds of Fréchet, max(a, b) and a + b. Both are attained where classes do not share lots.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from habeas.vocabulary.quantities import Bounds


@dataclass(frozen=True, slots=True)
class Lot:
    """A group as far as it counts. ``members`` are persons known to belong to it."""

    id: str
    low: int
    high: int | None
    members: frozenset[str] = frozenset()


NOBODY: Mapping[frozenset[str], int] = MappingProxyType({})


def union(
    lots: Sequence[Lot],
    certain: Mapping[str, frozenset[str]],
    possible: Mapping[str, frozenset[str]],
    classes: Iterable[frozenset[str]],
    *,
    more: Mapping[frozenset[str], int] = NOBODY,
    perhaps: int = 0,
) -> Bounds:
    """Bounds of the number of different people.

    ``certain`` and ``possible`` (the latter without the former) map a person to the lots that the person may belong to
    without being a named member. People who are members nowhere can be given as numbers: ``more`` certainly count, by the
    lots that they may belong to, and ``perhaps`` possibly do.
    """
    most = _most(lots, certain, possible)
    high = None if most is None else most + sum(more.values()) + perhaps
    return Bounds(_least(lots, certain, classes, more), high)


def _least(
    lots: Sequence[Lot],
    certain: Mapping[str, frozenset[str]],
    classes: Iterable[frozenset[str]],
    more: Mapping[frozenset[str], int],
) -> int:
    sets = {frozenset({lot.id}) for lot in lots} | set(classes)
    people = len(certain) + sum(more.values())
    return max([people, *(_least_of([lot for lot in lots if lot.id in ids], certain, more) for ids in sets)])


def _least_of(lots: Sequence[Lot], certain: Mapping[str, frozenset[str]], more: Mapping[frozenset[str], int]) -> int:
    named = {lot.id: len(lot.members & certain.keys()) for lot in lots}
    least = {lot.id: max(lot.low, named[lot.id]) for lot in lots}
    members = {member for lot in lots for member in lot.members}
    outside = Counter(frozenset(may & least.keys()) for person, may in certain.items() if person not in members)
    for may, number in more.items():
        outside[frozenset(may & least.keys())] += number
    places = {lot.id: least[lot.id] - named[lot.id] for lot in lots}
    return sum(least.values()) + outside.total() - _matched(outside, places)


def _matched(persons: Mapping[frozenset[str], int], places: Mapping[str, int]) -> int:
    """The most persons that can be given a place, by augmenting paths; persons who may go to the same lots are alike."""
    free = dict(places)
    taken: dict[tuple[frozenset[str], str], int] = {}
    matched = 0
    for kind, number in persons.items():
        for _ in range(number):
            path = _path(kind, free, taken)
            if path is None:
                break
            for mover, (leaves, enters) in path:
                taken[mover, enters] = taken.get((mover, enters), 0) + 1
                if leaves is not None:
                    taken[mover, leaves] -= 1
            free[path[-1][1][1]] -= 1
            matched += 1
    return matched


_Move = tuple[frozenset[str], tuple[str | None, str]]


def _path(
    kind: frozenset[str], free: Mapping[str, int], taken: Mapping[tuple[frozenset[str], str], int]
) -> list[_Move] | None:
    """Moves that end in a free place: one of ``kind`` enters a lot, whom it displaces moves on, and so forth."""
    waiting: list[list[_Move]] = [[(kind, (None, lot))] for lot in sorted(kind)]
    seen = set(kind)
    while waiting:
        moves = waiting.pop(0)
        lot = moves[-1][1][1]
        if free[lot] > 0:
            return moves
        for (mover, sits), number in taken.items():
            if sits == lot and number > 0:
                for other in sorted(mover - seen):
                    seen.add(other)
                    waiting.append([*moves, (mover, (lot, other))])
    return None


def _most(
    lots: Sequence[Lot], certain: Mapping[str, frozenset[str]], possible: Mapping[str, frozenset[str]]
) -> int | None:
    memberships = Counter(member for lot in lots for member in lot.members)
    most = 0
    for lot in lots:
        if lot.high is None:
            return None
        most += max(lot.high, len(lot.members & certain.keys()))
    nowhere = sum(1 for person in (*certain, *possible) if person not in memberships)
    twice = sum(memberships[person] - 1 for person in certain if person in memberships)
    return most + nowhere - twice
