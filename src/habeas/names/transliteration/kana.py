"""Kana by the Hepburn romanisation, without marks for length: チャーチル is “chachiru”, りょう “ryou”.

ッ doubles the consonant after it (“tch” before ch), ン is n, ー nothing; small vowels replace the vowel before them (ティ “ti”).
"""

from __future__ import annotations

import re

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サ　スセソ", "z": "ザ　ズゼゾ", "t": "タ　　テト", "d": "ダ　　デド",
    "n": "ナニヌネノ", "h": "ハヒ　ヘホ", "b": "バビブベボ", "p": "パピプペポ", "m": "マミムメモ", "y": "ヤ　ユ　ヨ", "r": "ラリルレロ",
    "w": "ワヰ　ヱヲ", "v": "ヷヸヴヹヺ",
}  # fmt: skip
_SYLLABLES = {
    syllable: consonant + vowel
    for consonant, row in _ROWS.items()
    for syllable, vowel in zip(row, "aiueo", strict=True)
    if syllable != "　"
} | {
    "シ": "shi",
    "ジ": "ji",
    "チ": "chi",
    "ヂ": "ji",
    "ツ": "tsu",
    "ヅ": "zu",
    "フ": "fu",
    "ン": "n",
    "ー": "",
    "・": "",
    "゠": "",
}
_SMALL = {"ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo", "ヮ": "wa"}
_HIRAGANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_KANA = re.compile(f"(.)([{''.join(_SMALL)}]?)")
_DOUBLED = re.compile("ッ(?=(ch|[bdfgjkmnprstvwz]))")
_SOFT = {"shi": "sh", "ji": "j", "chi": "ch"}


def hepburn(kana: str) -> str:
    """Kana in lower-case letters; what is no kana stays."""
    spelled = _KANA.sub(_syllable, kana.translate(_HIRAGANA))
    return _DOUBLED.sub(lambda found: "t" if found[1] == "ch" else found[1], spelled).replace("ッ", "")


def _syllable(found: re.Match[str]) -> str:
    whole, small = found.groups()
    first = _SYLLABLES.get(whole, _SMALL.get(whole, whole))
    if not small:
        return first
    second = _SMALL[small]
    if first in _SOFT:
        return _SOFT[first] + second[-1]
    if first in {"u", "i"}:
        return ("w" if first == "u" else "y") + second[-1] if second != "u" else first + second
    return first[:-1] + second
