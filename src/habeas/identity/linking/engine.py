"""What an engine is asked and answers: rows of one or two lists in, pairs with weights out. ``adapters.linker`` is the one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from habeas.identity.linking.calibration import Pairs, Places
from habeas.identity.linking.columns import Row
from habeas.identity.linking.model import Model
from habeas.identity.linking.trained import Trained


def always(_id: str) -> bool:
    """Every record is fresh."""
    return True


def untold(_done: int, _all: int) -> None:
    """Nobody is told of the progress."""


@dataclass(frozen=True)
class Task:
    """What is linked: the rows of one list or two (each read once), the model, and what it was trained to, if it was.

    Pairs of two rows that are not ``fresh`` are left out, unless one of them stands beside a fresh row: of every record that a
    fresh pair touches all pairs are scored, so that none of its rivals is missed. One in ``probed`` rows is scored against its own list, too; none,
    where that is None. Rows are counted on from 0, the second list's behind the first's.
    """

    lists: Sequence[Iterable[Row]]
    model: Model
    trained: Trained | None = None
    fresh: Callable[[str], bool] = always
    probed: int | None = 1
    progress: Callable[[int, int], None] = field(default=untold, repr=False)


@dataclass(frozen=True)
class Scored:
    """``ids`` by row number, the ``sizes`` of the lists, and which rows are ``fresh``; the ``pairs``; for each field, the level of each pair (see
    ``Comparison.says``); on how many keys given pairs of rows met; how many pairs of a fresh row were compared; and the model as trained.
    """

    ids: Sequence[str]
    sizes: tuple[int, int]
    fresh: NDArray[np.bool_]
    pairs: Pairs
    levels: Mapping[str, NDArray[np.int8]]
    met: Callable[[Places, Places], Places]
    compared: int
    trained: Trained

    def across(self) -> Scored:
        """The same with only the pairs that were asked for: across two lists, or of one list."""
        kept = ~self.pairs.within if self.sizes[1] else np.ones(len(self.pairs.weight), dtype=bool)
        return self._only(kept)

    def asked(self) -> NDArray[np.bool_]:
        """Which of its pairs are to be decided on: those with a fresh row. The others are there as rivals."""
        found: NDArray[np.bool_] = self.fresh[self.pairs.left] | self.fresh[self.pairs.right]
        return found

    def _only(self, kept: NDArray[np.bool_]) -> Scored:
        p = self.pairs
        pairs = Pairs(p.left[kept], p.right[kept], p.within[kept], p.weight[kept])
        levels = {name: values[kept] for name, values in self.levels.items()}
        return replace(self, pairs=pairs, levels=levels)

    def why(self, place: int, model: Model) -> str:
        """What agrees in a pair and what does not: names of fields and levels, no values."""
        said = (
            (c.field, c.says(int(self.levels[c.field][place]))) for c in model.comparisons if c.field in self.levels
        )
        return "; ".join(f"{name}: {text}" for name, text in said if text is not None)


def nothing_scored(trained: Trained) -> Scored:
    """What comes of a task in which no row is fresh."""
    none = np.zeros(0, dtype=np.int64)
    pairs = Pairs(none, none, np.zeros(0, dtype=bool), np.zeros(0))
    return Scored((), (0, 0), np.zeros(0, dtype=bool), pairs, {}, lambda left, _right: np.zeros_like(left), 0, trained)


class Engine(Protocol):
    """Whatever can do a task."""

    def __call__(self, task: Task) -> Scored:
        """Train, unless the task brings a trained model, and score."""
        ...
