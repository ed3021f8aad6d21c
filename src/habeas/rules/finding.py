"""A finding: what a condition comes to for one set of facts, and why it cannot be told where it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Three values. Nothing in between is guessed."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """``missing``: facts that nobody told and that would decide it. ``unsettled``: facts with several possible values
    that would. ``beyond``: facts with too many possible values to try them all.
    """

    verdict: Verdict
    missing: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Why it is unknown: “not told: age, sex; not settled: custody”. Empty where it is not unknown."""
        parts = (
            ("not told", self.missing), ("not settled", self.unsettled), ("too many possible values", self.beyond),
        )  # fmt: skip
        return "; ".join(
            f"{what}: {', '.join(name.replace('_', ' ') for name in names)}" for what, names in parts if names
        )


def all_of(verdicts: tuple[Verdict, ...]) -> Verdict:
    """Whether all hold: one no is no."""
    if Verdict.NO in verdicts:
        return Verdict.NO
    return Verdict.UNKNOWN if Verdict.UNKNOWN in verdicts else Verdict.YES


def any_of(verdicts: tuple[Verdict, ...]) -> Verdict:
    """Whether one holds: one yes is yes."""
    if Verdict.YES in verdicts:
        return Verdict.YES
    return Verdict.UNKNOWN if Verdict.UNKNOWN in verdicts else Verdict.NO
