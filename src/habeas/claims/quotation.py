"""A quotation: what a document says that somebody said, where the words stand, and who is said to have said them.

Direct: between quotation marks. Indirect: told without marks. Mixed: told, with some of the words in marks. A speaker
that cannot be told ("he said", where two people may be meant) stays unresolved: the words are there, the name is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from habeas.documents.span import Span

Manner = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True)
class Quotation:
    """One saying. ``speaker`` are the words that name who says it, ``name`` whom they mean where only one can be meant."""

    manner: Manner
    content: tuple[Span, ...]
    cue: Span | None = None
    speaker: Span | None = None
    name: str | None = None

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("A quotation has content.")
        if any(left.end > right.start for left, right in zip(self.content, self.content[1:], strict=False)):
            raise ValueError("The parts of a quotation follow each other.")

    @property
    def whole(self) -> Span:
        """From the first of its words to the last, speaker and cue left aside."""
        return Span(self.content[0].start, self.content[-1].end)

    def as_json(self, text: str) -> dict[str, object]:
        """Its parts with their words, each with offsets into the text."""
        return {
            "manner": self.manner,
            "content": [_words(part, text) for part in self.content],
            "cue": _words(self.cue, text),
            "speaker": _words(self.speaker, text),
            "name": self.name,
        }


def _words(span: Span | None, text: str) -> dict[str, object] | None:
    return None if span is None else {"text": span.of(text), "start": span.start, "end": span.end}
