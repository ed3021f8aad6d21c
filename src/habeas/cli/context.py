"""``habeas context``: the sourced events beside the register, in order."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, JsonLevel, RegisterOption, check_country, day_past, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("context", epilog="Example: habeas context --during 2024-07/2025-05 --country BY --register belarus")(
        context
    )


def context(
    *,
    during: Annotated[str | None, typer.Option(help="2024, 2024-07, or 2024-07/2025-01; .. is open.")] = None,
    country: Annotated[str | None, typer.Option(help="Only of this country, or of none in particular: BY.")] = None,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    level: JsonLevel = Level.PUBLIC,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Show sanctions, elections, visits, exchanges, decrees and laws beside the numbers, never as their cause."""
    from rich.console import Console
    from rich.text import Text

    from habeas.answers.context import BESIDE, events, events_json
    from habeas.cli._plain import plain
    from habeas.cli._question import period

    check_country(country)
    with open_register(register) as opened:
        view = opened.view(known=day_past(known, "--known"))
    found = events(view, period(during, None, None), country, level)
    if as_json:
        typer.echo(json.dumps(events_json(found, level), ensure_ascii=False, indent=2))
        return
    out = Console(highlight=False)
    for one in found:
        told = f"{one.when}  {one.what.replace('_', ' ')}: {one.label}"
        out.print(Text(plain(told), "bold"), soft_wrap=True)
        source = f"    {one.publisher or one.source}, reported {one.reported}" + (f": {one.url}" if one.url else "")
        out.print(Text(plain(source)), soft_wrap=True)
    if not found:
        out.print("No event on record.")
    out.print(BESIDE, style="dim", soft_wrap=True)
