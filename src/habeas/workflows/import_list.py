"""A list is imported: each good row becomes statements, one for each record that it speaks of.

Rules:

- A later list of the same source is compared with what its lists said before, as known on the day the new one is from
  (``comparison``): only what changed is stated. A record that is gone is stated as no longer listed (``listed`` false)
  and never deleted; one that is back is listed again. A ``partial`` list says nothing of records that it does not have.
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
from habeas.workflows.comparison import Account, Comparison, ReadRow
from habeas.workflows.date_order import check_dates
from habeas.workflows.mapping import ListMap, map_as_toml
from habeas.workflows.opened import Opened
from habeas.workflows.rows import RowReader
from habeas.workflows.standing import standing_of
from habeas.workflows.summary import ImportSummary

ROWS = 1_000
Progress = Callable[[int, int], None]


def import_sheet(
    register: Opened,
    sheet: Sheet,
    map_: ListMap,
    *,
    source: str,
    as_of: date | None = None,
    by: str = "import",
    partial: bool = False,
    strict: bool = False,
    dry_run: bool = False,
    progress: Progress = lambda _done, _all: None,
) -> ImportSummary:
    """Put a sheet on record and account for every row.

    ``as_of`` is the day the list is from; it may be left away where every row has its own reported day. ``progress`` is
    told how many rows of how many are done. Raises ``InputError`` for a sheet that does not fit the map, whose dates are
    unclear, or of which no row can be used.
    """
    check_source_key(source)
    notes = [*sheet.notes, *_check_headings(sheet, map_), *check_dates(sheet, map_)]
    reader = RowReader(sheet.name, map_, source, as_of, _people(register, map_))
    digest = sha256(sheet.data).hexdigest()
    account = Account(problems=list(sheet.broken))
    rows = list(_identified(sheet, reader, account))
    if not any(isinstance(_read(row, reader, sheet, digest), ReadRow) for row in rows):
        raise InputError(
            "No row can be used.", place=Place(sheet.name), mend=_first_problem(rows, reader, sheet, account)
        )
    bad = bool(account.problems) or (strict and any(isinstance(_read(r, reader, sheet, digest), Problem) for r in rows))
    size = register.ledger.size
    standing = standing_of(register.ledger.entries(0, size), source, as_of)
    newest = standing.newest(map_.what)
    if as_of is None:
        as_of = max(*(row.reported for row in rows), date.fromisoformat(newest or "0001-01-01"))
    batch = _batch(digest, map_, source, as_of, partial=partial)
    done_before = batch in standing.imports
    comparison = Comparison(reader, standing, batch, by, account)
    writer = _Writer(register, size, kept=not (dry_run or done_before or (strict and bad)))

    if done_before:
        notes.append("This very list is on record already, to its end.")
    elif newest is not None and newest > as_of.isoformat():
        notes.append(_older(source, newest))
    if writer.kept:
        register.documents.put(sheet.data, sheet.name)
    if digest not in standing.documents:
        writer.take([_document(sheet, digest, by)])
    now = standing.now(f"source/{source}")
    about = {name: value for name, value in map_.about.items() if name not in now or now[name].value != value}
    writer.take(_about(about, source, as_of, batch, digest, by=by))
    for done, row in enumerate(rows, start=1):
        found = _read(row, reader, sheet, digest)
        if isinstance(found, Problem):
            account.problems.append(found)
        elif done_before:
            account.unchanged += 1
        else:
            writer.take(comparison.drafts(found))
        if done % ROWS == 0:
            writer.flush()
            progress(done, len(rows))
    if not partial and not done_before:
        present = {row.record_id for row in rows} | set(_ids_of_bad(sheet, reader, account.problems))
        writer.take(comparison.gone(present, as_of, digest))
    notes += _erased(account.erased, kept=writer.kept)
    progress(len(rows), len(rows))

    summary = ImportSummary(
        file=sheet.name, what=map_.what, document=digest, batch=batch, source=source, as_of=as_of, rows=sheet.read,
        new=account.new, changed=account.changed, unchanged=account.unchanged, resumed=account.resumed,
        bad=len(account.problems), duplicates=account.duplicates, blank=sheet.blank, gone=account.gone, back=account.back,
        recorded=0, kept=writer.kept, problems=tuple(sorted(account.problems, key=lambda one: one.row)),
        changes=tuple(account.changes), notes=tuple(notes),
    )  # fmt: skip
    writer.take([_end(summary, by, partial=partial)])
    writer.flush()
    return replace(summary, recorded=writer.recorded)


def _people(register: Opened, map_: ListMap) -> frozenset[str] | None:
    """The persons on record, for a list of records that speak of them; None for other lists."""
    if not map_.speaks_of_persons:
        return None
    entries = register.ledger.entries()
    return frozenset(
        e.value("subject") for e in entries if e.kind == "statement" and e.value("subject_kind") == "person"
    )


def check_source_key(source: str) -> None:
    """Raise ``InputError`` unless this can be a source's key: letters, digits, hyphens, dots."""
    if not source or not all(c.isalnum() or c in "-_." for c in source):
        raise InputError(f"“{source}” is no key of a source.", mend="Use letters, digits and hyphens, such as viasna.")


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

    def flush(self) -> None:
        placed = self.register.ledger.append(self.pending, expected_size=self.size) if self.pending else ()
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


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of which id and day are known. What it says is read when its turn comes, so that memory stays small."""

    row: SheetRow
    record_id: str
    reported: date
    note: str | None


def _identified(sheet: Sheet, reader: RowReader, account: Account) -> Iterator[_Row]:
    first: dict[str, SheetRow] = {}
    for row in sheet.rows:
        try:
            record_id = reader.record_id(row)
            earlier = first.setdefault(record_id, row)
            if earlier is not row:
                _check_same(row, earlier, reader, record_id)
                account.duplicates += 1
                continue
            reported, note = reader.reported(row)
        except InputError as error:
            account.problems.append(_problem_of(sheet, row, error))
            continue
        yield _Row(row, record_id, reported, note)


def _read(row: _Row, reader: RowReader, sheet: Sheet, digest: str) -> ReadRow | Problem:
    """What the row says, or why it cannot be used."""
    because: dict[str, Any] = {"document": digest, "row": row.row.number}
    if row.note is not None:
        because["note"] = row.note
    try:
        sayings = reader.sayings(row.row, row.record_id, row.reported)
    except InputError as error:
        return _problem_of(sheet, row.row, error)
    return ReadRow(row.row.number, row.record_id, row.reported, sayings, because)


def _first_problem(rows: list[_Row], reader: RowReader, sheet: Sheet, account: Account) -> str:
    found = account.problems[0] if account.problems else _read(rows[0], reader, sheet, "")
    assert isinstance(found, Problem)
    return found.text(sheet.name)


def _problem_of(sheet: Sheet, row: SheetRow, error: InputError) -> Problem:
    cells = tuple(row.cells[heading] for heading in sheet.headings)
    return Problem(row.number, error.what, error.mend, error.place.column, cells)


def _check_same(row: SheetRow, earlier: SheetRow, reader: RowReader, record_id: str) -> None:
    if row.cells != earlier.cells:
        raise InputError(
            f"The record id {record_id} stands in row {earlier.number} already, with other cells.",
            place=Place(reader.file, row.number, reader.map.id),
            mend="Keep one of the rows, or give each its own id.",
        )


def _ids_of_bad(sheet: Sheet, reader: RowReader, problems: list[Problem]) -> Iterator[str]:
    """The ids of bad rows, as far as they can be read: a record with a bad row is not gone."""
    at = sheet.headings.index(reader.map.id)
    for problem in problems:
        if len(problem.cells) > at:
            try:
                yield reader.record_id(SheetRow(problem.row, {reader.map.id: problem.cells[at]}))
            except InputError:
                continue


def _older(source: str, newest: str) -> str:
    return (
        f"A list of {source} of {newest} is on record: this older one stands at its own day. "
        "Import the newer one again to settle what only the older one says."
    )


def _erased(number: int, *, kept: bool) -> list[str]:
    if number == 0:
        return []
    values = "1 value that was erased stands" if number == 1 else f"{number:,} values that were erased stand"
    file = (
        " The file itself is kept, and holds them: erase its document, or import a list without them." if kept else ""
    )
    return [f"{values} in this list, and did not come back on record.{file}"]


def _document(sheet: Sheet, digest: str, by: str) -> Draft:
    fields = {"sha256": digest, "bytes": len(sheet.data), "media_type": sheet.media_type}
    return Draft("document", by, {**_public(fields), "name": Field(sheet.name, Level.CASE_TEAM)})


def _about(about: Mapping[str, str], source: str, as_of: date, batch: str, digest: str, *, by: str) -> list[Draft]:
    if not about:
        return []
    because = {"document": digest}
    return [Statement("source", f"source/{source}", source, as_of.isoformat(), about, because, {}, batch).draft(by)]


def _end(summary: ImportSummary, by: str, *, partial: bool) -> Draft:
    fields = {
        "batch": summary.batch,
        "source": summary.source,
        "reported": summary.as_of.isoformat(),
        "document": summary.document,
        "summary": {"what": summary.what, "partial": partial, **summary.counts()},
    }
    return Draft("import", by, _public(fields))


def _public(fields: Mapping[str, Any]) -> dict[str, Field]:
    return {name: Field(value, Level.PUBLIC) for name, value in fields.items()}


def _batch(digest: str, map_: ListMap, source: str, as_of: date, *, partial: bool) -> str:
    told = json.dumps([digest, map_as_toml(map_), source, as_of.isoformat(), partial])
    return sha256(told.encode()).hexdigest()[:16]
