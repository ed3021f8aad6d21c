"""Documents in the database, by their SHA-256, so that every machine of a team has them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from habeas.adapters.postgres.database import Database
from habeas.adapters.postgres.schema import documents
from habeas.adapters.postgres.store import rewrite
from habeas.errors import InputError, Place, RegisterError, TamperedError


class PostgresDocuments:
    """The same as ``files.DocumentStore``, in ``database``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, content: bytes, name: str) -> str:
        """Keep the bytes and return their SHA-256 in hexadecimal. ``name`` is for the error only."""
        digest = sha256(content).hexdigest()
        kept = insert(documents).values(sha256=digest, content=content).on_conflict_do_nothing()
        try:
            with self._database.connection() as connection:
                connection.execute(kept)
        except RegisterError as error:
            raise RegisterError(
                f"“{name}” could not be kept: {error.what}", place=error.place, mend=error.mend
            ) from error
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes. Raises ``InputError`` where there are none, ``TamperedError`` where they were changed."""
        with self._database.connection() as connection:
            content = connection.execute(select(documents.c.content).where(documents.c.sha256 == digest)).scalar()
        if content is None:
            raise InputError(f"There is no document {digest}.", place=self._database.place)
        if sha256(content).hexdigest() != digest:
            raise TamperedError("The document was changed.", place=Place(f"{self._database.place}, document {digest}"))
        return bytes(content)

    def delete(self, digest: str) -> None:
        """Remove a document that nothing refers to any more."""
        with self._database.connection() as connection:
            gone = connection.execute(delete(documents).where(documents.c.sha256 == digest)).rowcount
        if gone:
            rewrite(self._database, documents.name)

    def __iter__(self) -> Iterator[str]:
        """The SHA-256 of each document kept."""
        with self._database.connection() as connection:
            found = connection.execute(select(documents.c.sha256).order_by(documents.c.sha256)).scalars().all()
        return iter(found)
