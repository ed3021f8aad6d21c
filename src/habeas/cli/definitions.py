"""``habeas definitions``: what can be counted, by the register's own words and by definitions on record."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, JsonLevel, RegisterOption, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("definitions", epilog="Example: habeas definitions --register ruritania")(definitions)


def definitions(
    *,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    as_json: AsJson = False,
    level: JsonLevel = Level.PUBLIC,
    register: RegisterOption = None,
) -> None:
    """List the definitions on record: each version with its words, its condition, and when and by whom it was put there.

    Who put it there is for the case team.
    """
    from habeas.answers.defined import definitions_on_record
    from habeas.answers.definitions import DEFINITIONS
    from habeas.workflows.ask import view_of

    with open_register(register) as opened:
        there = definitions_on_record(view_of(opened.ledger, recorded=recorded))
        entries = {one.seq: opened.ledger.entry(one.seq) for one in there}
    sight = level if as_json else max(level, Level.CASE_TEAM, key=lambda one: one.rank)
    told = [
        {
            "id": one.definition.id,
            "counts": one.base,
            "sentence": one.definition.sentence,
            "condition": one.definition.condition.line if one.definition.condition is not None else None,
            "basis": one.basis or None,
            "url": one.url,
            "recorded": entries[one.seq].recorded,
            "by": entries[one.seq].by if sight.may_see(Level.CASE_TEAM) else None,
            "entry": one.seq,
        }
        for one in there
    ]
    if as_json:
        words = [{"id": one.id, "sentence": one.sentence} for one in DEFINITIONS.values()]
        typer.echo(json.dumps({"level": str(level), "on_record": told, "words": words}, ensure_ascii=False, indent=2))
        return
    for one in told:
        typer.echo(f"{one['id']}, on record since {str(one['recorded'])[:10]} by {one['by']} (entry {one['entry']})")
        basis = f" Basis: {one['basis']}." if one["basis"] else ""
        typer.echo(f"  {one['sentence']}{basis}")
        typer.echo(f"  Counts “{one['counts']}” where {one['condition']}")
    if not told:
        typer.echo("No definition is on record; `habeas define FILE` puts one there.")
    typer.echo(f"The register's own words: {', '.join(DEFINITIONS)}.")
