"""Where a review finds its reports: a file that is named, or those on record."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.text import Text

from habeas.adapters.extract import extract, extract_bytes
from habeas.cli._plain import plain
from habeas.cli._progress import progress
from habeas.errors import HabeasError, InputError, Place
from habeas.workflows.docket import Docket, Past, docket, docket_on_record
from habeas.workflows.take_in import Given

if TYPE_CHECKING:
    from habeas.assembly import Register
    from habeas.workflows.decisions import Line

_HASH = re.compile(r"[0-9a-fA-F]{8,64}\Z")


class Desk:
    """The dockets of an open register. ``given`` is what was said of a report that is a file."""

    def __init__(self, opened: Register, given: Given, *, by: str, today: date, all_figures: bool, quiet: bool) -> None:
        self.past = Past(opened.ledger)
        self._opened = opened
        self._given = given
        self._by = by
        self._today = today
        self._all_figures = all_figures
        self._quiet = quiet

    def dockets(self, report: str | None, *, keep: bool = True) -> Iterator[Docket]:
        """The docket of one report, or of all on record; one that cannot be read any more is told and passed over."""
        if report is not None:
            yield self._one(report, keep=keep)
            return
        if self._given != Given():
            raise InputError("What is said of a report needs the report.", mend="Name it.")
        reports = tuple(self.past.reports.values())
        with progress("Reading", "reports", quiet=self._quiet or keep) as told:  # no bar beside a conversation
            for number, found in enumerate(reports, 1):
                try:
                    yield docket_on_record(self._opened, found, extract_bytes, all_figures=self._all_figures)
                except HabeasError as error:
                    typer.echo(f"habeas: {found.name}: {error}", err=True)
                told(number, len(reports))

    def docket_of(self, line: Line, at_hand: dict[str, Docket]) -> Docket:
        """The docket that a line of a file of decisions is about, kept in ``at_hand`` by its SHA-256."""
        found = next((one for sha256, one in at_hand.items() if sha256.startswith(line.hash)), None)
        if found is None:
            report = self.past.find(line.hash)
            found = docket_on_record(self._opened, report, extract_bytes, all_figures=self._all_figures)
            at_hand[report.sha256] = found
        return found

    def introduce(self, docket: Docket, console: Console) -> None:
        """Say which report it is, who published it when, and what of it waits."""
        report, waiting = docket.report, len(docket.undecided(self.past))
        console.print(Text(plain(report.title or report.name), style="bold"))
        day = report.published or "on an unknown day: dates such as “last month” stay open; give --published"
        console.print(Text(f"Published by {plain(report.publisher)} ({report.source}), {day}"))
        console.print(Text(f"{len(docket.matters)} claims, {waiting} undecided. SHA-256 {report.sha256[:16]}…"))
        if docket.reading.wholly_unread is not None:
            console.print(Text(f"Its language ({docket.reading.wholly_unread}) is not read: give --language."))
        differing, lost = len(docket.differing(self.past)), len(docket.lost(self.past))
        if differing:
            console.print(Text(f"{differing} decided claims are read otherwise now: --differing goes through them."))
        if lost:
            console.print(Text(f"{lost} decided claims are not found by the reader any more; the decisions stand."))

    def _one(self, report: str, *, keep: bool) -> Docket:
        path = Path(report)
        if not path.exists() and _HASH.match(report):
            if self._given != Given():
                raise InputError("The report is on record already.", mend="To say more of it, name its file.")
            return docket_on_record(self._opened, self.past.find(report), extract_bytes, all_figures=self._all_figures)
        document = extract(path)
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != document.sha256:
            raise InputError("It changed while it was read.", place=Place(report), mend="Repeat.")
        return docket(
            self._opened, document, data, self._given, self.past,
            by=self._by, today=self._today, all_figures=self._all_figures, keep=keep,
        )  # fmt: skip
