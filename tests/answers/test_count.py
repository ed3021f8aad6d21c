from datetime import date

import pytest
from worlds import WHOLE, ask, assumption, belarus, bounds, group, retraction, statement

from habeas.errors import QuestionError


def test_the_waves_come_to_250_to_267_with_exactly_17_uncertain() -> None:
    answer = ask(belarus(), "pardoned", WHOLE)
    assert bounds(answer) == (250, 267)
    uncertain = [ground for ground in answer.grounds if ground.high != ground.low]
    assert {ground.label: ground.high for ground in uncertain} == {"individual-1": 1, "wave-10": 15, "individual-2": 1}
    assert [rule.kind for rule in answer.assumptions] == ["disjoint", "coverage"]


@pytest.mark.parametrize(
    ("during", "expected"),
    [
        (("2024-07", "2024-11-20"), (178, 179)),
        (("2024-07", "2024-12-09"), (207, 208)),
        (("2024",), (227, 228)),
        (("2024-12",), (49, 49)),
        (("2025-01-18",), (23, 23)),
        (("2025-05-07",), (42, None)),
        (("2024-07-20", "2024-08-31"), (30, 49)),
    ],
)
def test_each_part_of_the_series_has_its_own_bounds(during: tuple[str, ...], expected: tuple[int, int | None]) -> None:
    assert bounds(ask(belarus(), "pardoned", during)) == expected


def test_without_a_statement_that_they_are_different_people_only_the_largest_wave_is_certain() -> None:
    answer = ask(belarus(disjoint=False), "pardoned", WHOLE)
    assert bounds(answer) == (37, 267)
    assert any("12 acts add up to 250 to 267" in note for note in answer.notes)


def test_without_coverage_nothing_bounds_the_number_from_above() -> None:
    answer = ask(belarus(coverage=False), "pardoned", WHOLE)
    assert bounds(answer) == (250, None)
    assert "250 to 267" in answer.notes[0]


def test_coverage_of_pardons_does_not_bound_releases() -> None:
    assert bounds(ask(belarus(), "released", WHOLE)) == (250, None)


def test_a_day_outside_the_covered_interval_leaves_the_number_open() -> None:
    assert bounds(ask(belarus(), "pardoned", ("2024-07", "2025-02"))) == (250, None)


def test_coverage_reaches_back_only_where_the_first_act_is_the_first_of_its_series() -> None:
    drafts = [*belarus(coverage=False), assumption("coverage", act="pardon", country="BY", during="2024-07/2025-01")]
    assert bounds(ask(drafts, "pardoned", ("2024",))) == (227, None)


def test_that_a_series_began_in_an_interval_says_nothing_of_an_earlier_year_alone() -> None:
    assert bounds(ask(belarus(), "pardoned", ("2024-01", "2024-12"))) == (227, 228)
    assert bounds(ask(belarus(), "pardoned", ("2023",))) == (0, None)


def test_two_coverages_that_meet_cover_both_intervals() -> None:
    more = statement(
        "assumption", "second", "reports", kind="coverage", act="pardon", during="2025-02/2025-05", words="All.",
    )  # fmt: skip
    assert bounds(ask([*belarus(), more], "pardoned", ("2024-07", "2025-05"))) == (250, 309)


def test_as_known_at_the_end_of_2024_the_answer_is_the_earlier_one_and_names_what_came_later() -> None:
    answer = ask(belarus(), "pardoned", WHOLE, known="2024-12-31")
    assert bounds(answer) == (227, 228)
    assert [(later.label, later.reason) for later in answer.later] == [
        ("wave-9", "adds 23"),
        ("wave-10", "adds 0 to 15 (how many were political prisoners is not stated: 0 to 15)"),
        (
            "individual-2",
            "adds 0 to 1 (whether by pardon is not stated; whether the person was a political prisoner is not stated)",
        ),
    ]
    assert any("As known on 2024-12-31" in note for note in answer.notes)


def test_a_report_that_came_late_is_missing_from_what_was_known_before_it() -> None:
    answer = ask(belarus(), "pardoned", ("2024-09",), known="2024-10-01")
    assert bounds(answer) == (30, 30)
    assert [later.label for later in answer.later] == ["wave-4"]


def test_before_the_period_began_nothing_could_be_known_of_it() -> None:
    assert bounds(ask(belarus(), "pardoned", WHOLE, known="2024-06-01")) == (0, None)


def test_a_retracted_wave_is_gone_from_its_retraction_on_and_named_as_a_later_report_before() -> None:
    drafts = [*belarus(), retraction(9, "2025-03-01")]
    assert bounds(ask(drafts, "pardoned", WHOLE)) == (227, 244)
    before = ask(drafts, "pardoned", WHOLE, known="2025-02-01")
    assert bounds(before) == (250, 267)
    assert [later.label for later in before.later] == ["wave-9"]


def test_the_first_entries_give_the_answer_of_that_place_in_the_ledger() -> None:
    assert bounds(ask(belarus(), "pardoned", WHOLE, recorded=3)) == (30, None)


def test_everyone_is_counted_by_the_size_of_the_group() -> None:
    assert bounds(ask(belarus(), "pardoned", WHOLE, people="anyone")) == (266, 267)


def test_a_group_of_unstated_size_counts_nobody_for_certain_and_opens_the_number() -> None:
    drafts = [*belarus(), group("unsized", act="pardon", on="2024-10-01", country="BY")]
    answer = ask(drafts, "pardoned", WHOLE)
    assert bounds(answer) == (250, None)
    assert "how many people is not stated" in {ground.reason for ground in answer.grounds}


def test_a_group_gone_from_its_list_counts_only_as_possible() -> None:
    gone = group("wave-9", reported="2025-02-01", listed=False)
    answer = ask([*belarus(), gone], "pardoned", WHOLE)
    assert bounds(answer) == (227, 267)
    assert "no longer on the list of reports" in {ground.reason for ground in answer.grounds}


def test_sources_that_differ_on_a_size_widen_the_bounds_to_both() -> None:
    subject = belarus()[9].fields["subject"].value
    other = statement("group", "x", "other", "2025-02-01", size=[25, 25], political=[25, 25])
    other = type(other)(other.kind, other.by, {**other.fields, "subject": belarus()[9].fields["subject"]})
    assert subject == "group/reports/wave-9"
    assert bounds(ask([*belarus(), other], "pardoned", WHOLE)) == (250, 269)


def test_women_are_bounded_by_the_stated_parts_and_by_nothing_where_none_are_stated() -> None:
    answer = ask(belarus(), "pardoned", ("2024-08", "2024-09"), where=(("sex", "female"),))
    assert bounds(answer) == (21, 58)


def test_a_country_with_nothing_on_record_is_not_covered() -> None:
    assert bounds(ask(belarus(), "pardoned", WHOLE, where=(("country", "XX"),))) == (0, None)


def test_a_word_may_be_said_otherwise() -> None:
    assert bounds(ask(belarus(), "pardons", WHOLE)) == (250, 267)


def test_months_are_rows_with_bounds_of_their_own() -> None:
    answer = ask(belarus(), "pardoned", WHOLE, by="month")
    rows = {row.key: (row.value.low, row.value.high) for row in answer.rows}
    assert rows == {
        "2024-07": (18, 19), "2024-08": (30, 30), "2024-09": (67, 67), "2024-11": (63, 63),
        "2024-12": (49, 49), "2025-01": (23, 39),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("what", "asked", "words"),
    [
        ("vanished", {}, "There are: held, arrested"),
        ("held", {}, "--at"),
        ("pardoned", {"at": date(2025, 1, 1)}, "--during"),
        ("pardoned", {"where": (("colour", "red"),)}, "There are: country, place"),
        ("pardoned", {"where": (("sex", "women"),)}, "There are: female, male"),
        ("pardoned", {"by": "colour"}, "There are: year, month"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(what: str, asked: dict[str, object], words: str) -> None:
    with pytest.raises(QuestionError) as error:
        ask(belarus(), what, **asked)
    assert words in str(error.value)


def test_a_cumulative_count_is_open_at_its_start() -> None:
    assert bounds(ask(belarus(), "pardoned", ("..", "2024-11-20"))) == (178, 179)


def test_women_and_men_are_rows_by_the_stated_parts_and_the_rest_is_not_stated() -> None:
    answer = ask(belarus(), "pardoned", ("2024-09",), by="sex")
    rows = {row.key: (row.value.low, row.value.high) for row in answer.rows}
    assert rows == {"female": (7, 44), "male": (23, 60), "not stated": (37, 37)}


def test_sources_that_differ_on_the_act_make_it_possible_only() -> None:
    drafts = belarus()
    other = statement("group", "x", "other", "2025-02-01", act="exchange")
    other = type(other)(other.kind, other.by, {**other.fields, "subject": drafts[9].fields["subject"]})
    answer = ask([*drafts, other], "pardoned", WHOLE)
    assert bounds(answer) == (227, 267)
    assert "sources differ on what was done: exchange, pardon" in {ground.reason for ground in answer.grounds}
    assert bounds(ask([*drafts, other], "pardoned", WHOLE, according_to=("reports",))) == (250, 267)


def test_a_place_that_a_group_does_not_state_makes_it_possible_only() -> None:
    answer = ask(belarus(), "pardoned", ("2024-08",), where=(("place", "Minsk"),))
    assert bounds(answer) == (0, 30)
    assert answer.grounds[0].reason == "whether place is Minsk is not stated"


def test_a_later_report_that_changes_a_share_says_from_what_to_what() -> None:
    learned = group("wave-10", reported="2025-03-01", political=[9, 9])
    answer = ask([*belarus(), learned], "pardoned", WHOLE, known="2025-02-01")
    assert bounds(answer) == (250, 267)
    assert [(later.label, later.reason) for later in answer.later] == [("wave-10", "counted 0 to 15 before, 9 since")]


def test_a_group_of_another_country_opens_a_question_that_names_none() -> None:
    foreign = group("foreign", act="pardon", on="2024-10-01", country="XF", size=[5, 5], political=[5, 5])
    assert bounds(ask([*belarus(), foreign], "pardoned", WHOLE)) == (250, None)
    assert bounds(ask([*belarus(), foreign], "pardoned", WHOLE, where=(("country", "BY"),))) == (250, 267)


def test_bounds_of_size_and_of_political_prisoners_are_kept_within_each_other() -> None:
    wave = {"act": "pardon", "on": "2025-01-30", "country": "BY"}
    drafts = [
        *belarus(),
        group("more", size=[3, 5], political=[2, 9], **wave),
        group("open", political=[1, None], **wave),
    ]
    assert bounds(ask(drafts[:-1], "pardoned", ("2025-01-30",))) == (2, 5)
    assert bounds(ask(drafts, "pardoned", ("2025-01-30",))) == (3, None)


def test_an_empty_record_is_not_told_as_nobody() -> None:
    answer = ask(belarus(), "exchanged", ("2024",))
    assert bounds(answer) == (0, None)
    assert answer.notes[0] == "Nothing on record fits the question. That does not mean that there was nobody."
