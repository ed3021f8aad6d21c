"""Figures of reports against the example register of Belarus: the facts that the register must reproduce."""

from datetime import date

import pytest
from belarus_example import figure as published_figure
from belarus_example import group, view
from reports import checked, figure, setting, whole_check

from habeas.answers.check import check
from habeas.vocabulary.quantities import Bounds

SINCE_JULY = {"kind": "cumulative", "from_": "2024-07"}


def one(text: str, *figures, **report):
    return checked(view(), text, *figures, **report)[0]


def test_258_agrees_if_exactly_8_of_the_17_uncertain_cases_count():
    text = "Between July 2024 and January 2025, Lukashenko pardoned 258 political prisoners."
    found = whole_check(view(), text, figure(text, "258", 258, from_="2024-07", to="2025-01"), outlet="AP")
    said = found.figures[0]
    assert said.verdict.name == "agrees_if"
    assert said.comparison.register == Bounds(250, 267)
    assert said.comparison.condition == (
        "exactly 8 of the 17 uncertain cases count (Rico Krieger, Fifteen of 24 January 2025, Anastassia Nuhfer)"
    )
    assert len(said.comparison.grounds) == 12
    assert [told.kind for told in found.assumptions] == ["disjoint", "coverage"]
    assert said.root == "Associated Press"


@pytest.mark.parametrize(
    ("published", "number", "counted", "before"),
    [("2024-12-09", 178, "pardoned", "Seventh wave"), ("2024-12-09", 178, "released", "Seventh wave"),
     ("2024-12-28", 207, "released", "Eighth wave"), ("2024-12-30", 207, "pardoned", "Eighth wave")],
)  # fmt: skip
def test_the_count_before_the_reports_own_event_may_mean_an_earlier_date(published, number, counted, before):
    text = f"Since July 2024, {number} political prisoners have been {counted}, Viasna says."
    told = figure(text, str(number), number, counted=counted, to=published, attributed_to=("Viasna",), **SINCE_JULY)
    said = one(text, told, published=published)
    assert said.verdict.name == "earlier_date"
    assert before in said.reason
    assert "may be meant" in said.reason
    assert f"without “{before}”" in said.bridge[1].what


def test_the_same_number_a_week_later_is_no_earlier_date():
    text = "Since July 2024, 178 political prisoners have been pardoned."
    said = one(text, figure(text, "178", 178, to="2024-12-16", **SINCE_JULY), published="2024-12-16")
    assert said.verdict.name == "differs"


def test_the_total_after_the_event_agrees_on_the_day_of_the_event():
    text = "Since July 2024, 250 political prisoners have been pardoned, Pozirk says."
    told = figure(text, "250", 250, to="2025-01-18", attributed_to=("Pozirk",), **SINCE_JULY)
    said = one(text, told, published="2025-01-18")
    assert said.verdict.name == "agrees_if"
    assert said.comparison.condition == "the one uncertain case does not count (Rico Krieger)"


def test_another_starting_point_is_named_in_the_bridge():
    text = "Since summer 2024, 232 political prisoners have been pardoned."
    said = one(text, figure(text, "232", 232, to="2025-01-18", **SINCE_JULY), published="2025-01-18")
    assert said.verdict.name == "differs"
    assert [(step.low, step.high) for step in said.bridge] == [(250, 250), (-18, -18), (0, 0)]
    assert "without “First wave”" in said.bridge[1].what


def test_230_pardoned_in_2024_differs_and_2_to_3_stay_unexplained():
    text = "In 2024, 230 political prisoners were pardoned."
    said = one(text, figure(text, "230", 230, from_="2024", to="2024"), published="2025-01-06")
    assert said.verdict.name == "differs"
    assert said.comparison.register == Bounds(227, 228)
    assert [(step.what, step.low, step.high) for step in said.bridge] == [
        ("certain on record", 227, 227), ("uncertain: Rico Krieger", 0, 1), ("unexplained", 2, 3),
    ]  # fmt: skip


def test_viasnas_49_agrees_with_waves_that_others_announced():
    text = "In December 2024, 49 political prisoners were pardoned, according to Viasna."
    told = figure(text, "49", 49, from_="2024-12", to="2024-12", attributed_to=("Viasna",))
    said = one(text, told, published="2025-01-10")
    assert said.verdict.name == "agrees"
    assert said.comparison.roots == ("Belarusian authorities",)


@pytest.mark.parametrize("who", ["Lukashenko", "the authorities", "officials", "the presidential press service"])
def test_a_number_is_not_confirmed_by_its_own_root(who):
    text = f"In December 2024, 49 political prisoners were pardoned, {who} said."
    said = one(
        text, figure(text, "49", 49, from_="2024-12", to="2024-12", attributed_to=(who,)), published="2025-01-10"
    )
    assert said.verdict.name == "same_origin"


def test_569_says_how_many_people_beyond_the_rows_it_takes():
    text = "Since July 2024, 569 political prisoners have been pardoned, Viasna says."
    told = figure(text, "569", 569, to="2025-12-30", attributed_to=("Viasna",), **SINCE_JULY)
    said = one(text, told, published="2025-12-30")
    assert said.verdict.name == "agrees_if"
    assert said.comparison.register == Bounds(487, None)
    assert said.comparison.condition is not None
    assert said.comparison.condition.startswith("at least 10 people beyond the rows on record count")


def test_a_number_held_that_is_reported_as_released_exchanges_the_roles():
    text = "Since July 2024, 1,135 political prisoners have been released."
    told = figure(text, "1,135", 1135, counted="released", to="2025-12-24", **SINCE_JULY)
    said = one(text, told, published="2025-12-24")
    assert said.verdict.name == "role_reversed"
    assert "still held" in said.reason
    assert "Viasna" in said.reason


def test_the_roles_may_be_exchanged_where_the_report_gives_no_dates():
    text = "Belarus has released 1,177 political prisoners, Viasna said."
    said = one(text, figure(text, "1,177", 1177, counted="released", attributed_to=("Viasna",)), published="2025-05-08")
    assert (said.verdict.name, said.question) == ("role_reversed", None)


def test_a_number_released_that_is_reported_as_held_exchanges_the_roles():
    text = "There are 227 political prisoners behind bars."
    told = figure(text, "227", 227, counted="held", kind="stock", from_="2024-12-31", to="2024-12-31")
    assert one(text, told, published="2024-12-31").verdict.name == "role_reversed"


def test_an_old_number_of_those_held_makes_no_pattern():
    text = "Since July 2024, 1,409 political prisoners have been released."  # held in July 2024, long before
    told = figure(text, "1,409", 1409, counted="released", to="2025-12-24", **SINCE_JULY)
    assert one(text, told, published="2025-12-24").verdict.name == "agrees_if"


HELD = "According to Viasna, there are currently 1,177 political prisoners behind bars."


def held(outlet: str):
    told = figure(HELD, "1,177", 1177, counted="held", kind="stock", from_="2025-05-07", to="2025-05-07",
                  attributed_to=("Viasna",))  # fmt: skip
    return one(HELD, told, outlet=outlet)


def test_1177_cannot_be_told_beside_the_nearest_figures_with_their_origin():
    said = held("AP")
    assert said.verdict.name == "cannot_tell"
    assert [(found.value.low, found.very) for found in said.nearest] == [(1244, False), (1177, True), (1164, False)]
    assert "This very figure is on record, from this report; that is no support." in said.beside
    assert "1,244 (18 January 2025, said by Belarusian human rights groups; Pozirk)" in said.beside


def test_the_same_number_in_another_paper_has_the_same_origin():
    same = {found.value.low: found.same_root for found in held("Example wire").nearest}
    assert same == {1177: True, 1164: False}


FORTY_TWO = (
    "Lukashenko pardons 42 activists\nLukashenko on Wednesday announced pardons to 42 imprisoned activists. "
    "14 of the pardoned activists suffer from chronic health conditions and disabilities, 10 are over the age of 50, "
    "according to the authorities. Nine of them are women."
)
DAY = {"from_": "2025-05-07", "to": "2025-05-07"}


def forty_two():
    body = FORTY_TWO.index("announced")
    head = figure(FORTY_TWO, "42", 42, quote="42 activists")
    whole = figure(FORTY_TWO, "42", 42, quote="42 imprisoned activists", attributed_to=("Lukashenko",), **DAY)
    assert whole.start > body
    parts = [
        figure(FORTY_TWO, "14", 14, counted="at_risk", attributed_to=("the authorities",), subset_of=1, **DAY),
        figure(FORTY_TWO, "10", 10, attributed_to=("the authorities",), subset_of=1, **DAY),
        figure(FORTY_TWO, "Nine", 9, subset_of=1, **DAY),
    ]
    return checked(view(), FORTY_TWO, head, whole, *parts)


def test_an_act_and_its_parts_go_back_to_who_announced_them():
    head, whole, ill, old, women = forty_two()
    assert [said.verdict.name for said in (head, whole, ill, old)] == ["same_origin"] * 4
    assert [str(said.comparison.register) for said in (head, whole, ill, old)] == ["42", "42", "14", "10"]
    assert women.verdict.name == "cannot_tell"
    assert "states no such part" in women.reason


def test_parts_that_may_overlap_are_never_added():
    assert not any(said.faults for said in forty_two())


def test_a_wrong_part_differs_from_the_part_on_record():
    text = "Lukashenko pardoned 42 activists, 12 of them over the age of 50."
    whole = figure(text, "42", 42, quote="42 activists", **DAY)
    part = figure(text, "12", 12, subset_of=0, **DAY)
    said = checked(view(), text, whole, part)[1]
    assert (said.verdict.name, str(said.comparison.register)) == ("differs", "10")


def test_a_part_of_a_total_has_no_whole_by_its_parts():
    text = "Since July 2024, 250 political prisoners were pardoned, 40 of them women."
    whole = figure(text, "250", 250, to="2025-01-18", **SINCE_JULY)
    part = figure(text, "40", 40, to="2025-01-18", subset_of=0, **SINCE_JULY)
    said = checked(view(), text, whole, part, published="2025-01-18")[1]
    assert said.verdict.name == "cannot_tell"
    assert "part of 250" in said.reason


def test_parts_of_a_published_figure_are_shown_as_the_nearest():
    text = "There are 1,135 political prisoners, 968 men and 168 women, according to Viasna."
    stock = {
        "counted": "held",
        "kind": "stock",
        "from_": "2025-12-23",
        "to": "2025-12-23",
        "attributed_to": ("Viasna",),
    }
    whole = figure(text, "1,135", 1135, **stock)
    men, women = (
        figure(text, n, int(n), quote=q, subset_of=0, **stock) for n, q in (("968", "968 men"), ("168", "168 women"))
    )
    said = checked(view(), text, whole, men, women, published="2025-12-23")
    assert [found.nearest[0].value.low for found in said] == [1135, 968, 168]
    assert [found.faults[0].words for found in said] == ["968 + 168 = 1,136, one more than 1,135."] * 3


def test_everyone_of_an_act_is_counted_unless_the_words_say_political_prisoners():
    text = "Lukashenko pardoned 22 people on Tuesday."
    told = figure(text, "22", 22, from_="2025-12-30", to="2025-12-30", attributed_to=("Viasna",))
    assert one(text, told, published="2025-12-30").verdict.name == "agrees"
    text = "Lukashenko pardoned 22 political prisoners on Tuesday."
    told = figure(text, "22", 22, from_="2025-12-30", to="2025-12-30", attributed_to=("Viasna",))
    said = one(text, told, published="2025-12-30")
    assert said.verdict.name == "differs"
    assert said.bridge[1].what == "counting everyone, not political prisoners alone"


def test_news_of_an_act_may_come_three_days_late():
    text = "Lukashenko pardoned 42 political prisoners."
    for day, register in (("2025-05-10", "42"), ("2025-05-11", "at least 0")):
        told = figure(text, "42", 42, from_=day, to=day, attributed_to=("Viasna",))
        assert str(one(text, told, published=day).comparison.register) == register


def test_a_report_of_an_act_in_its_own_voice_repeats_the_announcement():
    text = "Lukashenko pardoned 30 political prisoners."
    told = figure(text, "30", 30, from_="2024-09-04", to="2024-09-04")
    assert one(text, told, published="2024-09-04").verdict.name == "same_origin"
    assert one(text, told, published="2024-11-04").verdict.name == "agrees"  # its own knowledge, months later


def test_a_record_of_this_very_report_is_no_support():
    text = "In September 2024, 30 political prisoners were pardoned."
    told = figure(text, "30", 30, from_="2024-09-01", to="2024-09-10")
    assert one(text, told, published="2024-09-04", outlet="Example wire").verdict.name == "agrees"
    assert one(text, told, published="2024-09-04", outlet="Associated Press").verdict.name == "same_origin"


def test_a_source_that_is_only_pointed_at_is_the_one_named_last():
    text = "Lukashenko pardoned 30 political prisoners, his office said."
    told = figure(text, "30", 30, from_="2024-09-04", to="2024-09-04", attributed_to=("his office",))
    assert one(text, told, published="2024-09-04").root == "Belarusian authorities"
    text = "Some 30 political prisoners were pardoned, his office said."
    told = figure(text, "30", 30, from_="2024-09-04", to="2024-09-04", attributed_to=("his office",))
    assert one(text, told, published="2024-09-04").root == "his office"


def test_two_acts_of_one_day_are_left_to_the_count():
    text = "On 7 May, 45 political prisoners were pardoned."
    told = figure(text, "45", 45, attributed_to=("Viasna",), **DAY)
    said = checked(view(more=(group("another", "2025-05-07", 3),)), text, told)[0]
    assert said.comparison.register == Bounds(45, None)
    assert len(said.comparison.grounds) == 2


def test_what_was_announced_is_not_done():
    text = "Lukashenko also announced a sweeping amnesty for 8,000 people convicted on criminal charges."
    said = one(text, figure(text, "8,000", 8000, counted="amnestied", **DAY))
    assert said.verdict.name == "not_comparable"
    assert said.reason.startswith("It was announced, not done")
    assert said.comparison.register is None


@pytest.mark.parametrize(
    ("told", "verdict", "words"),
    [
        ({"counted": "ages"}, "not_comparable", "an age"),
        ({"counted": "sentenced_years"}, "not_comparable", "measures a sentence"),
        ({"counted": "other"}, "not_comparable", "does not count people"),
        ({"counted": "other_persons"}, "not_comparable", "a kind that the register does not count"),
        ({"negated_or_role": "asked for by the prosecutor, no sentence passed"}, "not_comparable", "asked for, not done"),
        ({"negated_or_role": "promised, not yet released"}, "not_comparable", "announced, not done"),
        ({"negated_or_role": "denied by the official"}, "not_comparable", "denies it"),
        ({"negated_or_role": "the same 6 again"}, "not_comparable", "gives no dates"),
        ({"counted": "fled"}, "cannot_tell", "no count of people who fled"),
        ({"counted": "died", "kind": "cumulative"}, "cannot_tell", "no record of anyone who died until 7 May 2025"),
        ({"counted": "arrested", "from_": "2020"}, "cannot_tell", "from 1 January 2020 to 7 May 2025"),
        ({"counted": "critical", "kind": "stock", "negated_or_role": "should be released: asked for"}, "cannot_tell",
         "in critical condition"),
        ({}, "not_comparable", "gives no dates"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_says_why(told, verdict, words):
    text = "At least six were concerned."
    said = one(text, figure(text, "six", 6, None, modality="at_least", **told))
    assert said.verdict.name == verdict
    assert words in said.reason


def test_a_stock_needs_a_day():
    text = "There are 1,177 political prisoners."
    told = figure(text, "1,177", 1177, counted="held", kind="stock")
    said = check(view(), setting(text, told, published=None)).figures[0]
    assert said.verdict.name == "not_comparable"
    assert "date" in said.reason


def test_what_was_not_yet_reported_is_not_known():
    text = "In September 2024, 67 political prisoners were pardoned, Viasna says."
    told = figure(text, "67", 67, from_="2024-09", to="2024-09", attributed_to=("Viasna",))
    assert checked(view(), text, told)[0].verdict.name == "agrees"
    # The wave of 16 September was reported here on 9 December.
    early = checked(view(known=date(2024, 10, 1)), text, told)[0]
    assert early.comparison.register == Bounds(30, 30)


def test_a_check_counts_its_verdicts_and_says_where_it_was_taken():
    found = whole_check(view(), HELD, figure(HELD, "1,177", 1177, counted="held", kind="stock", **DAY))
    assert [(verdict.name, number) for verdict, number in found.tally.items()] == [("cannot_tell", 1)]
    assert found.checkpoint.origin == "belarus"


def test_a_figure_published_later_on_that_day_is_no_answer():
    more = (published_figure("daily", "2025-05-07", 1180),)
    said = checked(view(more=more), HELD, figure(HELD, "1,177", 1177, counted="held", kind="stock", **DAY))[0]
    assert said.verdict.name == "cannot_tell"
    assert said.comparison.empty


def test_a_bare_number_is_shown_with_the_words_that_follow():
    assert forty_two()[3].words == "10 are over the age of …"
    assert forty_two()[1].words == "42 imprisoned activists"


def test_where_nobody_is_certain_and_nothing_bounds_it_it_cannot_be_told():
    more = (group("uncertain", "2026-03-01", 9, political=[0, 9]), group("doubtful", "2026-03-02", 4, political=[0, 4]))
    text = "In March 2026, 7 political prisoners were pardoned, a lawyer says."
    told = figure(text, "7", 7, from_="2026-03", to="2026-03", attributed_to=("a lawyer",))
    said = checked(view(more=more), text, told, published="2026-04-01")[0]
    assert said.verdict.name == "cannot_tell"
    assert said.reason.startswith(
        "Nobody on record was certainly pardoned from 1 March 2026 to 31 March 2026; 2 records"
    )


@pytest.mark.parametrize(
    ("number", "verdict", "register"),
    [(29, "same_origin", "29"), (31, "not_comparable", "207 to 208"), (207, "agrees_if", "207 to 208"),
     (178, "earlier_date", "207 to 208")],
)  # fmt: skip
def test_a_total_without_a_start_does_not_differ(number, verdict, register):
    text = f"Lukashenko has pardoned {number} political prisoners, his office said."
    told = figure(text, str(number), number, kind="cumulative", to="2024-12-09")
    said = one(text, told, published="2024-12-09")
    assert (said.verdict.name, str(said.comparison.register)) == (verdict, register)


def test_everyone_is_counted_in_the_news_of_an_act_without_a_start_too():
    text = "Lukashenko has pardoned 22 people, officials said."
    told = figure(text, "22", 22, kind="cumulative", to="2025-12-30", attributed_to=("officials",))
    said = one(text, told, published="2025-12-30")
    assert (said.verdict.name, str(said.comparison.register)) == ("same_origin", "22")
