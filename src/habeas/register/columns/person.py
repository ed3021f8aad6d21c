"""The rows of one person: its versions as known from day to day, by the specification's own fold.

Rules:

- a person is what its own record, its stays, killings, recognitions and conditions tell of it. It is **plain** where one
  source alone tells all of these, and each names this person at every time: then nothing in them is disputed. Of anyone else
  there are no rows (``versions`` is None), and an answer folds the entries;
- what follows from the entries changes on days on which something was reported, and on no others: they are folded as known
  on each of these days. Neighbours that are alike become one version.

A row is a tuple in the order of its table's columns (``schema``), with ids where the table has codes of subjects, and with
JSON where it has codes of texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from habeas.errors import InputError
from habeas.ledger.entries import Entry, JsonValue
from habeas.register.columns.custody import custody
from habeas.register.columns.days import NOTHING, UNKNOWN_DAYS, days_of, known_day, told_words, words_of
from habeas.register.columns.schema import OPEN_LAST, PERSON, TABLE_OF, TOLD, Told
from habeas.register.records import Record
from habeas.register.retractions import reported_day
from habeas.register.view import fold

Row = tuple[Any, ...]
Rows = Mapping[str, Sequence[Row]]


def versions(person: str, entries: Sequence[Entry]) -> Rows | None:
    """The rows of a person, by table, from all entries that tell of it; None where it is intricate."""
    if not is_plain(person, entries):
        return None
    entries = [entry for entry in entries if entry.kind == "retraction" or entry.value("subject_kind") in TOLD]
    held: dict[tuple[str, str], list[list[Any]]] = {}
    open_: dict[tuple[str, str], list[Any]] = {}
    try:
        for day in known_days(entries):
            records = fold(entries, known=date.fromordinal(day)).records
            if not all(_is_of(record, person) for record in records.values()):
                return None
            now = {(table, id_): row for table, id_, row in _rows(person, records)}
            for key in open_.keys() | now.keys():
                before = open_.get(key)
                if before is not None and before[2:] == list(now.get(key, ())):
                    continue
                if before is not None:
                    before[1] = day
                    del open_[key]
                if key in now:
                    open_[key] = [day, OPEN_LAST, *now[key]]
                    held.setdefault(key, []).append(open_[key])
    except (InputError, TypeError, ValueError, AttributeError, KeyError):
        return None  # a value that nothing can read: an answer says so, when it folds the entry
    rows: dict[str, list[Row]] = {}
    for (table, _), found in held.items():
        rows.setdefault(table, []).extend(map(tuple, found))
    return rows


def is_plain(person: str, entries: Iterable[Entry]) -> bool:
    """Whether one source tells all, and no id is used for two kinds of records."""
    sources, kinds = set(), {person: "person"}
    for entry in entries:
        if entry.kind == "statement":
            subject, kind, source = (entry.value(name) for name in ("subject", "subject_kind", "source"))
            if subject is None or kind is None or source is None:
                continue
            if kinds.setdefault(subject, kind) != kind:
                return False
            if kind in TOLD:
                sources.add(source)
    return len(sources) <= 1


def _is_of(record: Record, person: str) -> bool:
    of = record.id if record.kind == "person" else record.get("person")
    return of == person and all(said.value is not None for said in record.says.values())


def on_record(person: str, entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """The stretches of days as known on which there is a person record of that id."""
    stretches: list[tuple[int, int]] = []
    since: int | None = None
    for day in known_days(entries):
        record = fold(entries, known=date.fromordinal(day)).records.get(person)
        there = record is not None and record.kind == "person"
        if there and since is None:
            since = day
        elif not there and since is not None:
            stretches.append((since, day))
            since = None
    return stretches if since is None else [*stretches, (since, OPEN_LAST)]


def known_days(entries: Iterable[Entry]) -> list[int]:
    """The days on which something of these entries was reported, in order."""
    told = (e for e in entries if e.kind in {"statement", "retraction", "judgement"})
    days = {known_day(reported_day(entry.value("reported"))) for entry in told}
    return sorted(days - {OPEN_LAST})


def _rows(person: str, records: Mapping[str, Record]) -> Iterator[tuple[str, str, Row]]:
    own = records.get(person)
    about = tuple(_values(own, PERSON))
    gone = _gone(records)
    there = int(own is not None)
    for record in records.values():
        table = TABLE_OF.get(record.kind)
        if table is None:
            continue
        told = tuple(_values(record, TOLD[record.kind]))
        source = told_words([record.source])
        if record.kind == "person":
            row: Row = (record.id, source, *told)
        elif record.kind == "detention":
            row = (record.id, person, source, *_custody(record, gone), *told, *about, there)
        elif record.kind == "killing":
            row = (record.id, person, source, *told, *about, there)
        else:
            row = (record.id, person, source, *told, there)
        yield table, record.id, row


def _values(record: Record | None, told: Iterable[Told]) -> Iterator[JsonValue]:
    for one in told:
        value = None if record is None else record.get(one.predicate)
        match one.type:
            case "days":
                yield from UNKNOWN_DAYS if value is None else days_of(value)
            case "text":
                yield NOTHING if value is None else words_of(value)
            case _:
                yield one.nothing if value is None else int(value)


def _gone(records: Mapping[str, Record]) -> int:
    """The latest day on which the person was killed, by the killing that came on record last (``cases.find_cases``)."""
    killings = [record for record in records.values() if record.kind == "killing"]
    return _days(killings[-1], "on")[1] if killings else OPEN_LAST


def _custody(stay: Record, gone: int) -> tuple[int, ...]:
    end = stay.says.get("end")
    over = known_day(end.reported) if end is not None and end.value == "ended" else OPEN_LAST
    return custody(_days(stay, "began"), _days(stay, "ended"), _days(stay, "last_seen"), over, gone)


def _days(record: Record, name: str) -> tuple[int, int]:
    value = record.get(name)
    return UNKNOWN_DAYS if value is None else days_of(value)
