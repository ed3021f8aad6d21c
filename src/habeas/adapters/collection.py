"""A folder or a web archive as the documents in it, one after the other, in an order that does not change.

A folder is searched with all folders in it, names in the order of their characters; web archives found there are opened,
too. Left out are names that begin with a dot and links to folders. Nothing is parsed here, and one document at a time
is in memory. What cannot be opened is ``Missing`` with its reason, and the next one follows.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from habeas.adapters.extract import LARGEST_PACKED_BYTES
from habeas.adapters.web_archive import Unread, WebArchive, is_web_archive
from habeas.documents.received import Missing, Received
from habeas.errors import InputError, Place

_MEND_ARCHIVE = "Fetch the archive or that page again."


class Collection:
    """``apart`` are files in it that are no documents: what is being written. ``share`` of it is behind, 0 to 1."""

    def __init__(self, path: Path, apart: frozenset[Path] = frozenset()) -> None:
        self.path, self.share = path, 0.0
        self.passed: Counter[str] = Counter()
        self._apart = frozenset(one.resolve() for one in apart)

    def __iter__(self) -> Iterator[Received | Missing]:
        if not self.path.is_dir():
            yield from self._archive(self.path, str(self.path), 0.0, 1.0)
            return
        found = list(self._found())
        for number, (file, name) in enumerate(found):
            if isinstance(name, Missing):
                yield name
            elif file.is_file() and is_web_archive(file):
                yield from self._archive(file, name, number / len(found), 1 / len(found))
            else:
                yield _received(file, name)
            self.share = (number + 1) / len(found)

    def _found(self) -> Iterator[tuple[Path, str | Missing]]:
        """Every file with its name, and every folder that cannot be opened."""
        closed: list[OSError] = []
        for folder, folders, files in os.walk(self.path, onerror=closed.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(name for name in files if not name.startswith(".")):
                file = Path(folder, name)
                if file.resolve() not in self._apart:
                    yield file, _name(file.relative_to(self.path))
        for error in closed:
            name = _name(Path(os.path.relpath(error.filename, self.path)))
            yield Path(error.filename), Missing(name, _unreadable(error, name))

    def _archive(self, file: Path, name: str, before: float, width: float) -> Iterator[Received | Missing]:
        archive = WebArchive(file)
        try:
            for one in archive.responses():
                self.share = before + width * one.offset / max(one.of, 1)
                record = f"{name}, {one.record}"
                if isinstance(one, Unread):
                    what = f"{one.what} Its address: {one.address}." if one.address else one.what
                    yield Missing(record, InputError(what, place=Place(record), mend=_MEND_ARCHIVE))
                else:
                    yield Received(record, one.data, one.address or None, one.date or None, record)
        except InputError as error:
            yield Missing(name, InputError(error.what, place=Place(name), mend=error.mend))
        self.passed.update(archive.passed)


def _received(file: Path, name: str) -> Received | Missing:
    try:
        if not file.is_file():
            error = InputError("This is no ordinary file.", place=Place(name), mend="Save the report to a file first.")
            return Missing(name, error)
        size = file.stat().st_size
        if size > LARGEST_PACKED_BYTES:
            what = f"It has {size / 1e6:,.0f} MB; a document may have {LARGEST_PACKED_BYTES / 1e6:,.0f} MB."
            return Missing(name, InputError(what, place=Place(name), mend="Split the file."))
        return Received(name, file.read_bytes())
    except OSError as error:
        return Missing(name, _unreadable(error, name))


def _unreadable(error: OSError, name: str) -> InputError:
    what = f"It cannot be read ({error.strerror or error})."
    return InputError(what, place=Place(name), mend="Check that you may open it.")


def _name(path: Path) -> str:
    """A file's name as text, whatever its bytes are."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
