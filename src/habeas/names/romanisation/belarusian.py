"""Romanisations of Belarusian.

* 2000 and 2007: е, ё, ю, я after a consonant are ie, io, iu, ia, elsewhere je, jo, ju, ja (after ў and the apostrophe too: Гаўя
  is Haŭja); the apostrophe is not written. 2000 writes ь as an apostrophe; 2007 as an acute on the letter before it.
* 2023: as 2007, without signs: г g, ж zh, ў w, ч ch, ш sh; ь is not written. The letters with reports of the text are certain
  (Sharkawshchyna, Murawjowka, Dziedaw Kurgan); х as h and ь left out follow tables that cite it.
* 2008, the population register, from which passports are issued: ц ts, х kh, й j, ў w, г g, ь an acute.
* passports: a bearer may choose; unasked, they are written as in ICAO Doc 9303: е is e, й i, ў u, г h, ь nothing.
* Łacinka: л is ł, ль and л before a soft vowel l; after l there is no i before the vowel (Лявон is Lavon, Любоў Luboŭ). It is an
  alphabet rather than a romanisation: softness that Cyrillic leaves unwritten (снег, śnieh) is as it is in the Cyrillic text.
"""

from __future__ import annotations

from habeas.names.romanisation.rules import Rules

_HARD = "[бвгґджзклмнпрстфхцчш]"
_APOSTROPHES = {"'": "", "’": "", "ʼ": ""}
_SOFT = {
    f"(?<={_HARD})е": "ie", f"(?<={_HARD})ё": "io", f"(?<={_HARD})ю": "iu", f"(?<={_HARD})я": "ia",
}  # fmt: skip
_ACUTE = {"зь": "ź", "ль": "ĺ", "нь": "ń", "сь": "ś", "ць": "ć"}
_ALIKE = {
    "а": "a", "б": "b", "в": "v", "ґ": "g", "д": "d", "з": "z", "і": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "ы": "y", "э": "e", "ь": "", **_APOSTROPHES,
}  # fmt: skip
_JOTATED = {"е": "je", "ё": "jo", "ю": "ju", "я": "ja", "й": "j"}
_CARONS = {"г": "h", "ж": "ž", "ў": "ŭ", "х": "ch", "ц": "c", "ч": "č", "ш": "š"}

GEOGRAPHICAL_2000 = Rules(_ALIKE | _JOTATED | _CARONS | {"ь": "'"}, _SOFT)
GEOGRAPHICAL_2007 = Rules(_ALIKE | _JOTATED | _CARONS, _SOFT | _ACUTE)
GEOGRAPHICAL_2023 = Rules(
    _ALIKE | _JOTATED | {"г": "g", "ж": "zh", "ў": "w", "х": "h", "ц": "c", "ч": "ch", "ш": "sh"}, _SOFT
)
REGISTER_2008 = Rules(
    _ALIKE | _JOTATED | {"г": "g", "ж": "zh", "ў": "w", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh"},
    _SOFT | _ACUTE,
)
PASSPORT = Rules(
    _ALIKE
    | {"е": "e", "ё": "io", "ю": "iu", "я": "ia", "й": "i", "г": "h", "ґ": "g"}
    | {"ж": "zh", "ў": "u", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh"}
)
BGN_PCGN = Rules(
    _ALIKE
    | {"е": "ye", "ё": "yo", "ю": "yu", "я": "ya", "й": "y", "ь": "’", "'": "”", "’": "”", "ʼ": "”"}
    | {"г": "h", "ж": "zh", "ў": "w", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh"}
)
LACINKA = Rules(
    _ALIKE | _JOTATED | _CARONS | {"л": "ł"},
    {
        "л(?=л?[ьеёюяі])": "l",
        "(?<=л)ь": "",
        "(?<=л)е": "e", "(?<=л)ё": "o", "(?<=л)ю": "u", "(?<=л)я": "a",
        **_SOFT, **{pair: sign for pair, sign in _ACUTE.items() if pair != "ль"},
    },
)  # fmt: skip
ISO9 = Rules(
    _ALIKE
    | {
        "е": "e",
        "ё": "ë",
        "ю": "û",
        "я": "â",
        "й": "j",
        "і": "ì",
        "э": "è",
        "ь": "ʹ",
        "г": "g",
        "ґ": "g̀",
        "ж": "ž",
        "ў": "ŭ",
    }
    | {"х": "h", "ц": "c", "ч": "č", "ш": "š", "'": "’", "’": "’", "ʼ": "’"}
)
