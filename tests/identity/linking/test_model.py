"""The model on one screen: every test looks at columns that there are, and chances are chances."""

import json

import pytest

from habeas.identity.linking.calibration import Curve
from habeas.identity.linking.columns import COLUMNS
from habeas.identity.linking.learned import Learned
from habeas.identity.linking.model import PERSONS, Comparison, columns_of
from habeas.identity.linking.trained import Trained


@pytest.mark.parametrize("comparison", PERSONS.comparisons, ids=lambda comparison: comparison.field)
def test_a_comparison_looks_at_columns_that_there_are(comparison: Comparison) -> None:
    assert comparison.columns | columns_of(comparison.needs) <= COLUMNS.keys()
    assert {level.by for level in comparison.levels} <= {*COLUMNS, ""}
    assert sum(level.m for level in comparison.levels) <= 1
    assert sum(level.u for level in comparison.levels) <= 1


def test_keys_are_of_columns_that_there_are() -> None:
    for key in (*PERSONS.keys, *PERSONS.training, *PERSONS.sure):
        assert {*key.columns, key.each or "id"} <= COLUMNS.keys()


def test_levels_are_said_from_the_firmest_down() -> None:
    name = PERSONS.comparisons[0]
    assert name.says(len(name.levels)) == "the same"
    assert name.says(1) == name.levels[-1].says
    assert name.says(0) == "differs"
    assert name.says(-1) is None


def test_after_training_no_level_says_more_than_a_firmer_one() -> None:
    field = PERSONS.comparisons[0].field
    odd = Trained(0.1, {field: ((0.5, 0.01), (0.1, 0.0001), (0.4, 0.9))}).monotone().chances[field]
    worth = [m / u for m, u in odd]
    assert worth == sorted(worth, reverse=True)


def test_what_was_learned_is_kept_and_read_again() -> None:
    learned = Learned(Trained.beginning(PERSONS), (Curve((1.0,), (0.5,)), Curve((), ())), one_to_one=True)
    assert Learned.from_json(json.loads(json.dumps(learned.as_json()))) == learned


@pytest.mark.parametrize(
    "kept", [{}, {"version": 0}, {"version": 1}, {"version": 1, "curves": [], "trained": 3, "one_to_one": True}]
)
def test_what_is_not_that_is_learned_anew(kept: dict[str, object]) -> None:
    assert Learned.from_json(kept) is None
