"""Entries read many at a time: while one portion is read, the one before is added and the next is fetched."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from habeas.adapters.columns.arrays import Numbers
from habeas.adapters.columns.lines import Portion, in_portions
from habeas.adapters.columns.statements import Closed, Statements
from habeas.adapters.columns.words import Coder

AT_ONCE = 8000  # entries that are read at once: what fits into the processor's memory
Told = Iterable[tuple[int, bytes]]  # number and disclosures of each entry


def statements_of(told: Told, coder: Coder) -> Closed:
    """All that these entries say."""
    statements = Statements(coder)
    with ThreadPoolExecutor(1) as reader:
        waiting: deque[tuple[Numbers, list[bytes], Future[Portion]]] = deque()
        for seqs, disclosures in in_portions(told, AT_ONCE):
            waiting.append((seqs, disclosures, reader.submit(statements.read, disclosures)))
            if len(waiting) > 1:
                _add(statements, *waiting.popleft())
        while waiting:
            _add(statements, *waiting.popleft())
    return statements.closed()


def _add(statements: Statements, seqs: Numbers, disclosures: list[bytes], reading: Future[Portion]) -> None:
    statements.add(seqs, disclosures, reading.result())
