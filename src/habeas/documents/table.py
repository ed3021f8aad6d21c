"""A table on its way out: typed columns, each with who may see it and what it means, and rows of values.

``cell_text`` is how a value stands in CSV, and what an import reads back to the same value. A text that a spreadsheet
program would take for a formula (it begins with ``=``, ``+``, ``-``, ``@``, a tab or a line break) gets an apostrophe in
front; reading takes it away again (``without_guard``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from habeas.access.levels import Level
from habeas.vocabulary.predicates import ValueType

_GUARD = "'"
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


@dataclass(frozen=True)
class TableColumn:
    """One column: its heading, the type of its values, its level, its meaning, and its terms where it has a closed list."""

    name: str
    type: ValueType
    level: Level
    meaning: str
    terms: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Table:
    """Rows of values, one for each column, None where nothing is said or nothing may be seen.

    ``level`` is what it was cut to; ``left_out`` are columns, ``hidden`` the number of rows of which nothing may be seen.
    """

    name: str
    level: Level
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Any, ...], ...]
    left_out: tuple[TableColumn, ...] = ()
    hidden: int = 0
    notes: tuple[str, ...] = ()


def cell_text(value: Any, kind: ValueType) -> str:
    """A value as the text of a CSV cell."""
    if value is None:
        return ""
    match kind:
        case "flag":
            return "yes" if value else "no"
        case "bounds":
            low, high = value
            return str(low) if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
        case "counts":
            return ";".join(f"{name}={number}" for name, number in value.items())
        case "texts" | "subjects" | "terms":
            return guarded("; ".join(value))
        case "count":
            return str(value)
        case _:
            return guarded(str(value))


def guarded(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet program would take it for a formula."""
    return _GUARD + text if _FORMULA.match(text) else text


def without_guard(text: str) -> str:
    """The text as it was before ``guarded``."""
    return text[1:] if text.startswith(_GUARD) and _FORMULA.match(text) else text


def dictionary(table: Table) -> Table:
    """The data dictionary of a table: one row for each column, those left out included."""
    headings = ("column", "type", "level", "in the file", "meaning", "terms")
    rows = [_described(column, "yes") for column in table.columns]
    rows += [_described(column, f"no: above level {table.level}") for column in table.left_out]
    columns = tuple(TableColumn(name, "text", Level.PUBLIC, name) for name in headings)
    return Table(f"{table.name} dictionary", Level.PUBLIC, columns, tuple(rows))


def _described(column: TableColumn, shown: str) -> tuple[str, ...]:
    terms = "; ".join(f"{term}: {meaning}" for term, meaning in (column.terms or {}).items())
    return (column.name, column.type, str(column.level), shown, column.meaning, terms)
