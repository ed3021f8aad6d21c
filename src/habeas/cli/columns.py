"""``habeas columns``: bring the columns up to the newest entry, and say what they are and what room they take."""

from __future__ import annotations

from typing import Annotated

import typer

from habeas.cli._options import RegisterOption, open_register
from habeas.cli._progress import progress


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: habeas columns --rebuild --register belarus")
    def columns(
        folder: RegisterOption = None,
        *,
        rebuild: Annotated[bool, typer.Option("--rebuild", help="Make them anew from the first entry.")] = False,
    ) -> None:
        """Bring the columns that questions are answered from up to the newest entry. Questions do so by themselves."""
        with open_register(folder) as opened, progress("Making the columns", "entries") as told:
            found = opened.columns(told, anew=rebuild)
        typer.echo(f"The columns hold {found.size:,} entries and take {found.bytes / 1e6:,.1f} MB.")
        if found.temporary is not None:
            typer.echo("They could not be kept in the register's folder: each command makes them for itself.")
