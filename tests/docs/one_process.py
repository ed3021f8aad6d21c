"""Commands of the pages run in this process: the program's own ``main``, but for the second that each start of it takes.

What is for a shell (pipes, loops, other programs) gets one, and the program is started there.
"""

import io
import os
import shlex
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from habeas.cli import main

_OPERATORS = frozenset("();<>|&")


def run(console, command: str, folder: Path) -> str:
    """What a command prints, both streams; ``console`` is how a shell is asked and what it is told."""
    words = _words(command)
    operators = [word for word in words if word and _OPERATORS.issuperset(word)]
    to_file = words[-2:-1] == [">"]
    if words[0] != "habeas" or "$" in command or operators != [">"] * to_file:
        return console.run(command, folder)
    printed, kept = _Text(), _Text()
    with pytest.MonkeyPatch.context() as patched, Path(os.devnull).open(encoding="utf-8") as nothing:
        for name, value in console.SETTINGS.items():
            patched.setenv(name, value)
        patched.delenv("HABEAS_REGISTER", raising=False)
        patched.chdir(folder)
        patched.setattr(sys, "argv", words[:-2] if to_file else words)
        patched.setattr(sys, "stdin", nothing)
        patched.setattr(sys, "stdout", kept if to_file else printed)
        patched.setattr(sys, "stderr", printed)
        with suppress(SystemExit):  # a page goes on, whatever a command came to
            main()
    if to_file:
        (folder / words[-1]).write_bytes(kept.content())
    return console.stripped(printed.content().decode("utf-8"))


class _Text(io.TextIOWrapper):
    """A stream that keeps what is written."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def content(self) -> bytes:
        return self.buffer.getvalue()


def _words(command: str) -> list[str]:
    split = shlex.shlex(command, posix=True, punctuation_chars=True)
    split.whitespace_split, split.commenters = True, ""
    return list(split)
