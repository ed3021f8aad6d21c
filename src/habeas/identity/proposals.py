"""A proposal: two person records that may be one person, for somebody to decide.

Rules:

- a proposal is no judgement: it counts nowhere, and it goes when its pair is judged;
- ``why`` names fields and how far they agree, never a value: what is erased from the ledger must not stay here;
- the pair that is asked first is the one whose answer settles most: the doubt about the pair itself, and, by the chance
  that the answer is *same*, the doubt about all others that a yes would rule out or pull in.

Proposals are derived: they can be made anew from the ledger at any time. Where they are kept is left to ``adapters``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import log2

from habeas.errors import InputError


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two records, how probable it is (0 to 1) that they are one person, and why in names of fields and levels."""

    left: str
    right: str
    probability: float
    why: str

    def __post_init__(self) -> None:
        if self.left == self.right:
            raise InputError(f"{self.left} cannot be proposed against itself.", mend="Name two different records.")
        if not 0 <= self.probability <= 1:
            raise InputError(f"{self.probability} is no probability.", mend="Give a number between 0 and 1.")

    @property
    def pair(self) -> frozenset[str]:
        """The two records, in no order."""
        return frozenset((self.left, self.right))

    @property
    def doubt(self) -> float:
        """How open the question is, in bits: 1 at a probability of a half, 0 where it is certain either way."""
        p = self.probability
        return 0.0 if p in {0, 1} else -p * log2(p) - (1 - p) * log2(1 - p)


def by_value(proposals: Iterable[Proposal]) -> list[Proposal]:
    """The proposals, the most valuable to decide first; equal ones in the order of their ids."""
    asked = list(proposals)
    around: dict[str, float] = {}
    for proposal in asked:
        for record in (proposal.left, proposal.right):
            around[record] = around.get(record, 0.0) + proposal.doubt

    def value(proposal: Proposal) -> float:
        others = around[proposal.left] + around[proposal.right] - 2 * proposal.doubt
        return proposal.doubt + proposal.probability * others

    return sorted(asked, key=lambda proposal: (-round(value(proposal), 9), proposal.left, proposal.right))
