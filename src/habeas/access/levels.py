"""The five levels of sight, from everyone to nobody but those who sealed it.

What leaves the register (files, JSON) is cut to ``PUBLIC`` unless a higher level was asked for, and is then labelled.
"""

from __future__ import annotations

from enum import StrEnum

from habeas.errors import InputError


class Level(StrEnum):
    """Who may see a field. Ordered: ``PUBLIC`` is the lowest."""

    PUBLIC = "public"
    AGGREGATE_ONLY = "aggregate_only"
    PARTNERS = "partners"
    CASE_TEAM = "case_team"
    SEALED = "sealed"

    @property
    def rank(self) -> int:
        """0 for public, 4 for sealed."""
        return _RANK[self]

    def may_see(self, field: Level) -> bool:
        """Whether somebody with this sight may see a field of level ``field``."""
        return self.rank >= field.rank


def level_named(text: str) -> Level:
    """The level of this name. Raises ``InputError`` for anything else."""
    try:
        return Level(text)
    except ValueError:
        raise InputError(f"“{text}” is no level.", mend=f"Say one of: {', '.join(Level)}.") from None


def highest(*levels: Level) -> Level:
    """Who may see all of what has these levels."""
    return max(levels, key=lambda level: level.rank, default=Level.PUBLIC)


_RANK = {level: rank for rank, level in enumerate(Level)}
