"""``habeas list``: the people of a named list on a day, with why they are on it and what is not known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, RegisterOption, day, day_past, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("list", epilog="Example: habeas list urgent_care --at 2025-05-07 --register belarus")(list_)


def list_(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="The list, or the TOML file of your own; none: those there are."),
    ] = None,
    *,
    at: Annotated[str | None, typer.Option(help="The day; today otherwise.")] = None,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    according_to: Annotated[list[str] | None, typer.Option(help="Only this source; may be repeated.")] = None,
    level: Annotated[Level | None, typer.Option(help="Who it is for: case_team here, public in JSON.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """List the people of whom a rule holds: who needs urgent care, whose sentence ends, who is not heard from, …

    Who is certainly on the list comes first; then who may be, with what is not known.
    """
    from habeas.answers.lists import read_list
    from habeas.cli._files import read_text
    from habeas.cli._list import show_listing, show_lists

    if name is None:
        show_lists(as_json=as_json)
        return
    asked = read_list(read_text(Path(name), "list"), name) if name.endswith(".toml") else name
    with open_register(register) as opened:
        found = opened.list(
            asked, at=day(at, "--at"), known=day_past(known, "--known"), according_to=tuple(according_to or ())
        )
    if as_json:
        typer.echo(json.dumps(found.as_json(level or Level.PUBLIC), ensure_ascii=False, indent=2))
    else:
        show_listing(found, level or Level.CASE_TEAM)
