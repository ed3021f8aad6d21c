"""Somebody who answers with one key, or with a line: at a terminal, or through a pipe with one answer a line.

What was typed ahead of a question is kept for it, key by key. The end of the input is an ``EOFError``.
"""

from __future__ import annotations

import codecs
import os
import sys

import typer

_ESCAPE, _INTERRUPT, _END = "\x1b", "\x03", "\x04"


class Keyboard:
    """Standard input as keys and lines. ``echoes``: it is a terminal, which shows a line as it is typed."""

    def __init__(self) -> None:
        self.echoes = sys.stdin.isatty()
        self._ahead = ""
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode

    def key(self) -> str:
        """One key in lower case; through a pipe the first character of the next line. Enter and arrows are passed over."""
        while True:
            if not self._ahead:
                self._ahead = typer.getchar() if self.echoes else _piped()
            if self._ahead.startswith(_ESCAPE):
                self._ahead = ""
                continue
            pressed, self._ahead = self._ahead[0], self._ahead[1:] if self.echoes else ""
            if pressed == _INTERRUPT:
                raise KeyboardInterrupt
            if pressed == _END:
                raise EOFError
            if not pressed.isspace():
                return pressed.lower()

    def line(self) -> str:
        """One line without its end. A terminal shows what is typed."""
        if not self.echoes:
            return _piped().strip()
        ahead, self._ahead = self._ahead.replace("\r", "\n"), ""
        typer.echo(ahead.partition("\n")[0], nl=False)
        while "\n" not in ahead:
            typed = os.read(sys.stdin.fileno(), 4096)
            if not typed:
                raise EOFError
            ahead += self._decode(typed)
        line, _, self._ahead = ahead.partition("\n")
        return line.strip()


def _piped() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line
