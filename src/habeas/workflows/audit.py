"""Audit a register: its ledger, the health of the ledger's file, and the documents that entries name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from habeas.errors import InputError, TamperedError
from habeas.ledger.audit import AuditReport
from habeas.ledger.inspection import Finding
from habeas.ledger.log import Ledger

_NOTE = re.compile(r"\S+\n\d+\n\S+\n(?:.+\n)*\n— ")  # origin, size and root, then a signature


class Documents(Protocol):
    """Where documents are kept, by SHA-256."""

    def get(self, digest: str) -> bytes:
        """The bytes. Raises ``InputError`` where there are none, ``TamperedError`` where they were changed."""
        ...

    def __iter__(self) -> Iterator[str]:
        """The SHA-256 of each."""
        ...


def audit(
    ledger: Ledger,
    documents: Documents,
    faults: Callable[[], Sequence[str]],
    *,
    against: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> AuditReport:
    """The report on all three. ``faults`` asks the store what is wrong with its file.

    Raises ``InputError`` where ``against`` is no checkpoint of any register.
    """
    if against is not None and not _NOTE.match(against):
        raise InputError("This is no checkpoint.", mend="Give the file `checkpoint` of the register, as it was kept.")
    report = ledger.audit(against=against, progress=progress)
    findings = [Finding(f"the ledger's file is damaged: {fault}") for fault in faults()]
    for seq, digest in report.documents:
        try:
            documents.get(digest)
        except InputError:
            findings.append(Finding(f"its document {digest} is missing", seq))
        except TamperedError:
            findings.append(Finding(f"its document {digest} was changed", seq))
    unnamed = sorted(set(documents) - {digest for _, digest in report.documents})
    notes = [f"No entry names the document {digest}: an import that was interrupted left it." for digest in unnamed]
    return replace(report, findings=(*report.findings, *findings), notes=(*report.notes, *notes))
