"""Making a register, and opening one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from habeas.adapters.files import (
    LEDGER,
    PRIVATE_KEY,
    PUBLIC_KEY,
    CheckpointFile,
    write_atomically,
)
from habeas.adapters.signing import NoteSigner, NoteVerifier
from habeas.adapters.sqlite import SqliteStore
from habeas.assembly.register import Register
from habeas.errors import InputError, Place, RegisterError
from habeas.ledger.checkpoint import Checkpoint
from habeas.ledger.entries import Field
from habeas.ledger.log import first_head
from habeas.ledger.proof import EntryProof


def open_register(folder: Path) -> Register:
    """The register in this folder. Raises ``RegisterError``, or ``TamperedError`` where it was rolled back."""
    register = open_for_audit(folder)
    try:
        register.ledger.check_head()
        register.forget_erased()
    except BaseException:
        register.close()
        raise
    return register


def open_for_audit(folder: Path) -> Register:
    """The same, but also where it was rolled back: the audit says what is wrong with it."""
    if not folder.is_dir():
        raise RegisterError(
            "There is no such folder.", place=Place(str(folder)), mend=f"`habeas init {folder}` makes a register."
        )
    return Register(folder)


def create_register(folder: Path, name: str) -> Register:
    """Make a register in a folder that does not exist yet or is empty, all of it or nothing, and open it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError("The folder is not empty.", place=Place(str(folder)), mend="Name a new one.")
    signer = NoteSigner(name, os.urandom(32))
    head = first_head(name, signer)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        try:
            for path in (PRIVATE_KEY, PUBLIC_KEY):
                (made / path).parent.mkdir(exist_ok=True)
            write_atomically(made / PRIVATE_KEY, f"{signer.private_text}\n".encode(), 0o600)
            write_atomically(made / PUBLIC_KEY, f"{signer.key_text}\n".encode())
            SqliteStore.create(made / LEDGER, name, [head], version("habeas"))
            CheckpointFile(made).write(head.note, head.size)
            made.replace(folder)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise RegisterError(f"The register cannot be made: {error}.", place=Place(str(folder))) from error
    return open_register(folder)


def verify_proof(proof: EntryProof, key: str | None = None) -> tuple[Mapping[str, Field], Checkpoint]:
    """The fields that a proof shows and its checkpoint, if it holds; ``key`` is the public key that one trusts."""
    return proof.verify(NoteVerifier.from_text(proof.key if key is None else key))
