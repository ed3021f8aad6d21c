"""The rows of columns as a test compares them: ids and JSON in place of codes, clusters by their members."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pyarrow.parquet as pq

from habeas.register.columns.schema import IN_UNITS, TABLES

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
    found = {**found, **{name: _in_clusters(found.get(name, ()), found.get("joined", ())) for name in IN_UNITS}}
    plain = {
        name: sorted(map(repr, found.get(name, ())))
        for name in TABLES
        if name not in {"subjects", "texts", "joined", "levels"}
    }
    joined = sorted(map(repr, _clusters(found.get("joined", ()))))
    return {**plain, "joined": joined, "levels": sorted(set(found.get("levels", ())))}


def _in_clusters(rows, joined):
    """Versions with the members of the person that each is of, cut where these change, whatever names them."""
    days = sorted({day for since, until, *_ in joined for day in (since, until)})
    held = {}
    for since, until, *own, unit, torn in sorted(rows, key=lambda row: row[:2]):
        cuts = sorted({since, until, *(day for day in days if since < day < until)})
        for first, last in pairwise(cuts):
            members = tuple(sorted(one for a, b, one, of, _ in joined if of == unit and a <= first < b))
            stretches = held.setdefault((*own, members, torn), [])
            assert members or unit in own
            if stretches and stretches[-1][1] == first:
                stretches[-1] = stretches[-1][0], last
            else:
                stretches.append((first, last))
    return [(stretch, own) for own, stretches in held.items() for stretch in stretches]


def _clusters(joined):
    """From when to when each person is in a cluster of whom, whatever names it."""
    days = sorted({day for since, until, *_ in joined for day in (since, until)})
    held = {}
    for since, until in pairwise(days):
        now = [(one, unit, torn) for a, b, one, unit, torn in joined if a <= since and until <= b]
        for one, unit, torn in now:
            members = tuple(sorted(member for member, of, _ in now if of == unit))
            before = held.setdefault((one, members, torn), [])
            if before and before[-1][1] == since:
                before[-1] = before[-1][0], until
            else:
                before.append((since, until))
    return [(one, members, torn, stretch) for (one, members, torn), held_ in held.items() for stretch in held_]
