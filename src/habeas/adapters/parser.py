"""Documents are parsed in a child process with limits of memory and time, so that a hostile one harms nothing.

One child serves a whole run (``formats.child``). Every failure has a name: what the parser says, too much memory, too long, a
crash. A child that does not answer in time is ended and another started for the next document.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from habeas.adapters.formats.parsed import Parsed, unpacked
from habeas.errors import InputError, Place

MEMORY_BYTES = 512 * 1024 * 1024
SECONDS = 20
_MEND = "Save the report's text to a file and hand that in."


class Parser:
    """A child that parses, started when first asked, and again in a process forked from the one that started it.

    ``memory`` (bytes) and ``seconds`` (of processor time) are the limits of one document.
    """

    def __init__(self, memory: int = MEMORY_BYTES, seconds: int = SECONDS) -> None:
        self._memory, self._seconds = memory, seconds
        self._turn = threading.Lock()
        self._owner = 0
        self._child: subprocess.Popen[bytes] | None = None
        self._connection: Connection | None = None

    def parse(self, data: bytes, name: str) -> Parsed:
        """What the bytes of a file say. Raises ``InputError`` naming the file."""
        with self._turn:
            answer = self._ask(data, name)
        place = Place(name)
        sign, told = answer[:1], answer[1:]
        if sign == b"D":
            return unpacked(told)
        if sign == b"E":
            what, mend = json.loads(told)
            raise InputError(what, place=place, mend=mend or _MEND)
        reader, died = json.loads(told)
        if died == signal.SIGXCPU.name:
            raise InputError(f"Reading it took longer than {self._seconds} s.", place=place, mend=_MEND)
        raise InputError(f"The reader of {reader} failed on it ({died}).", place=place, mend=_MEND)

    def close(self) -> None:
        """End the child. Another one starts when it is needed."""
        child, connection = self._child, self._connection
        self._child = self._connection = None
        if connection is not None:
            connection.close()
        if child is not None and self._owner == os.getpid():
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()

    def _ask(self, data: bytes, name: str) -> bytes:
        if self._connection is None or self._owner != os.getpid():
            self._start()
        assert self._connection is not None
        try:
            self._connection.send_bytes(name.encode("utf-8", "surrogateescape"))
            self._connection.send_bytes(data)
            # Twice the processor time, for a machine that is busy with other work.
            if self._connection.poll(2 * self._seconds):
                return self._connection.recv_bytes()
            what = f"Reading it took longer than {2 * self._seconds} s."
        except (EOFError, OSError):
            what = "The process that reads documents ended while it read this one."
        except BaseException:
            # Interrupted between question and answer: the next question must not get this one's answer.
            self.close()
            raise
        self.close()
        return b"E" + json.dumps([what, None]).encode()

    def _start(self) -> None:
        ours, theirs = Pipe()
        command = [sys.executable, "-P", "-m", "habeas.adapters.formats.child"]
        arguments = [str(theirs.fileno()), str(self._memory), str(self._seconds)]
        # A process group of its own: an interrupt at the terminal is the parent's to handle. Our own module, and no shell.
        self._child = subprocess.Popen(  # noqa: S603
            [*command, *arguments],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        self._owner, self._connection = os.getpid(), ours


PARSER = Parser()
atexit.register(PARSER.close)
