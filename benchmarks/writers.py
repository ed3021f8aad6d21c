"""Many writers of one register on PostgreSQL: 32 processes, 1,000 appends each, and nothing lost, duplicated or missing.

It starts a server of its own that syncs its disk as a real one does. Beside it the same number of processes insert rows of the
same size by hand, with the same lock and one commit each; the ratio is what counts, the rate depends on the machine. The
control appends without the lock, and must be refused now and then. Run: ``python benchmarks/writers.py [WRITERS [APPENDS]]``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

import psycopg
from rich.console import Console
from rich.table import Table

from habeas.assembly import create_register, open_register, where

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))  # the server and the writers are those of the tests
from postgres_server import Server, running
from postgres_writers import missing, write_at_once

RATIO = 0.1
BY_HAND = 200  # appends of each plain writer
CONTROL = (4, 50)
_TABLES = ("CREATE TABLE head (size bigint)", "INSERT INTO head VALUES (0)",
           "CREATE TABLE entries (seq bigint PRIMARY KEY, told bytea)")  # fmt: skip


def by_hand(address: str, appends: int, barrier: object) -> None:
    """Insert rows one by one, each in a transaction of its own that holds the lock."""
    with psycopg.connect(address) as connection:
        barrier.wait()  # type: ignore[attr-defined]
        for _ in range(appends):
            (size,) = connection.execute("SELECT size FROM head FOR UPDATE").fetchone()  # type: ignore[misc]
            connection.execute("INSERT INTO entries VALUES (%s, %s)", [size, bytes(600)])
            connection.execute("UPDATE head SET size = size + 1")
            connection.commit()


def plain_rate(server: Server, writers: int) -> float:
    """Rows per second by hand."""
    address = server.database()
    server.execute(*_TABLES, on=address)
    context = get_context("forkserver")
    barrier = context.Barrier(writers + 1)
    processes = [context.Process(target=by_hand, args=(address, BY_HAND, barrier)) for _ in range(writers)]
    for process in processes:
        process.start()
    barrier.wait()
    begun = time.perf_counter()
    for process in processes:
        process.join()
    return writers * BY_HAND / (time.perf_counter() - begun)


def main(writers: int = 32, appends: int = 1000) -> int:
    """Print the table; 0 where every number is what it must be."""
    table = Table("", "measured", "must be", title=f"PostgreSQL: {writers} writers, {appends:,} appends each")
    with running(durable=True) as server, tempfile.TemporaryDirectory(prefix="habeas-bench-") as name:
        folder = Path(name) / "team"
        create_register(where(server.database(), folder), "bench").close()
        written = write_at_once(folder, writers, appends)
        with open_register(folder) as register:
            wrong, size = missing(register, written, writers, appends), register.ledger.size
        control = Path(name) / "control"
        create_register(where(server.database(), control), "bench").close()
        without = write_at_once(control, *CONTROL, locked=False)
        plain = plain_rate(server, writers)
    rate = size / written.seconds
    table.add_row("entries on record", f"{size:,}", f"{writers * appends:,}")
    table.add_row("lost, duplicated, missing", ", ".join(wrong) or "none; audited", "none")
    table.add_row("appends/s, one entry each", f"{rate:,.0f}  ({written.seconds:.0f} s)", "")
    table.add_row("plain inserts under the same lock, rows/s", f"{plain:,.0f}", "")
    table.add_row("ratio", f"{rate / plain:.2f}", f"≥ {RATIO}")
    table.add_row("without the lock, appends refused", f"{without.refused} of {CONTROL[0] * CONTROL[1]}", "> 0")
    Console(width=100).print(table)
    return 0 if not wrong and size == writers * appends and rate / plain >= RATIO and without.refused else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
