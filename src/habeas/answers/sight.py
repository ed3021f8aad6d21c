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
class Hidden:
    """People (or groups) that may not be named at the level, alike in source and reason."""

    kind: str
    people: int
    share: Bounds
    source: str
    reason: str

    @property
    def label(self) -> str:
        """What stands in place of their names."""
        one, several = ("a person", "people") if self.kind == "person" else ("a group", "groups")
        return f"{one} (not public)" if self.people == 1 else f"{self.people:,} {several} (not public)"


def seen_at(grounds: Iterable[Ground], level: Level) -> tuple[tuple[Ground, ...], tuple[Hidden, ...]]:
    """The grounds that may be shown at a level, and the others as numbers, in the order they came."""
    shown: list[Ground] = []
    hidden: dict[tuple[str, str, str], list[Ground]] = {}
    for ground in grounds:
        if level.may_see(ground.level):
            shown.append(ground)
        else:
            hidden.setdefault((ground.kind, ground.source, ground.reason), []).append(ground)
    return tuple(shown), tuple(_together(held) for held in hidden.values())


def _together(grounds: list[Ground]) -> Hidden:
    share = Bounds(0, 0)
    for ground in grounds:
        share += Bounds(ground.low, ground.high)
    one = grounds[0]
    return Hidden(one.kind, len(grounds), share, one.source, one.reason)
