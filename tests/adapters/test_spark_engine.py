"""Apache Spark answers what the specification answers: a few questions on one ledger, each costs Spark seconds."""

import sys
from dataclasses import replace
from types import SimpleNamespace

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from hypothesis import Phase, given, settings

from habeas.adapters.columns.columns import Part
from habeas.adapters.spark import spark
from habeas.adapters.spark_engine import SparkEngine
from habeas.answers import balance as balanced
from habeas.answers import count as counted
from habeas.answers import series as in_order
from habeas.answers.balance import Moment
from habeas.answers.columnar import balance, count
from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.series import series
from habeas.answers.question import Question
from habeas.errors import InputError
from habeas.register.columns.schema import OPEN_LAST, TABLES
from habeas.register.view import CheckpointRef, fold
from habeas.vocabulary.dates import Period
from made_columns import InMemory
from made_ledgers import DAYS, FIRST, appended, ledgers

DAY, LAST = (FIRST.replace(day=number) for number in (8, 1 + DAYS))
ALWAYS = {
    "known_from": 0, "known_until": OPEN_LAST, "possible_from": 0, "possible_to": OPEN_LAST, "certain_from": 0,
    "certain_to": OPEN_LAST,
}  # fmt: skip
MADE = ("watch", "centre", "families", "envoy", "desk", "archive")


def entries():
    """The longest of some ledgers that are always the same."""
    drawn = []

    @settings(max_examples=40, derandomize=True, database=None, phases=[Phase.generate], deadline=None)
    @given(ledgers(MADE, 120))
    def draw(steps):
        drawn.append(steps)

    draw()
    return list(appended(max(drawn, key=len)).ledger.entries())


class OnSpark(InMemory):
    """The same tables as files, for Spark: in two parts, the second of which replaces rows of the first.

    What was replaced says that everybody was always held.
    """

    def __init__(self, ledger, folder):
        super().__init__(ledger)
        self.spark = SparkEngine(SimpleNamespace(parts={name: self.parts(name, folder) for name in TABLES}))
        self.fetch, self.prepared, self.table = self.spark.fetch, self.spark.prepared, self.spark.table

    def parts(self, name, folder):
        rows = self.connection.to_pyarrow(self.connection.table(name))
        old, new = folder / f"old {{{name}}}.parquet", folder / f"{name}.parquet"
        column = TABLES[name].of_person
        codes = rows[column].to_pylist() if column else [None] * len(rows)
        replaced = pa.array(sorted({*codes} - {None})[::2], pa.int32())
        newer = pa.array([code in replaced.to_pylist() for code in codes], pa.bool_())
        pq.write_table(rows.filter(newer), new)
        for place, told in enumerate(rows.column_names):
            if told in ALWAYS:
                said = pc.if_else(newer, pa.scalar(ALWAYS[told], pa.int32()), rows[told])
                rows = rows.set_column(place, told, said)
        pq.write_table(rows, old)
        return Part(old, column, replaced.to_numpy()), Part(new, None, replaced[:0])


@pytest.fixture(scope="module")
def ledger():
    return entries()


@pytest.fixture(scope="module")
def projection(ledger, tmp_path_factory):
    pytest.importorskip("pyspark", reason="Spark is an extra: pip install habeas[spark]")
    made = OnSpark(ledger, tmp_path_factory.mktemp("columns of many"))
    yield Projection(made, made, CheckpointRef("", len(ledger), ""))
    made.spark.close()


@pytest.mark.parametrize(
    "question",
    [
        Question("held", at=DAY, by=("custody", "sex")),
        Question(
            "held", at=DAY, known=DAY, according_to=("watch", "centre"), by=("sources",), where=(("sex", "female"),)
        ),
        Question("released", during=Period(FIRST, LAST), by=("cause",)),
    ],
    ids=lambda question: " by ".join((question.what, *question.by)),
)
def test_spark_counts_what_the_specification_counts(ledger, projection, question):
    ours, theirs = count.count(projection, question), counted.count(fold(ledger, known=question.known), question)
    assert told(ours) == told(theirs)


def test_spark_counts_days_as_the_specification_does(ledger, projection):
    question = Question("held", during=Period(FIRST, LAST))
    assert series(projection, question, "day").points == in_order.series(fold(ledger), question, "day").points


def test_spark_balances_as_the_specification_does(ledger, projection):
    opening, closing = Moment(FIRST, None), Moment(DAY, None)
    ours = balance.balance(projection, Question("held"), opening, closing)
    theirs = balanced.balance(fold(ledger), Question("held"), opening, closing)
    for one, other in ((ours.certain, theirs.certain), (ours.possible, theirs.possible)):
        assert (one.opening, one.closing, one.lines) == (other.opening, other.closing, other.lines)


def test_whoever_has_no_spark_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(InputError, match=r'not installed.*pip install "habeas\[spark\]"'):
        spark("a test")


def told(answer):
    rows = [(repr(row), row.value, row.judged) for row in answer.rows]
    return replace(answer, rows=(), checkpoint=None, grounds=(), later=()), rows
