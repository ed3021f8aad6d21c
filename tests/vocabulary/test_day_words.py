"""Dates in words."""

from datetime import date

import pytest

from habeas.vocabulary.day_words import day_in_words


@pytest.mark.parametrize(("told", "words"), [
    ("2025-05-07", "7 May 2025"), ("2025-05", "May 2025"), ("2025", "2025"), (date(2024, 12, 28), "28 December 2024"),
    ("[2024-07..2024-09]", "[2024-07..2024-09]"), ("XXXX", "XXXX"), ("not stated", "not stated"),
])  # fmt: skip
def test_a_date_is_told_in_words_where_it_is_plain(told, words):
    assert day_in_words(told) == words
