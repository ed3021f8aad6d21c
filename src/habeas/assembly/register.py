"""An open register: everything that can be asked of it and done with it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal

from habeas.access.levels import Level, level_named
from habeas.adapters.clock import now
from habeas.adapters.files import (
    LEDGER,
    PRIVATE_KEY,
    CheckpointFile,
    DocumentStore,
)
from habeas.adapters.name_index import NameIndexFolder
from habeas.adapters.proposal_file import forget_record
from habeas.adapters.signing import NoteSigner
from habeas.adapters.sqlite import SqliteStore
from habeas.answers.answer import Answer
from habeas.answers.count import count
from habeas.answers.disagreements import Disagreements, disagreements
from habeas.answers.question import Question
from habeas.errors import InputError, Place, QuestionError, RegisterError
from habeas.identity.finding.index import Index
from habeas.identity.finding.kept import Kept
from habeas.identity.judgements import Verdict
from habeas.ledger.audit import AuditReport
from habeas.ledger.log import Ledger
from habeas.ledger.proof import EntryProof, prove
from habeas.register.view import View
from habeas.vocabulary.dates import parse_date, parse_period
from habeas.workflows.ask import view_of
from habeas.workflows.audit import audit
from habeas.workflows.erase import Erased, erase
from habeas.workflows.index_names import forget_at_opening, forget_erased, up_to_date
from habeas.workflows.judge import Undone, judge, undo
from habeas.workflows.match import Hit, asked_of, match

if TYPE_CHECKING:  # what reads reports takes longer to import than most commands take
    from habeas.workflows.check import CheckedReport
    from habeas.workflows.import_list import Progress


def _silent(_done: int, _all: int) -> None:
    """No progress to tell of."""


class Register:
    """An open register: its folder, ledger and documents. A context manager; ``close`` it otherwise."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._store = SqliteStore(folder / LEDGER)
        try:
            self._signer = _read_key(folder / PRIVATE_KEY)
        except BaseException:
            self._store.close()
            raise
        self._folded: tuple[tuple[int, date | None, int | None], View] | None = None
        self._names = NameIndexFolder(folder)
        self._kept: Kept | None = None
        self.documents = DocumentStore(folder)
        self.ledger = Ledger(
            self._store.origin, self._store, self._signer, CheckpointFile(folder), clock=now, random=os.urandom
        )

    def audit(self, *, against: str | None = None, progress: Callable[[int, int], None] | None = None) -> AuditReport:
        """Look at ledger, file and documents; ``against`` is a checkpoint kept elsewhere. See ``workflows.audit``."""
        return audit(self.ledger, self.documents, self._store.faults, against=against, progress=progress)

    def erase(self, seq: int, names: Sequence[str], *, reason: str, by: str) -> Erased:
        """Destroy fields of an entry for good. See ``workflows.erase``."""
        record = self.ledger.entry(seq).value("subject") if "subject" in names else None
        erased = erase(self.ledger, self.documents, seq, names, reason=reason, by=by)
        if record is not None and all(entry.value("subject") != record for entry in self.ledger.entries()):
            forget_record(self.folder, record)
        self._kept = forget_erased(self.ledger, self._names, self._kept)
        return erased

    def prove(self, seq: int, names: Sequence[str] = (), level: Level = Level.PUBLIC) -> EntryProof:
        """A proof of an entry's fields up to a level. See ``ledger.proof``."""
        return prove(self.ledger, self._signer.key_text, seq, names, level)

    def count(
        self,
        what: str,
        *,
        at: date | str | None = None,
        during: str | tuple[str, str] | None = None,
        known: date | str | None = None,
        recorded: int | None = None,
        according_to: str | Sequence[str] = (),
        where: Mapping[str, str] | None = None,
        by: str | None = None,
        people: Literal["political", "anyone"] = "political",
    ) -> Answer:
        """How many, with bounds. See ``answers.question.Question`` for the parts of a question.

        ``at`` is a day; ``during`` is ``"2024"``, ``"2024-07/2025-01"`` or ``("2024-07", "2025-01")``. Raises
        ``QuestionError`` for a question that cannot be asked.
        """
        sources = (according_to,) if isinstance(according_to, str) else tuple(according_to)
        span = (during,) if isinstance(during, str) else during
        question = Question(
            what, _day(at), None if span is None else parse_period(*span), _day(known), recorded, sources,
            tuple((where or {}).items()), by, people,
        )  # fmt: skip
        return count(self.view(known=question.known, recorded=recorded), question)

    def match(
        self,
        name: str,
        limit: int = 10,
        *,
        born: date | str | None = None,
        sex: str | None = None,
        known: date | str | None = None,
        recorded: int | None = None,
        level: Level | str = Level.CASE_TEAM,
    ) -> tuple[Hit, ...]:
        """The likely persons of a name, in any script, the likeliest first. See ``workflows.match``.

        ``born`` is as told: ``"1962"``, ``"1962-09-25"``; ``sex`` is ``"female"`` or ``"male"``; ``level`` is who it is
        for.
        """
        asked, sight = asked_of(name, born, sex), level_named(level)
        index = self.index_names()
        return match(self.ledger, index, asked, limit=limit, known=_day(known), recorded=recorded, level=sight)

    def forget_erased(self) -> None:
        """Take from the index of names what was erased, where a process ended between the two."""
        forget_at_opening(self.ledger, self._store.rows, self._names)

    def index_names(self, progress: Progress = _silent) -> Index:
        """The index of names, up to the newest entry; ``progress`` is told of the entries read where it is behind."""
        self._kept = up_to_date(self.ledger, self._names, self._kept, progress)
        return self._kept.index

    def view(self, *, known: date | str | None = None, recorded: int | None = None) -> View:
        """What follows from the ledger for a pair of times; folded anew only when asked otherwise or entries came."""
        asked = (self.ledger.size, _day(known), recorded)
        if self._folded is None or self._folded[0] != asked:
            self._folded = asked, view_of(self.ledger, known=asked[1], recorded=recorded)
        return self._folded[1]

    def compare(self, left: str, right: str, about: str = "detention") -> Disagreements:
        """The people of two sources whose dates disagree. See ``answers.disagreements``."""
        return disagreements(self.view(), left, right, about)

    def judge(self, left: str, right: str, verdict: Verdict, *, why: str, by: str) -> int:
        """Record whether two person records are one person, and return the entry. See ``workflows.judge``."""
        return judge(self.ledger, left, right, verdict, why=why, by=by, today=now().date())

    def undo_judgement(self, seq: int, *, why: str, by: str) -> Undone:
        """Take back the judgement (or the undo) of an entry: what stood before it stands again."""
        return undo(self.ledger, seq, why=why, by=by, today=now().date())

    def check(
        self,
        file: Path | str,
        *,
        published: date | str | None = None,
        known: date | str | None = None,
        recorded: int | None = None,
        country: str | None = None,
        outlet: str | None = None,
        language: str | None = None,
    ) -> CheckedReport:
        """Every figure of a report (a file, text or HTML) against the register. See ``workflows.check``."""
        from habeas.adapters.extract import extract
        from habeas.workflows.check import check_reading
        from habeas.workflows.read import read_file

        day = published.isoformat() if isinstance(published, date) else published
        reading = read_file(Path(file), extract, published=day, country=country, language=language)
        return check_reading(self.view(known=known, recorded=recorded), reading, country=country, outlet=outlet)

    def close(self) -> None:
        """Close its files."""
        self._store.close()

    def __enter__(self) -> Register:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _day(day: date | str | None) -> date | None:
    if day is None or isinstance(day, date):
        return day
    told = parse_date(day)
    if not told.exact:
        raise QuestionError(f"“{day}” is not a day.", mend="Write it as 2025-05-07.")
    return told.earliest


def _read_key(path: Path) -> NoteSigner:
    place = Place(str(path))
    try:
        return NoteSigner.from_text(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, InputError) as error:
        what = error.what if isinstance(error, InputError) else str(error)
        raise RegisterError(
            f"The signing key cannot be read: {what}", place=place, mend="Restore it from a copy of the register."
        ) from None
