"""A series on a terminal: two lines on one scale, never wider than it, nothing cut off."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.charts.sparkline import BLOCKS, PLAIN, sparkline
from habeas.vocabulary.quantities import Bounds

values = st.lists(
    st.builds(lambda low, more: Bounds(low, None if more is None else low + more), st.integers(0, 999), st.none() | st.integers(0, 999)),
    min_size=1, max_size=300,
)  # fmt: skip


def test_bounds_are_two_lines_on_one_scale():
    assert sparkline([Bounds(1, 8), Bounds(4, 8), Bounds(8, 8)], 40) == ("at most  ███ 8", "at least ▂▅█ 8")


def test_exact_values_are_one_line():
    assert sparkline([Bounds(0, 0), Bounds(7, 7)], 40) == ("▁█ 7",)


def test_an_open_bound_is_an_arrow_and_an_unknown_value_a_gap():
    assert sparkline([Bounds(0, None), Bounds(5, None)], 40) == ("at most  ·↑ open", "at least ·█ 5")


def test_a_plain_terminal_has_plain_letters():
    assert all(line.isascii() for line in sparkline([Bounds(0, None), Bounds(5, None), Bounds(1, 3)], 40, PLAIN))


def test_of_many_points_the_least_and_the_most_stay():
    points = [Bounds(5, 6)] * 50 + [Bounds(0, 100)] + [Bounds(5, 6)] * 49
    high, low = sparkline(points, 30)
    assert "█" in high
    assert "▁" in low


@given(values, st.integers(30, 120))
def test_no_line_is_wider_than_the_terminal(points, width):
    assert all(len(line) <= width for letters in (BLOCKS, PLAIN) for line in sparkline(points, width, letters))
