"""What of an answer may be seen at a level: people whose names lie above it become a number of people, never a label.

Their names, ids, dates and entries are left away together: each of them can identify somebody. How many they are, in
which source, and why they count stays: that is the answer itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.access.levels import Level
from habeas.answers.answer import Ground
from habeas.vocabulary.quantities import Bounds


@dataclass(frozen=True, slots=True)
class Crowd:
    """People (or groups) told as a number, alike in source and reason; ``public`` is whether they could be named."""

    kind: str
    people: int
    share: Bounds
    source: str
    reason: str
    public: bool

    @property
    def label(self) -> str:
        """What stands in place of their names."""
        one, several = ("a person", "people") if self.kind == "person" else ("a group", "groups")
        who = one if self.people == 1 else f"{self.people:,} {several}"
        return who if self.public else f"{who} (not public)"


def seen_at(grounds: Iterable[Ground], level: Level) -> tuple[tuple[Ground, ...], tuple[Crowd, ...]]:
    """The grounds that may be shown at a level, and the others as numbers, in the order they came."""
    told = list(grounds)
    shown = tuple(ground for ground in told if level.may_see(ground.level))
    return shown, crowds((ground for ground in told if not level.may_see(ground.level)), public=False)


def crowds(grounds: Iterable[Ground], *, public: bool) -> tuple[Crowd, ...]:
    """These grounds as numbers."""
    alike: dict[tuple[str, str, str], list[Ground]] = {}
    for ground in grounds:
        alike.setdefault((ground.kind, ground.source, ground.reason), []).append(ground)
    return tuple(
        Crowd(kind, len(held), sum((Bounds(g.low, g.high) for g in held), Bounds(0, 0)), source, reason, public)
        for (kind, source, reason), held in alike.items()
    )
