"""A named list on the terminal: a person in each line, why, and what is not known; the numbers at the foot."""

from __future__ import annotations

import json

import typer
from rich.console import Console
from rich.text import Text

from habeas.access.levels import Level
from habeas.answers.condition_facts import Evidence
from habeas.answers.listed import Listing
from habeas.answers.lists import LISTS
from habeas.cli._plain import plain


def show_lists(*, as_json: bool) -> None:
    """Print the named lists that there are, each with its sentence and its rule."""
    if as_json:
        told = [{"name": one.name, "sentence": one.sentence, "condition": one.text} for one in LISTS.values()]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for one in LISTS.values():
        typer.echo(f"{one.name}\n    {one.sentence}\n    {one.text}")


def show_listing(found: Listing, level: Level) -> None:
    """Print a list as far as the level may see it."""
    out = Console(highlight=False)
    known = "today" if found.known is None else str(found.known)
    sources = f", according to {', '.join(found.according_to)}" if found.according_to else ""
    out.print(f"{found.named.name} on {found.at} (as known {known}{sources})", style="bold", markup=False)
    out.print(found.named.sentence, markup=False)
    out.print(f"Rule: {found.named.text}", style="dim", markup=False)
    rows = found.seen_at(level)
    for row in rows:
        out.print()
        on = "certainly" if row.certain else "possibly"
        out.print(_line(f"{on:10} {row.label} ({row.subject})", "bold"), soft_wrap=True)
        for because in row.because:
            out.print(_line(f"{'':10} {_because(because)}"), soft_wrap=True)
        for unknown in row.unknown:
            out.print(_line(f"{'':10} not certain: {unknown}"), soft_wrap=True)
    out.print()
    hidden = len(found.rows) - len(rows)
    if hidden:
        out.print(f"{hidden:,} not shown: above level {level}.", style="dim")
    certain = sum(row.certain for row in found.rows)
    out.print(f"On the list: {found.value} ({certain:,} certainly, {len(found.rows) - certain:,} possibly).")
    if found.untold.high:
        out.print(f"Of {found.untold} more who are held, or may be, nothing is told that the rule asks for.")
    out.print(f"On record as held on that day: {found.held}.")
    for assumed in found.assumptions:
        out.print(_line(f"- {assumed[0].upper()}{assumed[1:]}."), soft_wrap=True)
    at = found.checkpoint
    out.print(f"{at.origin}, {at.size:,} entries, root {at.root[:16]}…", style="dim")
    if rows and level is not Level.PUBLIC:
        out.print(f"Shown at level {level}: not for publication.", style="dim")


def _because(one: Evidence) -> str:
    return f"{one.fact.replace('_', ' ')}: {one.value} ({one.source}, reported {one.reported})"


def _line(told: str, style: str = "") -> Text:
    return Text(plain(told), style)
