"""``habeas link`` at the command line: what it prints, keeps and refuses. Two invented lists of Examplia."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from habeas.assembly import create_register, open_register
from habeas.cli import build
from habeas.errors import RegisterError
from habeas.ledger.statement import Statement

LISTS = {
    "one": {
        "1": ("ROE  ANA", "1950", "1976-12-26"),
        "2": ("DOE  BO", "1951", "1976"),
        "3": ("POE  CY", "1952", "1977"),
    },
    "two": {"8": ("Roe, Ana", "1950-09-01", "1977-01-02"), "9": ("Doe, Bo", "1960", "1976-05-01")},
}


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    said = []
    for source, people in LISTS.items():
        for number, (name, born, taken) in people.items():
            person, because = f"person/{source}/{number}", {"note": "invented"}
            told = {"name": name, "birth_date": born}
            held = {"person": person, "form": "abduction", "began": taken}
            said += [
                Statement("person", person, source, "2020-01-01", told, because),
                Statement("detention", f"detention/{source}/{number}", source, "2020-01-01", held, because),
            ]
    with create_register(tmp_path / "examplia", "examplia") as register:
        register.ledger.append(statement.draft("tester") for statement in said)
    return tmp_path / "examplia"


def _run(register: Path, *arguments: str) -> Result:
    return CliRunner().invoke(build(), [*arguments, "--register", str(register)])


def test_a_dry_run_says_that_nothing_waits_and_its_json_what_it_was_asked(lists: Path) -> None:
    said = _run(lists, "link", "one", "two", "--dry-run").stdout
    assert "It would send to review: 1. Nothing is recorded, and nothing is kept." in said
    assert "habeas pairs" not in said
    told = json.loads(_run(lists, "link", "one", "two", "--dry-run", "--json").stdout)
    assert (told["sources"], told["dry_run"], told["calibrated"]) == (["one", "two"], True, False)
    assert not (lists / "links").exists()


def test_what_linking_left_goes_with_the_id_that_is_erased_and_not_before(lists: Path) -> None:
    _run(lists, "link", "one", "two")
    kept = lists / "links" / "one+two.json"
    assert "person/one/1" in kept.read_text()
    with open_register(lists) as register:
        register.erase(0, ["says.birth_date"], reason="asked", by="tester")
        assert "person/one/1" in kept.read_text()
        register.erase(0, ["subject"], reason="asked", by="tester")
    assert "person/one/1" not in kept.read_text()


def test_a_damaged_file_of_an_earlier_run_is_made_anew(lists: Path) -> None:
    _run(lists, "link", "one", "two")
    (lists / "links" / "one+two.json").write_text("{")
    told = json.loads(_run(lists, "link", "one", "two", "--json").stdout)
    assert (told["anew"], told["waiting"]) == (True, 1)


def test_a_folder_that_keeps_nothing_is_refused_before_anything_is_compared(
    lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_told: object) -> None:
        raise AssertionError("compared")

    monkeypatch.setattr("habeas.adapters.linker.SplinkEngine.__call__", never)
    (lists / "links").write_text("no folder")
    assert isinstance(_run(lists, "link", "one", "two").exception, RegisterError)
    (lists / "links").unlink()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).suffix != ".sqlite")
    assert "read-only" in str(_run(lists, "link", "one", "two").exception)


def test_an_interruption_ends_it_as_it_ends_every_command(lists: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_told: object) -> None:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as error:
            raise RuntimeError("Query interrupted") from error

    monkeypatch.setattr("splink.internals.duckdb.database_api.DuckDBAPI._execute_sql_against_backend", interrupted)
    found = _run(lists, "link", "one", "two")
    assert found.exit_code == 130
    assert "Interrupted. What is on record stays" in found.stderr
    assert not (lists / "links" / "one+two.json").exists()
