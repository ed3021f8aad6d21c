"""``habeas define``: an organisation's definition put on record, or a file of one checked."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from habeas.cli._files import read_text
from habeas.cli._options import AsJson, RegisterOption, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("define", epilog="Example: habeas define held.toml --by anna --register ruritania")(define)


def define(
    file: Annotated[Path, typer.Argument(help="A TOML file with the definition.")],
    *,
    by: Annotated[str, typer.Option(help="Who puts it on record; it is recorded, for the case team.")] = "hand",
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Put a definition on record: whose it is, its word and version, and the condition of what it counts.

    A change is a new version; what a version says never changes.
    """
    from habeas.workflows.define import define as put
    from habeas.workflows.define import read_definition

    written = read_definition(read_text(file, "definition"), str(file))
    with open_register(register) as opened:
        done = put(opened.ledger, written, by=by, today=datetime.now(tz=UTC).date())
    if as_json:
        typer.echo(json.dumps(vars(done), ensure_ascii=False, indent=2))
    elif done.new:
        typer.echo(f"On record: {done.id} (entry {done.seq}). Ask: habeas count {done.id.rpartition('@')[0]} …")
    else:
        typer.echo(f"{done.id} is on record just so, in entry {done.seq}.")
