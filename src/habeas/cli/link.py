"""``habeas link``: the people of two lists that are certainly the same, by one conservative rule."""

from __future__ import annotations

import getpass
import json
from typing import Annotated

import typer

from habeas.cli._options import AsJson, RegisterOption, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("link", epilog="Example: habeas link ruvte parque --register argentina")(link)


def link(
    left: Annotated[str, typer.Argument(help="A source.")],
    right: Annotated[str, typer.Argument(help="Another source.")],
    *,
    by: Annotated[str | None, typer.Option(help="Who links; your user name otherwise.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Judge as the same person every two records with the same full name, found once in each list, and the same year
    of birth. Whoever somebody has judged before is left alone; every judgement can be undone with `habeas judge`.
    """
    from habeas.adapters.clock import now
    from habeas.workflows.link import link as link_sources

    with open_register(register) as opened:
        linked = link_sources(opened.ledger, left, right, by=by or getpass.getuser(), today=now().date())
    if as_json:
        typer.echo(json.dumps({**vars(linked), "recorded": linked.recorded}))
        return
    typer.echo(f"{left}: {linked.left:,} people. {right}: {linked.right:,} people.")
    typer.echo(f"Proposed as the same: {linked.proposed:,}; of them judged before: {linked.judged_before:,}.")
    typer.echo(f"Recorded: {linked.recorded:,} judgements.")
