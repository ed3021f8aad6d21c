"""One word of a name, with the keys it is compared and found by.

``latin``     the word in plain Latin letters (``transliteration``)
``sound``     the same with what only the spelling or the language makes different folded away: «Беляцкий», «Бяляцкі», Bialiatski and
              Białacki have one sound or nearly one. Rules: a table of letter groups, longest first, then vowels that touch are one
``skeleton``  the consonants of the sound, and a first vowel

The rules of ``sound`` are those by which Belarusian, Russian and Ukrainian write the same name differently: unstressed o as
a and e as я (akanne, jakanne), г as h or g, т and д before a soft vowel as ц and дз, в as ў and u; and those by which Latin
spellings of one sound differ between the official systems, Polish, German, French and English. Keys are for comparing, never for
display. Words are interned: the same text is the same object.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from habeas.names.scripts import Script, script_of
from habeas.names.transliteration import latin

# Letters whose mark says how they sound, which plain Latin would lose.
_MARKED = str.maketrans({
    "č": "ch", "š": "sh", "ž": "zh", "ż": "zh", "ŭ": "w", "ş": "sh", "ș": "sh", "ţ": "ts", "ț": "ts", "ğ": "g",
    "ç": "s", "ñ": "n", "ß": "s", "ä": "a", "ö": "e", "ü": "u", "ő": "e", "ű": "u", "ø": "e", "å": "o", "æ": "e",
    "đ": "dj", "ě": "e", "ř": "r", "ı": "i", "ə": "a",
})  # fmt: skip
_HACEK = frozenset("čšžŭěřď")  # where these stand, c is ts and ch is kh: Łacinka, Czech, Croatian …

# Letter groups and their sound, the longest first; t and ts, d and dz, g and h, z and s before c are one.
_GROUPS: dict[str, str] = {
    "shch": "S", "szcz": "S", "schtsch": "S", "tsch": "C", "tch": "C", "sch": "S", "ch": "C", "cz": "C",
    "sh": "S", "sz": "S", "zh": "Z", "rz": "Z", "dzh": "Z", "dz": "d", "dj": "Z",
    "kh": "g", "gh": "g", "h": "g", "ph": "f", "th": "t", "ck": "k", "q": "k", "x": "ks", "w": "v",
    "tz": "t", "ts": "t", "ce": "se", "ci": "si", "cy": "si", "c": "k", "cki": "tki", "cka": "tka", "cko": "tko",
    "iia": "e", "iya": "e", "ija": "e", "yia": "e", "yya": "e", "ia": "e", "ya": "e", "ja": "e", "ie": "e", "ye": "e", "je": "e",
    "io": "e", "yo": "e", "jo": "e", "iu": "u", "yu": "u", "ju": "u", "o": "a", "y": "i", "j": "i",
}  # fmt: skip
_GROUP = re.compile("|".join(sorted(_GROUPS, key=len, reverse=True)))
_SHORT_U = re.compile(r"(?<=[aeo])u(?=[b-df-hj-np-tv-z]|\Z)")  # «ў»: ou, au, eu before a consonant or at the end
_GLIDE = re.compile(r"(?<=[aeu])i+")
_TOUCHING = re.compile(r"[aeiu]+(?=[aeiu])")
_REPEATED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiu")


class Word:
    """A word of a name and its keys. ``initial``: a single letter, or one with a point."""

    __slots__ = ("initial", "latin", "script", "skeleton", "sound", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.script: Script = script_of(text)
        self.latin = latin(text)
        self.sound = sound(text)
        self.skeleton = skeleton(self.sound)
        self.initial = len(self.latin) == 1 and self.script is not Script.HAN

    def __repr__(self) -> str:
        return f"word({self.text!r})"


@lru_cache(maxsize=262144)
def word(text: str) -> Word:
    """The word written so. One text is always one object while it is in use."""
    return Word(text)


def sound(text: str) -> str:
    """How a word sounds, in a–z and the capitals C (ch), S (sh, shch) and Z (zh)."""
    low = unicodedata.normalize("NFC", text.casefold())
    if not low.isascii():
        if not _HACEK.isdisjoint(low):
            low = low.replace("ch", "kh").replace("c", "ts")
        low = low.translate(_MARKED)
    spelled = _SHORT_U.sub("v", latin(low))
    heard = _GROUP.sub(lambda found: _GROUPS[found.group()], spelled)
    return _REPEATED.sub(r"\1", _TOUCHING.sub("", _GLIDE.sub("", heard)))


def skeleton(sounds: str) -> str:
    """The consonants of a sound, and an “a” for a vowel that opens it."""
    bare = sounds.translate(_VOWELS)
    return "a" + bare if sounds[:1] in {"a", "e", "i", "u"} else bare
