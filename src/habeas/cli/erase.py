"""``habeas erase``: destroy fields of an entry, on record that they were."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from habeas.cli._options import RegisterOption, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(
        epilog='Example: habeas erase 17 says.name says.birth_date --reason "consent withdrawn" --register belarus'
    )
    def erase(
        entry: Annotated[int, typer.Argument(help="The number of the entry, from 0.")],
        fields: Annotated[list[str], typer.Argument(help="The fields to erase, such as says.name.")],
        reason: Annotated[str, typer.Option(help="Why; it is recorded.")],
        by: Annotated[str | None, typer.Option(help="Who erases; your user name otherwise.")] = None,
        folder: RegisterOption = None,
    ) -> None:
        """Destroy the value and salt of fields for good. The ledger still verifies, and says that they were erased."""
        with open_register(folder) as opened:
            erased = opened.erase(entry, fields, reason=reason, by=by or getpass.getuser())
            elsewhere = opened.store.ERASED_ELSEWHERE
        typer.echo(f"Erased {', '.join(fields)} of entry {entry}; entry {erased.seq} records it.")
        if erased.deleted is not None:
            typer.echo(f"Deleted the document {erased.deleted}.")
        if erased.entries:
            numbers = ", ".join(map(str, erased.entries))
            typer.echo(
                f"STILL ON RECORD: the same record's {_words(fields)} is in entry {numbers}, too. Erase it there."
            )
        for document in erased.documents:
            typer.echo(
                f"STILL ON DISK: the list that it was imported from (entry {document}) is kept as it was received, and "
                f"holds it. `habeas erase {document} sha256 name` deletes that whole file; what else was imported from it "
                "stays on record. Do not import the same file again: its copy would be kept anew."
            )
        typer.echo(elsewhere)


def _words(fields: list[str]) -> str:
    return ", ".join(field.removeprefix("says.") for field in fields)
