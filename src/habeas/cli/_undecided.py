"""What is undecided, report by report: for the terminal, and as JSON for a team that reviews elsewhere.

Claims name people and say who speaks: as JSON they are for the case team. Below that level only their numbers are told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from habeas.access.levels import Level
from habeas.cli._matter import context, in_short, stretches
from habeas.cli._plain import plain
from habeas.register.reviews import Review
from habeas.workflows.docket import Docket, Past
from habeas.workflows.matters import Matter

_SHORT = 200


def show(dockets: Iterable[Docket], past: Past, level: Level, *, as_json: bool) -> None:
    """Print the list."""
    if as_json:
        told = [_report(docket, past, level) for docket in dockets]
        typer.echo(json.dumps({"level": level.value, "reports": told}, ensure_ascii=False, indent=2))
        return
    console = Console(highlight=False)
    reports_seen = undecided = 0
    for docket in dockets:
        reports_seen += 1
        undecided += _print(docket, past, console)
    reports = "1 report" if reports_seen == 1 else f"{reports_seen:,} reports"
    console.print(f"{reports}, {undecided:,} claims undecided.")


def _print(docket: Docket, past: Past, console: Console) -> int:
    """One report with what is undecided of it. How many claims those are."""
    waiting, differing, lost = docket.undecided(past), docket.differing(past), docket.lost(past)
    if not waiting and not differing and not lost:
        return 0
    report = docket.report
    console.print(Text.assemble((plain(report.title or report.name), "bold"), f"  {report.published or 'undated'}"))
    console.print(Text(f"{len(waiting)} of {len(docket.matters)} claims undecided"))
    _print_rows(console, [(matter.id, in_short(matter)) for matter in waiting])
    if differing:
        console.print(Text("Decided, and read otherwise now (--differing goes through them):"))
        _print_rows(console, [(matter.id, in_short(matter)) for matter in differing])
    if lost:
        console.print(Text("Decided, and not found by the reader any more:"))
        _print_rows(console, [(one.claim, one.decision) for one in lost])
    console.print()
    return len(waiting)


def _print_rows(console: Console, rows: list[tuple[str, str]]) -> None:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 2))
    table.add_column(no_wrap=True, style="dim", min_width=max((len(claim) for claim, _ in rows), default=0))
    table.add_column(overflow="ellipsis", no_wrap=True)
    for claim, words in rows:
        table.add_row(claim, Text(plain(words[:_SHORT])))
    console.print(table)


def _report(docket: Docket, past: Past, level: Level) -> dict[str, object]:
    report, waiting, differing = docket.report, docket.undecided(past), docket.differing(past)
    lost = docket.lost(past)
    told: dict[str, object] = {
        "document": report.sha256,
        "source": report.source,
        "published": report.published,
        "claims": len(docket.matters),
        "undecided": len(waiting),
        "differing": len(differing),
        "lost": len(lost),
    }
    if not level.may_see(Level.CASE_TEAM):
        return told
    parts = stretches(docket)
    text = docket.reading.document.text
    return told | {
        "name": report.name,
        "title": report.title,
        "undecided": [_claim(matter, context(matter, parts, text).of(text)) for matter in waiting],
        "differing": [_claim(matter, context(matter, parts, text).of(text)) for matter in differing],
        "lost": [_decided(one) for one in lost],
    }


def _claim(matter: Matter, sentence: str) -> dict[str, object]:
    span = matter.claim.span
    return {
        "claim": matter.id, "kind": matter.kind, "start": span.start, "end": span.end, "sentence": sentence,
        "says": dict(matter.says),
    }  # fmt: skip


def _decided(review: Review) -> dict[str, object]:
    return {"claim": review.claim, "decision": review.decision, "by": review.by, "reported": review.reported}
