"""``habeas review``: the claims of a report one by one, each accepted, amended, rejected or skipped, on record with who and why."""

from __future__ import annotations

import getpass
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, JsonLevel, RegisterOption, day_past, open_register
from habeas.errors import InputError, Place, QuestionError

if TYPE_CHECKING:
    from habeas.cli._desk import Desk
    from habeas.workflows.docket import Docket
    from habeas.workflows.review import Reviewer, Tally


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("review", epilog="Example: habeas review article.html --by anna --register belarus")(review)


def review(
    report: Annotated[
        str | None,
        typer.Argument(help="A report, or how the SHA-256 of one on record begins; without any, all on record."),
    ] = None,
    *,
    by: Annotated[str | None, typer.Option(help="Who decides; your user name otherwise.")] = None,
    source: Annotated[str | None, typer.Option(help="The key of who published it; found in it otherwise.")] = None,
    published: Annotated[str | None, typer.Option(help="When it was published; found in it otherwise.")] = None,
    obtained: Annotated[str | None, typer.Option(help="The day it was obtained; today otherwise.")] = None,
    url: Annotated[str | None, typer.Option(help="Where it was published; found in it otherwise.")] = None,
    country: Annotated[
        str | None, typer.Option(help="The country it is about, two letters; else from the text.")
    ] = None,
    language: Annotated[str | None, typer.Option(help="Its language, two letters; else from the text.")] = None,
    decisions: Annotated[Path | None, typer.Option(help="Decisions made elsewhere: a file of JSON lines.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="Show what is undecided; record nothing.")] = False,
    differing: Annotated[
        bool, typer.Option("--differing", help="Go through decided claims that are now read otherwise.")
    ] = False,
    all_figures: Annotated[
        bool, typer.Option("--all", help="Figures that count no people, too: ages, terms, money.")
    ] = False,
    folder: RegisterOption = None,
    level: JsonLevel = Level.PUBLIC,
    as_json: AsJson = False,
) -> None:
    """Decide on the claims of a report: what is accepted or amended goes on record as what the report says.

    The report is taken in first: its bytes are kept, under their SHA-256. Stop whenever you like: each decision is on
    record at once, and the next time only what is undecided is shown. Whether two records are one person: `habeas pairs`.
    """
    from habeas.cli._desk import Desk
    from habeas.workflows.review import Reviewer
    from habeas.workflows.take_in import Given

    if decisions is not None and (list_ or differing):
        raise QuestionError("--decisions goes without --list and --differing.", mend="Leave them out.")
    given = Given(source, published, day_past(obtained, "--obtained"), url, country, language)
    who, today = by or getpass.getuser(), datetime.now(tz=UTC).date()
    with open_register(folder) as opened:
        desk = Desk(opened, given, by=who, today=today, all_figures=all_figures, quiet=as_json)
        reviewer = Reviewer(opened.ledger, desk.past, who, today)
        if list_:
            from habeas.cli._undecided import show

            show(desk.dockets(report, keep=False), desk.past, level, as_json=as_json)
        elif decisions is not None:
            _from_file(decisions, report, desk, reviewer, as_json=as_json)
        else:
            _converse(report, desk, reviewer, differing=differing, as_json=as_json)


def _converse(report: str | None, desk: Desk, reviewer: Reviewer, *, differing: bool, as_json: bool) -> None:
    """Go through the reports; whatever ends it, the numbers are told of what is on record."""
    from rich.console import Console

    from habeas.cli._keyboard import Keyboard
    from habeas.cli._reviewing import Conversation
    from habeas.workflows.review import tally

    console = Console(highlight=False, stderr=as_json)
    seen: list[Docket] = []
    with Keyboard() as keyboard:
        conversation = Conversation(console, keyboard, reviewer)
        try:
            for docket in desk.dockets(report):
                matters = docket.differing(desk.past) if differing else docket.undecided(desk.past)
                if not matters and report is None:
                    continue
                seen.append(docket)
                desk.introduce(docket, console)
                if not conversation.go_through(docket, matters):
                    break
        except KeyboardInterrupt:
            console.print()
            raise
        finally:
            if seen or report is None:
                _tell(tally(seen, reviewer, conversation.skipped), as_json=as_json)


def _from_file(path: Path, report: str | None, desk: Desk, reviewer: Reviewer, *, as_json: bool) -> None:
    """Put the decisions of a file on record; those that were made before are told, and stay."""
    from habeas.workflows.decisions import apply, read_lines
    from habeas.workflows.review import tally

    try:
        raw = path.read_bytes().splitlines()
    except OSError as error:
        mend = "Check its name and that you may open it."
        raise InputError(f"It cannot be read ({error.strerror or error}).", place=Place(str(path)), mend=mend) from None
    lines = read_lines(raw, str(path))
    at_hand = {docket.report.sha256: docket for docket in (desk.dockets(report) if report is not None else ())}
    outcome = apply(lines, lambda line: desk.docket_of(line, at_hand), reviewer)
    for one in outcome.before:
        typer.echo(f"{one.claim} was {one.decision} by {one.by} on {one.reported}, and stays so.", err=True)
    if outcome.undone:
        typer.echo(f"{outcome.undone} undone.", err=True)
    _tell(tally(at_hand.values(), reviewer, outcome.skipped), as_json=as_json)


def _tell(numbers: Tally, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(numbers.as_json(), indent=2))
        return
    parts = [f"{number:,} {name}" for name, number in numbers.parts.items()]
    typer.echo(f"{numbers.claims:,} claims: {', '.join(parts)}.")
    if numbers.aside:
        beside = "1 figure that counts" if numbers.aside == 1 else f"{numbers.aside:,} figures that count"
        typer.echo(f"Beside them {beside} no people (--all shows them).")
