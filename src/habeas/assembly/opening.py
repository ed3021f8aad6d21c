"""Making a register, opening one, and joining one that a team has in a database."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.adapters.files import (
    ADDRESS,
    LEDGER,
    PRIVATE_KEY,
    PUBLIC_KEY,
    CheckpointFile,
    DocumentStore,
    refuse_filled,
    whole_folder,
    write_atomically,
)
from habeas.adapters.signing import NoteSigner, NoteVerifier
from habeas.adapters.sqlite import SqliteStore
from habeas.assembly.register import Register, read_key
from habeas.assembly.where import Where
from habeas.errors import InputError, Place, RegisterError, TamperedError
from habeas.ledger.checkpoint import Checkpoint, read_checkpoint
from habeas.ledger.entries import Field
from habeas.ledger.log import first_head
from habeas.ledger.proof import EntryProof
from habeas.ledger.store import Head

if TYPE_CHECKING:  # PostgreSQL's library is loaded where a database is meant
    from habeas.adapters.postgres.address import Address
    from habeas.adapters.postgres.documents import PostgresDocuments
    from habeas.adapters.postgres.store import PostgresStore


def open_register(place: Path | Where) -> Register:
    """The register in this place. Raises ``RegisterError``, or ``TamperedError`` where it was rolled back."""
    register = open_for_audit(place)
    try:
        register.ledger.check_head()
        if not isinstance(register.store, SqliteStore):  # others append to a database: what was seen of it is kept here
            head = register.store.head()
            CheckpointFile(register.folder).write(head.note, head.size)
        register.forget_erased()
    except BaseException:
        register.close()
        raise
    return register


def open_for_audit(place: Path | Where) -> Register:
    """The same, but also where it was rolled back: the audit says what is wrong with it."""
    found = place if isinstance(place, Where) else Where(place)
    folder, address = found.folder, found.address
    if not folder.is_dir():
        if address is not None:
            raise RegisterError(
                f"No folder on this machine belongs to {address}.",
                place=Place(str(folder)),
                mend="`habeas join` makes one, with the key of the register; one that is elsewhere is named itself.",
            )
        raise RegisterError(
            "There is no such folder.", place=Place(str(folder)), mend=f"`habeas init {folder}` makes a register."
        )
    address = found.database()
    if address is None:
        return _opened(folder, SqliteStore(folder / LEDGER), DocumentStore(folder))
    return _opened_database(folder, address)


def create_register(place: Path | Where, name: str) -> Register:
    """Make a register in a folder that does not exist yet or is empty, all of it or nothing, and open it.

    In a database the folder is made first and the ledger then: whoever finds a ledger has its key.
    """
    found = place if isinstance(place, Where) else Where(place)
    folder, address = found.folder, found.address
    signer = NoteSigner(name, os.urandom(32))
    head = first_head(name, signer)
    with whole_folder(folder) as made:
        _write_keys(made, signer)
        if address is None:
            SqliteStore.create(made / LEDGER, name, [head], version("habeas"))
        else:
            write_atomically(made / ADDRESS, f"{address}\n".encode(), 0o600)
        CheckpointFile(made).write(head.note, head.size)
    if address is not None:
        _create_in_database(folder, address, name, head)
    return open_register(found)


def join_register(place: Where, key: Path) -> Register:
    """Make the folder of this machine for a register that is in a database, and open it. ``key`` is its private key."""
    from habeas.adapters.postgres.database import Database
    from habeas.adapters.postgres.store import PostgresStore

    if place.address is None:
        raise InputError(
            "One joins a register that is in a database.", mend="Give its address: postgresql://user@host/database."
        )
    refuse_filled(place.folder)
    signer = read_key(key)
    database = Database(place.address)
    try:
        store = PostgresStore(database)
        head = store.head()
        try:
            read_checkpoint(signer, head.note)
        except TamperedError:
            raise InputError(
                f"This is not the key of the register “{store.origin}”.",
                place=Place(str(key)),
                mend=f"Give the file {PRIVATE_KEY} of a folder that belongs to the same database.",
            ) from None
        with whole_folder(place.folder) as made:
            _write_keys(made, signer)
            write_atomically(made / ADDRESS, f"{place.address}\n".encode(), 0o600)
            CheckpointFile(made).write(head.note, head.size)
    finally:
        database.close()
    return open_register(place)


def _write_keys(made: Path, signer: NoteSigner) -> None:
    for path in (PRIVATE_KEY, PUBLIC_KEY):
        (made / path).parent.mkdir(exist_ok=True)
    write_atomically(made / PRIVATE_KEY, f"{signer.private_text}\n".encode(), 0o600)
    write_atomically(made / PUBLIC_KEY, f"{signer.key_text}\n".encode())


def _create_in_database(folder: Path, address: Address, name: str, head: Head) -> None:
    from habeas.adapters.postgres.database import CommitUnansweredError, Database
    from habeas.adapters.postgres.store import PostgresStore

    database = Database(address)
    try:
        PostgresStore.create(database, name, [head], version("habeas"))
    except CommitUnansweredError:
        raise  # it may be there, and needs its key
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    finally:
        database.close()


def _opened_database(folder: Path, address: Address) -> Register:
    from habeas.adapters.postgres.database import Database
    from habeas.adapters.postgres.documents import PostgresDocuments
    from habeas.adapters.postgres.store import PostgresStore

    database = Database(address)
    try:
        store = PostgresStore(database)
    except BaseException:
        database.close()
        raise
    return _opened(folder, store, PostgresDocuments(database))


def _opened(folder: Path, store: SqliteStore | PostgresStore, documents: DocumentStore | PostgresDocuments) -> Register:
    try:
        return Register(folder, store, documents)
    except BaseException:
        store.close()
        raise


def verify_proof(proof: EntryProof, key: str | None = None) -> tuple[Mapping[str, Field], Checkpoint]:
    """The fields that a proof shows and its checkpoint, if it holds; ``key`` is the public key that one trusts."""
    return proof.verify(NoteVerifier.from_text(proof.key if key is None else key))
