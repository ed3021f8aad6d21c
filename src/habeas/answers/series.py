"""A series: the answer to one question at many times, point by point.

``points`` are of everybody; ``rows`` has the same points for each line, where the question is broken down. Every point has
bounds of its own, and is what ``count`` says at its time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from habeas.answers.answer import Assumption, CheckpointRef
from habeas.answers.question import Question
from habeas.vocabulary.quantities import Bounds

Step = Literal["day", "week", "month", "quarter", "year"]


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series: at ``last`` (a stock), or from ``first`` to ``last``; ``high`` None is open.

    In a cumulative series ``first`` is the start of all of it.
    """

    first: date
    last: date
    low: int
    high: int | None

    @property
    def value(self) -> Bounds:
        """At least so many, at most so many."""
        return Bounds(self.low, self.high)


@dataclass(frozen=True)
class Series:
    """Points in the order of time. ``rows``: the points of each line by its key, as long as ``points``.

    ``question.during`` is the whole stretch; ``then`` whether each point is as known on its own last day.
    """

    question: Question
    every: Step
    cumulative: bool
    then: bool
    definition: str
    points: tuple[Point, ...]
    rows: Mapping[str, tuple[Point, ...]]
    notes: tuple[str, ...]
    assumptions: tuple[Assumption, ...]
    checkpoint: CheckpointRef
