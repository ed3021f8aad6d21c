"""A sheet as it was received: headings, rows of cells as text, and what could not be read.

Row numbers are those a spreadsheet program shows (the first row is 1, blank rows count, a line break inside a cell does
not). Reading files is done by ``adapters.sheets``; what the cells mean is the business of a list's map.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.errors import Place


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number and its cells by heading."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be used, and the mend. ``cells`` are its texts in order, as far as it has any."""

    row: int
    what: str
    mend: str | None = None
    column: str | None = None
    cells: tuple[str, ...] = ()

    def text(self, file: str) -> str:
        """The problem in a sentence that names file, row, column and mend."""
        where = Place(file, self.row, self.column)
        return f"{where}: {self.what} {self.mend}" if self.mend else f"{where}: {self.what}"

    def as_json(self) -> dict[str, object]:
        """Row, column, what and mend."""
        return {"row": self.row, "column": self.column, "what": self.what, "mend": self.mend}


@dataclass(frozen=True)
class Sheet:
    """One table of a file. ``broken`` rows have no usable cells; ``blank`` counts rows without any text."""

    name: str
    data: bytes
    media_type: str
    headings: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    broken: tuple[Problem, ...] = ()
    blank: int = 0
    notes: tuple[str, ...] = ()

    @property
    def read(self) -> int:
        """How many rows below the headings were read, usable or not."""
        return len(self.rows) + len(self.broken) + self.blank
