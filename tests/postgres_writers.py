"""Many writers of one register in a database, each a process with a folder of its own, and whether all that they wrote is there.

Without the lock (``locked=False``) an append asks for the size without holding it: the control that the lock is what keeps order.
"""

from __future__ import annotations

import shutil
import time
from collections import Counter
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from sqlalchemy import select

from habeas.adapters.postgres import schema, store
from habeas.assembly import Register, open_register
from habeas.errors import RegisterError
from memory_store import draft

PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload(
    ["habeas.assembly", "habeas.adapters.postgres.documents", "sqlalchemy.dialects.postgresql.psycopg"]
)


@dataclass(frozen=True)
class Written:
    """What the writers were told: the number of each entry by writer and turn; how often they were refused; seconds."""

    numbers: dict[tuple[str, int], int]
    refused: int
    seconds: float


def write_at_once(folder: Path, writers: int, appends: int, *, locked: bool = True) -> Written:
    """Let so many writers append one entry after the other, that many each."""
    begin = PROCESSES.Event()
    started = []
    for number in range(writers):
        own = folder.with_name(f"{folder.name}-{number}")
        shutil.copytree(folder, own)
        hear, tell = PROCESSES.Pipe(duplex=False)
        process = PROCESSES.Process(target=_write, args=(own, f"writer {number}", appends, locked, begin, tell))
        process.start()
        tell.close()
        started.append((process, hear))
    for _, hear in started:
        hear.recv()
    begun = time.perf_counter()
    begin.set()
    told = [hear.recv() for _, hear in started]
    seconds = time.perf_counter() - begun
    for process, hear in started:
        process.join()
        hear.close()
    numbers = {key: seq for kept, _ in told for key, seq in kept.items()}
    return Written(numbers, sum(refused for _, refused in told), seconds)


def _write(folder, writer, appends, locked, begin, tell):
    if not locked:
        store._LOCK = select(schema.head.c.size)
    kept, refused = {}, 0
    with open_register(folder) as register:
        tell.send("ready")
        begin.wait()
        for turn in range(appends):
            try:
                kept[writer, turn] = register.ledger.append([draft(turn, writer=writer)]).start
            except RegisterError:
                refused += 1
    tell.send((kept, refused))


def missing(register: Register, written: Written, writers: int, appends: int) -> list[str]:
    """What is lost, duplicated, missing, or not where its writer was told; empty where all is well."""
    found = Counter()
    elsewhere = 0
    size = 0
    for entry in register.ledger.entries():
        key = entry.value("says.writer"), int(entry.value("subject").rpartition("/")[2])
        found[key] += 1
        elsewhere += written.numbers.get(key) != entry.seq
        size += 1
    asked = {(f"writer {number}", turn) for number in range(writers) for turn in range(appends)}
    told = {
        "refused": written.refused,
        "lost": len(written.numbers.keys() - found.keys()),
        "missing": len(asked - found.keys()),
        "duplicated": sum(times > 1 for times in found.values()),
        "elsewhere": elsewhere,
        "beyond": abs(size - len(asked)),
    }
    audited = [str(finding) for finding in register.audit().findings]
    return [f"{number} {what}" for what, number in told.items() if number] + audited
