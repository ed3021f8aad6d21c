"""A person's page on the terminal and as JSON, cut to a level."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.table import Table

from habeas.access.levels import Level
from habeas.cli._identity import judgements_json, show_judgements
from habeas.cli._plain import plain
from habeas.identity.clusters import Cluster
from habeas.register.person import Agreement, Line, Page, shown
from habeas.register.view import View

MARKS = {Agreement.ALONE: "", Agreement.SAME: "=", Agreement.PARTLY: "≈", Agreement.DIFFERENT: "≠"}


def show_page(page: Page, level: Level) -> None:
    """Print a page: a line for each thing said, a column for each record."""
    out = Console(highlight=False)
    table = Table(box=None, pad_edge=False)
    table.add_column("")
    table.add_column("")
    for column in page.columns:
        relation = "" if column.judged else "\npossibly the same,\nnobody has judged"
        own = column.id if level.may_see(column.level) else f"({column.level})"
        table.add_column(f"{column.source}{relation}\n{own}", overflow="fold")
    for part, lines in groupby(page.lines, key=lambda line: line.part):
        table.add_row("", f"[bold]{part}[/bold]")
        for line in lines:
            style = "bold" if line.agreement is Agreement.DIFFERENT else None
            table.add_row(
                MARKS[line.agreement],
                line.name.replace("_", " "),
                *(shown(v, level) for v in line.values),
                style=style,
            )
    out.print(table)
    told = {line.agreement for line in page.lines}
    legend = [f"{mark} {agreement}" for agreement, mark in MARKS.items() if mark and agreement in told]
    if legend:
        out.print(", ".join(legend), style="dim")
    if _open_ended(page):
        out.print("Where no end is on record, nobody is counted as held: when it ended is not known.", style="dim")
    show_judgements(out, page.judgements, page.withdrawn, level)
    if page.contradictions:
        out.print("The judgements contradict each other: see `habeas judge --contradictions`.", style="bold")
    if level is not Level.PUBLIC:
        out.print(f"Shown at level {level}: not for publication.", style="dim")


def list_persons(view: View, found: Sequence[Cluster], level: Level, *, most: int) -> None:
    """Print who was found, for one of them to be asked for by id."""
    out = Console(highlight=False)
    table = Table("id", "name", "born", box=None, pad_edge=False)
    for cluster in found[:most]:
        for member in cluster.members:
            record = view.records[member]
            says, own = record.says, member if level.may_see(record.id_level) else f"({record.id_level})"
            table.add_row(own, shown(says.get("name"), level), shown(says.get("birth_date"), level))
    out.print(table)
    more = f", the first {most} are shown" if len(found) > most else ""
    out.print(f"{len(found):,} people{more}. Ask for one by id, or with more words of the name.", style="dim")


def names_of(view: View, records: Sequence[str], level: Level) -> str:
    """The names of records as far as they may be seen, on one line."""
    said = (view.records[record].says.get("name") for record in records if record in view.records)
    return plain(" | ".join(shown(name, level) for name in said))


def page_json(page: Page, level: Level) -> dict[str, object]:
    """A page as JSON, with its judgements for the case team. Below the level of names nothing is left that tells one person
    from another.
    """
    names = [said for line in page.lines if line.name == "name" for said in line.values if said is not None]
    if not names or not all(level.may_see(said.level) for said in names):
        return {"label": "a person (not public)", "sources": [column.source for column in page.columns]}
    told: dict[str, object] = {
        "columns": [{"id": one.id, "source": one.source, "judged": one.judged} for one in page.columns],
        "lines": [_line_json(line, level) for line in page.lines if _seen(line, level)],
    }
    if level.may_see(Level.CASE_TEAM):
        told["judgements"] = judgements_json(page.judgements, page.withdrawn, level)
        told["contradictions"] = len(page.contradictions)
    return told


def _seen(line: Line, level: Level) -> bool:
    return any(said is not None and level.may_see(said.level) for said in line.values)


def _line_json(line: Line, level: Level) -> dict[str, object]:
    values = [None if said is None else shown(said, level) for said in line.values]
    return {"part": line.part, "name": line.name, "values": values, "agreement": str(line.agreement)}


def _open_ended(page: Page) -> bool:
    stays = {line.part for line in page.lines if line.part.startswith("detention")}
    ended = {line.part for line in page.lines if line.name in {"ended", "release_cause"}}
    return bool(stays - ended)
