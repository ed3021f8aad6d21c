"""The names of a list that are looked for in the register: one a line, or a sheet with a column ``name``.

A sheet may say more of each person, in the columns ``born`` or ``birth_date`` (1962, 1962-09-25) and ``sex`` (female,
male). What cannot be read of a row is told with its place, and the row is looked for without it; a row without a name
to look for stays in the list, with nobody to be found. Of a row with more or fewer cells than headings only the name is
taken.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.documents.sheet import Problem, Sheet
from habeas.errors import InputError, Place
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate, parse_date
from habeas.vocabulary.terms import SEX
from habeas.workflows.match import Asked, named

_BORN = ("born", "birth_date")


@dataclass(frozen=True)
class Row:
    """A row of the list: its number, its name as written, and who is looked for; nobody where there is no name in it.

    ``problems`` are what could not be read of it.
    """

    number: int
    name: str
    asked: Asked | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Listed:
    """The rows of a list, and the headings of its columns that nothing was taken from."""

    rows: tuple[Row, ...]
    unused: tuple[str, ...] = ()


def listed_in_lines(lines: Iterable[str]) -> Listed:
    """The rows of a file with a name a line. Lines without any text are left out."""
    texts = ((number, line.strip()) for number, line in enumerate(lines, 1))
    return Listed(tuple(Row(number, name, _asked(name)) for number, name in texts if name))


def listed_in_sheet(sheet: Sheet) -> Listed:
    """The rows of a sheet. Raises ``InputError`` where it has no column of names."""
    columns = {heading.strip().casefold(): heading for heading in reversed(sheet.headings)}
    if "name" not in columns:
        raise InputError(
            "There is no column “name”.",
            place=Place(sheet.name),
            mend="Head the column of names so, or give a name a line.",
        )
    name, sex = columns["name"], columns.get("sex")
    born = next((columns[heading] for heading in _BORN if heading in columns), None)
    rows = [
        _row(
            row.number,
            row.cells.get(name, "").strip(),
            *((it, row.cells.get(it or "", "").strip()) for it in (born, sex)),
        )
        for row in sheet.rows
    ]
    rows += [_broken(problem, sheet.headings.index(name)) for problem in sheet.broken]
    used = {name, born, sex}
    unused = tuple(heading for heading in sheet.headings if heading.strip() and heading not in used)
    return Listed(tuple(sorted(rows, key=lambda row: row.number)), unused)


def _row(number: int, name: str, born: tuple[str | None, str], sex: tuple[str | None, str]) -> Row:
    problems = []
    when, what = UNKNOWN_DATE, sex[1] or None
    try:
        when = parse_date(born[1])
    except InputError as error:
        problems.append(Problem(number, error.what, error.mend, born[0]))
    if what is not None and what not in SEX:
        problems.append(Problem(number, f"“{what}” is no sex here.", f"Say one of: {', '.join(SEX)}.", sex[0]))
        what = None
    return Row(number, name, _asked(name, when, what), tuple(problems))


def _broken(problem: Problem, place: int) -> Row:
    name = problem.cells[place].strip() if place < len(problem.cells) else ""
    return Row(problem.row, name, _asked(name), (problem,))


def _asked(name: str, born: FuzzyDate = UNKNOWN_DATE, sex: str | None = None) -> Asked | None:
    return Asked(name, born, sex) if named(name) else None
