"""The example register of Belarus as a view, from its own files, without a ledger on disk."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from io import StringIO
from pathlib import Path

from habeas.ledger.entries import Entry
from habeas.ledger.statement import Statement
from habeas.register.view import CheckpointRef, View, fold
from habeas.vocabulary.dates import parse_date
from habeas.vocabulary.predicates import predicate

FOLDER = Path(__file__).parents[2] / "examples" / "belarus"


@cache
def entries() -> tuple[Entry, ...]:
    """One statement for each row of the four files."""
    statements = [
        _statement(kind, row)
        for kind in ("source", "assumption", "group", "figure")
        for row in csv.DictReader(StringIO((FOLDER / f"{kind}s.csv").read_text(encoding="utf-8")))
    ]
    return tuple(_entry(seq, statement) for seq, statement in enumerate(statements))


def view(*, known: date | None = None, more: tuple[Statement, ...] = ()) -> View:
    """The register, with further statements where given."""
    held = entries()
    added = tuple(_entry(len(held) + index, statement) for index, statement in enumerate(more))
    return fold((*held, *added), known=known, checkpoint=CheckpointRef("belarus", len(held), "00" * 32))


def group(name: str, on: str, size: int, **says: object) -> Statement:
    """A pardon of some political prisoners."""
    told = {"label": name, "act": "pardon", "on": on, "country": "BY", "size": [size, size], "political": [size, size]}
    return Statement("group", f"group/reports/{name}", "reports", on, {**told, **says}, {"note": "a test"})


def figure(name: str, on: str, value: int, **says: object) -> Statement:
    """A published number of those held."""
    told = {
        "label": name, "counted": "held", "kind": "stock", "value": [value, value], "modality": "exact",
        "from": on, "to": on, "country": "BY", "publisher": "Example Daily",
    }  # fmt: skip
    return Statement("figure", f"figure/reports/{name}", "reports", on, {**told, **says}, {"note": "a test"})


def _statement(kind: str, row: dict[str, str]) -> Statement:
    says: dict[str, object] = {}
    for name, text in row.items():
        if text == "" or name in {"id", "reported", "low", "high"}:
            continue
        told = predicate(kind, name)
        assert told is not None, f"{kind} has no {name}"
        says[name] = _value(told.type, text)
    if kind == "figure":
        says["value"] = [int(row["low"]), int(row["high"]) if row["high"] else None]
    reported = parse_date(row["reported"]).latest
    assert reported is not None
    return Statement(kind, f"{kind}/reports/{row['id']}", "reports", reported.isoformat(), says, {"note": "examples"})


def _value(kind: str, text: str) -> object:
    match kind:
        case "bounds":
            low, _, high = text.partition("..")
            return [int(low), int(high or low)]
        case "counts":
            return {key: int(number) for key, number in (part.split("=") for part in text.split(";"))}
        case "texts":
            return [part.strip() for part in text.split(";")]
        case "flag":
            return text == "true"
        case _:
            return text


def _entry(seq: int, statement: Statement) -> Entry:
    draft = statement.draft("test")
    return Entry(seq, draft.kind, "2025-12-31T00:00:00Z", draft.by, draft.fields)
