"""A text in stretches that fit one question: whole paragraphs, a longer one cut between words."""

from __future__ import annotations

from habeas.documents.span import Span
from habeas.reading.paragraphs import paragraphs

# Characters. With the instructions and an answer of several times its length, this fits a context of 16,000 tokens.
LONGEST = 4000


def chunks(text: str, longest: int = LONGEST) -> tuple[Span, ...]:
    """The stretches, in order. Together they hold every paragraph."""
    found: list[Span] = []
    for part in (piece for paragraph in paragraphs(text) for piece in _pieces(text, paragraph, longest)):
        if found and part.end - found[-1].start <= longest:
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
    return tuple(found)


def _pieces(text: str, paragraph: Span, longest: int) -> list[Span]:
    pieces: list[Span] = []
    start = paragraph.start
    while paragraph.end - start > longest:
        cut = text.rfind(" ", start + longest // 2, start + longest)
        end = start + longest if cut < 0 else cut + 1
        pieces.append(Span(start, end))
        start = end
    return [*pieces, Span(start, paragraph.end)]
