"""An event: something that happened to a person whom a document names, as the document tells it.

Spans are character offsets into the document's text, end excluded. Dates are full or partial ISO dates as text; None where
neither text nor publication date tells. What is only asked for, promised or denied keeps its act, and ``negated_or_role``
says so: an event that was told is not an event that happened.
"""

from __future__ import annotations

from dataclasses import dataclass

from habeas.documents.span import Span
from habeas.vocabulary.terms import EVENT


@dataclass(frozen=True)
class Event:
    """One event. ``act`` is a term of ``EVENT``, ``cue`` the words that tell it, ``mention`` the words that name the person.

    ``person`` is the fullest form of the name in the document. ``years`` is the sentence passed, whole years, both ends
    included, None open. ``articles`` of law, ``court`` and ``facility`` stand as printed. ``attributed_to`` holds surface
    names, the innermost source first; empty is the document's own voice.
    """

    act: str
    person: str
    mention: Span
    cue: Span
    from_: str | None = None
    to: str | None = None
    years: tuple[int | None, int | None] | None = None
    articles: tuple[str, ...] = ()
    court: str | None = None
    facility: str | None = None
    place: str | None = None
    attributed_to: tuple[str, ...] = ()
    negated_or_role: str | None = None

    def __post_init__(self) -> None:
        if self.act not in EVENT:
            raise ValueError(f"“{self.act}” is no event; events are {', '.join(EVENT)}.")

    @property
    def span(self) -> Span:
        """From the first of its words to the last, those that name the person included."""
        return Span(min(self.mention.start, self.cue.start), max(self.mention.end, self.cue.end))

    def as_json(self, text: str) -> dict[str, object]:
        """Its fields (``from``, not ``from_``), with the words of each span."""
        return {
            "act": self.act,
            "person": self.person,
            "mention": _words(self.mention, text),
            "cue": _words(self.cue, text),
            "from": self.from_,
            "to": self.to,
            "years": None if self.years is None else list(self.years),
            "articles": list(self.articles),
            "court": self.court,
            "facility": self.facility,
            "place": self.place,
            "attributed_to": list(self.attributed_to),
            "negated_or_role": self.negated_or_role,
        }


def _words(span: Span, text: str) -> dict[str, object]:
    return {"text": span.of(text), "start": span.start, "end": span.end}
