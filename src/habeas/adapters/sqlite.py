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
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    Column,
    ColumnElement,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    cast,
    create_engine,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from habeas.errors import Place, RegisterError
from habeas.ledger.store import Addition, Head, Row

FORMAT = 1
PATIENCE = 30.0  # seconds
PORTION = 2000  # rows read at once: long enough to be fast, short enough to keep no writer waiting

_metadata = MetaData()
_entries = Table(
    "entries",
    _metadata,
    Column("seq", Integer, primary_key=True),
    Column("leaf", LargeBinary, nullable=False),
    Column("commitments", LargeBinary, nullable=False),
    Column("disclosures", Text, nullable=False),
    sqlite_strict=True,
)
_checkpoints = Table(
    "checkpoints",
    _metadata,
    Column("size", Integer, primary_key=True),
    Column("note", Text, nullable=False),
    Column("frontier", LargeBinary, nullable=False),
    sqlite_strict=True,
)
_meta = Table(
    "meta",
    _metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)


def _as_bytes(column: Column[Any]) -> ColumnElement[bytes]:
    """Whatever a damaged file holds there, as bytes: it must still reach the audit."""
    return func.coalesce(cast(column, LargeBinary), b"")


_META = frozenset({"format", "origin", "writer"})
_TABLES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name"
_HEADS = select(_checkpoints.c.size, _as_bytes(_checkpoints.c.note), _as_bytes(_checkpoints.c.frontier))
_ROWS = (  # made once: making it takes longer than reading one row
    select(
        _entries.c.seq, _as_bytes(_entries.c.leaf), _as_bytes(_entries.c.commitments), _as_bytes(_entries.c.disclosures)
    )
    .where(_entries.c.seq >= bindparam("start"), _entries.c.seq < bindparam("stop"))
    .order_by(_entries.c.seq)
    .limit(bindparam("portion"))
)
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
    def create(path: Path, origin: str, head: Head, writer: str) -> None:
        """Make the file of a new ledger. ``writer`` is the version that makes it, for older ones to name."""
        path.touch(mode=0o600)
        engine = _engine(path)
        with _translated(path), engine.connect() as connection, _transaction(connection):
            _metadata.create_all(connection)
            for trigger in _TRIGGERS:
                connection.exec_driver_sql(trigger)
            meta = {"format": str(FORMAT), "origin": origin, "writer": writer}
            connection.execute(insert(_meta), [{"name": name, "value": value} for name, value in meta.items()])
            connection.execute(insert(_checkpoints), _head_row(head))
        engine.dispose()

    def append(self, make: Callable[[Head], Addition]) -> Head:
        """See ``Store.append``."""
        connection = self._connection
        destroyed: list[bytes] = []
        with _translated(self.path), _transaction(connection):
            addition = make(self.head())
            connection.execute(insert(_entries), [
                {"seq": seq, "leaf": leaf, "commitments": commitments, "disclosures": disclosures.decode()}
                for seq, leaf, commitments, disclosures in addition.rows
            ])  # fmt: skip
            for seq, kept in addition.erased.items():
                for row in self.rows(seq, seq + 1):
                    destroyed += set(row.disclosures.split(b"\n")) - set(kept.split(b"\n"))
                changed = update(_entries).where(_entries.c.seq == seq).values(disclosures=kept.decode())
                connection.execute(changed)
            connection.execute(insert(_checkpoints), _head_row(addition.head))
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
            row = self._connection.execute(_HEADS.order_by(_checkpoints.c.size.desc()).limit(1)).one_or_none()
        if row is None:
            raise RegisterError("The ledger has no checkpoint.", place=Place(str(self.path)))
        return _read_head(*row)

    def heads(self) -> Iterator[Head]:
        """See ``Store.heads``."""
        with _translated(self.path):
            found = self._connection.execute(_HEADS.order_by(_checkpoints.c.size)).all()
        return (_read_head(*row) for row in found)

    def rows(self, start: int, stop: int) -> Iterator[Row]:
        """See ``Store.rows``."""
        while start < stop:
            with _translated(self.path):
                asked = {"start": start, "stop": stop, "portion": PORTION}
                found = self._connection.execute(_ROWS, asked).all()
            yield from map(Row._make, found)
            if len(found) < PORTION:
                return
            start = found[-1].seq + 1

    def faults(self) -> list[str]:
        """What is wrong with the file: what SQLite finds itself, and what Habeas did not put there."""
        try:
            found = self._connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            tables = self._connection.exec_driver_sql(_TABLES).scalars().all()
            meta = self._connection.execute(select(_meta.c.name)).scalars().all()
        except DBAPIError as error:
            return [str(error.orig)]
        return [
            *(text for text in found if text != "ok"),
            *(f"it has a table “{name}”, which Habeas did not make" for name in tables if name not in _metadata.tables),
            *(f"its table meta says “{name}”, which Habeas did not write" for name in meta if name not in _META),
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
    except (DBAPIError, UnicodeDecodeError) as error:  # the second: SQLite quotes a damaged file in its message
        what = str(error.orig) if isinstance(error, DBAPIError) else "database disk image is malformed"
        mend = next((mend for sign, mend in _MENDS.items() if sign in what), None)
        raise RegisterError(f"The ledger's file: {what}.", place=Place(str(path)), mend=mend) from error


def _read_origin(connection: Connection, path: Path) -> str:
    place = Place(str(path))
    try:
        meta = {row.name: row.value for row in connection.execute(select(_meta))}
        found = int(meta["format"])
        origin: str = meta["origin"]
    except (DBAPIError, KeyError, ValueError) as error:
        if isinstance(error, DBAPIError) and "no such table" not in str(error.orig):
            raise
        raise RegisterError("This is not a ledger of Habeas.", place=place, mend="Check the folder.") from None
    if found < 1:
        raise RegisterError(
            f"The ledger says format {found}, which there never was.", place=place, mend="Restore a copy."
        )
    if found > FORMAT:
        raise RegisterError(
            f"Written by Habeas {meta.get('writer')} in format {found}; this version reads up to format {FORMAT}.",
            place=place,
            mend=f"Install Habeas {meta.get('writer')} or newer.",
        )
    return origin


def _head_row(head: Head) -> dict[str, object]:
    return {"size": head.size, "note": head.note, "frontier": b"".join(head.frontier)}


def _read_head(size: int, note: bytes, frontier: bytes) -> Head:
    return Head(
        size,
        note.decode(errors="replace"),
        tuple(frontier[place : place + 32] for place in range(0, len(frontier), 32)),
    )


def _holds_any(path: Path, needles: list[bytes]) -> bool:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return any(content.find(needle[:26]) >= 0 for needle in needles)  # ["salt": 24 characters after two
