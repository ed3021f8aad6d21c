"""Whose word a number is: the root of an attribution, in one spelling.

The same root goes by many names: “Lukashenko's office”, “the authorities”, “officials”. Which names are one root is data: a
``source`` record has a ``name`` and its ``aliases``. Two names with the same words are one root in any register.

Rules: an alias that begins with a capital is a proper name, and is also found inside a longer name (“President Alexander
Lukashenko”); any other must be the whole name (“officials” is not “US officials”). A source that only passes on another's
record has that other as its root. Doubt thus errs towards one root, that is, towards “no confirmation”. A source that is only
pointed at (“his office”, “the group”) is the one that the report named last. A source whose name is not public goes by its key.

This module compares roots; it does not judge whether a root tells the truth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from habeas.access.levels import Level
from habeas.register.records import Record

_WORDS = re.compile(r"[\w’'.-]+")
_POINTING = frozenset(
    {"he", "she", "it", "they", "his", "her", "its", "their", "the", "this", "that", "these", "those"}
)
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True)
class Origins:
    """The roots on record: ``whole`` from a spelling to its root, ``inside`` for proper names, longest first."""

    whole: Mapping[str, str]
    inside: tuple[tuple[str, str], ...]

    def root(self, name: str) -> str:
        """The root that the name stands for, or the name itself where nothing is on record about it."""
        spelling = _spelling(name)
        if spelling in self.whole:
            return self.whole[spelling]
        for alias, root in self.inside:
            if f" {alias} " in f" {spelling} ":
                return root
        return _trimmed(name)

    def known(self, name: str) -> bool:
        """Whether a record tells whose name this is."""
        spelling = _spelling(name)
        return spelling in self.whole or any(f" {alias} " in f" {spelling} " for alias, _ in self.inside)

    def last_named(self, text: str) -> str | None:
        """The root that was named last in a text by a proper name; None where none was."""
        words = f" {_spelling(text)} "
        ends = [(words.rfind(f" {alias} "), len(alias), root) for alias, root in self.inside]
        found = max((end for end in ends if end[0] >= 0), default=None)
        return None if found is None else found[2]

    def same(self, one: str, other: str) -> bool:
        """Whether the two names stand for one root."""
        return _spelling(self.root(one)) == _spelling(self.root(other))


def origins_of(sources: Iterable[Record]) -> Origins:
    """The roots that the ``source`` records tell of."""
    passes_on: dict[str, str] = {}
    aliases: list[tuple[str, str]] = []
    for record in sources:
        said = record.says.get("name")
        named = said is not None and said.level is Level.PUBLIC
        name = str(record.get("name")) if named else record.source
        if record.get("origin") is not None:
            passes_on[name] = str(record.get("origin"))
        aliases += [
            (alias, name) for alias in (record.get("name"), name, *record.get("aliases", ())) if alias is not None
        ]

    def follow(name: str) -> str:
        seen = {name}
        while name in passes_on and passes_on[name] not in seen:
            name = passes_on[name]
            seen.add(name)
        return name

    spelled = [(_spelling(alias), follow(name), alias[:1].isupper()) for alias, name in aliases]
    inside = sorted(((alias, root) for alias, root, proper in spelled if proper), key=lambda pair: -len(pair[0]))
    return Origins({alias: root for alias, root, _ in spelled}, tuple(inside))


def points_back(name: str) -> bool:
    """Whether a source is named only by pointing at one that was named before: “his office”, “the group”."""
    words = name.split()
    return bool(words) and words[0].casefold() in _POINTING and not any(word[:1].isupper() for word in words[1:])


def _trimmed(name: str) -> str:
    words = name.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].casefold() in _ARTICLES else words)


def _spelling(name: str) -> str:
    """The words alone: without article, case, possessive or punctuation."""
    words = (
        word.replace("’", "'").strip("'.-").casefold().removesuffix("'s") for word in _WORDS.findall(_trimmed(name))
    )
    return " ".join(word for word in words if word)
