"""Tokens: words, numbers and marks of a text, each with its place.

Hyphens and the genitive ``'s`` are tokens of their own; a number keeps its thousands separators and decimals. Which signs
separate thousands and decimals is the language's to say.
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


def tokens(text: str, *, thousands: str = ",", decimal: str = ".") -> tuple[Token, ...]:
    """The tokens of the text, in order."""
    return tuple(
        Token(match[0], match[0].lower().replace("’", "'"), *match.span())
        for match in _pattern(thousands, decimal).finditer(text)
    )


def words_of(text: str) -> tuple[str, ...]:
    """The tokens of a phrase as lower-case words."""
    return tuple(token.lower for token in tokens(text))


@lru_cache
def _pattern(thousands: str, decimal: str) -> re.Pattern[str]:
    group, point = re.escape(thousands), re.escape(decimal)
    number = rf"\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)(?:[{point}]\d+)?|\d+(?:[{point}]\d+)?"
    return re.compile(
        rf"(?:{number})[^\W\d_]*|(?<![^\W\d_])(?:[^\W\d_]\.){{2,}}|{_WORD}|['’]s\b|\.{{2,}}|\S", re.UNICODE
    )
