"""DuckDB inside the process: the engine that answers by default.

The first question is asked of the files as they lie there, so that a command has its answer at once; from the second on the
tables are held in memory. New segments are taken over without reading the old ones again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal, Protocol

import ibis
import pyarrow as pa
from ibis import Table

from habeas.register.columns.schema import TABLES

LOADED = ("stays", "persons", "killings", "recognitions", "conditions", "joined", "intricate")
"""The tables that questions scan."""


class Segment(Protocol):
    """Files of one addition to the columns, and the persons whose older rows they replace."""

    @property
    def files(self) -> Mapping[str, Path]: ...

    @property
    def replaced(self) -> Sequence[int]: ...


class DuckEngine:
    """The tables of these segments, the oldest first."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._connection = ibis.duckdb.connect()
        self._segments: tuple[Segment, ...] = ()
        self._loaded = False
        self._asked = 0
        self.take_over(segments)

    def table(self, name: str) -> Table:
        """See ``Engine.table``."""
        return self._connection.table(name)

    def fetch(self, expression: Table) -> pa.Table:
        """See ``Engine.fetch``."""
        return self._connection.to_pyarrow(expression)

    def settle(self) -> None:
        """To be called at each question: from the second on, the tables are held in memory."""
        self._asked += 1
        if self._asked > 1 and not self._loaded:
            self._lay_out(LOADED, "table")
            self._loaded = True

    def take_over(self, segments: Sequence[Segment]) -> None:
        """Go over to these segments."""
        known, self._segments = self._segments, tuple(segments)
        if self._loaded and self._segments[: len(known)] == known:
            for segment in self._segments[len(known) :]:
                self._add(segment)
            self._lay_out([name for name in TABLES if name not in LOADED], "view")
        else:
            self._loaded, self._asked = False, 0
            self._lay_out(TABLES, "view")

    def close(self) -> None:
        """Let go of files and memory."""
        self._connection.disconnect()

    def _add(self, segment: Segment) -> None:
        for name in LOADED:
            if segment.replaced:
                self._run(f"delete from {name} where {TABLES[name].of_person} in ({_codes(segment)})")
            self._run(f"insert into {name} {_rows(name, (segment,))}")

    def _lay_out(self, names: Iterable[str], kind: Literal["table", "view"]) -> None:
        there = {str(name): str(what) for name, what in self._connection.raw_sql(_THERE).fetchall()}
        for name in names:
            if name in there:
                self._run(f"drop {there[name]} {name}")
            self._run(f"create {kind} {name} as {_rows(name, self._segments)}")

    def _run(self, statement: str) -> None:
        self._connection.raw_sql(statement)


_THERE = "select table_name, case table_type when 'VIEW' then 'view' else 'table' end from information_schema.tables"


def _rows(name: str, segments: Sequence[Segment]) -> str:
    """The rows of a table that hold: of each segment, those of persons whom no later one replaces."""
    of = TABLES[name].of_person
    parts = []
    for place, segment in enumerate(segments):
        replaced = [_codes(later) for later in segments[place + 1 :] if later.replaced]
        gone = f" where {of} not in ({', '.join(replaced)})" if of is not None and replaced else ""
        path = str(segment.files[name]).replace("'", "''")
        parts.append(f"select * from read_parquet('{path}'){gone}")  # noqa: S608 - names and numbers of our own
    return " union all ".join(parts)


def _codes(segment: Segment) -> str:
    return ", ".join(map(str, segment.replaced))
