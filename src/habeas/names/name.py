"""A whole name: its words in the order written, and what each of them is, as far as its form tells.

Rules, in this order: titles go; a word of a family name's particles is set aside; a comma puts the family name first; words
in capitals among others that are not are the family name; a patronymic stands behind a given name; a word known as a given
name is one, unless it is the only word that could be the family name; where nothing tells, the first word is the given name. What stands for no name (“N.N.”, “sin datos”) has no words.

Nothing here decides whether two names are one: see ``comparison``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from habeas.names.no_name import is_no_name
from habeas.names.particles import ALSO_NAMES, PARTICLES
from habeas.names.titles import is_title
from habeas.names.words import Word, inflected, word


class Part(StrEnum):
    """What a word of a name is."""

    GIVEN = "given name"
    FATHER = "patronymic"
    FAMILY = "family name"


_APOSTROPHES = "’'ʼ`‘´"
_WORD = re.compile(
    rf"[^\s\-‐-―.,;:،؛、·・‧•/\\|()\[\]{{}}<>\"“”„«»*&+=_#@!?{_APOSTROPHES}](?:[^\s\-‐-―.,;:،؛、·・‧•/\\|()\[\]{{}}<>\"“”„«»*&+=_#@!?])*"
)
_JOINED = re.compile(r"(?<=[^\W\d_A-ZА-ЯІЎЄЇҐ]{2})(?=[A-ZА-ЯІЎЄЇҐ][^\W\d_A-ZА-ЯІЎЄЇҐ])")
_SEPARATOR = re.compile(r"[,;،、]")
_INITIALS = 3


class NamePart:
    """A word, and the part of a name that it is. Interned: see ``name_part``."""

    __slots__ = ("part", "word")

    def __init__(self, word: Word, part: Part) -> None:
        self.word = word
        self.part = part

    def __repr__(self) -> str:
        return f"{self.part} {self.word.text}"


@lru_cache(maxsize=262144)
def name_part(word: Word, part: Part) -> NamePart:
    """A word as a part of a name. One word as one part is always one object while it is in use."""
    return NamePart(word, part)


class Name:
    """A name: its ``parts`` without titles, in the order written, and the ``particles`` of its family name."""

    __slots__ = ("particles", "parts", "text")

    def __init__(self, text: str, parts: tuple[NamePart, ...], particles: tuple[Word, ...]) -> None:
        self.text = text
        self.parts = parts
        self.particles = particles

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of its parts."""
        return tuple(part.word for part in self.parts)

    def __repr__(self) -> str:
        return f"parse({self.text!r})"


@lru_cache(maxsize=262144)
def parse(text: str, inflected_in: str | None = None) -> Name:
    """The name that a text is; ``inflected_in`` is the language of the running text that it was taken from, if it was."""
    if is_no_name(text):
        return Name(text, (), ())
    found, family = _words(unicodedata.normalize("NFC", text), inflected_in)
    kept = _untitled(found)
    named = [place for place in kept if not _is_particle(found[place], opens=place == kept[0])] or kept
    words = [found[place] for place in named]
    parts = map(name_part, words, _parts(words, [place in family for place in named]))
    return Name(text, tuple(parts), tuple(found[place] for place in kept if place not in named))


def _untitled(found: Sequence[Word]) -> list[int]:
    """The places of the words that are no title; of all where nothing else is there: “Don”, “Maestro” are names after all."""
    spelled = [place for place, one in enumerate(found) if one.latin]
    kept: list[int] = []
    for place in spelled:
        if not is_title(found[place].text, before_name=not kept):
            kept.append(place)
    return kept or spelled


def _is_particle(one: Word, *, opens: bool) -> bool:
    """Whether a word is a particle; one that is a given name as well (Ben, Van) is none where it opens the name."""
    return one.latin in PARTICLES and not (opens and one.latin in ALSO_NAMES)


def _words(text: str, language: str | None) -> tuple[list[Word], set[int]]:
    """The words of a text, and which of them its comma or capitals say are the family name."""
    before, comma, _ = _first_comma(text)
    shouted = text.isupper() or text.islower()
    found: list[Word] = []
    family: set[int] = set()
    for match in _WORD.finditer(text):
        for piece in _pieces(match.group(), shouted=shouted):
            if (comma and match.end() <= len(before)) or (not shouted and len(piece) > _INITIALS and piece.isupper()):
                family.add(len(found))
            found.append(word(piece) if language is None else inflected(piece, language))
    return found, family


def _first_comma(text: str) -> tuple[str, bool, str]:
    comma = _SEPARATOR.search(text)
    if comma is None or not text[: comma.start()].strip() or not text[comma.end() :].strip():
        return "", False, text
    return text[: comma.start()], True, text[comma.end() :]


def _pieces(token: str, *, shouted: bool) -> Iterator[str]:
    """A token's words: “SergeiLavrov” is two; “JC” among other words is two initials."""
    if shouted:
        yield token
    elif token.isupper() and 1 < len(token) < _INITIALS and token.isascii() and not _syllable(token):
        yield from token
    else:
        yield from _JOINED.split(token)


def _syllable(token: str) -> bool:
    return any(letter in "AEIOUY" for letter in token)


def _parts(words: Sequence[Word], family: Sequence[bool]) -> Iterator[Part]:
    """What each word is; ``family`` marks the words that are the family name by the way the name is written."""
    told = any(family)
    fathers = [_is_patronymic(words, place) and not family[place] for place in range(len(words))]
    given = [bool(one.given) or one.initial for one in words]
    if not told and len(words) > 1 and all(one or other for one, other in zip(given, fathers, strict=True)):
        given[-1 if not fathers[-1] else 0] = (
            False  # somebody's family name is among them: the last, or the first before a patronymic
        )
    if not told and len(words) > 1 and not any(given):
        given[0] = True  # nothing tells: the order of most languages
    for place in range(len(words)):
        if fathers[place]:
            yield Part.FATHER
        elif family[place]:
            yield Part.FAMILY
        else:
            yield Part.GIVEN if given[place] or told else Part.FAMILY


def _is_patronymic(words: Sequence[Word], place: int) -> bool:
    """Whether a word of the form of a patronymic is one here: behind a given name or an initial, never the only other word."""
    if words[place].father is None or len(words) < 3 or place == 0:
        return False
    before = words[place - 1]
    return bool(before.given) or before.initial
