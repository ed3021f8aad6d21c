"""``habeas figures``: the published figures on record, each against the register."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli._chart import CsvFile, PageFile, SvgFile, write_chart
from habeas.cli._options import AsJson, RegisterOption, check_country, day, open_register

if TYPE_CHECKING:
    from habeas.answers.published import Figures


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("figures", epilog="Example: habeas figures pardoned --country BY --svg pardoned.svg")(figures)


def figures(
    what: Annotated[str, typer.Argument(help="held, pardoned, released, at_risk, …: what the figures count.")],
    *,
    country: Annotated[str | None, typer.Option(help="Only figures about this country, two letters.")] = None,
    according_to: Annotated[
        str | None, typer.Option(help="Only figures that go back to this source, by any of its names.")
    ] = None,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    svg: SvgFile = None,
    html: PageFile = None,
    csv: CsvFile = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Set every published figure on record against the register's own answer, over time, with a verdict.

    Published figures make no answer of the register; those that are not public are left out.
    """
    from habeas.answers.published import figures as published
    from habeas.answers.published_wire import figures_json
    from habeas.workflows.ask import view_of

    check_country(country)
    with open_register(register) as opened:
        view = view_of(opened.ledger, known=day(known, "--known"), recorded=recorded)
    found = published(view, what, country=country, said_by=according_to)
    write_chart(found, svg=svg, page=html, csv=csv)
    if as_json:
        typer.echo(json.dumps(figures_json(found), ensure_ascii=False, indent=2))
    else:
        _show(found)


def _show(found: Figures) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    from habeas.charts.figures import notes, title, when
    from habeas.cli._chart import show_line
    from habeas.cli._check import STYLES
    from habeas.cli._plain import plain
    from habeas.vocabulary.day_words import day_in_words

    out = Console(highlight=False)
    out.print(Text(title(found), style="bold"))
    table = Table(box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False)
    table.add_column("", justify="right", style="dim")
    table.add_column("Published", ratio=3)
    table.add_column("When", ratio=4)
    table.add_column("Who says it", ratio=4, overflow="fold")
    table.add_column("The register", ratio=3)
    table.add_column("Verdict", ratio=3)
    for number, one in enumerate(found.published, start=1):
        verdict = one.checked.verdict
        register = "–" if one.register is None else str(one.register)
        shown = Text(f"{verdict.symbol} {verdict.word}", style=STYLES[verdict.tone])
        table.add_row(str(number), one.amount, plain(when(one)), plain(one.who), register, shown)
    out.print(table)
    out.print()
    reasons: dict[str, list[str]] = {}
    for number, one in enumerate(found.published, start=1):
        reasons.setdefault(one.checked.reason, []).append(str(number))
        if one.note:
            reasons.setdefault(f"Note on record: {one.note}", []).append(str(number))
    for reason, numbers in reasons.items():
        out.print(Padding(Text(f"{', '.join(numbers)}: {plain(reason)}"), (0, 0, 0, 1)))
    if len(found.line) > 1:
        first, last = found.line[0].day, found.line[-1].day
        out.print(f"\nThe register, step by step, {day_in_words(first)} to {day_in_words(last)}:")
        show_line([standing.value for standing in found.line], out.width)
    for note in notes(found):
        out.print(f"- {note}")
    at = found.checkpoint
    out.print(f"{at.origin}, {at.size:,} entries, root {at.root[:16]}…", style="dim")
