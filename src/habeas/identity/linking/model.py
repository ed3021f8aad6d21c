"""The model of linking on one screen: what is compared, how far it may agree, what brings two rows together, and every limit.

A comparison is a list of levels, the first that holds counts. A level's test is written over the columns of ``columns``:

==================  ==========================================================
``SAME(c)``         both rows have the same text or number
``CROSS(c, d)``     one row's ``c`` is the other's ``d``, and the other way round
``ALIKE(c)``        Jaro-Winkler similarity, 0 to 1
``EDITS(c)``        letters to change (Levenshtein)
``APART(c)``        the difference of two whole numbers
``SHARED(c)``       how many words the two lists of words share
``BOTH(c)``         both rows have something there
==================  ==========================================================

``m`` and ``u`` are where training begins, and what counts where lists are too small to be trained on: how often a level holds of
one person's two records, and of two people's. ``by`` names the column whose rarity counts: to share a rare name says more.
The engine, and how it says these tests, is left to ``adapters``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

VERSION = 2


@dataclass(frozen=True, slots=True)
class Level:
    """How far a field agrees: in words, as a test, with its chances and the column whose rarity counts."""

    says: str
    test: str
    m: float
    u: float
    by: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A field of two rows. Where ``needs`` does not hold, nothing is known; where no level holds, it differs."""

    field: str
    needs: str
    levels: tuple[Level, ...]

    @property
    def columns(self) -> frozenset[str]:
        """The columns that its levels look at."""
        return frozenset().union(*(columns_of(level.test) for level in self.levels))

    def says(self, level: int) -> str | None:
        """What a level says, counted from 1 up to the first in the table; 0 is that it differs, -1 that nothing is known."""
        if level < 0:
            return None
        return "differs" if level == 0 else self.levels[len(self.levels) - level].says


@dataclass(frozen=True, slots=True)
class Key:
    """Rows that have all of these columns in common meet; of ``each``, a list of words, any one in common is enough. What more
    than ``most`` rows have in common brings nobody together: other keys do.
    """

    columns: tuple[str, ...]
    each: str = ""
    most: int = 500


@dataclass(frozen=True, slots=True)
class Model:
    """What is compared, by which keys rows meet, on which keys it is trained, and which keys surely are one person."""

    comparisons: tuple[Comparison, ...]
    keys: tuple[Key, ...]
    training: tuple[Key, ...]
    sure: tuple[Key, ...]


def columns_of(test: str) -> frozenset[str]:
    """The columns that a test looks at."""
    return frozenset(re.findall(r"[a-z_]+", test))


PERSONS = Model(
    comparisons=(
        Comparison("family name", "BOTH(family)", (
            Level("the same", "SAME(family)", 0.80, 0.001, by="family"),
            Level("sounds the same", "SAME(family_sound)", 0.06, 0.0005, by="family_sound"),
            Level("given and family name exchanged", "CROSS(family, given)", 0.005, 0.000001),
            Level("a letter differs", "EDITS(family) <= 1", 0.05, 0.001),
            Level("alike", "ALIKE(family) >= 0.9", 0.03, 0.002),
            Level("one of several the same", "SHARED(families) >= 1", 0.03, 0.003),
            Level("somewhat alike", "ALIKE(family) >= 0.8", 0.005, 0.01),
        )),
        Comparison("given name", "BOTH(given)", (
            Level("the same", "SAME(given)", 0.70, 0.003, by="given"),
            Level("sounds the same", "SAME(given_sound)", 0.05, 0.001, by="given_sound"),
            Level("a letter differs", "EDITS(given) <= 1", 0.05, 0.002),
            Level("the first the same", "SAME(first)", 0.08, 0.01, by="first"),
            Level("the first a form of the same name", "SHARED(forms) >= 1", 0.02, 0.003),
            Level("alike", "ALIKE(given) >= 0.88", 0.04, 0.01),
            Level("one of several the same, or a form of it", "SHARED(givens) >= 1", 0.05, 0.02),
            Level("somewhat alike", "ALIKE(given) >= 0.75", 0.01, 0.04),
        )),
        Comparison("patronymic", "BOTH(father)", (
            Level("the same", "SAME(father)", 0.90, 0.03, by="father"),
            Level("a letter differs", "EDITS(father) <= 1", 0.05, 0.01),
        )),
        Comparison("other names", "BOTH(others)", (
            Level("two words in common", "SHARED(others) >= 2", 0.3, 0.0005),
            Level("a word in common", "SHARED(others) >= 1", 0.4, 0.01),
        )),
        Comparison("year of birth", "BOTH(about)", (
            Level("the same", "SAME(birth_year)", 0.80, 0.04),
            Level("a year apart, or by the age", "APART(about) <= 1", 0.14, 0.09),
            Level("a digit differs", "EDITS(birth_year) <= 1", 0.03, 0.12),
            Level("three years apart", "APART(about) <= 3", 0.01, 0.12),
        )),
        Comparison("day of birth", "BOTH(birth_day)", (
            Level("the same", "SAME(birth_day)", 0.85, 0.004),
            Level("a digit differs", "EDITS(birth_day) <= 1", 0.10, 0.05),
        )),
        Comparison("sex", "BOTH(sex)", (Level("the same", "SAME(sex)", 0.98, 0.6),)),
        Comparison("mother's name", "BOTH(mother)", (
            Level("the same", "SAME(mother)", 0.9, 0.003, by="mother"),
            Level("alike", "ALIKE(mother) >= 0.9", 0.05, 0.003),
        )),
        Comparison("place of birth", "BOTH(birth_place)", (
            Level("two words in common", "SHARED(birth_place) >= 2", 0.4, 0.02),
            Level("a word in common", "SHARED(birth_place) >= 1", 0.35, 0.08),
        )),
        Comparison("day of detention", "BOTH(taken_year)", (
            Level("the same day", "SAME(taken)", 0.75, 0.003, by="taken"),
            Level("days apart", "APART(taken_number) <= 10", 0.07, 0.015),
            Level("the same month", "SAME(taken_month)", 0.05, 0.03),
            Level("a digit differs", "EDITS(taken) <= 1", 0.03, 0.02),
            Level("the same year", "SAME(taken_year)", 0.06, 0.25),
            Level("a year apart", "APART(taken_year) <= 1", 0.03, 0.35),
        )),
        Comparison("place of detention", "BOTH(taken_place)", (
            Level("three words in common", "SHARED(taken_place) >= 3", 0.2, 0.005),
            Level("two words in common", "SHARED(taken_place) >= 2", 0.3, 0.02),
            Level("a word in common", "SHARED(taken_place) >= 1", 0.3, 0.10),
        )),
        Comparison("day of death", "BOTH(killed_month)", (
            Level("the same day", "SAME(killed)", 0.75, 0.003, by="killed"),
            Level("days apart", "APART(killed_number) <= 10", 0.10, 0.02),
            Level("the same month", "SAME(killed_month)", 0.05, 0.03),
        )),
        Comparison("document", "BOTH(documents)", (Level("the same", "SHARED(documents) >= 1", 0.95, 0.0000001),)),
        Comparison("occupation", "BOTH(occupation)", (
            Level("two words in common", "SHARED(occupation) >= 2", 0.3, 0.02),
            Level("a word in common", "SHARED(occupation) >= 1", 0.4, 0.08),
        )),
    ),
    keys=(
        Key(("name",)),
        Key(("family_sound",), each="forms", most=100),
        Key(("family_sound", "given_start"), most=100),
        Key(("family_sound", "given_end")),
        Key(("family_start", "given_sound"), most=200),
        Key(("family_end", "given_sound"), most=200),
        Key(("family_sound", "birth_year")),
        Key(("family_sound", "taken_month")),
        Key(("given_sound", "birth_year"), most=100),
        Key(("given_sound", "taken")),
        Key(("first", "birth_year", "birth_day")),
        Key(("first", "birth_year", "taken_month")),
        Key(("initials", "birth_year", "birth_day")),
        Key(("initials", "taken")),
        Key(("taken", "birth_year")),
        Key(("family_sound",), each="birth_place"),
        Key((), each="documents"),
        Key((), each="words", most=12),
    ),
    training=(
        Key(("family", "taken")),
        Key(("given", "taken")),
        Key(("birth_year", "birth_day")),
        Key(("given", "birth_year")),
        Key(("family", "birth_year")),
        Key(("family", "given")),
    ),
    sure=(Key(("name", "birth_year")), Key(("name", "taken")), Key(("family_sound", "birth_year", "birth_day"))),
)  # fmt: skip

# Limits: where pairs go, and what is asked of a run before anything is accepted without a person.
REVIEW = 0.10  # a pair less probable than this is left
ACCEPT = 0.95  # a pair is accepted only if it is itself this probable …
PRECISION = 0.99  # … and all that are accepted with it are so on average …
CLEAR = 0.50  # … and no other pair of either record is this probable
SMALL = 50  # with fewer rows on a side nothing is trained: the chances above count
SCORED = 0.0001  # the engine hands over pairs that it gives at least this chance
