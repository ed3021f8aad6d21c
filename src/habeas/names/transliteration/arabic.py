"""Arabic and Persian letters: consonants by BGN/PCGN without marks, and long vowels where the letters are vowels: كازانوفا, kazanufa.

و is w and ي is y at the start and before another vowel, else u and i; أو and إي at the start are o and i. Short vowels, which are
not written, are not guessed: محمد is mhmd. The article stays.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ى": "a", "ة": "a", "ع": "a", "ء": "", "ئ": "i", "ؤ": "u", "و": "u", "ي": "i",
    "ی": "i", "ب": "b", "پ": "p", "ت": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "dh", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q",
    "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ہ": "h", "ھ": "h",
}  # fmt: skip
_TABLE = str.maketrans(_LETTERS)
_GROUPS = (
    (r"^[أا]و(?=[^اوييى])", "o"),
    (r"^[إا][يی](?=[^اوى])", "i"),
    (r"^و|و(?=[اوىة])", "w"),
    (r"^[يی]|[يی](?=[اوىة])", "y"),
)


def voiced(word: str) -> str:
    """An Arabic or Persian word in lower-case Latin letters; letters that neither has stay."""
    spelled = "".join(mark for mark in word if not unicodedata.combining(mark))
    for group, latin in _GROUPS:
        spelled = re.sub(group, latin, spelled)
    return spelled.translate(_TABLE)
