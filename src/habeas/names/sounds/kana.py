"""Kana by their sound: each syllable's consonant and its vowel apart. ッ and ー, which foreign spellings show only at times,
are passed over.
"""

from __future__ import annotations

import re

from habeas.names.transliteration.kana import hepburn

_SOUND = re.compile("ch|sh|ts|[bdfghjkmnprstvwyz]|[aiueo]")
_PASSED_OVER = str.maketrans("", "", "ッっー")


def spelled(word: str) -> list[str]:
    """The sounds that a word spells."""
    return _SOUND.findall(hepburn(word.translate(_PASSED_OVER)))
