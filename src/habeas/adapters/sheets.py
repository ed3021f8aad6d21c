"""Sheets in: CSV, XLSX and ODS files become one ``Sheet`` of texts, or an error that names file, row, column and mend.

CSV: the encoding is found by ``adapters.encoding``, the delimiter by the heading line, quoted line breaks stay inside
their cell. Workbooks are read by ``adapters.workbooks``. Decisions, the same for all three:

- The first row that is not blank has the headings. A heading may not stand twice; a column with cells needs one.
- An apostrophe that an export put before what looks like a formula is taken away again.
- A row with more or fewer cells than headings is a broken row (empty cells at the end apart). It is kept as a problem.
- A file of more than ``LIMIT`` bytes is refused: its rows are compared with each other, so they are held in memory.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from habeas.adapters.encoding import encoding_of
from habeas.documents.sheet import Problem, Sheet, SheetRow
from habeas.documents.table import without_guard
from habeas.errors import InputError, Place

LIMIT = 64_000_000
_SAVE = "Save the sheet as CSV (UTF-8), XLSX or ODS."
_DELIMITERS = ",;\t|"
_WORKBOOKS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_CELL_LIMIT = 1_000_000

Numbered = tuple[int, list[str]]


def read_sheet(path: Path, *, tab: str | None = None) -> Sheet:
    """The sheet in a file; ``tab`` names the one meant where a workbook has several with content.

    Raises ``InputError`` for a file that is missing, empty, too large, no sheet, or has no usable headings.
    """
    data = _bytes(path)
    kind = path.suffix.lower()
    if kind in _WORKBOOKS:
        from habeas.adapters.workbooks import read_workbook

        book = read_workbook(path.name, kind, data, tab)
        sheet = _sheet(path.name, data, iter(book.rows), book.problems)
        return replace(sheet, media_type=_WORKBOOKS[kind], notes=book.notes)
    if tab is not None:
        raise InputError("A CSV file has no tabs.", place=Place(path.name), mend="Leave --tab away.")
    return _sheet(path.name, data, _csv_rows(path.name, data), {})


def _bytes(path: Path) -> bytes:
    place = Place(path.name)
    if not path.exists():
        raise InputError("There is no such file.", place=Place(str(path)), mend="Check the name and the folder.")
    if path.is_dir():
        raise InputError("This is a folder, not a sheet.", place=place, mend="Name the file in it.")
    size = path.stat().st_size
    if size > LIMIT:
        raise InputError(
            f"The file has {size:,} bytes; a sheet may have {LIMIT:,}.",
            place=place,
            mend="Split it into several files, each with the headings, and import them one after the other with --partial.",
        )
    if size == 0:
        raise InputError("The file is empty.", place=place, mend="Export the sheet again.")
    return path.read_bytes()


def _csv_rows(name: str, data: bytes) -> Iterator[Numbered]:
    try:
        text = data.decode(encoding_of(data, name)).removeprefix("\ufeff")
    except InputError as error:
        raise InputError(error.what, place=error.place, mend=_SAVE) from None
    if text.startswith("sep=") and "\n" in text:  # Excel's own line that names the delimiter
        _first, text = text.split("\n", 1)
    csv.field_size_limit(_CELL_LIMIT)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    begins = 1
    try:
        for number, cells in enumerate(reader, start=1):
            begins = reader.line_num + 1
            yield number, [without_guard(cell) for cell in cells]
    except csv.Error as error:
        raise InputError(
            f"The quotes of the row that begins in line {begins} do not fit together ({error}).",
            place=Place(name, number + 1),
            mend="Close the quote, or double the quotes inside a quoted cell.",
        ) from None


def _delimiter(text: str) -> str:
    """The one that stands most often in the heading line, outside quotes."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(line.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)


def _sheet(name: str, data: bytes, rows: Iterator[Numbered], problems: dict[int, Problem]) -> Sheet:
    headings = _headings(name, rows)
    good: list[SheetRow] = []
    broken: list[Problem] = []
    blank = 0
    for number, cells in rows:
        if not any(cell.strip() for cell in cells):
            blank += 1
        elif number in problems:
            broken.append(problems[number])
        elif (problem := _misfit(number, cells, len(headings))) is not None:
            broken.append(problem)
        else:
            good.append(SheetRow(number, dict(zip(headings, cells, strict=True))))
    if not good and not broken:
        raise InputError("There are headings and no rows.", place=Place(name), mend="Export the sheet again.")
    return Sheet(name, data, "text/csv", tuple(headings), tuple(good), tuple(broken), blank)


def _headings(name: str, rows: Iterable[Numbered]) -> list[str]:
    for number, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        headings = [" ".join(cell.split()) for cell in cells]
        while headings and not headings[-1]:
            headings.pop()
        twice = sorted({heading for heading in headings if heading and headings.count(heading) > 1})
        if twice:
            raise InputError(
                "Two columns have this heading.", place=Place(name, number, twice[0]), mend="Rename one of them."
            )
        if "" in headings:
            raise InputError(
                f"Column {headings.index('') + 1} has no heading.",
                place=Place(name, number),
                mend="Give every column a heading; the first row that is not blank must be the headings.",
            )
        return headings
    raise InputError("Every row is blank.", place=Place(name), mend="Export the sheet again.")


def _misfit(number: int, cells: list[str], width: int) -> Problem | None:
    """A problem where the row has other cells than the headings; empty ones at the end are none."""
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if len(cells) == width:
        return None
    return Problem(
        number,
        f"The row has {len(cells)} cells where the headings have {width}.",
        "Quote a cell that holds a comma or a line break, or add the missing cells.",
        cells=tuple(cells),
    )
