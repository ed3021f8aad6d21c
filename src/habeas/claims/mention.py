"""A person as a document names one: every place where the name stands, and what the document calls the person.

That two mentions are one person is a reading of this document alone. Whether the person is one of the register's is a
judgement of its own, made elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from habeas.documents.span import Span


@dataclass(frozen=True)
class Mention:
    """One place where a person is named. ``role`` are the words beside the name that say who it is."""

    surface: str
    span: Span
    role: str | None = None


@dataclass(frozen=True)
class Named:
    """A person of one document: the fullest form of the name as printed, and the mentions in the order of the text.

    ``lemma`` is the name in the nominative, where the language inflects names and the forms leave one; None where they do not.
    """

    name: str
    mentions: tuple[Mention, ...]
    lemma: str | None = None

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ValueError("A person named is named somewhere.")

    @property
    def roles(self) -> tuple[str, ...]:
        """What the document calls the person, each once, in the order of the text."""
        return tuple(dict.fromkeys(mention.role for mention in self.mentions if mention.role is not None))

    def as_json(self) -> dict[str, object]:
        """Name, lemma, roles and mentions with offsets into the text."""
        mentions = [
            {"text": one.surface, "start": one.span.start, "end": one.span.end, "role": one.role}
            for one in self.mentions
        ]
        return {"name": self.name, "lemma": self.lemma, "roles": list(self.roles), "mentions": mentions}
