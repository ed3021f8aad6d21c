"""Expressions as DuckDB reads them, kept by their shape: asked again with other days, only the days in the text change."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from typing import Any

import pyarrow as pa
from ibis import Table
from ibis.backends.sql.compilers import DuckDBCompiler
from ibis.expr import operations

from habeas.adapters.shared import apart
from habeas.answers.columnar.projection import NOTHING_GIVEN

KEPT = 200  # texts: the conditions that people ask for are many
_DAY = re.compile(r"\b3\d{6}\b")  # of the years 2738 to 9999, as ordinals


class Prepared:
    """The texts of a connection, by the shape of what is asked."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._texts: dict[Hashable, str] = {}
        self._laid: set[str] = set()
        self._given: dict[str, pa.Table] = {}

    def rows(
        self,
        shape: Hashable,
        make: Callable[[], Table],
        days: Mapping[int, int],
        given: Mapping[str, pa.Table] = NOTHING_GIVEN,
    ) -> pa.Table:
        """See ``Engine.prepared``."""
        if shape not in self._texts:
            if len(self._texts) >= KEPT:
                self.clear()
            expression = make()
            self._lay(expression)
            self._texts[shape] = written(expression)
        text = _DAY.sub(lambda found: str(days.get(int(found[0]), found[0])), self._texts[shape])
        for name, rows in given.items():
            if self._given.get(name) is not rows:
                self._fill(name, rows)
                self._given[name] = rows
        return self._found(text)

    def once(self, expression: Table) -> pa.Table:
        """The rows of an expression that is not asked again."""
        laid = self._lay(expression)
        found = self._found(written(expression))
        self._drop(laid)
        return found

    def clear(self) -> None:
        """Forget them: what they were written on has changed."""
        self._texts.clear()
        self._drop(self._laid)

    def _found(self, text: str) -> pa.Table:
        found: pa.Table = self._connection.execute(text).to_arrow_table()
        return found

    def _lay(self, expression: Table) -> set[str]:
        """Hand over the small tables that are part of an expression."""
        new = {one.name: one for one in expression.op().find(operations.InMemoryTable) if one.name not in self._laid}
        for name, table in new.items():
            self._fill(name, table.data.to_pyarrow(table.schema))
        self._laid |= new.keys()
        return set(new)

    def _fill(self, name: str, rows: pa.Table) -> None:
        self._connection.register("laid", rows)
        self._connection.execute(f'create or replace table "{name}" as select * from laid')  # noqa: S608 - no name is told
        self._connection.unregister("laid")

    def _drop(self, names: set[str]) -> None:
        for name in names:
            self._connection.execute(f'drop table "{name}"')
        self._laid = self._laid - names


def written(expression: Table) -> str:
    """An expression as DuckDB reads it; what it uses several times is found once."""
    shared, whole = apart(expression.op())
    parts = ", ".join(f'"{name}" as materialized ({_sql(one.to_expr())})' for name, one in shared.items())
    text = _sql(whole.to_expr())
    return f"with {parts} select * from ({text})" if parts else text  # noqa: S608 - written by Ibis


def _sql(expression: Table) -> str:
    return str(DuckDBCompiler().to_sqlglot(expression).sql(DuckDBCompiler.dialect))
