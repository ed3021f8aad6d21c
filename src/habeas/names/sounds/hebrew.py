"""Hebrew letters: each is a sound, the first marked; a letter with a geresh (ג׳, צ׳, ז׳) is one sound, and points are passed over.
The final forms stay apart: a final ף is f, never p.
"""

from __future__ import annotations

import re
import unicodedata

_SOUND = re.compile("[א-ת]['׳’`´]?")


def spelled(word: str) -> list[str]:
    """The sounds that a word spells."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
    sounds = [sound[0] + "׳" * (len(sound) > 1 and sound[0] in "גזצתדחץ") for sound in _SOUND.findall(plain)]
    return [f"^{sounds[0]}", *sounds[1:]] if sounds else []
