"""``habeas erase``: destroy fields of an entry, on record that they were."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from habeas.cli._options import RegisterOption, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def erase(
        entry: Annotated[int, typer.Argument(help="The number of the entry, from 0.")],
        fields: Annotated[list[str], typer.Argument(help="The fields to erase, such as says.name.")],
        reason: Annotated[str, typer.Option(help="Why; it is recorded.")],
        by: Annotated[str | None, typer.Option(help="Who erases; your user name otherwise.")] = None,
        folder: RegisterOption = None,
    ) -> None:
        """Destroy the value and salt of fields for good. The ledger still verifies, and says that they were erased.

        Example: habeas erase 17 says.name says.birth --reason "consent withdrawn" --register belarus
        """
        with open_register(folder) as opened:
            erasure, document = opened.erase(entry, fields, reason=reason, by=by or getpass.getuser())
        typer.echo(f"Erased {', '.join(fields)} of entry {entry}; entry {erasure} records it.")
        if document is not None:
            typer.echo(f"Deleted the document {document}.")
        typer.echo("Copies and backups made before still hold the values: erase or destroy those too.")
