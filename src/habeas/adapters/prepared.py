"""Expressions that DuckDB is asked again and again with other days: what Ibis writes is kept, and only the days in it change."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping

import pyarrow as pa
from ibis import Table
from ibis.backends.duckdb import Backend

_DAY = re.compile(r"\b3\d{6}\b")  # of the years 2738 to 9999, as ordinals


class Prepared:
    """The expressions that were written for a connection, by their shape."""

    def __init__(self, connection: Backend) -> None:
        self._connection = connection
        self._written: dict[Hashable, tuple[str, Table]] = {}

    def rows(self, shape: Hashable, make: Callable[[], Table], days: Mapping[int, int]) -> pa.Table:
        """See ``Engine.prepared``."""
        if shape not in self._written:
            expression = make()
            self._connection.to_pyarrow(expression.limit(0))  # DuckDB knows its small tables from here on
            self._written[shape] = str(self._connection.compile(expression)), expression
        written = _DAY.sub(lambda found: str(days.get(int(found[0]), found[0])), self._written[shape][0])
        found: pa.Table = self._connection.raw_sql(written).to_arrow_table()
        return found

    def clear(self) -> None:
        """Forget them: what they were written on has changed."""
        self._written.clear()
