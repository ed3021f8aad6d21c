"""Hangul by its letters: each syllable's initial (a silent one is passed over), vowel and final, the final marked."""

from __future__ import annotations

import unicodedata

_SILENT = "ᄋ"


def spelled(word: str) -> list[str]:
    """The sounds that a word spells."""
    return [jamo for jamo in unicodedata.normalize("NFD", word) if jamo != _SILENT and "ᄀ" <= jamo <= "ᇿ"]
