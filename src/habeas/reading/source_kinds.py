"""What kind of source a name is: a person, several, a body of people, or none at all."""

from __future__ import annotations

from habeas.reading.voices import Voices


class SourceKinds:
    """Tells the kinds of names apart by the words in them."""

    def __init__(self, words: Voices) -> None:
        self._words = words

    def is_source(self, name: str) -> bool:
        """Whether the name may be that of a source: a proper name, or a noun for people or a body."""
        return (
            any(part.lstrip("«")[:1].isupper() for part in name.split()) or self.is_person(name) or self.is_body(name)
        )

    def is_person(self, name: str) -> bool:
        """Whether a noun for people is the last of the name, or of what stands before its first preposition."""
        parts = [part.strip("'’.,").lower() for part in name.split()]
        end = next(
            (i for i, part in enumerate(parts) if i and part in self._words.inner | self._words.relatives), len(parts)
        )
        return parts[end - 1].rsplit("-", 1)[-1] in self._words.people | {"old"} or parts[0] in self._words.titles

    def is_plural(self, name: str) -> bool:
        """Whether the name is a plural noun: "relatives"."""
        last = name.rsplit(maxsplit=1)[-1].lower()
        return last.endswith("s") or last in self._words.plurals or self.is_body(name)

    def is_body(self, name: str) -> bool:
        """Whether the name is that of a body of people, not of one person."""
        parts = name.split()
        return any(part.isupper() and len(part) > 1 for part in parts) or any(
            part.strip("'’«»").lower() in self._words.bodies for part in parts
        )
