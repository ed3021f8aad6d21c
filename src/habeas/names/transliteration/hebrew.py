"""Hebrew letters: the consonants as Israel's road signs have them, and vowels where the letters are vowels: נתניהו, ntnihu.

ו is v at the start or doubled, else u; י is y at the start, else i; ה at the end is a; ב, כ, פ are b, k, p at the start, else v, kh, f.
A geresh makes ג j, ז zh and צ ch. Vowels that are not written are not guessed.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    "א": "a", "ב": "v", "ג": "g", "ד": "d", "ה": "h", "ו": "u", "ז": "z", "ח": "h", "ט": "t", "י": "i", "כ": "kh", "ך": "kh",
    "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "f", "ף": "f", "צ": "ts", "ץ": "ts", "ק": "k",
    "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip
_TABLE = str.maketrans(_LETTERS)
_GROUPS = (
    (r"ג['׳’]", "j"), (r"ז['׳’]", "zh"), (r"[צץ]['׳’]", "ch"),
    (r"^ב(?=.)", "b"), (r"^כ(?=.)", "k"), (r"^פ(?=.)", "p"), (r"^ו+|וו", "v"), (r"^י+", "y"), (r"(?<=.)ה$", "a"), (r"יי", "i"),
)  # fmt: skip


def voiced(word: str) -> str:
    """A Hebrew word in lower-case Latin letters."""
    spelled = "".join(mark for mark in unicodedata.normalize("NFKD", word) if not unicodedata.combining(mark))
    for group, latin in _GROUPS:
        spelled = re.sub(group, latin, spelled)
    return spelled.translate(_TABLE)
