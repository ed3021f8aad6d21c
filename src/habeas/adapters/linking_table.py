"""The rows of one or two lists as one Arrow table, with what depends on all of them together.

Added to each row: its number, its side, whether it is fresh and probed (see ``engine.Task``), and a number for each
key of the model, or a list of them. Left out, because it would say nothing or too much: words of places that many have, a key that a
crowd shares, and a column that one of the two lists hardly fills, in which only pairs within the other could agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import numpy as np
import pyarrow
import pyarrow.compute
from numpy.typing import NDArray

from habeas.identity.linking.calibration import Places, probed_rows
from habeas.identity.linking.columns import COLUMNS, COMMON_PLACE, PLACES, SELDOM, Row
from habeas.identity.linking.model import Key, Model

BATCH = 50_000

# Arrow's stubs know fewer ways to call it than there are.
pa: Any = pyarrow
pc: Any = pyarrow.compute
Table = Any  # an Arrow table
_TYPES = {"text": pa.string(), "whole": pa.int64(), "texts": pa.list_(pa.string())}


def linking_table(
    lists: Sequence[Iterable[Row]], model: Model, *, fresh: Callable[[str], bool], probed: int | None
) -> Table:
    """One table of all rows, each list in its order, the second behind the first."""
    sides = [_arrow(rows, side, fresh) for side, rows in enumerate(lists)]
    if len(sides) == 2:
        sides = _what_both_have(sides)
    table = pa.concat_tables(sides).combine_chunks()
    for name in PLACES:
        table = _set(table, name, _filtered(table[name], lambda words, n: n < words / COMMON_PLACE))
    for place, key in enumerate(model.keys):
        made = _lists_of_keys(table, key) if key.each else _keys(table, key)
        table = table.append_column(f"key_{place}", made)
    numbers = np.arange(table.num_rows, dtype=np.int64)
    asked = np.zeros(len(numbers), dtype=bool) if probed is None else probed_rows(len(numbers), probed)
    return table.append_column("unique_id", pa.array(numbers)).append_column("probed", pa.array(asked))


def touched(table: Table, left: Any, right: Any) -> Table:
    """The same table with these rows, the ends of pairs, as fresh as those that are."""
    fresh = table["fresh"].to_numpy().copy()
    for side in (left, right):
        fresh[side.to_numpy()] = True
    return _set(table, "fresh", pa.array(fresh))


def met(table: Table, model: Model, left: Places, right: Places) -> Places:
    """On how many keys each of these pairs of rows met."""
    count = np.zeros(len(left), dtype=np.int64)
    for number, key in enumerate(model.keys):
        ours, theirs = (table[f"key_{number}"].take(pa.array(side)).to_pylist() for side in (left, right))
        ends = zip(ours, theirs, strict=True)
        if key.each:
            count += np.fromiter((not set(a or ()).isdisjoint(b or ()) for a, b in ends), bool, len(count))
        else:
            count += np.fromiter((a is not None and a == b for a, b in ends), bool, len(count))
    return count


def _arrow(rows: Iterable[Row], side: int, fresh: Callable[[str], bool]) -> Table:
    schema = pa.schema([(name, _TYPES[kind]) for name, kind in COLUMNS.items()])
    parts = [pa.Table.from_pylist(batch, schema=schema) for batch in _batches(rows)] or [schema.empty_table()]
    table = pa.concat_tables(parts)
    table = table.append_column("side", pa.array(np.full(table.num_rows, side, dtype=np.int8)))
    return table.append_column("fresh", pa.array([fresh(i) for i in table["id"].to_pylist()], pa.bool_()))


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        yield batch


def _what_both_have(sides: list[Table]) -> list[Table]:
    """Both without the columns that one of them hardly fills; in those only the rows of the other list could agree."""
    for name, kind in COLUMNS.items():
        if any((side.num_rows - side[name].null_count) < SELDOM * side.num_rows for side in sides):
            sides = [_set(side, name, pa.nulls(side.num_rows, _TYPES[kind])) for side in sides]
    return sides


def _set(table: Table, name: str, values: Any) -> Table:
    if name in table.column_names:
        return table.set_column(table.column_names.index(name), name, values)
    return table.append_column(name, values)


def _filtered(column: Any, kept: Callable[[int, NDArray[np.int64]], NDArray[np.bool_]]) -> Any:
    """Lists with only those words whose number of rows is to be kept; null where none is left."""
    lists = _one_array(column)
    parents, words = pc.list_parent_indices(lists), pc.list_flatten(lists)
    counted = pc.value_counts(words)
    said = counted.field(0).filter(pa.array(kept(len(lists) - lists.null_count, counted.field(1).to_numpy())))
    stays = pc.is_in(words, value_set=said)
    parents, words = parents.filter(stays).to_numpy(), words.filter(stays)
    lengths = np.bincount(parents, minlength=len(lists))
    offsets = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets), words, mask=pa.array(lengths == 0))


def _keys(table: Table, key: Key) -> Any:
    """A number for the columns' values together; null where one is missing, or where nobody or a crowd would meet."""
    numbers = pc.dictionary_encode(_joined(table, key)).combine_chunks().indices
    there = np.asarray(numbers.is_valid())
    found = numbers.fill_null(0).to_numpy()
    counts = np.bincount(found[there], minlength=1)
    meets = there & (counts[found] > 1) & (counts[found] <= key.most)
    return pa.array(found, pa.int64(), mask=~meets)


def _lists_of_keys(table: Table, key: Key) -> Any:
    """The same for each word of a list together with the columns' values."""
    lists = _one_array(table[key.each])
    texts = pc.list_flatten(lists)
    if key.columns:
        texts = pc.binary_join_element_wise(
            _one_array(_joined(table, key)).take(pc.list_parent_indices(lists)), texts, "\x1f"
        )
    numbers = pc.dictionary_encode(texts).indices.cast(pa.int64())
    lengths = pc.list_value_length(lists).fill_null(0).to_numpy()
    offsets = pa.array(np.concatenate(([0], np.cumsum(lengths))).astype(np.int32))
    return _filtered(pa.ListArray.from_arrays(offsets, numbers), lambda _rows, n: (n > 1) & (n <= key.most))


def _joined(table: Table, key: Key) -> Any:
    return pc.binary_join_element_wise(*(pc.cast(table[name], pa.string()) for name in key.columns), "\x1f")


def _one_array(column: Any) -> Any:
    """A column in one piece."""
    if isinstance(column, pa.ChunkedArray):
        return pa.concat_arrays(column.chunks) if column.num_chunks else pa.nulls(0, column.type)
    return column
