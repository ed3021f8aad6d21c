"""``habeas eligible``: a legal act written as data, put to people on a day."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, RegisterOption, day, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("eligible", epilog="Example: habeas eligible act.toml --at 2030-06-01 --register ruritania")(eligible)


def eligible(
    act: Annotated[str, typer.Argument(help="A TOML file with a legal act, or the name of one in the examples.")],
    *,
    at: Annotated[str, typer.Option(help="The day.")],
    person: Annotated[str | None, typer.Option(help="One person: words of a name, or the id of a record.")] = None,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Every condition of each person.")] = False,
    level: Annotated[Level | None, typer.Option(help="Who it is for: case_team here, public in JSON.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Say who falls under a legal act: yes, no or unknown, each condition with its verdict and the missing fact.

    It is computed from the register, and is no legal advice. How many is public; who is for the case team.
    """
    from habeas.errors import QuestionError

    asked_at = day(at, "--at")
    assert isinstance(asked_at, date)
    sight = level or (Level.PUBLIC if as_json else Level.CASE_TEAM)
    if person is not None and not sight.may_see(Level.CASE_TEAM):
        raise QuestionError(
            "Whether one person falls under an act is for the case team.", mend="Add --level case_team."
        )
    with open_register(register) as opened:
        found = opened.eligible(act, at=asked_at, person=person, known=day(known, "--known"), recorded=recorded)
    if as_json:
        from habeas.answers.eligibility_told import eligibility_json

        typer.echo(json.dumps(eligibility_json(found, sight), ensure_ascii=False, indent=2))
    else:
        from habeas.cli._eligible import show

        show(found, level=sight, explain=explain)
