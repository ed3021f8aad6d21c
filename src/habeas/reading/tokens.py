"""Tokens: words, numbers and marks of a text, each with its place.

Hyphens and the genitive ``'s`` are tokens of their own; a number keeps its thousands separators and decimals, and stands
apart from the word that it is part of («семилетний»). Which signs separate thousands and decimals, and which words hold a
number, is the language's to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_LETTER = r"[^\W\d_¹²³⁰-⁹]"
_WORD = rf"{_LETTER}+(?:['’](?!s\b){_LETTER}+)*"


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its text, the same in lower case with plain apostrophes, and its offsets."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[0].isdecimal()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a language writes. ``thousands`` and ``decimal`` are the signs inside its numbers, ``inside`` a pattern of what a
    number inside a word looks like, with what must follow it, and ``folded`` pairs of letters that are taken for one («её»
    writes «е» for «ё»): its word lists have the second.
    """

    thousands: str = ","
    decimal: str = "."
    inside: str = ""
    folded: tuple[tuple[str, str], ...] = ()

    def lower(self, text: str) -> str:
        """The text as word lists have it: lower case, plain apostrophes, letters folded."""
        low = text.lower().replace("’", "'")
        for letter, plain in self.folded:
            low = low.replace(letter, plain)
        return low


_PLAIN = Spelling()


def tokens(text: str, spelling: Spelling = _PLAIN) -> tuple[Token, ...]:
    """The tokens of the text, in order."""
    return tuple(
        Token(match[0], spelling.lower(match[0]), *match.span()) for match in _pattern(spelling).finditer(text)
    )


def words_of(text: str) -> tuple[str, ...]:
    """The tokens of a phrase as lower-case words."""
    return tuple(token.lower for token in tokens(text))


@lru_cache
def _pattern(spelling: Spelling) -> re.Pattern[str]:
    group, point = re.escape(spelling.thousands), re.escape(spelling.decimal)
    inside = rf"\b(?i:{spelling.inside})|" if spelling.inside else ""
    number = rf"\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)(?:[{point}]\d+)?|\d+(?:[{point}]\d+)?"
    return re.compile(
        rf"(?:{number})[^\W\d_]*|(?<![^\W\d_])(?:[^\W\d_]\.){{2,}}|{inside}{_WORD}|['’]s\b|\.{{2,}}|\S", re.UNICODE
    )
