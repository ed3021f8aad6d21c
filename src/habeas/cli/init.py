"""``habeas init``: make a register, and say what protects it and what does not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli._options import RegisterOption
from habeas.errors import InputError

PROTECTION = """\
What is and is not encrypted: nothing in this folder is encrypted by Habeas. Whoever can read the folder can read every
entry and every document in it, sealed ones too, and can sign in its name: the key lies in {folder}/keys.
Keep it on an encrypted disk (LUKS, FileVault, BitLocker), readable by you alone, and its copies likewise.
`habeas erase` destroys values in this folder for good; it cannot reach backups and copies made before.
Anyone who rewrites the register with its key is found only with a checkpoint kept elsewhere: give
{folder}/checkpoint to somebody you trust from time to time, and later `habeas audit --against` it."""

IN_A_DATABASE = """\
What lies where: entries and documents lie in the database, for everyone who may read it. The key that signs lies in
{folder}/keys, and nowhere else: make a copy of it at once. Without it nobody can append.
What is and is not encrypted: nothing in the database or in this folder is encrypted by Habeas. Whoever runs the server can
read every entry and every document. Keep both on encrypted disks, and let in only who needs it.
`habeas erase` destroys values in the tables for good; it cannot reach the server's log, replicas, backups and other folders.
Anyone who rewrites the register with its key is found only with a checkpoint kept elsewhere: give
{folder}/checkpoint to somebody you trust from time to time, and later `habeas audit --against` it.
Colleagues join with the key: habeas join {address} --key ledger.key"""


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: habeas init belarus")
    def init(
        place: Annotated[
            str | None,
            typer.Argument(
                help="The folder to make, or postgresql://user@host/database; else --register.", show_default=False
            ),
        ] = None,
        folder: Annotated[
            Path | None,
            typer.Argument(
                help="The folder that belongs to the database; not there yet, or empty.", show_default=False
            ),
        ] = None,
        name: Annotated[
            str | None,
            typer.Option(help="What its checkpoints call it, best a name of yours: viasna.example/prisoners."),
        ] = None,
        register: RegisterOption = None,
    ) -> None:
        """Make a register: a folder with ledger, documents and keys; for a team, a database and a folder with the keys."""
        from habeas.assembly import create_register, where

        named = place or register
        if named is None:
            raise InputError("No register was named.", mend="Give --register FOLDER or set HABEAS_REGISTER.")
        found = where(named, folder)
        own = found.folder.resolve().name if found.address is None else found.address.database
        with create_register(found, name or own) as made:
            typer.echo(f"Made the register “{made.ledger.origin}” in {found}.\n")
        words = PROTECTION if found.address is None else IN_A_DATABASE
        typer.echo(words.format(folder=found.folder, address=found))
