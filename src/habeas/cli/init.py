"""``habeas init``: make a register, and say what protects it and what does not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli._options import RegisterOption, folder_of

PROTECTION = """\
What is and is not encrypted: nothing in this folder is encrypted by Habeas. Whoever can read the folder can read every
entry and every document in it, sealed ones too, and can sign in its name: the key lies in {folder}/keys.
Keep it on an encrypted disk (LUKS, FileVault, BitLocker), readable by you alone, and its copies likewise.
`habeas erase` destroys values in this folder for good; it cannot reach backups and copies made before.
Anyone who rewrites the register with its key is found only with a checkpoint kept elsewhere: give
{folder}/checkpoint to somebody you trust from time to time, and later `habeas audit --against` it."""


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: habeas init belarus")
    def init(
        folder: Annotated[
            Path | None,
            typer.Argument(help="The folder to make, else --register; not there yet, or empty.", show_default=False),
        ] = None,
        name: Annotated[
            str | None,
            typer.Option(help="What its checkpoints call it, best a name of yours: viasna.example/prisoners."),
        ] = None,
        register: RegisterOption = None,
    ) -> None:
        """Make a register: a folder with ledger, documents and keys."""
        from habeas.assembly import create_register

        place = folder or folder_of(register)
        with create_register(place, name or place.resolve().name) as made:
            typer.echo(f"Made the register “{made.ledger.origin}” in {place}.\n")
        typer.echo(PROTECTION.format(folder=place))
