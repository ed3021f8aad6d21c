"""Arabic and Persian letters: each consonant and long vowel is a sound; the first is marked, and so is the article.

Vowel signs and the marks on alif are passed over (writers leave them out as they like), letters that Persian, Urdu and
Egyptian printing write otherwise are the Arabic ones, and a doubled letter (shadda) is one.
"""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ئ": "ي", "ؤ": "و", "ک": "ك",
    "ڪ": "ك", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ة", "ڤ": "ف", "گ": "غ", "ڭ": "غ", "ٹ": "ت", "ڈ": "د", "ڑ": "ر",
    "ں": "ن", "ے": "ي", "ۆ": "و", "ۇ": "و", "پ": "ب", "چ": "ج", "ـ": None,
})  # fmt: skip
_ARTICLE = "ال"


def spelled(word: str) -> list[str]:
    """The sounds that a word spells."""
    letters = "".join(filter(str.isalpha, unicodedata.normalize("NFKC", word))).translate(_LETTERS)
    if letters.startswith(_ARTICLE) and len(letters) > 4:
        return [_ARTICLE, *_marked(letters[2:])]
    return _marked(letters)


def _marked(letters: str) -> list[str]:
    return [f"^{letters[0]}", *letters[1:]] if letters else []
