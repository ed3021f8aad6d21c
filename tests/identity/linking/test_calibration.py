"""What weights are worth: strangers within a list stand for the strangers across, and no label is needed."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from habeas.identity.linking.calibration import (
    Curve,
    Pairs,
    alone,
    chances,
    curve,
    learned,
    learned_of_any,
    probed_rows,
)

_WEIGHTS = st.lists(st.floats(-20, 40), max_size=60)


def _pairs(*told: tuple[int, int, float], within: frozenset[int] = frozenset()) -> Pairs:
    left, right, weight = zip(*told, strict=True)
    inside = np.array([place in within for place in range(len(told))])
    return Pairs(np.array(left), np.array(right), inside, np.array(weight, dtype=float))


@given(_WEIGHTS, _WEIGHTS, st.floats(0.1, 3))
def test_a_higher_weight_is_never_worth_less_and_every_chance_is_one(
    across: list[float], strangers: list[float], scale: float
) -> None:
    found = curve(np.array(across, dtype=float), np.array(strangers, dtype=float), scale)
    assert list(found.chances) == sorted(found.chances)
    assert list(found.weights) == sorted(found.weights)
    assert all(0 <= chance <= 1 for chance in found.chances)


def test_where_as_many_strangers_score_so_within_as_pairs_across_nothing_is_likely() -> None:
    rng = np.random.default_rng(1)
    found = curve(rng.normal(0, 2, 2000), rng.normal(0, 2, 2000), 1.0)
    assert found.at(np.array([0.0]))[0] < 0.1


def test_the_share_of_strangers_is_found_without_labels() -> None:
    """Of pairs at one weight a third are strangers, as many as within the lists."""
    rng = np.random.default_rng(2)
    across = np.concatenate([rng.normal(5, 0.5, 2000), rng.normal(5, 0.5, 1000)])
    found = curve(across, rng.normal(5, 0.5, 1000), 1.0)
    assert abs(found.at(np.array([5.0]))[0] - 2 / 3) < 0.08


def test_nothing_is_certain_from_a_few() -> None:
    assert curve(np.array([30.0, 31.0]), np.zeros(0), 1.0).chances[-1] < 0.9


def test_no_curve_gives_no_chance() -> None:
    assert Curve((), ()).at(np.array([3.0])).tolist() == [0.0]


def test_of_two_rivals_that_cannot_both_be_true_neither_is_likely() -> None:
    sure = Curve((0.0, 10.0), (0.0, 0.99))
    rivals = _pairs((0, 10, 12.0), (0, 11, 12.0), (1, 12, 12.0))
    assert chances(rivals, sure, sure, one_to_one=True).round(3).tolist() == [0.495, 0.495, 0.99]


def test_a_weaker_pair_takes_nothing_from_a_clear_winner() -> None:
    sure = Curve((0.0, 10.0), (0.9, 0.99))
    one, other = chances(_pairs((0, 10, 25.0), (0, 11, 1.0)), sure, sure, one_to_one=True)
    assert one > 0.989
    assert other < 0.001


def test_where_lists_may_hold_duplicates_a_second_pair_counts_by_itself() -> None:
    best, other = Curve((0.0,), (0.99,)), Curve((0.0,), (0.7,))
    found = chances(_pairs((0, 10, 25.0), (0, 11, 20.0)), best, other, one_to_one=False)
    assert found.tolist() == [0.99, 0.7]


def test_a_record_whose_best_is_at_home_shows_a_stranger() -> None:
    """Row 0 looks more like row 1 of its own list than like anybody of the other (rows from 100 on)."""
    pairs = tuple((row, row + 100, 20.0) for row in range(1, 60))
    told = _pairs((0, 1, 8.0), (0, 100, 5.0), *pairs, within=frozenset({0}))
    found = learned(told, (100, 100), 1)
    assert found is not None
    assert found.at(np.array([8.0]))[0] < found.at(np.array([20.0]))[0]
    assert learned_of_any(told, (2, 2), 1).at(np.array([5.0]))[0] < 0.5


def test_a_few_records_tell_nothing_of_how_often_a_stranger_is_the_best() -> None:
    assert learned(_pairs((0, 2, 5.0), (1, 3, 20.0)), (2, 2), 1) is None


def test_of_one_list_alone_each_bit_counts_half() -> None:
    assert alone(np.array([0.0, 20.0])).round(4).tolist() == [0.5, 0.999]


def test_rows_are_probed_without_regard_to_their_place_in_the_list() -> None:
    """Where every tenth row is of a kind, that kind is probed as often as the others."""
    chosen = np.flatnonzero(probed_rows(200_000, 40))
    assert abs(len(chosen) - 5_000) < 250
    kinds = np.bincount(chosen % 10, minlength=10)
    assert kinds.min() > 350
    assert probed_rows(7, 1).all()
