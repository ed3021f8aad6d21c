"""Which pairs are accepted without a person: the near certain without a rival, and none that was not checked."""

import numpy as np
import pytest

from habeas.identity.linking.calibration import Pairs, Places
from habeas.identity.linking.decision import Decision, decide


def _decided(
    *told: tuple[int, int, float], checked: bool = True, met: int = 3, asked: tuple[bool, ...] | None = None
) -> Decision:
    left, right, chance = zip(*told, strict=True)
    pairs = Pairs(np.array(left), np.array(right), np.zeros(len(told), dtype=bool), np.array(chance))

    def met_on(ours: Places, _theirs: Places) -> Places:
        return np.full(len(ours), met)

    mask = None if asked is None else np.array(asked)
    return decide(pairs, np.array(chance), met_on, checked=checked, asked=mask)


def test_the_near_certain_is_accepted_the_likely_is_asked_and_the_unlikely_left() -> None:
    found = _decided((0, 10, 0.999), (1, 11, 0.6), (2, 12, 0.01))
    assert (found.accepted.tolist(), found.review.tolist()) == ([0], [1])


def test_rivals_are_asked_however_certain_one_is() -> None:
    assert _decided((0, 10, 0.999), (0, 11, 0.6)).review.tolist() == [0, 1]
    assert _decided((0, 10, 0.999), (1, 10, 0.6)).review.tolist() == [0, 1]


def test_a_rival_that_nobody_asks_about_is_a_rival_all_the_same() -> None:
    told = ((0, 10, 0.999), (0, 11, 0.999), (1, 12, 0.999), (2, 13, 0.999))
    found = _decided(*told, asked=(True, False, True, False))
    assert (found.accepted.tolist(), found.review.tolist()) == ([2], [0])


def test_what_is_not_checked_is_asked() -> None:
    found = _decided((0, 10, 0.9999), checked=False)
    assert found.expected is None
    assert found.review.tolist() == [0]


def test_pairs_that_would_spoil_the_average_are_asked() -> None:
    found = _decided((0, 10, 0.999), *((n, n + 10, 0.955) for n in range(1, 8)))
    assert 0 in found.accepted
    assert len(found.review)
    assert found.expected is not None
    assert found.expected.precision >= 0.99


def test_expected_recall_counts_what_is_asked_and_left_and_what_no_key_brought_together() -> None:
    found = _decided((0, 10, 0.999), (1, 11, 0.5)).expected
    assert found is not None
    assert found.recall == pytest.approx(0.999 / 1.499)
    assert found.reviewed == pytest.approx(1.0)
    many = tuple((n, n + 100, 0.999) for n in range(50))
    once = _decided(*many, met=1).expected
    assert once is not None
    assert once.recall < 0.1  # every pair met on one key only: many more must have met on none
