"""XLSX and ODS workbooks as rows of texts.

Decisions:

- Date cells become ISO dates; a time of day is dropped. Whole numbers lose their ``.0``.
- Cells merged downwards inside one column have the same text in each of their rows, and a note says so. Rows that are
  merged across columns are problems. An ODS file does not say which cells are merged in a way that can be trusted
  here: one with merged cells is refused.
- A cell whose formula ends in an error, or was never calculated, makes its row a problem: blank would be a guess.
- A workbook with several filled tabs is read only when one is named.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from habeas.documents.sheet import Problem
from habeas.errors import InputError, Place

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

_CONTENT = {".xlsx": "xl/workbook.xml", ".ods": "content.xml"}  # the part without which it is none
_UNPACKED_LIMIT = 500_000_000
_MERGED_ODS = re.compile(rb'number-(?:rows|columns)-spanned="(?!1")')
_ERROR_ODS = re.compile(rb'calcext:value-type="error"')
_ERROR_CELL = re.compile(rb'<c\b(?=[^>]*\bt="e")[^>]*\br="([A-Z]+)(\d+)"|<c\b[^>]*\br="([A-Z]+)(\d+)"(?=[^>]*\bt="e")')
_UNCALCULATED = re.compile(
    rb'<c\b(?![^>]*\bt="str")[^>]*\br="([A-Z]+)(\d+)"[^>]*><f[^>]*>[^<]*</f>\s*(?:<v\s*/>|<v></v>|</c>)'
)
_UNMERGE = "Unmerge the cells and write the text into each of them."


@dataclass(frozen=True)
class Workbook:
    """The rows of one tab with their numbers, and what a reader must know of them."""

    rows: list[tuple[int, list[str]]]
    notes: tuple[str, ...]
    problems: dict[int, Problem]


def read_workbook(name: str, kind: str, data: bytes, tab: str | None) -> Workbook:
    """The rows of a workbook's tab. Raises ``InputError`` for what is no workbook, or one that cannot be read safely."""
    from python_calamine import CalamineError, CalamineWorkbook

    archive = _archive(name, kind, data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        titles = [title for title in book.sheet_names if book.get_sheet_by_name(title).height]
        title = _chosen(name, titles, tab)
        sheet = book.get_sheet_by_name(title)
    except (CalamineError, OSError, ValueError) as error:
        raise InputError(
            f"The workbook cannot be read ({error}).",
            place=Place(name),
            mend="Open it, and save it again as XLSX or ODS.",
        ) from None
    cells = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    if kind == ".ods":
        _refuse_unsure_ods(name, archive)
        return Workbook(list(enumerate(cells, start=1)), (), {})
    notes, problems = _fill_merged(sheet, cells)
    for column, row in _failed_formulas(archive, book.sheet_names.index(title)):
        problems[row] = Problem(
            row,
            "A formula here ends in an error or was never calculated.",
            "Mend the formula or write the value.",
            column,
            tuple(cells[row - 1]) if row <= len(cells) else (),
        )
    return Workbook(list(enumerate(cells, start=1)), tuple(notes), problems)


def _archive(name: str, kind: str, data: bytes) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        archive.getinfo(_CONTENT[kind])
    except (zipfile.BadZipFile, KeyError):
        raise InputError(
            f"This is no {kind[1:].upper()} file, whatever its name says.",
            place=Place(name),
            mend="Open it in a spreadsheet program and save it as XLSX, ODS or CSV.",
        ) from None
    if sum(part.file_size for part in archive.infolist()) > _UNPACKED_LIMIT:
        raise InputError(
            f"It unpacks to more than {_UNPACKED_LIMIT:,} bytes.", place=Place(name), mend="Split the sheet."
        )
    return archive


def _chosen(name: str, titles: list[str], tab: str | None) -> str:
    if tab is not None and tab in titles:
        return tab
    if tab is None and len(titles) == 1:
        return titles[0]
    if not titles:
        raise InputError("The workbook has no cells.", place=Place(name), mend="Export the sheet again.")
    listed = ", ".join(f"“{title}”" for title in titles)
    what = "Several tabs have cells" if tab is None else f"There is no tab “{tab}” with cells"
    raise InputError(f"{what}: {listed}.", place=Place(name), mend=f'Name one: --tab "{titles[0]}".')


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def _fill_merged(sheet: CalamineSheet, cells: list[list[str]]) -> tuple[list[str], dict[int, Problem]]:
    notes: list[str] = []
    problems: dict[int, Problem] = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        where = _letters(left)
        if left != right:
            for row in range(top, min(bottom, len(cells) - 1) + 1):
                problems[row + 1] = Problem(
                    row + 1, f"Cells {where} to {_letters(right)} are merged.", _UNMERGE, cells=tuple(cells[row])
                )
            continue
        for row in range(top + 1, min(bottom, len(cells) - 1) + 1):
            cells[row][left] = cells[top][left]
        notes.append(
            f"Column {where}: rows {top + 1} to {bottom + 1} are merged; “{cells[top][left]}” was read in each."
        )
    return notes, problems


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _refuse_unsure_ods(name: str, archive: zipfile.ZipFile) -> None:
    content = archive.read("content.xml")
    if _MERGED_ODS.search(content):
        raise InputError("The sheet has merged cells.", place=Place(name), mend=_UNMERGE)
    if _ERROR_ODS.search(content):
        raise InputError("A formula of the sheet ends in an error.", place=Place(name), mend="Mend the formula.")


def _failed_formulas(archive: zipfile.ZipFile, index: int) -> list[tuple[str, int]]:
    """Column letters and row of cells with an error or without a calculated value."""
    content = archive.read(_sheet_part(archive, index))
    found = [*_ERROR_CELL.findall(content), *_UNCALCULATED.findall(content)]
    return [(next(filter(None, match[::2])).decode(), int(next(filter(None, match[1::2])))) for match in found]


def _sheet_part(archive: zipfile.ZipFile, index: int) -> str:
    """The part of the archive that holds the tab, as the workbook's relations name it."""
    ids = re.findall(rb'<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"', archive.read("xl/workbook.xml"))
    for relation in re.findall(rb"<Relationship\b[^>]*>", archive.read("xl/_rels/workbook.xml.rels")):
        if b'Id="' + ids[index] + b'"' in relation:
            target = re.search(rb'Target="([^"]+)"', relation)
            assert target is not None
            return "xl/" + target[1].decode().removeprefix("/xl/")
    raise InputError("The workbook does not say where its tab is.", mend="Save it again as XLSX.")
