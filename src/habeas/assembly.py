"""The one place that chooses adapters and hands them to workflows. ``habeas.open`` leads here."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from types import TracebackType

from habeas.access.levels import Level
from habeas.adapters.clock import now
from habeas.adapters.files import (
    LEDGER,
    PRIVATE_KEY,
    PUBLIC_KEY,
    CheckpointFile,
    DocumentStore,
    write_atomically,
)
from habeas.adapters.signing import NoteSigner, NoteVerifier
from habeas.adapters.sqlite import SqliteStore
from habeas.errors import InputError, Place, RegisterError
from habeas.ledger.audit import AuditReport
from habeas.ledger.checkpoint import Checkpoint
from habeas.ledger.entries import Field
from habeas.ledger.log import Ledger, first_head
from habeas.ledger.proof import EntryProof, prove
from habeas.workflows.audit import audit
from habeas.workflows.erase import erase


class Register:
    """An open register: its folder, ledger and documents. A context manager; ``close`` it otherwise."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._store = SqliteStore(folder / LEDGER)
        self._signer = _read_key(folder / PRIVATE_KEY)
        self.documents = DocumentStore(folder)
        self.ledger = Ledger(
            self._store.origin, self._store, self._signer, CheckpointFile(folder), clock=now, random=os.urandom
        )

    def audit(self, *, against: str | None = None, progress: Callable[[int, int], None] | None = None) -> AuditReport:
        """Look at ledger, file and documents; ``against`` is a checkpoint kept elsewhere. See ``workflows.audit``."""
        return audit(self.ledger, self.documents, self._store.faults, against=against, progress=progress)

    def erase(self, seq: int, names: Sequence[str], *, reason: str, by: str) -> tuple[int, str | None]:
        """Destroy fields of an entry for good. See ``workflows.erase``."""
        return erase(self.ledger, self.documents, seq, names, reason=reason, by=by)

    def prove(self, seq: int, names: Sequence[str] = (), level: Level = Level.PUBLIC) -> EntryProof:
        """A proof of an entry's fields up to a level. See ``ledger.proof``."""
        return prove(self.ledger, self._signer.key_text, seq, names, level)

    def close(self) -> None:
        """Close its files."""
        self._store.close()

    def __enter__(self) -> Register:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def open_register(folder: Path) -> Register:
    """The register in this folder. Raises ``RegisterError``, or ``TamperedError`` where it was rolled back."""
    register = open_for_audit(folder)
    try:
        register.ledger.check_head()
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
            SqliteStore.create(made / LEDGER, name, head, version("habeas"))
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


def _read_key(path: Path) -> NoteSigner:
    place = Place(str(path))
    try:
        return NoteSigner.from_text(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, InputError) as error:
        what = error.what if isinstance(error, InputError) else str(error)
        raise RegisterError(
            f"The signing key cannot be read: {what}", place=place, mend="Restore it from a copy of the register."
        ) from None
