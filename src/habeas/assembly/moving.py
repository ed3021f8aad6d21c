"""Moving a register: from a folder into a database, back, or elsewhere; all of it, or nothing.

The steps, in their order:

1. the old place's appender lock is taken: nobody appends until the end, and readers go on;
2. ledger and documents are copied and audited in the new place, within one transaction (a database) or a folder that gets
   its name at the end: what is cut off here leaves nothing;
3. the folder gets what else the old one holds: keys, kept checkpoint, proposals, the index of names;
4. the old place is closed: whoever opens it is told where the register is.

Cut off between 2 and 4, the register stands in both places with the same newest checkpoint. Moving again then finds what
arrived, verifies it and goes on. The old place keeps its content, for its owner to destroy.
"""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.adapters.files import (
    ADDRESS,
    DOCUMENTS,
    LEDGER,
    CheckpointFile,
    DocumentStore,
    refuse_filled,
    whole_folder,
    write_atomically,
)
from habeas.adapters.sqlite import SqliteStore
from habeas.assembly.opening import open_register
from habeas.assembly.register import Register
from habeas.assembly.where import Where
from habeas.errors import InputError, Place
from habeas.ledger.store import Store
from habeas.workflows.move import Progress, copy_documents, second_half, told_rows, verify_arrival

if TYPE_CHECKING:  # PostgreSQL's library is loaded where a database is meant
    from habeas.adapters.postgres.address import Address
    from habeas.adapters.postgres.documents import PostgresDocuments
    from habeas.adapters.postgres.store import PostgresStore

_NOT_COPIED = (LEDGER, f"{LEDGER}-*", DOCUMENTS, ADDRESS, ".*")


@dataclass(frozen=True)
class Moved:
    """What was moved: how many entries, and their newest checkpoint, which is the same in both places."""

    size: int
    checkpoint: str


def _silent(_done: int, _all: int) -> None:
    """No progress to tell of."""


def move_register(old: Where, new: Where, progress: Progress = _silent) -> Moved:
    """Move the register in ``old`` to ``new``. Raises ``InputError`` where another register is in the way."""
    _refuse_the_same(old, new)
    with open_register(old) as register:
        name = str(new.folder.resolve() if new.address is None else new.address)
        with register.store.retiring(name):
            head = register.store.head()
            if new.address is None:
                _into_folder(register, new.folder, progress)
            else:
                _into_database(register, new, new.address, progress)
    return Moved(head.size, head.note)


def _into_folder(register: Register, folder: Path, progress: Progress) -> None:
    if (folder / LEDGER).is_file():
        store = SqliteStore(folder / LEDGER)
        try:
            with store.holding():
                _refuse_another(register, store, Place(str(folder)))
                _verify(register, store, DocumentStore(folder), progress)
        finally:
            store.close()
        return
    with whole_folder(folder) as made:
        head, rows = register.store.head(), told_rows(register.store, register.store.head().size, progress)
        SqliteStore.create(made / LEDGER, register.store.origin, register.store.heads(), version("habeas"), rows)
        documents = DocumentStore(made)
        copy_documents(register.documents, documents)
        _copy_own(register.folder, made)
        CheckpointFile(made).write(head.note, head.size)
        store = SqliteStore(made / LEDGER)
        try:
            _verify(register, store, documents, progress)
        finally:
            store.close()


def _into_database(register: Register, new: Where, address: Address, progress: Progress) -> None:
    from habeas.adapters.postgres.database import Database
    from habeas.adapters.postgres.documents import PostgresDocuments
    from habeas.adapters.postgres.store import PostgresStore

    begun = (new.folder / ADDRESS).is_file() and new.database() is not None
    if not begun:
        refuse_filled(new.folder)
    database = Database(address)
    documents = PostgresDocuments(database)
    head = register.store.head()
    try:
        with ExitStack() as stack:
            stack.enter_context(database.transaction())
            if PostgresStore.stands_in(database):
                store = PostgresStore(database)
                stack.enter_context(store.holding())
                _refuse_another(register, store, database.place)
            else:
                rows = told_rows(register.store, head.size, progress)
                PostgresStore.create(database, register.store.origin, register.store.heads(), version("habeas"), rows)
                store = PostgresStore(database)
                copy_documents(register.documents, documents)
            _verify(register, store, documents, progress)
    finally:
        database.close()
    if not begun:
        with whole_folder(new.folder) as made:
            _copy_own(register.folder, made)
            write_atomically(made / ADDRESS, f"{address}\n".encode(), 0o600)
            CheckpointFile(made).write(head.note, head.size)


def _refuse_the_same(old: Where, new: Where) -> None:
    """Under another name it is found out by its lock, which is taken already; this is only quicker."""
    address = old.database()
    if new.address is None:
        same = old.folder.resolve() == new.folder.resolve()
    else:
        same = address is not None and address.where == new.address.where
    if same:
        raise InputError("The register is there already.", place=Place(str(new)), mend="Name another place.")


def _refuse_another(register: Register, store: Store, place: Place) -> None:
    if store.head() != register.store.head():
        raise InputError(
            "There is another register, or another state of this one.", place=place, mend="Name a new place."
        )


def _verify(
    register: Register,
    store: SqliteStore | PostgresStore,
    documents: DocumentStore | PostgresDocuments,
    progress: Progress,
) -> None:
    arrived = Register(register.folder, store, documents)
    report = arrived.audit(against=register.store.head().note, progress=second_half(progress))
    verify_arrival(register.store, store, report)


def _copy_own(folder: Path, made: Path) -> None:
    """What a folder holds beside ledger and documents."""
    shutil.copytree(folder, made, ignore=shutil.ignore_patterns(*_NOT_COPIED), dirs_exist_ok=True)
