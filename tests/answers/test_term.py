"""The expected end of a sentence, step by step. Everybody here is invented, and lives in Ruritania."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.worlds import person, statement, view
from habeas.answers.term import expected_release

ANNA = "person/list/anna"


def case(name="c", source="list", /, **says):
    says = {"person": f"person/{source}/anna", **says}
    return statement("case", name, source, "2024-01-01", **says)


def change(name, what, source="list", /, **says):
    return statement("term_change", name, source, "2024-06-01", person=f"person/{source}/anna", change=what, **says)


def end(*drafts, members=(ANNA,)):
    found = expected_release(view(drafts), members)
    return found.first, found.last, found.missing


SENTENCED = case(counted_from="2022-03-15", sentence_months=[24, 24])


@pytest.mark.parametrize(
    ("drafts", "first", "last", "missing"),
    [
        ([SENTENCED], "2024-03-15", "2024-03-15", ()),
        ([case(counted_from="2022-03", sentence_months=[24, 24])], "2024-03-01", "2024-03-31", ()),
        ([case(counted_from="2022-01-31", sentence_months=[1, 1], sentence_days=2)], "2022-03-02", "2022-03-02", ()),
        ([case(counted_from="2022-03-15", sentence_months=[24, 36])], "2024-03-15", "2025-03-15", ()),
        ([case(counted_from="2022-03-15", sentence_months=[24, None])], "2024-03-15", None, ("the length of the sentence",)),
        ([case(sentence_months=[24, 24])], None, None, ("the day from which the term is counted",)),
        ([SENTENCED, change("r", "reduction", months=[12, 12])], "2023-03-15", "2023-03-15", ()),
        ([SENTENCED, change("r", "reduction")], None, "2024-03-15", ("by how much the term was shortened",)),
        ([SENTENCED, change("a", "addition", months=[12, 24])], "2025-03-15", "2026-03-15", ()),
        ([SENTENCED, change("a", "addition", months=[12, 12]), change("r", "reduction", months=[1, 2])],
         "2025-01-15", "2025-02-15", ()),
        ([SENTENCED, change("p", "replacement", replaced_by="home_restriction", on="2023-02")], "2023-02-01", "2023-02-28", ()),
        ([SENTENCED, change("p", "replacement", replaced_by="prison", on="2023-02")], "2024-03-15", "2024-03-15", ()),
        ([SENTENCED, change("p", "replacement", on="2023-02-01")], "2023-02-01", "2024-03-15", ("by what it was replaced",)),
        ([SENTENCED, case("d", counted_from="2023", sentence_months=[12, 12])], None, None,
         ("how the sentences of several cases are put together",)),
        ([case(proceedings="quashed", counted_from="2022", sentence_months=[12, 12])], None, None, ("the sentence",)),
        ([case(penalty="non_custodial", counted_from="2022", sentence_months=[12, 12])], None, None, ("the sentence",)),
        ([], None, None, ("the sentence",)),
    ],
)  # fmt: skip
def test_a_sentence_ends_within_an_interval(drafts, first, last, missing):
    found = end(*drafts)
    assert tuple(None if day is None else day.isoformat() for day in found[:2]) == (first, last)
    assert found[2] == missing


def test_without_a_day_to_count_from_it_runs_from_the_one_stay_and_says_so():
    drafts = [*person("anna", began="2022-02-01"), case(sentence_months=[12, 12])]
    found = expected_release(view(drafts), (ANNA,))
    assert (found.first, found.last) == (date(2023, 2, 1), date(2023, 2, 1))
    assert "one day of custody counts as one day" in found.assumptions[0]


def test_the_length_told_of_the_stay_itself_serves_where_there_is_no_case():
    drafts = person("anna", began="2022-02-01", detention_sentence_years=[2, 3])
    assert end(*drafts)[:2] == (date(2024, 2, 1), date(2025, 2, 1))


def test_what_only_another_source_tells_widens_the_interval():
    other = change("r", "reduction", "other", months=[6, 6])
    found = expected_release(view([SENTENCED, other]), (ANNA, "person/other/anna"))
    assert (found.first, found.last) == (date(2023, 9, 15), date(2024, 3, 15))
    assert "possibly: only other tells it" in found.steps[-1].what


def test_two_sources_that_differ_make_an_interval():
    other = case("c", "other", counted_from="2022-03-15", sentence_months=[36, 36])
    assert end(SENTENCED, other, members=(ANNA, "person/other/anna"))[:2] == (date(2024, 3, 15), date(2025, 3, 15))


def test_every_step_is_shown_with_its_source_and_what_it_makes_of_the_end():
    found = expected_release(view([SENTENCED, change("r", "reduction", months=[12, 12], on="2023")]), (ANNA,))
    assert [(step.what, str(step.last), step.source) for step in found.steps] == [
        ("counted from: 2022-03-15", "2022-03-15", "list"),
        ("sentence: 24 months", "2024-03-15", "list"),
        ("reduced by 12 months (2023)", "2023-03-15", "list"),
    ]


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 400), st.integers(0, 120), st.integers(0, 60))
def test_a_fuzzy_start_has_every_exact_end_in_its_interval(start, width, months, reduced):
    last = date.fromordinal(start.toordinal() + width)
    span = f"[{start}..{last}]" if width else str(start)
    first, latest, _ = end(
        case(counted_from=span, sentence_months=[months, months]), change("r", "reduction", months=[reduced, reduced])
    )
    for day in (start, last, date.fromordinal(start.toordinal() + width // 2)):
        exact = case(counted_from=str(day), sentence_months=[months, months])
        one, same, _ = end(exact, change("r", "reduction", months=[reduced, reduced]))
        assert one == same
        assert first <= one <= latest
