"""The numbers of a picture as a table: for who does not see it, and for who wants to count on.

As CSV and as a fragment of HTML. A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from html import escape
from io import StringIO

from habeas.vocabulary.quantities import Bounds

Cell = str | int | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Numbers:
    """A caption, the names of the columns, and rows as long as those. None is an open bound or an empty cell."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def csv(self) -> str:
        """As CSV, one header line, an open bound empty."""
        text = StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([_safe(cell) for cell in row] for row in self.rows)
        return text.getvalue()

    def without(self, *names: str) -> Numbers:
        """The same without some columns, as far as there are such."""
        kept = [place for place, name in enumerate(self.columns) if name not in names]
        rows = tuple(tuple(row[place] for place in kept) for row in self.rows)
        return Numbers(self.caption, tuple(self.columns[place] for place in kept), rows)

    def html(self) -> str:
        """As a table element; numbers as people read them."""
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in self.columns)
        body = "\n".join(f"<tr>{''.join(map(_cell, self.columns, row))}</tr>" for row in self.rows)
        return (
            f'<table class="grounds">\n<caption>{escape(self.caption)}</caption>\n'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
        )


def ends(value: Bounds | None) -> tuple[Cell, Cell]:
    """The two cells of bounds; an open end, and an answer that is none, stay empty."""
    return (None, None) if value is None else (value.low, value.high)


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _cell(column: str, cell: Cell) -> str:
    if isinstance(cell, int):
        return f'<td class="number" data-key="{escape(column)}">{cell:,}</td>'
    return f'<td data-key="{escape(column)}">{"–" if cell is None else escape(cell)}</td>'
