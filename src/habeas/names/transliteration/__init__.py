"""Any script to plain lower-case Latin letters (a–z): what words are compared by, never how a name is shown.

Cyrillic has a table of its own that serves every language that uses it at once (Belarusian and Ukrainian «г» and Russian «г» are
one letter here: comparing tells them apart no more than their readers do); everything else is anyascii's. The
official systems, by which people spell themselves, are in ``romanisation``.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from anyascii import anyascii

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "ѓ": "gj", "е": "e", "ё": "io", "є": "ie",
    "ж": "zh", "з": "z", "ѕ": "dz", "и": "i", "і": "i", "ї": "i", "й": "i", "ј": "j", "к": "k", "ќ": "kj", "л": "l",
    "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "ch", "у": "u",
    "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "џ": "dzh", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "iu", "я": "ia", "ѣ": "e", "ѳ": "f", "ѵ": "i", "’": "", "'": "",
}  # fmt: skip
_TABLE = str.maketrans(_CYRILLIC)


@lru_cache(maxsize=262144)
def latin(word: str) -> str:
    """A word in the letters a–z alone; digits stay, everything else goes. «Бяляцкі» is “bialiatski”, “Łukasz” “lukasz”."""
    low = unicodedata.normalize("NFC", word.casefold()).translate(_TABLE)
    if not low.isascii():
        low = anyascii(low).lower()
    return low if low.isalnum() else "".join(filter(str.isalnum, low))
