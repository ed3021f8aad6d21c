"""Which pairs are accepted without a person, which go to review, and what error is to be expected.

A pair is accepted where it is itself near certain, no other pair of either record comes close, and all that are accepted with
it are precise enough on average. Everything else that is at all probable goes to review; of a list with itself, everything.

Expected precision is the mean probability of what is accepted. Expected recall is the accepted part of all probability,
with what no key brought together added: by how many pairs met on one key alone and how many on two (Chao 1987, a lower bound).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from habeas.identity.linking.calibration import Numbers, Pairs, Places
from habeas.identity.linking.model import ACCEPT, CLEAR, PRECISION, REVIEW


@dataclass(frozen=True)
class Expected:
    """What is to be expected of what was accepted; ``reviewed`` is the recall once a person has decided on the rest rightly."""

    threshold: float
    precision: float
    recall: float
    reviewed: float


@dataclass(frozen=True)
class Decision:
    """Places of pairs: accepted, and for review. ``expected`` is None where nothing was accepted."""

    accepted: Places
    review: Places
    expected: Expected | None


def decide(
    pairs: Pairs,
    chances: Numbers,
    met: Callable[[Places, Places], Places],
    *,
    checked: bool,
    asked: NDArray[np.bool_] | None = None,
) -> Decision:
    """``met`` says of pairs of rows on how many keys they met. ``checked``: the probabilities were learned against strangers,
    and a pair may be accepted by them. ``asked``: which pairs are to be decided on (all, where it is None); the others are rivals.
    """
    asked = np.ones(len(chances), dtype=bool) if asked is None else asked
    likely = (chances >= REVIEW) & asked
    nothing = np.zeros(0, dtype=np.int64)
    accepted = _accepted(pairs, chances, asked) if checked else nothing
    if not len(accepted):
        return Decision(nothing, np.flatnonzero(likely), None)
    likely[accepted] = False
    review = np.flatnonzero(likely)
    found = chances[accepted]
    missed = _missed(met(pairs.left[accepted], pairs.right[accepted])) / len(accepted)
    total = float(chances[asked].sum()) * (1 + missed)
    recall, reviewed = float(found.sum()) / total, float(found.sum() + chances[review].sum()) / total
    return Decision(accepted, review, Expected(float(found.min()), float(found.mean()), recall, reviewed))


def _accepted(pairs: Pairs, chances: Numbers, asked: NDArray[np.bool_]) -> Places:
    rivals = _rivals(pairs, chances >= CLEAR)
    certain = np.flatnonzero((chances >= ACCEPT) & (rivals <= 1) & asked)
    best = certain[np.argsort(-chances[certain], kind="stable")]
    mean = np.cumsum(chances[best]) / np.arange(1, len(best) + 1)
    enough = np.flatnonzero(mean >= PRECISION)
    return np.sort(best[: enough[-1] + 1]) if len(enough) else best[:0]


def _rivals(pairs: Pairs, close: NDArray[np.bool_]) -> Places:
    """Of how many close pairs each pair's busier record is a part."""
    rows = int(max(pairs.left.max(initial=-1), pairs.right.max(initial=-1))) + 1
    count = np.bincount(np.concatenate([pairs.left[close], pairs.right[close]]), minlength=rows)
    most: Places = np.maximum(count[pairs.left], count[pairs.right])
    return most


def _missed(met: Places) -> float:
    """How many pairs like these no key brought together, at least."""
    once, twice = int((met == 1).sum()), int((met == 2).sum())
    return once * (once - 1) / (2 * (twice + 1))
