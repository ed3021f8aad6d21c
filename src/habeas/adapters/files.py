"""A register's folder, and the two things in it that are plain files: documents and the kept checkpoint.

::

    ledger.sqlite          the ledger (see ``sqlite``)
    checkpoint             its newest signed checkpoint, kept apart so that a rolled-back ledger is found
    keys/ledger.key        the private key that signs, for its owner's eyes only (mode 0600)
    keys/ledger.pub        the public key, to be given to whoever verifies
    documents/ab/cdef…     what was taken in, each file named by its SHA-256
    names/                 an index of names, made from the ledger (see ``name_index``)

Of a register in a database, ledger and documents lie there; in their place the folder has ``database.url``, which says where.

Files are written whole or not at all: to a temporary name, synced, then renamed.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from habeas.errors import InputError, Place, RegisterError, TamperedError

LEDGER = "ledger.sqlite"
CHECKPOINT = "checkpoint"
PRIVATE_KEY = "keys/ledger.key"
PUBLIC_KEY = "keys/ledger.pub"
DOCUMENTS = "documents"
ADDRESS = "database.url"


def write_atomically(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Write a file whole or not at all, and so that it survives power loss."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A folder that is not there yet or empty, made whole or not at all: the block fills one that then takes its place."""
    refuse_filled(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        try:
            yield made
            made.replace(folder)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise RegisterError(f"The register cannot be made: {error}.", place=Place(str(folder))) from error


def refuse_filled(folder: Path) -> None:
    """Raise ``InputError`` for a folder that has something in it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError("The folder is not empty.", place=Place(str(folder)), mend="Name a new one.")


class CheckpointFile:
    """The newest signed checkpoint in the folder: a ``HeadFile``."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / CHECKPOINT

    def read(self) -> str | None:
        """The note, or None where the file is missing."""
        try:
            return self.path.read_text("utf-8")
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise RegisterError(f"The kept checkpoint cannot be read: {error}.", place=Place(str(self.path))) from None

    def write(self, note: str, size: int) -> None:
        """Keep the note unless a newer one is kept. A failure is left to the next append: the entries are safe."""
        with suppress(OSError):
            lock = os.open(self.path.parent, os.O_RDONLY)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX)
                if _size_of(self.read()) < size:
                    write_atomically(self.path, note.encode())
            finally:
                os.close(lock)


class DocumentStore:
    """Documents by their SHA-256. What they are called and where they come from stands in the ledger."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / DOCUMENTS

    def put(self, content: bytes, name: str) -> str:
        """Keep the bytes and return their SHA-256 in hexadecimal. ``name`` is for the error only."""
        digest = sha256(content).hexdigest()
        path = self._path(digest)
        if not path.is_file():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(path, content, 0o600)
            except OSError as error:
                raise RegisterError(f"“{name}” could not be kept: {error}.", place=Place(str(path))) from error
        return digest

    def get(self, digest: str) -> bytes:
        """The bytes. Raises ``InputError`` where there are none, ``TamperedError`` where they were changed."""
        path = self._path(digest)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise InputError(f"There is no document {digest}.", place=Place(str(path))) from None
        except OSError as error:
            raise RegisterError(f"The document cannot be read: {error}.", place=Place(str(path))) from None
        if sha256(content).hexdigest() != digest:
            raise TamperedError("The document was changed.", place=Place(str(path)))
        return content

    def delete(self, digest: str) -> None:
        """Remove a document that nothing refers to any more."""
        self._path(digest).unlink(missing_ok=True)

    def __iter__(self) -> Iterator[str]:
        """The SHA-256 of each document kept."""
        for path in sorted(self._folder.glob("??/*")):
            if not path.name.startswith("."):
                yield path.parent.name + path.name

    def _path(self, digest: str) -> Path:
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise InputError(f"“{digest}” is not a SHA-256 in hexadecimal.")
        return self._folder / digest[:2] / digest[2:]


def _size_of(note: str | None) -> int:
    """The size that a kept note states; -1 where none can be read, so that it is replaced."""
    lines = (note or "").split("\n")
    return int(lines[1]) if len(lines) > 1 and lines[1].isdecimal() else -1
