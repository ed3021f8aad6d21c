"""A checked report on the terminal: a table of the figures that count people, then what lies behind each verdict.

The table fits 80 columns; the details below it are numbered like its rows. A verdict is a word, a symbol and a colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from habeas.access.levels import Level
from habeas.answers.checked import Check, Checked
from habeas.answers.sight import seen_at
from habeas.vocabulary.day_words import day_in_words
from habeas.workflows.check import CheckedReport

STYLES: Mapping[str, str] = MappingProxyType(
    {"good": "green", "conditional": "yellow", "bad": "red", "neutral": "default", "pattern": "magenta"}
)
_NAMED_AT_MOST = 3


def show(report: CheckedReport, console: Console) -> None:
    """Print the table and the details."""
    check, about = report.check, report.document.about
    console.print(Text(about.title or report.document.text.partition("\n")[0], style="bold"))
    published = "not known; give --published" if about.published is None else day_in_words(about.published)
    console.print(Text(f"{check.setting.outlet} · published {published}"))
    rows = check.of_people
    if report.unread is not None:
        console.print(f"\nThe language ({report.unread}) is not read yet: no figure was looked for.")
        return
    if not rows:
        console.print("\nNo figure that counts people was found.")
        return
    console.print(_table(rows))
    console.print()
    firsts: dict[tuple[object, ...], int] = {}
    for number, checked in enumerate(rows, 1):
        key = (checked.figure.low, checked.figure.high, checked.verdict.name, checked.reason)
        first = firsts.setdefault(key, number)
        if first == number or checked.faults:
            _detail(console, number, checked)
    _foot(console, check)


def _table(rows: tuple[Checked, ...]) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False, expand=False, show_edge=False)
    table.add_column("", justify="right", style="dim")
    table.add_column("The report", ratio=5, overflow="fold")
    table.add_column("Who says it", ratio=4, overflow="fold")
    table.add_column("The register", ratio=3)
    table.add_column("Verdict", ratio=3)
    for number, checked in enumerate(rows, 1):
        comparison = checked.comparison
        register = "–" if comparison.empty or comparison.register is None else str(comparison.register)
        verdict = Text(f"{checked.verdict.symbol} {checked.verdict.word}", style=STYLES[checked.verdict.tone])
        if checked.faults:
            verdict.append("\n! fault inside", style="red")
        table.add_row(str(number), _quote(checked), checked.said_by, register, verdict)
    return table


def _quote(checked: Checked) -> Text:
    line = Text(checked.words)
    line.highlight_words([checked.figure.number], style="bold")
    return line


def _detail(console: Console, number: int, checked: Checked) -> None:
    head = Text.assemble(
        f"{number:>2}  ",
        (checked.words, "bold"),
        "  ",
        (f"{checked.verdict.symbol} {checked.verdict.word}", STYLES[checked.verdict.tone]),
    )
    console.print(head)
    for line in _lines(checked):
        console.print(Padding(line, (0, 0, 0, 4)))
    if checked.bridge:
        console.print(Padding(_bridge(checked), (0, 0, 0, 4)))
    console.print()


def _lines(checked: Checked) -> Iterator[Text]:
    yield Text(checked.reason)
    if checked.beside:
        yield Text(checked.beside)
    public, hidden = seen_at(checked.comparison.grounds, Level.PUBLIC)
    if public:
        named = [f"{ground.label} ({day_in_words(ground.when)}, {ground.origin})" for ground in public]
        between = [f"… {len(named) - 2:,} more …"] if len(named) > _NAMED_AT_MOST else named[1:-1]
        listed = named if len(named) == 1 else [named[0], *between, named[-1]]
        yield Text(f"Rests on: {'; '.join(listed)}.", style="dim")
    for told in hidden:
        yield Text(f"Rests on: {told.label}, {told.share}.", style="dim")
    for fault in checked.faults:
        yield Text(f"! Inside the report: {fault.words}", style="red")


def _bridge(checked: Checked) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right")
    table.add_column()
    for index, step in enumerate(checked.bridge):
        table.add_row(f"{step.low:,}" if index == 0 else step.signed, step.what)
    table.add_row(Text(f"= {checked.figure.quantity.bounds()}", style="bold"), "the figure")
    return table


def _foot(console: Console, check: Check) -> None:
    if check.assumptions:
        console.print(Text("The sums rest on", style="bold"))
        for told in check.assumptions:
            console.print(Padding(Text(f"{told.kind}: {told.words} ({told.stated_by})"), (0, 0, 0, 4)))
        console.print()
    others = [checked for checked in check.figures if not checked.figure.counts_people]
    if others:
        listed = ", ".join(f"“{' '.join(checked.figure.quote.split())}”" for checked in others)
        console.print(Text(f"Read, and no count of people: {listed}.", style="dim"))
    at = check.checkpoint
    known = "everything reported so far" if check.known is None else f"what was known on {day_in_words(check.known)}"
    console.print(Text(f"Register {at.origin}, {at.size:,} entries, root {at.root[:16]}…; {known}.", style="dim"))
