"""A whole name: its words in the order written, and what each of them is, as far as its form and its place tell.

Rules, in this order:

- what stands for no name (“N.N.”, “sin datos”) has no words;
- a comma puts the family name first, and words in capitals among others that are not are the family name;
- Abd al-Rahman is one word, Abdulrahman;
- a title goes, unless hardly anything is left without it: then it may be the family name (Król, Graf, King), and is kept as either;
- a generation (Jr., senior) is a part of its own;
- particles of a family name (bin, de la) go, unless they open or close the name (Ben, Ан);
- a patronymic stands behind a given name, or behind “son of” (bin, bint) unless it closes the name, and a word known as a given name is one, unless it is the only word that could be the
  family name; where nothing tells, the first word is the given name;
- a name in Chinese or Korean letters without a space opens with the family name.

Nothing here decides whether two names are one: see ``comparison``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from habeas.names.no_name import is_no_name
from habeas.names.particles import ALSO_NAMES, BEHIND, PARTICLES, SERVANT
from habeas.names.scripts import Script, script_of
from habeas.names.titles import generation, is_title
from habeas.names.transliteration import latin
from habeas.names.words import Word, inflected, word


class Part(StrEnum):
    """What a word of a name is."""

    GIVEN = "given name"
    FATHER = "patronymic"
    FAMILY = "family name"
    TITLE = "title or name"
    GENERATION = "generation"


_APOSTROPHES = "’'ʼ`‘´"
_WORD = re.compile(
    rf"[^\s\-‐-―.,;:،؛、·・‧•/\\|()\[\]{{}}<>\"“”„«»*&+=_#@!?{_APOSTROPHES}](?:[^\s\-‐-―.,;:،؛、·・‧•/\\|()\[\]{{}}<>\"“”„«»*&+=_#@!?])*"
)
_JOINED = re.compile(r"(?<=[^\W\d_A-ZА-ЯІЎЄЇҐ]{2})(?=[A-ZА-ЯІЎЄЇҐ][^\W\d_A-ZА-ЯІЎЄЇҐ])")
_SEPARATOR = re.compile(r"[,;،、]")
_INITIALS = frozenset(
    ["yu", "ya", "ye", "yo", "zh", "kh", "ts", "ch", "sh", "shch", "ju", "ja", "je", "дж", "дз"]
)  # with a point: what one Cyrillic letter becomes
_UNSPACED = frozenset({Script.HAN, Script.HANGUL})
_VOWELS = frozenset("AEIOUY")
_SHORT = 3
_SERVANT = {Script.LATIN: "Abdul", Script.CYRILLIC: "Абдул", Script.ARABIC: "عبد"}
_ENOUGH = 2  # words that make a name without its titles


class NamePart:
    """A word, and the part of a name that it is. Interned: see ``name_part``."""

    __slots__ = ("part", "word")

    def __init__(self, word: Word, part: Part) -> None:
        self.word = word
        self.part = part

    def __repr__(self) -> str:
        return f"{self.part} {self.word.text}"


@lru_cache(maxsize=1 << 17)
def name_part(word: Word, part: Part) -> NamePart:
    """A word as a part of a name; the same object as long as it is remembered."""
    return NamePart(word, part)


class Name:
    """A name: its ``parts``, in the order written."""

    __slots__ = ("parts", "text")

    def __init__(self, text: str, parts: tuple[NamePart, ...]) -> None:
        self.text = text
        self.parts = parts

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of its parts."""
        return tuple(part.word for part in self.parts)

    def __repr__(self) -> str:
        return f"parse({self.text!r})"


@lru_cache(maxsize=1 << 17)
def parse(text: str, inflected_in: str | None = None) -> Name:
    """The name that a text is; ``inflected_in`` is the language of the running text that it was taken from, if it was."""
    if is_no_name(text):
        return Name(text, ())
    found, family = _words(unicodedata.normalize("NFC", text), inflected_in)
    places = [place for place, one in enumerate(found) if one.latin]
    generations = {place for place in places[1:] if generation(found[place].text)} - family
    titles = _titles(found, [place for place in places if place not in generations], family)
    rest = [place for place in places if place not in titles and place not in generations]
    particles = {place for place in rest if _is_particle(found[place], inside=place not in {rest[0], rest[-1]})}
    fathers = _fathers(found, rest, particles)
    rest = [place for place in rest if place not in particles]
    hardly = sum(found[place].father is None for place in rest) < _ENOUGH
    parts = dict(zip(rest, _parts([found[p] for p in rest], [p in family for p in rest], len(titles)), strict=True))
    parts |= dict.fromkeys(fathers & parts.keys() - family, Part.FATHER)
    parts |= dict.fromkeys(generations, Part.GENERATION)
    if hardly:
        parts |= dict.fromkeys(titles, Part.TITLE if rest else Part.FAMILY)
    return Name(text, tuple(name_part(found[place], parts[place]) for place in sorted(parts)))


def _fathers(found: Sequence[Word], places: Sequence[int], particles: Collection[int]) -> set[int]:
    """The places of fathers' names: behind bin and bint, unless they close the name, and before oğlu and qızı."""
    fathers = set()
    for before, place, after in zip(places, places[1:], [*places[2:], None], strict=False):
        kin = PARTICLES.get(found[place].latin) if place in particles else None
        if kin in {"ibn", "bint"}:
            if found[place].latin in BEHIND:
                fathers.add(before)
            elif after is not None and after != places[-1]:
                fathers.add(after)
    return fathers


def _titles(found: Sequence[Word], places: Sequence[int], family: set[int]) -> set[int]:
    """The places of titles. What is told to be a family name is one only if another word of it is left."""
    titles: set[int] = set()
    for number, place in enumerate(places):
        leads = len(titles) == number
        if is_title(found[place].text, before_name=leads) and (place not in family or len(family - titles) > 1):
            titles.add(place)
    return titles


def _is_particle(one: Word, *, inside: bool) -> bool:
    """Whether a word is a particle; one that is a name as well (Ben, Van, Ан) is one inside a name only."""
    return one.latin in PARTICLES and (inside or one.latin not in ALSO_NAMES)


def _words(text: str, language: str | None) -> tuple[list[Word], set[int]]:
    """The words of a text, and which of them its comma or capitals say are the family name."""
    comma = _comma(text)
    shouted = text.isupper() or text.islower()
    found: list[Word] = []
    family: set[int] = set()
    tokens = list(_WORD.finditer(text))
    alone = len(tokens) == 1
    for match in tokens:
        short = match.group().lower() in _INITIALS and text[match.end() : match.end() + 1] == "."
        pieces = [f"{match.group()}."] if short else _pieces(match.group(), shouted=shouted, alone=alone)
        for piece in pieces:
            native = alone and len(pieces) == 2 and script_of(piece) in _UNSPACED and not found
            if native or match.end() <= comma or (not shouted and len(piece) > _SHORT and piece.isupper()):
                family.add(len(found))
            servant = bool(found) and found[-1].latin in SERVANT
            if servant and PARTICLES.get(latin(piece)) == "al":
                continue
            spelled = _SERVANT.get(script_of(piece), "") + piece if servant else piece
            found[len(found) - servant :] = [word(spelled) if language is None else inflected(spelled, language)]
    return found, family


def _comma(text: str) -> int:
    """Where the comma stands behind a family name; 0 where there is none, or only a title or a generation behind it."""
    comma = _SEPARATOR.search(text)
    if comma is None or not text[: comma.start()].strip():
        return 0
    behind = [match.group() for match in _WORD.finditer(text, comma.end())]
    return 0 if all(is_title(one, before_name=False) or generation(one) for one in behind) else comma.start()


def _pieces(token: str, *, shouted: bool, alone: bool) -> Sequence[str]:
    """A token's words: “SergeiLavrov” is two; “JC” among other words is two initials; 习近平 is a family and a given name."""
    if alone and script_of(token) in _UNSPACED and 1 < len(token) <= _SHORT:
        return token[0], token[1:]
    if shouted:
        return (token,)
    if token.isupper() and 1 < len(token) < _SHORT and token.isascii() and not set(token) & _VOWELS:
        return tuple(token)
    return _JOINED.split(token)


def _parts(words: Sequence[Word], family: Sequence[bool], titles: int) -> Iterator[Part]:
    """What each word is. ``family`` marks those that are the family name by the way the name is written; ``titles`` stand beside them."""
    told = any(family)
    enough = len(words) + titles > _ENOUGH
    fathers = [enough and _is_patronymic(words, place) and not family[place] for place in range(len(words))]
    given = [bool(one.given) or one.initial for one in words]
    if not told and len(words) > 1 and all(one or other for one, other in zip(given, fathers, strict=True)):
        # Somebody's family name is among them: the last, or the first where a patronymic closes the name.
        given[-1 if not fathers[-1] else 0] = False
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
    if words[place].father is None or place == 0:
        return False
    before = words[place - 1]
    return bool(before.given) or before.initial
