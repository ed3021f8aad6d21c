"""``habeas count``: how many, with bounds, and who and what is behind it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

import typer

from habeas.access.levels import Level
from habeas.cli._chart import CsvFile, PageFile, SvgFile, write_chart
from habeas.cli._files import write_text
from habeas.cli._options import AsJson, RegisterOption, day, day_past, open_register
from habeas.cli._question import ACCORDING_TO, condition, period, sources_asked


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("count", epilog="Example: habeas count pardoned --during 2024-07/2025-01 --by month --explain")(count)


def count(
    what: Annotated[str, typer.Argument(help="held, arrested, abducted, killed, pardoned, released, …")],
    *,
    at: Annotated[str | None, typer.Option(help="A stock: on this day.")] = None,
    during: Annotated[str | None, typer.Option(help="A flow: 2024, 2024-07, or 2024-07/2025-01; .. is open.")] = None,
    from_: Annotated[str | None, typer.Option("--from", help="First day, month or year.")] = None,
    to: Annotated[str | None, typer.Option(help="Last day, month or year.")] = None,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    according_to: Annotated[list[str] | None, typer.Option(help=ACCORDING_TO)] = None,
    where: Annotated[list[str] | None, typer.Option(help="A condition, name=value; may be repeated.")] = None,
    by: Annotated[
        list[str] | None,
        typer.Option(
            help="Break down by year, month, source, sources (in both, in one only), sex, age, …; twice: by both."
        ),
    ] = None,
    unit: Annotated[
        Literal["persons", "detentions", "prosecutions"],
        typer.Option(help="Count each person once, each stay in custody, or each prosecution."),
    ] = "persons",
    definition: Annotated[
        Literal["political", "anyone"], typer.Option(help="Of groups: political prisoners, or anyone.")
    ] = "political",
    explain: Annotated[bool, typer.Option("--explain", help="Tell in full what is behind it.")] = False,
    people: Annotated[bool, typer.Option("--people", help="List each person and group behind it.")] = False,
    receipt: Annotated[Path | None, typer.Option(help="Write a receipt, for `habeas replay`.")] = None,
    level: Annotated[Level | None, typer.Option(help="Who it is for (JSON, explanation: public).")] = None,
    svg: SvgFile = None,
    html: PageFile = None,
    csv: CsvFile = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Count people, at a day or during a period, with bounds: at least, at most, and why."""
    from habeas.answers.question import Question

    sources, lists = sources_asked(according_to)
    question = Question(
        what=what,
        at=day(at, "--at"),
        during=period(during, from_, to),
        known=day_past(known, "--known"),
        recorded=recorded,
        according_to=sources,
        where=tuple(condition(text) for text in where or ()),
        by=tuple(by or ()),
        people=definition,
        unit=unit,
        lists=lists,
    )
    with open_register(register) as opened:
        answer = opened.ask(question)
        if receipt is not None:
            write_text(receipt, answer.receipt(), "receipt")
        write_chart(answer, svg=svg, page=html, csv=csv, level=level)
        sight = level or Level.PUBLIC
        if as_json:
            typer.echo(json.dumps(answer.as_json(sight), ensure_ascii=False, indent=2))
        elif explain:
            typer.echo(answer.explain(sight), nl=False)
        else:
            from habeas.cli._answer import show

            show(answer, people=people, level=level or Level.CASE_TEAM)
