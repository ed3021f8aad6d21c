"""The way back from a document's text to the bytes it came from.

Every character of a text keeps the range of bytes that it was made of: one byte, several (UTF-8, an entity such as
``&#8217;``, a letter and its combining accent), or those of a line break. Within a line ranges never go backwards, and a
span's bytes run from its first character's first byte to its last character's last. What stood between and was left out
(markup, an invisible character) lies inside that range. Where a file keeps its text in parts, ``location`` says what the
bytes are counted in.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from habeas.documents.span import Span


@dataclass(frozen=True)
class Offsets:
    """For each character of a text, the first byte it came from and the byte after the last."""

    starts: Sequence[int]
    ends: Sequence[int]

    def __post_init__(self) -> None:
        if len(self.starts) != len(self.ends):
            raise ValueError("Every character has a first and a last byte.")

    def __len__(self) -> int:
        return len(self.starts)

    def bytes_of(self, span: Span) -> tuple[int, int]:
        """The range of bytes, end excluded, behind a span of the text. An empty span has an empty range."""
        if span.end > len(self):
            raise ValueError(f"The text has {len(self)} characters; the span ends at {span.end}.")
        if span.start == span.end:
            at = self.starts[span.start] if span.start < len(self) else (self.ends[-1] if len(self) else 0)
            return at, at
        return self.starts[span.start], self.ends[span.end - 1]

    def through(self, pieces: Iterable[tuple[int, int]]) -> Offsets:
        """The offsets of a text made from this one, each character of it from the stretch of characters given for it."""
        starts, ends = array("L"), array("L")
        for first, last in pieces:
            starts.append(self.starts[first])
            ends.append(self.ends[last - 1])
        return Offsets(starts, ends)


@dataclass(frozen=True)
class Traced:
    """A text and its way back to bytes."""

    text: str
    offsets: Offsets

    def __post_init__(self) -> None:
        if len(self.text) != len(self.offsets):
            raise ValueError("A traced text has a range of bytes for each of its characters.")
