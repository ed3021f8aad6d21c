"""``habeas move``: take a register into a database, out of one, or elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli._progress import progress

if TYPE_CHECKING:
    from habeas.assembly import Where


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("move", epilog="Example: habeas move belarus postgresql://olga@db.example.org/belarus")(move)


def move(
    old: Annotated[str, typer.Argument(metavar="FROM", help="The register: its folder, or its address.")],
    new: Annotated[
        str, typer.Argument(metavar="TO", help="A folder, not there yet or empty, or postgresql://user@host/database.")
    ],
    folder: Annotated[
        Path | None, typer.Argument(help="The folder that belongs to the database.", show_default=False)
    ] = None,
) -> None:
    """Move a register with its documents and keys; size, root, checkpoints and proofs stay. All of it, or nothing.

    The old place is closed: who opens it is told where the register is. It keeps its content, for you to destroy.
    """
    from habeas.assembly import move_register, where

    source, target = where(old), where(new, folder)
    with progress("Moving", "steps") as told:
        moved = move_register(source, target, told)
    typer.echo(
        f"Moved {moved.size:,} entries from {source} to {target}. They were audited there, and everything is as it was."
    )
    typer.echo(f"The register's folder is now {target.folder}. Its newest checkpoint is the same:\n")
    typer.echo(moved.checkpoint)
    typer.echo(
        f"{source} is closed, and still holds every name. When you have a backup of the new place, {_destroy(source)}"
    )


def _destroy(source: Where) -> str:
    if source.address is None:
        return f"destroy the folder {source.folder}."
    return f"drop its schema (DROP SCHEMA habeas CASCADE), and destroy the folder {source.folder}."
