"""Given names that are one name: its forms in many languages and the short forms that people go by.

``equivalents.csv`` is the table: the group's ``name``, a ``form``, its ``language``, whether it is ``full`` or ``short``, the ``sex`` of
those who bear it, and the ``source`` (``sources.csv``) by which it stands there.

Rules. A form may be in several groups (Sasha is Alexander and Alexandra). A man's and a woman's name are two groups. Names that
share an origin but are two names to their bearers are two groups: Юрий and Георгий, John and Yahya, Joseph and Yusuf. Spellings of
one name in Latin letters are rows as well, by the system that spells so. Whether a word is a given name in its place is
not decided here: many a form is also a family name.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, TypeAlias

from habeas.names.transliteration import latin

Sex: TypeAlias = Literal["m", "f"]

_NONE: frozenset[int] = frozenset()
_OWN_SCRIPT = frozenset({"be", "ru", "uk"})  # languages whose rows in Latin letters are spellings of others


class Form(NamedTuple):
    """A row of the table."""

    name: str
    form: str
    language: str
    kind: str
    sex: str
    source: str


def groups(word: str) -> frozenset[int]:
    """The groups that a word in plain Latin letters is a form of; none if it is no known given name."""
    return _index().groups.get(word, _NONE)


def forms(group: int) -> frozenset[str]:
    """The words of a group, in plain Latin letters."""
    return _forms()[group]


def sex_of(word: str) -> Sex | None:
    """The sex of those who bear the name that a word in plain Latin letters is, if it tells."""
    sex = _index().sexes.get(word)
    return "m" if sex == "m" else "f" if sex == "f" else None


def mans_name(word: str) -> str | None:
    """The name of the first group of men that a word in plain Latin letters is a full form of."""
    return _index().fathers.get(word)


@cache
def given_names(language: str, *, short: bool = True) -> frozenset[str]:
    """The given names of a language in its own script and lower case, with either apostrophe; ``short`` forms too or not."""
    own = [
        row.form.lower()
        for row in table()
        if row.language == language
        and (short or row.kind == "full")
        and not (language in _OWN_SCRIPT and row.form.isascii())
    ]
    return frozenset(own).union(name.replace("'", "’") for name in own)


@cache
def table() -> tuple[Form, ...]:
    """All rows, in the order of the file."""
    return tuple(map(Form._make, _rows("equivalents.csv")))


def sources() -> dict[str, str]:
    """What each source of the table is; what a row's source has behind a colon is an item in it."""
    return {row[0]: row[1] for row in _rows("sources.csv")}


def _rows(file: str) -> list[list[str]]:
    text = files("habeas.names").joinpath(file).read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines()))[1:]


class _Index(NamedTuple):
    groups: dict[str, frozenset[int]]
    sexes: dict[str, str]
    fathers: dict[str, str]


@cache
def _index() -> _Index:
    """The table by the plain Latin letters of its forms, made in one pass."""
    numbers: dict[str, int] = {}
    found: dict[str, set[int]] = {}
    index = _Index({}, {}, {})
    for name, form, _, kind, sex, _ in _rows("equivalents.csv"):
        key = latin(form)
        found.setdefault(key, set()).add(numbers.setdefault(name, len(numbers)))
        if index.sexes.setdefault(key, sex) != sex:
            index.sexes[key] = "both"
        if kind == "full" and sex != "f":
            index.fathers.setdefault(key, name)
    shared: dict[frozenset[int], frozenset[int]] = {}
    for key, few in found.items():
        alike = frozenset(few)
        index.groups[key] = shared.setdefault(alike, alike)
    return index


@cache
def _forms() -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for word, alike in _index().groups.items():
        for group in alike:
            found.setdefault(group, set()).add(word)
    return {group: frozenset(words) for group, words in found.items()}
