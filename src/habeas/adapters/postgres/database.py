"""A database that is connected to: transactions, and errors in words.

Decisions:

- Every connection sets what a register needs, whatever the server's defaults are: ``synchronous_commit`` at least ``on``,
  nobody waits for a lock longer than ``PATIENCE``, and who falls asleep in the middle of an append loses that append
  after ``IDLE`` and not the team its turn.
- ``READ COMMITTED`` is asked for by name: the appender's lock (see ``store``) is what keeps order, not the isolation.
- An operation takes a connection and gives it back. One that was lost costs that operation; the next one connects anew.
- Passwords appear in no error: the place is the address without one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import psycopg
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from habeas.adapters.ledger_tables import PATIENCE
from habeas.adapters.postgres.address import Address
from habeas.errors import Place, RegisterError

IDLE = 60  # seconds
SCHEMA = "habeas"
_SESSION = f"""SET search_path = {SCHEMA}, pg_catalog, pg_temp;
SET idle_in_transaction_session_timeout = '{IDLE}s';
SELECT set_config('synchronous_commit', 'on', false)
    WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')"""


class CommitUnansweredError(RegisterError):
    """The connection was lost while it was being committed: whether it was, only the server knows."""


class Database:
    """Connections to the database at ``address``, opened when they are needed."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.place = Place(str(address))
        self._inside: Connection | None = None
        self._engine = create_engine(
            "postgresql+psycopg://",
            creator=address.connect,
            isolation_level="AUTOCOMMIT",  # transactions are begun below
            use_native_hstore=False,
            hide_parameters=True,
        )

        @event.listens_for(self._engine, "connect")
        def set_session(connection: psycopg.Connection[object], _record: object) -> None:
            connection.execute(_SESSION)
            connection.execute(f"SET lock_timeout = {int(PATIENCE * 1000)}")
            connection.commit()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A connection: that of the transaction, within one."""
        if self._inside is not None:
            yield self._inside
            return
        with self.translated(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All that is done in the block, or nothing of it. Within a transaction it is a part of that one."""
        if self._inside is not None:
            yield self._inside
            return
        with self.connection() as connection:
            connection.exec_driver_sql("BEGIN ISOLATION LEVEL READ COMMITTED")
            self._inside = connection
            try:
                yield connection
            except BaseException:
                with suppress(SQLAlchemyError):
                    connection.exec_driver_sql("ROLLBACK")
                raise
            finally:
                self._inside = None
            self._commit(connection)

    def _commit(self, connection: Connection) -> None:
        try:
            connection.exec_driver_sql("COMMIT")
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
            raise CommitUnansweredError(
                "The connection was lost while the entries were being committed: whether they are on record is unknown.",
                place=self.place,
                mend="Look at the newest entries before you repeat.",
            ) from error

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Errors of the database as ``RegisterError``."""
        try:
            yield
        except (DBAPIError, psycopg.Error) as error:
            raise self._translation(error) from error

    def _translation(self, error: DBAPIError | psycopg.Error) -> RegisterError:
        found = error.orig if isinstance(error, DBAPIError) else error
        assert isinstance(found, psycopg.Error)
        said = found.diag.message_primary or " ".join(str(found).split())
        mend = _STATES.get(found.sqlstate or "") or _STATES.get((found.sqlstate or "")[:2])
        if mend is None and found.sqlstate is None:
            mend = next((mend for sign, mend in _SIGNS.items() if sign in said), _NOT_CONNECTED)
        return RegisterError(f"The database says: {said}.", place=self.place, mend=mend)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


_READ_ONLY = "Connect to the primary server, as a role that may write."
_STATES = {  # SQLSTATE, or its first two letters
    "08": "The server went away: repeat.",
    "22": "The server cannot keep this: it must be PostgreSQL 12 or newer, best with a database in UTF-8.",
    "23505": "Somebody appended without Habeas: run `habeas audit`.",
    "25006": _READ_ONLY,
    "25P03": "It took too long between two steps of an append, and nothing was recorded: repeat.",
    "3D000": "Make the database first: createdb --template template0 --encoding UTF8 NAME",
    "3F000": "`habeas init` makes a register in a database.",
    "42501": "The administrator of the database must allow it: see the page on PostgreSQL.",
    "53100": "Make room on the server's disk and repeat: what is on record stays, and nothing is half recorded.",
    "53": "The server has no more memory or connections: wait, and repeat.",
    "54000": "The server keeps no document that large.",
    "55P03": "Another process is writing to the register: wait for it to end, and repeat.",
    "57": "The server stopped it: wait until it is up again, and repeat.",
    "XX": "The database is damaged: restore a backup; `habeas audit` says which entries are, where it can still read them.",
}
_NOT_CONNECTED = "Check server, port, database, user and password (PGPASSWORD or ~/.pgpass)."
_SIGNS = {  # errors before there is a connection have no SQLSTATE
    "password": "Give the password of that user in PGPASSWORD or ~/.pgpass.",
    "authentication failed": "Check the user, and how the server lets users in (pg_hba.conf).",
    "pg_hba.conf": "The administrator of the server must let this user in from here (pg_hba.conf).",
    "does not support SSL": "Have the server encrypt connections, or, within a private network, add ?sslmode=disable.",
    "does not exist": "Make it first (createdb, createuser), or correct the address.",
    "Connection refused": "Start the server, or correct the address.",
    "No such file": "Start the server, or correct the address.",
    "translate host name": "Correct the server's name, or connect to the network.",
    "resolve host": "Correct the server's name, or connect to the network.",
    "timeout": "The server does not answer: check the network and the firewall.",
    "too many": "The server has no more connections: wait, and repeat.",
    "starting up": "The server is starting: wait, and repeat.",
    "shutting down": "The server is stopping: wait until it is up again, and repeat.",
    "closed": "The server went away: repeat.",
}
