"""Copy a ledger and its documents into another store, and see that what arrived is what was there.

What is copied is what is kept, to the byte: rows, erased fields as they are now, every checkpoint. So size, root, proofs and
receipts stay as they were. Who makes it all or nothing, and closes the old place, is the assembly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from habeas.errors import TamperedError
from habeas.ledger.audit import AuditReport
from habeas.ledger.store import Row, Store

Progress = Callable[[int, int], None]
STEP = 1000  # entries between two reports of progress


class Documents(Protocol):
    """Where documents are kept, by SHA-256."""

    def put(self, content: bytes, name: str) -> str: ...

    def get(self, digest: str) -> bytes: ...

    def __iter__(self) -> Iterator[str]: ...


def told_rows(store: Store, size: int, progress: Progress) -> Iterator[Row]:
    """The rows of a store, as they are asked for; ``progress`` is told of them as the first half of the work."""
    for done, row in enumerate(store.rows(0, size)):
        if done % STEP == 0:
            progress(done, 2 * size)
        yield row


def second_half(progress: Progress) -> Progress:
    """The same progress for what comes after the rows."""
    return lambda done, total: progress(total + done, 2 * total)


def copy_documents(old: Documents, new: Documents) -> int:
    """Copy all documents; returns how many. Raises ``TamperedError`` for one that was changed."""
    copied = 0
    for digest in old:
        new.put(old.get(digest), digest)
        copied += 1
    return copied


def verify_arrival(old: Store, new: Store, report: AuditReport) -> None:
    """Raise ``TamperedError`` unless the new store has the checkpoints of the old one and its audit found nothing."""
    if list(old.heads()) != list(new.heads()):
        raise TamperedError("The checkpoints that arrived are not those that were there: nothing was moved.")
    if not report.sound:
        raise TamperedError(
            f"What arrived does not verify, and nothing was moved: {report.findings[0]}.",
            mend="Run `habeas audit` on the register that is to be moved.",
        )
