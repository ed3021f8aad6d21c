"""The verdicts on a published figure: one table, read from the top; the first row whose condition holds is the verdict.

The last three rows leave nothing out. A verdict is never a bare “false”: it has a word, a sentence with the reason, a
symbol and a tone, so that no reader depends on colour. Sentences are templates over the properties of a ``Comparison``.

The patterns (``role_reversed``, ``earlier_date``) come before the comparison, and are held to whole, exact numbers that
the rows on record cannot make up: a pattern that fires on random numbers is worthless (``benchmarks/false_hits.py``
measures it). ``role_reversed`` stands before ``not_comparable``, since it can be seen where a report gives no dates.
``same_origin`` comes before ``agrees``: a figure is never confirmed by its own root of attribution.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from habeas.answers.comparison import Comparison

VerdictName = Literal[
    "agrees", "agrees_if", "differs", "same_origin", "earlier_date", "role_reversed", "not_comparable", "cannot_tell"
]  # fmt: skip
Tone = Literal["good", "conditional", "bad", "neutral", "pattern"]


@dataclass(frozen=True)
class Verdict:
    """One row: its name, when it holds, the sentence that gives the reason, and how it is shown."""

    name: VerdictName
    holds: Callable[[Comparison], bool]
    sentence: str
    word: str
    symbol: str
    tone: Tone

    def reason(self, comparison: Comparison) -> str:
        """The sentence for this comparison."""
        return self.sentence.format(c=comparison)


VERDICTS: tuple[Verdict, ...] = (
    Verdict(
        "role_reversed",
        lambda c: c.unsupported and c.opposite is not None,
        "{c.stated} is the number of people {c.opposite.what}, as {c.opposite.said_by} has it: the roles may have been "
        "exchanged.{c.beside}",
        "roles exchanged?", "⇄", "pattern",
    ),
    Verdict(
        "not_comparable",
        lambda c: c.obstacle is not None,
        "{c.obstacle}",
        "not comparable", "–", "neutral",
    ),
    Verdict(
        "earlier_date",
        lambda c: c.unsupported and c.equals_before,
        "This is the register's count before {c.before.event} of {c.before.day}; with it the register has {c.register}. "
        "The earlier date may be meant.",
        "an earlier date", "↶", "pattern",
    ),
    Verdict(
        "cannot_tell",
        lambda c: c.empty,
        "{c.lacks}",
        "cannot tell", "?", "neutral",
    ),
    Verdict(
        "same_origin",
        lambda c: c.overlaps and c.one_root,
        "The register has {c.register}, but all that supports it goes back to {c.own_root}, the source of this figure "
        "too: that confirms nothing.",
        "same origin", "↻", "neutral",
    ),
    Verdict(
        "agrees",
        lambda c: c.contained,
        "The register has {c.register}, on the word of {c.said_by}.",
        "agrees", "✓", "good",
    ),
    Verdict(
        "agrees_if",
        lambda c: c.overlaps,
        "The register has {c.register}. The figure agrees if {c.condition}.",
        "agrees if", "≈", "conditional",
    ),
    Verdict(
        "differs",
        lambda c: not c.overlaps,
        "The register has {c.register}; {c.stated} lies outside.",
        "differs", "≠", "bad",
    ),
)  # fmt: skip


def verdict(comparison: Comparison) -> Verdict:
    """The first row of the table that holds."""
    return next(row for row in VERDICTS if row.holds(comparison))
