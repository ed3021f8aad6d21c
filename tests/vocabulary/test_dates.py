"""Dates as told: what a text may mean, and what it never invents."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.errors import InputError
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, Period, day_before, parse_date, parse_period

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
ends = st.one_of(st.none(), days)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),  # a leap year
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("1977-01-02", date(1977, 1, 2), date(1977, 1, 2)),
        ("[2024-01..2024-03]", date(2024, 1, 1), date(2024, 3, 31)),
        ("[..1976]", None, date(1976, 12, 31)),
        ("[1976-11..]", date(1976, 11, 1), None),
        ("XXXX", None, None),
        ("", None, None),
    ],
)
def test_a_date_is_the_interval_of_days_it_may_be(text, earliest, latest):
    assert parse_date(text) == FuzzyDate(earliest, latest)


@pytest.mark.parametrize("text", ["1977-02-31", "2024-13", "26/12/1976", "yesterday", "24", "2024-7", "[2025..2024]"])
def test_what_is_no_date_is_refused_with_a_mend(text):
    with pytest.raises(InputError):
        parse_date(text)


@given(ends, ends)
def test_a_date_is_read_back_as_it_was_written(one, other):
    first, last = (other, one) if one is not None and other is not None and one > other else (one, other)
    told = FuzzyDate(first, last)
    assert parse_date(str(told)) == told


@given(ends, ends, ends, ends)
def test_certainly_in_a_period_means_possibly_in_it(a, b, c, d):
    try:
        told, period = FuzzyDate(a, b), Period(c, d)
    except InputError:
        return
    assert not told.certainly_in(period) or told.possibly_in(period)


@given(days, days, st.integers(0, 400), st.integers(0, 400))
def test_membership_agrees_with_looking_at_every_day(start, first, length, width):
    told = FuzzyDate(start, start + timedelta(days=length))
    period = Period(first, first + timedelta(days=width))
    inside = [first <= start + timedelta(days=n) <= period.last for n in range(length + 1)]
    assert told.certainly_in(period) == all(inside)
    assert told.possibly_in(period) == any(inside)


def test_an_unknown_date_may_be_in_any_period_and_is_certainly_in_none():
    year = parse_period("2024")
    assert UNKNOWN_DATE.possibly_in(year)
    assert not UNKNOWN_DATE.certainly_in(year)
    assert not UNKNOWN_DATE.known
    assert not UNKNOWN_DATE.exact


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2024-07", "2025-01", "2024-07/2025-01"),
        ("2024-07/2025-01", None, "2024-07/2025-01"),
        ("2024", None, "2024"),
        ("2024-02", None, "2024-02"),
        ("..", "2024", "../2024"),
        ("2024-07", "..", "2024-07/.."),
        ("2024-07-03", "2024-07-09", "2024-07-03/2024-07-09"),
    ],
)
def test_a_period_includes_both_its_ends(first, last, text):
    assert str(parse_period(first, last)) == text


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(InputError):
        parse_period("2025", "2024")


def test_periods_overlap_where_they_share_a_day():
    year, open_ended = parse_period("2024"), parse_period("2024-04", "..")
    assert year.overlaps(open_ended)
    assert not parse_period("2023").overlaps(open_ended)


def test_the_day_before_crosses_years():
    assert day_before(date(2025, 1, 1)) == date(2024, 12, 31)
