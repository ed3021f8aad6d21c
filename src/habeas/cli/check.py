"""``habeas check``: every figure of a report against the register."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from habeas.cli._options import AsJson, RegisterOption, day, open_register


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "check",
        epilog="Example: habeas check article.html --published 2025-05-07 --html checked.html --register belarus",
    )(check)


def check(
    file: Annotated[Path, typer.Argument(help="A report as text or HTML.", show_default=False)],
    *,
    published: Annotated[
        str | None, typer.Option(help="When it was published (2025-05-07, 2025-05); found in it otherwise.")
    ] = None,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    country: Annotated[
        str | None, typer.Option(help="The country it is about, two letters; else from the text.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(help="Who published it: the source of what it says in its own voice.")
    ] = None,
    language: Annotated[str | None, typer.Option(help="Its language, two letters; else from the text.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write a page: the report with every figure marked.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Check every figure of a report: what the register says, the verdict, and what would have to be true.

    What is written is public: records that not everyone may see are told by their number. Nothing is recorded.
    """
    with open_register(register) as opened:
        report = opened.check(
            file,
            published=published,
            known=day(known, "--known"),
            recorded=recorded,
            country=country,
            outlet=outlet,
            language=language,
        )
    if html is not None:
        from habeas.adapters.pages.check import check_page
        from habeas.cli._files import write_text

        write_text(html, check_page(report.document, report.check, unread=report.unread), "page", beside=file)
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
        return
    from rich.console import Console

    from habeas.cli._check import show

    show(report, Console(highlight=False))
    if html is not None:
        typer.echo(f"\nThe page: {html}")
