"""A report's figures, checked: what stands beside each, and the check as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from habeas.access.levels import Level
from habeas.answers.answer import Assumption
from habeas.answers.bridge import Step
from habeas.answers.comparison import Comparison
from habeas.answers.faults import Fault
from habeas.answers.nearest import Nearest
from habeas.answers.question import Question
from habeas.answers.setting import Setting
from habeas.answers.verdict import Verdict
from habeas.claims.figure import Figure
from habeas.register.view import CheckpointRef


@dataclass(frozen=True)
class Checked:
    """One figure with its verdict. ``root`` is who is behind the figure; ``question`` is None where none was asked.

    ``words`` are the figure's as a reader needs them; ``reason`` is the verdict's sentence; ``beside`` tells of the nearest
    published figures where there is no answer.
    """

    figure: Figure
    words: str
    root: str
    verdict: Verdict
    reason: str
    beside: str
    comparison: Comparison
    question: Question | None
    definition: str | None
    bridge: tuple[Step, ...]
    nearest: tuple[Nearest, ...]
    faults: tuple[Fault, ...]

    @property
    def said_by(self) -> str:
        """Who says it, in the report's words, the innermost source first; its own voice where it names nobody."""
        return ", ".join(self.figure.attributed_to) or "the report itself"


@dataclass(frozen=True)
class Check:
    """A report's figures, checked: for one pair of times, at one place in the ledger."""

    setting: Setting
    figures: tuple[Checked, ...]
    known: date | None
    recorded: int | None
    checkpoint: CheckpointRef

    @property
    def of_people(self) -> tuple[Checked, ...]:
        """The figures that count people."""
        return tuple(checked for checked in self.figures if checked.figure.counts_people)

    @property
    def tally(self) -> Mapping[Verdict, int]:
        """How often each verdict was given to a figure that counts people, in the order of the text."""
        return Counter(checked.verdict for checked in self.of_people)

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """What the answers rest on, each statement once, as everybody may see it."""
        told = (told for checked in self.figures for told in checked.comparison.assumptions)
        found = {one.subject: one.seen_at(Level.PUBLIC) for one in told}
        return tuple(found.values())
