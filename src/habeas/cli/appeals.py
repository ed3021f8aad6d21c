"""``habeas appeals``: what was handed to whom when, what came of it, and for how long nothing has."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, RegisterOption, day, day_past, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("appeals", epilog="Example: habeas appeals --open --at 2025-12-31 --register belarus")(appeals)


def appeals(
    *,
    only_open: Annotated[bool, typer.Option("--open", help="Only those not answered, or not known to be.")] = False,
    at: Annotated[str | None, typer.Option(help="As of this day; today otherwise.")] = None,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    level: Annotated[Level | None, typer.Option(help="Who it is for: case_team here, public in JSON.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Show what was handed to whom when, what was asked, the response and the outcome, and how long it has been open."""
    from habeas.cli._appeals import show_appeals

    with open_register(register) as opened:
        found = opened.appeals(at=day(at, "--at"), known=day_past(known, "--known"))
    if only_open:
        found = found.only_open()
    if as_json:
        typer.echo(json.dumps(found.as_json(level or Level.PUBLIC), ensure_ascii=False, indent=2))
    else:
        show_appeals(found, level or Level.CASE_TEAM)
