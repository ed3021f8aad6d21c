"""Where quoted words stand in a text: exactly once, or not at all.

Words are compared after the cleaning that every document goes through, with typographic marks and spaces by their plain
forms, since models write straight quotation marks for curly ones. They begin and end where words do: "art" does not stand
in "article". Words that stand in several places are found only where the sentence given with them tells which is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from habeas.documents.cleaning import cleaned, decoded
from habeas.documents.span import Span
from habeas.reading.verification.tally import Unverifiable

ABSENT = "words not in the document"
SEVERAL = "words that stand in several places"
_PLAIN = str.maketrans(
    {**dict.fromkeys("\u00a0\u202f\u2009\t", " "), **dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("“”„‟", '"')}
    | dict.fromkeys("‐‑‒–—−", "-")
)


class Wording:
    """The words of a text, looked for one stretch of it at a time."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain = text.translate(_PLAIN)

    def all(self, words: object, within: Span | None = None) -> tuple[Span, ...]:
        """Every place where the words stand; none for what is no text."""
        sought = _cleaned(words).translate(_PLAIN) if isinstance(words, str) else ""
        return tuple(self._places(sought, within or Span(0, len(self.text)))) if sought else ()

    def one(self, words: object, within: Span, sentence: object = None) -> Span:
        """The one place where the words stand. ``sentence`` are words around them. Raises ``Unverifiable``."""
        found = self.all(words, within)
        if len(found) > 1:
            around = self.all(sentence, within)
            found = tuple(span for span in found if any(place.covers(span) for place in around)) or found
        if not found:
            raise Unverifiable(ABSENT)
        if len(found) > 1:
            raise Unverifiable(SEVERAL)
        return found[0]

    def _places(self, sought: str, within: Span) -> Iterator[Span]:
        at = self._plain.find(sought, within.start, within.end)
        while at >= 0:
            span = Span(at, at + len(sought))
            if not self._inside_word(span.start) and not self._inside_word(span.end):
                yield span
            at = self._plain.find(sought, at + 1, within.end)

    def _inside_word(self, position: int) -> bool:
        """Whether letters or digits stand on both sides."""
        around = self._plain[max(0, position - 1) : position + 1]
        return len(around) == 2 and position > 0 and around.isalnum()


def _cleaned(words: str) -> str:
    """The words as the text of a document would hold them."""
    return cleaned(decoded(words.encode("utf-8", errors="replace"), "utf-8")).text.strip()
