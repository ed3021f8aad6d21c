"""Levels are ordered, and sight reaches downwards only."""

from itertools import pairwise

from habeas.access.levels import Level


def test_public_is_lowest_and_sealed_highest():
    assert [level.value for level in Level] == ["public", "aggregate_only", "partners", "case_team", "sealed"]
    assert all(low.rank < high.rank for low, high in pairwise(Level))


def test_one_sees_what_is_at_or_below_ones_level():
    assert all(Level.CASE_TEAM.may_see(level) == (level is not Level.SEALED) for level in Level)
