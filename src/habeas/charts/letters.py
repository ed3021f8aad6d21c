"""How wide words come out, without a font at hand: an estimate on the wide side, so that lines rather break early.

The widths are shares of the letters' size, taken from the wider ones of the fonts in ``style``.
"""

from __future__ import annotations

BOLD = 1.17  # how much wider the strong letters of titles are

_NARROW, _SLIM, _WIDE = frozenset("ijl.,;:'|!’‘· "), frozenset("frtI()[]-–/“”"), frozenset("mwMW@%—…")


def width(words: str, size: float) -> float:
    """How wide the words are at a size."""
    return size * sum(map(_share, words))


def wrapped(words: str, size: float, room: float) -> tuple[str, ...]:
    """The words in lines of at most so much room, broken between words; a longer word has a line of its own."""
    lines: list[str] = []
    for word in filter(None, words.split(" ")):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def cut(words: str, size: float, room: float) -> str:
    """The words, or as many letters of them as there is room for and “…”."""
    if width(words, size) <= room:
        return words
    while words and width(f"{words}…", size) > room:
        words = words[:-1]
    return f"{words.rstrip()}…"


def _share(letter: str) -> float:
    if letter in _NARROW:
        return 0.3
    if letter in _SLIM:
        return 0.42
    if letter in _WIDE:
        return 0.95
    if letter.isupper() or ord(letter) > 0x2E80:
        return 0.72 if ord(letter) <= 0x2E80 else 1.0
    return 0.64 if letter.isdigit() else 0.62
