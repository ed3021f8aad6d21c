"""A folder of one's own for what a long computation writes meanwhile, outside the register.

It holds rows of people: it is for its owner's eyes only, and it goes when the work ends, also by Ctrl-C and by SIGTERM. What a
killed process left is removed by the next one of the same user: a folder in use is locked, and a lock ends with its process.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

PREFIX = "habeas-linking-"
_TERMINATED = 128 + signal.SIGTERM  # as shells say of a command that was ended so


@contextmanager
def scratch() -> Iterator[Path]:
    """A new folder in the system's temporary folder; removed afterwards, as are those that nobody uses any more."""
    _remove_left()
    with _ended_by_sigterm():
        folder = Path(tempfile.mkdtemp(prefix=PREFIX))
        lock = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            folder.mkdir(exist_ok=True)  # another process may have taken it for left, before it was locked
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)


def _remove_left() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                if os.fstat(lock).st_uid == os.getuid():
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(lock)


@contextmanager
def _ended_by_sigterm() -> Iterator[None]:
    """SIGTERM ends the work as an exception does, so that nothing stays behind. Only the main thread may say so."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(_signal: int, _frame: object) -> NoReturn:
    raise SystemExit(_TERMINATED)
