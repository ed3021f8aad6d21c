"""The rows of columns as a test compares them: ids and JSON in place of codes, clusters by their members."""

from __future__ import annotations

import numpy as np
import pyarrow.parquet as pq

from habeas.register.columns.schema import TABLES

CODES = {"person", "stay", "killing", "recognition", "condition", "unit"}


def tables(columns):
    """The tables of columns that are kept, without the rows that newer segments replace."""
    found = {}
    for name, parts in columns.parts.items():
        found[name] = []
        for part in parts:
            table = pq.read_table(part.path)
            if part.column is not None:
                table = table.filter(~np.isin(table[part.column].to_numpy(), part.replaced))
            found[name].append(table.to_pylist())
    return {name: [row for rows in several for row in rows] for name, several in found.items()}


def told(raw):
    """The same with ids and texts, as ``register.columns.whole.tables_of`` gives them."""
    ids = {row["code"]: row["id"] for row in raw["subjects"]}
    texts = {(row["column"], row["code"]): row["told"] for row in raw["texts"]}
    assert len(ids) == len(raw["subjects"])
    assert len(texts) == len(raw["texts"])
    found = {}
    for name, rows in raw.items():
        columns = [] if name in {"subjects", "texts"} else TABLES[name].columns
        found[name] = [tuple(_told(column, row[column.name], ids, texts) for column in columns) for row in rows]
    return found


def _told(column, value, ids, texts):
    if column.text:
        return texts[column.name, value]
    return ids[value] if column.name in CODES and value >= 0 else value


def comparable(found):
    """Rows in an order of their own, and who else is in a cluster in place of its name."""
    plain = {
        name: sorted(map(repr, found.get(name, ())))
        for name in TABLES
        if name not in {"subjects", "texts", "joined", "levels"}
    }
    joined = found.get("joined", ())
    members = [
        (since, until, one, sorted({m for a, b, m, u, _ in joined if u == unit and a < until and since < b}), torn)
        for since, until, one, unit, torn in joined
    ]
    return {**plain, "joined": sorted(map(repr, members)), "levels": sorted(set(found.get("levels", ())))}
