"""From the command line: a count, its explanation, its receipt, and the same answer again after more was recorded."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from habeas.assembly import create_register, open_register
from habeas.cli import build
from habeas.errors import HabeasError, RegisterError
from habeas.ledger.statement import Statement


def _group(name: str, on: str, size: int, political: list[int], reported: str, **says: object) -> Statement:
    told = {"label": name, "act": "pardon", "on": on, "country": "XE", "size": [size, size], "political": political}
    return Statement("group", f"group/reports/{name}", "reports", reported, told | says, {"note": "invented"})


def _rule(kind: str) -> Statement:
    says = {"kind": kind, "act": "pardon", "country": "XE", "during": "2030", "stated_by": "its press", "words": "So."}
    return Statement("assumption", f"assumption/reports/{kind}", "reports", "2031-01-01", says, {"note": "invented"})


def _person(name: str, **stay: object) -> list[Statement]:
    subject = f"person/list/{name}"
    return [
        Statement("person", subject, "list", "2031-01-01", {"name": name}, {"note": "invented"}),
        Statement("detention", f"detention/list/{name}", "list", "2031-01-01", {"person": subject, "country": "XE"} | stay,
                  {"note": "invented"}),
    ]  # fmt: skip


@pytest.fixture
def examplia(tmp_path: Path) -> Path:
    """An invented country: two pardons and two people."""
    said = [
        _group("first wave", "2030-02-01", 10, [10, 10], "2030-02-01", announced_by="the president"),
        _group("second wave", "2030-09-01", 6, [2, 6], "2030-09-02"),
        _rule("disjoint"),
        _rule("coverage"),
        *_person("Ana Invented", began="2029-05-01", last_seen="2030-01-15"),
        *_person("Bo Invented", began="2029-06"),
    ]
    with create_register(tmp_path / "examplia", "examplia") as register:
        register.ledger.append(statement.draft("tester") for statement in said)
    return tmp_path / "examplia"


def _run(register: Path, *arguments: str) -> Result:
    return CliRunner().invoke(build(), [*arguments, "--register", str(register)], catch_exceptions=True)


def test_a_count_says_its_bounds_and_what_it_rests_on(examplia: Path) -> None:
    shown = _run(examplia, "count", "pardoned", "--during", "2030").output
    assert "How many political prisoners were pardoned in 2030?" in shown
    assert "12 to 16 people" in shown
    assert "disjoint" in shown
    assert "coverage" in shown


def test_its_explanation_names_every_group(examplia: Path) -> None:
    shown = _run(examplia, "count", "pardoned", "--from", "2030", "--to", "2030-12", "--explain").output
    assert "Certainly in: 10" in shown
    assert "how many were political prisoners is not stated: 2 to 6" in " ".join(shown.split())


def test_nobody_is_held_because_an_end_is_missing(examplia: Path) -> None:
    assert "Nobody for certain" in _run(examplia, "count", "held", "--at", "2031-01-01").output
    found = json.loads(_run(examplia, "count", "held", "--at", "2030-01-10", "--json").output)
    assert found["value"] == {"low": 1, "high": None}


def test_json_names_nobody_who_is_not_public_unless_it_is_asked_for(examplia: Path) -> None:
    public = _run(examplia, "count", "held", "--at", "2030-01-10", "--json").output
    assert "Invented" not in public
    assert "person/list" not in public
    assert json.loads(public)["level"] == "public"
    team = _run(examplia, "count", "held", "--at", "2030-01-10", "--json", "--level", "case_team").output
    assert "Ana Invented" in team


def test_people_are_listed_on_the_terminal_and_marked_as_not_for_publication(examplia: Path) -> None:
    shown = _run(examplia, "count", "held", "--at", "2030-01-10", "--people").output
    assert "Ana Invented" in shown
    assert "not for publication" in shown
    hidden = _run(examplia, "count", "held", "--at", "2030-01-10", "--people", "--level", "public").output
    assert "Ana Invented" not in hidden
    assert "a person (not public)" in " ".join(hidden.split())


def test_a_receipt_gives_the_same_value_after_further_entries(examplia: Path, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.json"
    assert (
        _run(examplia, "count", "pardoned", "--during", "2030", "--by", "month", "--receipt", str(receipt)).exit_code
        == 0
    )
    with open_register(examplia) as register:
        register.ledger.append([_group("third wave", "2030-10-01", 5, [5, 5], "2030-10-01").draft("tester")])
    assert "17 to 21 people" in _run(examplia, "count", "pardoned", "--during", "2030").output
    again = _run(examplia, "replay", str(receipt))
    assert again.exit_code == 0
    assert "The value is the same: 12 to 16." in again.output
    assert json.loads(_run(examplia, "replay", str(receipt), "--json").output)["holds"] is True


def test_a_replay_after_an_erasure_keeps_the_root_and_says_what_is_missing(examplia: Path, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.json"
    _run(examplia, "count", "pardoned", "--during", "2030", "--receipt", str(receipt))
    with open_register(examplia) as register:
        register.ledger.erase(1, ["says.political"], reason="a test", by="tester")
    again = _run(examplia, "replay", str(receipt))
    assert again.exit_code == 1
    assert "has at 8 entries the root" in again.output
    assert "The value is 10 to 16 now; the receipt says 12 to 16." in again.output
    assert "entry 1: says.political" in again.output


def test_a_receipt_of_another_register_does_not_hold(examplia: Path, tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.json"
    _run(examplia, "count", "pardoned", "--during", "2030", "--receipt", str(receipt))
    with create_register(tmp_path / "other", "other") as other:
        with pytest.raises(RegisterError):
            raise _run(tmp_path / "other", "replay", str(receipt)).exception or AssertionError
        other.ledger.append(_rule("disjoint").draft("x") for _ in range(8))
    assert "This is not the log of the receipt" in _run(tmp_path / "other", "replay", str(receipt)).output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["count", "pardoned", "--during", "2030", "--from", "2030"], "given twice"),
        (["count", "pardoned", "--where", "country"], "name=value"),
        (["count", "pardoned", "--recorded", "99"], "has 8 entries"),
        (["count", "held", "--at", "yesterday"], "is not a day"),
        (["count", "pardoned", "--during", "2030", "--receipt", "/nowhere/at/all"], "cannot be written"),
        (["replay", "/nowhere/at/all"], "cannot be read"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(examplia: Path, arguments: list[str], words: str) -> None:
    error = _run(examplia, *arguments).exception
    assert isinstance(error, HabeasError)
    assert words in str(error)


def test_a_file_that_is_no_receipt_is_refused(examplia: Path, tmp_path: Path) -> None:
    for text in ("", "{}", "[]", '{"form": "another"}'):
        (tmp_path / "no.json").write_text(text)
        error = _run(examplia, "replay", str(tmp_path / "no.json")).exception
        assert isinstance(error, HabeasError)
        assert "receipt" in str(error)
