"""The columns of a ledger in memory, made entry by entry: what the columnar answers are tested on without files."""

from __future__ import annotations

import json

import ibis
import pyarrow as pa

from habeas.access.levels import Level
from habeas.adapters.prepared import Prepared
from habeas.answers.columnar.projection import NOTHING_GIVEN, Projection
from habeas.register.columns.schema import OTHER, TABLES, TEXT_COLUMNS
from habeas.register.columns.whole import tables_of, told_of
from habeas.register.view import CheckpointRef

_SUBJECTS = frozenset({"person", "unit", "stay", "killing", "recognition", "condition"})
_TYPES = {"int32": pa.int32(), "int64": pa.int64(), "string": pa.string()}


class InMemory:
    """Engine and columns at once."""

    def __init__(self, entries, connection=None):
        self.ledger = list(entries)
        self.rows = tables_of(self.ledger)
        self.subjects = {}
        self.told = {name: {"[]": 0} for name in TEXT_COLUMNS}
        for entry in self.ledger:
            if entry.kind == "statement" and entry.value("source") is not None:
                self.told["source"].setdefault(json.dumps([entry.value("source")]), len(self.told["source"]))
        self.connection = connection or ibis.duckdb.connect()
        self.asked = Prepared(self.connection.con)
        for name, table in sorted(TABLES.items(), key=lambda one: one[0] == "subjects"):
            rows = self.kinds() if name == "subjects" else () if name == "texts" else self.rows.get(name, ())
            arrays = {}
            for at, column in enumerate(table.columns):
                arrays[column.name] = pa.array([self.coded(column, row[at]) for row in rows], _TYPES[column.type])
            self.connection.create_table(name, pa.table(arrays), overwrite=True)

    def kinds(self):
        kinds = {subject: kind for subject, kind in map(told_of, self.ledger) if subject in self.subjects}
        return [(self.subjects[subject], subject, kind, "[]", -1) for subject, kind in kinds.items()]

    def coded(self, column, value):
        if column.text:
            return self.told[column.name].setdefault(value, len(self.told[column.name]))
        if column.name in _SUBJECTS and isinstance(value, str):
            return self.subjects.setdefault(value, len(self.subjects))
        return value

    in_memory = True

    def table(self, name):
        return self.connection.table(name)

    def fetch(self, expression):
        return self.asked.once(expression)

    def prepared(self, shape, make, days, given=NOTHING_GIVEN):
        return self.asked.rows(shape, make, days, given)

    def texts(self, column):
        return [tuple(json.loads(text)) for text in self.told[column]]

    def levels(self, column):
        predicate = {"cause": "release_cause"}.get(column, column)
        lowest = {}
        for entry in self.ledger:
            told = entry.fields.get(f"says.{predicate}")
            if told is not None:
                for one in told.value if isinstance(told.value, list) else [told.value]:
                    before = lowest.get(one, Level.SEALED)
                    lowest[one] = min(told.level, before, key=lambda level: level.rank)
        return [lowest.get(text[0], Level.SEALED) if text else Level.PUBLIC for text in self.texts(column)]

    def level_of(self, predicate):
        told = [entry.fields[f"says.{predicate}"].level for entry in self.ledger if f"says.{predicate}" in entry.fields]
        return max(told, key=lambda level: level.rank, default=Level.PUBLIC)

    def codes_of(self, ids):
        return {one: self.subjects[one] for one in ids if one in self.subjects}

    def entries_of(self, persons):
        ids = {code: id_ for id_, code in self.subjects.items()}
        wanted = {OTHER, *(ids[code] for code in persons)}
        return (self.ledger[seq] for seq in sorted({seq for person, seq in self.rows["entries"] if person in wanted}))


def projection_of(entries, connection=None):
    made = InMemory(entries, connection)
    return Projection(made, made, CheckpointRef("", len(made.ledger), ""))
