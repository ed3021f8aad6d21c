"""The names of a list that are looked for in the register: one a line, or a sheet with a column ``name``.

A sheet may say more of each person, in the columns ``born`` (1962, 1962-09-25) and ``sex`` (female, male). A row
without a name to look for stays in the list, with nobody to be found; what is said of a person and cannot be read
stops it, with the row.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.documents.sheet import Sheet
from habeas.errors import InputError, Place, QuestionError
from habeas.identity.finding.tokens import tokens
from habeas.vocabulary.dates import UNKNOWN_DATE, parse_date
from habeas.workflows.match import Asked


@dataclass(frozen=True)
class Row:
    """A row of the list: its number, its name as written, and who is looked for; nobody where it has no name."""

    number: int
    name: str
    asked: Asked | None


def rows_of_lines(lines: Iterable[str]) -> tuple[Row, ...]:
    """The rows of a file with a name a line. Lines without any text are left out."""
    return tuple(_row(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip())


def rows_of_sheet(sheet: Sheet) -> tuple[Row, ...]:
    """The rows of a sheet. Raises ``InputError`` where it has no column of names, or a cell cannot be read."""
    columns = {heading.strip().casefold(): heading for heading in sheet.headings}
    if "name" not in columns:
        raise InputError(
            "There is no column “name”.",
            place=Place(sheet.name),
            mend="Head the column of names so, or give a name a line.",
        )
    for problem in sheet.broken:
        raise InputError(problem.what, place=Place(sheet.name, problem.row, problem.column), mend=problem.mend)
    found = []
    for row in sheet.rows:
        told = {name: row.cells.get(heading, "").strip() for name, heading in columns.items()}
        try:
            found.append(_row(row.number, told["name"], told.get("born", ""), told.get("sex", "")))
        except InputError as error:
            column = columns["sex" if isinstance(error, QuestionError) else "born"]
            raise InputError(error.what, place=Place(sheet.name, row.number, column), mend=error.mend) from None
    return tuple(found)


def _row(number: int, name: str, born: str = "", sex: str = "") -> Row:
    when = parse_date(born) if born else UNKNOWN_DATE
    return Row(number, name, Asked(name, when, sex or None) if tokens(name) else None)
