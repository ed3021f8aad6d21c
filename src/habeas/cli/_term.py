"""The expected end of a sentence, on the terminal and as JSON, as far as a level may see its steps."""

from __future__ import annotations

from datetime import date

from rich.console import Console
from rich.table import Table

from habeas.access.levels import Level
from habeas.answers.term import ExpectedRelease
from habeas.vocabulary.dates import FuzzyDate


def show_term(found: ExpectedRelease, level: Level) -> None:
    """Print it with its steps; nothing where no sentence is on record, or where a step may not be seen."""
    if not found.steps or not _seen(found, level):
        return
    out = Console(highlight=False)
    ends = str(FuzzyDate(found.first, found.last)) if found.known else "not known"
    out.print(f"\n[bold]Expected end of the sentence:[/bold] {ends} (computed, rule {found.version})")
    table = Table(box=None, pad_edge=False)
    for name in ("", "from", "to", "source", "reported"):
        table.add_column(name)
    for step in found.steps:
        table.add_row(step.what, _day(step.first), _day(step.last), step.source, step.reported)
    out.print(table)
    for what in found.missing:
        out.print(f"- Missing: {what}.")
    for what in found.assumptions:
        out.print(f"- {what[0].upper()}{what[1:]}.")


def term_json(found: ExpectedRelease, level: Level) -> dict[str, object] | None:
    """The same as JSON; None where a step may not be seen."""
    if not _seen(found, level):
        return None
    return {
        "version": found.version,
        "first": None if found.first is None else found.first.isoformat(),
        "last": None if found.last is None else found.last.isoformat(),
        "steps": [
            {"what": step.what, "first": _day(step.first), "last": _day(step.last), "source": step.source,
             "reported": step.reported, "entry": step.seq} for step in found.steps
        ],
        "missing": list(found.missing),
        "assumptions": list(found.assumptions),
    }  # fmt: skip


def _seen(found: ExpectedRelease, level: Level) -> bool:
    return all(level.may_see(step.level) for step in found.steps)


def _day(day: date | None) -> str:
    return "open" if day is None else day.isoformat()
