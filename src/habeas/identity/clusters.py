"""Clusters: which person records are taken for one person, as it follows from the judgements (union-find over ``same``).

Rules: only ``same`` joins; ``different`` never splits what a chain of ``same`` has joined but is shown with the cluster as
a contradiction, for a person to resolve; ``unsure`` does nothing. A record nobody judged is a cluster of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.identity.judgements import Judgement, standing


@dataclass(frozen=True, slots=True)
class Cluster:
    """The records taken for one person, in the order they came, and the judgements that say otherwise."""

    members: tuple[str, ...]
    contradictions: tuple[Judgement, ...] = ()

    @property
    def id(self) -> str:
        """The first of its records: enough to name the cluster within one view."""
        return self.members[0]


def clusters(ids: Iterable[str], judgements: Iterable[Judgement]) -> tuple[Cluster, ...]:
    """The clusters of these records, in the order of their first record. Judgements on other records are left aside."""
    parent = {record: record for record in ids}
    judged = [j for j in standing(judgements).values() if j.left in parent and j.right in parent]
    for judgement in judged:
        if judgement.verdict == "same":
            parent[_root(parent, judgement.left)] = _root(parent, judgement.right)
    members: dict[str, list[str]] = {}
    for record in parent:
        members.setdefault(_root(parent, record), []).append(record)
    against: dict[str, list[Judgement]] = {}
    for judgement in judged:
        root = _root(parent, judgement.left)
        if judgement.verdict == "different" and root == _root(parent, judgement.right):
            against.setdefault(root, []).append(judgement)
    return tuple(Cluster(tuple(held), tuple(against.get(root, ()))) for root, held in members.items())


def _root(parent: dict[str, str], record: str) -> str:
    root = record
    while parent[root] != root:
        root = parent[root]
    while parent[record] != root:
        parent[record], record = root, parent[record]
    return root
