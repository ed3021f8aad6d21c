"""How old somebody was. All of Examplia, invented."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import ask, bounds, person, statement

from habeas.answers.ages import BANDS, Ages, age_on, ages_asked, bands_of, born_by_age, of_ages
from habeas.answers.conditions import condition_read
from habeas.answers.truth import Truth
from habeas.errors import QuestionError
from habeas.vocabulary.dates import FuzzyDate, parse_date

DAYS = st.dates(date(1920, 1, 1), date(2030, 12, 31))


def day(told: date) -> FuzzyDate:
    return FuzzyDate(told, told)


@pytest.mark.parametrize(
    ("born", "on", "ages"),
    [
        ("1990-05-07", "2020-05-06", Ages(29, 29)),
        ("1990-05-07", "2020-05-07", Ages(30, 30)),
        ("1990", "2020-05-07", Ages(29, 30)),
        ("1990", "2020-12-31", Ages(30, 30)),
        ("1990", "2020", Ages(29, 30)),
        ("2000-02-29", "2021-02-28", Ages(20, 20)),  # a year older from 1 March on
        ("2000-02-29", "2021-03-01", Ages(21, 21)),
        ("[..1960]", "2020-12-31", Ages(60, None)),
        ("[1960..]", "2020-12-31", Ages(0, 60)),
        ("2025", "2020", None),  # born after the event: one of the two is wrong
        ("XXXX", "2020", None),
    ],
)
def test_ages_follow_from_dates_as_told(born: str, on: str, ages: Ages | None) -> None:
    assert age_on(parse_date(born), parse_date(on)) == ages


@given(DAYS, st.integers(0, 90), st.integers(0, 20_000))
def test_an_age_told_on_a_day_bounds_the_birth_exactly(on: date, age: int, later: int) -> None:
    born = born_by_age(age, day(on))
    assert born is not None
    assert born.earliest is not None
    assert born.latest is not None
    assert age_on(born, day(on)) == Ages(age, age)
    for one in (born.earliest, born.latest):
        assert age_on(day(one), day(on)) == Ages(age, age)
    for other in (born.earliest - timedelta(days=1), born.latest + timedelta(days=1)):
        assert age_on(day(other), day(on)) != Ages(age, age)
    then = on + timedelta(days=later)
    found = age_on(born, day(then))
    assert found is not None
    assert found.high is not None
    assert found.high - found.low <= 1


@given(st.integers(0, 120))
def test_every_age_is_in_one_band(age: int) -> None:
    assert len(bands_of([Ages(age, age)])) == 1
    assert [of_ages([Ages(age, age)], band) for band in BANDS.values()].count(Truth.CERTAIN) == 1


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("60_and_over", Ages(60, None)), ("over_60", Ages(61, None)), ("under_18", Ages(0, 17)), ("25_35", Ages(25, 35)),
        ("17", Ages(17, 17)),
    ],
)  # fmt: skip
def test_ages_are_asked_in_words(text: str, ages: Ages) -> None:
    assert ages_asked(text) == ages


@pytest.mark.parametrize("text", ["old", "under_0", "35_25", "-1", ""])
def test_what_is_no_age_is_refused_with_what_is(text: str) -> None:
    with pytest.raises(QuestionError, match="60_and_over"):
        ages_asked(text)


def test_conditions_on_age_are_written_with_signs_too() -> None:
    assert condition_read("age>=60") == ("age", "60_and_over")
    assert condition_read("age > 60") == ("age", "over_60")
    assert condition_read("age<18") == ("age", "under_18")
    assert condition_read("age<=17") == ("age", "under_18")
    assert condition_read("sex=female") == ("sex", "female")
    assert condition_read("age>=old") is None
    assert condition_read("sex") is None


HELD = {"detention_last_seen": "2021-01-01"}


def test_of_a_stock_the_age_is_that_of_the_day_asked_and_of_a_flow_that_of_the_event() -> None:
    drafts = person("a", began="2019-06-01", birth_date="1960-01-01", **HELD)
    assert bounds(ask(drafts, "held", at=date(2019, 12, 31), where=(("age", "60_and_over"),))) == (0, None)
    assert bounds(ask(drafts, "held", at=date(2020, 1, 1), where=(("age", "60_and_over"),))) == (1, None)
    assert bounds(ask(drafts, "arrested", ("2019",), where=(("age", "59"),))) == (1, None)


def test_an_age_told_is_that_of_the_event_and_a_year_uncertain_on_other_days() -> None:
    drafts = person("a", began="2019-06-01", age=17, **HELD)
    assert [row.key for row in ask(drafts, "arrested", ("2019",), by="age").rows] == ["under_18"]
    asked = {"at": date(2020, 3, 1), "according_to": ("list",)}
    assert {row.key: (row.value.low, row.value.high) for row in ask(drafts, "held", by="age", **asked).rows} == {
        "under_18": (0, 1), "18_29": (0, 1),
    }  # fmt: skip
    certain = ask(drafts, "held", by="age", at=date(2020, 6, 1), according_to=("list",))
    assert {row.key: row.value.low for row in certain.rows} == {"18_29": 1}


def test_with_two_events_an_age_told_may_be_of_either() -> None:
    again = statement("detention", "again", "list", person="person/list/a", began="2010-06-01", ended="2010-07-01")
    drafts = [*person("a", began="2020-06-01", age=30, **HELD), again]
    found = ask(drafts, "arrested", ("2020",), by="age", according_to=("list",))
    assert {row.key: row.value.low for row in found.rows} == {"30_39": 0, "40_49": 0}


def test_where_nothing_is_told_the_age_is_not_stated_and_bands_stand_in_their_order() -> None:
    drafts = [
        *person("a", began="2020", birth_date="1950"), *person("b", began="2020", birth_date="2004"), *person("c", began="2020"),
    ]  # fmt: skip
    rows = ask(drafts, "arrested", ("2020",), by="age").rows
    assert [row.key for row in rows] == ["under_18", "60_and_over", "not stated"]


def test_people_on_record_have_no_age() -> None:
    with pytest.raises(QuestionError, match="no ages"):
        ask(person("a", began="2020"), "people", by="age")
