"""A new list beside what its source's lists said before: what is to be recorded for each row, and who is gone.

Only what changed is stated. A predicate that the list no longer fills is retracted; one for which the list has no column
is left alone. A value that was erased is never brought back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from habeas.documents.sheet import Problem
from habeas.ledger.entries import Draft
from habeas.ledger.statement import retraction
from habeas.vocabulary.predicates import predicate
from habeas.workflows.rows import RowReader, Saying
from habeas.workflows.standing import Standing
from habeas.workflows.summary import Change


@dataclass(frozen=True)
class ReadRow:
    """A good row: its number, the source's record id, when it was reported, what it says, and because of what."""

    number: int
    record_id: str
    reported: date
    sayings: list[Saying]
    because: Mapping[str, Any]


@dataclass
class Account:
    """The account of an import while it runs; see ``summary.ImportSummary``."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    resumed: int = 0
    duplicates: int = 0
    gone: int = 0
    back: int = 0
    erased: int = 0
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


@dataclass
class Comparison:
    """One list compared with its source's standing. Counts into ``account`` as it goes."""

    reader: RowReader
    standing: Standing
    batch: str
    by: str
    account: Account

    def __post_init__(self) -> None:
        map_ = self.reader.map
        self._main = map_.main
        self._columns: dict[str, set[str]] = {self._main: set()}
        for target in [*(target for column in map_.columns for target in column.to), *map_.constants]:
            kind, _dot, name = target.partition(".")
            self._columns.setdefault(kind, set()).update({name, "person"})
        self._resumed = self.standing.batches.get(self.batch, set())

    def drafts(self, row: ReadRow) -> list[Draft]:
        """What is to be recorded because of a row: a statement for each record that is new or changed."""
        said_of = {saying.kind: saying for saying in row.sayings}
        subjects = {kind: self.reader.subject(kind, row.record_id) for kind in self._columns}
        is_new = subjects[self._main] not in self.standing.says
        drafts: list[Draft] = []
        changed: list[str] = []
        for kind, subject in subjects.items():
            saying = said_of.get(kind) or Saying(kind, subject, {})
            now = self.standing.now(subject)
            says = self._changed(saying, now)
            if kind == self._main and _is_gone(now):
                says["listed"] = True
            if says:
                drafts.append(self._statement(saying, says, row.reported, row.because))
            dropped = [name for name in now if self._is_dropped(saying, name)]
            drafts += self._retractions(subject, dropped, row.reported)
            changed += [f"{kind}.{name}" for name in (*says, *dropped)]
        self._count(row, subjects, changed, is_new=is_new)
        return drafts

    def gone(self, present: set[str], as_of: date, digest: str) -> list[Draft]:
        """Statements that the records of earlier lists which this one does not have are no longer listed."""
        if predicate(self._main, "listed") is None:
            return []
        prefix = self.reader.subject(self._main, "")
        because = {"document": digest, "note": "The list of that day does not have the record."}
        drafts = []
        for subject in self.standing.says:
            if not subject.startswith(prefix) or subject.removeprefix(prefix) in present:
                continue
            now = self.standing.now(subject)
            if not now or _is_gone(now):
                continue
            self.account.gone += 1
            self.account.changes.append(Change(subject, "gone"))
            drafts.append(self._statement(Saying(self._main, subject, {}), {"listed": False}, as_of, because))
        return drafts

    def _changed(self, saying: Saying, now: Mapping[str, Any]) -> dict[str, Any]:
        changed = {}
        for name, value in saying.says.items():
            held = now.get(name)
            same = held is not None and held.value == value and held.level == self.reader.level(saying.kind, name)
            if self.standing.is_erased(saying.subject, name):
                self.account.erased += 1
            elif not same:
                changed[name] = value
        return changed

    def _is_dropped(self, saying: Saying, name: str) -> bool:
        return (
            name not in saying.says
            and name in self._columns[saying.kind]
            and not self.standing.is_erased(saying.subject, name)
        )

    def _statement(self, saying: Saying, says: Mapping[str, Any], reported: date, because: Mapping[str, Any]) -> Draft:
        return self.reader.statement(saying, says, reported, because, self.batch).draft(self.by)

    def _retractions(self, subject: str, names: Iterable[str], reported: date) -> list[Draft]:
        """Older statements of the same predicate are retracted, too, or they would stand again."""
        of: dict[int, list[str]] = {}
        for name in names:
            for seq in self.standing.all(subject, name):
                of.setdefault(seq, []).append(name)
        same = {"reported": reported.isoformat(), "batch": self.batch, "reason": "The source's list no longer says it."}
        drafts = []
        for seq, said in sorted(of.items()):
            whole = self.standing.said_by(subject, seq) == set(said)
            drafts.append(retraction(self.by, seq, None if whole else said, **same))
        return drafts

    def _count(self, row: ReadRow, subjects: Mapping[str, str], changed: list[str], *, is_new: bool) -> None:
        if changed and is_new:
            self.account.new += 1
        elif changed:
            is_back = f"{self._main}.listed" in changed
            self.account.changed += 1
            self.account.back += is_back
            how = "back" if is_back else "changed"
            self.account.changes.append(Change(subjects[self._main], how, tuple(changed), row.number))
        elif not self._resumed.isdisjoint(subjects.values()):
            self.account.resumed += 1
        else:
            self.account.unchanged += 1


def _is_gone(now: Mapping[str, Any]) -> bool:
    return "listed" in now and now["listed"].value is False
