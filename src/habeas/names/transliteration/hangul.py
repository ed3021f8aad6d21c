"""Korean by the Revised Romanisation of 2000 (Ministry of Culture and Tourism, notice 2000-8): 독립문 is Dongnimmun.

A closing consonant is spelled as it is heard before what follows: ㄱ, ㄷ, ㅂ are g, d, b before a vowel, else k, t, p, and change
before ㄴ, ㅁ, ㄹ. How people write their own surnames (Lee, Park) is another matter.
"""

from __future__ import annotations

import unicodedata

_OPENING = {
    "ᄀ": "g", "ᄁ": "kk", "ᄂ": "n", "ᄃ": "d", "ᄄ": "tt", "ᄅ": "r", "ᄆ": "m", "ᄇ": "b", "ᄈ": "pp", "ᄉ": "s", "ᄊ": "ss",
    "ᄋ": "", "ᄌ": "j", "ᄍ": "jj", "ᄎ": "ch", "ᄏ": "k", "ᄐ": "t", "ᄑ": "p", "ᄒ": "h",
}  # fmt: skip
_VOWELS = {
    "ᅡ": "a", "ᅢ": "ae", "ᅣ": "ya", "ᅤ": "yae", "ᅥ": "eo", "ᅦ": "e", "ᅧ": "yeo", "ᅨ": "ye", "ᅩ": "o", "ᅪ": "wa", "ᅫ": "wae",
    "ᅬ": "oe", "ᅭ": "yo", "ᅮ": "u", "ᅯ": "wo", "ᅰ": "we", "ᅱ": "wi", "ᅲ": "yu", "ᅳ": "eu", "ᅴ": "ui", "ᅵ": "i",
}  # fmt: skip
# What closes a syllable is heard before a consonant or at the end, and before a vowel.
_CLOSING = {
    "ᆨ": ("k", "g"), "ᆩ": ("k", "kk"), "ᆪ": ("k", "ks"), "ᆫ": ("n", "n"), "ᆬ": ("n", "nj"), "ᆭ": ("n", "n"), "ᆮ": ("t", "d"),
    "ᆯ": ("l", "r"), "ᆰ": ("k", "lg"), "ᆱ": ("m", "lm"), "ᆲ": ("l", "lb"), "ᆳ": ("l", "ls"), "ᆴ": ("l", "lt"), "ᆵ": ("p", "lp"),
    "ᆶ": ("l", "r"), "ᆷ": ("m", "m"), "ᆸ": ("p", "b"), "ᆹ": ("p", "ps"), "ᆺ": ("t", "s"), "ᆻ": ("t", "ss"), "ᆼ": ("ng", "ng"),
    "ᆽ": ("t", "j"), "ᆾ": ("t", "ch"), "ᆿ": ("k", "k"), "ᇀ": ("t", "t"), "ᇁ": ("p", "p"), "ᇂ": ("t", ""),
}  # fmt: skip
_NASAL = {"k": "ng", "t": "n", "p": "m"}
# A closing sound and an opening one that change each other.
_MEETING = {(stop, opening): nasal + ("n" if opening == "r" else opening) for stop, nasal in _NASAL.items() for opening in "nmr"} | {
    ("n", "r"): "ll", ("l", "n"): "ll", ("l", "r"): "ll", ("m", "r"): "mn", ("ng", "r"): "ngn",
}  # fmt: skip


def revised(word: str) -> str:
    """Hangul in lower-case Latin letters; what is no hangul stays."""
    spelled, open_end = "", ""
    for letter in [*unicodedata.normalize("NFD", word), ""]:
        if letter in _OPENING:
            spelled += _meet(open_end, _OPENING[letter])
            open_end = ""
        elif letter in _CLOSING:
            open_end = letter
        else:
            spelled += (_CLOSING[open_end][0] if open_end else "") + _VOWELS.get(letter, letter)
            open_end = ""
    return spelled


def _meet(closing: str, opening: str) -> str:
    if not closing:
        return opening
    before_consonant, before_vowel = _CLOSING[closing]
    if not opening:
        return before_vowel
    return _MEETING.get((before_consonant, opening), before_consonant + opening)
