"""``habeas link``: the people of two lists, or of one, who are the same; the near-certain ones at once, the others for review."""

from __future__ import annotations

import getpass
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from habeas.cli._options import AsJson, RegisterOption, open_register
from habeas.cli._progress import progress

if TYPE_CHECKING:
    from habeas.workflows.link import Linked


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("link", epilog="Example: habeas link ruvte parque --register argentina")(link)


def link(
    left: Annotated[str, typer.Argument(help="A source.")],
    right: Annotated[
        str | None,
        typer.Argument(help="Another source; without it the first is linked with itself.", show_default=False),
    ] = None,
    *,
    no_duplicates: Annotated[
        bool, typer.Option("--no-duplicates", help="Each person stands at most once in each of the two lists.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Learn and compare everything anew, not only what changed since last time.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Record nothing, keep nothing.")] = False,
    engine: Annotated[Literal["duckdb", "spark"], typer.Option(help="What computes.")] = "duckdb",
    by: Annotated[str | None, typer.Option(help="Who links; your user name otherwise.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Compare every two records that have something in common, and judge as the same person those that are near certain.
    These judgements are marked automatic, and each can be undone. Uncertain pairs go to review.
    """
    from habeas.adapters.clock import now
    from habeas.adapters.linker import SplinkEngine
    from habeas.adapters.proposal_file import check_writable, read_link, write_link
    from habeas.workflows.link import Asked
    from habeas.workflows.link import link as link_sources

    other = left if right is None else right
    with open_register(register) as opened, progress("Comparing", "portions", quiet=as_json) as told:
        if not dry_run:
            check_writable(opened.folder, left, other)
        asked = Asked(by or getpass.getuser(), now().date(), one_to_one=no_duplicates, again=again, dry_run=dry_run)
        before = read_link(opened.folder, left, other)
        linked, run = link_sources(
            opened.ledger, SplinkEngine(engine), left, other, asked, before=before, progress=told
        )
        if not dry_run:
            write_link(opened.folder, run)
    if as_json:
        typer.echo(json.dumps({"sources": [left, other], "dry_run": dry_run, **asdict(linked)}, ensure_ascii=False))
        return
    _show(linked, left, other, dry_run=dry_run)


def _show(linked: Linked, left: str, right: str, *, dry_run: bool) -> None:
    alone = left == right
    typer.echo(f"{left}: {linked.left:,} people." + ("" if alone else f" {right}: {linked.right:,} people."))
    what = "all that have a key in common" if linked.anew else "of which a record changed since the last run"
    typer.echo(f"Pairs compared: {linked.compared:,} ({what}).")
    if linked.judged_before:
        typer.echo(f"Judged before, and left as they are: {linked.judged_before:,}.")
    doing = "It would accept as the same" if dry_run else "Accepted automatically as the same"
    typer.echo(f"{doing}: {linked.accepted:,}.")
    found = linked.expected
    if found is not None:
        typer.echo(f"  Each is at least {found.threshold:.1%} probable. Expected precision {found.precision:.2%};")
        typer.echo(f"  expected recall {found.recall:.1%}, and {found.reviewed:.1%} once the rest is reviewed.")
    elif alone:
        typer.echo("  One list alone does not show how often strangers look alike: a person decides on each pair.")
    elif not linked.calibrated:
        typer.echo(
            "  The lists have too little in common to say how often it would be wrong: a person decides. How probable a"
        )
        typer.echo("  pair is follows from its two records alone.")
    elif linked.sent:
        typer.echo("  Nothing is certain enough beside its rivals: a person decides.")
    if dry_run:
        typer.echo(f"It would send to review: {linked.sent:,}. Nothing is recorded, and nothing is kept.")
    else:
        typer.echo(f"Sent to review: {linked.sent:,}. Waiting there: {linked.waiting:,} (`habeas pairs`).")
