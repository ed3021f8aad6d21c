"""``habeas add``: a new record by hand, guided on the terminal or from arguments."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Annotated, Literal

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, JsonLevel, RegisterOption, day_past, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        epilog='Example: habeas add detention --source viasna --because "call of 3 May" '
        "--set person=person/viasna/12 --set began=2024-07 --register belarus"
    )
    def add(
        kind: Annotated[
            Literal[
                "person",
                "detention",
                "killing",
                "recognition",
                "condition",
                "case",
                "term-change",
                "appeal",
                "context",
                "group",
                "figure",
                "assumption",
                "source",
            ],
            typer.Argument(help="What to add."),
        ],
        *,
        source: Annotated[str, typer.Option(help="The key of the source that says so.")],
        because: Annotated[str, typer.Option(help="What it rests on: a document, a call, a page. It is recorded.")],
        set_: Annotated[
            list[str] | None, typer.Option("--set", help="NAME=VALUE; repeat. Without any, you are asked.")
        ] = None,
        record_id: Annotated[str | None, typer.Option("--id", help="The source's own id; else h1, h2, …")] = None,
        reported: Annotated[str | None, typer.Option(help="The day the source said so; today otherwise.")] = None,
        by: Annotated[str, typer.Option(help="Who adds; it is recorded, for the case team.")] = "hand",
        folder: RegisterOption = None,
        level: JsonLevel = Level.PUBLIC,
        as_json: AsJson = False,
    ) -> None:
        """Put a person, a detention, a recognition, a condition, an appeal or another record on record."""
        from habeas.cli._guided import values
        from habeas.workflows.by_hand import add_record

        said_on = day_past(reported, "--reported") or datetime.now(tz=UTC).date()
        with open_register(folder) as opened:
            says = values(kind.replace("-", "_"), set_ or [])
            made = add_record(
                opened.ledger,
                kind.replace("-", "_"),
                says,
                source=source,
                reported=said_on,
                because=because,
                by=by,
                record_id=record_id,
            )
        if as_json:
            typer.echo(json.dumps(made.as_json(level), ensure_ascii=False, indent=2))
        else:
            typer.echo(f"Added {made.subject} (entry {made.seq}): {', '.join(made.says)}.")
