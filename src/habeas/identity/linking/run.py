"""What one run of linking two sources leaves for the next: how far it came, what it learned, and what waits for review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from habeas.identity.proposals import Proposal


@dataclass(frozen=True)
class Run:
    """The two sources (one, twice, where a list was linked with itself), the ledger's size that the run went up to and the leaf of
    the last entry (in hex), by which the ledger is known, what it learned (``learned.Learned.as_json``; empty: nothing), and the pairs that wait for review.
    """

    left: str
    right: str
    size: int
    leaf: str = ""
    model: Mapping[str, object] = field(default_factory=dict)
    proposals: tuple[Proposal, ...] = ()
