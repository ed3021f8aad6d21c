"""Which script a text is written in, by its letters' Unicode blocks. What is no letter tells nothing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from enum import StrEnum
from functools import lru_cache


class Script(StrEnum):
    """A script, by its name in ISO 15924 (``han`` stands for Hani, ``kana`` for Hiragana and Katakana)."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    ARMENIAN = "armenian"
    GEORGIAN = "georgian"
    HEBREW = "hebrew"
    ARABIC = "arabic"
    HAN = "han"
    KANA = "kana"
    HANGUL = "hangul"
    OTHER = "other"
    NONE = "none"


# The first code point of each block, and the script of its letters up to the next one.
_BLOCKS: tuple[tuple[int, Script], ...] = (
    (0x0041, Script.LATIN), (0x0370, Script.GREEK), (0x0400, Script.CYRILLIC), (0x0530, Script.ARMENIAN),
    (0x0590, Script.HEBREW), (0x0600, Script.ARABIC), (0x0700, Script.OTHER), (0x0750, Script.ARABIC),
    (0x0780, Script.OTHER), (0x08A0, Script.ARABIC), (0x0900, Script.OTHER), (0x10A0, Script.GEORGIAN),
    (0x1100, Script.HANGUL), (0x1200, Script.OTHER), (0x1C80, Script.CYRILLIC), (0x1C90, Script.GEORGIAN),
    (0x1CC0, Script.OTHER), (0x1D00, Script.LATIN), (0x1F00, Script.GREEK), (0x2000, Script.OTHER),
    (0x2C60, Script.LATIN), (0x2C80, Script.OTHER), (0x2D00, Script.GEORGIAN), (0x2D30, Script.OTHER),
    (0x2DE0, Script.CYRILLIC), (0x2E00, Script.OTHER), (0x3005, Script.HAN), (0x3040, Script.KANA),
    (0x3100, Script.OTHER), (0x3130, Script.HANGUL), (0x3190, Script.OTHER), (0x31F0, Script.KANA),
    (0x3200, Script.OTHER), (0x3400, Script.HAN), (0xA000, Script.OTHER), (0xA640, Script.CYRILLIC),
    (0xA6A0, Script.OTHER), (0xA720, Script.LATIN), (0xA800, Script.OTHER), (0xAC00, Script.HANGUL),
    (0xD7B0, Script.OTHER), (0xF900, Script.HAN), (0xFB00, Script.LATIN), (0xFB13, Script.ARMENIAN),
    (0xFB1D, Script.HEBREW), (0xFB50, Script.ARABIC), (0xFE00, Script.OTHER), (0xFE70, Script.ARABIC),
    (0xFF00, Script.LATIN), (0xFF66, Script.KANA), (0xFFA0, Script.HANGUL), (0xFFE0, Script.OTHER),
    (0x20000, Script.HAN), (0x323B0, Script.OTHER),
)  # fmt: skip
_CYRILLIC = re.compile(r"[\u0400-\u0481\u048a-\u052f]+")  # the letters alone: what most words here are
_STARTS = [start for start, _ in _BLOCKS]


@lru_cache(maxsize=65536)
def script_of(text: str) -> Script:
    """The script that most of a text's letters are in; of equals, the one that comes first in it."""
    if text.isascii():
        return Script.LATIN if text.isalpha() or any(map(str.isalpha, text)) else Script.NONE
    if _CYRILLIC.fullmatch(text):
        return Script.CYRILLIC
    counts = Counter(_BLOCKS[bisect_right(_STARTS, ord(letter)) - 1][1] for letter in text if letter.isalpha())
    return max(counts, key=counts.__getitem__) if counts else Script.NONE
