"""A reader: whoever turns a document into claims. The rules of the grammars are one; another may be plugged in.

``assembly.model_reader`` makes the other. A reader is handed a document whose language and day of publication were found before, and
says of its claims that every span lies in the document's text. One whose claims had to be verified gives an account of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from habeas.claims.event import Event
from habeas.claims.figure import Figure
from habeas.claims.mention import Named
from habeas.claims.quotation import Quotation
from habeas.documents.document import Document
from habeas.documents.span import Span


@dataclass(frozen=True)
class Failure:
    """A stretch of the text that was not read, and why."""

    span: Span
    reason: str

    def as_json(self) -> dict[str, object]:
        """Offsets into the text, and the reason."""
        return {"start": self.span.start, "end": self.span.end, "reason": self.reason}


@dataclass(frozen=True)
class Account:
    """How many claims were dropped, and how many amended, by reason; how many stretches were read, and which were not."""

    dropped: Mapping[str, int] = field(default_factory=dict)
    amended: Mapping[str, int] = field(default_factory=dict)
    read: int = 0
    failures: tuple[Failure, ...] = ()

    def as_json(self) -> dict[str, object]:
        """``{"dropped", "amended", "read", "failures"}``."""
        return {
            "dropped": dict(self.dropped),
            "amended": dict(self.amended),
            "read": self.read,
            "failures": [failure.as_json() for failure in self.failures],
        }


@dataclass(frozen=True)
class Findings:
    """What a reader found. ``unread`` is the document's language where the reader does not read that."""

    figures: tuple[Figure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    persons: tuple[Named, ...] = ()
    events: tuple[Event, ...] = ()
    unread: str | None = None
    account: Account | None = None


class Reader(Protocol):
    """Turns documents into claims."""

    @property
    def name(self) -> str:
        """What its claims are marked with: “rules”, “model qwen3”."""
        ...

    def read(self, document: Document, country: str | None) -> Findings:
        """What the document says; ``country`` (ISO 3166-1 alpha-2) is what it is about, where that was given."""
        ...
