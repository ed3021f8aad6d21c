"""Where the columns of a register are kept: ``columns/`` in its folder. Never the truth, and made anew from the ledger at any
time.

::

    columns/manifest.json     format, size and leaf of the newest entry, and the segments with size and checksum of each file
    columns/3f09…/            a segment (``segment``)

A segment is written whole before the manifest names it, and the manifest is replaced in one step: whoever reads sees the
state before or after, and waits for nobody. What a power cut left unwritten does not fit its checksum. Columns of fewer entries never take the place of more of the same ledger. What
is missing, damaged, of another ledger or of another format counts as not there. It holds what the register holds of persons:
for its owner's eyes only (0700, 0600), and what is no longer part of it is deleted at once.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.adapters.files import write_atomically
from habeas.errors import Place, RegisterError

if TYPE_CHECKING:  # opening a register asks for the size alone, and Arrow takes longer to import than that
    from habeas.adapters.columns.columns import Columns
    from habeas.adapters.columns.segment import Segment

FOLDER, MANIFEST, _NEW = "columns", "manifest.json", ".new-"
FORMAT = 8
_CHUNK = 1 << 22
_UNUSABLE = (OSError, ValueError, KeyError, TypeError, UnicodeDecodeError)


class ColumnsFolder:
    """The folder of a register's columns."""

    def __init__(self, register: Path) -> None:
        self.path = register / FOLDER

    def read(self) -> Columns | None:
        """The columns as kept; None where there are none, or none that can be used."""
        from habeas.adapters.columns.columns import Columns

        for _ in range(2):  # once more, where another process has just put newer ones in their place
            try:
                told = json.loads((self.path / MANIFEST).read_bytes())
                if told["format"] != FORMAT:
                    return None
                segments = tuple(self._segment(one) for one in told["segments"])
                return Columns(int(told["size"]), str(told["leaf"]), segments)
            except FileNotFoundError:
                continue
            except _UNUSABLE:
                return None
        return None

    def size(self) -> int | None:
        """Of how many entries they are, as they say themselves; None where they say nothing."""
        told = self._told()
        return None if told is None else told[0]

    @contextmanager
    def writing(self) -> Iterator[Path]:
        """An empty folder for a new segment; it is gone again where it did not become part of the columns. What a process
        left behind that was killed is deleted.
        """
        made: Path | None = None
        try:
            self.path.mkdir(mode=0o700, exist_ok=True)
            for left in self.path.glob(f"{_NEW}*"):
                with suppress(BlockingIOError, FileNotFoundError), _locked(left, fcntl.LOCK_EX | fcntl.LOCK_NB):
                    shutil.rmtree(left, ignore_errors=True)
            made = Path(tempfile.mkdtemp(dir=self.path, prefix=_NEW))
            with _locked(made):
                yield made
        except OSError as error:
            raise self._unwritable(error) from error
        finally:
            if made is not None:
                shutil.rmtree(made, ignore_errors=True)

    def adopt(self, made: Path) -> Path:
        """Give a finished segment its own name."""
        for path in made.iterdir():
            path.chmod(0o600)
        final = self.path / made.name.removeprefix(_NEW)
        made.rename(final)
        return final

    def write(self, columns: Columns, holds: Callable[[int, str], bool]) -> bool:
        """Make these the columns that are kept; False, and nothing is changed, where those of more entries are kept by now,
        if they are of this ledger (``holds`` size and leaf). Raises ``RegisterError`` where it cannot be written.
        """
        try:
            with _locked(self.path):
                there = self._told()
                if there is not None and there[0] > columns.size and holds(*there):
                    return False
                known = self._known()
                told = {
                    "format": FORMAT,
                    "size": columns.size,
                    "leaf": columns.leaf,
                    "segments": [known.get(one.path.name) or self._described(one) for one in columns.segments],
                }
                write_atomically(self.path / MANIFEST, json.dumps(told).encode(), 0o600)
                kept = {one.path.name for one in columns.segments} | {MANIFEST}
                for path in self.path.iterdir():
                    if path.name not in kept and not path.name.startswith("."):
                        shutil.rmtree(path, ignore_errors=True)
                return True
        except OSError as error:
            raise self._unwritable(error) from error

    def remove(self) -> None:
        """Delete whatever is kept. Raises ``RegisterError`` where that cannot be done."""
        try:
            if self.path.is_dir():
                with _locked(self.path):
                    shutil.rmtree(self.path)
        except OSError as error:
            raise RegisterError(
                f"The columns cannot be deleted: {error}.",
                place=Place(str(self.path)),
                mend="Delete the folder: it is made anew when it is needed.",
            ) from error

    def _told(self) -> tuple[int, str] | None:
        try:
            told = json.loads((self.path / MANIFEST).read_bytes())
            return int(told["size"]), str(told["leaf"])
        except _UNUSABLE:
            return None

    def _known(self) -> dict[str, dict[str, object]]:
        """The segments of the manifest as it says they are: none is changed once it is there."""
        try:
            told = json.loads((self.path / MANIFEST).read_bytes())
            return {one["name"]: one for one in told["segments"] if told["format"] == FORMAT}
        except _UNUSABLE:
            return {}

    def _described(self, segment: Segment) -> dict[str, object]:
        files = {path.name: (path.stat().st_size, _checksum(path)) for path in sorted(segment.path.iterdir())}
        return {"name": segment.path.name, "start": segment.start, "stop": segment.stop, "files": files}

    def _segment(self, told: dict[str, object]) -> Segment:
        from habeas.adapters.columns.segment import Segment

        name, files = str(told["name"]), told["files"]
        if Path(name).name != name or not isinstance(files, dict):
            raise ValueError(name)
        path = self.path / name
        for file, (size, checksum) in files.items():
            if Path(file).name != file or (path / file).stat().st_size != size or _checksum(path / file) != checksum:
                raise ValueError(file)
        return Segment(path, int(str(told["start"])), int(str(told["stop"])))

    def _unwritable(self, error: OSError) -> RegisterError:
        return RegisterError(
            f"The columns cannot be written: {error}.",
            place=Place(str(self.path)),
            mend="Make the folder writable, and room on the disk, or delete it: it is made anew when it is needed.",
        )


def _checksum(path: Path) -> int:
    found = 0
    with path.open("rb") as file:
        while content := file.read(_CHUNK):
            found = zlib.crc32(content, found)
    return found


@contextmanager
def _locked(folder: Path, how: int = fcntl.LOCK_EX) -> Iterator[None]:
    lock = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(lock, how)
        yield
    finally:
        os.close(lock)
