"""``habeas count``: how many, with bounds, and who and what is behind it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from habeas.access.levels import Level
from habeas.cli._files import write_text
from habeas.cli._options import AsJson, RegisterOption, day, open_register

if TYPE_CHECKING:
    from habeas.vocabulary.dates import Period


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
    according_to: Annotated[list[str] | None, typer.Option(help="Only this source; may be repeated.")] = None,
    where: Annotated[list[str] | None, typer.Option(help="A condition, name=value; may be repeated.")] = None,
    by: Annotated[
        str | None,
        typer.Option(help="Break down by year, month, source, sources (in both, in one only), sex, place, …"),
    ] = None,
    definition: Annotated[
        Literal["political", "anyone"], typer.Option(help="Of groups: political prisoners, or anyone.")
    ] = "political",
    explain: Annotated[bool, typer.Option("--explain", help="Tell in full what is behind it.")] = False,
    people: Annotated[bool, typer.Option("--people", help="List each person and group behind it.")] = False,
    receipt: Annotated[Path | None, typer.Option(help="Write a receipt, for `habeas replay`.")] = None,
    level: Annotated[Level | None, typer.Option(help="Who it is for (JSON, explanation: public).")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Count people, at a day or during a period, with bounds: at least, at most, and why."""
    from habeas.answers.question import Question
    from habeas.workflows.ask import ask

    question = Question(
        what=what,
        at=day(at, "--at"),
        during=_period(during, from_, to),
        known=day(known, "--known"),
        recorded=recorded,
        according_to=tuple(according_to or ()),
        where=tuple(_condition(text) for text in where or ()),
        by=by,
        people=definition,
    )
    with open_register(register) as opened:
        answer = ask(opened.ledger, question)
    if receipt is not None:
        write_text(receipt, answer.receipt(), "receipt")
    sight = level or Level.PUBLIC
    if as_json:
        typer.echo(json.dumps(answer.as_json(sight), ensure_ascii=False, indent=2))
    elif explain:
        typer.echo(answer.explain(sight), nl=False)
    else:
        from habeas.cli._answer import show

        show(answer, people=people, level=level or Level.CASE_TEAM)


def _period(during: str | None, first: str | None, last: str | None) -> Period | None:
    from habeas.errors import QuestionError
    from habeas.vocabulary.dates import parse_period

    if during is not None and (first is not None or last is not None):
        raise QuestionError("A period was given twice.", mend="Give --during, or --from and --to.")
    if during is not None:
        return parse_period(during)
    return None if first is None and last is None else parse_period(first or "..", last or "..")


def _condition(text: str) -> tuple[str, str]:
    from habeas.errors import QuestionError

    name, equals, value = text.partition("=")
    if not equals or not name.strip() or not value.strip():
        raise QuestionError(f"--where: “{text}” is no condition.", mend="Write name=value, as in --where country=BY.")
    return name.strip(), value.strip()
