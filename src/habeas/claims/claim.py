"""A claim as something that can be decided on: which document, what kind, which span, and an id that stays.

The id holds nothing of what the claim says. A better reader that reads the same span otherwise therefore meets the same
claim, and what was decided of it stands. Claims of one kind on one span are told apart by their turn in the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from habeas.documents.span import Span

ClaimKind = Literal["figure", "quotation", "person", "event"]
_HASH = 16  # hexadecimal digits of the document's hash: enough to find it, and short enough to be read


@dataclass(frozen=True)
class Claim:
    """One claim of the document with this SHA-256. ``turn`` counts from 1 among those of its kind on its span."""

    document: str
    kind: ClaimKind
    span: Span
    turn: int = 1

    @property
    def local(self) -> str:
        """What tells it from the others of its kind, in any document: ``9f2c1a0b7d3e4f5a-120-123``."""
        turn = f"-{self.turn}" if self.turn > 1 else ""
        return f"{self.document[:_HASH]}-{self.span.start}-{self.span.end}{turn}"

    @property
    def id(self) -> str:
        """Its id: ``figure-9f2c1a0b7d3e4f5a-120-123``."""
        return f"{self.kind}-{self.local}"


def claims(document: str, kind: ClaimKind, spans: Iterable[Span]) -> list[Claim]:
    """The claims of one kind that stand on these spans, in the order given."""
    turns: dict[Span, int] = {}
    found = []
    for span in spans:
        turns[span] = turns.get(span, 0) + 1
        found.append(Claim(document, kind, span, turns[span]))
    return found
