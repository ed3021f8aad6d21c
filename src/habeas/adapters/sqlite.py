"""The default store: one SQLite file, so that a register is a folder that one can copy.

Decisions:

- ``journal_mode=DELETE``: a closed register is complete in its one file, a copy opens on a read-only disk, and a copy
  made in the middle of an append brings the journal that undoes it. ``synchronous=EXTRA`` is FULL and also syncs the
  folder after the journal is gone, without which a power cut could bring the journal, and the state before, back.
- ``secure_delete=ON``, and after an erasure the file is searched for the salts of what was erased; a page that still
  holds one (SQLite leaves copies behind when it rearranges pages) is rebuilt by ``VACUUM``.
- The appender's lock is ``BEGIN IMMEDIATE``; who waits longer than ``PATIENCE`` gets a ``RegisterError``.
- Triggers refuse changes by hand. They guard against slips; against intent there is the audit.
"""

from __future__ import annotations

import mmap
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Executable, create_engine, event, insert, select, update
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from habeas.adapters.ledger_tables import (
    HEADS,
    META,
    MOVED,
    MOVED_TO,
    NEWEST,
    PATIENCE,
    ROWS,
    checkpoints,
    disclosed,
    entries,
    fetched,
    in_portions,
    meta,
    meta_of,
    metadata,
    no_ledger,
    portions_of,
    read_head,
    read_meta,
    refuse_moved,
)
from habeas.errors import Place, RegisterError
from habeas.ledger.store import Addition, Head, Row

LOOK = 0.25  # seconds between two looks for new entries

_TABLES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name"
_TRIGGERS = (
    "CREATE TRIGGER entries_stay BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END",
    """CREATE TRIGGER entries_are_only_erased BEFORE UPDATE ON entries
    WHEN new.seq <> old.seq OR new.leaf <> old.leaf OR new.commitments <> old.commitments
      OR length(new.disclosures) >= length(old.disclosures)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    """CREATE TRIGGER checkpoints_stay BEFORE DELETE ON checkpoints
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    """CREATE TRIGGER checkpoints_are_final BEFORE UPDATE ON checkpoints
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
)


class SqliteStore:
    """A ``Store`` in the file at ``path``. Not for several threads at once; any number of processes."""

    ERASED_ELSEWHERE = "Copies and backups made before still hold the values: erase or destroy those too."

    def __init__(self, path: Path) -> None:
        """Open a store. Raises ``RegisterError`` where the file is missing, no store, or from a newer version."""
        self.path = path
        if not path.is_file():
            raise RegisterError("There is no ledger here.", place=Place(str(path)), mend="`habeas init` makes one.")
        self._engine = _engine(path)
        with _translated(path):
            self._connection = self._engine.connect()
            try:
                self.origin = _read_origin(self._connection, path)
            except BaseException:
                self.close()
                raise

    @staticmethod
    def create(path: Path, origin: str, heads: Iterable[Head], writer: str, rows: Iterable[Row] = ()) -> None:
        """Make the file of a ledger that has these heads and rows. ``writer`` is the version that makes it."""
        path.touch(mode=0o600)
        engine = _engine(path)
        with _translated(path), engine.connect() as connection, _transaction(connection):
            metadata.create_all(connection)
            for trigger in _TRIGGERS:
                connection.exec_driver_sql(trigger)
            connection.execute(insert(meta), meta_of(origin, writer))
            for portion in portions_of(rows):
                connection.execute(insert(entries), [_entry_row(row) for row in portion])
            connection.execute(insert(checkpoints), [_head_row(head) for head in heads])
        engine.dispose()

    def append(self, make: Callable[[Head], Addition]) -> Head:
        """See ``Store.append``."""
        connection = self._connection
        destroyed: list[bytes] = []
        with _translated(self.path), _transaction(connection):
            refuse_moved(connection.execute(MOVED_TO).scalar(), Place(str(self.path)))
            addition = make(self.head())
            connection.execute(insert(entries), [_entry_row(row) for row in addition.rows])
            for seq, kept in addition.erased.items():
                for row in self.rows(seq, seq + 1):
                    destroyed += set(row.disclosures.split(b"\n")) - set(kept.split(b"\n"))
                changed = update(entries).where(entries.c.seq == seq).values(disclosures=kept.decode())
                connection.execute(changed)
            connection.execute(insert(checkpoints), _head_row(addition.head))
        if destroyed and _holds_any(self.path, destroyed):
            self._rebuild()
        return addition.head

    def _rebuild(self) -> None:
        try:
            self._connection.exec_driver_sql("VACUUM")
        except DBAPIError as error:
            raise RegisterError(
                f"The erasure is on record, but the file may still hold a copy of what was erased: {error.orig}.",
                place=Place(str(self.path)),
                mend="Make room on the disk, end other processes, and run: sqlite3 ledger.sqlite VACUUM",
            ) from error

    def head(self) -> Head:
        """See ``Store.head``."""
        with _translated(self.path):
            row = self._connection.execute(NEWEST).one_or_none()
        if row is None:
            raise RegisterError("The ledger has no checkpoint.", place=Place(str(self.path)))
        return read_head(*row)

    def heads(self) -> Iterator[Head]:
        """See ``Store.heads``."""
        with _translated(self.path):
            found = self._connection.execute(HEADS.order_by(checkpoints.c.size)).all()
        return (read_head(*row) for row in found)

    def rows(self, start: int, stop: int) -> Iterator[Row]:
        """See ``Store.rows``."""
        return in_portions(self._portion, start, stop)

    def _portion(self, asked: Mapping[str, int]) -> list[Row]:
        with _translated(self.path):
            return list(map(Row._make, self._connection.execute(ROWS, asked).all()))

    def disclosures(self, seqs: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """See ``Store.disclosures``."""
        return disclosed(self._disclosed, seqs)

    def _disclosed(self, query: Executable, asked: Mapping[str, Any]) -> Sequence[Any]:
        with _translated(self.path):
            return fetched(self._connection.execute(query, asked))

    def wait(self, size: int, timeout: float) -> int:
        """Wait, at most ``timeout`` seconds, until there are more than ``size`` entries; return how many there are."""
        deadline = time.monotonic() + timeout
        while (found := self.head().size) <= size and (left := deadline - time.monotonic()) > 0:
            time.sleep(min(left, LOOK))
        return found

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Hold the appender's lock for the block."""
        with _translated(self.path), _transaction(self._connection):
            yield

    @contextmanager
    def retiring(self, to: str) -> Iterator[None]:
        """The same; when the block ends well, the ledger has moved to ``to``: nothing opens it here."""
        with self.holding():
            yield
            self._connection.execute(insert(meta), {"name": MOVED, "value": to})

    def faults(self) -> list[str]:
        """What is wrong with the file: what SQLite finds itself, and what Habeas did not put there."""
        try:
            found = self._connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            tables = self._connection.exec_driver_sql(_TABLES).scalars().all()
            names = self._connection.execute(select(meta.c.name)).scalars().all()
        except DBAPIError as error:
            return [str(error.orig)]
        return [
            *(text for text in found if text != "ok"),
            *(f"it has a table “{name}”, which Habeas did not make" for name in tables if name not in metadata.tables),
            *(f"its table meta says “{name}”, which Habeas did not write" for name in names if name not in META),
        ]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
        self._engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(path)),
        isolation_level="AUTOCOMMIT",  # transactions are begun below, as IMMEDIATE
        poolclass=NullPool,
        connect_args={"timeout": PATIENCE},
    )

    @event.listens_for(engine, "connect")
    def set_pragmas(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


@contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        if connection.connection.dbapi_connection.in_transaction:  # type: ignore[union-attr]
            connection.exec_driver_sql("ROLLBACK")
        raise


_MENDS = {
    "locked": "Another process is writing to the register: wait for it to end, and repeat.",
    "full": "Make room on the disk and repeat: what is on record stays, and nothing is half recorded.",
    "readonly": "The register's folder must be writable to record something.",
    "unable to open": "Check that the folder and its files may be read and written.",
    "not a database": "This is not a ledger of Habeas: check the folder.",
    "malformed": "The file is damaged: restore a copy; `habeas audit` says which entries are, where it can still open it.",
}


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error, UnicodeDecodeError) as error:
        said = error.orig if isinstance(error, DBAPIError) else error
        damaged = isinstance(error, UnicodeDecodeError)  # SQLite quotes a damaged file in its message
        what = "database disk image is malformed" if damaged else str(said)
        mend = next((mend for sign, mend in _MENDS.items() if sign in what), None)
        raise RegisterError(f"The ledger's file: {what}.", place=Place(str(path)), mend=mend) from error


def _read_origin(connection: Connection, path: Path) -> str:
    try:
        said = {row.name: row.value for row in connection.execute(select(meta))}
    except DBAPIError as error:
        if "no such" in str(error.orig):
            raise no_ledger(Place(str(path))) from None
        raise
    return read_meta(said, Place(str(path)))


def _entry_row(row: Row) -> dict[str, object]:
    return {**row._asdict(), "disclosures": row.disclosures.decode()}


def _head_row(head: Head) -> dict[str, object]:
    return {"size": head.size, "note": head.note, "frontier": b"".join(head.frontier)}


def _holds_any(path: Path, needles: list[bytes]) -> bool:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return any(content.find(needle[:26]) >= 0 for needle in needles)  # ["salt": 24 characters after two
