"""``habeas judge``: whether two records are one person, undoing that, and where judgements contradict each other."""

from __future__ import annotations

import getpass
import json
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from habeas.access.levels import Level
from habeas.cli._options import AsJson, RegisterOption, open_register
from habeas.errors import QuestionError

if TYPE_CHECKING:
    from habeas.assembly import Register


def register(app: typer.Typer) -> None:
    """Add the command."""
    example = 'habeas judge person/ngo/12 person/press/7 same --why "same mother, same day of birth"'
    app.command("judge", epilog=f"Example: {example}")(judge)


def judge(
    left: Annotated[
        str | None, typer.Argument(help="The id of a person record, as `habeas person` shows it.", show_default=False)
    ] = None,
    right: Annotated[str | None, typer.Argument(help="The id of another.", show_default=False)] = None,
    verdict: Annotated[
        Literal["same", "different", "unsure", "maybe"] | None,
        typer.Argument(help="What you decided; maybe is unsure.", show_default=False),
    ] = None,
    *,
    why: Annotated[str | None, typer.Option(help="The reason, so that somebody else can check it.")] = None,
    undo: Annotated[
        int | None, typer.Option(metavar="ENTRY", help="Undo the judgement (or the undo) of this entry.", min=0)
    ] = None,
    contradictions: Annotated[
        bool, typer.Option("--contradictions", help="Show judgements that contradict each other.")
    ] = False,
    by: Annotated[str | None, typer.Option(help="Who judges; your user name otherwise.")] = None,
    level: Annotated[Level | None, typer.Option(help="Who it is for: case_team here, public in JSON.")] = None,
    as_json: AsJson = False,
    register: RegisterOption = None,
) -> None:
    """Put on record whether two records are the same person. A newer judgement stands before an older one.

    No record is changed by it. To undo a judgement lets stand what stood before it.
    """
    pair = (left, right, "unsure" if verdict == "maybe" else verdict)
    if contradictions:
        if pair != (None, None, None) or undo is not None:
            raise QuestionError("--contradictions goes alone.", mend="Leave the records and --undo away.")
        with open_register(register) as opened:
            _show(opened, level or (Level.PUBLIC if as_json else Level.CASE_TEAM), as_json=as_json)
        return
    if (undo is None) != (None not in pair) or (undo is not None and pair != (None, None, None)):
        raise QuestionError("Nothing to judge was named.", mend="Give LEFT RIGHT VERDICT, or --undo ENTRY.")
    if why is None:
        raise QuestionError("A judgement needs a reason.", mend="Give --why, so that somebody else can check it.")
    who = by or getpass.getuser()
    with open_register(register) as opened:
        told, whose = _undo(opened, undo, why, who) if undo is not None else _judge(opened, pair, why, who)
    sight = level or (Level.PUBLIC if as_json else Level.CASE_TEAM)
    seen = sight.may_see(whose)
    if as_json:
        shown = told if seen else {name: value for name, value in told.items() if name not in {"left", "right"}}
        typer.echo(json.dumps({"level": str(sight), **shown}, ensure_ascii=False))
        return
    pair_words = f"{told['left']} and {told['right']}" if seen else f"the pair ({whose})"
    if undo is None:
        typer.echo(f"{pair_words}: {told['verdict']}. Entry {told['entry']}.")
    else:
        stands = "nobody has judged" if told["stands"] is None else f"{told['verdict']} (entry {told['stands']})"
        typer.echo(f"Undone: entry {undo}. {pair_words} now: {stands}. Entry {told['entry']}.")
    if sight is not Level.PUBLIC:
        typer.echo(f"Shown at level {sight}: not for publication.")


def _judge(opened: Register, pair: tuple[str | None, ...], why: str, who: str) -> tuple[dict[str, object], Level]:
    """What was put on record, and who may see of whom."""
    left, right, verdict = pair
    entry = opened.judge(left, right, verdict, why=why, by=who)  # type: ignore[arg-type]
    whose = opened.ledger.entry(entry).fields["left"].level
    return {"entry": entry, "left": left, "right": right, "verdict": verdict}, whose


def _undo(opened: Register, seq: int, why: str, who: str) -> tuple[dict[str, object], Level]:
    undone = opened.undo_judgement(seq, why=why, by=who)
    stands = undone.stands
    return {
        "entry": undone.seq,
        "undone": seq,
        "left": undone.judgement.left,
        "right": undone.judgement.right,
        "stands": None if stands is None else stands.seq,
        "verdict": None if stands is None else stands.verdict,
    }, undone.judgement.level


def _show(opened: Register, level: Level, *, as_json: bool) -> None:
    from habeas.cli._identity import contradictions_json, show_contradictions

    view = opened.view()
    if as_json:
        typer.echo(json.dumps(contradictions_json(view, level), ensure_ascii=False, indent=2))
    else:
        show_contradictions(view, level)
