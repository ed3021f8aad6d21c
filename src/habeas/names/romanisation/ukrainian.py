"""Romanisations of Ukrainian.

* Resolution 55 of 2010 (also the United Nations' and that of passports): є, ї, й, ю, я are ye, yi, y, yu, ya at the start of a word
  and ie, i, i, iu, ia elsewhere; зг is zgh, so that it is not taken for ж; ь and the apostrophe are not written.
* ISO 9:1995: one letter for each letter, so that it can be read back.
"""

from __future__ import annotations

from habeas.names.romanisation.rules import Rules

_START = r"(?<![\w'’ʼ])"
_ALIKE = {
    "а": "a", "б": "b", "в": "v", "д": "d", "е": "e", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
}  # fmt: skip

NATIONAL_2010 = Rules(
    _ALIKE
    | {
        "г": "h",
        "ґ": "g",
        "є": "ie",
        "ж": "zh",
        "и": "y",
        "і": "i",
        "ї": "i",
        "й": "i",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
    }
    | {"ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "ь": "", "'": "", "’": "", "ʼ": ""},
    {"зг": "zgh", f"{_START}є": "ye", f"{_START}ї": "yi", f"{_START}й": "y", f"{_START}ю": "yu", f"{_START}я": "ya"},
)
ISO9 = Rules(
    _ALIKE
    | {
        "г": "g",
        "ґ": "g̀",
        "є": "ê",
        "ж": "ž",
        "и": "i",
        "і": "ì",
        "ї": "ï",
        "й": "j",
        "х": "h",
        "ц": "c",
        "ч": "č",
        "ш": "š",
    }
    | {"щ": "ŝ", "ю": "û", "я": "â", "ь": "ʹ", "'": "’", "’": "’", "ʼ": "’"}
)
