"""DuckDB inside the process: the engine that answers by default.

The first question is asked of the files as they lie there, so that a command has its answer at once; from the second on the
tables are held in memory. New segments are taken over without reading the old ones again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Literal

import duckdb
import ibis
import pyarrow as pa
from ibis import Table

from habeas.adapters.columns.columns import Columns, Part
from habeas.adapters.columns.segment import Segment, replaced_in
from habeas.adapters.prepared import Prepared
from habeas.answers.columnar.projection import NOTHING_GIVEN
from habeas.register.columns.schema import TABLES

LOADED = ("stays", "persons", "killings", "recognitions", "conditions", "joined", "intricate", "alone", "tellers")
"""The tables that questions scan."""


class DuckEngine:
    """The tables of these columns."""

    def __init__(self, columns: Columns) -> None:
        self._connection = duckdb.connect()
        self._columns = columns
        self._loaded = False
        self._asked = 0
        self._prepared = Prepared(self._connection)
        self._lay_out(TABLES, "view")

    @property
    def in_memory(self) -> bool:
        """See ``Engine.in_memory``."""
        return self._loaded

    def table(self, name: str) -> Table:
        """See ``Engine.table``."""
        return ibis.table({column.name: column.type for column in TABLES[name].columns}, name)

    def fetch(self, expression: Table) -> pa.Table:
        """See ``Engine.fetch``."""
        return self._prepared.once(expression)

    def prepared(
        self,
        shape: Hashable,
        make: Callable[[], Table],
        days: Mapping[int, int],
        given: Mapping[str, pa.Table] = NOTHING_GIVEN,
    ) -> pa.Table:
        """See ``Engine.prepared``."""
        return self._prepared.rows(shape, make, days, given)

    def settle(self) -> None:
        """To be called at each question: from the second on, the tables are held in memory."""
        self._asked += 1
        if self._asked > 1 and not self._loaded:
            self._lay_out(LOADED, "table")
            self._prepared.clear()  # what is asked of tables in memory is asked in another way
            self._loaded = True

    def take_over(self, columns: Columns) -> None:
        """Go over to newer columns of the same register."""
        before, self._columns = self._columns.segments, columns
        self._prepared.clear()
        if self._loaded and columns.segments[: len(before)] == before:
            for segment in columns.segments[len(before) :]:
                self._add(segment)
            self._lay_out([name for name in TABLES if name not in LOADED], "view")
        else:
            self._loaded, self._asked = False, 0
            self._lay_out(TABLES, "view")

    def close(self) -> None:
        """Let go of files and memory."""
        self._connection.close()

    def _add(self, segment: Segment) -> None:
        for name in LOADED:
            column, codes = replaced_in(name, (segment,))
            if column is not None and len(codes):
                self._run(f"delete from {name} where {column} in ({_list(codes.tolist())})")  # noqa: S608 - numbers of our own
            self._run(f"insert into {name} {_rows((Part(segment.table(name), None, codes[:0]),))}")

    def _lay_out(self, names: Iterable[str], kind: Literal["table", "view"]) -> None:
        parts = self._columns.parts
        there = {str(name): str(what) for name, what in self._connection.execute(_THERE).fetchall()}
        for name in names:
            if name in there:
                self._run(f"drop {there[name]} {name}")
            self._run(f"create {kind} {name} as {_rows(parts[name])}")

    def _run(self, statement: str) -> None:
        self._connection.execute(statement)


_THERE = "select table_name, case table_type when 'VIEW' then 'view' else 'table' end from information_schema.tables"


def _rows(parts: Sequence[Part]) -> str:
    """The rows of a table that hold."""
    return " union all ".join(map(_part, parts))


def _part(part: Part) -> str:
    path = str(part.path).replace("'", "''")
    gone = ""
    if part.column is not None and len(part.replaced):
        gone = f" where {part.column} not in ({_list(part.replaced.tolist())})"
    return f"select * from read_parquet('{path}'){gone}"  # noqa: S608 - names and numbers of our own


def _list(codes: Iterable[int]) -> str:
    return ", ".join(map(str, codes))
