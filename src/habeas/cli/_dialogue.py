"""A question on the terminal that one key answers, and lines that are asked for: what every review here has in common.

``s``, ``u``, ``q`` and ``?`` (skip, undo, quit, help) mean the same in each of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rich.console import Console
from rich.text import Text

from habeas.cli._keyboard import Keyboard

KEYS: Mapping[str, str] = MappingProxyType({
    "s": "skip: leave it undecided",
    "u": "undo the last decision",
    "q": "quit; what is decided stays",
    "?": "what the keys do",
})  # fmt: skip


class Dialogue:
    """Asks and is answered. ``keys`` are those of this review, each with what it does; ``KEYS`` come beside them."""

    def __init__(self, console: Console, keyboard: Keyboard, keys: Mapping[str, str], prompt: str) -> None:
        self.console = console
        self._keyboard = keyboard
        self._keys = {**keys, **KEYS}
        self._helped = False
        self._prompt = f"{prompt}  skip [s]  undo [u]  quit [q]  help [?] > "

    def ask_key(self) -> str:
        """One of the keys; what they do is told when asked for, and at the first that is none. The end of the input is an
        ``EOFError``.
        """
        while True:
            self.console.print(Text(self._prompt), end="")
            pressed = self._keyboard.key()
            self.say(pressed if pressed in self._keys else "")
            if pressed in self._keys and pressed != "?":
                return pressed
            if pressed != "?" and self._helped:
                self.say("  There is no such key; ? lists them.")
                continue
            self._helped = True
            for key, meaning in self._keys.items():
                self.say(f"  {key}  {meaning}")

    def forget(self) -> None:
        """Forget what was typed so far."""
        self._keyboard.forget()

    def ask_line(self, prompt: str) -> str:
        """A line of words."""
        self.console.print(Text(prompt), end="")
        told = self._keyboard.line()
        if not self._keyboard.echoes:
            self.say(told)
        return told

    def ask_reason(self, prompt: str, reasons: Mapping[str, str]) -> str:
        """A reason in words, or the one of ``reasons`` by its key. Another single character is a slip, and is asked back."""
        while True:
            told = self.ask_line(prompt)
            if told in reasons or len(told) != 1:
                return reasons.get(told, told)
            self.say(f"  “{told}” is no reason: it takes a word at least.")

    def say(self, words: str, style: str = "") -> None:
        """Say something, on a line of its own."""
        self.console.print(Text(words, style=style))
