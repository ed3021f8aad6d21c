"""Numbers as they were said: whole-number bounds and a modality, and how wide an approximate one is taken to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from habeas.errors import InputError

Modality = Literal["exact", "at_least", "more_than", "at_most", "less_than", "approx", "vague"]
MODALITIES: tuple[str, ...] = get_args(Modality)

# How far an approximate number may lie from what is counted and still be the same number: a share of it, in percent,
# and at least this many. "About 200" covers 180 to 220. A convention of this project, shown with every answer using it.
APPROX_PERCENT = 10
APPROX_LEAST = 1


@dataclass(frozen=True)
class Bounds:
    """How many, at least and at most, both included. ``high`` None: nothing bounds it from above."""

    low: int
    high: int | None

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise InputError(f"{self.low} to {self.high} is no count.")

    def __add__(self, other: Bounds) -> Bounds:
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(self.low + other.low, high)

    def within(self, other: Bounds) -> bool:
        """Whether this lies inside ``other``."""
        return self.low >= other.low and (other.high is None or (self.high is not None and self.high <= other.high))

    def overlaps(self, other: Bounds) -> bool:
        """Whether some number lies in both."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)

    def __str__(self) -> str:
        if self.high is None:
            return f"at least {self.low:,}"
        return f"{self.low:,}" if self.low == self.high else f"{self.low:,} to {self.high:,}"


@dataclass(frozen=True)
class Quantity:
    """A number as printed: bounds as the words give them (both included, None open) and the modality of the words."""

    low: int | None
    high: int | None
    modality: Modality

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise InputError("A number needs a lower or an upper bound.")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise InputError(f"{self.low} to {self.high} is no number: its bounds are the wrong way round.")

    def bounds(self) -> Bounds:
        """What it covers when it is compared with a count: approximate numbers are widened by the tolerance above."""
        low, high = self.low or 0, self.high
        if self.modality == "approx" and high is not None:
            slack = max(APPROX_LEAST, high * APPROX_PERCENT // 100)
            return Bounds(max(0, low - slack), high + slack)
        return Bounds(low, high)
