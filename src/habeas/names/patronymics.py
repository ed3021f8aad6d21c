"""Patronymics: whose son or daughter, from the form of the word, in Cyrillic and in every usual Latin spelling.

The key of the father is his name's group in ``equivalents``: Рыгоравіч, Григорьевич and Hryhorovych have one father's name, and so
have a brother's -vich and a sister's -vna. What ends in -vna and whose stem is no known given name has the stem itself for a key.

A word in -vich is a patronymic here if its stem is a given name: Клімовіч may be the son of Клім or one of a family Клімовіч, and
Мацкевіч is a family name. Which of the two, its place in the name decides: not this file.
"""

from __future__ import annotations

import re

from habeas.names.equivalents import Sex, mans_name
from habeas.names.transliteration import latin

_ICH = "(?:ch|cz|tsch|tch|c|tj|hc)"
# In plain Latin letters: -ович, -евич, -авіч, -йович; -овна, -ёвна, -аўна, -івна; and of fathers in -a: Ильич, Нікітавіч, Лукинична.
_SON = re.compile(rf"(?P<stem>[a-z]{{2,}}?)[iyj]?[oea][vw][iy]{_ICH}\Z")
_SON_OF_A = re.compile(rf"(?P<stem>[a-z]{{2,}}?)[iy]{_ICH}\Z")
_DAUGHTER = re.compile(r"(?P<stem>[a-z]{2,}?)(?:[iyj]?[oea][vwu]|[iyj]?i[vw])na\Z")
_DAUGHTER_OF_A = re.compile(r"(?P<stem>[a-z]{2,}?)(?:in)?[iy](?:ch|cz|tsch|tch|c|s|sh)na\Z")
_ENDS = ("ch", "cz", "c", "tj", "hc", "na")

# What a father's name may have lost before the ending, the commonest first; and names that lose a vowel, or win an «л».
_LOST = ("", "i", "ii", "iy", "ij", "y", "yi", "ei", "a", "o", "ia", "ya", "ja", "e")
_LOST_A = ("a", "ia", "ya", "ja", "o", "")
_STEMS = {"lv": "lev", "pavl": "pavel", "iakovl": "iakov", "yakovl": "yakov", "jakovl": "jakov", "iakaul": "iakau", "yakaul": "iakau",
          "piatr": "piotr", "orl": "orel", "illj": "illia"}  # fmt: skip
_LEAST_STEM = 4


def patronymic(text: str) -> str | None:
    """The key of the father's given name, if the word has the form of a patronymic."""
    word = latin(text)
    if not word.endswith(_ENDS):
        return None
    for pattern, lost, daughter in (
        (_SON, _LOST, False),
        (_DAUGHTER, _LOST, True),
        (_DAUGHTER_OF_A, _LOST_A, True),
        (_SON_OF_A, _LOST_A, False),
    ):
        form = pattern.match(word)
        if form is not None:
            known = _father(form["stem"], lost)
            if known is not None:
                return known
            if daughter and len(form["stem"]) >= _LEAST_STEM:
                return form["stem"]
    return None


def sex_of_patronymic(text: str) -> Sex | None:
    """Whether a word that has the form of a patronymic is a son's or a daughter's."""
    if patronymic(text) is None:
        return None
    return "f" if latin(text).endswith("na") else "m"


def _father(stem: str, lost: tuple[str, ...]) -> str | None:
    stem = _STEMS.get(stem, stem)
    return next((known for end in lost if (known := mans_name(stem + end)) is not None), None)
