"""A picture written where a command was asked to: as SVG, as a page, as a table; and a line for the terminal."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.access.levels import Level
from habeas.cli._files import write_text
from habeas.vocabulary.quantities import Bounds

if TYPE_CHECKING:
    from habeas.answers.answer import Answer
    from habeas.answers.balance import Balance
    from habeas.answers.context import ContextEvent
    from habeas.answers.published import Figures
    from habeas.answers.series import Series

SvgFile = Annotated[Path | None, typer.Option("--svg", help="Write a chart as SVG.")]
PageFile = Annotated[Path | None, typer.Option("--html", help="Write a page: the chart, and its numbers as a table.")]
CsvFile = Annotated[Path | None, typer.Option("--csv", help="Write the numbers as CSV.")]


def write_chart(
    found: Answer | Series | Balance | Figures, *, svg: Path | None, page: Path | None, csv: Path | None,
    level: Level | None = None, events: Sequence[ContextEvent] = (),
) -> None:  # fmt: skip
    """Write the files that were asked for, public unless told otherwise; said on standard error: the other may be JSON."""
    if (svg, page, csv) == (None, None, None):
        return
    from habeas.charts.chart import chart
    from habeas.charts.picture import marks_of

    sight = level or Level.PUBLIC
    picture = chart(found, marks=marks_of(events), level=sight)
    if svg is not None:
        write_text(svg, picture.svg, "chart")
    if page is not None:
        from habeas.adapters.pages.chart import chart_page

        write_text(page, chart_page(picture, sight), "page")
    if csv is not None:
        write_text(csv, picture.numbers.csv(), "table")
    for path in (svg, page, csv):
        if path is not None:
            typer.echo(f"Wrote {path}, level {sight}.", err=True)
    if sight is not Level.PUBLIC:
        typer.echo(f"NOT PUBLIC: what was written shows values up to level {sight}.", err=True)


def show_line(values: Sequence[Bounds], width: int) -> None:
    """The values as a sparkline."""
    from habeas.charts.sparkline import BLOCKS, PLAIN, sparkline

    for line in sparkline(values, width, BLOCKS if _shows_blocks() else PLAIN):
        typer.echo(line)


def _shows_blocks() -> bool:
    """Whether the terminal's own letters are Unicode's; output is UTF-8 in any case, and may show as something else."""
    return os.environ.get("TERM") != "dumb" and locale.getencoding().lower().replace("-", "") == "utf8"
