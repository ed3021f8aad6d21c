"""``habeas join``: make this machine one of a team's, for a register that is in a database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("join", epilog="Example: habeas join postgresql://olga@db.example.org/belarus --key ledger.key")(join)


def join(
    address: Annotated[str, typer.Argument(help="postgresql://user@host/database.")],
    folder: Annotated[
        Path | None, typer.Argument(help="The folder to make; not there yet, or empty.", show_default=False)
    ] = None,
    *,
    key: Annotated[
        Path, typer.Option(help="The private key of the register: keys/ledger.key of a colleague's folder.")
    ],
) -> None:
    """Make a folder on this machine for a register that is in a database."""
    from habeas.assembly import join_register, where

    place = where(address, folder)
    with join_register(place, key) as opened:
        typer.echo(f"Joined the register “{opened.ledger.origin}” of {opened.ledger.size:,} entries: {place.folder}")
    typer.echo("The key was copied there: destroy the copy that it came in.")
    typer.echo("Now `habeas audit`, best --against the file `checkpoint` of a colleague's folder.")
