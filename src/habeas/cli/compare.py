"""``habeas compare``: two sources side by side, on a question or on the dates that they tell of the same people."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, RegisterOption, day, day_past, open_register
from habeas.cli._question import condition, period

if TYPE_CHECKING:
    from habeas.answers.compared import Compared
    from habeas.answers.disagreements import Disagreements
    from habeas.answers.question import Question
    from habeas.documents.table import Table
    from habeas.register.view import View

_FIRST = 20


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("compare", epilog="Example: habeas compare ruvte parque abducted --during 1976 --register argentina")(
        compare
    )


def compare(
    left: Annotated[str, typer.Argument(help="A source.")],
    right: Annotated[str, typer.Argument(help="Another source.")],
    what: Annotated[
        str | None, typer.Argument(help="The question: held, arrested, abducted, …; without it, dates are compared.")
    ] = None,
    *,
    about: Annotated[
        Literal["detention", "release", "killing", "birth"], typer.Option(help="Which dates: of the day it began, …")
    ] = "detention",
    at: Annotated[str | None, typer.Option(help="The question, a stock: on this day.")] = None,
    during: Annotated[str | None, typer.Option(help="The question, a flow: 2024, 2024-07, or 2024-07/2025-01.")] = None,
    where: Annotated[
        list[str] | None, typer.Option(help="A condition of the question, name=value; repeatable.")
    ] = None,
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
    """Show who is on both lists, as judged, and what the two tell of them that cannot both be true."""
    from habeas.answers.question import Question
    from habeas.errors import QuestionError
    from habeas.workflows.ask import view_of

    if what is None and (at is not None or during is not None or where):
        raise QuestionError("Of what is not said.", mend="Name it: habeas compare SOURCE SOURCE held --at 2025-05-07.")
    sight, on_screen = level or Level.PUBLIC, level or Level.CASE_TEAM
    with open_register(register) as opened:
        view = view_of(opened.ledger, known=day_past(known, "--known"), recorded=recorded)
    if what is None:
        found = _dates(view, (left, right, about), sight, on_screen, everyone=everyone)
    else:
        question = Question(
            what, day(at, "--at"), period(during, None, None), where=tuple(condition(text) for text in where or ())
        )
        found = _answers(view, question, (left, right), sight, on_screen, everyone=everyone)
    if to is not None:
        _write(found.table(), to, as_json=as_json)
    if as_json:
        typer.echo(json.dumps(found.json(), ensure_ascii=False, indent=2))
    elif to is None:
        found.show()


class _Found(NamedTuple):
    """What was found, in the three ways in which it is told."""

    json: Callable[[], dict[str, Any]]
    table: Callable[[], Table]
    show: Callable[[], None]


def _dates(view: View, asked: tuple[str, str, str], sight: Level, on_screen: Level, *, everyone: bool) -> _Found:
    from habeas.answers.disagreements import disagreements
    from habeas.workflows.compare import compared_json, compared_table

    found = disagreements(view, *asked)
    show = partial(_show, found, on_screen, everyone=everyone)
    return _Found(partial(compared_json, found, sight), partial(compared_table, found, sight), show)


def _answers(
    view: View, question: Question, sources: tuple[str, str], sight: Level, on_screen: Level, *, everyone: bool
) -> _Found:
    from habeas.answers.compared import compared
    from habeas.workflows.compare import differences_table

    found = compared(view, question, *sources)
    show = partial(_show_answers, found, on_screen, everyone=everyone)
    return _Found(partial(found.as_json, sight), partial(differences_table, found, sight), show)


def _write(table: Table, to: Path, *, as_json: bool) -> None:
    from habeas.adapters.tables import write_table

    path, beside = write_table(table, to)
    typer.echo(
        f"Wrote {path}: {len(table.rows):,} rows, level {table.level}; {beside.name} says what the columns mean.",
        err=as_json,
    )
    if table.hidden:
        typer.echo(_not_shown(table.hidden, table.level), err=as_json)


def _show_answers(found: Compared, level: Level, *, everyone: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    from habeas.answers.compared import COMPARED, seen
    from habeas.answers.conditions import check_sight
    from habeas.answers.words import question_words
    from habeas.cli._plain import plain

    check_sight(found.question.where, level)
    out = Console(highlight=False)
    out.print(question_words(found.question), style="dim")
    rows = Table(box=None, pad_edge=False)
    rows.add_column("")
    for heading in ("at least", "at most", "as judged"):
        rows.add_column(heading, justify="right")
    for row in found.rows:
        high = "open" if row.value.high is None else f"{row.value.high:,}"
        rows.add_row(row.key, f"{row.value.low:,}", high, "" if row.judged is None else f"{row.judged:,}")
    out.print(rows)
    out.print(f"On both lists, as judged so far: {found.both:,}. The two disagree on {found.disagreeing:,} of them.")
    for what, number in found.by_what.items():
        out.print(f"  {COMPARED[what]}: {number:,}")
    shown = seen(found.differences, level)
    few = shown if everyone else shown[:_FIRST]
    if few:
        table = Table(box=None, pad_edge=False)
        for heading in ("about", found.left, found.right, "name", "records"):
            table.add_column(heading, overflow="fold")
        for one in few:
            sides = (", ".join(told) for told in (one.left, one.right))
            table.add_row(COMPARED[one.what], *map(plain, sides), plain(one.name or ""), "\n".join(one.records))
        out.print(table)
        if len(few) < len(shown):
            out.print(
                f"The first {len(few)} of {len(shown):,}; --all shows all, --to FILE.csv writes them.", style="dim"
            )
        if level is not Level.PUBLIC:
            out.print(f"Shown at level {level}: not for publication.", style="dim")
    if len(shown) < len(found.differences):
        out.print(_not_shown(len(found.differences) - len(shown), level))
    for note in found.notes:
        out.print(f"- {note}")
    at = found.checkpoint
    out.print(f"{at.origin}, {at.size:,} entries, root {at.root[:16]}…", style="dim")


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
