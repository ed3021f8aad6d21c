"""A list's map: which column goes to which predicate, read in which way. Kept as TOML beside the list.

A map has these parts::

    [list]
    what = "people"                      # people, groups, figures, …: one of `KINDS`
    id = "id_unico_ruvte"                # the column with the source's own record id
    id_cell = "digits"                   # how to read it (default: text)
    date_order = "dmy"                   # needed where dates stand as 03/04/1976
    missing = ["sin datos", "---"]       # what the list writes where it does not know, beside the usual
    reported = "published"               # a column with the day each row was published, where there is one
    source_column = "source"             # a column with the source's key; rows of another source are bad
    ignored = ["foto"]                   # columns that are left out on purpose

    [[column]]
    heading = "fecha_lugar_detencion"
    to = ["detention.began", "detention.place"]
    cell = "date_place"                  # one of the ways of `vocabulary.cells`
    terms = { }                          # for the ways `terms` and `ending`
    otherwise = "AR"                     # the term for words that are not in `terms`
    with = ["fecha_de_secuestro"]        # only where one of these cells says something
    only = { estado = ["desaparecido"] } # only where that cell is one of these
    unless = { estado = ["no probado"] } # not where that cell is one of these

    [constants]
    "detention.country" = "AR"           # said of every such record

    [source]                             # what is known of the source: name, url, licence, origin
    name = "Registro unificado"

    [levels]
    "person.name" = "public"             # who may see it, where it is not the register's default

Columns of one predicate are joined where it holds text, texts, terms or the two bounds of a number. A record (a detention, a
killing, a condition) is stated when a column says something of it; constants alone make none.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from habeas.access.levels import Level
from habeas.errors import InputError, Place
from habeas.ledger.statement import find_predicate
from habeas.vocabulary.cells import CELLS, MISSING, Rules
from habeas.vocabulary.predicates import PERSONAL, Predicate
from habeas.vocabulary.suggestions import did_you_mean
from habeas.vocabulary.told_dates import DateOrder

# What a list holds, the kind of its main record, and the records that hang on it.
KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "people": ("person", *PERSONAL),
        "recognitions": ("recognition",),
        "conditions": ("condition",),
        "cases": ("case",),
        "term_changes": ("term_change",),
        "appeals": ("appeal",),
        "context": ("context",),
        "groups": ("group",),
        "figures": ("figure",),
        "assumptions": ("assumption",),
        "sources": ("source",),
    }
)


@dataclass(frozen=True)
class Column:
    """How one column is read; see the module."""

    heading: str
    to: tuple[str, ...]
    cell: str
    terms: Mapping[str, str] = field(default_factory=dict)
    otherwise: str | None = None
    only_with: tuple[str, ...] = ()
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unless: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.cell not in CELLS:
            raise InputError(f"“{self.cell}” is no way to read a cell.", mend=f"There are: {', '.join(CELLS)}.")
        if CELLS[self.cell].gives != len(self.to):
            raise InputError(
                f"Column “{self.heading}”: “{self.cell}” gives {CELLS[self.cell].gives} values, not {len(self.to)}."
            )
        for target in self.to:
            target_of(target)


@dataclass(frozen=True)
class ListMap:
    """The map of one list. Raises ``InputError`` for predicates that do not exist or do not belong to such a list."""

    what: str
    id: str
    columns: tuple[Column, ...]
    id_cell: str = "text"
    date_order: DateOrder | None = None
    missing: frozenset[str] = frozenset()
    reported: str | None = None
    source_column: str | None = None
    ignored: tuple[str, ...] = ()
    constants: Mapping[str, Any] = field(default_factory=dict)
    levels: Mapping[str, Level] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.what not in KINDS:
            raise InputError(f"“{self.what}” is no kind of list.", mend=did_you_mean(self.what, KINDS))
        if self.date_order not in (None, *get_args(DateOrder)):
            raise InputError(f"“{self.date_order}” is no order of dates.", mend="Write dmy or mdy.")
        targets = [target for column in self.columns for target in column.to]
        for target in (*targets, *self.constants, *self.levels):
            if target_of(target).subject not in KINDS[self.what]:
                raise InputError(f"A list of {self.what} says nothing of “{target}”.")
        for name in self.about:
            find_predicate("source", name)

    @property
    def main(self) -> str:
        """The kind of the record that a row is about."""
        return KINDS[self.what][0]

    @property
    def speaks_of_persons(self) -> bool:
        """Whether its records speak of persons who are records of their own."""
        return self.main in PERSONAL or self.main == "appeal"

    def rules(self, column: Column) -> Rules:
        """How the column's cells are read."""
        return Rules(self.date_order, MISSING | self.missing, column.terms, column.otherwise)

    def needed(self) -> tuple[str, ...]:
        """The headings that a file must have."""
        headings = [self.id]
        for column in self.columns:
            headings += [column.heading, *column.only_with, *column.only, *column.unless]
        headings += [heading for heading in (self.reported, self.source_column) if heading is not None]
        return tuple(dict.fromkeys(headings))


def target_of(text: str) -> Predicate:
    """The predicate that ``person.name`` names."""
    kind, dot, name = text.partition(".")
    if not dot:
        raise InputError(f"“{text}” names no predicate.", mend="Write kind and name, such as person.name.")
    return find_predicate(kind, name)


def load_map(path: Path) -> ListMap:
    """A map from its file. Raises ``InputError`` that names the file."""
    place = Place(path.name)
    if not path.is_file():
        raise InputError("There is no such map.", place=Place(str(path)), mend="Check the name after --map.")
    try:
        return map_from(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"The map is no TOML: {error}.", place=place, mend="Correct it there.") from None
    except InputError as error:
        raise InputError(error.what, place=place, mend=error.mend) from None


def map_from(parts: Mapping[str, Any]) -> ListMap:
    """A map from the parts of its TOML."""
    _only(parts, "the map", "list", "column", "constants", "levels", "source")
    about = dict(parts.get("list", {}))
    _only(about, "[list]", "what", "id", "id_cell", "date_order", "missing", "reported", "source_column", "ignored")
    for name in ("what", "id"):
        if not isinstance(about.get(name), str):
            raise InputError(f"[list] does not say “{name}”.")
    return ListMap(
        what=about["what"],
        id=about["id"],
        columns=tuple(_column(part) for part in parts.get("column", [])),
        id_cell=about.get("id_cell", "text"),
        date_order=about.get("date_order"),
        missing=frozenset(word.lower() for word in about.get("missing", [])),
        reported=about.get("reported"),
        source_column=about.get("source_column"),
        ignored=tuple(about.get("ignored", ())),
        constants=dict(parts.get("constants", {})),
        levels={target: _level(level) for target, level in parts.get("levels", {}).items()},
        about=dict(parts.get("source", {})),
    )


def map_as_toml(map_: ListMap) -> str:
    """The map as TOML that ``map_from`` reads back to the same map."""
    lines = ["[list]", f"what = {_toml(map_.what)}", f"id = {_toml(map_.id)}"]
    if map_.id_cell != "text":
        lines.append(f"id_cell = {_toml(map_.id_cell)}")
    optional = {"date_order": map_.date_order, "reported": map_.reported, "source_column": map_.source_column}
    lines += [f"{name} = {_toml(value)}" for name, value in optional.items() if value is not None]
    lists = {"missing": sorted(map_.missing), "ignored": list(map_.ignored)}
    lines += [f"{name} = {_toml(value)}" for name, value in lists.items() if value]
    for column in map_.columns:
        to = column.to[0] if len(column.to) == 1 else list(column.to)
        lines += [
            "",
            "[[column]]",
            f"heading = {_toml(column.heading)}",
            f"to = {_toml(to)}",
            f"cell = {_toml(column.cell)}",
        ]
        extra = {
            "terms": dict(column.terms) or None,
            "otherwise": column.otherwise,
            "with": list(column.only_with) or None,
            "only": {heading: list(words) for heading, words in column.only.items()} or None,
            "unless": {heading: list(words) for heading, words in column.unless.items()} or None,
        }
        lines += [f"{name} = {_toml(value)}" for name, value in extra.items() if value is not None]
    for title, table in (("source", map_.about), ("constants", map_.constants), ("levels", map_.levels)):
        if table:
            lines += ["", f"[{title}]", *(f"{_toml(str(key))} = {_toml(value)}" for key, value in table.items())]
    return "\n".join(lines) + "\n"


def _column(part: Mapping[str, Any]) -> Column:
    _only(part, "a [[column]]", "heading", "to", "cell", "terms", "otherwise", "with", "only", "unless")
    for name in ("heading", "to"):
        if name not in part:
            raise InputError(f"A [[column]] does not say “{name}”.")
    to = part["to"]
    return Column(
        heading=part["heading"],
        to=(to,) if isinstance(to, str) else tuple(to),
        cell=part.get("cell", "text"),
        terms=dict(part.get("terms", {})),
        otherwise=part.get("otherwise"),
        only_with=tuple(part.get("with", ())),
        only={heading: tuple(words) for heading, words in part.get("only", {}).items()},
        unless={heading: tuple(words) for heading, words in part.get("unless", {}).items()},
    )


def _only(part: Mapping[str, Any], where: str, *names: str) -> None:
    unknown = sorted(set(part) - set(names))
    if unknown:
        raise InputError(f"{where} has “{unknown[0]}”, which no map has.", mend=f"It may have: {', '.join(names)}.")


def _level(text: str) -> Level:
    try:
        return Level(text)
    except ValueError:
        raise InputError(f"“{text}” is no level.", mend=f"Levels are: {', '.join(Level)}.") from None


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_toml(str(key))} = {_toml(item)}" for key, item in value.items()) + " }"
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'
