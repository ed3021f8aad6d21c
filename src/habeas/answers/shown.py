"""What of an answer's grounds everyone may see: public records with their labels, all others by their number alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from habeas.answers.answer import Ground


@dataclass(frozen=True)
class Hidden:
    """Records of one kind that are not public: how many, and what they come to together."""

    kind: str
    records: int
    low: int
    high: int | None


def shown(grounds: Iterable[Ground]) -> tuple[tuple[Ground, ...], tuple[Hidden, ...]]:
    """The public grounds, in their order, and what the others come to, kind by kind."""
    every = tuple(grounds)
    rest = sorted((ground for ground in every if not ground.public), key=lambda ground: ground.kind)
    hidden = []
    for kind, group in groupby(rest, key=lambda ground: ground.kind):
        records = tuple(group)
        highs = [ground.high for ground in records if ground.high is not None]
        high = sum(highs) if len(highs) == len(records) else None
        hidden.append(Hidden(kind, len(records), sum(ground.low for ground in records), high))
    return tuple(ground for ground in every if ground.public), tuple(hidden)
