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
    parent: dict[str, str] = {}  # of the records that were judged the same as another; the others need none
    apart = []
    for judgement in standing(judgements).values():
        if judgement.verdict == "same":
            left, right = judgement.left, judgement.right
            one = _root(parent, left) if left in parent else left
            other = _root(parent, right) if right in parent else right
            parent[one] = parent[other] = other
        elif judgement.verdict == "different":
            apart.append(judgement)
    members: dict[str, list[str]] = {}
    for record in dict.fromkeys(ids):
        members.setdefault(_root(parent, record) if record in parent else record, []).append(record)
    against = _against(parent, apart)
    return tuple(Cluster(held[0], tuple(held), against.get(root, ())) for root, held in members.items())


def _against(parent: dict[str, str], apart: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """By root, the pairs that were judged different and are joined all the same."""
    found: dict[str, tuple[Judgement, ...]] = {}
    for judgement in apart:
        if judgement.left in parent and judgement.right in parent:
            root = _root(parent, judgement.left)
            if root == _root(parent, judgement.right):
                found[root] = (*found.get(root, ()), judgement)
    return found


def _root(parent: dict[str, str], record: str) -> str:
    """The root of a record's tree; every other record on the way is brought nearer to it."""
    while (up := parent[record]) != record:
        parent[record] = record = parent[up]
    return record
