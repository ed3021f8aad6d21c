"""Persons named in a text, and which of the names are one person.

A full name stands for itself. A surname alone is the person whose full name it ends, wherever in the text that stands; where
two people of the text share it, it stays apart, since it cannot be told which is meant. A surname alone that nothing
introduces, and that ends no full name, is nobody. Two full names are one person when the surname is the same and the
given names do not contradict each other ("A. Lukashenko", "Alexander Lukashenko"). Pronouns are not followed here.
"""

from __future__ import annotations

from collections.abc import Sequence

from habeas.claims.mention import Mention, Named
from habeas.reading.language import grammar
from habeas.reading.naming import Name, names
from habeas.reading.sentences import sentences


def read_persons(text: str, *, language: str) -> tuple[Named, ...]:
    """The persons a text names, in the order in which they first appear. Raises ``InputError`` for a language not read."""
    known = grammar(language).names
    found = [name for sentence in sentences(text, language) for name in names(text, sentence, known)]
    people = _people([name for name in found if name.sure and len(name.words) > 1], known.particles)
    alone = _introduced_alone(found, people)
    for name in found:
        person = _whose(name, people) or (alone.get(_key(name)) if len(name.words) == 1 else None)
        if person is not None:
            person.names.append(name)
    everyone = [person for person in (*people, *alone.values()) if person.names]
    everyone.sort(key=lambda person: person.names[0].span)
    return tuple(person.named(text) for person in everyone)


class _Person:
    def __init__(self, full: Name, given: tuple[str, ...]) -> None:
        self.full, self.given, self.surname = full, given, full.words[-1].low
        self.names: list[Name] = []

    def is_meant_by(self, given: tuple[str, ...]) -> bool:
        """Whether the given names, some of them initials, do not contradict this person's."""
        return all(mine.startswith(other) if len(other) == 1 else other.startswith(mine) if len(mine) == 1 else mine == other
                   for mine, other in zip(self.given, given, strict=False))  # fmt: skip

    def named(self, text: str) -> Named:
        mentions = tuple(Mention(name.span.of(text), name.span, name.role) for name in self.names)
        return Named(self.full.span.of(text), mentions)


def _people(full_names: Sequence[Name], particles: frozenset[str]) -> list[_Person]:
    people: list[_Person] = []
    # The fullest forms first, so that an initial joins the name it abbreviates.
    for name in sorted(full_names, key=lambda name: (-sum(len(word.low) for word in name.words), name.span)):
        given = _given(name, particles)
        same = [one for one in people if one.surname == _key(name) and one.is_meant_by(given)]
        if not same:
            people.append(_Person(name, given))
    return people


def _given(name: Name, particles: frozenset[str]) -> tuple[str, ...]:
    return tuple(word.low for word in name.words[:-1] if word.low not in particles)


def _whose(name: Name, people: Sequence[_Person]) -> _Person | None:
    """The one person a name can mean, or None where nobody or several can be meant."""
    same = [one for one in people if one.surname == _key(name)]
    if len(name.words) > 1:
        same = [one for one in same if one.is_meant_by(_given(name, frozenset()))]
    return same[0] if len(same) == 1 else None


def _introduced_alone(found: Sequence[Name], people: Sequence[_Person]) -> dict[str, _Person]:
    """People of whom the text gives one name only, with something that makes a person of it ("President Milei")."""
    taken = {one.surname for one in people}
    ambiguous = {name for name in taken if sum(one.surname == name for one in people) > 1}
    alone: dict[str, _Person] = {}
    for name in found:
        key = _key(name)
        if len(name.words) == 1 and (key in ambiguous or (name.sure and key not in taken)):
            alone.setdefault(key, _Person(name, ()))
    return alone


def _key(name: Name) -> str:
    return name.words[-1].low
