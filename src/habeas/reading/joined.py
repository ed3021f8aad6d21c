"""Some paragraphs of a text as one text of their own, with the way back to where they stand.

So that a document in two languages is read as two texts, each with all that its language says, and every claim keeps its
place in the document. What stands together stays together, character for character.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from habeas.documents.span import Span


class Joined:
    """``spans`` are paragraphs of ``text`` in order, ``all_spans`` all that it has."""

    def __init__(self, text: str, spans: Sequence[Span], all_spans: Sequence[Span]) -> None:
        self._blocks = [Span(0, len(text))] if len(spans) == len(all_spans) else _blocks(spans, all_spans)
        self.text = "\n".join(block.of(text) for block in self._blocks)
        self._starts: list[int] = []
        at = 0
        for block in self._blocks:
            self._starts.append(at)
            at += block.end - block.start + 1

    def place(self, offset: int) -> int:
        """Where a character of the joined text stands in the whole."""
        number = bisect_right(self._starts, offset) - 1
        return self._blocks[number].start + offset - self._starts[number]

    def span(self, span: Span) -> Span:
        """A span of the joined text as a span of the whole."""
        start = self.place(span.start)
        return Span(start, start if span.end == span.start else self.place(span.end - 1) + 1)


def _blocks(spans: Sequence[Span], all_spans: Sequence[Span]) -> list[Span]:
    """Neighbouring paragraphs as one block, with the line breaks between them."""
    number = {span: at for at, span in enumerate(all_spans)}
    blocks: list[Span] = []
    last = -2
    for span in spans:
        if number[span] == last + 1:
            blocks[-1] = Span(blocks[-1].start, span.end)
        else:
            blocks.append(span)
        last = number[span]
    return blocks
