"""A list is imported: each good row becomes statements, one for each record that it speaks of.

Rules:

- A later list of the same source is compared with what its lists said before, as known on the day the new one is from.
  Only what changed is stated; a value that the list no longer has is retracted as of that day; a record that is gone is
  stated as no longer listed (``listed`` false) and never deleted; one that is back is listed again. A predicate for which
  the list has no column is left alone. A ``partial`` list says nothing of records that it does not have.
- The same file with the same map, source and day adds nothing the second time.
- A list older than one on record is put at its own day; the newer one stays the newest. Importing the newer one again
  afterwards settles what only the older one said.
- Rows are recorded in transactions of ``ROWS`` rows, then an ``import`` entry marks the end. An interrupted import is
  simply started again: what is on record is skipped, and the content is the same as without the interruption.
- Bad rows are reported and the rest is kept, or with ``strict`` nothing is. Of rows with the same id the first counts; an
  identical one is a duplicate, another one is bad.

Reading files and asking people are left to others (``adapters.sheets``, ``cli``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Any

from habeas.access.levels import Level
from habeas.documents.sheet import Problem, Sheet, SheetRow
from habeas.errors import InputError, Place
from habeas.ledger.entries import Draft, Field
from habeas.ledger.statement import Statement
from habeas.vocabulary.predicates import predicate
from habeas.workflows.mapping import KINDS, ListMap, map_as_toml
from habeas.workflows.opened import Opened
from habeas.workflows.rows import RowReader, Saying, check_dates
from habeas.workflows.standing import Standing, standing_of
from habeas.workflows.summary import Change, ImportSummary

ROWS = 1_000
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class _Row:
    number: int
    record_id: str
    reported: date
    sayings: list[Saying]
    because: Mapping[str, Any]


@dataclass
class _Tally:
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    resumed: int = 0
    duplicates: int = 0
    gone: int = 0
    back: int = 0
    recorded: int = 0
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def import_sheet(
    register: Opened,
    sheet: Sheet,
    map_: ListMap,
    *,
    source: str,
    as_of: date | None = None,
    by: str = "import",
    about: Mapping[str, str] | None = None,
    partial: bool = False,
    strict: bool = False,
    dry_run: bool = False,
    progress: Progress = lambda _done, _all: None,
) -> ImportSummary:
    """Put a sheet on record and account for every row.

    ``about`` is what is known of the source itself (name, url, licence, origin). ``as_of`` may be left away where every
    row has its own reported day. Raises ``InputError`` for a sheet that does not fit the map or whose dates are unclear.
    """
    notes = [*sheet.notes, *_check_headings(sheet, map_), *check_dates(sheet, map_)]
    _check_source(source)
    reader = RowReader(sheet.name, map_, source, as_of)
    digest = sha256(sheet.data).hexdigest()
    tally = _Tally(problems=list(sheet.broken))
    rows = _rows(sheet, reader, digest, tally)
    as_of = as_of or max((row.reported for row in rows), default=None)
    if as_of is None:
        raise InputError("No row can be used.", place=Place(sheet.name), mend=_first(tally.problems, sheet.name))
    batch = _batch(digest, map_, source, as_of, partial=partial)
    size = register.ledger.size
    standing = standing_of(register.ledger.entries(0, size), source, as_of, batch)
    kept = not dry_run and not (strict and tally.problems)
    if batch in standing.completed:
        tally.unchanged, drafts = len(rows), iter(())
        kept = False
        notes.append("This very list is on record already, to its end.")
    else:
        drafts = _drafts(rows, reader, standing, batch, tally, by)
    if standing.newest_import is not None and standing.newest_import > as_of.isoformat():
        notes.append(
            f"A list of {source} of {standing.newest_import} is on record: this older one stands at its own day. "
            "Import the newer one again to settle what only the older one says."
        )

    opening = [
        *_document(sheet, digest, standing, by),
        *_about(about or {}, source, as_of, batch, digest, standing, by),
    ]
    writer = _Writer(register, size, kept=kept)
    if kept:
        register.documents.put(sheet.data, sheet.name)
    writer.take(opening)
    for done, per_row in enumerate(drafts, start=1):
        writer.take(per_row)
        if done % ROWS == 0:
            writer.flush()
            progress(done, len(rows))
    if batch not in standing.completed:
        if not partial:
            present = {row.record_id for row in rows} | set(_ids_of_bad(sheet, reader, tally.problems))
            writer.take(_gone(reader, standing, present, as_of, digest, batch, tally, by))
        writer.flush()
    progress(len(rows), len(rows))

    summary = ImportSummary(
        file=sheet.name, document=digest, batch=batch, source=source, as_of=as_of, rows=sheet.read,
        new=tally.new, changed=tally.changed, unchanged=tally.unchanged, resumed=tally.resumed,
        bad=len(tally.problems), duplicates=tally.duplicates, blank=sheet.blank, gone=tally.gone, back=tally.back,
        recorded=0, kept=kept, problems=tuple(sorted(tally.problems, key=lambda one: one.row)),
        changes=tuple(tally.changes), notes=tuple(notes),
    )  # fmt: skip
    if kept:
        writer.take([_end(summary, by)])
        writer.flush()
    return replace(summary, recorded=writer.recorded)


@dataclass
class _Writer:
    """Appends in transactions; refuses where somebody else appended since the comparison."""

    register: Opened
    size: int
    kept: bool
    pending: list[Draft] = field(default_factory=list)
    recorded: int = 0

    def take(self, drafts: Iterable[Draft]) -> None:
        if self.kept:
            self.pending.extend(drafts)
        else:
            for _draft in drafts:  # a dry run builds and checks every statement, too
                pass

    def flush(self) -> None:
        if self.pending:
            placed = self.register.ledger.append(self.pending, expected_size=self.size)
            self.recorded += len(placed)
            self.size += len(placed)
            self.pending = []


def _check_headings(sheet: Sheet, map_: ListMap) -> list[str]:
    missing = [heading for heading in map_.needed() if heading not in sheet.headings]
    if missing:
        raise InputError(
            f"The map needs the column “{missing[0]}”, which the sheet does not have.",
            place=Place(sheet.name),
            mend=f"Correct the map or the heading; the sheet has: {', '.join(sheet.headings)}.",
        )
    left = [h for h in sheet.headings if h not in map_.needed() and h not in map_.ignored]
    return [f"Columns that the map does not name were left out: {', '.join(left)}."] if left else []


def _check_source(source: str) -> None:
    if not source or not all(c.isalnum() or c in "-_." for c in source):
        raise InputError(f"“{source}” is no key of a source.", mend="Use letters, digits and hyphens, such as viasna.")


def _rows(sheet: Sheet, reader: RowReader, digest: str, tally: _Tally) -> list[_Row]:
    rows: list[_Row] = []
    first: dict[str, SheetRow] = {}
    for row in sheet.rows:
        try:
            record_id = reader.record_id(row)
            if record_id in first:
                _same_id(row, first[record_id], reader, record_id)
                tally.duplicates += 1
                continue
            first[record_id] = row
            reported, note = reader.reported(row)
            sayings = reader.sayings(row, record_id, reported)
        except InputError as error:
            cells = tuple(row.cells[heading] for heading in sheet.headings)
            tally.problems.append(Problem(row.number, error.what, error.mend, error.place.column, cells))
            continue
        because: dict[str, Any] = {"document": digest, "row": row.number}
        rows.append(
            _Row(row.number, record_id, reported, sayings, because if note is None else {**because, "note": note})
        )
    return rows


def _same_id(row: SheetRow, earlier: SheetRow, reader: RowReader, record_id: str) -> None:
    if row.cells != earlier.cells:
        raise InputError(
            f"The record id {record_id} stands in row {earlier.number} already, with other cells.",
            place=Place(reader.file, row.number, reader.map.id),
            mend="Keep one of the rows, or give each its own id.",
        )


def _drafts(
    rows: list[_Row], reader: RowReader, standing: Standing, batch: str, tally: _Tally, by: str
) -> Iterator[list[Draft]]:
    known = _predicates_of(reader.map)
    for row in rows:
        saying_of = {saying.kind: saying for saying in row.sayings}
        drafts: list[Draft] = []
        changed: list[str] = []
        is_new = reader.subject(reader.map.main, row.record_id) not in standing.says
        is_back = False
        for kind in KINDS[reader.map.what]:
            saying = saying_of.get(kind) or Saying(kind, reader.subject(kind, row.record_id), {})
            now = standing.now(saying.subject)
            says = _changed(saying, now, reader, standing)
            if kind == reader.map.main and "listed" in now and now["listed"].value is False:
                says["listed"] = True
                is_back = True
            if says:
                drafts.append(reader.statement(saying, says, row.reported, row.because, batch).draft(by))
            dropped = [
                n
                for n in now
                if n not in saying.says and n in known[kind] and not standing.is_erased(saying.subject, n)
            ]
            drafts += _retractions(saying.subject, dropped, standing, row.reported, batch, by)
            changed += [f"{kind}.{name}" for name in (*says, *dropped)]
        _count(tally, row, reader, changed, standing, is_new=is_new, is_back=is_back)
        yield drafts


def _changed(saying: Saying, now: Mapping[str, Any], reader: RowReader, standing: Standing) -> dict[str, Any]:
    changed = {}
    for name, value in saying.says.items():
        held = now.get(name)
        same = held is not None and held.value == value and held.level == reader.level(saying.kind, name)
        if not same and not standing.is_erased(saying.subject, name):
            changed[name] = value
    # The link to the person says nothing by itself: it goes with whatever else is said of a new record.
    return {} if set(changed) == {"person"} and not now and len(saying.says) > 1 else changed


def _count(
    tally: _Tally, row: _Row, reader: RowReader, changed: list[str], standing: Standing, *, is_new: bool, is_back: bool
) -> None:
    subject = reader.subject(reader.map.main, row.record_id)
    if changed and is_new:
        tally.new += 1
    elif changed:
        tally.changed += 1
        tally.back += is_back
        tally.changes.append(Change(subject, "back" if is_back else "changed", tuple(changed), row.number))
    elif standing.of_batch & {reader.subject(kind, row.record_id) for kind in KINDS[reader.map.what]}:
        tally.resumed += 1
    else:
        tally.unchanged += 1


def _predicates_of(map_: ListMap) -> dict[str, set[str]]:
    """The predicates that the list has columns for, by kind of record."""
    found: dict[str, set[str]] = {kind: {"person"} for kind in KINDS[map_.what]}
    for target in [*(target for column in map_.columns for target in column.to), *map_.constants]:
        kind, _dot, name = target.partition(".")
        found[kind].add(name)
    return found


def _retractions(
    subject: str, names: Iterable[str], standing: Standing, reported: date, batch: str, by: str
) -> list[Draft]:
    """Older statements of the same predicate are retracted, too, or they would stand again."""
    of: dict[int, list[str]] = {}
    for name in names:
        for seq in standing.all(subject, name):
            of.setdefault(seq, []).append(name)
    fields = {"reported": reported.isoformat(), "batch": batch, "reason": "The source's list no longer says it."}
    return [_draft("retraction", by, {"of": seq, "predicates": said, **fields}) for seq, said in sorted(of.items())]


def _gone(
    reader: RowReader,
    standing: Standing,
    present: set[str],
    as_of: date,
    digest: str,
    batch: str,
    tally: _Tally,
    by: str,
) -> list[Draft]:
    main = reader.map.main
    prefix = reader.subject(main, "")
    absent = [
        subject for subject in standing.says
        if subject.startswith(prefix) and subject.removeprefix(prefix) not in present and standing.now(subject)
    ]  # fmt: skip
    if predicate(main, "listed") is None:
        return []
    drafts = []
    for subject in absent:
        listed = standing.now(subject).get("listed")
        if listed is not None and listed.value is False:
            continue
        tally.gone += 1
        tally.changes.append(Change(subject, "gone"))
        because = {"document": digest, "note": "The list of that day does not have the record."}
        drafts.append(reader.statement(Saying(main, subject, {}), {"listed": False}, as_of, because, batch).draft(by))
    return drafts


def _ids_of_bad(sheet: Sheet, reader: RowReader, problems: list[Problem]) -> Iterator[str]:
    """The ids of bad rows, as far as they can be read: a record with a bad row is not gone."""
    at = sheet.headings.index(reader.map.id)
    for problem in problems:
        if len(problem.cells) > at:
            try:
                yield reader.record_id(SheetRow(problem.row, {reader.map.id: problem.cells[at]}))
            except InputError:
                continue


def _document(sheet: Sheet, digest: str, standing: Standing, by: str) -> list[Draft]:
    if digest in standing.documents:
        return []
    fields = {"sha256": digest, "name": sheet.name, "bytes": len(sheet.data), "media_type": sheet.media_type}
    return [_draft("document", by, fields)]


def _about(
    about: Mapping[str, str], source: str, as_of: date, batch: str, digest: str, standing: Standing, by: str
) -> list[Draft]:
    subject = f"source/{source}"
    now = standing.now(subject)
    says = {name: value for name, value in about.items() if name not in now or now[name].value != value}
    if not says:
        return []
    return [Statement("source", subject, source, as_of.isoformat(), says, {"document": digest}, {}, batch).draft(by)]


def _end(summary: ImportSummary, by: str) -> Draft:
    fields = {
        "batch": summary.batch,
        "source": summary.source,
        "reported": summary.as_of.isoformat(),
        "document": summary.document,
        "summary": summary.counts(),
    }
    return _draft("import", by, fields)


def _draft(kind: str, by: str, fields: Mapping[str, Any]) -> Draft:
    return Draft(kind, by, {name: Field(value, Level.PUBLIC) for name, value in fields.items()})


def _batch(digest: str, map_: ListMap, source: str, as_of: date, *, partial: bool) -> str:
    told = json.dumps([digest, map_as_toml(map_), source, as_of.isoformat(), partial])
    return sha256(told.encode()).hexdigest()[:16]


def _first(problems: list[Problem], file: str) -> str | None:
    return f"The first problem: {problems[0].text(file)}" if problems else None
