"""``habeas judge``: whether two records are one person."""

from __future__ import annotations

import getpass
from typing import Annotated, Literal

import typer

from habeas.cli._options import RegisterOption, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    example = 'habeas judge person/ruvte/89 person/parque/2131 different --why "other mother"'
    app.command("judge", epilog=f"Example: {example}")(judge)


def judge(
    left: Annotated[str, typer.Argument(help="The id of a person record, as `habeas person` shows it.")],
    right: Annotated[str, typer.Argument(help="The id of another.")],
    verdict: Annotated[Literal["same", "different", "unsure"], typer.Argument(help="What you decided.")],
    *,
    why: Annotated[str, typer.Option(help="The reason, so that somebody else can check it.")],
    by: Annotated[str | None, typer.Option(help="Who judges; your user name otherwise.")] = None,
    register: RegisterOption = None,
) -> None:
    """Put on record whether two records are the same person. A newer judgement stands before an older one."""
    from habeas.adapters.clock import now
    from habeas.workflows.link import judge as judge_pair

    with open_register(register) as opened:
        who, today = by or getpass.getuser(), now().date()
        entry = judge_pair(opened.ledger, left, right, verdict, why=why, by=who, today=today)
    typer.echo(f"{left} and {right}: {verdict}. Entry {entry}.")
