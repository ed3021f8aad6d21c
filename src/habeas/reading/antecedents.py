"""Whom a pronoun or a general noun stands for among the sources and persons named before: "it added", "the group".

The nearest one that fits: "he" and "she" are no body of people, "it" is no person, "they" are several. "I" and "we" are
whoever speaks, which is for others to find.
"""

from __future__ import annotations

from habeas.reading.source_kinds import SourceKinds
from habeas.reading.voices import Voices

_REMEMBERED = 12
_NEAR = 2
# The name of a subject that the verb leaves out («añadió que …»).
DROPPED = "…"


class Antecedents:
    """The candidates of one text, in the order of their naming."""

    def __init__(self, phrases: SourceKinds, words: Voices) -> None:
        self._phrases, self._words = phrases, words
        self._sources: list[tuple[int, tuple[str, ...]]] = []

    def note(self, sentence: int, names: tuple[str, ...]) -> None:
        """Remember the source of a sentence, the outermost of several."""
        if names and not self.is_anaphor(names[-1]):
            self._sources = [*self._sources[-_REMEMBERED:], (sentence, names)]

    def is_anaphor(self, name: str) -> bool:
        """Whether the name stands for a source named before."""
        return name == DROPPED or name.lower() in self._words.pronouns or name.lower() in self._words.general

    def resolve(self, name: str) -> tuple[str, ...]:
        """The names that an anaphor stands for; nothing for a pronoun without one, a general noun as it stands."""
        low = name.lower()
        if low in self._words.first_persons:
            return ()
        if low in self._words.either:
            near = [candidates[-1:] for _, candidates in reversed(self._sources[-_NEAR:])]
            return next((names for names in near if self._is_human(names[0])), near[0] if near else ())
        for _, candidates in reversed(self._sources):
            if name == DROPPED:
                return candidates
            if self._fits(low, candidates[-1]):
                return candidates[-1:]
        return () if name == DROPPED or low in self._words.pronouns else (name,)

    def _is_human(self, name: str) -> bool:
        named = any(part[0].isupper() for part in name.split())
        if named and name.split(maxsplit=1)[0].lower() in self._words.people:
            return True  # «председатель общества "Мост" Ядвига Кросс»
        return not self._phrases.is_body(name) and (self._phrases.is_person(name) or named)

    def _fits(self, anaphor: str, name: str) -> bool:
        phrases = self._phrases
        if anaphor.split(maxsplit=1)[0] in self._words.persons:
            return self._is_human(name)
        if anaphor.split(maxsplit=1)[0] in self._words.plural_pronouns:
            return phrases.is_plural(name) or not phrases.is_person(name)
        return not phrases.is_person(name) or phrases.is_body(name)
