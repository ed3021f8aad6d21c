"""Real files of every kind become sheets, or an error that names the file, the place and the mend."""

import zipfile
from datetime import date, datetime

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, TableCell, TableRow
from odf.table import Table as OdfTable
from odf.text import P

from habeas.adapters import sheets, workbooks
from habeas.adapters.sheets import read_sheet
from habeas.errors import InputError

CSV = "id,name,began\n1,Ana,2024-07-18\n2,Boris,2024\n"


@pytest.fixture
def file(tmp_path):
    def write(content, name="list.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def workbook(path, rows, *, merged=(), tabs=()):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cells in merged:
        book.active.merge_cells(cells)
    for title, tab_rows in tabs:
        tab = book.create_sheet(title)
        for row in tab_rows:
            tab.append(row)
    book.save(path)
    return path


def ods(path, rows, *, spanned=None):
    document = OpenDocumentSpreadsheet()
    table = OdfTable(name="List")
    for row in rows:
        line = TableRow()
        for cell in row:
            if cell is None:
                line.addElement(CoveredTableCell())
            elif isinstance(cell, date):
                line.addElement(TableCell(valuetype="date", datevalue=cell.isoformat()))
            elif isinstance(cell, int):
                line.addElement(TableCell(valuetype="float", value=str(cell)))
            else:
                more = {"numberrowsspanned": 2} if cell == spanned else {}
                made = TableCell(valuetype="string", **more)
                made.addElement(P(text=cell))
                line.addElement(made)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    document.save(path)
    return path


def cells(sheet):
    return [list(row.cells.values()) for row in sheet.rows]


@pytest.mark.parametrize(
    "content",
    [
        CSV,
        "\ufeff" + CSV,
        CSV.replace(",", ";"),
        CSV.replace(",", "\t"),
        CSV.replace("\n", "\r\n"),
        "sep=;\n" + CSV.replace(",", ";"),  # Excel's own first line
        CSV.encode("utf-16"),
    ],
)
def test_csv_files_are_read_whatever_their_encoding_delimiter_and_line_ends(file, content):
    sheet = read_sheet(file(content))
    assert sheet.headings == ("id", "name", "began")
    assert cells(sheet) == [["1", "Ana", "2024-07-18"], ["2", "Boris", "2024"]]


def test_cyrillic_in_an_old_encoding_is_read(file):
    text = "id;имя;примечание\n" + "".join(
        f"{n};Иван Петрович Сидоров;задержан на площади в Минске\n" for n in range(20)
    )
    assert read_sheet(file(text.encode("cp1251"))).rows[0].cells["имя"] == "Иван Петрович Сидоров"


def test_row_numbers_are_those_a_spreadsheet_shows(file):
    sheet = read_sheet(file('\nid,note\n1,"two\nlines"\n\n2,x\n'))
    assert [row.number for row in sheet.rows] == [3, 5]
    assert sheet.rows[0].cells["note"] == "two\nlines"
    assert (sheet.blank, sheet.read) == (1, 3)


def test_a_delimiter_inside_a_quoted_heading_is_none(file):
    assert read_sheet(file('id;"name, given; or, both"\n1;x\n')).headings == ("id", "name, given; or, both")


def test_an_apostrophe_before_a_formula_is_an_export_s_guard_and_goes(file):
    assert cells(read_sheet(file("id,name\n1,'=Ana\n2,'Boris\n"))) == [["1", "=Ana"], ["2", "'Boris"]]


def test_a_row_with_other_cells_than_the_headings_is_kept_as_a_problem(file):
    sheet = read_sheet(file("id,name\n1,Ana\n2,Boris,Minsk\n3\n4,Dasha,,\n"))
    assert [row.number for row in sheet.rows] == [2, 5]  # empty cells at the end are nobody's fault
    assert [(bad.row, bad.what) for bad in sheet.broken] == [
        (3, "The row has 3 cells where the headings have 2."),
        (4, "The row has 1 cells where the headings have 2."),
    ]
    assert "row 3" in sheet.broken[0].text(sheet.name)
    assert sheet.broken[0].mend


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "empty"),
        ("\n\n , \n", "blank"),
        ("id,name\n", "no rows"),
        ("id,name,name\n1,a,b\n", "Two columns have this heading"),
        ("id,,name\n1,a,b\n", "Column 2 has no heading"),
        ('id,name\n1,"Ana\n2,Boris\n', "quotes of the row that begins in line 2"),
        ('id,name\n1,"Ana"x\n', "quotes"),
        ("id,name\n1,A\x00na\n", "NUL"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
        (b"PK\x03\x04" + b"\0" * 40, "ZIP"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_by_name_with_a_mend(file, content, says):
    with pytest.raises(InputError, match=says) as caught:
        read_sheet(file(content))
    assert caught.value.place.file == "list.csv"
    assert caught.value.mend


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    with pytest.raises(InputError, match=r"no such file"):
        read_sheet(tmp_path / "none.csv")
    with pytest.raises(InputError, match="folder"):
        read_sheet(tmp_path)


def test_a_file_above_the_limit_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as out:
        out.truncate(sheets.LIMIT + 1)
    with pytest.raises(InputError, match="64,000,000") as caught:
        read_sheet(path)
    assert "Split" in caught.value.mend


def test_a_file_of_fifty_megabytes_is_read(file):
    line = "7,Ana," + "x" * 1_000 + "\n"
    sheet = read_sheet(file("id,name,note\n" + line * 50_500))
    assert len(sheet.rows) == 50_500


def test_a_csv_has_no_tabs(file):
    with pytest.raises(InputError, match="tabs"):
        read_sheet(file(CSV), tab="x")


def test_a_workbook_gives_dates_whole_numbers_and_flags_as_text(tmp_path):
    path = workbook(
        tmp_path / "l.xlsx",
        [
            ["id", "name", "began", "size", "share", "flag"],
            [1, "Ana", date(2024, 7, 18), 45491, 1.5, True],
            [2, None, datetime.fromisoformat("2024-07-18T12:30"), None, None, False],
        ],
    )
    sheet = read_sheet(path)
    assert cells(sheet) == [
        ["1", "Ana", "2024-07-18", "45491", "1.5", "yes"],
        ["2", "", "2024-07-18", "", "", "no"],
    ]
    assert sheet.media_type.endswith("spreadsheetml.sheet")


def test_cells_merged_downwards_have_their_text_in_every_row_and_a_note_says_so(tmp_path):
    rows = [["id", "place"], [1, "Minsk"], [2, None], [3, None], [4, "Brest"]]
    sheet = read_sheet(workbook(tmp_path / "l.xlsx", rows, merged=["B2:B4"]))
    assert [row.cells["place"] for row in sheet.rows] == ["Minsk", "Minsk", "Minsk", "Brest"]
    assert sheet.notes == ("Column B: rows 2 to 4 are merged; “Minsk” was read in each.",)


def test_rows_merged_across_columns_are_problems(tmp_path):
    rows = [["id", "name", "place"], [1, "Ana", "Minsk"], [2, "unknown", None]]
    sheet = read_sheet(workbook(tmp_path / "l.xlsx", rows, merged=["B3:C3"]))
    assert [row.number for row in sheet.rows] == [2]
    assert [(bad.row, bad.what) for bad in sheet.broken] == [(3, "Cells B to C are merged.")]


def test_a_formula_that_failed_or_was_never_calculated_makes_its_row_a_problem(tmp_path):
    rows = [["id", "size"], [1, 4], [2, "=1/0"], [3, "#REF!"], [4, 5]]
    sheet = read_sheet(workbook(tmp_path / "l.xlsx", rows))
    assert [row.number for row in sheet.rows] == [2, 5]
    assert [(bad.row, bad.column) for bad in sheet.broken] == [(3, "B"), (4, "B")]


def test_a_workbook_with_several_filled_tabs_is_read_when_one_is_named(tmp_path):
    path = workbook(tmp_path / "l.xlsx", [["id"], [1]], tabs=[("Second", [["id"], [2]]), ("Empty", [])])
    with pytest.raises(InputError, match="“Sheet”, “Second”"):
        read_sheet(path)
    assert cells(read_sheet(path, tab="Second")) == [["2"]]
    with pytest.raises(InputError, match="no tab “Third”"):
        read_sheet(path, tab="Third")


def test_an_ods_sheet_is_read_like_the_others(tmp_path):
    path = ods(tmp_path / "l.ods", [["id", "name", "began"], [1, "Ana", date(2024, 7, 18)]])
    assert cells(read_sheet(path)) == [["1", "Ana", "2024-07-18"]]


def test_an_ods_sheet_with_merged_cells_is_refused(tmp_path):
    path = ods(tmp_path / "l.ods", [["id", "place"], ["1", "Minsk"], ["2", None]], spanned="Minsk")
    with pytest.raises(InputError, match="merged") as caught:
        read_sheet(path)
    assert "Unmerge" in caught.value.mend


@pytest.mark.parametrize("content", [b"%PDF-1.7", CSV.encode(), b"PK\x03\x04 broken"])
def test_another_kind_of_file_named_xlsx_is_refused(file, content):
    with pytest.raises(InputError, match="no XLSX file") as caught:
        read_sheet(file(content, "list.xlsx"))
    assert caught.value.mend


def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(workbooks, "_UNPACKED_LIMIT", 1_000)
    path = workbook(tmp_path / "l.xlsx", [["id"], [1]])
    with pytest.raises(InputError, match="unpacks to more"):
        read_sheet(path)


def test_a_workbook_without_cells_is_refused(tmp_path):
    with pytest.raises(InputError, match="no cells"):
        read_sheet(workbook(tmp_path / "l.xlsx", []))


@pytest.mark.parametrize(("name", "holds"), [("l.xlsx", "x"), ("l.xlsx", "content.xml"), ("l.ods", "xl/workbook.xml")])
def test_a_zip_that_is_no_such_workbook_is_refused(tmp_path, name, holds):
    path = tmp_path / name
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(holds, "y")
    with pytest.raises(InputError, match=r"This is no (XLSX|ODS) file"):
        read_sheet(path)


def test_a_damaged_workbook_is_refused(tmp_path):
    path = tmp_path / "l.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "y")
    with pytest.raises(InputError, match="cannot be read"):
        read_sheet(path)


def test_an_ods_formula_that_failed_is_refused(tmp_path):
    path, broken = ods(tmp_path / "l.ods", [["id", "size"], [1, 2]]), tmp_path / "broken.ods"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "content.xml":
                content = content.replace(b"<table:table-cell ", b'<table:table-cell calcext:value-type="error" ', 1)
                content = content.replace(
                    b"<office:document-content ", b'<office:document-content xmlns:calcext="urn:x" ', 1
                )
            new.writestr(name, content)
    with pytest.raises(InputError, match="formula"):
        read_sheet(broken)


def test_a_heading_row_may_end_in_blank_cells(file):
    assert read_sheet(file("id,name,,\n1,Ana,,\n")).headings == ("id", "name")
