"""Romanisations of Russian.

* BGN/PCGN 1947: е is ye at the start of a word, after a vowel and after й, ъ, ь, elsewhere e; ё so with ë. ь is an apostrophe, ъ
  a double one. The raised dots that it allows (т·с) are not written: hardly anybody does.
* passports since 2013, as in ICAO Doc 9303: ь nothing, ъ ie, й i, ё e.
* ISO 9:1995: one letter for each letter, so that it can be read back.
"""

from __future__ import annotations

from habeas.names.romanisation.rules import Rules

_HARD = "[бвгджзклмнпрстфхцчшщ]"
_ALIKE = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "ы": "y",
}  # fmt: skip
_ENGLISH = {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "э": "e"}

BGN_PCGN = Rules(
    _ALIKE | _ENGLISH | {"е": "ye", "ё": "yë", "й": "y", "ъ": "”", "ь": "’", "ю": "yu", "я": "ya"},
    {f"(?<={_HARD})е": "e", f"(?<={_HARD})ё": "ë"},
)
PASSPORT = Rules(_ALIKE | _ENGLISH | {"е": "e", "ё": "e", "й": "i", "ъ": "ie", "ь": "", "ю": "iu", "я": "ia"})
ISO9 = Rules(
    _ALIKE
    | {"е": "e", "ё": "ë", "ж": "ž", "й": "j", "х": "h", "ц": "c", "ч": "č", "ш": "š", "щ": "ŝ", "ъ": "ʺ", "ь": "ʹ"}
    | {"э": "è", "ю": "û", "я": "â"}
)
