"""How two names stand to each other, word by word.

Each word of one name is set beside the word of the other that it is most like, best pairs first; what is left on both sides
may be one word written as several, and stands against each other where it is not; what is left on one side only is extra.
``related`` says how two words agree; what an agreement is worth is no business of this file: see ``identity.policy``.

A pair of names of which one has no words cannot be compared: the result has no matches and is not ``comparable``.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from habeas.names.endings import differ_in_ending
from habeas.names.equivalents import forms
from habeas.names.name import Name, NamePart, Part
from habeas.names.scripts import Script
from habeas.names.sounds import likeness as native_likeness
from habeas.names.titles import generation
from habeas.names.words import Word


class Agreement(StrEnum):
    """How two words of names agree, the firmest first."""

    SAME = "the same"
    SOUND = "another spelling"
    VARIANT = "a form of the same name"
    INFLECTED = "an inflected form"
    GENDER = "a man’s and a woman’s form"
    INITIAL = "an initial"
    NEAR = "nearly the same"
    JOINED = "written together"
    APART = "different"


class Match:
    """Two words set beside each other: what they are, how they agree, and how alike they are (0 to 1).

    ``crossed``: the word is one part of the one name and another part of the other.
    """

    __slots__ = ("agreement", "left", "likeness", "order", "part", "right")

    def __init__(
        self, left: str, right: str, part: Part, agreement: Agreement, likeness: float, *, crossed: bool
    ) -> None:
        self.left = left
        self.right = right
        self.part = part
        self.agreement = agreement
        self.likeness = likeness
        # What is most alike comes first; what is different stands against the same part of the other name.
        self.order = (10_000 if agreement is Agreement.APART else 1) * crossed - 10_000 * likeness

    def __repr__(self) -> str:
        return f"{self.left} / {self.right}: {self.part}, {self.agreement}"


class NameComparison(NamedTuple):
    """The matches, the parts that only one of the names has, and whether there was something to compare."""

    matches: list[Match]
    extra: list[NamePart]
    comparable: bool


NEAR = 0.70  # words less alike than this are different
_HEARD_JOINED = 0.6  # the same in another script
_JOINED = 0.8  # words written together are hardly ever spelled otherwise as well
_HEARD = 0.45  # what is less alike than this in letters and sound is no name heard in another language: almost never
_OTHER_NAME = 0.6  # of the letters of two given names that nobody counts as one
_ONE_STEM = 0.5  # how alike two family names made of one are taken to be
_CONSONANTS = 3  # in common, and in the same order, they make a word nearly the same
_SAME_CONSONANTS = 0.85
_SON = 0.85  # a patronymic is not nearly the same as what it is made of
_LONG = 5  # letters: what is shorter is joined to nothing
_APART = Agreement.APART
_SPELLED = frozenset({Script.LATIN, Script.CYRILLIC, Script.GREEK, Script.GEORGIAN, Script.ARMENIAN, Script.NONE})


def compare_names(left: Name, right: Name) -> NameComparison:
    """Set two names beside each other."""
    ours, theirs = left.parts, right.parts
    found = [
        ((match := related(one, other)).order + abs(i - j) + 0.01 * (i + j), i, j, match)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
    ]
    found.sort()
    ours_left, theirs_left = dict(enumerate(ours)), dict(enumerate(theirs))
    matches = []
    sought = len(ours) > 1 or len(theirs) > 1
    for _, i, j, match in found:
        if i not in ours_left or j not in theirs_left:
            continue
        if match.agreement is _APART and match.part is Part.TITLE:
            continue  # a title beside a name contradicts nothing
        if sought and match.agreement is _APART:
            sought = False
            joined = _joined(ours_left, theirs_left)
            if joined is not None:
                matches.append(joined)
                continue
        del ours_left[i], theirs_left[j]
        matches.append(match)
        if not ours_left or not theirs_left:
            break
    extra = [*ours_left.values(), *theirs_left.values()]
    return NameComparison(matches, extra, bool(ours and theirs))


@lru_cache(maxsize=1 << 18)
def related(one: NamePart, other: NamePart) -> Match:
    """Two parts of names beside each other.

    Where their forms tell otherwise, they are taken for what tells less, a given name; a title for what the other is.
    """
    agreement, likeness = relation(one.word, other.word)
    crossed = one.part is not other.part
    part = one.part
    if one.part is other.part is Part.GENERATION:
        same = generation(one.word.text) == generation(other.word.text)
        agreement, likeness = (Agreement.SAME, 1.0) if same else (_APART, 0.0)
    if crossed:
        parts = {one.part, other.part}
        if (Part.FATHER in parts and agreement is Agreement.NEAR and likeness < _SON) or Part.GENERATION in parts:
            agreement, likeness = _APART, 0.0  # Oleksandrovych is no Oleksandr
        part = Part.GIVEN
        if Part.TITLE in parts:
            part = Part.TITLE if agreement is _APART else next(iter(parts - {Part.TITLE}))
        elif Part.GENERATION in parts:
            part = Part.TITLE
    return Match(one.word.text, other.word.text, part, agreement, likeness, crossed=crossed)


def relation(one: Word, other: Word) -> tuple[Agreement, float]:
    """How two words agree, and how alike they are. A word taken from running text agrees as the form of it that agrees best."""
    found = _relation(one, other)
    for form in one.forms:
        found = max(found, _inflected(*_relation(form, other)), key=_likeness)
    for form in other.forms:
        found = max(found, _inflected(*_relation(one, form)), key=_likeness)
    return found


def _inflected(agreement: Agreement, likeness: float) -> tuple[Agreement, float]:
    firm = agreement in {Agreement.SAME, Agreement.SOUND}
    return (Agreement.INFLECTED if firm else agreement), 0.98 * likeness


def _likeness(found: tuple[Agreement, float]) -> float:
    return found[1]


def _relation(one: Word, other: Word) -> tuple[Agreement, float]:
    if one.latin == other.latin:
        return Agreement.SAME, 1.0
    if one.initial or other.initial:
        return (Agreement.INITIAL, NEAR) if _begins(one, other) or _begins(other, one) else (_APART, 0.0)
    if one.given and other.given and not one.given.isdisjoint(other.given):
        return Agreement.VARIANT, 0.96
    if one.father and other.father:
        return _of_fathers(one, other)
    if one.given and other.given and one.sex and other.sex and one.sex != other.sex:  # Angelo, Angela
        return _APART, 0.0
    if one.sound == other.sound or one.sound in other.readings or other.sound in one.readings:
        return Agreement.SOUND, 0.98
    alike = likeness(one, other)
    if one.given and other.given:  # two given names that nobody counts as one
        alike *= _OTHER_NAME
    elif one.family == other.family:
        return Agreement.GENDER, 0.95
    elif differ_in_ending(one.stems, other.stems):  # Новик, Новиков
        return _APART, min(alike, _ONE_STEM)
    elif (
        one.skeleton == other.skeleton and len(one.skeleton) >= _CONSONANTS
    ):  # vowels change more easily than consonants
        alike = max(alike, _SAME_CONSONANTS)
    return (Agreement.NEAR, alike) if alike >= NEAR else (_APART, alike)


def likeness(one: Word, other: Word) -> float:
    """How alike two words are by their letters or their sound, 0 to 1, whatever their scripts."""
    if one.script is not other.script and not (one.script in _SPELLED and other.script in _SPELLED):
        heard = native_likeness(one.text, other.text)
        if heard is not None:
            return heard
    spelled = OSA.normalized_similarity(one.latin, other.latin)
    heard = OSA.normalized_similarity(one.sound, other.sound)
    for reading in one.readings:
        heard = max(heard, OSA.normalized_similarity(reading, other.sound))
    for reading in other.readings:
        heard = max(heard, OSA.normalized_similarity(one.sound, reading))
    alike = max(spelled, 0.98 * heard, 0.95 * OSA.normalized_similarity(one.family, other.family))
    if one.script is not other.script and alike >= _HEARD:  # Робърт, Robert: as the ear writes it
        alike = max(alike, 0.97 * (native_likeness(one.text, other.text) or 0.0))
    return alike


def _begins(initial: Word, word: Word) -> bool:
    """Whether a word, or another form of the same given name, begins with an initial; in another script, or sounds so."""
    if not initial.initial:
        return False
    letter = "e" if initial.latin == "io" else initial.latin
    heard = word.script is not initial.script and word.sound.startswith(initial.sound)
    return word.latin.startswith(letter) or heard or any(form.startswith(letter) for form in _forms(word))


@lru_cache(maxsize=1 << 14)
def _forms(word: Word) -> frozenset[str]:
    """What else a given name is called: М. is Мікалай, who is Николай to others."""
    return frozenset(form for group in word.given for form in forms(group)) if len(word.given) == 1 else frozenset()


def _of_fathers(one: Word, other: Word) -> tuple[Agreement, float]:
    """Two patronymics. A brother and a sister have one father, and are not one."""
    if one.sex and other.sex and one.sex != other.sex:
        return _APART, 0.0
    if one.father == other.father:
        return Agreement.VARIANT, 0.96
    # Their endings are alike whoever the fathers are.
    alike = OSA.normalized_similarity(one.father or "", other.father or "")
    return (Agreement.NEAR, alike) if alike >= NEAR else (_APART, alike)


def _joined(ours: dict[int, NamePart], theirs: dict[int, NamePart]) -> Match | None:
    """“Patr ushev” and “Patrushev”: what is left of one name is one word of the other. Takes both out of what is left."""
    for several, single in ((ours, theirs), (theirs, ours)):
        if len(several) > 1:
            words = [part.word for part in several.values()]
            whole = "".join([one.latin for one in words])
            for place, part in single.items():
                if _is_joined(words, whole, part.word):
                    said = " ".join([one.text for one in words]), part.word.text
                    several.clear()
                    del single[place]
                    return _written_together(*(said if several is ours else said[::-1]))
    return None


def _is_joined(words: Sequence[Word], whole: str, one: Word) -> bool:
    # The first letter spares most pairs the distance.
    if whole[0] == one.latin[0] and len(one.latin) >= _LONG and OSA.normalized_similarity(whole, one.latin) >= _JOINED:
        return True
    if one.script in _SPELLED or words[0].script is one.script:
        return False
    return (native_likeness("".join([word.text for word in words]), one.text) or 0.0) >= _HEARD_JOINED


@lru_cache(maxsize=1 << 14)
def _written_together(left: str, right: str) -> Match:
    return Match(left, right, Part.FAMILY, Agreement.JOINED, 0.9, crossed=False)
