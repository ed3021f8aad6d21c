"""Appeals on the terminal: one after the other, then how long they are open, then by whom they were handed to."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from habeas.access.levels import Level
from habeas.answers.appeals import STATES, Appeal, Appeals, State
from habeas.cli._plain import plain

_WORDS: dict[State, str] = {"open": "no answer on record", "not_known": "not known", "answered": "answered"}
_TOLD = ("asked", "subsets", "persons", "handed_by", "outcome", "responded_on", "response", "publisher", "url", "note")


def show_appeals(found: Appeals, level: Level) -> None:
    """Print appeals as far as the level may see them; the numbers are of all of them."""
    out = Console(highlight=False)
    known = "today" if found.known is None else str(found.known)
    out.print(f"Appeals by {found.at} (as known {known})", style="bold")
    shown = found.seen_at(level)
    for one in shown:
        out.print()
        out.print(_line(_head(one, level), "bold"), soft_wrap=True)
        for name in _TOLD:
            if told := one.seen(name, level):
                out.print(_line(f"    {name.replace('_', ' ')}: {told}"), soft_wrap=True)
        if not one.record.listed:
            out.print(_line(f"    no longer on the list of {one.record.source}"), soft_wrap=True)
    out.print()
    if len(shown) < len(found.appeals):
        out.print(f"{len(found.appeals) - len(shown):,} not shown: above level {level}.", style="dim")
    out.print(", ".join(f"{number:,} {_WORDS[state]}" for state, number in found.states().items()) + ".")
    ages = {name: number for name, number in found.ages().items() if number.high}
    if ages:
        out.print("Without an answer for: " + "; ".join(f"{name}: {number}" for name, number in ages.items()) + ".")
    if found.appeals:
        out.print(_recipients(found, level))
    at = found.checkpoint
    out.print(f"{at.origin}, {at.size:,} entries, root {at.root[:16]}…", style="dim")
    if any(one.level is not Level.PUBLIC for one in shown):
        out.print(f"Shown at level {level}: not for publication.", style="dim")


def _head(one: Appeal, level: Level) -> str:
    people = "" if one.people is None else f", {one.people} people"
    age = "" if one.age is None else f", for {one.age} days"
    own = one.record.id if level.may_see(one.record.id_level) else "an appeal"
    label = one.seen("label", level) or own
    return f"{one.on}  {label}, to {one.to}{people}: {_WORDS[one.state]}{age}"


def _recipients(found: Appeals, level: Level) -> Table:
    table = Table("to", *(_WORDS[state] for state in STATES), box=None, pad_edge=False)
    for to, states in found.by_recipient(level).items():
        table.add_row(_line(to), *(f"{number:,}" for number in states.values()))
    return table


def _line(told: str, style: str = "") -> Text:
    return Text(plain(told), style)
