"""Any script to plain lower-case Latin letters (a–z): what words are compared by, never how a name is shown.

Cyrillic has a table of its own that serves every language that uses it at once (Belarusian and Ukrainian «г» and Russian «г» are
one letter here: comparing tells them apart no more than their readers do; «ъ» before a consonant is Bulgarian, and a). Greek,
Armenian, Arabic, Hebrew, Hangul and kana go letter group by letter group, each in its own file; everything else is anyascii's,
which reads Chinese characters in Mandarin. Vowels that Arabic and Hebrew do not write are left out. The official systems, by which people
spell themselves, are in ``romanisation``; how names of unlike scripts are compared is in ``sounds``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, partial

from anyascii import anyascii

from habeas.names.transliteration import arabic, hebrew
from habeas.names.transliteration.armenian import eastern
from habeas.names.transliteration.greek import elot
from habeas.names.transliteration.hangul import revised
from habeas.names.transliteration.kana import hepburn

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "ѓ": "gj", "е": "e", "ё": "io", "є": "ie",
    "ж": "zh", "з": "z", "ѕ": "dz", "и": "i", "і": "i", "ї": "i", "й": "i", "ј": "j", "к": "k", "ќ": "kj", "л": "l",
    "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "ch", "у": "u",
    "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "џ": "dzh", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "iu", "я": "ia", "ѣ": "e", "ѳ": "f", "ѵ": "i",
}  # fmt: skip
_TABLE = str.maketrans(_CYRILLIC)
_BULGARIAN = re.compile("ъ(?=[бвгджзйклмнпрстфхцчшщ])")
_SPELLERS = tuple(
    (re.compile(f"[{letters}]+"), speller)
    for letters, speller in (
        ("\u0370-\u03ff\u1f00-\u1fff", elot),
        ("\u0530-\u058f\ufb13-\ufb17", eastern),
        ("\u0590-\u05ff'", hebrew.voiced),
        ("\u0610-\u06ff\u0750-\u077f\u08a0-\u08ff", arabic.voiced),
        ("\u1100-\u11ff\uac00-\ud7af", revised),
        ("\u3040-\u30ff\u31f0-\u31ff", hepburn),
    )
)


@lru_cache(maxsize=262144)
def latin(word: str) -> str:
    """A word in the letters a–z alone; digits stay, everything else goes. «Бяляцкі» is “bialiatski”, “Łukasz” “lukasz”."""
    low = unicodedata.normalize("NFKC", word.casefold())
    if "ъ" in low:
        low = _BULGARIAN.sub("a", low)
    low = low.translate(_TABLE)
    if not low.isascii():
        for letters, speller in _SPELLERS:
            low = letters.sub(partial(_spelled, speller), low)
        low = anyascii(low).lower()
    return low if low.isalnum() else "".join(filter(str.isalnum, low))


def _spelled(speller: Callable[[str], str], found: re.Match[str]) -> str:
    return speller(found.group())
