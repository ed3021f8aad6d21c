"""A series says at each point what a count says. All of Examplia, invented."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_ledgers import ledgers
from worlds import WHOLE, belarus, person, statement, view

from habeas.access.levels import Level
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.answers.series import STEPS, Series, Step, series, steps_of
from habeas.errors import QuestionError
from habeas.ledger.entries import Draft
from habeas.vocabulary.dates import Period, parse_period

YEAR = parse_period("2020")


def values(found: Series) -> list[tuple[int, int | None]]:
    return [(point.low, point.high) for point in found.points]


def test_a_flow_is_counted_in_each_step_and_cumulative_since_the_start() -> None:
    asked = Question("pardoned", during=parse_period(*WHOLE))
    monthly = series(view(belarus()), asked, "month")
    assert values(monthly) == [(18, 19), (30, 30), (67, 67), (0, 0), (63, 63), (49, 49), (23, 39)]
    assert str(Period(monthly.points[0].first, monthly.points[0].last)) == "2024-07"
    assert any("need not add up" in note for note in monthly.notes)
    total = series(view(belarus()), asked, "quarter", cumulative=True)
    assert values(total) == [(115, 116), (227, 228), (250, 267)]
    assert {point.first for point in total.points} == {date(2024, 7, 1)}
    assert {assumption.kind for assumption in total.assumptions} == {"disjoint", "coverage"}


def test_a_stock_is_counted_on_the_last_day_of_each_step() -> None:
    drafts = person("a", began="2020-02-10", detention_ended="2020-04-30")
    found = series(view(drafts), Question("held", during=parse_period("2020-01/2020-04")), "month")
    assert values(found) == [(0, None), (1, None), (1, None), (0, None)]
    assert [point.first for point in found.points] == [point.last for point in found.points]
    assert "the last of its month" in found.notes[0]


def test_then_is_what_would_have_been_published_then() -> None:
    drafts = [
        statement("person", "a", "list", "2020-01-01", name="a"),
        statement("detention", "a", "list", "2020-03-05", person="person/list/a", began="2020-01-10"),
    ]
    asked = Question("arrested", during=parse_period("2020-01/2020-03"))
    assert [low for low, _ in values(series(view(drafts), asked, "month"))] == [1, 0, 0]
    assert [low for low, _ in values(series(view(drafts), asked, "month", cumulative=True, then=True))] == [0, 0, 1]


def test_lines_have_as_many_points_and_those_whose_key_is_not_public_are_told_without_it() -> None:
    drafts = [
        *person("a", began="2020-01", sex="female", detention_facility="North"),
        *person("b", began="2020-02", sex="male", detention_facility="South"),
    ]
    by_sex = series(view(drafts), Question("arrested", during=YEAR, by=("sex",)), "quarter")
    assert list(by_sex.rows) == ["female", "male"]
    assert {len(points) for points in by_sex.rows.values()} == {4}
    by_facility = series(view(drafts), Question("arrested", during=YEAR, by=("facility",)), "year")
    assert [key for key, _ in by_facility.lines(Level.PUBLIC)] == ["(case_team)", "(case_team)"]
    assert [key for key, _ in by_facility.lines(Level.CASE_TEAM)] == ["North", "South"]
    assert "North" not in str(by_facility.as_json())


@pytest.mark.parametrize(
    ("asked", "every", "how", "words"),
    [
        (Question("arrested", during=YEAR), "fortnight", {}, "no step"),
        (Question("arrested"), "month", {}, "from one day to another"),
        (Question("arrested", during=parse_period("2020", "..")), "month", {}, "from one day to another"),
        (Question("held", during=YEAR), "month", {"cumulative": True}, "does not add up"),
        (Question("people", during=YEAR), "month", {}, "no time of its own"),
        (Question("held", during=parse_period("1990", "2020")), "day", {}, "more than 4,000 points"),
        (Question("arrested", during=YEAR, by=("year",)), "month", {}, "broken down by year"),
        (Question("arrested", during=YEAR, by=("sex", "place")), "month", {}, "by sex and place"),
        (Question("arrested", during=YEAR, known=date(2020, 1, 1)), "month", {"then": True}, "a day of its own"),
    ],
)
def test_what_has_no_series_is_refused(asked: Question, every: Step, how: dict[str, bool], words: str) -> None:
    with pytest.raises(QuestionError, match=words):
        series(view(person("a", began="2020")), asked, every, **how)


@given(st.dates(date(1999, 1, 1), date(2030, 1, 1)), st.integers(0, 900), st.sampled_from(STEPS))
def test_steps_leave_no_day_out_and_none_twice(first: date, days: int, every: Step) -> None:
    last = first + timedelta(days=days)
    steps = list(steps_of(first, last, every))
    assert (steps[0][0], steps[-1][1]) == (first, last)
    assert all(begin <= end for begin, end in steps)
    assert all(end + timedelta(days=1) == begin for (_, end), (begin, _) in pairwise(steps))
    assert all(end.isoweekday() == 7 for _, end in steps[:-1]) or every != "week"
    assert all((begin.year, begin.month) == (end.year, end.month) for begin, end in steps) or every != "month"


@settings(max_examples=25, deadline=None)
@given(
    ledgers(),
    st.sampled_from(["month", "quarter", "year"]),
    st.sampled_from([(), ("sex",), ("facility",)]),
    st.booleans(),
)
def test_every_point_is_the_count_at_its_time(
    drafts: list[Draft], every: Step, by: tuple[str, ...], then: bool
) -> None:
    register = view(drafts)
    during = Period(date(2020, 1, 10), date(2020, 5, 5))
    held = series(register, Question("held", during=during, by=by), every, then=then)
    taken = series(register, Question("arrested", during=during, by=by), every, then=then)
    for number, point in enumerate(held.points):
        known = register.as_known(point.last) if then else register
        assert_same(held, number, count(known, Question("held", at=point.last, by=by)))
    for number, point in enumerate(taken.points):
        known = register.as_known(point.last) if then else register
        assert_same(taken, number, count(known, Question("arrested", during=Period(point.first, point.last), by=by)))


def assert_same(found: Series, number: int, answer: object) -> None:
    assert found.points[number].value == answer.value  # type: ignore[attr-defined]
    rows = {row.key: row.value for row in answer.rows}  # type: ignore[attr-defined]
    for key, points in found.rows.items():
        if key in rows:
            assert points[number].value == rows[key]
        else:
            assert points[number].low == 0
    assert rows.keys() <= found.rows.keys()
