"""`habeas match`: who is meant by a name, in the example of two Argentine registries and among invented people of Ruritania."""

import csv
import io
import json
import shutil

import pytest
from typer.testing import CliRunner

from habeas.assembly import create_register
from habeas.cli import build
from habeas.errors import InputError, QuestionError, RegisterError
from made_lists import habeas

LIST = "id,name,birth_date,sex,other_names\n1,Рудольф Генцау,1987-03-04,male,\n2,Flavia Elphberg,1990,female,Flossie\n"
NOTE = "Names on record are for level case_team, unless they were made public: --level case_team shows them."
OTHER = "id,name,birth_date\n7,Rudolf Hentzau,1987\n8,Rudolf Hentzow,1950\n"


@pytest.fixture
def folder(tmp_path):
    folder, path = tmp_path / "ruritania", tmp_path / "people.csv"
    create_register(folder, "ruritania").close()
    for source, text in (("ngo", LIST), ("press", OTHER)):
        path.write_text(text, "utf-8")
        habeas("import", path, "--source", source, "--as-of", "2025-05-07", "--register", folder)
    return folder


def told(*asked, folder):
    """Exit code, and what was said beside the answer."""
    result = CliRunner().invoke(build(), ["match", *map(str, asked), "--register", str(folder)])
    return result.exit_code, result.stderr


def persons(*asked, folder):
    code, out = habeas("match", *asked, "--json", "--level", "case_team", "--register", folder)
    assert code == 0
    return json.loads(out)["persons"]


@pytest.mark.parametrize(
    ("asked", "record"),
    [
        ("Abad Oscar Gerardo", "person/parque/2126"),
        ("Oscar Gerardo Abád", "person/ruvte/9907"),
        ("Абад, Оскар Херардо", "person/parque/2126"),
    ],
)
def test_the_registries_records_of_one_person_are_found_in_any_spelling(demo_registers, tmp_path, asked, record):
    shutil.copytree(demo_registers / "argentina", tmp_path / "argentina")
    found = persons(asked, "--limit", 4, folder=tmp_path / "argentina")
    assert record in [one for person in found for one in person["records"]]


def test_the_table_says_how_likely_each_is_and_why_and_at_which_level(folder):
    code, out = habeas("match", "Hentzau Rudolf", "--register", folder)
    assert code == 0
    assert "Рудольф Генцау" in out
    assert "person/press/7" in out
    assert "Agreed:" in out
    assert "Shown at level case_team: not for publication." in out


def test_what_else_is_known_of_a_person_orders_namesakes(folder):
    assert persons("Rudolf Hentzau", "--born", "1987", folder=folder)[0]["born"][0].startswith("1987")
    assert persons("Rudolf Hentzau", "--born", "1950", folder=folder)[0]["records"] == ["person/press/8"]
    younger, older = (persons("Hentzau", "--born", year, folder=folder)[0]["probability"] for year in ("1987", "1920"))
    assert younger > older
    women = persons("Flavia Elphberg", "--sex", "female", folder=folder)
    assert women[0]["probability"] > persons("Flavia Elphberg", "--sex", "male", folder=folder)[0]["probability"]


def test_records_judged_the_same_are_one_hit_as_known_since(folder):
    habeas("judge", "person/ngo/1", "person/press/7", "same", "--why", "same day of birth", "--register", folder)
    merged = persons("Rudolf Hentzau", folder=folder)[0]
    assert merged["records"] == ["person/ngo/1", "person/press/7"]
    assert merged["names"] == ["Рудольф Генцау", "Rudolf Hentzau"]
    assert merged["sources"] == ["ngo", "press"]
    before = persons("Rudolf Hentzau", "--known", "2025-05-08", folder=folder)
    assert ["person/press/7"] in [person["records"] for person in before]


def test_below_the_level_of_names_nobody_is_found(folder):
    out = habeas("match", "Flavia Elphberg", "--json", "--register", folder)[1]
    assert json.loads(out) == {"level": "public", "persons": [], "note": NOTE}
    shown = habeas("match", "Flavia Elphberg", "--level", "public", "--register", folder)[1]
    assert shown == "Nobody whose name level public may see has a name like this.\n"


@pytest.mark.parametrize("name", ["Flavia Elphberg", "Gandalf"])
def test_below_the_level_of_names_it_is_said_who_may_see_them_whoever_is_on_record(folder, tmp_path, name):
    path = tmp_path / "asked.txt"
    path.write_text(name, "utf-8")
    for asked in ((name, "--json"), ("--list", path), ("--list", path, "--json"), (name, "--level", "partners")):
        code, err = told(*asked, folder=folder)
        assert (code, err) == (0, f"{NOTE}\n")
    assert json.loads(habeas("match", "--list", path, "--json", "--register", folder)[1])["note"] == NOTE
    assert NOTE not in told(name, "--json", "--level", "case_team", folder=folder)[1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_list_of_lines_is_read_in_the_encodings_of_sheets(folder, tmp_path, encoding):
    path = tmp_path / "asked.txt"
    path.write_text("Рудольф Генцау\nФлавия Эльфберг\nМихаил Стрельсау из Руритании\n", encoding)
    out = habeas("match", "--list", path, "--level", "case_team", "--limit", 1, "--register", folder)[1]
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["asked"] for row in rows] == ["Рудольф Генцау", "Флавия Эльфберг", "Михаил Стрельсау из Руритании"]
    assert rows[0]["records"] == "person/ngo/1"


def test_a_list_of_lines_is_looked_for_in_one_pass(folder, tmp_path):
    path = tmp_path / "asked.txt"
    path.write_text("Rudolf Hentzau\n\n...\nGandalf\n", "utf-8")
    code, out = habeas("match", "--list", path, "--level", "case_team", "--limit", 1, "--register", folder)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert [(row["row"], row["asked"]) for row in rows] == [("1", "Rudolf Hentzau"), ("3", "..."), ("4", "Gandalf")]
    assert (rows[0]["names"], rows[0]["hit"], rows[0]["level"]) == ("Rudolf Hentzau", "1", "case_team")
    assert rows[1]["names"] == rows[1]["hit"] == ""
    public = habeas("match", "--list", path, "--register", folder)[1]
    assert {row["names"] for row in csv.DictReader(io.StringIO(public))} == {""}


def test_a_sheet_says_more_of_each_and_comes_out_as_lines_of_json(folder, tmp_path):
    path = tmp_path / "asked.csv"
    path.write_text("Name,Born,Sex\nRudolf Hentzau,1950,male\nFlossie Elphberg,,\n", "utf-8")
    out = habeas("match", "--list", path, "--json", "--level", "case_team", "--limit", 1, "--register", folder)[1]
    first, second = map(json.loads, out.splitlines())
    assert (first["row"], first["asked"], first["persons"][0]["records"]) == (2, "Rudolf Hentzau", ["person/press/8"])
    assert second["persons"][0]["records"] == ["person/ngo/2"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("who\nRudolf\n", "asked.csv: There is no column “name”"),
        ("name\n\x00\x01\x02\x03\x04\n", "asked.csv"),
    ],
)
def test_a_list_that_cannot_be_read_says_where(folder, tmp_path, text, says):
    path = tmp_path / "asked.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=r".*") as told:
        habeas("match", "--list", path, "--register", folder)
    assert says in str(told.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,born\nRudolf Hentzau,lately\n", "asked.csv, row 2, column “born”: “lately” is not a date here"),
        (
            "name,sex\nRudolf Hentzau,man\n",
            "asked.csv, row 2, column “sex”: “man” is no sex here. Say one of: female, male",
        ),
        ("name,sex\nRudolf Hentzau,male,17\n", "asked.csv, row 2"),
        ("name,prison,id\nRudolf Hentzau,Strelsau,1\n", "Not used: column “prison”, “id”."),
    ],
)
def test_what_is_not_used_of_a_list_is_said_and_its_rows_are_looked_for(folder, tmp_path, text, says):
    path = tmp_path / "asked.csv"
    path.write_text(text, "utf-8")
    code, err = told("--list", path, "--level", "case_team", folder=folder)
    assert code == 0
    assert says in err
    out = habeas("match", "--list", path, "--level", "case_team", "--register", folder)[1]
    assert "Rudolf Hentzau" in [row["names"] for row in csv.DictReader(io.StringIO(out))]


@pytest.mark.parametrize(
    ("asked", "error", "says"),
    [
        ((), QuestionError, "Name somebody, or a list"),
        (("Rudolf", "--list", "x.txt"), QuestionError, "Name somebody, or a list"),
        (("--list", "x.txt", "--born", "1987"), QuestionError, "--born and --sex are of one person"),
        (("--list", "x.txt"), InputError, "The list cannot be read"),
        (("...",), QuestionError, "There is no name in “...” to look for"),
        (("NN",), QuestionError, "There is no name in “NN” to look for"),
        (("Rudolf", "--born", "then"), InputError, "“then” is not a date here"),
        (("Rudolf", "--born", ""), InputError, "There is no date in “”"),
        (("Rudolf", "--sex", "boy"), QuestionError, "“boy” is no sex here"),
        (("Rudolf", "--known", "then"), InputError, "--known: “then” is not a day"),
        (("Rudolf", "--recorded", "999"), RegisterError, "The ledger has"),
    ],
)
def test_what_cannot_be_asked_says_so(folder, asked, error, says):
    with pytest.raises(error, match=r".*") as told:
        habeas("match", *asked, "--register", folder)
    assert says in str(told.value)
