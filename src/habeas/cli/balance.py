"""``habeas balance``: who came and who went between two days, and what became known later."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._chart import CsvFile, PageFile, SvgFile, write_chart
from habeas.cli._options import AsJson, RegisterOption, day, day_past, open_register
from habeas.cli._question import ACCORDING_TO, condition, sources_asked

if TYPE_CHECKING:
    from habeas.answers.balance import Balance


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "balance",
        epilog="Example: habeas balance held --at 2024-12-31 --to-at 2025-12-31 --according-to viasna --explain",
    )(balance)


def balance(
    what: Annotated[str, typer.Argument(help="A stock: held.")],
    *,
    at: Annotated[str, typer.Option(help="The opening: on this day.")],
    to_at: Annotated[
        str | None, typer.Option(help="The closing: on this day (the same day, where none is given).")
    ] = None,
    known: Annotated[str | None, typer.Option(help="Use for the opening only what was reported by this day.")] = None,
    to_known: Annotated[
        str | None, typer.Option(help="And for the closing (as for the opening, where none is given); today: all.")
    ] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    according_to: Annotated[list[str] | None, typer.Option(help=ACCORDING_TO)] = None,
    where: Annotated[list[str] | None, typer.Option(help="A condition, name=value; may be repeated.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Tell in full who is behind each line.")] = False,
    level: Annotated[
        Level | None, typer.Option(help="Who it is for: case_team here, public in JSON, explanation, files.")
    ] = None,
    svg: SvgFile = None,
    html: PageFile = None,
    csv: CsvFile = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Opening + came - went = closing, exactly, for those certainly and those possibly held, with every gap."""
    from habeas.answers.balance import Moment
    from habeas.answers.balance_told import balance_json, explain_balance
    from habeas.answers.question import Question

    sources, lists = sources_asked(according_to)
    question = Question(
        what, recorded=recorded, according_to=sources, lists=lists, where=tuple(condition(text) for text in where or ())
    )
    first = day(at, "--at")
    assert first is not None
    opening = Moment(first, day_past(known, "--known"))
    later = opening.known if to_known is None else None if to_known == "today" else day_past(to_known, "--to-known")
    closing = Moment(day(to_at, "--to-at") or first, later)
    with open_register(register) as opened:
        found = opened.ask_balance(question, opening, closing)
        write_chart(found, svg=svg, page=html, csv=csv, level=level)
        if as_json:
            typer.echo(json.dumps(balance_json(found, level or Level.PUBLIC), ensure_ascii=False, indent=2))
        elif explain:
            typer.echo(explain_balance(found, level or Level.PUBLIC), nl=False)
        else:
            _show(found, level or Level.CASE_TEAM)


def _show(found: Balance, level: Level) -> None:
    from rich.console import Console
    from rich.table import Table

    from habeas.answers.balance_told import title, told
    from habeas.answers.conditions import check_sight

    check_sight(found.question.where, level)
    out = Console(highlight=False)
    out.print(title(found), style="bold")
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    table.add_column("certainly", justify="right")
    table.add_column("possibly", justify="right")
    for one in told(found):
        indent, style = ("", "bold") if one.kind in {"held", "part"} else ("  ", None)
        table.add_row(f"{indent}{one.words}", *one.numbers, style=style)
    out.print(table)
    for note in found.notes:
        out.print(f"- {note}")
    at = found.checkpoint
    out.print(f"{at.origin}, {at.size:,} entries, root {at.root[:16]}…", style="dim")
