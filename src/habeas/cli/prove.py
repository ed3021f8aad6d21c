"""``habeas prove``: one entry, or some fields of it, with the proof that it is on record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._files import write_text
from habeas.cli._options import RegisterOption, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: habeas prove 17 --field says.size --out proof.json --register belarus")
    def prove(
        entry: Annotated[int, typer.Argument(help="The number of the entry, from 0.")],
        out: Annotated[Path, typer.Option(help="The file to write.")],
        field: Annotated[
            list[str] | None, typer.Option(help="A field to show; repeat for more. All otherwise.")
        ] = None,
        level: Annotated[Level, typer.Option(help="Show fields up to this level.")] = Level.PUBLIC,
        folder: RegisterOption = None,
    ) -> None:
        """Write fields of an entry with a proof that they are on record. Only public ones, unless asked for more."""
        with open_register(folder) as opened:
            proof = opened.prove(entry, field or (), level)
        write_text(out, json.dumps(proof.as_json(), ensure_ascii=False, indent=2) + "\n", "proof")
        shown = f"{len(proof.disclosures)} of {len(proof.commitments)} fields"
        typer.echo(f"Wrote {out}: entry {entry}, {shown}, level {level}. Verify it with `habeas verify {out}`.")
        if level is not Level.PUBLIC:
            typer.echo(f"NOT PUBLIC: it shows fields up to level {level}.")
