"""An index as it is kept: up to which entry of the ledger it goes, and the leaf of that entry.

The leaf of an entry is salted: an index that names another one than the ledger has in that place is of another
ledger, or of one that was rolled back.
"""

from __future__ import annotations

from dataclasses import dataclass

from habeas.identity.finding.index import Index


@dataclass(frozen=True)
class Kept:
    """The index of the first ``size`` entries; ``leaf`` is the last one's, in hexadecimal, empty where there is none."""

    index: Index
    size: int = 0
    leaf: str = ""
