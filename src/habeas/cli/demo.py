"""``habeas demo``: the example registers, and the main job on them."""

from __future__ import annotations

import shutil
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli._progress import progress

if TYPE_CHECKING:
    from rich.console import Console

    from habeas.workflows.summary import ImportSummary

_REPORT = Path("belarus") / "reports" / "2025-05-07-forty-two.txt"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", epilog="Example: habeas demo --into demo")(demo)


def demo(
    into: Annotated[Path, typer.Option(help="Where to build the example registers.")] = Path("demo"),
) -> None:
    """Build the example registers DIR/belarus and DIR/argentina, and check a report against one of them.

    Registers of an earlier demo in the same folder are built anew.
    """
    from rich.console import Console

    from habeas.adapters.pages.check import check_page
    from habeas.assembly import EXAMPLES, create_example, open_register
    from habeas.cli._check import show
    from habeas.workflows.demo import REGISTERS

    console = Console(highlight=False)
    for name in REGISTERS:
        began = time.monotonic()
        _clear(into / name)
        console.print(f"[bold]{into / name}[/bold]")
        with progress("  importing", "rows") as told:
            create_example(into / name, name, partial(_tell, console), told)
        console.print(f"  [dim]{time.monotonic() - began:.1f} s[/dim]")
    report = EXAMPLES / _REPORT
    console.print(f"\n[bold]habeas check {_REPORT.name} --register {into / 'belarus'}[/bold]\n")
    with open_register(into / "belarus") as opened:
        checked = opened.check(report)
    show(checked, console)
    page = into / "checked.html"
    page.write_text(check_page(checked.document, checked.check), encoding="utf-8")
    console.print(f"\nThe same as a page to read and share: {page}")
    console.print("Next: the tutorial, docs/tutorial.md")


def _tell(console: Console, summary: ImportSummary) -> None:
    console.print(f"  {summary.sentence}", soft_wrap=True)
    for problem in summary.problems:
        console.print(f"    {problem.text(summary.file)}", markup=False)


def _clear(folder: Path) -> None:
    """Remove a register that an earlier demo built; anything else in the way is left alone."""
    from habeas.assembly import is_example, open_register
    from habeas.errors import InputError, Place

    if not folder.exists():
        return
    with open_register(folder) as opened:
        mine = is_example(opened)
    if not mine:
        raise InputError(
            "There is a register here that the demo did not build.",
            place=Place(str(folder)),
            mend="Give --into another folder.",
        )
    shutil.rmtree(folder)
