"""The same trained model gives the same pairs on Apache Spark, inside this process, as on DuckDB: by a few keys, each costs Spark seconds."""

from dataclasses import replace

import numpy as np
import pytest

from habeas.adapters.linker import SplinkEngine
from habeas.identity.linking.columns import rows
from habeas.identity.linking.engine import Task
from habeas.identity.linking.model import PERSONS, Key
from habeas.identity.linking.trained import Trained
from invented_people import two_lists

pytest.importorskip("pyspark", reason="Spark is an extra: pip install habeas[spark]")


def test_spark_gives_the_pairs_that_duckdb_gives() -> None:
    first, second = two_lists(110)
    few = replace(
        PERSONS, keys=(Key(("family_sound", "first")), Key(("taken", "initials")), Key((), each="words", most=12))
    )
    trained = Trained.beginning(few)
    ours, theirs = (
        SplinkEngine(engine, "1GB")(Task([rows(first), rows(second)], few, trained=trained))
        for engine in ("duckdb", "spark")
    )
    assert len(ours.pairs.weight) > 80
    for one, other in ((ours.pairs.left, theirs.pairs.left), (ours.pairs.right, theirs.pairs.right)):
        np.testing.assert_array_equal(one, other)
    np.testing.assert_allclose(ours.pairs.weight, theirs.pairs.weight, atol=1e-5)
    assert ours.levels.keys() == theirs.levels.keys()
    for field, levels in ours.levels.items():
        np.testing.assert_array_equal(levels, theirs.levels[field])
    assert ours.compared == theirs.compared
