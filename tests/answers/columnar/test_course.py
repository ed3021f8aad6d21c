"""People enter and leave the count once each, however many of their stays begin on one day, and however an engine computes it."""

import ibis
import numpy as np
import pyarrow as pa

from habeas.answers.columnar.course import _changes, _laid_together

PEOPLE = 100_000


def test_who_has_two_stays_that_begin_on_one_day_leaves_when_the_longer_ends():
    draw = np.random.default_rng(1)
    begins = draw.integers(1, 100, PEOPLE, np.int32)
    ends = begins + draw.integers(0, 100, (2, PEOPLE), np.int32)
    people = np.arange(PEOPLE, dtype=np.int32)
    order = draw.permutation(2 * PEOPLE)
    columns = {
        "unit": np.tile(people, 2), "a": np.tile(begins, 2), "b": ends.ravel(), "source": np.zeros(2 * PEOPLE, np.int32),
    }  # fmt: skip
    connection = ibis.duckdb.connect()
    spans = connection.create_table("spans", pa.table({name: column[order] for name, column in columns.items()}))
    changes = connection.to_pyarrow(_changes(_laid_together(spans, "unit"), 300)).to_pydict()
    found = dict(zip(changes["day"], changes["n"], strict=True))
    days = np.bincount(begins, minlength=300) - np.bincount(ends.max(axis=0) + 1, minlength=300)
    assert [found.get(day, 0) for day in range(300)] == days.tolist()
