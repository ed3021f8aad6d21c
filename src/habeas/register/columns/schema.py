"""The tables of the columns, their columns and types: the contract between what writes them and what asks them.

Days are whole numbers, ``date.toordinal()``: 1 is 1 January of the year 1. ``OPEN_FIRST`` stands for open to the left,
``OPEN_LAST`` for open to the right, for never, and for the end of the newest version. A row holds as known on a day K where
``known_from <= K < known_until``; with no limit K is ``NEWEST``. An interval of days includes both ends; an empty one is
``EMPTY``. What is said in words is a code of ``texts``, where 0 is: nothing told.

Only plain persons have rows in the tables of persons (``person.versions``); the others are listed in ``intricate``. Where
several sources tell one person's records, ``scope`` says of a row whether it holds as all of them have it, or as one has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from habeas.vocabulary.predicates import SUBJECT_KINDS, Predicate, predicate, predicates_of

OPEN_FIRST, OPEN_LAST = 0, 4_000_000
NEWEST = 3_652_059  # date.max: as of now, and the day of an entry whose reported day was erased
EMPTY = (OPEN_LAST, OPEN_FIRST)
NOT_TOLD = -1  # a number, or a flag, of which nothing is said
NOTHING_TOLD = 0  # the code of the empty list in every column of ``texts``
REPORTED = "reported"  # the column of recognitions that no predicate tells
OTHER, ASIDE = -1, -2  # in ``entries``: about no person; of no weight for any count
ANY, WHOLE, SINGLE = 0, 1, 2  # in ``scope``: whatever sources are asked; all of them; some that are named

Type = Literal["int32", "int64", "string"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``text``: its values are codes of ``texts`` under its own name."""

    name: str
    type: Type
    meaning: str
    text: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table. ``of_person``: the column that says whose row it is, where the rows of a person can be replaced."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    of_person: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def of_record(self) -> tuple[Column, ...]:
        """Those that follow from the entries on one person record: all but ``UNIT``, where the person is named."""
        return self.columns[: -len(UNIT)] if self.name in IN_UNITS else self.columns


@dataclass(frozen=True, slots=True)
class Told:
    """What one predicate becomes: two days, a number, a flag or a text, under ``column``.

    ``nothing`` is the number where nothing is said. Of one that is ``said`` no more is told than that.
    """

    predicate: str
    column: str
    type: Literal["days", "number", "flag", "text", "said"]
    meaning: str
    nothing: int = NOT_TOLD

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns."""
        if self.type == "days":
            first, last = f"{self.column}_first", f"{self.column}_last"
            return _day(first, f"{self.meaning}: first day it may be"), _day(
                last, f"{self.meaning}: last day it may be"
            )
        return (Column(self.column, "int32", self.meaning, text=self.type == "text"),)


def _day(name: str, meaning: str) -> Column:
    return Column(name, "int32", meaning)


_COLUMN = MappingProxyType({"birth_date": "birth", "release_cause": "cause"})
_TYPES: Mapping[str, Literal["days", "number", "flag", "text"]] = MappingProxyType(
    {
        "date": "days",
        "count": "number",
        "flag": "flag",
        "text": "text",
        "texts": "text",
        "term": "text",
        "terms": "text",
    }
)
_LISTED = 1  # a record is on its source's list where the source never said


def _told(kind: str, *names: str) -> tuple[Told, ...]:
    return tuple(_of(what) for name in names if (what := predicate(kind, name)) is not None)


def _of(what: Predicate) -> Told:
    nothing = _LISTED if what.name == "listed" else NOT_TOLD
    return Told(what.name, _COLUMN.get(what.name, what.name), _TYPES[what.type], what.meaning, nothing)


def _all_but(kind: str, *names: str) -> tuple[Told, ...]:
    kept = (what for what in predicates_of(kind) if what.name not in names and what.type in _TYPES)
    return tuple(_of(what) for what in kept)


PERSON = _told("person", "birth_date", "age", "sex", "nationality", "classification", "listed")
STAY = _told(
    "detention",
    "began",
    "ended",
    "last_seen",
    "form",
    "custody",
    "end",
    "release_cause",
    "place",
    "country",
    "facility",
    "charges",
)
KILLING = _told("killing", "on", "place", "country")
RECOGNITION = _all_but("recognition", "person", "url", "note")
CONDITION = _all_but("condition", "person", "diagnosis", "note")

# The kinds of records that tell of one person and have a table of their own; the rest of what is said of persons
# (``SPEAKING``) is found by ``entries``.
TOLD: Mapping[str, tuple[Told, ...]] = MappingProxyType(
    {"person": PERSON, "detention": STAY, "killing": KILLING, "recognition": RECOGNITION, "condition": CONDITION}
)
# These are the records of one source, all of a plain person's together, though others may speak on them; each other record
# of that person is told by any one source.
OF_ONE_SOURCE = frozenset({"person", "detention", "killing"})
SPEAKING = frozenset(
    kind for kind in SUBJECT_KINDS if (who := predicate(kind, "person")) is not None and who.type == "subject"
)

_KNOWN = (
    _day("known_from", "the first day as known on which the row holds"),
    _day("known_until", "the first day as known on which it holds no more"),
)
_WHOSE = (
    Column("person", "int32", "code of the person record it tells of"),
    Column("source", "int32", "whose record it is", text=True),
)
_CUSTODY = (
    _day("possible_from", "first day of the interval of days on which the person may have been held"),
    _day("possible_to", "its last day"),
    _day("certain_from", "first day of the interval of days on which the person was certainly held"),
    _day("certain_to", "its last day"),
    _day("seen_day", "a day on which the person was certainly held, beside that interval; 0: none"),
)
_REPORTED = _day(REPORTED, "the day by which the first of all that the record still says was reported")
_THERE = Column("there", "int32", "whether the person record itself is on record")
_JUDGED = Column(
    "judged",
    "int32",
    "whether it was ever judged that the person's record is, or is not, another's; such rows stand last",
)
_SCOPE = Column(
    "scope", "int32", "0: whatever sources are asked; 1: as all sources have it; 2: as its source alone has it"
)
UNIT = (
    Column("unit", "int32", "the smallest code of the records that are this person, as judged"),
    Column("torn", "int32", "whether judgements contradict each other on it"),
)
IN_UNITS = frozenset({"persons", "stays", "killings", "recognitions"})
"""Tables whose rows say which person they are of, as judged: a version ends where that changes."""


def _columns(told: tuple[Told, ...]) -> tuple[Column, ...]:
    return tuple(column for one in told for column in one.columns)


def _code(name: str) -> Column:
    return Column(name, "int32", f"code of the {name} record")


TABLES: Mapping[str, Table] = MappingProxyType({table.name: table for table in (
    Table("subjects", "every subject and every person that is spoken of", (
        Column("code", "int32", "its code, from 0 in the order they came"),
        Column("id", "string", "its id"),
        Column("kind", "string", "its kind; empty: only spoken of"),
        Column("source", "int32", "whose record it is", text=True),
        Column("first", "int64", "the entry of its first statement; -1: only spoken of"),
    )),
    Table("texts", "every text, by the column that it stands in", (
        Column("column", "string", "the column"),
        Column("code", "int32", "its code in that column"),
        Column("told", "string", "a JSON list of all that is told; unknown is not told"),
    )),
    Table("levels", "at which levels it is told what is said of a predicate, by whatever entry", (
        Column("predicate", "string", "the predicate"),
        Column("level", "string", "a level at which something is said of it"),
    )),
    Table("persons", "versions of plain persons", (*_KNOWN, *_WHOSE, *_columns(PERSON), _JUDGED, _SCOPE, *UNIT), "person"),
    Table(
        "stays", "versions of their stays in custody",
        (*_KNOWN, _code("stay"), *_WHOSE, *_CUSTODY, *_columns(STAY), *_columns(PERSON), _THERE, _JUDGED, _SCOPE, *UNIT),
        "person",
    ),
    Table(
        "killings", "versions of their killings",
        (*_KNOWN, _code("killing"), *_WHOSE, *_columns(KILLING), *_columns(PERSON), _THERE, _JUDGED, _SCOPE, *UNIT),
        "person",
    ),
    Table(
        "recognitions", "versions of what was recognised of them",
        (*_KNOWN, _code("recognition"), *_WHOSE, *_columns(RECOGNITION), _REPORTED, _THERE, *UNIT), "person",
    ),
    Table(
        "conditions", "versions of their condition",
        (*_KNOWN, _code("condition"), *_WHOSE, *_columns(CONDITION), _THERE), "person",
    ),
    Table("joined", "which person records are one person, as judged", (
        *_KNOWN, _WHOSE[0], *UNIT,
    ), "person"),
    Table("tellers", "the sources that tell one person's records, where they are several", _WHOSE, "person"),
    Table("alone", "the stays that name nobody for a time, and stand under their own codes then", (
        _code("stay"), Column("person", "int32", "code of the person record it tells of at other times"),
    ), "person"),
    Table("intricate", "persons whose rows would not say all", (_WHOSE[0],), "person"),
    Table("entries", "which entries tell of whom", (
        Column("person", "int32", "code of the person; -1: of no person; -2: of no weight for any count"),
        Column("seq", "int64", "the entry"),
    ), "person"),
)})  # fmt: skip

TABLE_OF: Mapping[str, str] = MappingProxyType({
    "person": "persons", "detention": "stays", "killing": "killings", "recognition": "recognitions",
    "condition": "conditions",
})  # fmt: skip
TEXT_COLUMNS: tuple[str, ...] = tuple(
    dict.fromkeys(column.name for table in TABLES.values() for column in table.columns if column.text)
)
