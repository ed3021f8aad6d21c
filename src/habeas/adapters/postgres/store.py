"""A ``Store`` in a PostgreSQL database.

Decisions:

- The appender's lock is the one row of ``head``, taken ``FOR UPDATE``: only who may write can hold it, and it is free again
  when its holder's connection ends, however it ends. The new size is then set where the old one still stands (compare and
  swap), and primary keys refuse a number that was given already: without the lock an append would fail, not fork.
- After the lock the newest head is asked for by a statement of its own: that one sees what the appender before committed.
- A connection that is lost during the commit leaves open whether it was one. The server is then asked, once nobody holds
  the lock.
- PostgreSQL keeps a row's old version until it is cleaned away, so after an erasure the table is written anew
  (``VACUUM FULL``). The server's log (WAL), replicas and backups still hold it: nobody can reach these from here.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import Connection, Executable, bindparam, insert, select, update

from habeas.adapters.ledger_tables import (
    HEADS,
    MOVED,
    MOVED_TO,
    NEWEST,
    ROWS,
    checkpoints,
    disclosed,
    entries,
    fetched,
    in_portions,
    meta,
    meta_of,
    no_ledger,
    portions_of,
    read_head,
    read_meta,
    refuse_moved,
)
from habeas.adapters.postgres.database import SCHEMA, CommitUnansweredError, Database
from habeas.adapters.postgres.schema import CHANNEL, create_tables, create_triggers, head, strange
from habeas.errors import InputError, RegisterError
from habeas.ledger.store import Addition, Head, Row

LOOK = 30.0  # seconds after which one looks for new entries though none were announced
_PRESENT = f"SELECT to_regclass('{SCHEMA}.meta') IS NOT NULL"
_TAKEN = f"SELECT to_regnamespace('{SCHEMA}') IS NOT NULL"
_LOCK = select(head.c.size).with_for_update()
_SWAPPED = (
    update(head)
    .where(head.c.size == bindparam("old"))
    .values(size=bindparam("size"))
    .returning(head.c.size)
    .cte("swapped")
)
_COMPARE_AND_SWAP = (
    insert(checkpoints)
    .from_select(
        ["size", "note", "frontier"],
        select(
            _SWAPPED.c.size,
            bindparam("note", type_=checkpoints.c.note.type),
            bindparam("frontier", type_=checkpoints.c.frontier.type),
        ),
    )
    .returning(checkpoints.c.size)
)


class PostgresStore:
    """The ledger in ``database``. Not for several threads at once; any number of processes, on any number of machines."""

    ERASED_ELSEWHERE = "The server's log (WAL), replicas, backups and copies made before still hold the values: have those destroyed, too."

    def __init__(self, database: Database) -> None:
        """Open a store. Raises ``RegisterError`` where there is no server, no ledger, or one from a newer version."""
        self._database = database
        with database.connection() as connection:
            if not connection.exec_driver_sql(_PRESENT).scalar():
                raise RegisterError(
                    "There is no ledger in this database.",
                    place=database.place,
                    mend=f"`habeas init {database.address}` makes one.",
                )
            said = {row.name: row.value for row in connection.execute(select(meta))}
        self.origin = read_meta(said, database.place)

    @staticmethod
    def create(database: Database, origin: str, heads: Iterable[Head], writer: str, rows: Iterable[Row] = ()) -> None:
        """Make a ledger that has these heads and rows. Raises ``InputError`` where the database has one."""
        with database.transaction() as connection:
            if PostgresStore.stands_in(database):
                raise InputError(
                    "This database has a register already.",
                    place=database.place,
                    mend="Name another database; `habeas join` opens the one that is there.",
                )
            create_tables(connection)
            connection.execute(insert(meta), meta_of(origin, writer))
            for portion in portions_of(rows):
                connection.execute(insert(entries), [row._asdict() for row in portion])
            kept = list(heads)
            connection.execute(insert(checkpoints), [_head_row(one) for one in kept])
            connection.execute(insert(head), {"one": True, "size": kept[-1].size})
            create_triggers(connection)

    @staticmethod
    def stands_in(database: Database) -> bool:
        """Whether the database has a register, or anything else in its place."""
        with database.connection() as connection:
            return bool(connection.exec_driver_sql(_TAKEN).scalar())

    def append(self, make: Callable[[Head], Addition]) -> Head:
        """See ``Store.append``."""
        made: Addition | None = None
        try:
            with self._database.transaction() as connection:
                locked = self._lock(connection)
                made = make(self.head())
                self._write(connection, locked, made)
        except CommitUnansweredError as error:
            assert made is not None
            self._settle(made.head, error)
        if made.erased:
            self._rebuild()
        return made.head

    def _lock(self, connection: Connection) -> int:
        size = connection.execute(_LOCK).scalar()
        refuse_moved(connection.execute(MOVED_TO).scalar(), self._database.place)
        if size is None:
            raise no_ledger(self._database.place)
        return int(size)

    def _write(self, connection: Connection, locked: int, made: Addition) -> None:
        connection.execute(insert(entries), [row._asdict() for row in made.rows])
        for seq, kept in made.erased.items():
            connection.execute(update(entries).where(entries.c.seq == seq).values(disclosures=kept))
        if connection.execute(_COMPARE_AND_SWAP, {"old": locked, **_head_row(made.head)}).scalar() is None:
            raise RegisterError(
                "Somebody appended meanwhile: nothing was recorded.", place=self._database.place, mend="Repeat."
            )

    def _settle(self, new: Head, unanswered: CommitUnansweredError) -> None:
        """Ask whether an append is on record whose commit was not answered; raise where it is not, or nobody can say."""
        note = select(checkpoints.c.note).where(checkpoints.c.size == new.size)
        try:
            with self._database.transaction() as connection:
                self._lock(connection)
                found = connection.execute(note).scalar()
        except RegisterError:
            raise unanswered from None
        if found != new.note.encode():
            raise RegisterError(
                "The connection was lost before the entries were on record: nothing was recorded.",
                place=self._database.place,
                mend="Repeat.",
            ) from unanswered

    def _rebuild(self) -> None:
        try:
            rewrite(self._database, entries.name)
        except RegisterError as error:
            raise RegisterError(
                f"The erasure is on record, but the table may still hold a copy of what was erased: {error.what}",
                place=self._database.place,
                mend=f"When nobody else is connected, have the owner of the tables run: VACUUM FULL {SCHEMA}.entries",
            ) from error

    def head(self) -> Head:
        """See ``Store.head``."""
        with self._database.connection() as connection:
            row = connection.execute(NEWEST).one_or_none()
        if row is None:
            raise RegisterError("The ledger has no checkpoint.", place=self._database.place)
        return read_head(*row)

    def heads(self) -> Iterator[Head]:
        """See ``Store.heads``."""
        with self._database.connection() as connection:
            found = connection.execute(HEADS.order_by(checkpoints.c.size)).all()
        return (read_head(*row) for row in found)

    def rows(self, start: int, stop: int) -> Iterator[Row]:
        """See ``Store.rows``."""
        return in_portions(self._portion, start, stop)

    def _portion(self, asked: Mapping[str, int]) -> list[Row]:
        with self._database.connection() as connection:
            return list(map(Row._make, connection.execute(ROWS, asked).all()))

    def disclosures(self, seqs: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """See ``Store.disclosures``."""
        return disclosed(self._disclosed, seqs)

    def _disclosed(self, query: Executable, asked: Mapping[str, Any]) -> Sequence[Any]:
        with self._database.connection() as connection:
            return fetched(connection.execute(query, asked))

    def wait(self, size: int, timeout: float) -> int:
        """Wait, at most ``timeout`` seconds, until there are more than ``size`` entries; return how many there are."""
        deadline = time.monotonic() + timeout
        with self._database.translated(), self._database.address.connect() as listening:
            listening.autocommit = True
            listening.execute(f"LISTEN {CHANNEL}")
            while (found := self.head().size) <= size and (left := deadline - time.monotonic()) > 0:
                for _ in listening.notifies(timeout=min(left, LOOK), stop_after=1):
                    pass  # it says only that one should look
        return found

    def faults(self) -> list[str]:
        """What Habeas did not put into the schema, and a size that is not that of the newest checkpoint."""
        try:
            with self._database.connection() as connection:
                found = strange(connection)
                size = connection.execute(select(head.c.size)).scalar()
                newest = connection.execute(NEWEST).one_or_none()
        except RegisterError as error:
            return [error.what]
        if newest is None or size != newest.size:
            found.append(f"its table head says {size} entries, its newest checkpoint {newest and newest.size}")
        return found

    @contextmanager
    def holding(self) -> Iterator[Connection]:
        """Hold the appender's lock for the block."""
        with self._database.transaction() as connection:
            connection.exec_driver_sql("SET LOCAL idle_in_transaction_session_timeout = 0")
            self._lock(connection)
            yield connection

    @contextmanager
    def retiring(self, to: str) -> Iterator[None]:
        """The same; when the block ends well, the ledger has moved to ``to``: nothing opens it here."""
        with self.holding() as connection:
            yield
            connection.execute(insert(meta), {"name": MOVED, "value": to})

    def close(self) -> None:
        """Close the connections."""
        self._database.close()


def rewrite(database: Database, table: str) -> None:
    """Write a table anew, without the old versions of its rows. Raises ``RegisterError`` where any may be left."""
    left: list[int] = []  # old versions that PostgreSQL had to keep: it says so in the notice of the table

    def hear(notice: psycopg.errors.Diagnostic) -> None:
        if found := re.search(r"\d+", notice.message_detail or ""):
            left.append(int(found[0]))

    with database.connection() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        driver.add_notice_handler(hear)
        try:
            connection.exec_driver_sql(f"VACUUM (FULL, VERBOSE) {SCHEMA}.{table}")
        finally:
            driver.remove_notice_handler(hear)
    if not left:
        raise RegisterError(f"this user may not rewrite the table {table}.", place=database.place)
    if any(left):
        raise RegisterError("somebody else's connection still looks at it.", place=database.place)


def _head_row(head: Head) -> dict[str, object]:
    return {"size": head.size, "note": head.note.encode(), "frontier": b"".join(head.frontier)}
