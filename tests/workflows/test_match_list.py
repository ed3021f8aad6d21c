"""The rows of a list that is looked for: what cannot be read is told, and the row stays."""

import pytest

from habeas.adapters.sheets import read_sheet
from habeas.errors import InputError
from habeas.workflows.match_list import listed_in_lines, listed_in_sheet


def listed(folder, text):
    path = folder / "asked.csv"
    path.write_text(text, "utf-8")
    return listed_in_sheet(read_sheet(path))


@pytest.mark.parametrize("heading", ["born", "Born", "birth_date", "BIRTH_DATE "])
def test_when_somebody_was_born_is_read_by_either_heading(tmp_path, heading):
    found = listed(tmp_path, f"name,{heading}\nRudolf Hentzau,1987-03-04\n")
    assert str(found.rows[0].asked.born) == "1987-03-04"
    assert found.unused == ()


def test_columns_that_nothing_is_taken_from_are_named(tmp_path):
    found = listed(tmp_path, "id,name,born,birth_date,prison\n1,Rudolf Hentzau,1987,1986,Strelsau\n")
    assert found.unused == ("id", "birth_date", "prison")
    assert str(found.rows[0].asked.born) == "1987"


def test_a_bad_cell_costs_the_row_that_cell_and_nothing_else(tmp_path):
    found = listed(tmp_path, "name,born,sex\nRudolf,lately,male\nFlavia,1990,woman\nSapt,1930,male,17\nFritz,,\n")
    assert [row.name for row in found.rows] == ["Rudolf", "Flavia", "Sapt", "Fritz"]
    rudolf, flavia, sapt, fritz = found.rows
    assert (rudolf.asked.born.known, rudolf.asked.sex) == (False, "male")
    assert (str(flavia.asked.born), flavia.asked.sex) == ("1990", None)
    assert (sapt.asked.born.known, sapt.asked.sex) == (False, None)
    assert [problem.column for row in found.rows for problem in row.problems] == ["born", "sex", None]
    assert not fritz.problems
    assert "asked.csv, row 2, column “born”: “lately” is not a date here" in rudolf.problems[0].text("asked.csv")


def test_a_sheet_without_names_is_refused(tmp_path):
    with pytest.raises(InputError, match="There is no column “name”"):
        listed(tmp_path, "who\nRudolf\n")


def test_a_row_that_names_nobody_stays_with_nobody_to_be_found():
    rows = listed_in_lines(["Rudolf", "", "NN", "..."]).rows
    assert [(row.number, row.asked is None) for row in rows] == [(1, False), (3, True), (4, True)]
