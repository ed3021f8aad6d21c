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
    return _groups().get(word, _NONE)


def sex_of(word: str) -> Sex | None:
    """The sex of those who bear the name that a word in plain Latin letters is, if it tells."""
    return _sexes().get(word)


def is_short(word: str) -> bool:
    """Whether a word in plain Latin letters is nothing but the short form of a given name."""
    return word in _short()


def mans_name(word: str) -> str | None:
    """The name of the first group of men that a word in plain Latin letters is a full form of."""
    return _of_men().get(word)


@cache
def given_names(language: str) -> frozenset[str]:
    """The given names of a language, full and short, in its own script and lower case."""
    own = {"be", "ru", "uk"}
    return frozenset(
        row.form.lower()
        for row in table()
        if row.language == language and (language not in own or not row.form.isascii())
    )


@cache
def table() -> tuple[Form, ...]:
    """All rows, in the order of the file."""
    return tuple(Form._make(row) for row in _rows("equivalents.csv"))


def sources() -> dict[str, str]:
    """What each source of the table is."""
    return {row[0]: row[1] for row in _rows("sources.csv")}


def _rows(file: str) -> list[list[str]]:
    text = files("habeas.names").joinpath(file).read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines()))[1:]


@cache
def _groups() -> dict[str, frozenset[int]]:
    numbers: dict[str, int] = {}
    found: dict[str, set[int]] = {}
    for row in table():
        number = numbers.setdefault(row.name, len(numbers))
        found.setdefault(latin(row.form), set()).add(number)
    shared: dict[frozenset[int], frozenset[int]] = {}
    return {
        key: shared.setdefault(alike, alike) for key, alike in ((key, frozenset(few)) for key, few in found.items())
    }


@cache
def _sexes() -> dict[str, Sex]:
    found: dict[str, set[str]] = {}
    for row in table():
        found.setdefault(latin(row.form), set()).add(row.sex)
    return {key: "m" if sexes == {"m"} else "f" for key, sexes in found.items() if sexes in ({"m"}, {"f"})}


@cache
def _of_men() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table():
        if row.kind == "full" and row.sex != "f":
            found.setdefault(latin(row.form), row.name)
    return found


@cache
def _short() -> frozenset[str]:
    full = {latin(row.form) for row in table() if row.kind == "full"}
    return frozenset(latin(row.form) for row in table() if row.kind == "short") - full
