"""``habeas import`` from the command line: native sheets, foreign sheets with a map, and what it prints."""

import json

import openpyxl
import pytest

from habeas.assembly import create_register, open_register
from habeas.errors import InputError
from habeas.workflows.mapping import load_map
from made_lists import at_terminal, habeas, view

NATIVE = "id,name,detention.began\n1,Rudolf Hentzau,2024-07\n2,Flavia Elphberg,2024-13\n"
FOREIGN = "№;ФИО;Пол;Дата рождения;Дата задержания;Паспорт;Любимый цвет\n" + "".join(
    f"{n};Иванов Иван {n};м;{n + 10}.03.1987;1{n}/07/2024;AB{n};синий\n" for n in range(1, 6)
)


@pytest.fixture
def folder(tmp_path):
    create_register(tmp_path / "ruritania", "ruritania").close()
    return tmp_path / "ruritania"


@pytest.fixture
def native(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(NATIVE, "utf-8")
    return path


@pytest.fixture
def foreign(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(FOREIGN, "utf-8")
    return path


def test_a_native_list_needs_no_map_and_its_account_adds_up_on_the_terminal(folder, native):
    code, said = habeas("import", native, "--source", "ngo", "--as-of", "2025-05-07", "--register", folder)
    assert code == 0
    assert "people.csv, row 3, column “detention.began”: “2024-13” is a day that does not exist." in " ".join(
        said.split()
    )
    lines = [line.strip(" │\n") for line in said.splitlines() if "│" in line]
    assert [line.split("│")[0].strip() for line in lines] == ["1", "1", "2"]
    assert lines[-1].endswith("rows read")
    code, said = habeas("import", native, "--source", "ngo", "--as-of", "2025-05-07", "--register", folder)
    assert "Nothing new." in said


def test_strict_ends_with_exit_code_2_and_keeps_nothing(folder, native):
    code, said = habeas("import", native, "--source", "ngo", "--as-of", "2025-05-07", "--register", folder, "--strict")
    assert code == 2
    assert "Nothing was kept" in said
    with open_register(folder) as register:
        assert register.ledger.size == 0


def test_json_has_the_account_the_problems_and_no_names(folder, native):
    code, said = habeas("import", native, "--source", "ngo", "--as-of", "2025-05-07", "--register", folder, "--json")
    found = json.loads(said)
    assert code == 0
    assert (found["rows"], found["new"], found["bad"], found["kept"]) == (2, 1, 1, True)
    assert found["problems"][0]["row"] == 3
    assert "Hentzau" not in said


def test_changes_of_a_later_list_are_named_without_their_values(folder, native, tmp_path):
    habeas("import", native, "--source", "ngo", "--as-of", "2025-05-07", "--register", folder)
    native.write_text("id,name,detention.began\n1,Rudolf Hentzau,2024-08\n3,Fritz,\n", "utf-8")
    _code, said = habeas("import", native, "--source", "ngo", "--as-of", "2025-06-07", "--register", folder)
    assert "person/ngo/1 changed: detention.began" in said
    native.write_text("id,name,detention.began\n3,Fritz,\n", "utf-8")
    _code, said = habeas("import", native, "--source", "ngo", "--as-of", "2025-07-07", "--register", folder)
    assert "Gone from the list: 1." in said
    assert "2024-08" not in said


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_figures_are_told_by_their_headings_in_every_format(folder, tmp_path, suffix):
    rows = [
        ["id", "label", "counted", "kind", "low", "high", "modality", "from", "to", "attributed_to", "reported", "subsets"],
        ["a", "more than 1,250", "held", "stock", 1251, None, "more_than", "2024-12-28", "2024-12-28", "ngo;press", "2024-12-28", "women=3"],
    ]  # fmt: skip
    path = tmp_path / f"figures{suffix}"
    if suffix == ".xlsx":
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    else:
        path.write_text(
            "\n".join(",".join("" if cell is None else str(cell).replace(",", "") for cell in row) for row in rows)
        )
    assert habeas("import", path, "--source", "press", "--register", folder)[0] == 0
    with open_register(folder) as register:
        figure = view(register).records["figure/press/a"]
    assert figure.get("value") == [1251, None]
    assert figure.get("attributed_to") == ["ngo", "press"]
    assert figure.get("subsets") == {"women": 3}


def test_a_foreign_list_is_proposed_a_map_which_is_kept_and_used_again(folder, foreign, tmp_path):
    options = ("--source", "ngo", "--as-of", "2025-05-07", "--register", folder, "--source-name", "NGO of Ruritania")
    with pytest.raises(InputError, match="nobody can be asked"):
        habeas("import", foreign, *options)
    habeas("import", foreign, *options, "--yes", "--dry-run")
    assert not (tmp_path / "list.map.toml").exists()
    assert habeas("import", foreign, *options, "--yes")[0] == 0
    kept = load_map(tmp_path / "list.map.toml")
    assert {column.heading: (column.to, column.cell) for column in kept.columns} == {
        "ФИО": (("person.name",), "text"),
        "Пол": (("person.sex",), "terms"),
        "Дата рождения": (("person.birth_date",), "date"),
        "Дата задержания": (("detention.began",), "date"),
        "Паспорт": (("person.identity_document",), "text"),
    }
    assert (kept.id, kept.date_order, kept.ignored) == ("№", "dmy", ("Любимый цвет",))
    assert "Nothing new." in habeas("import", foreign, *options)[1]
    with open_register(folder) as register:
        now = view(register)
        assert now.records["detention/ngo/3"].get("began") == "2024-07-13"
        assert now.records["person/ngo/3"].get("sex") == "male"
        assert now.records["source/ngo"].get("name") == "NGO of Ruritania"


def test_somebody_at_the_terminal_changes_and_confirms_the_map(folder, foreign, tmp_path):
    answers = ["e", "99", "e", "7", "person.note", "text", "e", "6", "-", "e", "4", "person.nope", "date", "y"]
    options = ("--source", "ngo", "--as-of", "2025-05-07", "--register", folder, "--map", tmp_path / "own.toml")
    code, said = at_terminal(answers, "import", foreign, *options)
    assert code == 0, said
    assert "Proposed map of list.csv" in said
    assert "A person has no “nope”." in said
    kept = load_map(tmp_path / "own.toml")
    assert {c.heading: c.to for c in kept.columns}["Любимый цвет"] == ("person.note",)
    assert kept.ignored == ("Паспорт",)
    assert habeas("import", foreign, *options)[0] == 0


def test_a_refused_map_records_nothing(folder, foreign, tmp_path):
    code, said = at_terminal(["n"], "import", foreign, "--source", "ngo", "--as-of", "2025-05-07", "--register", folder)
    assert code == 2
    assert "No map was confirmed" in said
    assert not (tmp_path / "list.map.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--as-of", "2999-01-01"], "has not come yet"),
        (["--as-of", "7.5.2025"], "is not a day"),
        (["--as-of", "2025-05-07", "--map", "/nonexistent/map.toml", "--yes"], "cannot be kept"),
    ],
)
def test_wrong_options_are_named(folder, foreign, arguments, says):
    with pytest.raises(InputError, match=says):
        habeas("import", foreign, "--source", "ngo", "--register", folder, *arguments)


def test_groups_with_a_wrong_heading_are_refused_by_that_heading(folder, tmp_path):
    path = tmp_path / "groups.csv"
    path.write_text("id,act,size,colour\n1,pardon,3,red\n")
    with pytest.raises(InputError, match="“colour”") as caught:
        habeas("import", path, "--source", "ngo", "--register", folder)
    assert "--map" in caught.value.mend


def test_a_day_order_can_be_said_on_the_command_line(folder, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("id,name,birth_date\n1,Ana,03/04/1987\n")
    options = ("--source", "ngo", "--as-of", "2025-05-07", "--register", folder)
    with pytest.raises(InputError, match="--date-order"):
        habeas("import", path, *options)
    assert habeas("import", path, *options, "--date-order", "mdy")[0] == 0
    with open_register(folder) as register:
        assert view(register).records["person/ngo/1"].get("birth_date") == "1987-03-04"


def test_somebody_at_the_terminal_is_asked_for_the_order_of_dates(folder, tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("id,name,birth_date\n1,Ana,03/04/1987\n")
    options = ("--source", "ngo", "--as-of", "2025-05-07", "--register", folder)
    code, said = at_terminal(["day", "dmy"], "import", path, *options)
    assert code == 0, said
    assert "“03/04/1987”: does the day come first" in said
    with open_register(folder) as register:
        assert view(register).records["person/ngo/1"].get("birth_date") == "1987-04-03"
