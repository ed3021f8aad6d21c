"""The child process in which documents are parsed: ``python -m habeas.adapters.formats.child DESCRIPTOR MEMORY SECONDS``.

It loads the parsers once and forks for each document, so that a document costs a fork and no start of Python, and none is
parsed where another one was before. The fork has a limit of memory (bytes) and of processor time (seconds), no core file and
no way to write files; whatever happens to it, this process lives on and says how the fork ended. It ends when the parent does.

Over its connection come a file's name and its bytes; the answer is one byte and what belongs to it: ``D`` and the packed
document, ``E`` and an error as JSON, or ``K``, the name of the reader and how it died.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import resource
import signal
import sys
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from habeas.adapters.formats.parse import Parse, parser
from habeas.errors import InputError

_TOO_DEEP = "It is nested too deep to be read."


def serve(connection: Connection, memory: int, seconds: int) -> None:
    """Answer until the parent is gone."""
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            name, data = connection.recv_bytes().decode("utf-8", "surrogateescape"), connection.recv_bytes()
            connection.send_bytes(_forked(data, name, memory, seconds))


def _forked(data: bytes, name: str, memory: int, seconds: int) -> bytes:
    reader, parse = parser(data)
    receiver, sender = Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        status = 1
        try:
            receiver.close()
            _limit(memory, seconds)
            sender.send_bytes(_answer(parse, data, name, reader, memory))
            status = 0
        finally:
            os._exit(status)
    sender.close()
    try:
        answer = receiver.recv_bytes()
    except EOFError:
        answer = b""
    finally:
        receiver.close()
    _, status = os.waitpid(child, 0)
    if answer and status == 0:
        return answer
    died = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else f"exit status {status >> 8}"
    return b"K" + json.dumps([reader, died]).encode()


def _limit(memory: int, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _answer(parse: Parse, data: bytes, name: str, reader: str, memory: int) -> bytes:
    try:
        return b"D" + parse(data, name).packed()
    except InputError as error:
        told: list[str | None] = [error.what, error.mend]
    except MemoryError:
        told = [f"Reading it takes more than {memory // 2**20} MB of memory.", None]
    except RecursionError:
        told = [_TOO_DEEP, None]
    except Exception as error:
        # A parser may fail in any way; each is told, none is hidden.
        told = [f"The reader of {reader} failed on it ({type(error).__name__}: {str(error)[:200]}).", None]
    return b"E" + json.dumps(told).encode()


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    serve(Connection(int(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3]))
