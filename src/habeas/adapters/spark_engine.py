"""Apache Spark as an engine: Ibis writes what Spark computes, on this machine or on a cluster.

The tables are views of the files where they lie. From the second question on Spark keeps what it has read of them in memory.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Hashable, Mapping
from contextlib import ExitStack
from functools import reduce
from types import MappingProxyType
from typing import Any

import ibis
import pyarrow as pa
from ibis import Table
from ibis.backends.sql.compilers import PySparkCompiler
from ibis.expr import operations
from ibis.expr.operations.relations import Relation

from habeas.adapters.columns.columns import Columns, Part
from habeas.adapters.shared import apart
from habeas.adapters.spark import spark
from habeas.answers.columnar.projection import NOTHING_GIVEN
from habeas.register.columns.schema import TABLES

_NUMBER = re.compile(r"\b\d+\b")
PARTITIONS = "spark.sql.shuffle.partitions"


class _Compiler(PySparkCompiler):  # type: ignore[misc]  # Ibis is not typed
    """What Ibis does not know of Spark."""

    SIMPLE_OPS = MappingProxyType({operations.BitAnd: "bit_and", operations.BitOr: "bit_or"})


class SparkEngine:
    """The tables of these columns."""

    def __init__(self, columns: Columns) -> None:
        self._spark = spark("habeas")
        context = self._spark.sparkContext
        if context.master.startswith("local") and not context.getConf().contains(PARTITIONS):
            self._spark.conf.set(PARTITIONS, context.defaultParallelism)
        self._asked = 0
        self._lay_out(columns)

    @property
    def in_memory(self) -> bool:
        """See ``Engine.in_memory``."""
        return False

    def table(self, name: str) -> Table:
        """See ``Engine.table``."""
        return ibis.table({column.name: column.type for column in TABLES[name].columns}, name)

    def fetch(self, expression: Table) -> pa.Table:
        """See ``Engine.fetch``."""
        return self._found(expression, {}, NOTHING_GIVEN)

    def prepared(
        self,
        _shape: Hashable,
        make: Callable[[], Table],
        days: Mapping[int, int],
        given: Mapping[str, pa.Table] = NOTHING_GIVEN,
    ) -> pa.Table:
        """See ``Engine.prepared``. To write an expression takes little of what Spark takes: none is kept."""
        return self._found(make(), days, given)

    def _found(self, expression: Table, days: Mapping[int, int], given: Mapping[str, pa.Table]) -> pa.Table:
        with ExitStack() as held, warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # Spark leaves it to Python to close its sockets
            for table in expression.op().find(operations.InMemoryTable):
                self._hold(held, table.name, self._spark.createDataFrame(table.data.to_pyarrow(table.schema)))
            for name, rows in given.items():
                self._hold(held, name, self._spark.createDataFrame(rows))
            shared, whole = apart(expression.op())
            for name, relation in shared.items():
                found_once = self._spark.sql(_written(relation, days)).localCheckpoint()  # planned once, too
                self._hold(held, name, found_once)
            found: pa.Table = self._spark.sql(_written(whole, days)).toArrow()
        return found.cast(expression.schema().to_pyarrow())

    def _hold(self, held: ExitStack, name: str, rows: Any) -> None:
        rows.createOrReplaceTempView(name)
        held.callback(self._spark.catalog.dropTempView, name)

    def settle(self) -> None:
        """To be called at each question: what the second and later ones read is kept in memory."""
        self._asked += 1
        if self._asked == 2:
            for name in TABLES:
                self._spark.catalog.cacheTable(name)

    def take_over(self, columns: Columns) -> None:
        """Go over to newer columns of the same register."""
        self.close()
        self._asked = 0
        self._lay_out(columns)

    def close(self) -> None:
        """Let go of files and memory; Spark itself ends with the process."""
        for name in TABLES:
            self._spark.catalog.uncacheTable(name)
            self._spark.catalog.dropTempView(name)

    def _lay_out(self, columns: Columns) -> None:
        for name, parts in columns.parts.items():
            rows = reduce(lambda one, other: one.unionByName(other), map(self._rows, parts))
            rows.createOrReplaceTempView(name)

    def _rows(self, part: Part) -> Any:
        """The rows of a file that hold."""
        rows = self._spark.read.parquet(_place(part))
        if part.column is None or not len(part.replaced):
            return rows
        gone = self._spark.createDataFrame(pa.table({"gone": part.replaced}))
        return rows.join(gone, rows[part.column] == gone["gone"], "left_anti")


def _written(relation: Relation, days: Mapping[int, int]) -> str:
    """As Spark reads it, with the days that are asked for in place of their stand-ins."""
    text = str(_Compiler().to_sqlglot(relation.to_expr()).sql(_Compiler.dialect))
    return _NUMBER.sub(lambda found: str(days.get(int(found[0]), found[0])), text)


def _place(part: Part) -> str:
    """Where a file lies, as Spark reads it: without its wildcards."""
    return "file://" + "".join(f"\\{sign}" if sign in "*?[]{},\\" else sign for sign in str(part.path.absolute()))
