"""The ledger's speed: appending beside a plain insert of the same rows into the same kind of file, and the audit.

Both inserts run in one process, in turns, on the same disk with the same safety settings, in transactions of the same
size; the ratio is what counts, the rate depends on the machine. Run: ``python benchmarks/ledger.py [ENTRIES]``.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from habeas.access.levels import Level
from habeas.assembly import Register, create_register
from habeas.ledger.entries import Draft, Field

BATCH = 5_000
APPENDED = 100_000
RATIO, RATE, SECONDS_PER_MILLION = 0.06, 10_000, 30


def draft(number: int) -> Draft:
    """A statement as an import records it: eight fields beside kind, by and recorded."""
    says = {"name": f"Jana Nováková-Жук {number}", "sex": "f", "birth": "1987-04"}
    fields = {
        "subject": Field(f"person/registry/{number}", Level.PUBLIC),
        "subject_kind": Field("person", Level.PUBLIC),
        "source": Field("registry", Level.PUBLIC),
        "reported": Field("2025-05-07", Level.PUBLIC),
        "because": Field({"document": "ab" * 32, "row": number}, Level.PUBLIC),
        **{f"says.{name}": Field(value, Level.CASE_TEAM) for name, value in says.items()},
    }
    return Draft("statement", "import", fields)


def append(register: Register, count: int) -> float:
    """Seconds to append ``count`` entries in batches; making the drafts is not counted."""
    seconds = 0.0
    for start in range(0, count, BATCH):
        drafts = [draft(number) for number in range(start, min(start + BATCH, count))]
        begun = time.perf_counter()
        register.ledger.append(drafts)
        seconds += time.perf_counter() - begun
    return seconds


def insert_plainly(ledger: Path, path: Path) -> float:
    """Seconds to insert the very rows of ``ledger`` by ``executemany`` into a file of the same kind."""
    with sqlite3.connect(ledger) as source:
        rows = source.execute("SELECT seq, leaf, commitments, disclosures FROM entries").fetchall()
        (schema,) = source.execute("SELECT sql FROM sqlite_master WHERE name = 'entries'").fetchone()
    source.close()
    connection = sqlite3.connect(path)
    for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(schema)
    begun = time.perf_counter()
    for start in range(0, len(rows), BATCH):
        with connection:
            connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?)", rows[start : start + BATCH])
    seconds = time.perf_counter() - begun
    connection.close()
    return seconds


def main(entries: int = 1_000_000) -> int:
    """Print the table; 0 where every number is what it must be."""
    table = Table("", "measured", "must be", title=f"Ledger: {APPENDED:,} appended, {entries:,} audited")
    with tempfile.TemporaryDirectory(prefix="habeas-bench-") as name:
        folder = Path(name)
        ours, plain = [], []
        for turn in range(3):
            with create_register(folder / f"turn{turn}", "bench") as register:
                ours.append(append(register, APPENDED))
            plain.append(insert_plainly(folder / f"turn{turn}" / "ledger.sqlite", folder / f"plain{turn}.sqlite"))
        rate, plain_rate = APPENDED / min(ours), APPENDED / min(plain)
        with create_register(folder / "audited", "bench") as register:
            append(register, entries)
            begun = time.perf_counter()
            report = register.audit()
            seconds = time.perf_counter() - begun
            begun = time.perf_counter()
            read = sum(1 for _ in register.ledger.entries())
            reading = time.perf_counter() - begun
    limit = SECONDS_PER_MILLION * max(entries, APPENDED) / 1_000_000
    table.add_row("append, entries/s", f"{rate:,.0f}", f"≥ {RATE:,}")
    table.add_row("plain executemany of the same rows, rows/s", f"{plain_rate:,.0f}", "")
    table.add_row("ratio", f"{rate / plain_rate:.3f}", f"≥ {RATIO}")
    table.add_row("audit, s", f"{seconds:.1f}", f"≤ {limit:.0f}")
    table.add_row("read back as entries, entries/s", f"{read / reading:,.0f}", "")
    Console(width=100).print(table)
    good = report.sound and rate >= RATE and rate / plain_rate >= RATIO and seconds <= limit
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
