"""The columns of one open register as they are asked: up to its newest entry, or of its first entries, on an engine.

What is looked up more than once is kept for as long as the register has no newer entry.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Protocol

from habeas.access.levels import Level
from habeas.adapters.columns.columns import Columns
from habeas.adapters.columns.erasing import Disclosures, Log
from habeas.adapters.columns.folder import ColumnsFolder
from habeas.adapters.columns.keeping import Progress, of_first, silent, up_to_date
from habeas.answers.columnar.projection import Engine, Projection
from habeas.ledger.disclosures import read_entry
from habeas.ledger.entries import Entry
from habeas.register.columns.schema import OTHER
from habeas.register.view import CheckpointRef


class ColumnsEngine(Engine, Protocol):
    """An engine that holds the tables of columns, and can go over to newer ones."""

    def take_over(self, columns: Columns) -> None: ...

    def settle(self) -> None: ...

    def close(self) -> None: ...


class AtHand:
    """See ``projection.Columns``: texts, codes and entries of columns, each looked up once."""

    def __init__(self, columns: Columns, told: Disclosures) -> None:
        self._columns, self._told = columns, told
        self.texts: Callable[[str], Sequence[tuple[str, ...]]] = cache(columns.texts)
        self.levels: Callable[[str], Sequence[Level]] = cache(columns.levels)
        self.level_of: Callable[[str], Level] = cache(columns.level_of)
        self._read: dict[int, Entry] = {}
        self._last: tuple[frozenset[int] | None, Sequence[Entry]] = (None, ())

    def codes_of(self, ids: Iterable[str]) -> Mapping[str, int]:
        """See ``projection.Columns``."""
        return self._columns.codes_of(ids)

    def entries_of(self, persons: Collection[int]) -> Iterable[Entry]:
        """See ``projection.Columns``."""
        asked = frozenset(persons)
        if asked != self._last[0]:
            seqs = self._columns.entries_of({OTHER, *asked})
            missing = [seq for seq in seqs if seq not in self._read]
            self._read |= {seq: read_entry(seq, told) for seq, told in self._told(missing)}
            self._last = asked, [self._read[seq] for seq in seqs]
        return self._last[1]


class Projections:
    """The projections of a register: its log, what its entries disclose, where its columns are kept, and what makes an engine of them."""

    def __init__(
        self, log: Log, told: Disclosures, folder: ColumnsFolder, engine: Callable[[Columns], ColumnsEngine]
    ) -> None:
        self._log, self._told, self._folder, self._make = log, told, folder, engine
        self._held: tuple[Columns, ColumnsEngine, Projection] | None = None
        self._first: tuple[tuple[int, str], ColumnsEngine, Projection] | None = None

    def newest(self, checkpoint: CheckpointRef, progress: Progress = silent) -> Projection:
        """The projection of all entries, which the checkpoint is of."""
        before = None if self._held is None else self._held[0]
        columns = up_to_date(self._log, self._told, self._folder, before, progress)
        if self._held is None or columns is not before:
            engine = self._make(columns) if self._held is None else self._held[1]
            if self._held is not None:
                engine.take_over(columns)
            hand, current = AtHand(columns, self._told), partial(self._holds, columns)
            self._held = columns, engine, Projection(engine, hand, checkpoint, current=current)
        self._held[1].settle()
        return self._held[2]

    def _holds(self, columns: Columns) -> bool:
        return self._held is not None and self._held[0] is columns

    def of_first(self, size: int, leaf: str, checkpoint: CheckpointRef, progress: Progress = silent) -> Projection:
        """The projection of the first entries, made for this process alone; the last one is kept."""
        asked = size, leaf
        if self._first is None or self._first[0] != asked:
            columns = of_first(self._told, size, leaf, progress)
            if self._first is not None:
                self._first[1].close()
            engine = self._make(columns)
            hand, current = AtHand(columns, self._told), partial(self._holds_first, asked)
            self._first = asked, engine, Projection(engine, hand, checkpoint, size, current=current)
        self._first[1].settle()
        return self._first[2]

    def _holds_first(self, asked: tuple[int, str]) -> bool:
        return self._first is not None and self._first[0] == asked

    def close(self) -> None:
        """Let go of the engines."""
        if self._held is not None:
            self._held[1].close()
        if self._first is not None:
            self._first[1].close()
        self._held = self._first = None
