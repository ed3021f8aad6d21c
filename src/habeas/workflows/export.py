"""The register's tables and answers, cut to a level, ready to be written.

Public is the default. A value above the level is left blank; a column of which nothing may be seen is left out and named
in the dictionary; a record of which nothing but its id may be seen is left out and counted. Headings are the register's
own names, so that an exported table imports again as nothing new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from types import MappingProxyType
from typing import Any

from habeas.access.levels import Level
from habeas.answers.answer import Answer
from habeas.answers.conditions import check_sight
from habeas.answers.sight import seen_at
from habeas.answers.words import question_words
from habeas.documents.table import Table, TableColumn
from habeas.errors import InputError
from habeas.ledger.entries import Entry
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.predicates import Predicate, ValueType, predicates_of
from habeas.vocabulary.suggestions import did_you_mean

# A table's name and the kind of its records; the tables of the ledger itself come after.
KIND_OF = MappingProxyType({
    "people": "person", "detentions": "detention", "killings": "killing", "recognitions": "recognition",
    "conditions": "condition", "cases": "case", "term_changes": "term_change", "appeals": "appeal", "context": "context",
    "groups": "group", "figures": "figure",
    "quotations": "quotation", "events": "event", "assumptions": "assumption", "sources": "source",
})  # fmt: skip
STATEMENTS = "statements"
ENTRIES = "entries"
TABLES = (*KIND_OF, STATEMENTS, ENTRIES)

_LINKS = ("person", "case")  # says nothing of its own of a record


def export_records(view: View, name: str, level: Level) -> Table:
    """The records of one kind. Raises ``InputError`` for a table that there is not."""
    kind = KIND_OF.get(name)
    if kind is None:
        raise InputError(f"There is no table “{name}”.", mend=did_you_mean(name, TABLES))
    records = view.of(kind)
    predicates = predicates_of(kind)
    shown = [what for what in predicates if any(_sees(level, record, what) for record in records)]
    kept = [record for record in records if any(_sees(level, record, w) for w in shown if w.name not in _LINKS)]
    columns = (
        _column("id", "the source's own id of the record"),
        _column("source", "the key of the source whose record it is"),
        _column("subject", "the record's id in the register"),
        TableColumn("reported", "date", Level.PUBLIC, "the newest day on which its source reported any of it"),
        *(TableColumn(what.name, what.type, what.level, what.meaning, what.terms) for what in shown),
    )
    left_out = tuple(
        TableColumn(what.name, what.type, what.level, what.meaning, what.terms)
        for what in predicates
        if what not in shown and not level.may_see(what.level)
    )
    rows = tuple(_record_row(record, shown, level) for record in kept)
    return Table(name, level, columns, rows, left_out, len(records) - len(kept), _times(view))


def export_statements(entries: Iterable[Entry], level: Level) -> Table:
    """Every statement on record, one row for each predicate that it states."""
    columns = (
        TableColumn("entry", "count", Level.PUBLIC, "the entry's number in the ledger"),
        _column("recorded", "when it was recorded (UTC)"),
        _column("by", "who recorded it"),
        _column("subject", "the record that it is about"),
        _column("source", "who says so"),
        TableColumn("reported", "date", Level.PUBLIC, "the day the source said so"),
        _column("predicate", "what is said"),
        _column("value", "the value, as JSON"),
        _column("level", "who may see the value"),
        _column("because", "the row, span or note it rests on, as JSON"),
    )
    rows: list[tuple[Any, ...]] = []
    hidden = 0
    for entry in entries:
        if entry.kind != "statement":
            continue
        about = (
            entry.seq,
            *(_seen(entry, name, level) for name in ("recorded", "by", "subject", "source", "reported")),
        )
        because = _json(_seen(entry, "because", level))
        for name, said in entry.fields.items():
            if not name.startswith("says."):
                continue
            if level.may_see(said.level):
                rows.append((*about, name.removeprefix("says."), _json(said.value), str(said.level), because))
            else:
                hidden += 1
    return Table(STATEMENTS, level, columns, tuple(rows), (), hidden)


def export_entries(entries: Iterable[Entry], level: Level) -> Table:
    """Every entry on record with the fields that may be seen."""
    columns = (
        TableColumn("entry", "count", Level.PUBLIC, "the entry's number in the ledger"),
        _column("kind", "what kind of entry it is"),
        _column("recorded", "when it was recorded (UTC)"),
        _column("by", "who recorded it"),
        _column("fields", "its other fields that may be seen, as JSON"),
        _column("erased", "fields that were erased"),
    )
    rows = []
    for entry in entries:
        fields = {
            name: field.value
            for name, field in entry.fields.items()
            if level.may_see(field.level) and name not in {"kind", "recorded", "by"}
        }
        erased = "; ".join(entry.erased) or None
        rows.append((entry.seq, entry.kind, entry.recorded, _seen(entry, "by", level), _json(fields), erased))
    return Table(ENTRIES, level, columns, tuple(rows))


def export_answer(answer: Answer, level: Level) -> Table:
    """An answer: its value, its breakdown, and who and what is behind it as far as the level may see."""
    check_sight(answer.question.where, level)
    columns = (
        _column("line", "value: the answer; part: a line of its breakdown; ground: a record behind it; "
                "people: records that may not be named, together"),
        _column("key", "the question, the part's name, or the record's label"),
        TableColumn("low", "count", Level.PUBLIC, "at least"),
        TableColumn("high", "count", Level.PUBLIC, "at most; empty: nothing bounds it from above"),
        _column("subject", "the record's id"),
        TableColumn("when", "text", Level.PUBLIC, "when, as the record says"),
        _column("source", "who says so"),
        _column("origin", "the root of its attribution"),
        TableColumn("reported", "date", Level.PUBLIC, "the day the source said so"),
        TableColumn("entry", "count", Level.PUBLIC, "the entry's number in the ledger"),
        _column("reason", "why it counts, or why only perhaps"),
        _column("url", "where it was published"),
    )  # fmt: skip
    blank = (None,) * 8
    rows: list[tuple[Any, ...]] = [("value", question_words(answer.question), answer.low, answer.high, *blank)]
    rows += [("part", row.heading(level), row.value.low, row.value.high, *blank) for row in answer.rows]
    shown, hidden = seen_at(answer.grounds, level)
    rows += [
        ("ground", g.label, g.low, g.high, g.subject, g.when, g.source, g.origin, g.reported, g.seq, g.reason, g.url)
        for g in shown
    ]
    rows += [
        ("people", h.label, h.share.low, h.share.high, None, None, h.source, None, None, None, h.reason, None)
        for h in hidden
    ]
    at = answer.checkpoint
    notes = (
        answer.definition, *answer.notes,
        *(f"Rests on “{a.kind}”, stated by {a.stated_by}: {a.words}" for a in (a.seen_at(level) for a in answer.assumptions)),
        f"{at.origin}, {at.size:,} entries, root {at.root}",
    )  # fmt: skip
    return Table("answer", level, columns, tuple(rows), (), sum(h.people for h in hidden), notes)


def _sees(level: Level, record: Record, what: Predicate) -> bool:
    said = record.says.get(what.name)
    return said is not None and level.may_see(said.level)


def _seen(entry: Entry, name: str, level: Level) -> Any:
    found = entry.fields.get(name)
    return None if found is None or not level.may_see(found.level) else found.value


def _record_row(record: Record, shown: list[Predicate], level: Level) -> tuple[Any, ...]:
    seen = [record.says[what.name] if _sees(level, record, what) else None for what in shown]
    reported = max((said.reported for said in seen if said is not None), default=None)
    ids = (record.id.split("/", 2)[-1], record.id) if level.may_see(record.id_level) else (None, None)
    return (ids[0], record.source, ids[1], reported, *(None if said is None else said.value for said in seen))


def _times(view: View) -> tuple[str, ...]:
    known = "everything reported" if view.known is None else f"what was reported by {view.known}"
    sources = f", according to {', '.join(sorted(view.sources))}" if view.sources else ""
    at = view.checkpoint
    return (f"{known}{sources}; {at.origin}, {at.size:,} entries, root {at.root}",)


def _column(name: str, meaning: str, kind: ValueType = "text") -> TableColumn:
    return TableColumn(name, kind, Level.PUBLIC, meaning)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
