"""Contradictions: two records that were judged different, although a chain of ``same`` joins them (A = B, B = C, A ≠ C).

One of the judgements named is wrong, and which one is for a person to say: nothing here resolves anything. The chain is a
shortest one; where one of it was accepted by linking, nobody has looked at that pair yet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.identity.clusters import Cluster
from habeas.identity.judgements import Judgement, standing


@dataclass(frozen=True, slots=True)
class Contradiction:
    """``apart`` says that two records are different people; ``chain``, from its left to its right, that they are one."""

    apart: Judgement
    chain: tuple[Judgement, ...]

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """All of them: undoing ``apart``, or enough of the chain, ends the contradiction."""
        return (self.apart, *self.chain)


def contradictions(found: Iterable[Cluster], judgements: Iterable[Judgement]) -> tuple[Contradiction, ...]:
    """The contradictions of these clusters, in their order."""
    apart = [judgement for cluster in found for judgement in cluster.contradictions]
    if not apart:
        return ()
    joined: dict[str, list[Judgement]] = {}
    for judgement in standing(judgements).values():
        if judgement.verdict == "same":
            joined.setdefault(judgement.left, []).append(judgement)
            joined.setdefault(judgement.right, []).append(judgement)
    return tuple(Contradiction(one, _chain(joined, one.left, one.right)) for one in apart)


def _chain(joined: dict[str, list[Judgement]], left: str, right: str) -> tuple[Judgement, ...]:
    """A shortest chain of judgements from one record to the other, found from the right."""
    towards: dict[str, Judgement | None] = {right: None}
    waiting = [right]
    for record in waiting:
        for judgement in joined.get(record, ()):
            other = judgement.left if judgement.right == record else judgement.right
            if other not in towards:
                towards[other] = judgement
                waiting.append(other)
        if left in towards:
            break
    chain = []
    record = left
    while (step := towards[record]) is not None:
        chain.append(step)
        record = step.left if step.right == record else step.right
    return tuple(chain)
