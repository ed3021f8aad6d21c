"""Check a report: every figure that was read in it against the register, and the result as JSON.

The outlet is the one given, else what the document says of itself, else the agency of its dateline: it is the root of
whatever the report says in its own voice. What is written is cut to the public level: grounds that not everyone may see
are told by their number alone.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass

from habeas.access.levels import Level
from habeas.answers.check import check
from habeas.answers.checked import Check, Checked
from habeas.answers.setting import Setting
from habeas.answers.wire import bounds_json, grounds_json, question_json
from habeas.documents.document import Document
from habeas.register.view import CheckpointRef, View
from habeas.vocabulary.dates import parse_date
from habeas.workflows.read import Reading

OWN_VOICE = "the report itself"
_DATELINE = re.compile(r"\(([A-Z][\w .&’'-]{1,39})\)\s*[—–-]")
_DATELINE_REACH = 400


@dataclass(frozen=True)
class CheckedReport:
    """A document and its figures, checked. ``unread`` is its language where no grammar here reads that."""

    document: Document
    check: Check
    unread: str | None

    def as_json(self) -> dict[str, object]:
        """``{"document", "figures", …}``, at the public level."""
        setting = self.check.setting
        return {
            "level": Level.PUBLIC.value,
            "document": {**self.document.as_json(), "outlet": setting.outlet, "country": setting.country},
            "unread": self.unread,
            "known": None if self.check.known is None else self.check.known.isoformat(),
            "recorded": self.check.recorded,
            "checkpoint": asdict(self.check.checkpoint),
            "assumptions": [asdict(told) for told in self.check.assumptions],
            "figures": [_figure(checked, self.check.checkpoint) for checked in self.check.figures],
        }


def check_reading(
    view: View, reading: Reading, *, country: str | None = None, outlet: str | None = None
) -> CheckedReport:
    """The figures of a report that was read, against a view of the register."""
    document = reading.document
    told = document.about.published
    setting = Setting(
        text=document.text,
        figures=reading.figures,
        published=None if told is None else parse_date(told).latest,
        country=country,
        outlet=outlet or document.about.outlet or dateline_agency(document.text) or OWN_VOICE,
    )
    return CheckedReport(document, check(view, setting), reading.wholly_unread)


def dateline_agency(text: str) -> str | None:
    """The agency in the dateline: “TALLINN, Estonia (AP) — …”."""
    found = _DATELINE.search(text, 0, _DATELINE_REACH)
    return None if found is None else found[1]


def _figure(checked: Checked, checkpoint: CheckpointRef) -> dict[str, object]:
    comparison = checked.comparison
    register = None if comparison.empty else comparison.register
    return {
        **checked.figure.as_json(),
        "root": checked.root,
        "verdict": checked.verdict.name,
        "faults": [fault.as_json() for fault in checked.faults],
        "register": None if register is None else bounds_json(register),
        "reason": f"{checked.reason} {checked.beside}".rstrip(),
        "condition": comparison.condition if checked.verdict.name == "agrees_if" else None,
        "bridge": [step.as_json() for step in checked.bridge],
        "grounds": grounds_json(comparison.grounds, Level.PUBLIC),
        "assumptions": [told.subject for told in comparison.assumptions],
        "nearest": [found.as_json() for found in checked.nearest],
        "question": None if checked.question is None else question_json(checked.question),
        "definition": checked.definition,
        "checkpoint": asdict(checkpoint),
    }
