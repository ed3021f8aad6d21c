"""An answer: a value with its question, definition, times, the checkpoint, and who and what is behind it.

Never a bare number. The same object is printed by the command line, returned by Python and written as JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from habeas.access.levels import Level
from habeas.answers.conditions import check_sight
from habeas.answers.question import Question
from habeas.answers.tabular import Columns, Tabular
from habeas.register.view import CheckpointRef
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, parse_date
from habeas.vocabulary.quantities import Bounds

__all__ = ["Answer", "Assumption", "CheckpointRef", "Ground", "Row"]


NOT_STATED, EITHER = "not stated", " or "  # in ``Ground.when``: no date, and between the dates of several sources


@dataclass(frozen=True)
class Ground:
    """One record behind an answer, with its share of the count: ``low`` certainly, ``high`` at most.

    ``origin`` is the root of its attribution (who announced it, or its source). ``reason`` says why it counts, or why
    only perhaps. ``level`` is who may see it.
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
    def on(self) -> FuzzyDate:
        """Its date; unknown where none is stated, or where the sources differ."""
        return UNKNOWN_DATE if self.when == NOT_STATED or EITHER in self.when else parse_date(self.when)

    @property
    def public(self) -> bool:
        """Whether it may be shown to everyone."""
        return self.level is Level.PUBLIC


@dataclass(frozen=True)
class Assumption:
    """A recorded, attributed statement that the answer rests on (disjoint, coverage): ``words`` as on record."""

    subject: str
    kind: str
    words: str
    stated_by: str
    seq: int
    level: Level = Level.PUBLIC

    def seen_at(self, level: Level) -> Assumption:
        """The same without its words, and who states it, where they may not be seen."""
        if level.may_see(self.level):
            return self
        return replace(self, words=f"({self.level})", stated_by=f"({self.level})")


@dataclass(frozen=True)
class Row:
    """One line of a breakdown. With bounds, lines need not add up to the total. ``levels``: who may see each of its keys.

    ``judged``, in lines of which each person is in one: how many at most, as judged so far. These add up.
    """

    keys: tuple[str, ...]
    value: Bounds
    levels: tuple[Level, ...] = ()
    judged: int | None = None

    @property
    def key(self) -> str:
        """Its keys as one text."""
        return ", ".join(self.keys)

    def headings(self, level: Level) -> tuple[str, ...]:
        """Its keys, or what stands in the place of those that may not be seen."""
        levels = self.levels or (Level.PUBLIC,) * len(self.keys)
        return tuple(key if level.may_see(own) else f"({own})" for key, own in zip(self.keys, levels, strict=True))

    def heading(self, level: Level) -> str:
        """The same as one text."""
        return ", ".join(self.headings(level))


@dataclass(frozen=True)
class Answer(Tabular):
    """How many. ``notes`` are sentences a reader must know; ``later`` names reports that came after ``question.known``."""

    question: Question
    value: Bounds
    definition: str
    grounds: Sequence[Ground]
    assumptions: tuple[Assumption, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    later: Sequence[Ground]
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

    def columns(self, level: Level) -> Columns:
        """A row for each line of the breakdown, or one for the value where there is none."""
        check_sight(self.question.where, level)
        rows = self.rows if self.question.by else (Row((), self.value),)
        columns: dict[str, tuple[type[str] | type[int], list[str | int | None]]] = {
            name: (str, [row.headings(level)[place] for row in rows]) for place, name in enumerate(self.question.by)
        }
        columns |= {"low": (int, [row.value.low for row in rows]), "high": (int, [row.value.high for row in rows])}
        if any(row.judged is not None for row in rows):
            columns["judged"] = (int, [row.judged for row in rows])
        return columns

    def receipt(self) -> str:
        """A JSON text with which the same answer can be taken again (``habeas replay``)."""
        from habeas.answers.receipt import receipt_of

        return receipt_of(self).text()

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """The answer as JSON, cut to a level."""
        from habeas.answers.wire import as_json

        return as_json(self, level)
