"""Proposals: which pair is asked first, and what none can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.errors import InputError
from habeas.identity.proposals import Proposal, by_value


def _pair(left: str, right: str, probability: float) -> Proposal:
    return Proposal(left, right, probability, "name: the same words")


def test_the_most_uncertain_is_asked_first() -> None:
    asked = by_value([_pair("a", "b", 0.95), _pair("c", "d", 0.5), _pair("e", "f", 0.1)])
    assert [proposal.left for proposal in asked] == ["c", "e", "a"]


def test_a_pair_whose_answer_settles_others_comes_before_one_as_uncertain() -> None:
    alone, first, second = _pair("x", "y", 0.5), _pair("a", "b", 0.5), _pair("a", "c", 0.5)
    assert by_value([alone, first, second]) == [first, second, alone]


@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_the_order_is_the_same_whatever_the_order_they_came_in(chances: list[float]) -> None:
    pairs = [_pair("a", f"b{n}", chance) for n, chance in enumerate(chances)]
    assert by_value(pairs) == by_value(reversed(pairs))
    assert set(by_value(pairs)) == set(pairs)


@pytest.mark.parametrize(("right", "probability"), [("a", 0.5), ("b", 1.5), ("b", -0.1), ("b", float("nan"))])
def test_what_no_proposal_can_be(right: str, probability: float) -> None:
    with pytest.raises(InputError):
        _pair("a", right, probability)
