"""One word of a name, with the keys it is compared and found by.

``latin``     the word in plain Latin letters (``transliteration``)
``sound``     the same with what only the spelling or the language makes different folded away: «Беляцкий», «Бяляцкі», Bialiatski and
              Białacki have one sound or nearly one. Rules: a table of letter groups, longest first, then vowels that touch are one
``skeleton``  the consonants of the sound, and a first vowel

The rules of ``sound`` are those by which Belarusian, Russian and Ukrainian write the same name differently: unstressed o as
a and e as я (akanne, jakanne), г as h or g, т and д before a soft vowel as ц and дз, в as ў and u; and those by which Latin
spellings of one sound differ between the official systems, Polish, German, French and English. Keys are for comparing, never for
display. Words are remembered: the same text is mostly the same object.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from habeas.names.endings import stems
from habeas.names.equivalents import groups, sex_of
from habeas.names.inflection import nominatives
from habeas.names.patronymics import patronymic, sex_of_patronymic
from habeas.names.scripts import Script, script_of
from habeas.names.surnames import masculine, sex_of_form
from habeas.names.transliteration import latin

# Letters whose mark says how they sound, which plain Latin would lose.
_MARKED = str.maketrans({
    "č": "ch", "š": "sh", "ž": "zh", "ż": "zh", "ŭ": "w", "ş": "sh", "ș": "sh", "ţ": "ts", "ț": "ts", "ğ": "g",
    "ç": "s", "ñ": "n", "ß": "s", "ä": "a", "ö": "e", "ü": "u", "ő": "e", "ű": "u", "ø": "e", "å": "o", "æ": "e",
    "đ": "dj", "ě": "e", "ř": "r", "ı": "i", "ə": "a",
})  # fmt: skip
_LOOKALIKES = str.maketrans("01345789", "oieastbg")
_HACEK = frozenset("čšžŭěřď")  # where these stand, c is ts and ch is kh: Łacinka, Czech, Croatian …

_SYLLABIC = frozenset({Script.HAN, Script.KANA, Script.HANGUL})

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
# What else Latin letters may spell, by language: French, and Polish, German or unmarked Łacinka.
_READINGS: tuple[dict[str, str], ...] = (
    {"tch": "tch", "ch": "sh", "ou": "u", "gu": "g", "j": "zh"},
    {"tsch": "tsch", "sch": "sch", "ch": "kh", "cz": "cz", "ck": "tsk", "c": "ts"},
)
_READ = tuple(re.compile("|".join(table)) for table in _READINGS)
_PINYIN = re.compile(r"\A(?:x(?=[iu])|q(?=i))")  # Xi is Shi or Hsi elsewhere, Qian is Chien
_PINYIN_STARTS = frozenset("xq")
_SHORT_U = re.compile(r"(?<=[aeo])u(?=[b-df-hj-np-tv-z]|\Z)")  # «ў»: ou, au, eu before a consonant or at the end
_GLIDE = re.compile(r"(?<=[aeu])i+")
_HARD = re.compile(r"(?<=[rSZC])e")  # behind р, ш, ж, ч, щ Belarusian writes an unstressed е as а: Шаўчэнка, Шевченко
_TOUCHING = re.compile(r"[aeiu]+(?=[aeiu])")
_REPEATED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiu")


class Word:
    """A word of a name and its keys.

    ``initial``: a single letter, or several with a point. ``given``: the groups of given names it is a form of. ``father``: the key of the father's name,
    where the word has the form of a patronymic. ``sex``: where its form tells, “f” or “m”. ``family``: how the man's form of it
    sounds, if it is a family name. ``readings``: how else its Latin letters may sound. ``stems``: what
    it may be made of as a family name (``endings``). ``forms``: what an inflected word may be the form of (see ``inflected``); none as a rule.
    """

    __slots__ = (
        "family",
        "father",
        "forms",
        "given",
        "initial",
        "latin",
        "readings",
        "script",
        "sex",
        "skeleton",
        "sound",
        "stems",
        "text",
    )

    def __init__(self, text: str, forms: tuple[Word, ...] = ()) -> None:
        self.text = text
        self.forms = forms
        self.script: Script = script_of(text)
        self.latin = _without_digits(latin(text))
        self.sound = sound(text)
        self.skeleton = skeleton(self.sound)
        self.readings = readings(text, self.sound) if self.script is Script.LATIN else ()
        self.initial = (len(text) == 1 or text[-1:] == ".") and self.script not in _SYLLABIC and bool(self.latin)
        self.given = groups(self.latin)
        self.father = patronymic(text)
        self.sex = sex_of(self.latin) or sex_of_patronymic(text) or sex_of_form(text)
        man = masculine(text)
        self.family = self.sound if man == text else sound(man)
        self.stems = stems(self.family)

    def __repr__(self) -> str:
        return f"word({self.text!r})"


@lru_cache(maxsize=1 << 18)
def word(text: str) -> Word:
    """The word written so. The same object as long as it is remembered."""
    return Word(text)


@lru_cache(maxsize=65536)
def inflected(text: str, language: str) -> Word:
    """The word written so in the running text of a language: it may be any form of the names in its ``forms``."""
    return Word(text, tuple(word(form) for form in nominatives(text, language) if form != text))


def sound(text: str) -> str:
    """How a word sounds, in a–z and the capitals C (ch), S (sh, shch) and Z (zh)."""
    return _heard(_spelled(text))


def readings(text: str, known: str) -> tuple[str, ...]:
    """How else a word in Latin letters may sound than the ``known`` way."""
    spelled = _spelled(text)
    found = {
        _heard(pattern.sub(lambda match, table=table: table[match.group()], spelled))  # type: ignore[misc]
        for pattern, table in zip(_READ, _READINGS, strict=True)
        if pattern.search(spelled)
    }
    return tuple(sorted(found - {known}))


def _spelled(text: str) -> str:
    """A word in plain letters, with what its marks tell spelled out."""
    low = unicodedata.normalize("NFC", text.casefold())
    if not low.isascii():
        if not _HACEK.isdisjoint(low):
            low = low.replace("ch", "kh").replace("c", "ts")
        low = low.translate(_MARKED)
    return _without_digits(latin(low))


def _heard(spelled: str) -> str:
    if spelled[:1] in _PINYIN_STARTS:
        spelled = _PINYIN.sub(lambda found: "sh" if found.group() == "x" else "ch", spelled)
    if "u" in spelled:
        spelled = _SHORT_U.sub("v", spelled)
    heard = _GROUP.sub(lambda found: _GROUPS[found.group()], spelled)
    return _REPEATED.sub(r"\1", _HARD.sub("a", _TOUCHING.sub("", _GLIDE.sub("", heard))))


def _without_digits(plain: str) -> str:
    """Digits among more letters as the letters they look like: “Sech1n” was scanned, or is meant not to be found."""
    if plain.isalpha() or 2 * sum(map(str.isdigit, plain)) >= len(plain):
        return plain
    return plain.translate(_LOOKALIKES)


def skeleton(sounds: str) -> str:
    """The consonants of a sound, and an “a” for a vowel that opens it."""
    bare = sounds.translate(_VOWELS)
    return "a" + bare if sounds[:1] in {"a", "e", "i", "u"} else bare
