"""A word that there is not brings the nearest that there is, and never a far one."""

import pytest

from habeas.vocabulary.suggestions import did_you_mean

WORDS = ("urgent_care", "over_60", "incommunicado", "PACE-a")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("urgent-care", "urgent_care"),
        ("Urgent Care", "urgent_care"),
        ("incomunicado", "incommunicado"),  # as in Spanish
        ("over60", "over_60"),
        ("pace-A", "PACE-a"),
    ],
)
def test_the_nearest_word_is_suggested_however_it_is_written(word, meant):
    assert did_you_mean(word, WORDS).startswith(f"Did you mean “{meant}”? There are: urgent_care, ")


def test_nothing_is_suggested_where_nothing_is_near():
    assert did_you_mean("colour", WORDS) == "There are: urgent_care, over_60, incommunicado, PACE-a."
    assert did_you_mean("colour", ()) == "There are none yet."
