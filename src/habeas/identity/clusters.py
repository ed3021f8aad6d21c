"""Clusters: which person records are taken for one person, as it follows from the judgements (union-find over ``same``).

Rules:

- only ``same`` joins; ``unsure`` does nothing, and a record nobody judged is a cluster of its own;
- ``different`` never splits what a chain of ``same`` has joined but is shown with the cluster as a contradiction, for a
  person to resolve (``contradictions`` names the chain);
- a chain may lead over a record that is not among those asked for: whoever judged A = B and B = C said A = C;
- a cluster is named by the record of it that came on record first: it keeps its name when others join it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.identity.judgements import Judgement, standing


@dataclass(frozen=True, slots=True)
class Cluster:
    """The records taken for one person, in the order they came, and the judgements that say otherwise."""

    id: str
    members: tuple[str, ...]
    contradictions: tuple[Judgement, ...] = ()


def clusters(ids: Iterable[str], judgements: Iterable[Judgement]) -> tuple[Cluster, ...]:
    """The clusters of these records, in the order of their first record."""
    place = {record: number for number, record in enumerate(dict.fromkeys(ids))}
    asked = len(place)
    parent = list(range(asked))  # by place: an earlier record of the same cluster, or the record itself
    apart = []
    for judgement in standing(judgements).values():
        if judgement.verdict == "same":
            _join(parent, _placed(place, parent, judgement.left), _placed(place, parent, judgement.right))
        elif judgement.verdict == "different":
            apart.append(judgement)
    for number, earlier in enumerate(parent):
        parent[number] = parent[earlier]  # which is the first of its cluster: no record points to a later one
    against: dict[int, list[Judgement]] = {}
    for judgement in apart:
        left, right = place.get(judgement.left), place.get(judgement.right)
        if left is not None and right is not None and parent[left] == parent[right]:
            against.setdefault(parent[left], []).append(judgement)
    members: dict[int, list[str]] = {}
    for record, number in place.items():
        if number < asked:
            first = parent[number]
            if first == number:
                members[number] = [record]
            else:
                members[first].append(record)
    return tuple(Cluster(held[0], tuple(held), tuple(against.get(first, ()))) for first, held in members.items())


def _placed(place: dict[str, int], parent: list[int], record: str) -> int:
    """The place of a record; one that was not asked for comes after all that were."""
    found = place.get(record)
    if found is None:
        found = place[record] = len(parent)
        parent.append(found)
    return found


def _join(parent: list[int], one: int, other: int) -> None:
    """Make two records' clusters one, under the first of its records; every record on the way is brought nearer to it."""
    while one != parent[one]:
        parent[one] = one = parent[parent[one]]
    while other != parent[other]:
        parent[other] = other = parent[parent[other]]
    if one < other:
        parent[other] = one
    else:
        parent[one] = other
