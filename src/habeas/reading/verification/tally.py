"""What was dropped of an answer, and what was amended in what was kept, counted by reason."""

from __future__ import annotations

from collections import Counter


class Unverifiable(Exception):  # noqa: N818 - the reason is its name
    """A claim that the document does not bear out. Its text is the reason; it never leaves this package."""


class Tally:
    """Claims dropped, and parts of claims left out or put right."""

    def __init__(self) -> None:
        self.dropped: Counter[str] = Counter()
        self.amended: Counter[str] = Counter()

    def drop(self, reason: str) -> None:
        """A claim was dropped."""
        self.dropped[reason] += 1

    def amend(self, reason: str) -> None:
        """A claim was kept, with a part of it left out or put right."""
        self.amended[reason] += 1
