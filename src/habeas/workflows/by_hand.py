"""What a person puts on record by hand: a new record, a correction, a retraction.

Nothing is overwritten. A correction is a new statement with its reason, at the level of the value that it supersedes; a
retraction takes an earlier statement back from a day on. A correction that would not stand, because something newer is on
record, is refused, as are a release before its arrest and links to persons who are not in the register.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.ledger.log import Ledger
from habeas.ledger.statement import Statement, check_value, find_predicate, retraction
from habeas.register.records import Record
from habeas.register.view import View, fold
from habeas.vocabulary.cells import Rules, read_cell
from habeas.vocabulary.predicates import PERSONAL, SUBJECT_KINDS, Predicate, predicates_of
from habeas.vocabulary.suggestions import did_you_mean
from habeas.workflows.import_list import check_source_key
from habeas.workflows.native import way_of
from habeas.workflows.rows import HAPPENED, after_it_was_reported, out_of_order


@dataclass(frozen=True)
class Recorded:
    """What was put on record: the subject and who may see its id, the entry's number, and what it says."""

    subject: str
    level: Level
    seq: int
    says: Mapping[str, Any]

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """The subject as far as the level may see it, the entry and the names of what was said; no values."""
        subject = self.subject if level.may_see(self.level) else None
        return {"level": str(level), "subject": subject, "entry": self.seq, "says": sorted(self.says)}


def asked_of(kind: str) -> tuple[Predicate, ...]:
    """The predicates that somebody is asked for; whether a list has the record is for imports to say."""
    return tuple(what for what in predicates_of(kind) if what.name != "listed")


def read_value(kind: str, name: str, text: str) -> Any:
    """The value that a text gives for a predicate. Raises ``InputError`` that names the predicate."""
    what = find_predicate(kind, name)
    try:
        value = read_cell(way_of(what), text, Rules())[0]
        if value is None:
            raise InputError("Nothing is said.", mend="To take something back, retract its entry.")
        check_value(what, value)
    except InputError as error:
        raise InputError(f"{name}: {error.what}", mend=error.mend or "Correct the value.") from None
    return value


def add_record(
    ledger: Ledger, kind: str, says: Mapping[str, Any], *, source: str, reported: date, because: str, by: str,
    record_id: str | None = None,
) -> Recorded:  # fmt: skip
    """Put a new record of a source on record. Without a ``record_id`` it gets the next free ``h1``, ``h2``, …"""
    check_source_key(source)
    if kind not in SUBJECT_KINDS:
        raise InputError(f"“{kind}” is no kind of record.", mend=did_you_mean(kind, SUBJECT_KINDS))
    if kind == "definition":
        raise InputError(
            "A definition is put on record as a file.", mend="`habeas define FILE` checks it and records it."
        )
    view, size = _now(ledger)
    subject = f"{kind}/{source}/{record_id}" if record_id is not None else _free(view, kind, source)
    if subject in view.records:
        raise InputError(f"{subject} is on record already.", mend=f"Correct it: habeas correct {subject}.")
    _check(view, kind, says)
    _check_said(kind, says, reported, because)
    return _state(ledger, size, Statement(
        kind, subject, source, reported.isoformat(), says, {"note": because}
    ), by)  # fmt: skip


def correct_record(
    ledger: Ledger, subject: str, says: Mapping[str, Any], *, reported: date, because: str, by: str,
    source: str | None = None,
) -> Recorded:  # fmt: skip
    """State corrected values of a record, for its own source or as what another ``source`` says."""
    view, size = _now(ledger)
    record = find_record(view, subject)
    if record.kind == "definition":
        raise InputError("What a version of a definition says never changes.", mend="`habeas define` a new version.")
    source = source or record.source
    check_source_key(source)
    levels = {}
    for name, value in says.items():
        held = record.says.get(name)
        if held is None:
            continue
        levels[name] = held.level
        if held.value == value and held.source == source:
            raise InputError(f"{name} is on record as that already, in entry {held.seq}.", mend="Leave it away.")
        if held.source == source and held.reported > reported.isoformat():
            raise InputError(
                f"{name} was reported on {held.reported}: a correction reported on {reported} would not stand.",
                mend=f"Give --reported {held.reported} or later.",
            )
    _check(view, record.kind, {**{name: said.value for name, said in record.says.items()}, **says})
    _check_said(record.kind, says, reported, because)
    statement = Statement(record.kind, subject, source, reported.isoformat(), says, {"note": because}, levels)
    return _state(ledger, size, statement, by)


def retract_statement(
    ledger: Ledger, subject: str, seq: int, *, names: Sequence[str] = (), reported: date, reason: str, by: str
) -> Recorded:
    """Take a statement back from a day on: all of it, or the predicates named."""
    size = ledger.size
    entry = ledger.entry(seq)
    _check_reason(reason)
    if entry.kind != "statement" or entry.value("subject") != subject:
        raise InputError(f"Entry {seq} is no statement on {subject}.", mend="`habeas export statements` lists them.")
    said = [name.removeprefix("says.") for name in (*entry.fields, *entry.erased) if name.startswith("says.")]
    unsaid = [name for name in names if name not in said]
    if unsaid:
        raise InputError(f"Entry {seq} does not say {unsaid[0]}.", mend=f"It says: {', '.join(said)}.")
    if reported.isoformat() < entry.value("reported"):
        raise InputError(
            f"The statement was reported on {entry.value('reported')}: it cannot be taken back before.",
            mend="Give a later --reported.",
        )
    taken_back = retraction(by, seq, list(names) or None, reported=reported.isoformat(), reason=reason)
    placed = ledger.append([taken_back], expected_size=size)
    return Recorded(subject, entry.fields["subject"].level, placed[0], dict.fromkeys(names or said))


def find_record(view: View, subject: str) -> Record:
    """The record, or an ``InputError`` that says how to find one."""
    record = view.records.get(subject)
    if record is None:
        raise InputError(
            f"There is no record {subject}.", mend="Ids look like person/viasna/12; `habeas export` lists them."
        )
    return record


def _now(ledger: Ledger) -> tuple[View, int]:
    size = ledger.size
    return fold(ledger.entries(0, size)), size


def _free(view: View, kind: str, source: str) -> str:
    number = 1
    while f"{kind}/{source}/h{number}" in view.records:
        number += 1
    return f"{kind}/{source}/h{number}"


def _check(view: View, kind: str, says: Mapping[str, Any]) -> None:
    if kind in PERSONAL and says.get("person") is None:
        raise InputError(f"A {kind.replace('_', ' ')} needs its person.", mend="Give person=person/SOURCE/ID.")
    linked = [] if kind not in PERSONAL else [("person", says["person"])]
    linked += [("person", person) for person in says.get("persons", ())]
    linked += [("case", says["case"])] if kind == "term_change" and "case" in says else []
    for what, subject in linked:
        found = view.records.get(subject)
        if found is None or found.kind != what:
            raise InputError(f"There is no {what} {subject}.", mend=f"Add the {what} first.")
    problem = out_of_order(kind, says)
    if problem is not None:
        raise problem


def _check_said(kind: str, says: Mapping[str, Any], reported: date, because: str) -> None:
    _check_reason(because)
    for about, name in HAPPENED:
        problem = after_it_was_reported(says.get(name), reported) if about == kind else None
        if problem is not None:
            raise problem


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise InputError("The reason is blank.", mend="Say what it rests on; it is recorded.")


def _state(ledger: Ledger, size: int, statement: Statement, by: str) -> Recorded:
    draft = statement.draft(by)
    placed = ledger.append([draft], expected_size=size)
    return Recorded(statement.subject, draft.fields["subject"].level, placed[0], statement.says)
