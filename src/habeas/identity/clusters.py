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
    given = dict.fromkeys(ids)
    parent = {record: record for record in given}
    apart = []
    for judgement in standing(judgements).values():
        if judgement.verdict == "same":
            one = _root(parent, judgement.left)
            parent[one] = _root(parent, judgement.right)
        elif judgement.verdict == "different":
            apart.append(judgement)
    members: dict[str, list[str]] = {}
    for record in given:
        members.setdefault(_root(parent, record), []).append(record)
    against: dict[str, list[Judgement]] = {}
    for judgement in apart:
        root = _root(parent, judgement.left)
        if root == _root(parent, judgement.right):
            against.setdefault(root, []).append(judgement)
    return tuple(Cluster(held[0], tuple(held), tuple(against.get(root, ()))) for root, held in members.items())


def _root(parent: dict[str, str], record: str) -> str:
    """The root of a record's tree; every record on the way then points to it."""
    root = parent.setdefault(record, record)
    while parent[root] != root:
        root = parent[root]
    while record != root:
        parent[record], record = root, parent[record]
    return root
