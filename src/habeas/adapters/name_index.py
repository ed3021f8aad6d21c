"""The index of names in a register's folder: files that can be made anew from the ledger at any time, and are never the
truth.

::

    names/index.json         up to which entry of the ledger it goes, and its segments with their checksums
    names/3f09….segment      a segment (``identity.finding``): a line of JSON that says what follows, and arrays

A segment is mapped into memory and read where it is asked. An index of fewer entries never takes the place of one of
more: a slower process would write back what was erased meanwhile. What is missing, damaged, of another ledger or of
other rules of spelling counts as not there: the index is then made anew. It holds names: its files are for their
owner's eyes only (mode 0600), and a file that is no longer part of the index is deleted at once.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import habeas.identity.finding
import habeas.names
from habeas.adapters.files import write_atomically
from habeas.errors import Place, RegisterError
from habeas.identity.finding.index import Index
from habeas.identity.finding.kept import Kept
from habeas.identity.finding.segment import Segment
from habeas.identity.finding.vocabulary import Vocabulary

FOLDER, INDEX, END = "names", "index.json", ".segment"
_FORMAT = 1
_WORDS = "vocabulary."
_ALIGNED = 64
_UNUSABLE = (OSError, ValueError, KeyError, TypeError, UnicodeDecodeError)


class NameIndexFolder:
    """Where the index of a register is kept. ``write`` keeps segments that are kept already as they are."""

    def __init__(self, register: Path) -> None:
        self.path = register / FOLDER
        self._files: list[tuple[Segment, str, int]] = []

    def read(self) -> Kept | None:
        """The index as kept; None where there is none, or none that can be used."""
        for _ in range(2):  # once more, where another process has just put a newer one in its place
            try:
                told = json.loads((self.path / INDEX).read_bytes())
                if (told["format"], told["rules"]) != (_FORMAT, _rules()):
                    return None
                self._files = [(self._segment(name, crc), name, crc) for name, crc in told["segments"]]
                return Kept(Index(tuple(one for one, _, _ in self._files)), told["size"], told["leaf"])
            except FileNotFoundError:
                continue
            except _UNUSABLE:
                return None
        return None

    def size(self) -> int | None:
        """Of how many entries the index is, as it says itself; None where it says nothing."""
        told = self._told()
        return None if told is None else told[0]

    def write(self, kept: Kept, holds: Callable[[int, str], bool]) -> bool:
        """Keep the index; False, and nothing is written, where one of more entries is kept by now, if it ``holds``
        (size and leaf) of this ledger. Raises ``RegisterError`` where it cannot be written.
        """
        try:
            self.path.mkdir(mode=0o700, exist_ok=True)
            with _locked(self.path):
                there = self._told()
                if there is not None and there[0] > kept.size and holds(*there):
                    return False
                known = {id(one): (one, name, crc) for one, name, crc in self._files if (self.path / name).exists()}
                self._files = [known.get(id(one)) or self._added(one) for one in kept.index.segments]
                segments = [(name, crc) for _, name, crc in self._files]
                told = {
                    "format": _FORMAT,
                    "rules": _rules(),
                    "size": kept.size,
                    "leaf": kept.leaf,
                    "segments": segments,
                }
                write_atomically(self.path / INDEX, json.dumps(told).encode(), 0o600)
                for path in self.path.iterdir():
                    if path.name != INDEX and path.name not in dict(segments):
                        path.unlink(missing_ok=True)
                return True
        except OSError as error:
            raise RegisterError(
                f"The index of names cannot be written: {error}.",
                place=Place(str(self.path)),
                mend="Make the folder writable, or delete it: it is made anew when it is needed.",
            ) from error

    def remove(self) -> None:
        """Delete whatever is kept. Raises ``RegisterError`` where that cannot be done."""
        try:
            if self.path.is_dir():
                with _locked(self.path):
                    shutil.rmtree(self.path)
        except OSError as error:
            raise RegisterError(
                f"The index of names cannot be deleted: {error}.",
                place=Place(str(self.path)),
                mend="Delete the folder: it is made anew when it is needed.",
            ) from error

    def _told(self) -> tuple[int, str] | None:
        """The size and leaf that the file says, of whatever format and rules."""
        try:
            told = json.loads((self.path / INDEX).read_bytes())
            return int(told["size"]), str(told["leaf"])
        except _UNUSABLE:
            return None

    def _added(self, segment: Segment) -> tuple[Segment, str, int]:
        """Write a segment to a file of its own, named by its content: no other process means another one by it."""
        content = _written(segment)
        name = f"{blake2b(content, digest_size=16).hexdigest()}{END}"
        write_atomically(self.path / name, content, 0o600)
        return segment, name, zlib.crc32(content)

    def _segment(self, name: str, crc: int) -> Segment:
        if Path(name).name != name:
            raise ValueError(name)
        content = np.memmap(self.path / name, np.uint8, "r").view(np.ndarray)  # the memmap's own class is slow to slice
        if zlib.crc32(content.data) != crc:
            raise ValueError(name)
        return _read(content)


def _written(segment: Segment) -> bytes:
    """A line of JSON, padded, then each array from a multiple of 64 bytes on."""
    arrays = {name: np.ascontiguousarray(array) for name, array in _arrays(segment)}
    told = {name: (array.dtype.str, array.shape) for name, array in arrays.items()}
    head = json.dumps(told).encode()
    return b"".join(_padded(part) for part in (head + b"\n", *(array.tobytes() for array in arrays.values())))


def _padded(part: bytes) -> bytes:
    return part + bytes(-len(part) % _ALIGNED)


def _read(content: NDArray[np.uint8]) -> Segment:
    head, _, _ = bytes(content[: 1 << 16]).partition(b"\n")
    found: dict[str, NDArray[Any]] = {}
    start = len(_padded(head + b"\n"))
    for name, (kind, shape) in json.loads(head).items():
        dtype = np.dtype(kind)
        length = dtype.itemsize * int(np.prod(shape, dtype=np.int64))
        part = content[start : start + length]
        found[name] = part.view(dtype).reshape(shape) if length else np.empty(shape, dtype)
        start += len(part) + -length % _ALIGNED
    words: dict[str, Any] = {
        name.removeprefix(_WORDS): array for name, array in found.items() if name.startswith(_WORDS)
    }
    rest: dict[str, Any] = {name: array for name, array in found.items() if not name.startswith(_WORDS)}
    return Segment(vocabulary=Vocabulary(**words), **rest)


def _arrays(segment: Segment) -> Iterator[tuple[str, NDArray[Any]]]:
    yield from ((one.name, getattr(segment, one.name)) for one in fields(segment) if one.name != "vocabulary")
    yield from ((_WORDS + one.name, getattr(segment.vocabulary, one.name)) for one in fields(segment.vocabulary))


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


@cache
def _rules() -> str:
    """What the keys of words follow from: the code and tables of names. Where these changed, the index is made anew."""
    found = blake2b(digest_size=16)
    for package in (habeas.names, habeas.identity.finding):
        root = Path(package.__path__[0])
        for path in sorted(root.rglob("*")):
            if path.suffix in {".py", ".csv", ".txt"}:
                found.update(f"{path.relative_to(root)}\0".encode() + path.read_bytes())
    return found.hexdigest()
