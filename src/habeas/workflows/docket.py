"""The docket of a report: its claims in the order of the text, and what was decided of each.

``Past`` is what the ledger holds of reports and reviews, read once and then entry by entry as they come, so that two people
may review at the same time. A docket is read anew from the report's bytes each time: a better reader meets old decisions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Protocol

from habeas.documents.document import Document
from habeas.errors import InputError
from habeas.ledger.entries import Entry
from habeas.ledger.log import Ledger
from habeas.register.records import Record
from habeas.register.reviews import Review, standing
from habeas.register.view import fold
from habeas.workflows.matters import Matter, matters
from habeas.workflows.read import RULES, Reading, read_document
from habeas.workflows.take_in import Given, Report, described, report_of, take_in

Extract = Callable[[bytes, str], Document]
_LEAST_DIGITS = 8


class Documents(Protocol):
    """Bytes by their SHA-256."""

    def put(self, content: bytes, name: str) -> str:
        """Keep the bytes and return their SHA-256 in hexadecimal."""
        ...

    def get(self, digest: str) -> bytes:
        """The bytes."""
        ...


class Opened(Protocol):
    """An open register."""

    @property
    def ledger(self) -> Ledger:
        """Its ledger."""
        ...

    @property
    def documents(self) -> Documents:
        """Its documents."""
        ...


class Past:
    """The reports on record by their SHA-256, and the decisions that stand, as of the first ``size`` entries."""

    def __init__(self, ledger: Ledger) -> None:
        self.size = 0
        self.reports: dict[str, Report] = {}
        self._ledger = ledger
        self._reviews: dict[int, Review] = {}
        self._by_claim: Mapping[tuple[str, str], Review] = {}
        self._sources: list[Entry] = []
        self.refresh()

    def refresh(self) -> None:
        """Read what came on record since."""
        size = self._ledger.size
        new = []
        for entry in self._ledger.entries(self.size, size):
            if entry.kind == "review":
                new.append(entry)
            elif entry.kind == "document" and (report := report_of(entry)) is not None:
                self.reports[report.sha256] = report
            elif entry.kind == "retraction" or entry.value("subject_kind") == "source":
                self._sources.append(entry)
        self._reviews = standing(new, self._reviews)
        self._by_claim = MappingProxyType({(one.document, one.claim): one for one in self._reviews.values()})
        self.size = size

    @property
    def sources(self) -> tuple[Record, ...]:
        """What is on record about sources."""
        return fold(self._sources).of("source")

    def review(self, matter: Matter) -> Review | None:
        """The decision on a claim that stands."""
        return self._by_claim.get((matter.claim.document, matter.id))

    def of(self, document: str) -> tuple[Review, ...]:
        """The decisions on a report that stand, in the order of the ledger."""
        return tuple(one for one in self._by_claim.values() if one.document == document)

    def find(self, digits: str) -> Report:
        """The report whose SHA-256 begins so. Raises ``InputError`` where there is none, or several."""
        found = [report for sha256, report in self.reports.items() if sha256.startswith(digits.lower())]
        if len(digits) < _LEAST_DIGITS or len(found) != 1:
            what = "several reports" if len(found) > 1 else "no report"
            raise InputError(
                f"There is {what} “{digits}” on record.", mend="`habeas review --list` shows those there are."
            )
        return found[0]


@dataclass(frozen=True)
class Docket:
    """A report, how it was read, and its claims. Figures that count no people are among them only where asked for."""

    report: Report
    reading: Reading
    everything: tuple[Matter, ...]
    all_figures: bool = False

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """The claims to be decided on."""
        return tuple(one for one in self.everything if self.all_figures or not one.aside)

    @property
    def aside(self) -> int:
        """How many claims are left out."""
        return len(self.everything) - len(self.matters)

    def undecided(self, past: Past) -> tuple[Matter, ...]:
        """Those on which nobody decided."""
        return tuple(one for one in self.matters if past.review(one) is None)

    def differing(self, past: Past) -> tuple[Matter, ...]:
        """Those that were decided when the reader read them otherwise."""
        return tuple(one for one in self.matters if (before := past.review(one)) and _otherwise(one, before))

    def lost(self, past: Past) -> tuple[Review, ...]:
        """Decisions on claims that the reader does not find any more."""
        read = {one.id for one in self.everything}
        return tuple(one for one in past.of(self.report.sha256) if one.claim not in read)


def docket(
    opened: Opened, document: Document, data: bytes, given: Given, past: Past, *,
    by: str, today: date, all_figures: bool = False, keep: bool = True,
) -> Docket:  # fmt: skip
    """The docket of a report that is at hand, which is taken in unless it is on record already, or ``keep`` is false."""
    before = past.reports.get(document.sha256)
    reading = _read(document, given, before)
    report = described(reading.document, len(data), given, sources=past.sources, today=today, before=before)
    if keep and take_in(opened, report, data, by=by, reports=past.reports):
        past.refresh()
    return Docket(report, reading, matters(reading, report), all_figures)


def docket_on_record(opened: Opened, report: Report, extract: Extract, *, all_figures: bool = False) -> Docket:
    """The docket of a report that was taken in before."""
    reading = _read(extract(opened.documents.get(report.sha256), report.name), Given(), report)
    return Docket(report, reading, matters(reading, report), all_figures)


def _read(document: Document, given: Given, before: Report | None) -> Reading:
    said = before or Given()
    return read_document(
        document,
        published=given.published or said.published,
        country=given.country or said.country,
        language=given.language or said.language,
        reader=RULES,
    )


def _otherwise(matter: Matter, before: Review) -> bool:
    return before.read is not None and dict(before.read) != dict(matter.says)
