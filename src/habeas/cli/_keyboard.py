"""Somebody who answers with one key, or with a line: at a terminal, or through a pipe with one answer a line.

At a terminal a key answers at once, without Enter, and a line is typed and mended as usual. A Cyrillic letter by itself
stands for the key it is on, so that nobody has to change the layout; the first letter of a word (“нет”) does not. The end of
the input is an ``EOFError``. The terminal is left as it was found.
"""

from __future__ import annotations

import os
import re
import sys
import termios
import tty
from types import TracebackType
from typing import Any

_END = "\x04"
_ARROWS = re.compile(r"\x1b(?:[\[O][0-9;]*[A-Za-z~]?)?")
_ENDED = re.compile(rb"[\r\n]")
# Russian, and the letters that Belarusian and Ukrainian have in other places; Ukrainian і is on the key s.
_ON_KEYS = dict(zip("йцукенгшщзфывапролдячсмитьіў", "qwertyuiopasdfghjklzxcvbnmso", strict=True))
_MOST = 4096  # as many bytes as a terminal holds of a line


class Keyboard:
    """Standard input as keys and lines. ``echoes``: it is a terminal, which shows a line as it is typed."""

    def __init__(self) -> None:
        self.echoes = sys.stdin.isatty()
        self._terminal = sys.stdin.fileno() if self.echoes else -1
        self._usual: list[Any] = termios.tcgetattr(self._terminal) if self.echoes else []

    def __enter__(self) -> Keyboard:
        self._single_keys()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._lines()

    def forget(self) -> None:
        """Forget what was typed at the terminal so far: nobody answers a question before it is asked."""
        if self.echoes:
            termios.tcflush(self._terminal, termios.TCIFLUSH)

    def key(self) -> str:
        """One key in lower case; through a pipe the first character of the next line. Enter and arrows are passed over."""
        while True:
            pressed = self._pressed() if self.echoes else _piped()
            if _END in pressed:
                raise EOFError
            pressed = _ARROWS.sub("", pressed).strip()
            if pressed:
                key = pressed[0].lower()
                return _ON_KEYS.get(key, key) if len(pressed) == 1 else key

    def line(self) -> str:
        """One line without its end."""
        if not self.echoes:
            return _piped().strip()
        self._lines()
        typed = b""
        try:
            # What was typed before the terminal was told to wait for lines comes in pieces, or with more than one line.
            while _ENDED.search(typed) is None:
                more = os.read(self._terminal, _MOST)
                if not more:
                    raise EOFError
                typed += more
        finally:
            self._single_keys()
        return _ENDED.split(typed, maxsplit=1)[0].decode("utf-8", "replace").strip()

    def _pressed(self) -> str:
        """What came with one stroke: a character, or the several of an arrow."""
        typed = os.read(self._terminal, 32)
        return typed.decode("utf-8", "replace") if typed else _END

    def _single_keys(self) -> None:
        if self.echoes:
            tty.setcbreak(self._terminal, termios.TCSADRAIN)

    def _lines(self) -> None:
        if self.echoes:
            termios.tcsetattr(self._terminal, termios.TCSADRAIN, self._usual)


def _piped() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line
