"""Who was found, on the terminal, as JSON and as CSV. What the level may not see is not in a hit."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from habeas.access.levels import Level
from habeas.cli._plain import plain
from habeas.documents.table import guarded
from habeas.workflows.match import Hit
from habeas.workflows.match_list import Row

_ALMOST = 0.99
_NOTE = "Names on record are for level case_team, unless they were made public: --level case_team shows them."
_COLUMNS = ("row", "asked", "hit", "probability", "names", "born", "records", "why", "level")


def show_hits(hits: Sequence[Hit], level: Level) -> None:
    """Print who was found, the likeliest first."""
    out = Console(highlight=False)
    if not hits and note(level):
        out.print(f"Nobody whose name level {level} may see has a name like this.")
    elif not hits:
        out.print("Nobody on record has a name like this.")
    table = Table("", "name", "born", "record", "why", box=None, pad_edge=False)
    for hit in hits:
        told = ("\n".join(hit.names), "\n".join(hit.born), "\n".join(record.id for record in hit.records), hit.why)
        table.add_row(_percent(hit.probability), *(Text(_lines(text)) for text in told))
    if hits:
        out.print(table)
        out.print("How likely each is the person meant, if one of them is: see docs/finding.md.", style="dim")
    if level is not Level.PUBLIC:
        out.print(f"Shown at level {level}: not for publication.", style="dim")


def note(level: Level) -> str:
    """What to say below the level of names where nobody was found, whether or not somebody is on record; else nothing."""
    return "" if level.may_see(Level.CASE_TEAM) else _NOTE


def hits_json(hits: Sequence[Hit], level: Level) -> dict[str, object]:
    """Who was found, as JSON."""
    told: dict[str, object] = {"level": str(level), "persons": [_hit_json(hit) for hit in hits]}
    return told if hits or not note(level) else {**told, "note": note(level)}


def row_json(row: Row, hits: Sequence[Hit], level: Level) -> dict[str, object]:
    """Who was found of a row of a list."""
    return {"row": row.number, "asked": row.name, **hits_json(hits, level)}


def csv_head() -> str:
    """The headings of the CSV of a list."""
    return _csv([_COLUMNS])


def csv_lines(row: Row, hits: Sequence[Hit], level: Level) -> str:
    """A line for each person found of a row, or one that says that nobody was."""
    found = [
        (
            row.number, guarded(row.name), place, f"{hit.probability:.3f}", guarded("; ".join(hit.names)),
            "; ".join(hit.born), guarded("; ".join(record.id for record in hit.records)), hit.why, str(level),
        )
        for place, hit in enumerate(hits, 1)
    ]  # fmt: skip
    return _csv(found or [(row.number, guarded(row.name), "", "", "", "", "", "", str(level))])


def _hit_json(hit: Hit) -> dict[str, object]:
    return {
        "probability": round(hit.probability, 4),
        "names": list(hit.names),
        "born": list(hit.born),
        "records": [record.id for record in hit.records],
        "sources": list(dict.fromkeys(record.source for record in hit.records)),
        "why": hit.why,
    }


def _percent(probability: float) -> str:
    """Never certain, never impossible."""
    return ">99%" if probability > _ALMOST else "<1%" if probability < 1 - _ALMOST else f"{probability:.0%}"


def _csv(rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().removesuffix("\n")


def _lines(text: str) -> str:
    return "\n".join(plain(line) for line in text.split("\n"))
