"""Where the time of an answer goes: the process is looked at every millisecond, and the file that it is in says."""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from types import FrameType

from answers_questions import PATIENCE, Asked, pairs

from habeas.assembly import Register

EVERY = 0.001

# What a path contains -> what is done there; the innermost frame that fits says.
DOING = (
    ("ibis/backends/duckdb", "the engine"),
    ("/duckdb/", "the engine"),
    ("/pyarrow/", "the engine"),
    ("habeas/adapters/", "the engine"),
    ("/sqlglot/", "Ibis: expressions and their SQL"),
    ("/ibis/", "Ibis: expressions and their SQL"),
    ("/habeas/", "Python arithmetic"),
)


def where(register: Register, asked: Asked) -> dict[str, float]:
    """The shares of the time, of some dozen questions."""
    seen: Counter[str] = Counter()
    done = threading.Event()
    asking = threading.get_ident()

    def look() -> None:
        while not done.wait(EVERY):
            seen[_doing(sys._current_frames().get(asking))] += 1  # noqa: SLF001 - the interpreter's own way to look

    watcher = threading.Thread(target=look)
    watcher.start()
    began = time.perf_counter()
    for at, known in pairs(40):
        asked.ask(register, at, known)
        if time.perf_counter() - began > PATIENCE:
            break
    done.set()
    watcher.join()
    return {what: number / seen.total() for what, number in seen.most_common()}


def _doing(frame: FrameType | None) -> str:
    while frame is not None:
        for part, what in DOING:
            if part in frame.f_code.co_filename:
                return what
        frame = frame.f_back
    return "the rest"
