"""Ask the register: a question over its ledger as it stands, and an answer taken again from its receipt."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Protocol

from habeas.answers.answer import Answer, CheckpointRef
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.answers.receipt import Receipt, Replay, replay
from habeas.errors import RegisterError
from habeas.ledger.checkpoint import Checkpoint
from habeas.ledger.entries import Entry
from habeas.register.view import View, fold


class Log(Protocol):
    """What of a ledger is needed to ask it."""

    @property
    def size(self) -> int: ...

    def entries(self, start: int = 0, stop: int | None = None) -> Iterator[Entry]: ...

    def checkpoint(self, size: int | None = None) -> Checkpoint: ...


def view_of(log: Log, *, known: date | None = None, recorded: int | None = None) -> View:
    """The view of a ledger as it stands now, or as it stood after its first ``recorded`` entries."""
    checkpoint = reference(log.checkpoint(size_asked(log, recorded)))
    with _collecting_nothing():
        return fold(log.entries(0, checkpoint.size), known=known, recorded=recorded, checkpoint=checkpoint)


def size_asked(log: Log, recorded: int | None) -> int:
    """How many entries a question is about. Raises ``RegisterError`` where there are not so many."""
    size = log.size
    if recorded is not None and not 0 <= recorded <= size:
        raise RegisterError(
            f"The ledger has {size:,} entries, not {recorded:,}.", mend="Ask for fewer with --recorded."
        )
    return size if recorded is None else recorded


def ask(log: Log, question: Question) -> Answer:
    """The answer to a question."""
    return count(view_of(log, known=question.known, recorded=question.recorded), question)


def take_again(log: Log, receipt: Receipt) -> Replay:
    """The answer of a receipt, taken again. Raises ``RegisterError`` where the ledger is shorter than it was then."""
    size = log.size
    if receipt.checkpoint.size > size:
        raise RegisterError(
            f"The receipt was taken at {receipt.checkpoint.size:,} entries, and this ledger has {size:,}.",
            mend="Open the register that it was taken from, or a newer copy of it.",
        )
    return replay(receipt, log.entries(0, size), reference(log.checkpoint(receipt.checkpoint.size)))


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Without looking for cycles meanwhile: a fold makes none, and looking would take longer than folding."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def reference(checkpoint: Checkpoint) -> CheckpointRef:
    """The place in the ledger that a checkpoint is of."""
    return CheckpointRef(checkpoint.origin, checkpoint.size, checkpoint.root.hex())
