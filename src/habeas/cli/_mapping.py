"""A proposed map on the terminal: shown as a table, changed column by column, confirmed or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from habeas.errors import HabeasError, InputError, Place

if TYPE_CHECKING:
    from habeas.workflows.proposal import Proposal

_SAMPLE = 28


def confirmed(proposal: Proposal, file: str) -> Proposal:
    """The proposal as somebody at the terminal confirmed it. Raises ``InputError`` where they refused it."""
    while True:
        show(proposal, file)
        answer = typer.prompt("Use this map? (y)es, (e)dit a column, (n)o", default="y").strip().lower()
        if answer in {"y", "yes"}:
            return proposal
        if answer in {"n", "no"}:
            raise InputError("No map was confirmed; nothing was recorded.", place=Place(file))
        if answer in {"e", "edit"}:
            proposal = _edited(proposal)


def show(proposal: Proposal, file: str) -> None:
    """The proposal as a table."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(stderr=True)
    console.print(f"Proposed map of {file}", markup=False)
    table = Table(box=None, pad_edge=False)
    for heading in ("", "column", "such as", "goes to", "read as"):
        table.add_column(heading, overflow="fold")
    for number, line in enumerate(proposal.columns, start=1):
        goes = ", ".join(line.to) or f"— ({line.why})"
        cells = (str(number), line.heading, line.sample[:_SAMPLE], goes, line.cell or "")
        table.add_row(*(escape(cell) for cell in cells))
    console.print(table)
    order = proposal.map.date_order
    console.print(f"Dates: {'no order of day and month is needed or known' if order is None else order}")


def _edited(proposal: Proposal) -> Proposal:
    from habeas.vocabulary.cells import CELLS
    from habeas.workflows.proposal import changed, usual_way

    number = typer.prompt("Number of the column", type=int)
    if not 1 <= number <= len(proposal.columns):
        typer.echo(f"There are columns 1 to {len(proposal.columns)}.")
        return proposal
    line = proposal.columns[number - 1]
    to = typer.prompt("Goes to (such as person.name; - leaves it out)", default=", ".join(line.to) or "-").strip()
    if to == "-":
        return changed(proposal, line.heading, None)
    try:
        usual = usual_way(to)
        typer.echo("\n".join(f"  {name}: {cell.meaning}" for name, cell in CELLS.items()))
        way = typer.prompt("Read as", default=line.cell or usual).strip()
        return changed(proposal, line.heading, to, way)
    except HabeasError as error:
        typer.echo(str(error))
        return proposal
