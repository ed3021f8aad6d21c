"""The groups of letters that a Latin word is spelled of: “schwartz” is ^sch w a r tz.

“^” marks the first, “+” a c or g before e, i or y, “$” an e at the end, and “~” (on request) a vowel before an n or m that closes
its syllable. Doubled letters are one, apart from those that are read otherwise (ll, ss, cc, zz, ee, oo).
"""

from __future__ import annotations

import re

_GROUPS = (
    "tsch", "sch", "tch", "dzh", "sh", "ch", "zh", "kh", "th", "ph", "gh", "ck", "ts", "tz", "cz", "sz", "rz", "qu", "dj", "gn",
    "gl", "ll", "sc", "wh", "nj", "lj", "ng", "nk", "mb", "mp", "eau", "ou", "oo", "ee", "ie", "ei", "ey", "ai", "ay", "au", "aw",
    "eu", "ea", "oe", "ue", "ui", "uo", "io", "ia", "iu", "oi", "oy", "ow", "ew",
)  # fmt: skip
_GRAPHEME = re.compile("|".join([*sorted(_GROUPS, key=len, reverse=True), "."]))
_DOUBLED = re.compile(r"([^lecozs])\1")
_VOWELS = frozenset("aeiou")
_VOICED = frozenset("aeiouy")
_NASALS = frozenset("nm")


def graphemes(word: str, *, coda: bool = False) -> list[str]:
    """The graphemes of a word in a–z."""
    word = _DOUBLED.sub(r"\1", word)
    found: list[str] = []
    for match in _GRAPHEME.finditer(word):
        part = match.group()
        after = word[match.end() : match.end() + 2]
        if part in {"c", "g"} and after[:1] in {"e", "i", "y"}:
            part += "+"
        elif part == "e" and not after:
            part = "e$"
        elif coda and part in _VOWELS and after[:1] in _NASALS and after[1:] not in _VOICED:
            part += "~"
        found.append(part if found else "^" + part)
    return found
