"""Spans are laid together in one way, in whatever order an engine finds them: it may do so twice in one question."""

import ibis
import pyarrow as pa
import pytest

from habeas.answers.columnar.course import _laid_together

SPANS = [{"unit": 1, "a": 5, "b": 7}, {"unit": 1, "a": 5, "b": 9}, {"unit": 1, "a": 8, "b": 12}]


@pytest.mark.parametrize("spans", [SPANS, SPANS[::-1]], ids=["in order", "the other way round"])
def test_spans_that_begin_on_one_day_are_laid_together_in_one_way(spans):
    laid = _laid_together(ibis.memtable(pa.Table.from_pylist(spans)), "unit")
    rows = ibis.duckdb.connect().to_pyarrow(laid).to_pylist()
    assert sorted((row["a"], row["b"]) for row in rows) == [(5, 7), (8, 9), (10, 12)]
