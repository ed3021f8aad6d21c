"""What was erased is not kept in the columns: they are deleted, and made anew when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from habeas.adapters.columns.folder import ColumnsFolder
from habeas.ledger.disclosures import read_entry
from habeas.ledger.store import Row

_ERASURE = b'"erasure"'  # stands in the disclosures of every erasure, and of little else
Rows = Callable[[int, int], Iterable[Row]]


class Log(Protocol):
    """What of a ledger is needed."""

    @property
    def size(self) -> int: ...

    def row(self, seq: int) -> Row: ...


def forget_at_opening(log: Log, rows: Rows, folder: ColumnsFolder) -> None:
    """Delete the columns where an erasure came after them: whoever erased did not come to it. Only what is new is read."""
    held = folder.size()
    if held is not None and erased_in(rows, max(held, 0), log.size):
        folder.remove()


def erased_in(rows: Rows, start: int, stop: int) -> bool:
    """Whether something was erased by these entries."""
    new = (row for row in rows(start, stop) if _ERASURE in row.disclosures)
    return any(read_entry(row.seq, row.disclosures).kind == "erasure" for row in new)
