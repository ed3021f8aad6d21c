"""Persons named in a text, and which of the names are one person.

A full name stands for itself. A surname alone is the person whose full name it ends, wherever in the text that stands; where
two people of the text share it, it stays apart, since it cannot be told which is meant. A surname alone that nothing
introduces, and that ends no full name, is nobody. Two full names are one person when the surname is the same and the
given names do not contradict each other ("A. Lukashenko", "Alexander Lukashenko"). Pronouns are not followed here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from habeas.claims.mention import Mention, Named
from habeas.names.lemma import lemma
from habeas.reading.language import grammar
from habeas.reading.name_words import NameWords
from habeas.reading.naming import Name, names
from habeas.reading.sentences import sentences


def read_persons(text: str, *, language: str) -> tuple[Named, ...]:
    """The persons a text names, in the order in which they first appear. Raises ``InputError`` for a language not read."""
    known = grammar(language).names
    found = [_Read(name, known) for sentence in sentences(text, language) for name in names(text, sentence, known)]
    people = _people([one for one in found if one.name.sure and one.given])
    ambiguous = _ambiguous(people)
    alone = _introduced_alone(found, people, ambiguous)
    for one in found:
        person = _whose(one, people) or (alone.get(one.alone(ambiguous)) if not one.given else None)
        if person is not None:
            person.names.append(one.name)
    everyone = [person for person in (*people, *alone.values()) if person.names]
    everyone.sort(key=lambda person: person.names[0].span)
    return tuple(person.named(text, language) for person in everyone)


class _Read:
    """A name with what two forms of it have in common: the surname, and the given names before or behind it."""

    def __init__(self, name: Name, known: NameWords) -> None:
        words = name.words
        at = len(words) - 1
        last_given = known.patronymic_ending.match(words[-1].low) or words[-1].initial
        if at > 0 and last_given and words[0].low not in known.given_names and not words[0].initial:
            # "Vymysl Jan Karlavich", "Vymysl J. K."
            at = 0
        self.name, self.surname = name, known.key(words[at].low)
        self._form = words[at].low
        rest = words[1:] if at == 0 else words[:at]
        # A name in the nominative is preferred to one that its case makes longer.
        self.fullness = (-sum(len(known.key(word.low)) for word in words), words[0].low not in known.given)
        self.given = tuple(known.key(word.low) for word in rest if word.low not in known.particles)

    def alone(self, ambiguous: frozenset[str]) -> str:
        """What a surname alone is known by: of several people's, its very form («Совин» and «Совина» may be two)."""
        return self._form if self.surname in ambiguous else self.surname


class _Person:
    def __init__(self, full: _Read) -> None:
        self.full, self.given, self.surname = full.name, full.given, full.surname
        self.names: list[Name] = []

    def is_meant_by(self, given: tuple[str, ...]) -> bool:
        """Whether the given names, some of them initials, do not contradict this person's."""
        return all(mine.startswith(other) if len(other) == 1 else other.startswith(mine) if len(mine) == 1 else mine == other
                   for mine, other in zip(self.given, given, strict=False))  # fmt: skip

    def named(self, text: str, language: str) -> Named:
        mentions = tuple(Mention(name.span.of(text), name.span, name.role) for name in self.names)
        full = self.full.span.of(text)
        return Named(full, mentions, lemma((full, *(mention.surface for mention in mentions)), language))


def _people(full_names: Sequence[_Read]) -> list[_Person]:
    people: list[_Person] = []
    # The fullest forms first, so that an initial joins the name it abbreviates.
    for one in sorted(full_names, key=lambda one: (one.fullness, one.name.span)):
        if not any(person.surname == one.surname and person.is_meant_by(one.given) for person in people):
            people.append(_Person(one))
    return people


def _whose(one: _Read, people: Sequence[_Person]) -> _Person | None:
    """The one person a name can mean, or None where nobody or several can be meant."""
    same = [person for person in people if person.surname == one.surname and person.is_meant_by(one.given)]
    return same[0] if len(same) == 1 else None


def _ambiguous(people: Sequence[_Person]) -> frozenset[str]:
    """The surnames that several people of the text have."""
    return frozenset(name for name, count in Counter(person.surname for person in people).items() if count > 1)


def _introduced_alone(
    found: Sequence[_Read], people: Sequence[_Person], ambiguous: frozenset[str]
) -> dict[str, _Person]:
    """People of whom the text gives one name only, with something that makes a person of it ("President Milei")."""
    taken = {person.surname for person in people}
    alone: dict[str, _Person] = {}
    for one in found:
        if not one.given and (one.surname in ambiguous or (one.name.sure and one.surname not in taken)):
            alone.setdefault(one.alone(ambiguous), _Person(one))
    return alone
