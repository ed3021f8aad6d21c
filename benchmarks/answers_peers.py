"""The same stock count as plain SQL on SQLite and on PostgreSQL: the columns of a register as their tables, with indexes.

    python benchmarks/answers_peers.py FOLDER   # a register whose columns were made

What is counted: people held on a day as known on another, at least and at most, whose records contradict in nothing, put
together as judged by then. DuckDB takes the same SQL over the same files; all three must come to the same numbers. SQLite
has a covering index and an R*Tree over both times and is measured by whichever is faster; PostgreSQL has a GiST index over
both as ranges and covering B-trees, and chooses for itself. Both are analysed, warm, and have the memory that they ask for.
"""

from __future__ import annotations

import io
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import psycopg
import pyarrow as pa
import pyarrow.csv

from habeas.answers.definitions import BEHIND_BARS

PROGRAMS = Path("/usr/lib/postgresql/15/bin")
NOBODY = "nobody"  # PostgreSQL does not run as root
STAYS = ("person", "source", "there", "listed", "custody", "possible_from", "possible_to", "certain_from", "certain_to",
         "seen_day", "known_from", "known_until")  # fmt: skip
JOINED = ("person", "unit", "known_from", "known_until")
SETTINGS = {"shared_buffers": "2GB", "work_mem": "512MB", "maintenance_work_mem": "1GB", "effective_cache_size": "8GB",
            "random_page_cost": "1.1", "max_parallel_workers_per_gather": "2", "listen_addresses": "''"}  # fmt: skip

Times = tuple[int, int]
Bounds = tuple[int, int]

# {held}: the rows that are possibly held on the day, as the database finds them best; {out}: codes of custody that is none.
SQL = """
WITH lone AS (
    SELECT s.person, max({truth}) AS truth
    FROM (SELECT s.* FROM {held} AND s.custody NOT IN ({out})) s
    LEFT JOIN joined j ON j.person = s.person AND j.known_from <= {known} AND j.known_until > {known}
    WHERE s.there = 0 OR j.person IS NULL
    GROUP BY s.person
), told AS (
    SELECT j.unit, s.source, max(CASE WHEN s.custody IN ({out}) OR s.possible_from > {at} OR s.possible_to < {at}
                                      THEN 0 ELSE {truth} END) AS truth
    FROM joined j JOIN stays s ON s.person = j.person
    WHERE j.known_from <= {known} AND j.known_until > {known}
    AND s.there = 1 AND s.known_from <= {known} AND s.known_until > {known}
    GROUP BY j.unit, s.source
), together AS (
    SELECT CASE WHEN min(truth) > 0 OR max(truth) < 1 THEN max(truth) ELSE 1 END AS truth FROM told GROUP BY unit
), people AS (
    SELECT truth FROM lone UNION ALL SELECT truth FROM together WHERE truth > 0
)
SELECT coalesce(sum(CASE WHEN truth = 2 THEN 1 ELSE 0 END), 0), count(*) FROM people
"""
TRUTH = """CASE WHEN s.listed = 1 AND ((s.certain_from <= {at} AND s.certain_to >= {at}) OR s.seen_day = {at})
           THEN 2 ELSE 1 END"""
COLUMNS_ALONE = """stays s WHERE s.possible_from <= {at} AND s.possible_to >= {at}
                   AND s.known_from <= {known} AND s.known_until > {known}"""
R_TREE = """stays_when w JOIN stays s ON s.rowid = w.id WHERE w.possible_from <= {at} AND w.possible_to >= {at}
            AND w.known_from <= {known} AND w.known_until > {known}"""
RANGES = """stays s WHERE int4range(s.possible_from, s.possible_to, '[]') @> {at}
            AND int4range(s.known_from, s.known_until) @> {known} AND s.possible_from <= s.possible_to"""


@dataclass(frozen=True)
class Peer:
    """One database as it answers: the median of its seconds, and its answers in the order of the questions."""

    name: str
    seconds: float
    answers: tuple[Bounds, ...]


def peers(folder: Path, asked: Sequence[Times], scratch: Path) -> Iterator[Peer]:
    """DuckDB, SQLite and PostgreSQL on the columns of the register in ``folder``."""
    with duckdb.connect() as columns:
        for name, names in (("stays", STAYS), ("joined", JOINED)):
            files = str(folder / "columns" / "**" / f"{name}*.parquet")
            columns.execute(f"CREATE TABLE {name} AS SELECT {', '.join(names)} FROM read_parquet('{files}')")
        out = _out(columns, folder)

        def in_columns(sql: str) -> Bounds:
            return columns.execute(sql).fetchone()  # type: ignore[return-value]

        yield measured("DuckDB, the same SQL", in_columns, COLUMNS_ALONE, asked, out)
        tables = {name: columns.table(name).to_arrow_table() for name in ("stays", "joined")}
    ways = [measured("SQLite", ask, held, asked, out) for ask, held in _sqlite(scratch / "peer.sqlite", tables)]
    yield min(ways, key=lambda way: way.seconds)
    with server(scratch / "postgres") as address, psycopg.connect(address, autocommit=True) as connection:
        _load(connection, tables)

        def ask(sql: str) -> Bounds:
            return connection.execute(sql).fetchone()  # type: ignore[return-value]

        ways = [measured("PostgreSQL", ask, held, asked, out) for held in (RANGES, COLUMNS_ALONE)]
        yield min(ways, key=lambda way: way.seconds)


def measured(name: str, ask: Callable[[str], Bounds], held: str, asked: Sequence[Times], out: str) -> Peer:
    """The median of some questions, the first asked once more before to warm up."""
    took, answers = [], []
    for number, (at, known) in enumerate((asked[0], *asked)):
        sql = SQL.format(held=held.format(at=at, known=known), truth=TRUTH.format(at=at), at=at, known=known, out=out)
        began = time.perf_counter()
        low, high = ask(sql)
        if number:
            took.append(time.perf_counter() - began)
            answers.append((int(low), int(high)))
    return Peer(name, statistics.median(took), tuple(answers))


def _out(columns: duckdb.DuckDBPyConnection, folder: Path) -> str:
    """The codes of custody that is not behind bars."""
    files = str(folder / "columns" / "**" / "texts*.parquet")
    told = columns.execute(
        f"""SELECT code FROM read_parquet('{files}') WHERE "column" = 'custody' AND told <> '[]'
        AND json_extract_string(told, '$[0]') NOT IN ({", ".join(f"'{kind}'" for kind in sorted(BEHIND_BARS))})"""
    ).fetchall()
    return ", ".join(str(code) for (code,) in told) or "-1"


def _sqlite(path: Path, tables: dict[str, pa.Table]) -> Iterator[tuple[Callable[[str], Bounds], str]]:
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -2000000")
        for name, table in tables.items():
            connection.execute(
                f"CREATE TABLE {name} ({', '.join(f'{column} INTEGER' for column in table.column_names)})"
            )
            marks = ", ".join("?" * table.num_columns)
            connection.execute("BEGIN")
            for batch in table.to_batches(max_chunksize=100_000):
                rows = zip(*(column.to_pylist() for column in batch.columns), strict=True)
                connection.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
            connection.execute("COMMIT")
        times = "possible_to, possible_from, known_until, known_from"
        rest = ", ".join(name for name in STAYS if name not in times)
        connection.execute(f"CREATE INDEX stays_times ON stays ({times}, {rest}) WHERE possible_from <= possible_to")
        connection.execute(f"CREATE INDEX stays_person ON stays (person, {', '.join(STAYS[1:])})")
        connection.execute("CREATE INDEX joined_person ON joined (person, known_from, known_until, unit)")
        connection.execute("CREATE INDEX joined_known ON joined (known_until, known_from, person, unit)")
        connection.execute(
            "CREATE VIRTUAL TABLE stays_when USING rtree_i32(id, possible_from, possible_to, known_from, known_until)"
        )
        connection.execute("INSERT INTO stays_when SELECT rowid, possible_from, possible_to, known_from, known_until FROM stays "
                           "WHERE possible_from <= possible_to")  # fmt: skip
        connection.execute("ANALYZE")
        for held in (COLUMNS_ALONE + " AND s.possible_from <= s.possible_to", R_TREE):
            yield lambda sql: connection.execute(sql).fetchone(), held


def _load(connection: psycopg.Connection, tables: dict[str, pa.Table]) -> None:
    for name, table in tables.items():
        connection.execute(
            f"CREATE UNLOGGED TABLE {name} ({', '.join(f'{column} integer NOT NULL' for column in table.column_names)})"
        )  # type: ignore[arg-type]
        with connection.cursor() as cursor, cursor.copy(f"COPY {name} FROM STDIN (FORMAT csv)") as copy:  # type: ignore[arg-type]
            for batch in table.to_batches(max_chunksize=100_000):
                text = io.BytesIO()
                pa.csv.write_csv(batch, text, pa.csv.WriteOptions(include_header=False))
                copy.write(text.getvalue())
    rest = ", ".join(STAYS[1:])
    for sql in (
        """CREATE INDEX ON stays USING gist (int4range(possible_from, possible_to, '[]'),
           int4range(known_from, known_until)) WHERE possible_from <= possible_to""",
        f"CREATE INDEX ON stays (person) INCLUDE ({rest})",
        "CREATE INDEX ON stays (possible_to, possible_from) WHERE possible_from <= possible_to",
        "CREATE INDEX ON joined (person) INCLUDE (unit, known_from, known_until)",
        "VACUUM ANALYZE",
    ):
        connection.execute(sql)


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """A PostgreSQL server of its own, reached by a socket in the folder only; ended at the end. Gives its address."""
    data, own = folder / "data", {"user": NOBODY, "group": "nogroup"} if os.geteuid() == 0 else {}
    folder.mkdir(parents=True)
    if own:
        folder.parent.chmod(0o755)  # the server must reach its own folder
        os.chown(folder, *_ids())

    def run(program: str, *arguments: object) -> None:
        command = [PROGRAMS / program, "-D", data, *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/", **own)  # type: ignore[call-overload]

    options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
    run("initdb", "-A", "trust", "-U", "bench", "-N", "--locale=C")
    run("pg_ctl", "-w", "-l", folder / "log", "-o", f"{options} -k {folder}", "start")
    try:
        yield f"host={folder} user=bench dbname=postgres"
    finally:
        run("pg_ctl", "-m", "immediate", "stop")


def _ids() -> tuple[int, int]:
    import grp
    import pwd

    return pwd.getpwnam(NOBODY).pw_uid, grp.getgrnam("nogroup").gr_gid


def main() -> int:
    from answers_questions import pairs

    with tempfile.TemporaryDirectory(prefix="habeas-bench-") as scratch:
        found = list(
            peers(Path(sys.argv[1]), [(at.toordinal(), known.toordinal()) for at, known in pairs(9)], Path(scratch))
        )
    for peer in found:
        print(f"{peer.name}: {1000 * peer.seconds:,.1f} ms, {peer.answers[:3]}")
    return 0 if len({peer.answers for peer in found}) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
