"""A file of JSON lines that is written over a long time, perhaps in several goes.

What an interrupted run left is set aside (``FILE.kept``) when the next one begins, and lines that still hold are copied from
there instead of being made again. So the file is at any time a beginning of what a run without interruption writes, and in the
end the same to the byte. The last line may be cut off, as a killed process leaves it; any other file that was not written
here is refused and left as it is. Two runs never write to one file.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from habeas.errors import InputError, Place

Key = Callable[[dict[str, object]], object]


@dataclass(frozen=True)
class _Line:
    """Where a line stands, and what it is known by."""

    offset: int
    length: int
    key: bytes | None


class LinesFile:
    """``opening`` is what every line begins with; ``key`` what makes a line the same as another, None: it is never kept."""

    def __init__(self, path: Path, opening: bytes, key: Key) -> None:
        self.path, self.kept_path = path, path.with_name(path.name + ".kept")
        self._opening, self._key = opening, key
        self._index: dict[bytes, int] = {}
        with ExitStack() as opened:
            try:
                self._file = opened.enter_context(path.open("a+b"))
                self._lock()
                own = list(self._lines(self._file, path))
                self._kept = opened.enter_context(self.kept_path.open("a+b"))
            except OSError as error:
                raise _unwritable(path, error) from None
            self._set_aside(own)
            self._opened = opened.pop_all()

    def kept(self, key: object) -> bytes | None:
        """The line that an earlier run wrote for this key, without its end."""
        offset = self._index.get(_short(key))
        if offset is None:
            return None
        self._kept.seek(offset)
        return self._kept.readline().rstrip(b"\n")

    def write(self, line: bytes) -> None:
        """Add a line; a killed process does not lose it."""
        self._file.write(line + b"\n")
        self._file.flush()

    def finish(self) -> None:
        """Everything is written: what was set aside is needed no more."""
        self._kept.close()
        self.kept_path.unlink()

    def __enter__(self) -> LinesFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._opened.close()

    def _lock(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise InputError(
                "Another run is writing it.", place=Place(str(self.path)), mend="Wait for it, or name another file."
            ) from None

    def _set_aside(self, own: list[_Line]) -> None:
        """Move the lines of the file to those kept before it, and begin it anew."""
        end = 0
        for line in self._lines(self._kept, self.kept_path):
            end = line.offset + line.length
            if line.key is not None:
                self._index[line.key] = line.offset
        self._kept.truncate(end)
        for line in own:
            if line.key is not None and line.key not in self._index:
                self._index[line.key] = self._kept.seek(0, os.SEEK_END)
                self._file.seek(line.offset)
                self._kept.write(self._file.read(line.length))
        self._kept.flush()
        os.fsync(self._kept.fileno())
        self._file.truncate(0)

    def _lines(self, file: IO[bytes], path: Path) -> Iterator[_Line]:
        """Each line, a last one that was cut off left out."""
        offset = bad = 0
        file.seek(0)
        for number, line in enumerate(file, 1):
            found = _object(line)
            if found is None:
                bad = bad or number
                # Half a line of ours, or the zeros that a power cut leaves.
                if not self._opening.startswith(line[: len(self._opening)].strip(b"\0")):
                    raise self._foreign(path, number)
            elif bad or not line.startswith(self._opening):
                raise self._foreign(path, bad or number)
            else:
                key = self._key(found)
                yield _Line(offset, len(line), None if key is None else _short(key))
            offset += len(line)

    def _foreign(self, path: Path, row: int) -> InputError:
        return InputError(
            "This line was not written by the command that is to go on here; nothing was changed.",
            place=Place(str(path), row=row),
            mend="Name another file, or move this one away.",
        )


def _object(line: bytes) -> dict[str, object] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _short(key: object) -> bytes:
    return hashlib.blake2b(repr(key).encode("utf-8", "backslashreplace"), digest_size=16).digest()


def _unwritable(path: Path, error: OSError) -> InputError:
    return InputError(
        f"It cannot be written ({error.strerror or error}).", place=Place(str(path)), mend="Name another file."
    )
