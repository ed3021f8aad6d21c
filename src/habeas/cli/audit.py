"""``habeas audit``: is the register still what was recorded? Exit code 4 where it is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli._files import read_text
from habeas.cli._options import AsJson, RegisterOption, place_of
from habeas.errors import TamperedError

if TYPE_CHECKING:
    from habeas.ledger.audit import AuditReport

SHOWN = 40  # findings on the terminal


def register(app: typer.Typer) -> None:
    """Add the command."""

    @app.command(epilog="Example: habeas audit --register belarus --against /media/usb/checkpoint")
    def audit(
        folder: RegisterOption = None,
        against: Annotated[
            Path | None, typer.Option(help="An older `checkpoint` file, kept outside of the register.")
        ] = None,
        *,
        as_json: AsJson = False,
    ) -> None:
        """Verify every entry, field, checkpoint and document; tell erased from tampered."""
        from rich.console import Console
        from rich.progress import Progress

        from habeas.assembly import open_for_audit

        kept = None if against is None else read_text(against, "checkpoint")
        with open_for_audit(place_of(folder)) as opened, Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("Auditing", total=None)
            report = opened.audit(
                against=kept, progress=lambda done, total: bar.update(task, completed=done, total=total)
            )
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2) if as_json else _words(report))
        if not report.sound:
            raise typer.Exit(TamperedError.exit_code)


def _words(report: AuditReport) -> str:
    erased = f", {_counted(report.erased, 'erased field')}" if report.erased else ""
    checkpoints = _counted(report.checkpoints, "signed checkpoint")
    seen = f"{_counted(report.size, 'entry', 'entries')}{erased}, {checkpoints}"
    notes = [f"Note: {note}" for note in report.notes]
    if report.sound:
        return "\n".join([f"Sound: {seen}. Everything is as it was recorded.", *notes])
    found = [f"  {finding}" for finding in report.findings[:SHOWN]]
    if len(report.findings) > SHOWN:
        found.append(f"  and {len(report.findings) - SHOWN:,} more: --json lists them all")
    advice = "Do not publish from this register. Compare it with a copy made before, and restore that."
    return "\n".join([f"NOT AS IT WAS RECORDED ({seen}):", *found, advice, *notes])


def _counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
