"""An answer: a value with its question, definition, times, the checkpoint, and who and what is behind it.

Never a bare number. The same object is printed by the command line, returned by Python and written as JSON.
"""

from __future__ import annotations

from dataclasses import dataclass

from habeas.answers.question import Question
from habeas.vocabulary.quantities import Bounds


@dataclass(frozen=True)
class Ground:
    """One record behind an answer, with its share of the count: ``low`` certainly, ``high`` at most.

    ``origin`` is the root of its attribution (who announced it, or its source). ``reason`` says why it counts, or why
    only perhaps. ``public`` is whether its label may be shown to everyone.
    """

    subject: str
    kind: str
    label: str
    low: int
    high: int | None
    when: str
    source: str
    origin: str
    reported: str
    seq: int
    reason: str
    url: str | None = None
    public: bool = True


@dataclass(frozen=True)
class Assumption:
    """A recorded, attributed statement that the answer rests on (disjoint, coverage): ``words`` as on record."""

    subject: str
    kind: str
    words: str
    stated_by: str
    seq: int


@dataclass(frozen=True)
class Row:
    """One line of a breakdown. With bounds, lines need not add up to the total."""

    key: str
    value: Bounds


@dataclass(frozen=True)
class CheckpointRef:
    """The place in the ledger an answer was taken at: origin, number of entries, root in hex."""

    origin: str
    size: int
    root: str


@dataclass(frozen=True)
class Answer:
    """How many. ``notes`` are sentences a reader must know; ``later`` names reports that came after ``question.known``."""

    question: Question
    value: Bounds
    definition: str
    grounds: tuple[Ground, ...]
    assumptions: tuple[Assumption, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    later: tuple[Ground, ...]
    checkpoint: CheckpointRef

    @property
    def low(self) -> int:
        """At least so many."""
        return self.value.low

    @property
    def high(self) -> int | None:
        """At most so many; None where nothing bounds it from above."""
        return self.value.high
