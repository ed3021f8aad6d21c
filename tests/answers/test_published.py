"""Published figures on record, each against the register's own answer, and the register's line beside them."""

from datetime import date

import pytest
from belarus_example import figure, group, view

from habeas.answers.published import figures
from habeas.errors import QuestionError
from habeas.vocabulary.quantities import Bounds


def test_figures_are_in_the_order_of_time_with_the_registers_answer_to_each():
    found = figures(view(), "pardoned", country="BY")
    assert [one.day for one in found.published] == sorted(one.day for one in found.published)
    assert (found.published[0].amount, found.published[0].register) == ("178", Bounds(178, 179))


def test_the_line_changes_where_acts_lie_and_where_recorded_coverage_ends():
    line = {one.day: one.value for one in figures(view(), "pardoned", country="BY").line}
    assert line[date(2025, 1, 26)] == Bounds(250, 267)
    assert line[date(2025, 2, 1)] == Bounds(250, None)


def test_a_figure_with_another_start_is_not_on_the_line():
    found = figures(view(), "pardoned", country="BY")
    assert [one.value.low for one in found.published if not found.on_line(one)] == [49, 232]


def test_a_part_of_another_figure_is_left_out():
    told = (figure("part", "2025-08-01", 7, part_of="figure/reports/other"),)
    assert not [one for one in figures(view(more=told), "held").published if one.id == "figure/reports/part"]


def test_a_synonym_finds_the_same_figures():
    assert figures(view(), "pardons").published == figures(view(), "pardoned").published


def test_a_figure_of_a_thing_that_the_register_does_not_count_cannot_be_told():
    found = figures(view(), "at_risk")
    assert {one.checked.verdict.name for one in found.published} == {"cannot_tell"}
    assert (found.asked, found.line) == (None, ())


def test_another_figure_on_record_changes_no_answer_of_the_register():
    before = figures(view(), "pardoned").line
    told = (figure("more", "2025-01-20", 999, counted="pardoned", kind="flow", **{"from": "2024-07"}),)
    assert figures(view(more=told), "pardoned").line == before


def test_a_further_act_adds_its_people():
    before = figures(view(), "pardoned", country="BY").line[-1].value.low
    assert (
        figures(view(more=(group("further", "2025-12-20", 5),)), "pardoned", country="BY").line[-1].value.low
        == before + 5
    )


@pytest.mark.parametrize(
    ("what", "by", "mend"), [("exiled", None, "There are figures of"), ("held", "nobody", "They are from")]
)
def test_where_there_are_none_it_is_said_which_there_are(what, by, mend):
    with pytest.raises(QuestionError, match=mend):
        figures(view(), what, said_by=by)


def test_no_figure_of_a_country_names_the_countries():
    with pytest.raises(QuestionError, match="BY"):
        figures(view(), "held", country="ZZ")
