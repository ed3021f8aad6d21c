"""What a weight is worth as a probability, learned from the lists themselves without anybody's labels.

A list on which a person stands once holds no two records of one person. So pairs *within* a list show how strangers score:
siblings taken on one day, fathers and sons of one name, namesakes. Among the pairs *across* the two lists as many strangers hide
as there are within them, measured by the number of pairs. At each weight the share of strangers is therefore known, and the rest
are one person: the decoys of proteomics (Elias and Gygi 2007), made monotone by isotonic regression. A list that does hold duplicates
makes the estimate too careful, never too bold.

- The best pair of each record across the lists competes with its best pair within its own: where a stranger is the best that the
  other list has, one as good is as often found at home.
- Where both lists are said to be without duplicates, the pairs of one record share one probability: only one can be true.
- Where nothing was seen to be wrong, ``DOUBT`` of a pair is taken to be.
- One list alone has no decoys: its weights count by ``ALONE``, nothing is known of the error, and the caller must ask a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DOUBT = 0.5
ALONE = 0.5
ENOUGH = 50  # records

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Curve:
    """The probability at some weights, both rising; in between it lies on the line, beyond it stays."""

    weights: tuple[float, ...]
    chances: tuple[float, ...]

    def at(self, weights: Numbers) -> Numbers:
        """The probabilities of pairs of these weights."""
        if not self.weights:
            return np.zeros(len(weights))
        return np.interp(weights, self.weights, self.chances)


@dataclass(frozen=True)
class Pairs:
    """Scored pairs as columns: row numbers, whether both are of one list, and the weight."""

    left: Places
    right: Places
    within: NDArray[np.bool_]
    weight: Numbers


def probed_rows(rows: int, probed: int) -> NDArray[np.bool_]:
    """Which of so many rows are probed, one in ``probed``: scattered, because every tenth row of a list may be of a kind."""
    scattered = np.arange(rows, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(33)
    chosen: NDArray[np.bool_] = scattered % np.uint64(probed) == 0
    return chosen


def learned(pairs: Pairs, sizes: tuple[int, int], probed: int) -> Curve | None:
    """The curve of two lists of these sizes; of one in ``probed`` records the pairs within its list were scored, too.

    None where fewer than ``ENOUGH`` records compete: so few tell nothing of how often a stranger is the best.
    """
    rows = sum(sizes)
    across, within = _best(pairs, ~pairs.within, rows), _best(pairs, pairs.within, rows)
    asked = probed_rows(rows, probed)
    won, lost = asked & (across >= within) & np.isfinite(across), asked & (within > across)
    if int(won.sum() + lost.sum()) < ENOUGH:
        return None
    first = np.arange(rows) < sizes[0]
    scales = np.where(first, sizes[1] / max(1, sizes[0]), sizes[0] / max(1, sizes[1]))
    return curve(across[won], within[lost], scales[lost])


def _best(pairs: Pairs, chosen: NDArray[np.bool_], rows: int) -> Numbers:
    """The weight of each record's best pair among the chosen ones."""
    best = np.full(rows, -np.inf)
    for side in (pairs.left, pairs.right):
        np.maximum.at(best, side[chosen], pairs.weight[chosen])
    return best


def learned_of_any(pairs: Pairs, sizes: tuple[int, int], probed: int) -> Curve:
    """The curve of all pairs, the best of their records or not."""
    strangers = sum(size * (size - 1) / 2 for size in sizes)
    asked = 1 - (1 - 1 / probed) ** 2  # of the pairs within a list, those with a probed record
    scale = sizes[0] * sizes[1] / max(1.0, strangers * asked)
    return curve(pairs.weight[~pairs.within], pairs.weight[pairs.within], scale)


def chances(pairs: Pairs, best: Curve, other: Curve, *, one_to_one: bool) -> Numbers:
    """The probability of each pair across. The best of both its records has that of the first curve; any other has that of the
    second, or, where only one of a record's pairs can be true, its part by the weights of what they share.
    """
    rows = int(max(pairs.left.max(initial=-1), pairs.right.max(initial=-1))) + 1
    top = _best(pairs, np.ones(len(pairs.weight), dtype=bool), rows)
    found = best.at(pairs.weight)
    if not one_to_one:
        first = (pairs.weight >= top[pairs.left]) & (pairs.weight >= top[pairs.right])
        return np.where(first, found, other.at(pairs.weight))
    for side in (pairs.left, pairs.right):
        behind = np.exp2(pairs.weight - top[side])
        total = np.zeros(rows)
        np.add.at(total, side, behind)
        found = np.minimum(found, best.at(top[side]) * behind / total[side])
    return found


def curve(across: Numbers, strangers: Numbers, scale: float | Numbers) -> Curve:
    """The curve of weights across the lists and of strangers' weights, each of which stands for ``scale`` strangers across."""
    weights = np.concatenate([across, strangers])
    order = np.argsort(weights, kind="stable")
    pairs = np.concatenate([np.ones(len(across)), np.zeros(len(strangers))])[order]
    false = np.concatenate([np.zeros(len(across)), np.broadcast_to(scale, len(strangers))])[order]
    blocks: list[
        list[float]
    ] = []  # all, false, sum of weights: from the lowest, each with a smaller share of false ones
    for weight, one, stranger in zip(weights[order].tolist(), pairs.tolist(), false.tolist(), strict=True):
        blocks.append([one, stranger, weight, 1])
        while len(blocks) > 1 and _share(blocks[-2]) <= _share(blocks[-1]):
            upper = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], upper, strict=True)]
    told = [(block[2] / block[3], _chance(block)) for block in blocks]
    rising: list[tuple[float, float]] = []
    for weight, chance in told:
        rising.append((round(weight, 4), round(max(chance, rising[-1][1] if rising else 0.0), 6)))
    return Curve(tuple(w for w, _ in rising), tuple(c for _, c in rising))


def _share(block: Sequence[float]) -> float:
    """The share of strangers in a block: of all that is in it, so that it is defined where no pair lies across."""
    return block[1] / (block[0] + block[1])


def _chance(block: Sequence[float]) -> float:
    return max(0.0, 1 - (block[1] + DOUBT) / (block[0] + DOUBT))


def alone(weights: Numbers) -> Numbers:
    """The probabilities of pairs of one list with itself: the model's own, each bit counted by ``ALONE``."""
    return 1 / (1 + np.exp2(-np.clip(weights * ALONE, -60, 60)))
