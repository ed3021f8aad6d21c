"""``habeas series``: how many, at many times."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from habeas.access.levels import Level
from habeas.cli._chart import CsvFile, PageFile, SvgFile, show_line, write_chart
from habeas.cli._options import AsJson, RegisterOption, day_past, open_register
from habeas.cli._question import ACCORDING_TO, condition, period, sources_asked

if TYPE_CHECKING:
    from habeas.answers.context import ContextEvent
    from habeas.answers.series import Point, Series


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("series", epilog="Example: habeas series pardoned --during 2024-07/2025-05 --every month")(series)


def series(
    what: Annotated[str, typer.Argument(help="held, arrested, abducted, killed, pardoned, released, …")],
    *,
    during: Annotated[str | None, typer.Option(help="The whole stretch: 2024, 2024-07, or 2024-07/2025-01.")] = None,
    from_: Annotated[str | None, typer.Option("--from", help="First day, month or year.")] = None,
    to: Annotated[str | None, typer.Option(help="Last day, month or year.")] = None,
    every: Annotated[Literal["day", "week", "month", "quarter", "year"], typer.Option(help="The steps.")] = "month",
    cumulative: Annotated[
        bool, typer.Option("--cumulative", help="A flow: from the start of the stretch to each step's end.")
    ] = False,
    known: Annotated[
        str | None, typer.Option(help="Use only what was reported by this day; then: by each point's own day.")
    ] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    according_to: Annotated[list[str] | None, typer.Option(help=ACCORDING_TO)] = None,
    where: Annotated[list[str] | None, typer.Option(help="A condition, name=value; may be repeated.")] = None,
    by: Annotated[list[str] | None, typer.Option(help="Break down by source, sex, age, place, …")] = None,
    unit: Annotated[
        Literal["persons", "detentions", "prosecutions"],
        typer.Option(help="Count each person once, each stay in custody, or each prosecution."),
    ] = "persons",
    definition: Annotated[
        Literal["political", "anyone"], typer.Option(help="Of groups: political prisoners, or anyone.")
    ] = "political",
    level: Annotated[Level | None, typer.Option(help="Who it is for: case_team here, public in JSON.")] = None,
    context: Annotated[
        bool, typer.Option("--context", help="In the chart and the page, mark the events on record beside it.")
    ] = False,
    svg: SvgFile = None,
    html: PageFile = None,
    csv: CsvFile = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Count people at the end of each step, or during each, with bounds."""
    from habeas.answers.question import Question
    from habeas.answers.wire import series_json

    sources, lists = sources_asked(according_to)
    then = known == "then"
    question = Question(
        what=what,
        during=period(during, from_, to),
        known=None if then else day_past(known, "--known"),
        recorded=recorded,
        according_to=sources,
        where=tuple(condition(text) for text in where or ()),
        by=tuple(by or ()),
        people=definition,
        unit=unit,
        lists=lists,
    )
    with open_register(register) as opened:
        found = opened.ask_series(question, every, cumulative=cumulative, then=then)
        beside: tuple[ContextEvent, ...] = ()
        if context:
            from habeas.answers.context import events

            view = opened.view(known=question.known, recorded=recorded)
            beside = events(view, question.during, dict(question.where).get("country"), level or Level.PUBLIC)
        write_chart(found, svg=svg, page=html, csv=csv, level=level, events=beside)
        if as_json:
            typer.echo(json.dumps(series_json(found, level or Level.PUBLIC), ensure_ascii=False, indent=2))
        else:
            _show(found, level or Level.CASE_TEAM)


def _show(found: Series, level: Level) -> None:
    from rich.console import Console
    from rich.table import Table

    from habeas.answers.conditions import check_sight
    from habeas.answers.words import series_words, times_words, unit_words

    check_sight(found.question.where, level)
    out = Console(highlight=False)
    known = "each point as known on its last day" if found.then else times_words(found.question)
    out.print(series_words(found.question, found.every, cumulative=found.cumulative), style="bold")
    out.print(f"({known})")
    show_line([point.value for point in found.points], out.width)
    table = Table(box=None, pad_edge=False)
    lines = found.lines(level)
    table.add_column("day" if all(point.first == point.last for point in found.points) else found.every)
    for heading in ("all" if lines else unit_words(found.question.unit), *(heading for heading, _ in lines)):
        table.add_column(heading, justify="right")
    for number, point in enumerate(found.points):
        table.add_row(_when(point, found), str(point.value), *(str(points[number].value) for _, points in lines))
    out.print(table)
    for note in found.notes:
        out.print(f"- {note}")
    for assumption in found.assumptions:
        out.print(f"- Rests on “{assumption.kind}”, stated by {assumption.seen_at(level).stated_by}.")
    at = found.checkpoint
    out.print(f"{at.origin}, {at.size:,} entries, root {at.root[:16]}…", style="dim")


def _when(point: Point, found: Series) -> str:
    """A step in short: a day, “2024”, “2024-07”, or its first and last month or day."""
    from habeas.vocabulary.dates import Period

    if point.first == point.last:
        return str(point.last)
    if found.cumulative:
        return f"until {point.last}"
    whole = str(Period(point.first, point.last))
    if "/" not in whole:
        return whole
    if point.first.day == 1 and (point.last + timedelta(days=1)).day == 1:
        return f"{point.first:%Y-%m} to {point.last:%Y-%m}"
    return f"{point.first} to {point.last}"
