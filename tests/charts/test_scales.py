"""Axes: round numbers from nought, and days whose words do not run into each other."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from habeas.charts.letters import width, wrapped
from habeas.charts.scales import Days, people

days = st.dates(date(1950, 1, 1), date(2060, 1, 1))


@given(st.integers(0, 10**8))
def test_people_have_few_round_numbers_from_nought_to_above_the_largest(largest):
    scale = people(largest, 200, 0)
    ticks = scale.ticks()
    assert ticks[0] == 0
    assert ticks[-1] == scale.most >= largest
    assert 2 <= len(ticks) <= 10
    assert (scale(0), scale(scale.most)) == (200, 0)


@given(days, st.integers(1, 20000))
def test_days_are_named_in_order_within_the_stretch_and_apart(first, many):
    last = min(first + timedelta(days=many), date(2100, 1, 1))
    scale = Days(first, last, 40, 640)
    ticks = scale.ticks(62)
    assert ticks
    assert all(first <= day <= last for day, _ in ticks)
    places = [scale(day) for day, _ in ticks]
    assert all(after - before >= 50 for before, after in pairwise(places))


def test_months_have_their_year_at_the_first_and_in_january():
    words = [words for _, words in Days(date(2024, 7, 1), date(2025, 12, 31), 0, 600).ticks(62)]
    assert words == ["Jul 2024", "Oct", "Jan 2025", "Apr", "Jul", "Oct"]


@given(st.text("abcdef mW", max_size=80), st.floats(60, 400))
def test_words_in_lines_are_all_there_and_fit(words, room):
    lines = wrapped(words, 13, room)
    assert " ".join(lines).split() == words.split()
    assert all(width(line, 13) <= room for line in lines if " " in line)
