"""Dates of figures: what the words say, resolved against the day of publication (Wednesday 7 May 2025)."""

import pytest

from habeas.reading.figures import read_figures


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("On Friday 12 people were arrested.", "flow", "2025-05-02", "2025-05-02"),
        ("On Wednesday 12 people were arrested.", "flow", "2025-05-07", "2025-05-07"),
        ("Last Wednesday 12 people were arrested.", "flow", "2025-04-30", "2025-04-30"),
        ("Yesterday 12 people were arrested.", "flow", "2025-05-06", "2025-05-06"),
        ("Last week 12 people were arrested.", "flow", "2025-04-28", "2025-05-04"),
        ("Over the past week 12 people were arrested.", "flow", "2025-04-30", "2025-05-07"),
        ("Last month 12 people were arrested.", "flow", "2025-04", "2025-04"),
        ("In March 12 people were arrested.", "flow", "2025-03", "2025-03"),
        # a month without a year is the latest one up to the publication
        ("In November 12 people were arrested.", "flow", "2024-11", "2024-11"),
        ("On 31 July 12 people were arrested.", "flow", "2024-07-31", "2024-07-31"),
        ("This year 12 people were arrested.", "flow", "2025-01-01", "2025-05-07"),
        ("Last year 12 people were arrested.", "flow", "2024", "2024"),
        ("Three days ago 12 people were arrested.", "flow", "2025-05-04", "2025-05-04"),
        ("Between July 2024 and January 2025, he pardoned 258 prisoners.", "flow", "2024-07", "2025-01"),
        ("From 4 December 2011 to 31 December 2012, 5,169 people were arrested.", "flow", "2011-12-04", "2012-12-31"),
        ("12 people were arrested on May 5, 2025.", "flow", "2025-05-05", "2025-05-05"),
        ("12 people were arrested in the spring of 2023.", "flow", "2023", "2023"),
        # parts of a year, days of a month, and stretches
        ("In the first quarter of 2024 12 people were arrested.", "flow", "2024-01", "2024-03"),
        ("In the second half of last year 12 people were arrested.", "flow", "2024-07", "2024-12"),
        ("In the first three months of 2025 12 people were arrested.", "flow", "2025-01", "2025-03"),
        ("12 people were arrested on 3-5 May.", "flow", "2025-05-03", "2025-05-05"),
        ("12 people were arrested in January and February alone.", "flow", "2025-01", "2025-02"),
        ("12 people were killed in the 12 months to March 2025.", "flow", "2024-04", "2025-03"),
        ("Over the past fortnight 12 people were arrested.", "flow", "2025-04-23", "2025-05-07"),
        ("12 people were arrested over the last four days.", "flow", "2025-05-04", "2025-05-07"),
        ("12 people were arrested in the past 24 hours.", "flow", "2025-05-06", "2025-05-07"),
        ("Overnight 12 people were arrested.", "flow", "2025-05-06", "2025-05-07"),
        ("Over the weekend 12 people were arrested.", "flow", "2025-05-03", "2025-05-04"),
        ("During the previous quarter (October-December 2024) 12 people were arrested.", "flow", "2024-10", "2024-12"),
        ("12 people were captured after the invasion in October 2001.", "flow", "2001-10", None),
        ("In recent weeks 12 people were arrested.", "flow", None, None),
        # one doer's perfect is news, what many have met with is a total
        ("A court has sentenced 12 people.", "flow", None, None),
        ("12 people have been sentenced.", "cumulative", None, "2025-05-07"),
        ("The group has recorded 12 deaths.", "cumulative", None, "2025-05-07"),
        # what an act was for is not its time
        ("On Monday a court convicted 12 people over the 2016 coup.", "flow", "2025-05-05", "2025-05-05"),
        # since a start: cumulative, up to the publication
        ("Since July 2024, 178 prisoners have been pardoned.", "cumulative", "2024-07", "2025-05-07"),
        ("178 political prisoners have been pardoned since July.", "cumulative", "2024-07", "2025-05-07"),
        ("Since the protests began in May 2020, 300 people have been arrested.", "cumulative", "2020-05", "2025-05-07"),
        (
            "Since the beginning of the year at least 219 civilians have been killed.",
            "cumulative",
            "2025-01-01",
            "2025-05-07",
        ),
        ("So far 640 people have been arrested.", "cumulative", None, "2025-05-07"),
        ("As of 1 November 303 people had been arrested.", "cumulative", None, "2024-11-01"),
        # a stock stands at the moment named, or at the publication
        ("There are 1,177 political prisoners behind bars.", "stock", "2025-05-07", "2025-05-07"),
        ("At the end of last year 600 people were behind bars.", "stock", "2024-12-31", "2024-12-31"),
        ("As of last month, 31 of the inmates were on hunger strike.", "stock", "2025-04", "2025-04"),
        # a moment that only describes a noun is not the figure's
        ("58 people are on trial over the uprising of 2022.", "stock", "2025-05-07", "2025-05-07"),
        # the day on which something was said is not the day on which it was done
        ("12 people were arrested, the ministry said on Friday.", "flow", None, None),
        # without a moment nothing is invented
        ("12 people were arrested.", "flow", None, None),
    ],
)
def test_a_figure_has_the_time_that_its_clause_names(text: str, kind: str, first: str | None, last: str | None) -> None:
    (figure,) = (f for f in read_figures(text, published="2025-05-07", country="BY") if f.counts_people)
    assert (figure.kind, figure.from_, figure.to) == (kind, first, last)


def test_without_a_publication_date_relative_moments_stay_unknown() -> None:
    (figure,) = read_figures("On Friday 12 people were arrested.", published=None, country="BY")
    assert (figure.from_, figure.to) == (None, None)


def test_with_the_month_of_publication_months_are_resolved_and_days_are_not() -> None:
    month, day = read_figures("In March 12 people fled.\nOn Friday 13 people fled.", published="2025-05", country="BY")
    assert (month.from_, month.to) == ("2025-03", "2025-03")
    assert (day.from_, day.to) == (None, None)


def test_a_headline_has_the_time_of_the_same_number_below() -> None:
    text = "Leader pardons 42 activists\nThe leader on Wednesday pardoned 42 activists."
    assert {figure.from_ for figure in read_figures(text, published="2025-05-07", country="BY")} == {"2025-05-07"}


def test_a_sentence_with_a_time_of_its_own_takes_none_from_the_one_before() -> None:
    text = "In 2024 he pardoned 258 prisoners. After the vote he also pardoned three Americans."
    _, later = read_figures(text, published="2025-05-07", country="BY")
    assert (later.from_, later.to) == (None, None)


def test_a_line_that_is_a_period_lends_it_to_the_list_below() -> None:
    text = "THE WEEK IN FIGURES\n27 April – 3 May\n• 26 people were arrested"
    (figure,) = read_figures(text, published="2025-05-07", country="BY")
    assert (figure.from_, figure.to) == ("2025-04-27", "2025-05-03")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 2024 he pardoned 258 people, up from 29 the year before.", ("flow", "2023", "2023")),
        (
            "On 9 February 222 people were freed. The next day police arrested 12 people.",
            ("flow", "2025-02-10", "2025-02-10"),
        ),
        ("In March 2024 12 people fled. Two months later 13 people fled.", ("flow", "2024-05", "2024-05")),
        ("In March 2024 12 people fled. In the same month last year 13 people fled.", ("flow", "2024-03", "2024-03")),
        (
            "Between January and March 4 people died. Over those three months 9 people fled.",
            ("flow", "2025-01", "2025-03"),
        ),
        (
            "On 1 March 400 people were killed. 12 people have since been charged.",
            ("cumulative", "2025-03-01", "2025-05-07"),
        ),
        (
            "The coup of 1 February 2021 ousted 3 ministers. 12 people have been killed since the coup.",
            ("cumulative", "2021-02-01", "2025-05-07"),
        ),
        (
            "As of 31 December 160 people were in prison. Fifteen more were in custody.",
            ("stock", "2024-12-31", "2024-12-31"),
        ),
        ("Q: How many people were freed in April?\nA: 12 people were freed.", ("flow", "2025-04", "2025-04")),
        ("60 people are behind bars. Of the 60, 11 have been convicted.", ("stock", "2025-05-07", "2025-05-07")),
    ],
)
def test_a_time_may_be_told_by_what_was_named_before(text: str, last: tuple[str, str | None, str | None]) -> None:
    figure = [f for f in read_figures(text, published="2025-05-07", country="BY") if f.counts_people][-1]
    assert (figure.kind, figure.from_, figure.to) == last


def test_the_date_of_an_agencys_report_is_not_that_of_the_act() -> None:
    text = "MINSK, Belarus, May 7 - A court convicted 12 people on Monday.\nA further 13 people were convicted."
    found = [f for f in read_figures(text, published="2025-05-07", country="BY") if f.counts_people]
    assert [figure.from_ for figure in found] == ["2025-05-05", "2025-05-05"]


def test_a_sentence_asked_for_or_still_served_was_passed_at_no_time_told() -> None:
    text = "On Monday a court jailed 12 people for five years. Prosecutors had sought seven years in prison."
    passed, asked = (
        f for f in read_figures(text, published="2025-05-07", country="BY") if f.counted == "sentenced_years"
    )
    assert (passed.from_, asked.from_) == ("2025-05-05", None)


def test_a_counted_day_gives_the_day_and_the_start() -> None:
    text = "This is the summary for day 31 of the protests. So far 12 people have been killed. On day 30 four were arrested."
    first, second = (f for f in read_figures(text, published="2025-05-07", country="XX") if f.counts_people)
    assert (first.kind, first.from_, first.to) == ("cumulative", "2025-04-06", "2025-05-07")
    assert (second.kind, second.from_, second.to) == ("flow", "2025-05-05", "2025-05-05")
