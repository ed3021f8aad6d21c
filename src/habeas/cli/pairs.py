"""``habeas pairs``: what linking left to a person, two records at a time: the same person, different people, or unsure."""

from __future__ import annotations

import getpass
import json
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.access.levels import Level, highest
from habeas.cli._options import AsJson, RegisterOption, open_register
from habeas.errors import QuestionError

if TYPE_CHECKING:
    from habeas.workflows.pairs import Queue, Tally

_LISTED = 40
_NO_PAIR = "No pair waits. `habeas link SOURCE SOURCE` proposes pairs."


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("pairs", epilog="Example: habeas pairs --by anna --register argentina")(pairs)


def pairs(
    *,
    by: Annotated[str | None, typer.Option(help="Who decides; your user name otherwise.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="Show what waits; record nothing.")] = False,
    level: Annotated[Level | None, typer.Option(help="Who it is for: case_team here, public in JSON.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Decide on pairs of records that may be one person: both side by side, the most valuable first.

    `habeas link` proposes them. Stop whenever you like: each decision is on record at once, and the next time only what
    is undecided is shown. A decision is undone with the key u, or later with `habeas judge --undo ENTRY`.
    """
    from habeas.adapters.clock import now
    from habeas.adapters.proposal_file import read_proposals
    from habeas.workflows.pairs import Queue

    sight = level or (Level.PUBLIC if as_json and list_ else Level.CASE_TEAM)
    if not list_ and not sight.may_see(Level.CASE_TEAM):
        raise QuestionError("Whom a pair is of is for the case team to see.", mend="Give --level case_team, or --list.")
    with open_register(register) as opened:
        proposals = read_proposals(opened.folder)
        who, deciding = by or getpass.getuser(), highest(sight, Level.CASE_TEAM)
        queue = Queue(opened.ledger, proposals, who, now().date(), deciding)
        if list_:
            _list(queue, sight, as_json=as_json)
        else:
            _converse(queue, sight, as_json=as_json)


def _converse(queue: Queue, level: Level, *, as_json: bool) -> None:
    """Go through the pairs; whatever ends it, the numbers are told of what is on record."""
    from rich.console import Console

    from habeas.cli._judging import Judging
    from habeas.cli._keyboard import Keyboard
    from habeas.workflows.pairs import tally

    console = Console(highlight=False, stderr=as_json)
    with Keyboard() as keyboard:
        judging = Judging(console, keyboard, queue, level)
        try:
            judging.go_through()
        except KeyboardInterrupt:
            console.print()
            raise
        finally:
            _tell(tally(queue, judging.skipped), as_json=as_json)


def _list(queue: Queue, level: Level, *, as_json: bool) -> None:
    from habeas.cli._pairs import STAKES, chance_words
    from habeas.cli._person import names_of
    from habeas.workflows.pairs import Stake

    by_stake = {stake: [pair for pair in queue.pairs if pair.stake is stake] for stake in Stake}
    named = level.may_see(Level.CASE_TEAM)
    if as_json:
        told: dict[str, object] = {
            "level": str(level), "waiting": len(queue.pairs), "follow_from_others": queue.follow,
            "stakes": {stake.name.lower(): len(held) for stake, held in by_stake.items()},
        }  # fmt: skip
        if named:
            told["pairs"] = [
                {
                    "left": pair.left, "right": pair.right, "stake": pair.stake.name.lower(), "why": pair.why,
                    "probability": pair.probability, "entry": None if pair.before is None else pair.before.seq,
                }
                for pair in queue.pairs
            ]  # fmt: skip
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for pair in queue.pairs[:_LISTED] if named else ():
        chance = (
            "contradicted" if pair.probability is None else chance_words(pair.probability).split(" ", maxsplit=1)[0]
        )
        typer.echo(f"{chance:>12}  {pair.left}  {pair.right}  {names_of(queue.view, (pair.left, pair.right), level)}")
    if named and len(queue.pairs) > _LISTED:
        typer.echo(f"The first {_LISTED} are shown.")
    for stake, held in by_stake.items():
        if held:
            typer.echo(f"{len(held):,}: {STAKES[stake]}.")
    if queue.follow:
        typer.echo(f"Beside them {queue.follow:,} follow from what is judged and are not asked.")
    if queue.hidden:
        typer.echo(f"Not shown, because they are of people above level {queue.level}: {queue.hidden:,}.")
    if not queue.pairs:
        typer.echo(_NO_PAIR)
    elif level is not Level.PUBLIC:
        typer.echo(f"Shown at level {level}: not for publication.")


def _tell(numbers: Tally, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({"level": str(Level.PUBLIC), **vars(numbers)}, indent=2))
    elif not numbers.pairs:
        typer.echo(_NO_PAIR)
    else:
        parts = [f"{number:,} {name}" for name, number in numbers.parts.items()]
        pairs_ = "1 pair" if numbers.pairs == 1 else f"{numbers.pairs:,} pairs"
        typer.echo(f"{pairs_}: {', '.join(parts)}.")
