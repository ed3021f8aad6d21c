"""``habeas person``: what each source says of a person, side by side."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, RegisterOption, day, open_register

_LISTED = 20


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("person", epilog='Example: habeas person "Abad Oscar" --register argentina')(person)


def person(
    asked: Annotated[str, typer.Argument(metavar="NAME-OR-ID", help="Words of a name, or the id of a record.")],
    *,
    known: Annotated[str | None, typer.Option(help="Use only what was reported by this day.")] = None,
    recorded: Annotated[int | None, typer.Option(help="Use only the first so many entries.", min=0)] = None,
    level: Annotated[Level | None, typer.Option(help="Who it is for: case_team here, public in JSON.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Show a person's page: every source in a column of its own, and where they disagree.

    Who is the same as whom is for the case team: below that level a page is of one record.
    """
    from habeas.answers.term import expected_release
    from habeas.cli._person import list_persons, page_json, show_page
    from habeas.cli._term import show_term, term_json
    from habeas.errors import QuestionError
    from habeas.register.person import find_persons, page
    from habeas.workflows.ask import view_of

    with open_register(register) as opened:
        view = view_of(opened.ledger, known=day(known, "--known"), recorded=recorded)
    sight = level or (Level.PUBLIC if as_json else Level.CASE_TEAM)
    found = find_persons(view, asked, sight)
    if not found:
        raise QuestionError(f"Nobody on record has the name or id “{asked}”.", mend="Try fewer words of the name.")
    if as_json:
        pages = [
            page_json(page(view, cluster, sight), sight)
            | {"expected_release": term_json(expected_release(view, cluster.members), sight)}
            for cluster in found
        ]
        typer.echo(json.dumps({"level": str(sight), "persons": pages}, ensure_ascii=False, indent=2))
    elif len(found) == 1:
        show_page(page(view, found[0], sight), sight)
        if sight.may_see(Level.CASE_TEAM):
            show_term(expected_release(view, found[0].members), sight)
    else:
        list_persons(view, found, sight, most=_LISTED)
