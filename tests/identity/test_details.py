from datetime import date

import pytest

from habeas.errors import InputError
from habeas.identity.details import Degree, born_at_age, degree_of_arrests, degree_of_birth, degree_of_texts
from habeas.vocabulary.dates import parse_date


@pytest.mark.parametrize(
    ("one", "other", "degree"),
    [
        ("1962-09-25", "1962-09-25", Degree.SAME),
        ("1962-05-09", "1962-09-05", Degree.SWAPPED),
        ("1962-09-25", "1962-09-26", Degree.ONE_PART),
        ("1962-09-25", "1963-09-25", Degree.ONE_PART),  # one digit of the year
        ("1962-09-25", "1980-09-25", Degree.APART),  # a day and a month in common are no typing error
        ("1962-09-25", "1962-01-01", Degree.CLOSE),  # two days, and one of them is wrong
        ("1962-12-31", "1963-02-01", Degree.CLOSE),
        ("1962", "1962-09-25", Degree.SAME_YEAR),
        ("1962", "1962", Degree.SAME_YEAR),
        ("1962-03", "1962-09-25", Degree.CLOSE),  # the same year, but they cannot both be true
        ("[1960..1964]", "1962", Degree.MAY_BE),
        ("[..1961]", "1962", Degree.CLOSE),
        ("[1970..]", "1962", Degree.APART),
        ("1962", "1970", Degree.APART),
    ],
)
def test_dates_of_birth_agree_in_degrees(one, other, degree):
    assert degree_of_birth(parse_date(one), parse_date(other)) is degree
    assert degree_of_birth(parse_date(other), parse_date(one)) is degree


@pytest.mark.parametrize("other", ["XXXX", "1962"])
def test_an_unknown_date_of_birth_tells_nothing(other):
    assert degree_of_birth(parse_date("XXXX"), parse_date(other)) is None


def test_an_age_on_a_day_is_a_year_of_birthdays():
    born = born_at_age(26, parse_date("1976-12-26"))
    assert (born.earliest, born.latest) == (date(1949, 12, 27), date(1950, 12, 26))


def test_an_age_in_a_year_is_two():
    assert str(born_at_age(26, parse_date("1976"))) == "[1949-01-02..1950]"


def test_an_age_on_a_leap_day_is_counted_to_the_28th():
    assert born_at_age(1, parse_date("1976-02-29")).latest == date(1975, 2, 28)


def test_an_age_at_an_unknown_time_tells_nothing():
    assert not born_at_age(26, parse_date("XXXX")).known


def test_nobody_is_130():
    with pytest.raises(InputError, match="130"):
        born_at_age(130, parse_date("1976"))


@pytest.mark.parametrize(
    ("ours", "theirs", "degree"),
    [
        (["2020-08-09"], ["2020-08-09"], Degree.SAME),
        (["2020-08-09"], ["2020-08-20"], Degree.CLOSE),
        (["2020-08-09"], ["2021-08-20"], Degree.APART),
        (["2020-08"], ["2020-08-20"], Degree.MAY_BE),
        (["2019-01-01", "2020-08-09"], ["2020-08-09"], Degree.SAME),  # somebody is arrested more than once
        (["XXXX"], ["2020-08-09"], None),
        ([], ["2020-08-09"], None),
    ],
)
def test_arrests_agree_by_the_best_of_them(ours, theirs, degree):
    assert degree_of_arrests([parse_date(d) for d in ours], [parse_date(d) for d in theirs]) is degree


@pytest.mark.parametrize(
    ("ours", "theirs", "degree"),
    [
        (["Mar del Plata"], ["MAR DEL PLATA"], Degree.SAME),
        (["La Plata, Bs. As."], ["LA PLATA"], Degree.PARTLY),
        (["La Plata"], ["Córdoba"], Degree.APART),
        ([""], ["Córdoba"], None),
        (["--"], ["Córdoba"], None),
    ],
)
def test_places_agree_by_their_words(ours, theirs, degree):
    assert degree_of_texts(ours, theirs) is degree
