"""The words of a name by which it is looked for, and the key of each: how it sounds, with more folded away than for
comparing.

All words count but particles, whatever their order and what each of them is. Reading a name well (``names.name``)
takes many times longer; a candidate's is read when it is compared.

The key of a word is its ``sound`` (``names.words``), but

- v between a vowel and a consonant is the u that it is in half of the systems: Vouk and Vovk, Kazoubets and Kazubets;
- Arabic and Hebrew letters that stand for long vowels are vowels, and the article is none of the word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from habeas.names.particles import ALSO_NAMES, PARTICLES
from habeas.names.scripts import Script, script_of
from habeas.names.transliteration import latin
from habeas.names.words import skeleton, sound

_TOKEN = re.compile(r"[^\W_](?:[^\W_]|[’'ʼ`‘\u0300-\u036f\u064b-\u065f](?=\w))*")
_SHORT_U = re.compile(r"[ae]v(?=[b-df-hj-np-tv-zCSZ])")
_LONG_VOWELS = str.maketrans({
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ة": "a", "و": "u", "ؤ": "u", "ي": "i", "ی": "i", "ئ": "i", "ع": "a",
    "א": "a", "ע": "a", "ו": "u", "י": "i",
})  # fmt: skip
_LONGEST_WHOLE = 4  # syllables of a whole name that is written as one word
_ALSO_CONSONANTS = frozenset("ويو")
_TOUCHING = re.compile(r"[aeiu]+(?=[aeiu])")
_ARTICLE = re.compile(r"\A(?:و?ال)(?=\w{3})")


class Token(NamedTuple):
    """A word to be looked for: as written, how it sounds, and its consonants."""

    text: str
    key: str
    skeleton: str


def tokens(name: str) -> list[Token]:
    """The words that have a sound; particles only where there is nothing else."""
    text = name if name.isascii() else unicodedata.normalize("NFC", name)
    found = [token(piece) for one in _TOKEN.findall(text) for piece in _pieces(one)]
    heard = [one for one in found if one.key]
    return [one for one in heard if not _is_particle(one.text)] or heard


def _pieces(text: str) -> tuple[str, ...]:
    """A word; of a whole name in Chinese or Korean, the family name and the given one."""
    if text.isascii() or not 2 <= len(text) <= _LONGEST_WHOLE or script_of(text) not in {Script.HAN, Script.HANGUL}:
        return (text,)
    family = 2 if len(text) == _LONGEST_WHOLE else 1
    return text[:family], text[family:]


@lru_cache(maxsize=1 << 19)
def token(text: str) -> Token:
    """The word written so."""
    heard = _SHORT_U.sub("u", _sound(text))
    return Token(text, heard, skeleton(heard))


def _sound(text: str) -> str:
    if script_of(text) not in {Script.ARABIC, Script.HEBREW}:
        return sound(text)
    bare = _ARTICLE.sub("", unicodedata.normalize("NFC", text))
    vowels = bare.translate(_LONG_VOWELS)
    spelled = bare[:1] + vowels[1:] if bare[:1] in _ALSO_CONSONANTS else vowels
    return _TOUCHING.sub("", "".join(map(sound, spelled)))  # letter by letter: ط and س are no ts


@lru_cache(maxsize=1 << 19)
def _is_particle(text: str) -> bool:
    plain = latin(text)
    return plain in PARTICLES and plain not in ALSO_NAMES
