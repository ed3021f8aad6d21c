"""What a title claims holds for every choice of numbers within the bounds; nothing else is claimed."""

import pytest
from drawn_answers import cumulative, flow, rows, stock
from hypothesis import given
from hypothesis import strategies as st

from habeas.charts.finding import compared, highest, of_rows, of_series
from habeas.vocabulary.quantities import Bounds

bounds = st.builds(
    lambda low, more: Bounds(low, None if more is None else low + more),
    st.integers(0, 60),
    st.none() | st.integers(0, 60),
)


@st.composite
def bounded_values(draw):
    """Bounds, and a number within each."""
    values = draw(st.lists(bounds, min_size=1, max_size=6))
    return values, [
        draw(st.integers(value.low, value.low + 200 if value.high is None else value.high)) for value in values
    ]


@given(bounded_values(), st.sampled_from((stock, flow, cumulative)))
def test_a_title_claims_only_what_holds_for_every_choice_within_the_bounds(drawn, kind):
    values, chosen = drawn
    finding = of_series(kind([(value.low, value.high) for value in values]))
    assert all(claim.holds(chosen) for claim in finding.claims), finding.words
    claimed = finding.words.partition("; the bounds do not show")[0]
    assert finding.claims or not any(word in claimed for word in ("more than", "fewer than", "many as"))


@given(bounded_values())
def test_a_line_is_called_the_longest_only_if_it_is_whatever_the_numbers_are(drawn):
    values, chosen = drawn
    answer = rows([((f"place {n}",), value) for n, value in enumerate(values)])
    finding = of_rows(answer.question, [(row.key, row.value) for row in answer.rows], "")
    assert all(claim.holds(chosen) for claim in finding.claims), finding.words
    assert finding.claims or "more than" not in finding.words


@given(bounded_values())
def test_the_highest_is_named_only_where_it_is_certain(drawn):
    values, chosen = drawn
    best = highest(values)
    assert best is None or all(chosen[best] > other for index, other in enumerate(chosen) if index != best)


@given(bounds, bounds)
def test_where_no_comparison_is_made_the_bounds_allow_more_and_fewer_or_just_as_many(one, other):
    if compared([one, other], 0, 1) is None:
        assert one.overlaps(other)


@pytest.mark.parametrize(
    ("kind", "values", "words"),
    [
        (stock, [(400, 450), (912, 1020)],
         "Between 912 and 1,020 people (in ZZ) were held at the end of February 2020, at least twice as many as at the end of January 2020"),
        (stock, [(950, 1000), (912, 1020)],
         "Between 912 and 1,020 people (in ZZ) were held at the end of February 2020; the bounds do not show whether more or fewer than at the end of January 2020"),
        (stock, [(5, 5), (5, 5)], "5 people (in ZZ) were held at the end of February 2020, as many as at the end of January 2020"),
        (stock, [(10, 10), (2, 5)],
         "Between 2 and 5 people (in ZZ) were held at the end of February 2020, at most half as many as at the end of January 2020"),
        (stock, [(0, None)], (
             "How many people (in ZZ) were held is not known on 31 January 2020: nobody counts for certain, and nothing bounds the "
             "number from above")),
        # Nothing bounds the first value: no rise is claimed, however high the second one is.
        (stock, [(1, None), (900, 900)],
         "900 people (in ZZ) were held at the end of February 2020; the bounds do not show whether more or fewer than at the end of January 2020"),
        (flow, [(3, 4), (9, 11), (5, 8)],
         "Between 9 and 11 people (in ZZ) were arrested in February 2020, more than in any other month shown"),
        (flow, [(3, 4), (9, 11), (5, 10)],
         "Between 9 and 11 people (in ZZ) were arrested in February 2020, the most that are certain for any month shown"),
        (flow, [(0, 0), (1, None)],
         "At least 1 person (in ZZ) was arrested in February 2020, more than in any other month shown"),
        (cumulative, [(1, 1), (3, 5)], "Between 3 and 5 people (in ZZ) were arrested from January 2020 to February 2020"),
    ],
)  # fmt: skip
def test_the_words_of_a_title(kind, values, words):
    assert of_series(kind(values)).words == words


def test_a_breakdown_names_its_longest_line():
    answer = rows([(("north",), Bounds(2, 3)), (("south",), Bounds(5, 9))])
    told = [(row.key, row.value) for row in answer.rows]
    words = of_rows(answer.question, told, "on 7 May 2025").words
    assert words == "south: between 5 and 9 people were held on 7 May 2025, more than for any other place"
