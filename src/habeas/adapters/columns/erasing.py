"""What was erased is not kept in the columns: they are deleted, and made anew when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from habeas.adapters.columns.folder import ColumnsFolder
from habeas.ledger.disclosures import read_entry
from habeas.ledger.store import Row

_ERASURE = b'"erasure"'  # stands in the disclosures of every erasure, and of little else
Disclosures = Callable[[Sequence[int]], Iterable[tuple[int, bytes]]]  # see ``Store.disclosures``


class Log(Protocol):
    """What of a ledger is needed."""

    @property
    def size(self) -> int: ...

    def row(self, seq: int) -> Row: ...


def forget_at_opening(log: Log, told: Disclosures, folder: ColumnsFolder) -> None:
    """Delete the columns where an erasure came after them: whoever erased did not come to it. Only what is new is read."""
    held = folder.size()
    if held is not None and erased_in(told, max(held, 0), log.size):
        folder.remove()


def erased_in(told: Disclosures, start: int, stop: int) -> bool:
    """Whether something was erased by these entries."""
    new = (one for one in told(range(start, stop)) if _ERASURE in one[1])
    return any(read_entry(*one).kind == "erasure" for one in new)
