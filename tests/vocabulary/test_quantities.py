"""Numbers with bounds: what they cover, and that they add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.errors import InputError
from habeas.vocabulary.quantities import Bounds, Quantity

counts = st.integers(0, 10_000)
bounds = st.tuples(counts, st.one_of(st.none(), counts)).map(
    lambda pair: Bounds(pair[0], None if pair[1] is None else pair[0] + pair[1])
)


@given(bounds, bounds, counts, counts)
def test_a_sum_covers_the_sum_of_what_its_parts_cover(a, b, x, y):
    inside = [Bounds(n, n).within(part) for n, part in ((x, a), (y, b))]
    assert not all(inside) or Bounds(x + y, x + y).within(a + b)


@given(bounds, bounds)
def test_what_lies_within_overlaps(a, b):
    assert not a.within(b) or a.overlaps(b)
    assert a.overlaps(b) == b.overlaps(a)


@pytest.mark.parametrize(
    ("low", "high", "modality", "covers"),
    [
        (258, 258, "exact", Bounds(258, 258)),
        (65001, None, "more_than", Bounds(65001, None)),
        (None, 49, "less_than", Bounds(0, 49)),
        (200, 200, "approx", Bounds(180, 220)),  # a tenth either way
        (3, 3, "approx", Bounds(2, 4)),  # and never less than one
        (20, None, "vague", Bounds(20, None)),
    ],
)
def test_a_printed_number_covers_what_its_words_cover(low, high, modality, covers):
    assert Quantity(low, high, modality).bounds() == covers


@pytest.mark.parametrize(("low", "high"), [(None, None), (3, 2)])
def test_an_impossible_number_cannot_be_built(low, high):
    with pytest.raises(InputError):
        Quantity(low, high, "exact")


@pytest.mark.parametrize(("low", "high"), [(-1, 3), (5, 4)])
def test_impossible_bounds_cannot_be_built(low, high):
    with pytest.raises(InputError):
        Bounds(low, high)


def test_bounds_are_worded_for_people():
    assert [str(b) for b in (Bounds(1177, 1177), Bounds(250, 267), Bounds(487, None))] == [
        "1,177", "250 to 267", "at least 487"]  # fmt: skip
