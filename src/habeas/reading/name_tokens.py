"""The words of a sentence as names are made of them: hyphens and apostrophes inside, initials with their full stop."""

from __future__ import annotations

import re
from dataclasses import dataclass

from habeas.documents.span import Span

_LETTERS = r"[^\W\d_](?:['’](?!s\b)(?=[^\W\d_])|-(?=[^\W\d_])|[^\W\d_])*"
_WORD = re.compile(rf"[^\W\d_]\.(?=[\s-]?[^\W\d_])|{_LETTERS}")


@dataclass(frozen=True)
class Word:
    """A word of a row with its place; ``low`` is it in lower case without its full stop."""

    text: str
    low: str
    span: Span

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, or has one behind a particle ("al-Masri")."""
        return self.text[0].isupper() or self.text.rpartition("-")[2][:1].isupper()

    @property
    def initial(self) -> bool:
        """Whether it is one letter and a full stop."""
        return self.text.endswith(".")


def words_of(text: str, sentence: Span) -> tuple[Word, ...]:
    """The words of a sentence, initials with their full stop."""
    return tuple(
        Word(found[0], found[0].lower().rstrip(".").replace("’", "'"), Span(*found.span()))
        for found in _WORD.finditer(text, sentence.start, sentence.end)
    )


def is_headline(words: tuple[Word, ...]) -> bool:
    """Whether nearly every longer word is a capital, so that capitals tell nothing."""
    longer = [word for word in words if len(word.low) > 3]
    return len(longer) >= 4 and sum(word.capital for word in longer) >= 0.8 * len(longer)


def near(text: str, left: Word, right: Word) -> bool:
    """Whether nothing but a space or a mark inside a name stands between two words."""
    return text[left.span.end : right.span.start] in {" ", "\u00a0", "-", ". "}
