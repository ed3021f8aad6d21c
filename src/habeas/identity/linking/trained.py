"""A trained model: the chances that each level of each comparison holds of one person's two records and of two people's.

Numbers only, so that it can be kept: how rare a name is stands in the rows, not here, and is counted anew each time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from habeas.identity.linking.model import Model

Chances = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Trained:
    """``prior`` is how probable it is that two rows at random are one person; ``chances`` by field: (m, u) of each level in the
    model's order and, last, of differing. ``by_data`` is false where lists were too small and the model's own chances stand.
    """

    prior: float
    chances: Mapping[str, Chances]
    by_data: bool = False

    @classmethod
    def beginning(cls, model: Model) -> Trained:
        """The chances that training begins with."""
        return cls(0.0001, {c.field: _complete(tuple((v.m, v.u) for v in c.levels)) for c in model.comparisons})

    def monotone(self) -> Trained:
        """The same, but no level says more for one person than the firmer one before it: where few pairs show a level, training
        finds that a letter's difference is worth more than none.
        """
        return Trained(self.prior, {field: _falling(levels) for field, levels in self.chances.items()}, self.by_data)

    def as_json(self) -> dict[str, object]:
        """The form in which it is kept."""
        return {
            "prior": self.prior,
            "by_data": self.by_data,
            "chances": {f: list(map(list, c)) for f, c in self.chances.items()},
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, object]) -> Trained:
        """From the form in which it is kept. Raises ``KeyError``, ``TypeError`` or ``ValueError`` for anything else."""
        chances = kept["chances"]
        if not isinstance(chances, Mapping):
            raise TypeError("chances are no table")
        read = {str(field): tuple((float(m), float(u)) for m, u in levels) for field, levels in chances.items()}
        return cls(float(str(kept["prior"])), read, bool(kept["by_data"]))


def _complete(levels: Chances) -> Chances:
    """With the chances of differing: what the others leave."""
    m, u = (max(0.001, 1 - sum(chance)) for chance in zip(*levels, strict=True))
    return (*levels, (m, u))


def _falling(levels: Chances) -> Chances:
    kept: list[tuple[float, float]] = []
    for m, u in levels:
        firmer = kept[-1][0] / kept[-1][1] if kept else inf
        kept.append((m, max(u, m / firmer)))
    return tuple(kept)
