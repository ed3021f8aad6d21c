"""Tables and answers out: cut to a level, typed, with a dictionary, safe to open, and in again as nothing new."""

import csv
import json
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from habeas.adapters.sheets import read_sheet
from habeas.assembly import create_register, open_register
from habeas.errors import InputError, QuestionError
from habeas.workflows.import_list import import_sheet
from habeas.workflows.native import native_map
from made_lists import habeas, imported

BELARUS = Path(__file__).parents[2] / "examples" / "belarus"
PEOPLE = (
    "id,name,other_names,sex,birth_date,identity_document,relatives,detention.began\n"
    '1,=HYPERLINK("http://x"),-;+49 Ana;@x,female,1987,P123,a mother,2024-07\n'
    "2,Boris,,,,,,\n"
)


@pytest.fixture
def belarus(tmp_path):
    folder = tmp_path / "belarus"
    with create_register(folder, "belarus") as register:
        for name in ("groups", "figures", "assumptions"):
            sheet = read_sheet(BELARUS / f"{name}.csv")
            import_sheet(register, sheet, native_map(sheet.headings), source="reports")
    return folder


@pytest.fixture
def people(tmp_path):
    folder = tmp_path / "ruritania"
    with create_register(folder, "ruritania") as register:
        imported(register, tmp_path, PEOPLE)
    return folder


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", ["groups", "figures", "assumptions"])
def test_an_exported_table_imports_again_as_nothing_new(belarus, tmp_path, name):
    out = tmp_path / f"{name}.csv"
    habeas("export", name, "--to", out, "--register", belarus)
    assert len(rows(out)) == len(rows(BELARUS / f"{name}.csv"))
    _code, said = habeas("import", out, "--source", "reports", "--register", belarus, "--json")
    found = json.loads(said)
    assert found["nothing_new"] is True
    assert found["unchanged"] == found["rows"]


def test_people_exported_in_full_import_again_as_nothing_new(people, tmp_path):
    habeas("export", "people", "--to", tmp_path / "out.csv", "--level", "sealed", "--register", people)
    with open_register(people) as register:
        sheet = read_sheet(tmp_path / "out.sealed.csv")
        summary = import_sheet(register, sheet, native_map(sheet.headings), source="ngo", as_of=date(2025, 6, 1))
        assert summary.nothing_new
        assert summary.unchanged == 2


def test_only_what_everybody_may_see_leaves_by_default(people, tmp_path):
    out = tmp_path / "out.csv"
    _code, said = habeas("export", "people", "--to", out, "--register", people)
    assert rows(out) == []
    assert "Left out, above level public: name, other_names" in said
    assert "Not shown, because nothing of them may be seen at level public: 2." in said
    assert {row["column"]: row["in the file"] for row in rows(tmp_path / "out.dictionary.csv")}["name"] == (
        "no: above level public"
    )


def test_a_higher_level_is_asked_for_and_labelled(people, tmp_path):
    _code, said = habeas("export", "people", "--to", tmp_path / "out.csv", "--level", "case_team", "--register", people)
    assert "NOT PUBLIC" in said
    assert not (tmp_path / "out.csv").exists()
    found = rows(tmp_path / "out.case_team.csv")
    assert [row["birth_date"] for row in found] == ["1987", ""]
    assert "identity_document" not in found[0]
    assert "P123" not in (tmp_path / "out.case_team.csv").read_text("utf-8")


def test_cells_that_a_spreadsheet_would_take_for_formulas_are_guarded(people, tmp_path):
    habeas("export", "people", "--to", tmp_path / "out.csv", "--level", "case_team", "--register", people)
    found = rows(tmp_path / "out.case_team.csv")[0]
    assert found["name"].startswith("'=HYPERLINK")
    assert found["other_names"] == "'+49 Ana; @x"


def test_parquet_keeps_the_types_and_says_what_the_columns_mean(belarus, tmp_path):
    out = tmp_path / "groups.parquet"
    habeas("export", "groups", "--to", out, "--register", belarus)
    table = pq.read_table(out)
    first = table.slice(1, 1).to_pylist()[0]
    assert first["political"] == {"low": 0, "high": 1}
    assert first["subsets"] == [("foreigners", 1)]
    assert table.schema.field("size").metadata[b"meaning"] == b"how many people"
    assert table.schema.metadata[b"habeas.level"] == b"public"
    assert (tmp_path / "groups.dictionary.csv").exists()


def test_an_answer_is_exported_with_its_parts_and_its_grounds(belarus, tmp_path):
    receipt = tmp_path / "receipt.json"
    habeas(
        "count", "pardoned", "--during", "2024-07/2025-01", "--by", "month", "--receipt", receipt, "--register", belarus
    )
    out = tmp_path / "answer.csv"
    habeas("export", "--answer", receipt, "--to", out, "--register", belarus)
    found = rows(out)
    assert [(row["low"], row["high"]) for row in found if row["line"] == "value"] == [("250", "267")]
    assert ("2024-08", "30", "30") in [(row["key"], row["low"], row["high"]) for row in found if row["line"] == "part"]
    grounds = [row for row in found if row["line"] == "ground"]
    assert (sum(int(row["low"]) for row in grounds), sum(int(row["high"]) for row in grounds)) == (250, 267)
    assert all(row["url"] or row["reason"] for row in grounds)


def test_people_behind_an_answer_are_a_number_at_the_public_level(people, tmp_path):
    receipt = tmp_path / "receipt.json"
    habeas("count", "arrested", "--during", "2024", "--receipt", receipt, "--register", people)
    habeas("export", "--answer", receipt, "--to", tmp_path / "a.csv", "--register", people)
    assert [row["line"] for row in rows(tmp_path / "a.csv")] == ["value", "people"]
    assert "HYPERLINK" not in (tmp_path / "a.csv").read_text("utf-8")
    habeas("export", "--answer", receipt, "--to", tmp_path / "a.csv", "--level", "sealed", "--register", people)
    assert [row["line"] for row in rows(tmp_path / "a.sealed.csv")] == ["value", "ground"]


def test_the_times_of_a_table_can_be_chosen(belarus, tmp_path):
    habeas("export", "groups", "--to", tmp_path / "g.csv", "--known", "2024-09-04", "--register", belarus)
    assert [row["id"] for row in rows(tmp_path / "g.csv")] == ["individual-1", "wave-02", "wave-03"]
    with pytest.raises(QuestionError, match="There is no source “nobody”"):
        habeas("export", "groups", "--to", tmp_path / "n.csv", "--according-to", "nobody", "--register", belarus)


def test_statements_and_entries_are_exported_as_they_are_on_record(people, tmp_path):
    _code, said = habeas("export", "statements", "--to", tmp_path / "s.csv", "--register", people)
    assert rows(tmp_path / "s.csv") == []
    assert "may be seen at level public: 9." in said
    habeas("export", "statements", "--to", tmp_path / "s.csv", "--level", "aggregate_only", "--register", people)
    found = rows(tmp_path / "s.aggregate_only.csv")
    assert ("birth_date", '"1987"') in [(row["predicate"], row["value"]) for row in found]
    habeas("export", "entries", "--to", tmp_path / "e.csv", "--register", people)
    assert [row["kind"] for row in rows(tmp_path / "e.csv")] == ["document", *["statement"] * 3, "import"]
    assert "Boris" not in (tmp_path / "e.csv").read_text("utf-8")


def test_an_erased_value_is_absent_from_every_table(people, tmp_path):
    with open_register(people) as register:
        entry = next(e.seq for e in register.ledger.entries() if e.value("says.name") == "Boris")
        register.ledger.erase(entry, ["says.name"], reason="withdrawn", by="x")
    for name in ("people", "statements", "entries"):
        habeas("export", name, "--to", tmp_path / f"{name}.csv", "--level", "sealed", "--register", people)
        assert "Boris" not in (tmp_path / f"{name}.sealed.csv").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ships", "--to", "x.csv"], "no table “ships”"),
        (["groups", "--to", "x.pdf"], "no format"),
        (["groups", "--to", "/nonexistent/x.csv"], "cannot be written"),
        (["--to", "x.csv"], "Name a table"),
        (["groups", "--answer", "r.json", "--to", "x.csv"], "Name a table"),
        (["--answer", "none.json", "--to", "x.csv"], "receipt cannot be read"),
        (["--answer", "none.json", "--known", "2024-01-01", "--to", "x.csv"], "has its own times"),
        (["entries", "--known", "2024-01-01", "--to", "x.csv"], "all that is on record"),
    ],
)
def test_what_cannot_be_exported_is_said_with_the_mend(belarus, tmp_path, monkeypatch, arguments, says):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match=says):
        habeas("export", *arguments, "--register", belarus)
    assert not (tmp_path / "x.csv").exists()


def test_a_receipt_of_another_register_is_refused(belarus, people, tmp_path):
    receipt = tmp_path / "receipt.json"
    habeas("count", "arrested", "--during", "2024", "--receipt", receipt, "--register", people)
    with pytest.raises(InputError, match="not the log of the receipt"):
        habeas("export", "--answer", receipt, "--to", tmp_path / "x.csv", "--register", belarus)
