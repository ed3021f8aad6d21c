"""Judgements on the terminal and as JSON: which records, what was decided, how, by whom and why, and what contradicts it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from habeas.access.levels import Level
from habeas.cli._plain import plain
from habeas.identity.contradictions import Contradiction
from habeas.identity.judgements import Judgement, Withdrawn, standing
from habeas.register.person import shown
from habeas.register.view import View

_TEAM = Level.CASE_TEAM


def judgement_words(judgement: Judgement) -> str:
    """“entry 12: person/a/1 and person/b/2: same (automatic; same name and year; anna, 2025-05-07)”"""
    how = "automatic; " if judgement.automatic else ""
    told = f"{how}{judgement.why}; {judgement.by}, {judgement.reported}"
    return plain(f"entry {judgement.seq}: {judgement.left} and {judgement.right}: {judgement.verdict} ({told})")


def show_judgements(
    out: Console, judgements: Sequence[Judgement], withdrawn: Sequence[Withdrawn], level: Level
) -> None:
    """Print judgements, those that a newer one has overruled and those that were undone marked as that."""
    newest = standing(judgements)
    for judgement in judgements:
        if not level.may_see(judgement.level):
            continue
        stands = newest[judgement.pair]
        if stands is judgement:
            out.print(Text(f"- {judgement_words(judgement)}"))
        else:
            out.print(Text(f"- {judgement_words(judgement)}: overruled by entry {stands.seq}"), style="dim")
    for undone in withdrawn:
        if not level.may_see(undone.judgement.level):
            continue
        why = plain(f"{undone.why}; {undone.by}, {undone.reported}")
        out.print(Text(f"- {judgement_words(undone.judgement)}: undone by entry {undone.seq} ({why})"), style="dim")


def show_contradiction(out: Console, view: View, found: Contradiction, level: Level) -> None:
    """Print a contradiction: who is judged different, and the chain that says otherwise."""
    left, right = (named(view, record, level) for record in (found.apart.left, found.apart.right))
    out.print(Text(f"{left} ≠ {right}", style="bold"))
    out.print(Text(f"  judged different: {judgement_words(found.apart)}"))
    out.print(Text(f"  yet joined by {len(found.chain)} judgement{'s' if len(found.chain) != 1 else ''}:"))
    for step in found.chain:
        out.print(Text(f"  = {judgement_words(step)}"))


def show_contradictions(view: View, level: Level) -> None:
    """Print all contradictions of a register that may be seen, each with its chain."""
    out = Console(highlight=False)
    number = len(view.contradictions)
    if not level.may_see(_TEAM):
        out.print(f"Contradictions: {number:,}. Which records they are about is for the case team.")
        return
    shown = _seen(view, level)
    for found in shown:
        show_contradiction(out, view, found, level)
    if number == 0:
        out.print("No judgements contradict each other.")
        return
    out.print(
        f"{number:,} contradiction{'s' if number != 1 else ''}. Nothing is resolved by itself: undo the judgement"
    )
    out.print('that is wrong with `habeas judge --undo ENTRY --why "…"`.')
    if len(shown) < number:
        out.print(f"Not shown at level {level}: {number - len(shown):,}.")
    out.print(f"Shown at level {level}: not for publication.", style="dim")


def contradictions_json(view: View, level: Level) -> dict[str, object]:
    """The contradictions as JSON; below the level of the case team only how many there are."""
    number = len(view.contradictions)
    if not level.may_see(_TEAM):
        return {"level": str(level), "contradictions": number}
    shown = _seen(view, level)
    told = [
        {"apart": judgement_json(found.apart), "chain": [judgement_json(step) for step in found.chain]}
        for found in shown
    ]
    return {"level": str(level), "contradictions": told, "not_shown": number - len(shown)}


def _seen(view: View, level: Level) -> list[Contradiction]:
    return [found for found in view.contradictions if all(level.may_see(one.level) for one in found.judgements)]


def judgement_json(judgement: Judgement) -> dict[str, object]:
    """A judgement as JSON, for the case team."""
    names = ("seq", "left", "right", "verdict", "how", "reported", "why", "by")
    return {"entry" if name == "seq" else name: getattr(judgement, name) for name in names}


def judgements_json(
    judgements: Sequence[Judgement], withdrawn: Sequence[Withdrawn], level: Level
) -> list[dict[str, object]]:
    """Judgements as JSON as far as the level may see them, with what overruled or undid each: an entry, or null."""
    newest = standing(judgements)
    stands = ((one, newest[one.pair].seq, None) for one in judgements)
    undone = ((one.judgement, None, one.seq) for one in withdrawn)
    return [
        {**judgement_json(one), "overruled_by": None if seq == one.seq else seq, "undone_by": undo}
        for one, seq, undo in (*stands, *undone)
        if level.may_see(one.level)
    ]


def named(view: View, record: str, level: Level) -> str:
    """A record's name and id, as far as they may be seen."""
    held = view.records.get(record)
    who = _TEAM if held is None else held.id_level
    if not level.may_see(who):
        return f"({who})"
    said = None if held is None else held.says.get("name")
    return plain(record if said is None else f"{shown(said, level)} ({record})")
