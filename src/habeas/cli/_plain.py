"""Words that others wrote, for a terminal."""

from __future__ import annotations


def plain(words: str) -> str:
    """The words on one line, and nothing in it that a terminal would act on."""
    return "".join(letter if letter.isprintable() else " " for letter in words)
