"""Chinese characters by their Mandarin reading: each syllable is an initial and a final, without its tone; n and ng are one, and
“er”, which writes a foreign r or l, is a sound of its own. Simplified and traditional characters read the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from habeas.names.transliteration import latin

_SYLLABLE = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)([aeiou]+)(ng|n|r)?")


def spelled(word: str) -> list[str]:
    """The sounds that a word spells."""
    return [sound for character in word for sound in _read(character)]


@lru_cache(maxsize=16384)
def _read(character: str) -> tuple[str, ...]:
    syllable = _SYLLABLE.fullmatch(latin(character))
    if syllable is None:
        return tuple(latin(character))
    initial, vowels, end = syllable.groups()
    if end == "r":
        return ("er",)
    final = vowels + ("n" if end else "")
    return (f"{initial}-", final) if initial else (final,)
