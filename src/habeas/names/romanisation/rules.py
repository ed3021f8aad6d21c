r"""How a romanisation is carried out: what stands in a certain context first, then letter by letter, in the case of the original.

A context is a regular expression over lower-case letters, tried in order wherever a letter stands; «е» at the start of a word
is ``(?<!\w)е``. A capital that gives several letters is title case (Щука, Shchuka) unless a capital stands beside it (ЩУКА, SHCHUKA).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping


class Rules:
    """One system: contexts and what each gives, and the letters and what each gives elsewhere."""

    def __init__(self, letters: Mapping[str, str], contexts: Mapping[str, str] | None = None) -> None:
        contexts = contexts or {}
        self._letters = dict(letters)
        self._given = tuple(contexts.values())
        self._pattern = re.compile(
            "|".join([*(f"({pattern})" for pattern in contexts), "(.)"]), re.IGNORECASE | re.DOTALL
        )

    def apply(self, text: str) -> str:
        """A text by this system."""
        return unicodedata.normalize("NFC", self._pattern.sub(self._give, unicodedata.normalize("NFC", text)))

    def covers(self, text: str) -> bool:
        """Whether every letter of a text is one of this system's."""
        return all(
            letter in self._letters for letter in unicodedata.normalize("NFC", text).casefold() if letter.isalpha()
        )

    def _give(self, found: re.Match[str]) -> str:
        original = found.group()
        group = found.lastindex or 0
        low = original.lower()
        given = self._given[group - 1] if group <= len(self._given) else self._letters.get(low, original)
        if original in (low, given):
            return given
        if len(original) > 1:
            capitals = original.isupper()
        else:
            text, start, end = found.string, *found.span()
            after = text[end : end + 1]
            capitals = (after if after.isalpha() else text[max(0, start - 1) : start]).isupper()
        return given.upper() if capitals else given[:1].upper() + given[1:]
