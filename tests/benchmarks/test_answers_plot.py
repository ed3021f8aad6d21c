"""The picture of what answers cost over the size of a register."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from answers_plot import draw, slope


def rows(cost):
    return [{"persons": n, "seconds": cost(n), "what": "balance of a year"} for n in (10_000, 100_000, 1_000_000)]


def test_what_grows_as_the_size_has_a_slope_of_one_and_the_smallest_size_is_left_out():
    assert slope(rows(lambda n: n / 1e6)) == pytest.approx(1)
    assert slope(rows(lambda n: max(0.05, n / 1e6))) == pytest.approx(1)
    assert slope(rows(lambda n: (n / 1e6) ** 2)) == pytest.approx(2)


def test_two_sizes_are_too_few():
    assert slope(rows(lambda n: n / 1e6)[:2]) is None


def test_the_picture_has_its_words_as_text(tmp_path):
    draw(rows(lambda n: n / 1e6), tmp_path / "cost.svg")
    picture = (tmp_path / "cost.svg").read_text("utf-8")
    assert ">balance of a year</text>" in picture
    assert ">people in the register (three times as many stays)</text>" in picture
