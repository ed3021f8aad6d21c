"""A legal act put to people, on the terminal: how many, then a line for each person, or one person in full."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from habeas.access.levels import Level
from habeas.answers.eligibility import Eligibility, Row
from habeas.answers.eligibility_told import notes_of
from habeas.rules.legal_act import Clause
from habeas.vocabulary.day_words import day_in_words
from habeas.vocabulary.quantities import Bounds

_MARKS = {"yes": "✓", "no": "–", "unknown": "?"}


def show(found: Eligibility, *, level: Level, explain: bool) -> None:
    """Print it, people as far as the level may see them; ``explain``: every condition of each."""
    out = Console(highlight=False)
    act = found.act
    known = "as known today" if found.known is None else f"as known on {day_in_words(found.known)}"
    out.print(f"[bold]{act.title}[/bold] ({act.id}, version {act.version})")
    shown = [row for row in found.rows if level.may_see(row.level)]
    if found.named is None:
        out.print(f"Put to {_people(found.people)} held on {day_in_words(found.at)}, {known}:")
        out.print(_counts(found))
        if shown:
            out.print(_rows(shown))
    else:
        out.print(f"Put to one person on {day_in_words(found.at)}, {known}:")
    for row in shown if explain or found.named is not None else ():
        out.print()
        _in_full(out, row)
    hidden = len(found.rows) - len(shown)
    if hidden:
        out.print(f"{hidden:,} {'person is' if hidden == 1 else 'people are'} not shown at level {level}.")
    if shown:
        out.print(f"Shown at level {level}: not for publication.", style="dim")
    for note in notes_of(found):
        out.print(f"- {note}", markup=False)


def _counts(found: Eligibility) -> Table:
    table = Table(box=None, pad_edge=False, show_header=True)
    table.add_column("")
    table.add_column("at least", justify="right")
    table.add_column("at most", justify="right")
    lines = [("fall under it", found.eligible), *((f"  by {name}", value) for name, value in found.effects.items())]
    for name, value in (*lines, ("do not", found.excluded)):
        table.add_row(name, f"{value.low:,}", "open" if value.high is None else f"{value.high:,}")
    return table


def _rows(rows: list[Row]) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in ("", "who", "certainly", "at best", "not told", "not settled"):
        table.add_column(name)
    for row in rows:
        effects = _effect(row.certainly), _effect(row.at_best)
        who = row.label if row.held else f"{row.label} (possibly held)"
        table.add_row(_MARKS[row.verdict], who, *effects, _names(row.missing), _names(row.unsettled))
    return table


def _in_full(out: Console, row: Row) -> None:
    effect = f"certainly {_effect(row.certainly)}" if row.certainly is not None else f"at best {_effect(row.at_best)}"
    out.print(f"{row.label} ({row.subject}): {row.verdict}{'' if row.at_best is None else f', {effect}'}", style="bold")
    table = Table(box=None, pad_edge=False)
    for name in ("", "", "asked", "why, and by which source of the act"):
        table.add_column(name)
    for one in row.asked:
        table.add_row(
            _MARKS[one.verdict], one.kind, one.part.words, "; ".join(filter(None, (one.why, one.part.source)))
        )
    out.print(table)
    for fact in row.evidence:
        name = fact.fact.replace("_", " ")
        out.print(f"  {name}: {fact.value} ({fact.source}, reported {fact.reported}, entry {fact.seq})", markup=False)
    if row.missing:
        out.print(f"  Not told: {_names(row.missing)}.")
    if row.unsettled:
        out.print(f"  Not settled: {_names(row.unsettled)}.")


def _effect(clause: Clause | None) -> str:
    return "" if clause is None else clause.effect_words


def _names(facts: tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", " ") for name in facts)


def _people(value: Bounds) -> str:
    return f"{value} {'person' if value == Bounds(1, 1) else 'people'}"
