"""Somebody asks to be forgotten: what is erased is in no file of the register and in nothing that it writes."""

import re

import pytest

from habeas.assembly import create_register, open_register
from made_lists import habeas

LIST = "id,name,birth_date,detention.began\n1,Rudolf Hentzau,1987-03-04,2024-07\n2,Flavia Elphberg,,2024-08\n"
REASON = ("--reason", "she asked for it", "--by", "the case team")


@pytest.fixture
def folder(tmp_path):
    folder, path = tmp_path / "ruritania", tmp_path / "people.csv"
    create_register(folder, "ruritania").close()
    for text, day in ((LIST, "2025-05-07"), (LIST.replace("Rudolf Hentzau", "Rudolf von Hentzau"), "2025-06-07")):
        path.write_text(text, "utf-8")
        habeas("import", path, "--source", "ngo", "--as-of", day, "--register", folder)
    return folder


def entries_with(folder, name):
    with open_register(folder) as register:
        return [entry.seq for entry in register.ledger.entries() if "Hentzau" in str(entry.value(f"says.{name}"))]


def holding(folder, value):
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and value in path.read_bytes())


def test_erasing_says_where_else_the_value_stands_until_it_is_nowhere(folder, tmp_path):
    first, second = entries_with(folder, "name")
    assert "Hentzau" in habeas("match", "Rudolf Hentzau", "--register", folder)[1]
    assert len(holding(folder, b"Hentzau")) == 4  # ledger, two lists, and the index of names
    said = habeas("erase", first, "says.name", *REASON, "--register", folder)[1]
    assert f"STILL ON RECORD: the same record's name is in entry {second}, too" in said
    said += habeas("erase", second, "says.name", *REASON, "--register", folder)[1]
    assert said.count("STILL ON RECORD") == 1
    assert "ledger.sqlite" not in holding(folder, b"Hentzau")
    assert len(holding(folder, b"Hentzau")) == 2  # the two lists, as they were received
    for document in re.findall(r"habeas erase (\d+) sha256 name", said):
        assert "Deleted the document" in habeas("erase", document, "sha256", "name", *REASON, "--register", folder)[1]
    assert holding(folder, b"Hentzau") == []
    code, audited = habeas("audit", "--register", folder)
    assert (code, audited.startswith("Sound")) == (0, True)
    for table in ("people", "statements", "entries"):
        for end in ("csv", "parquet"):
            out = tmp_path / f"{table}.{end}"
            habeas("export", table, "--to", out, "--level", "sealed", "--register", folder)
            assert b"Hentzau" not in out.with_stem(f"{table}.sealed").read_bytes()
    told = habeas("count", "arrested", "--during", "2024", "--explain", "--level", "sealed", "--register", folder)[1]
    assert "Hentzau" not in told
    assert "Flavia Elphberg" in told


def test_a_value_that_stands_once_and_came_by_hand_is_said_to_stand_nowhere_else(folder):
    habeas("add", "person", "--source", "hand", "--because", "a call", "--set", "name=Fritz", "--register", folder)
    with open_register(folder) as register:
        newest = register.ledger.size - 1
    said = habeas("erase", newest, "says.name", "because", *REASON, "--register", folder)[1]
    assert "STILL" not in said
    assert holding(folder, b"a call") == []


def test_a_list_that_is_imported_after_an_erasure_brings_nothing_back_and_says_so(folder, tmp_path):
    for seq in entries_with(folder, "name"):
        habeas("erase", seq, "says.name", *REASON, "--register", folder)
    path = tmp_path / "people.csv"
    path.write_text(LIST.replace("Rudolf", "Rupert"), "utf-8")
    said = habeas("import", path, "--source", "ngo", "--as-of", "2025-07-07", "--register", folder)[1]
    assert entries_with(folder, "name") == []
    assert "1 value that was erased stands in this list" in " ".join(said.split())
