"""``habeas correct``: a corrected value, or a statement taken back. What was said before stays on record."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, JsonLevel, RegisterOption, day_past, open_register
from habeas.errors import InputError


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        epilog="Example: habeas correct person/viasna/12 --set birth_date=1987-03 "
        '--because "passport seen" --register belarus'
    )
    def correct(
        subject: Annotated[str, typer.Argument(help="The record, such as person/viasna/12.")],
        *,
        because: Annotated[str, typer.Option("--because", "--reason", help="Why; it is recorded.")],
        set_: Annotated[
            list[str] | None, typer.Option("--set", help="NAME=VALUE; repeat. Without any, you are asked.")
        ] = None,
        retract: Annotated[int | None, typer.Option(help="Take this entry back instead.", min=0)] = None,
        only: Annotated[list[str] | None, typer.Option(help="With --retract: only this predicate; repeat.")] = None,
        source: Annotated[
            str | None, typer.Option(help="Who says so, where it is not the record's own source.")
        ] = None,
        reported: Annotated[str | None, typer.Option(help="The day it was said; today otherwise.")] = None,
        by: Annotated[str, typer.Option(help="Who corrects; it is recorded, for the case team.")] = "hand",
        folder: RegisterOption = None,
        level: JsonLevel = Level.PUBLIC,
        as_json: AsJson = False,
    ) -> None:
        """State a corrected value of a record, with its reason; or take a statement back with --retract.

        With --source, another source says otherwise: both stand, and the record shows that they disagree.
        """
        from habeas.cli._guided import values
        from habeas.register.view import fold
        from habeas.workflows.by_hand import correct_record, find_record, retract_statement

        said_on = day_past(reported, "--reported") or datetime.now(tz=UTC).date()
        if retract is not None and (set_ or source is not None):
            raise InputError("--retract goes without --set and --source.", mend="Retract first, then correct.")
        if retract is None and only:
            raise InputError("--only goes with --retract.")
        with open_register(folder) as opened:
            if retract is not None:
                made = retract_statement(
                    opened.ledger, subject, retract, names=only or (), reported=said_on, reason=because, by=by
                )
            else:
                record = find_record(fold(opened.ledger.entries()), subject)
                says = values(record.kind, set_ or [], record)
                made = correct_record(
                    opened.ledger, subject, says, reported=said_on, because=because, by=by, source=source
                )
        did = "Took back" if retract is not None else "Corrected"
        if as_json:
            typer.echo(json.dumps(made.as_json(level), ensure_ascii=False, indent=2))
        else:
            typer.echo(
                f"{did} {made.subject} (entry {made.seq}): {', '.join(made.says)}. What was said stays on record."
            )
