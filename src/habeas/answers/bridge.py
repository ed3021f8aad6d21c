"""From the register's number to the figure, in named steps that add up.

A step has bounds; the steps together give the figure for every number of the uncertain cases: the lower end of one is
reached with the upper end of the other. The last step is what stays unexplained. A named difference is an offer, not a
verdict: it says that the figure would be right as the answer to a question near by.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.vocabulary.quantities import Bounds


@dataclass(frozen=True)
class Step:
    """One step: ``what`` it is and how much it adds, at least and at most (None: no bound)."""

    what: str
    low: int | None
    high: int | None

    @property
    def signed(self) -> str:
        """How much it adds, in words: “+20”, “−3 to −2”, “0”, “up to −29”."""
        if self.low is None:
            return "open" if self.high is None else f"up to {_sign(self.high)}"
        if self.high is None:
            return f"{_sign(self.low)} or more"
        return _sign(self.low) if self.low == self.high else f"{_sign(self.low)} to {_sign(self.high)}"

    def as_json(self) -> dict[str, object]:
        """``{"what", "low", "high"}``."""
        return {"what": self.what, "low": self.low, "high": self.high}


@dataclass(frozen=True)
class Neighbour:
    """The register's answer to a question near by, the words for how that question differs, and its uncertain cases."""

    words: str
    value: Bounds
    uncertain: str = ""


def bridge(stated: Bounds, register: Bounds, uncertain: str, neighbours: Iterable[Neighbour]) -> tuple[Step, ...]:
    """The steps from ``register``, whose uncertain cases are named, to ``stated``: over the first neighbour that explains it."""
    near = next((found for found in neighbours if _explains(found.value, stated)), None)
    value = register if near is None else near.value
    steps = [Step("certain on record", register.low, register.low)]
    if near is not None:
        steps.append(Step(near.words, value.low - register.low, value.low - register.low))
    if value.high != value.low:
        width = None if value.high is None else value.high - value.low
        names = uncertain if near is None else near.uncertain
        names = f"uncertain: {names}" if names else "uncertain cases"
        steps.append(Step(names if width is not None else f"{names}; anyone not on record", 0, width))
    rest = Step(
        "unexplained",
        None if value.high is None else stated.low - value.high,
        None if stated.high is None else stated.high - value.low,
    )
    steps.append(rest)
    assert adds_up(steps, stated), "a bridge ends at the figure"
    return tuple(steps)


def adds_up(steps: Iterable[Step], stated: Bounds) -> bool:
    """Whether the steps lead to the figure, the rest taking up what the uncertain cases leave."""
    *given, rest = steps
    highs = [step.high for step in given]
    low, high = sum(step.low or 0 for step in given), None if None in highs else sum(h for h in highs if h is not None)
    from_above = rest.low is None if high is None else rest.low is not None and high + rest.low == stated.low
    from_below = rest.high is None if stated.high is None else rest.high is not None and low + rest.high == stated.high
    return from_above and from_below


def _explains(value: Bounds, stated: Bounds) -> bool:
    """An open value explains a number by its certain count alone: it would overlap with every larger one."""
    return value.overlaps(stated) if value.high is not None else value.low == stated.low == stated.high


def _sign(number: int) -> str:
    return f"+{number:,}" if number > 0 else f"−{-number:,}" if number < 0 else "0"
