"""Spans are laid together: each day of somebody is in one of them, and in no other."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from habeas.answers.columnar.spans import Spans

SPAN = st.tuples(st.integers(0, 2), st.integers(0, 12), st.integers(0, 12))


def spans(rows):
    return Spans(*np.array(rows, np.int64).reshape(-1, 3).T)


def days(found):
    return [(int(of), day) for of, first, last in zip(*found, strict=True) for day in range(first, last + 1)]


@given(st.lists(SPAN))
def test_spans_laid_together_have_each_day_of_somebody_once(rows):
    laid = days(spans(rows).laid_together())
    assert len(laid) == len(set(laid))
    assert set(laid) == set(days(spans(rows)))


@given(st.lists(SPAN), st.integers(0, 12), st.integers(0, 12))
def test_spans_within_a_stretch_have_its_days_only(rows, first, last):
    assert set(days(spans(rows).within(first, last))) == {(of, d) for of, d in days(spans(rows)) if first <= d <= last}


@given(st.lists(SPAN))
def test_somebody_comes_with_a_span_and_goes_after_it(rows):
    laid = spans(rows).laid_together()
    changes = list(zip(*laid.changes(), strict=True))
    there = {
        (of, day)
        for of in range(3)
        for day in range(13)
        if sum(by for who, on, by in changes if who == of and on <= day)
    }
    assert there == set(days(laid))
