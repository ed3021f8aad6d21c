"""``habeas verify``: does a proof hold? Needs a public key that one trusts, and no register."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from habeas.cli._files import read_text
from habeas.cli._options import AsJson, RegisterOption, place_of
from habeas.errors import InputError, Place


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: habeas verify proof.json --key ledger.pub")
    def verify(
        file: Annotated[Path, typer.Argument(help="A proof written by `habeas prove`.")],
        key: Annotated[Path | None, typer.Option(help="The public key you trust; else the one of --register.")] = None,
        register: RegisterOption = None,
        *,
        as_json: AsJson = False,
    ) -> None:
        """Verify a proof, and show what it proves. Exit code 4 where it does not hold."""
        from habeas.adapters.files import PUBLIC_KEY
        from habeas.assembly import verify_proof
        from habeas.ledger.proof import EntryProof

        trusted = key if key is not None or register is None else place_of(register).folder / PUBLIC_KEY
        try:
            proof = EntryProof.from_json(json.loads(read_text(file, "proof")))
        except json.JSONDecodeError as error:
            raise InputError(f"This is not JSON: {error}.", place=Place(str(file))) from None
        fields, checkpoint = verify_proof(proof, None if trusted is None else read_text(trusted, "key"))
        if as_json:
            shown = {name: {"value": field.value, "level": field.level.value} for name, field in fields.items()}
            said = {"entry": proof.seq, "level": proof.level.value, "fields": shown, "key": proof.key}
            typer.echo(json.dumps({**said, "checkpoint": checkpoint.note}, ensure_ascii=False, indent=2))
            return
        typer.echo(f"The proof holds: entry {proof.seq} of the {checkpoint.size} entries of “{checkpoint.origin}” says")
        for name, field in fields.items():
            typer.echo(f"  {name} = {json.dumps(field.value, ensure_ascii=False)}   ({field.level})")
        withheld = len(proof.commitments) - len(fields)
        typer.echo(f"Fields that are withheld or were erased: {withheld}.")
        typer.echo("It proves that this was on record when the checkpoint was signed; not that it is true.")
        if trusted is None:
            typer.echo(
                f"Signed by {proof.key}: compare with the key that the register's owner published, or give --key."
            )
