"""Work shared out among processes; the results come in the order of the work, however many processes there are.

A worker has one piece of work at a time. One that dies, fails or takes too long costs that piece alone, which is ``Lost``
with the reason, and another worker takes its place. Workers are new processes (nothing is forked from a process with
threads), have a limit of memory, leave an interrupt at the terminal to the parent, and end when the parent is gone.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import resource
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Generic, TypeVar

SECONDS = 180.0
MEMORY_BYTES = 2 * 1024**3
# So many results may wait for an earlier one, for each worker.
_AHEAD = 32
_NEW = multiprocessing.get_context("spawn")

Work = TypeVar("Work")
Tag = TypeVar("Tag")


@dataclass(frozen=True)
class Lost:
    """A piece of work without a result, and why."""

    reason: str


@dataclass
class _Place(Generic[Tag]):
    """A place in the order, and what came for it."""

    tag: Tag
    result: bytes | Lost | None = None
    done: bool = False


class Workers(Generic[Work]):
    """``job`` is a function of a module, or a partial of one: it goes to other processes. Close it, or use ``with``."""

    def __init__(
        self,
        job: Callable[[Work], bytes],
        count: int,
        *,
        seconds: float = SECONDS,
        memory: int = MEMORY_BYTES,
    ) -> None:
        self._job, self._seconds, self._memory = job, seconds, memory
        self._workers: list[_Worker] = [self._new() for _ in range(count)]

    def results(self, pieces: Iterable[tuple[Tag, Work | None]]) -> Iterator[tuple[Tag, bytes | Lost | None]]:
        """For each piece its tag and result, in order; where there is no work to do (None), None."""
        coming = iter(pieces)
        places: deque[_Place[Tag]] = deque()
        busy: dict[_Worker, _Place[Tag]] = {}
        more = True
        while more or places:
            while more and len(busy) < len(self._workers) and len(places) < _AHEAD * len(self._workers):
                piece = next(coming, None)
                if piece is None:
                    more = False
                    break
                place = _Place(piece[0])
                places.append(place)
                if piece[1] is None:
                    place.done = True
                else:
                    worker = next(worker for worker in self._workers if worker not in busy)
                    worker.give(piece[1])
                    busy[worker] = place
            while places and places[0].done:
                first = places.popleft()
                yield first.tag, first.result
            if busy and (not more or len(busy) == len(self._workers) or len(places) >= _AHEAD * len(self._workers)):
                for worker in self._ready(busy):
                    place = busy.pop(worker)
                    place.result, place.done = self._result(worker), True

    def _ready(self, busy: Iterable[_Worker]) -> list[_Worker]:
        """The workers that have an answer, or will have none; at least one."""
        waiting = {worker.connection: worker for worker in busy}
        while True:
            left = min(worker.since for worker in waiting.values()) + self._seconds - time.monotonic()
            answered = [waiting[one] for one in wait(list(waiting), max(left, 0)) if isinstance(one, Connection)]
            late = [w for w in waiting.values() if w not in answered and time.monotonic() - w.since >= self._seconds]
            if answered or late:
                return answered + late

    def _result(self, worker: _Worker) -> bytes | Lost:
        if not worker.connection.poll():
            reason = f"It took longer than {self._seconds:,.0f} s."
        else:
            try:
                answer = worker.connection.recv_bytes()
                return answer[1:] if answer[:1] == b"R" else Lost(answer[1:].decode("utf-8"))
            except (EOFError, OSError):
                reason = worker.death()
        worker.end()
        self._workers[self._workers.index(worker)] = self._new()
        return Lost(reason)

    def _new(self) -> _Worker:
        return _Worker(self._job, self._memory)

    def close(self) -> None:
        """End every worker, whatever it is at."""
        for worker in self._workers:
            worker.end()

    def __enter__(self) -> Workers[Work]:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


class _Worker:
    """One process and the way to it."""

    def __init__(self, job: Callable[..., bytes], memory: int) -> None:
        self.connection, theirs = _NEW.Pipe()
        self.process = _NEW.Process(target=_serve, args=(theirs, job, memory), daemon=True)
        self.process.start()
        theirs.close()
        self.since = 0.0

    def give(self, work: object) -> None:
        self.since = time.monotonic()
        # A worker that is gone is found when its answer is asked for.
        with contextlib.suppress(OSError):
            self.connection.send(work)

    def death(self) -> str:
        """How the process ended, in words."""
        self.process.join(5)
        code = self.process.exitcode
        if code is not None and code < 0:
            return f"The process that read it was ended ({signal.Signals(-code).name}), perhaps for want of memory."
        return f"The process that read it ended (exit status {code})."

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


def _serve(connection: Connection, job: Callable[[object], bytes], memory: int) -> None:
    """What a worker does until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            work = connection.recv()
            try:
                answer = b"R" + job(work)
            except MemoryError:
                answer = b"E" + f"It takes more than {memory // 2**20:,} MB of memory.".encode()
            except Exception as error:  # whatever fails on one piece is told, and the next is done
                answer = b"E" + f"{type(error).__name__}: {error}"[:500].encode("utf-8", "backslashreplace")
            del work
            connection.send_bytes(answer)
