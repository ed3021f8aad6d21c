"""An open register: everything that can be asked of it and done with it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from habeas.access.levels import Level, level_named
from habeas.adapters.clock import now
from habeas.adapters.columns.erasing import forget_at_opening as forget_columns
from habeas.adapters.columns.folder import ColumnsFolder
from habeas.adapters.files import (
    PRIVATE_KEY,
    CheckpointFile,
    DocumentStore,
)
from habeas.adapters.name_index import NameIndexFolder
from habeas.adapters.proposal_file import forget_record
from habeas.adapters.signing import NoteSigner
from habeas.adapters.sqlite import SqliteStore
from habeas.assembly.questions import Questions, day_asked
from habeas.errors import InputError, Place, RegisterError
from habeas.identity.finding.index import Index
from habeas.identity.finding.kept import Kept
from habeas.identity.judgements import Verdict
from habeas.ledger.audit import AuditReport
from habeas.ledger.log import Ledger
from habeas.ledger.proof import EntryProof, prove
from habeas.workflows.audit import audit
from habeas.workflows.erase import Erased, erase
from habeas.workflows.index_names import forget_at_opening, forget_erased, up_to_date
from habeas.workflows.judge import Undone, judge, undo
from habeas.workflows.match import Hit, asked_of, match

if TYPE_CHECKING:  # what reads lists, or speaks to a server, takes longer to import than most commands take
    from habeas.adapters.columns.columns import Columns
    from habeas.adapters.postgres.documents import PostgresDocuments
    from habeas.adapters.postgres.store import PostgresStore
    from habeas.workflows.define import Put
    from habeas.workflows.import_list import Progress


def _silent(_done: int, _all: int) -> None:
    """No progress to tell of."""


class Register(Questions):
    """An open register: its folder, ledger and documents. A context manager; ``close`` it otherwise.

    What can be asked of it is in ``assembly.questions``.
    """

    def __init__(
        self, folder: Path, store: SqliteStore | PostgresStore, documents: DocumentStore | PostgresDocuments
    ) -> None:
        self.folder = folder
        self.store = store
        self.documents = documents
        self._signer = read_key(folder / PRIVATE_KEY)
        ledger = Ledger(store.origin, store, self._signer, CheckpointFile(folder), clock=now, random=os.urandom)
        super().__init__(ledger, store, folder)
        self._names = NameIndexFolder(folder)
        self._kept: Kept | None = None

    def audit(self, *, against: str | None = None, progress: Callable[[int, int], None] | None = None) -> AuditReport:
        """Look at ledger, file and documents; ``against`` is a checkpoint kept elsewhere. See ``workflows.audit``."""
        return audit(self.ledger, self.documents, self.store.faults, against=against, progress=progress)

    def erase(self, seq: int, names: Sequence[str], *, reason: str, by: str) -> Erased:
        """Destroy fields of an entry for good. See ``workflows.erase``."""
        record = self.ledger.entry(seq).value("subject") if "subject" in names else None
        erased = erase(self.ledger, self.documents, seq, names, reason=reason, by=by)
        if record is not None and all(entry.value("subject") != record for entry in self.ledger.entries()):
            forget_record(self.folder, record)
        ColumnsFolder(self.folder).remove()
        self._kept = forget_erased(self.ledger, self._names, self._kept)
        return erased

    def prove(self, seq: int, names: Sequence[str] = (), level: Level = Level.PUBLIC) -> EntryProof:
        """A proof of an entry's fields up to a level. See ``ledger.proof``."""
        return prove(self.ledger, self._signer.key_text, seq, names, level)

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
        return match(self.ledger, index, asked, limit=limit, known=day_asked(known), recorded=recorded, level=sight)

    def forget_erased(self) -> None:
        """Take from the index of names and the columns what was erased, where a process ended between the two."""
        forget_columns(self.ledger, self.store.disclosures, ColumnsFolder(self.folder))
        forget_at_opening(self.ledger, self.store.rows, self._names)

    def index_names(self, progress: Progress = _silent) -> Index:
        """The index of names, up to the newest entry; ``progress`` is told of the entries read where it is behind."""
        self._kept = up_to_date(self.ledger, self._names, self._kept, progress)
        return self._kept.index

    def columns(self, progress: Progress = _silent, *, anew: bool = False) -> Columns:
        """The columns, up to the newest entry; ``anew`` makes them from the first. See ``adapters.columns``."""
        from habeas.adapters.columns.keeping import up_to_date as columns_up_to_date

        folder = ColumnsFolder(self.folder)
        if anew:
            folder.remove()
        return columns_up_to_date(self.ledger, self.store.disclosures, folder, progress=progress)

    def define(self, file: Path | str, *, by: str) -> Put:
        """Put an organisation's definition on record from a TOML file. See ``workflows.define``."""
        from habeas.workflows.define import define, read_definition

        written = read_definition(Path(file).read_text("utf-8"), str(file))
        return define(self.ledger, written, by=by, today=now().date())

    def judge(self, left: str, right: str, verdict: Verdict, *, why: str, by: str) -> int:
        """Record whether two person records are one person, and return the entry. See ``workflows.judge``."""
        return judge(self.ledger, left, right, verdict, why=why, by=by, today=now().date())

    def undo_judgement(self, seq: int, *, why: str, by: str) -> Undone:
        """Take back the judgement (or the undo) of an entry: what stood before it stands again."""
        return undo(self.ledger, seq, why=why, by=by, today=now().date())

    def wait_for_entries(self, after: int, timeout: float) -> range:
        """The numbers of the entries from ``after`` on, as soon as there are any; none after ``timeout`` seconds."""
        return range(after, max(after, self.store.wait(after, timeout)))

    def close(self) -> None:
        """Close its files, or its connections."""
        self._answering.close()
        self.store.close()

    def __enter__(self) -> Register:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def read_key(path: Path) -> NoteSigner:
    """The private key in a file."""
    place = Place(str(path))
    try:
        return NoteSigner.from_text(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, InputError) as error:
        what = error.what if isinstance(error, InputError) else str(error)
        raise RegisterError(
            f"The signing key cannot be read: {what}", place=place, mend="Restore it from a copy of the register."
        ) from None
