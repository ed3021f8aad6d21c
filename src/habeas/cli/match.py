"""``habeas match``: the likely persons of a name, or of each name of a list."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, RegisterOption, day, open_register
from habeas.cli._progress import progress
from habeas.errors import InputError, Place, QuestionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.workflows.match import Hit
    from habeas.workflows.match_list import Listed

_SHOWN, _SHOWN_OF_EACH = 10, 3
_SHEETS = frozenset({".csv", ".tsv", ".xlsx", ".ods"})


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("match", epilog='Example: habeas match "Ales Bialiatski" --register belarus')(match)


def match(
    name: Annotated[
        str | None, typer.Argument(help="A name, in any script, spelling and order.", show_default=False)
    ] = None,
    *,
    list_: Annotated[
        Path | None,
        typer.Option("--list", help="Instead: a file with a name a line, or a sheet with a column “name”."),
    ] = None,
    born: Annotated[str | None, typer.Option(help="When they were born: 1962, 1962-09 or 1962-09-25.")] = None,
    sex: Annotated[str | None, typer.Option(help="female or male.")] = None,
    limit: Annotated[
        int | None, typer.Option(help="At most so many persons: 10, of a list 3 for each name.", min=1)
    ] = None,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    level: Annotated[
        Level | None, typer.Option(help="Who it is for: case_team here, public in JSON and of a list.")
    ] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Show who on record is likely to be meant by a name, how likely, and what agrees.

    Of a list, a row of CSV is written for each person found (--json: a line for each name); a sheet may have columns
    “born” (or “birth_date”) and “sex”, too. Whose name the level may not see is not found.
    """
    from habeas.cli._match import hits_json, note, show_hits
    from habeas.workflows.match import asked_of

    if (name is None) == (list_ is None):
        raise QuestionError("Name somebody, or a list with --list.", mend='habeas match "Ales Bialiatski"')
    if list_ is not None and (born is not None or sex is not None):
        raise QuestionError("--born and --sex are of one person.", mend="Give the list columns “born” and “sex”.")
    listed = None if list_ is None else _listed(list_)
    if name is not None:
        asked_of(name, born, sex)  # what cannot be asked is said before anything is read
    sight = level or (Level.PUBLIC if as_json or listed is not None else Level.CASE_TEAM)
    at = day(known, "--known")
    with open_register(register) as opened:
        with progress("Reading the ledger", "entries") as told:
            opened.index_names(told)
        find = partial(opened.match, known=at, recorded=recorded, level=sight)
        if list_ is not None and listed is not None:
            _match_list(list_.name, listed, partial(find, limit=limit or _SHOWN_OF_EACH), sight, as_json=as_json)
            return
        assert name is not None
        hits = find(name, limit or _SHOWN, born=born, sex=sex)
    if as_json:
        typer.echo(json.dumps(hits_json(hits, sight), ensure_ascii=False, indent=2))
    else:
        show_hits(hits, sight)
    if not hits and note(sight):
        typer.echo(note(sight), err=True)


def _match_list(
    file: str, listed: Listed, find: Callable[..., tuple[Hit, ...]], level: Level, *, as_json: bool
) -> None:
    from habeas.cli._match import csv_head, csv_lines, note, row_json

    for problem in (problem for row in listed.rows for problem in row.problems):
        typer.echo(f"{problem.text(file)} The row is looked for without it.", err=True)
    if listed.unused:
        typer.echo(f"Not used: column {', '.join(f'“{heading}”' for heading in listed.unused)}.", err=True)
    if not as_json:
        typer.echo(csv_head())
    nobody = False
    with progress("Looking for", "names") as told:
        for done, row in enumerate(listed.rows):
            told(done, len(listed.rows))
            asked = row.asked
            born = str(asked.born) if asked is not None and asked.born.known else None
            hits = () if asked is None else find(asked.name, born=born, sex=asked.sex)
            nobody = nobody or (asked is not None and not hits)
            typer.echo(
                json.dumps(row_json(row, hits, level), ensure_ascii=False) if as_json else csv_lines(row, hits, level)
            )
    nameless = [str(row.number) for row in listed.rows if row.asked is None]
    if nameless:
        typer.echo(f"There is no name to look for in: row {', '.join(nameless)}.", err=True)
    if nobody and note(level):
        typer.echo(note(level), err=True)
    if level is not Level.PUBLIC:
        typer.echo(f"NOT PUBLIC: shown at level {level}.", err=True)


def _listed(file: Path) -> Listed:
    from habeas.adapters.sheets import read_sheet
    from habeas.workflows.match_list import listed_in_lines, listed_in_sheet

    if file.suffix.lower() in _SHEETS:
        return listed_in_sheet(read_sheet(file))
    return listed_in_lines(_text(file).splitlines())


def _text(file: Path) -> str:
    """The text of a list, in any encoding that a sheet may be in."""
    from habeas.adapters.encoding import encoding_of

    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(
            f"The list cannot be read: {error.strerror}.", place=Place(str(file)), mend="Name another file."
        ) from None
    return data.decode(encoding_of(data, file.name)).removeprefix("\ufeff")
