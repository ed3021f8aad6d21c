"""A pattern verdict that fires on random numbers is worthless: its rate is measured, and held."""

import importlib.util
import sys
from pathlib import Path

import pytest
from belarus_example import view

_PATH = Path(__file__).parents[2] / "benchmarks" / "false_hits.py"
_SPEC = importlib.util.spec_from_file_location("false_hits", _PATH)
assert _SPEC is not None
assert _SPEC.loader is not None
false_hits = importlib.util.module_from_spec(_SPEC)
sys.modules["false_hits"] = false_hits
_SPEC.loader.exec_module(false_hits)


@pytest.fixture(scope="module")
def rates():
    return {rate.magnitude: rate for rate in false_hits.measure(view(), false_hits.random_numbers())}


@pytest.mark.parametrize("magnitude", ["tens", "hundreds", "thousands"])
def test_patterns_fire_on_at_most_two_percent_of_500_wrong_numbers(rates, magnitude):
    assert rates[magnitude].tried == 500
    assert rates[magnitude].share <= 0.02


def test_the_measurement_sees_a_pattern_where_there_is_one():
    numbers = {"the patterns' own": [178] * 28 + [1135] * 28}
    assert false_hits.measure(view(), numbers)[0].share > 0.03
