"""``habeas replay``: an answer taken again from its receipt."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from habeas.cli._files import read_text
from habeas.cli._options import AsJson, RegisterOption, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("replay", epilog="Example: habeas replay pardoned.receipt.json --register belarus")(replay)


def replay(
    receipt: Annotated[Path, typer.Argument(help="What `habeas count … --receipt FILE` wrote.")],
    *,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Take the answer of a receipt again: the same log, the same value? Ends with 1 where it does not hold."""
    from habeas.answers.receipt import read_receipt
    from habeas.workflows.ask import take_again

    found = read_receipt(read_text(receipt, "receipt"))
    with open_register(register) as opened:
        again = take_again(opened.ledger, found)
    if as_json:
        told = {
            "holds": again.holds,
            "same_log": again.same_log,
            "same_value": again.same_value,
            "same_definition": again.same_definition,
            "value": vars(again.answer.value),
            "receipt": vars(found.value),
            "erased": [{"entry": seq, "fields": list(names)} for seq, names in again.erased],
        }
        typer.echo(json.dumps(told, indent=2))
    else:
        typer.echo(again.explain())
    if not again.holds:
        raise typer.Exit(1)
