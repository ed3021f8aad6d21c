"""``habeas compare``: the people of two lists whose dates disagree."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, RegisterOption, day, open_register

if TYPE_CHECKING:
    from habeas.answers.disagreements import Disagreements

_FIRST = 20


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare", epilog="Example: habeas compare ruvte parque --about detention --register argentina")(
        compare
    )


def compare(
    left: Annotated[str, typer.Argument(help="A source.")],
    right: Annotated[str, typer.Argument(help="Another source.")],
    *,
    about: Annotated[
        Literal["detention", "release", "killing", "birth"], typer.Option(help="Which dates: of the day it began, …")
    ] = "detention",
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    everyone: Annotated[bool, typer.Option("--all", help=f"Show all, not only the first {_FIRST}.")] = False,
    to: Annotated[Path | None, typer.Option(help="Write the list as a table: NAME.csv or NAME.parquet.")] = None,
    level: Annotated[
        Level | None, typer.Option(help="Who it is for: case_team here, public in JSON and files.")
    ] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Show the people that two lists both have, as judged, and of whom they tell dates that cannot both be true."""
    from habeas.adapters.tables import write_table
    from habeas.answers.disagreements import disagreements
    from habeas.workflows.ask import view_of
    from habeas.workflows.compare import compared_json, compared_table

    with open_register(register) as opened:
        view = view_of(opened.ledger, known=day(known, "--known"), recorded=recorded)
    found = disagreements(view, left, right, about)
    if to is not None:
        table = compared_table(found, level or Level.PUBLIC)
        path, beside = write_table(table, to)
        typer.echo(
            f"Wrote {path}: {len(table.rows):,} rows, level {table.level}; {beside.name} says what the columns mean.",
            err=as_json,
        )
        if table.hidden:
            typer.echo(_not_shown(table.hidden, table.level), err=as_json)
    if as_json:
        typer.echo(json.dumps(compared_json(found, level or Level.PUBLIC), ensure_ascii=False, indent=2))
    elif to is None:
        _show(found, level or Level.CASE_TEAM, everyone=everyone)


def _show(found: Disagreements, level: Level, *, everyone: bool) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.answers.disagreements import seen
    from habeas.cli._plain import plain

    out = Console(highlight=False)
    out.print(f"{found.left} and {found.right}: people in both, as judged so far: {found.both:,}.")
    out.print(f"Dates of the {found.about} in both: {found.dated:,}. The same: {found.same:,}; ", end="")
    out.print(f"can both be true: {found.compatible:,}; disagree: {len(found.disagreeing):,}.")
    out.print("; ".join(f"{words}: {number:,}" for words, number in found.by_distance if number))
    shown = seen(found.disagreeing, level)
    rows = shown if everyone else shown[:_FIRST]
    if rows:
        table = Table(box=None, pad_edge=False)
        for heading in ("days", found.left, found.right, "name"):
            table.add_column(heading, overflow="fold")
        table.add_column(
            "records",
            no_wrap=True,
            min_width=max(len(side.person) for each in rows for side in (each.left, each.right)),
        )
        for each in rows:
            records = f"{each.left.person}\n{each.right.person}"
            table.add_row(str(each.apart), str(each.left.date), str(each.right.date), plain(each.name or ""), records)
        out.print(table)
        if len(rows) < len(shown):
            out.print(
                f"The first {len(rows)} of {len(shown):,}; --all shows all, --to FILE.csv writes them.", style="dim"
            )
        if level is not Level.PUBLIC:
            out.print(f"Shown at level {level}: not for publication.", style="dim")
    hidden = len(found.disagreeing) - len(shown)
    if hidden:
        out.print(_not_shown(hidden, level))
    contradicted = sum(1 for each in found.disagreeing if each.contradicted)
    if contradicted:
        out.print(Text(f"{contradicted:,} of them have contradicting judgements: see `habeas judge --contradictions`."))


def _not_shown(hidden: int, level: Level) -> str:
    why = "" if level.may_see(Level.CASE_TEAM) else " Who is the same as whom is for the case team."
    return f"Not shown at level {level}: {hidden:,}.{why}"
