"""An answer on the terminal: the value first, then lines, then what a reader must know."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from habeas.access.levels import Level
from habeas.answers.answer import Answer
from habeas.answers.conditions import check_sight
from habeas.answers.sight import seen_at
from habeas.answers.words import question_words, times_words, value_words
from habeas.vocabulary.quantities import Bounds


def show(answer: Answer, *, people: bool, level: Level, console: Console | None = None) -> None:
    """Print an answer; with ``people``, each person and group behind it as far as ``level`` may see them."""
    check_sight(answer.question.where, level)
    out = console or Console(highlight=False)
    value = value_words(answer.value, answer.question.what, answer.question.unit)
    out.print(question_words(answer.question), style="dim")
    out.print(Text(f"{value[0].upper()}{value[1:]}", style="bold"), Text(f"({times_words(answer.question)})"))
    if answer.rows:
        out.print(_rows(answer, level))
    if people:
        out.print(_people(answer, level))
        if any(not ground.public and level.may_see(ground.level) for ground in answer.grounds):
            out.print(f"Shown at level {level}: not for publication.", style="dim")
    for note in answer.notes:
        out.print(f"- {note}")
    for assumption in answer.assumptions:
        out.print(f"- Rests on “{assumption.kind}”, stated by {assumption.seen_at(level).stated_by}.")
    if answer.later:
        out.print(f"- {len(answer.later):,} later reports would change it: see --explain.")
    at = answer.checkpoint
    out.print(f"{at.origin}, {at.size:,} entries, root {at.root[:16]}…", style="dim")


def _rows(answer: Answer, level: Level) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in answer.question.by:
        table.add_column(name)
    table.add_column("at least", justify="right")
    table.add_column("at most", justify="right")
    judged = any(row.judged is not None for row in answer.rows)
    if judged:
        table.add_column("as judged", justify="right")
    for row in answer.rows:
        high = "open" if row.value.high is None else f"{row.value.high:,}"
        more = [f"{row.judged:,}" if row.judged is not None else ""] if judged else []
        table.add_row(*row.headings(level), f"{row.value.low:,}", high, *more)
    return table


def _people(answer: Answer, level: Level) -> Table:
    table = Table(box=None, pad_edge=False)
    for name, justify in (("share", "right"), ("who", "left"), ("when", "left"), ("source", "left"), ("why", "left")):
        table.add_column(name, justify=justify)  # type: ignore[arg-type]
    shown, hidden = seen_at(answer.grounds, level)
    for ground in shown:
        table.add_row(str(Bounds(ground.low, ground.high)), ground.label, ground.when, ground.source, ground.reason)
    for held in hidden:
        table.add_row(str(held.share), held.label, "", held.source, held.reason)
    return table
