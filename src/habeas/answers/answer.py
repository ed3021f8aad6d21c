"""An answer: a value with its question, definition, times, the checkpoint, and who and what is behind it.

Never a bare number. The same object is printed by the command line, returned by Python and written as JSON.
"""

from __future__ import annotations

from dataclasses import dataclass

from habeas.access.levels import Level
from habeas.answers.question import Question
from habeas.register.view import CheckpointRef
from habeas.vocabulary.quantities import Bounds

__all__ = ["Answer", "Assumption", "CheckpointRef", "Ground", "Row"]


@dataclass(frozen=True)
class Ground:
    """One record behind an answer, with its share of the count: ``low`` certainly, ``high`` at most.

    ``origin`` is the root of its attribution (who announced it, or its source). ``reason`` says why it counts, or why
    only perhaps. ``level`` is who may see its label.
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
    level: Level = Level.PUBLIC

    @property
    def public(self) -> bool:
        """Whether its label may be shown to everyone."""
        return self.level is Level.PUBLIC


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

    def explain(self, level: Level = Level.PUBLIC) -> str:
        """The answer told in plain text, with the names of people that may be seen at ``level``."""
        from habeas.answers.explanation import explain

        return explain(self, level)

    def receipt(self) -> str:
        """A JSON text with which the same answer can be taken again (``habeas replay``)."""
        from habeas.answers.receipt import receipt_of

        return receipt_of(self).text()

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """The answer as JSON, cut to a level."""
        from habeas.answers.wire import as_json

        return as_json(self, level)
