"""Values for a record: from ``--set name=value`` arguments, or asked for one by one on the terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import typer

from habeas.errors import HabeasError, InputError

if TYPE_CHECKING:
    from habeas.register.records import Record


def values(kind: str, given: list[str], record: Record | None = None) -> dict[str, Any]:
    """What is to be said of a record of that kind. Nothing given: a person at the terminal is asked."""
    if given:
        return _from_arguments(kind, given)
    if not sys.stdin.isatty():
        raise InputError("Nothing was given to say, and nobody can be asked.", mend="Give --set NAME=VALUE.")
    says = _asked(kind, record)
    if not says:
        raise InputError("Nothing was said; nothing was recorded.")
    return says


def _from_arguments(kind: str, given: list[str]) -> dict[str, Any]:
    from habeas.workflows.by_hand import read_value

    says: dict[str, Any] = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals:
            raise InputError(f"--set: “{text}” does not say a value.", mend="Write NAME=VALUE, such as began=2024-07.")
        if name in says:
            raise InputError(f"--set: {name} is given twice.", mend="Write several texts as one, with semicolons.")
        says[name] = read_value(kind, name, value)
    return says


def _asked(kind: str, record: Record | None) -> dict[str, Any]:
    from habeas.documents.table import cell_text
    from habeas.workflows.by_hand import asked_of, read_value

    typer.echo("Enter leaves a line as it is.")
    says: dict[str, Any] = {}
    for what in asked_of(kind):
        typer.echo(f"\n{what.name}: {what.meaning} ({what.type}; seen by: {what.level})")
        if what.terms is not None:
            typer.echo(_terms(what.terms))
        held = None if record is None else record.says.get(what.name)
        if held is not None:
            typer.echo(f"  now: {cell_text(held.value, what.type)}  (reported {held.reported}, entry {held.seq})")
        while True:
            text = typer.prompt(what.name, default="", show_default=False).strip()
            if not text:
                break
            try:
                says[what.name] = read_value(kind, what.name, text)
                break
            except HabeasError as error:
                typer.echo(f"  {error}")
    return says


def _terms(terms: Mapping[str, str]) -> str:
    return "\n".join(f"  {term}: {meaning}" for term, meaning in terms.items())
