"""A segment of the columns in a folder of its own: its tables as Parquet, and arrays to look ids and entries up in.

::

    persons.parquet, stays.parquet …   the tables (``register.columns.schema``)
    ids.*.npy                          ids by their hash: code, and whose record each is
    entries.*.npy                      entries by person
    several.npy                        subjects that are of several persons, with each
    replaced.npy, listed.npy           the persons, and the subjects, whose rows in older segments do not hold any more

Arrays are mapped into memory: looking a few ids up reads a few pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from habeas.adapters.columns.arrays import Array, Arrow, Codes, Numbers, buffer_of
from habeas.adapters.columns.building import Built
from habeas.register.columns.schema import TABLES

_END, _ARRAY = ".parquet", ".npy"
_GROUP = 122_880  # rows that are read together, and passed over together: DuckDB's own number
_MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True)
class Segment:
    """One segment. ``start`` to ``stop`` are the entries it was made at."""

    path: Path
    start: int
    stop: int

    def table(self, name: str) -> Path:
        """The file of a table."""
        return self.path / f"{name}{_END}"

    def find(self, ids: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """Those of these ids that it has, with the code of each and whose record it is."""
        if not ids:
            return
        hashes = hashed(pa.array(ids, pa.large_string()))
        low = np.searchsorted(self._hashes, hashes)
        high = np.searchsorted(self._hashes, hashes, "right")
        for place in np.flatnonzero(low < high).tolist():
            for at in range(low[place], high[place]):
                if self._text[self._bounds[at] : self._bounds[at + 1]].tobytes().decode() == ids[place]:
                    yield ids[place], int(self._codes[at]), int(self._whose[at])
                    break

    def entries_of(self, persons: Codes) -> Numbers:
        """The entries it has of these persons."""
        low = np.searchsorted(self._persons, persons)
        number = np.searchsorted(self._persons, persons, "right") - low
        found: Numbers = self._seqs[np.repeat(low - np.cumsum(number) + number, number) + np.arange(number.sum())]
        return found

    @cached_property
    def replaced(self) -> Codes:
        """The persons whose rows in older segments do not hold any more."""
        return self._array("replaced")

    @cached_property
    def listed(self) -> Codes:
        """The subjects whose rows in older segments do not hold any more."""
        return self._array("listed")

    @cached_property
    def several(self) -> Codes:
        """The subjects that are of several persons, with each of them."""
        return self._array("several")

    @cached_property
    def last_code(self) -> int:
        """The largest code it has; -1 where it has none."""
        return int(self._codes.max(initial=-1))

    def ids(self) -> tuple[Arrow, Codes, Codes]:
        """All ids with their codes, and whose records they are."""
        text = pa.LargeStringArray.from_buffers(len(self._codes), buffer_of(self._bounds), buffer_of(self._text))
        return text, self._codes, self._whose

    @cached_property
    def _hashes(self) -> NDArray[np.uint64]:
        return self._array("ids.hash")

    @cached_property
    def _codes(self) -> Codes:
        return self._array("ids.code")

    @cached_property
    def _whose(self) -> Codes:
        return self._array("ids.whose")

    @cached_property
    def _bounds(self) -> Numbers:
        return self._array("ids.bounds")

    @cached_property
    def _text(self) -> NDArray[np.uint8]:
        return self._array("ids.text")

    @cached_property
    def _persons(self) -> Codes:
        return self._array("entries.person")

    @cached_property
    def _seqs(self) -> Numbers:
        return self._array("entries.seq")

    def _array(self, name: str) -> Array:
        path = self.path / f"{name}{_ARRAY}"
        found: Array = np.load(path, mmap_mode="r") if path.stat().st_size > 4096 else np.load(path)
        return found.view(np.ndarray)  # looking one value up takes a mapped array ten times as long


def write(
    path: Path,
    tables: Mapping[str, Arrow],
    *,
    ids: Arrow,
    codes: Codes,
    whose: Codes,
    several: Codes,
    replaced: Codes,
    listed: Codes,
) -> None:
    """Write the files of a segment into an empty folder."""
    with ThreadPoolExecutor(1) as writer:  # writes the tables while the ids are sorted
        written = [writer.submit(_write, tables[name], path / f"{name}{_END}") for name in TABLES]
        _write_arrays(path, tables["entries"], ids, codes, whose)
        for one in written:
            one.result()
    for name, array in (("several", several.reshape(-1, 2)), ("replaced", replaced), ("listed", listed)):
        np.save(path / f"{name}{_ARRAY}", array)


def _write(table: Arrow, path: Path) -> None:
    pq.write_table(table, path, compression="zstd", compression_level=1, row_group_size=_GROUP)


def _write_arrays(path: Path, entries: Arrow, ids: Arrow, codes: Codes, whose: Codes) -> None:
    hashes = hashed(ids)
    order = np.argsort(hashes, kind="stable")
    sorted_ids = ids.take(pa.array(order))
    _, bounds, text = sorted_ids.buffers() if len(ids) else (None, None, None)
    arrays = {
        "ids.hash": hashes[order],
        "ids.code": codes[order],
        "ids.whose": whose[order],
        "ids.bounds": np.frombuffer(bounds, np.int64)[: len(ids) + 1] if bounds else np.zeros(1, np.int64),
        "ids.text": np.frombuffer(text, np.uint8) if text else np.empty(0, np.uint8),
        "entries.person": entries["person"].to_numpy(),
        "entries.seq": entries["seq"].to_numpy(),
    }
    for name, array in arrays.items():
        np.save(path / f"{name}{_ARRAY}", array)


def of_built(path: Path, built: Built, before: int) -> None:
    """Write what was built; codes from ``before`` on are new."""
    known = np.sort(built.codes[built.codes < before])
    write(
        path, built.tables, ids=built.ids, codes=built.codes, whose=built.whose, several=built.several, replaced=known,
        listed=known,
    )  # fmt: skip


def merge(path: Path, segments: Sequence[Segment]) -> None:
    """Write one segment that says what these say, one after the other."""
    older = segments[0].start > 0
    replaced = _all(segment.replaced for segment in segments if older)
    listed = _all(segment.listed for segment in segments if older)
    tables = {name: _merged(name, segments) for name in TABLES}
    order = np.lexsort((tables["entries"]["seq"].to_numpy(), tables["entries"]["person"].to_numpy()))
    tables["entries"] = tables["entries"].take(pa.array(order))
    ids, codes, whose = zip(*(segment.ids() for segment in segments), strict=True)
    text, code = pa.concat_arrays(ids), np.concatenate(codes)
    last = len(code) - 1 - np.unique(code[::-1], return_index=True)[1]
    several = np.concatenate([segment.several.reshape(-1, 2) for segment in segments])
    write(
        path, tables, ids=text.take(pa.array(last)), codes=code[last], whose=np.concatenate(whose)[last],
        several=several, replaced=replaced, listed=listed,
    )  # fmt: skip


def _merged(name: str, segments: Sequence[Segment]) -> Arrow:
    parts = []
    for number, segment in enumerate(segments):
        table = pq.read_table(segment.table(name))
        column, gone = replaced_in(name, segments[number + 1 :])
        if column is not None and len(gone):
            table = table.filter(pa.array(~np.isin(table[column].to_numpy(), gone)))
        parts.append(table)
    found = pa.concat_tables(parts).combine_chunks()
    return found.sort_by("judged") if "judged" in found.column_names else found


def replaced_in(name: str, newer: Sequence[Segment]) -> tuple[str | None, Codes]:
    """The column of a table by which newer segments replace its rows, and the codes that do."""
    if name == "subjects":
        return "code", _all(segment.listed for segment in newer)
    return TABLES[name].of_person, _all(segment.replaced for segment in newer)


def hashed(ids: Arrow) -> NDArray[np.uint64]:
    """A number for each id, the same for the same id. Others may have it too: ids are compared."""
    size = len(ids)
    if not size:
        return np.empty(0, np.uint64)
    _, bounds, text = ids.buffers()
    offsets = np.frombuffer(bounds, np.int64)[ids.offset : ids.offset + size + 1]
    content = (bytes(text) if text is not None else b"") + bytes(8)
    words = np.ndarray((len(content) - 7,), "<u8", content, strides=(1,))
    starts, left = offsets[:-1], np.diff(offsets)
    found = left.astype(np.uint64)
    for place in range(0, int(left.max()), 8):
        going = np.flatnonzero(left > place)
        some = np.minimum(left[going] - place, 8).astype(np.uint64)
        word = words[starts[going] + place] & (np.uint64(2**64 - 1) >> (np.uint64(8) * (np.uint64(8) - some)))
        mixed = (found[going] ^ word) * _MIX
        found[going] = mixed ^ (mixed >> np.uint64(29))
    return found


def _all(codes: Iterator[Codes]) -> Codes:
    return np.unique(np.concatenate([np.empty(0, np.int32), *codes])).astype(np.int32)
