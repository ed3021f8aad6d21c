"""Definitions and legal acts at the command line, on the invented register of Ruritania."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from habeas.cli import build
from habeas.errors import HabeasError, InputError, QuestionError

EXAMPLE = Path(__file__).parents[2] / "examples" / "ruritania"
WORD = "ruritania-watch/political_prisoner_held"


def run(*words):
    done = CliRunner().invoke(build(), [str(word) for word in words])
    if done.exception is not None and isinstance(done.exception, HabeasError):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="module")
def ruritania(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ruritania") / "register"
    run("init", folder)
    for name in ("people", "recognitions", "cases", "term_changes"):
        run("import", EXAMPLE / f"{name}.csv", "--source", "list", "--as-of", "2020-06-20", "--register", folder)
    return folder


def test_a_definition_is_recorded_listed_asked_and_replayed(ruritania, tmp_path):
    run("define", EXAMPLE / "watch-1.toml", "--by", "anna", "--register", ruritania)
    receipt = tmp_path / "held.json"
    first = json.loads(
        run("count", WORD, "--at", "2020-06-01", "--receipt", receipt, "--json", "--register", ruritania)
    )
    run("define", EXAMPLE / "watch-2.toml", "--by", "boris", "--register", ruritania)
    second = json.loads(run("count", WORD, "--at", "2020-06-01", "--json", "--register", ruritania))
    assert [one["definition"]["id"] for one in (first, second)] == [f"{WORD}@1", f"{WORD}@2"]
    assert [one["question"]["what"] for one in (first, second)] == [f"{WORD}@1", f"{WORD}@2"]
    assert "The value is the same" in run("replay", receipt, "--register", ruritania)
    listed = json.loads(run("definitions", "--json", "--register", ruritania))["on_record"]
    assert [(one["id"], one["by"]) for one in listed] == [
        (f"{WORD}@1", None),
        (f"{WORD}@2", None),
    ]  # by whom: case team
    assert "by boris" in run("definitions", "--register", ruritania)
    series = json.loads(run("series", WORD, "--during", "2020-01/2020-06", "--json", "--register", ruritania))
    assert series["definition"]["id"] == f"{WORD}@2"


def test_a_definition_is_not_corrected_by_hand(ruritania):
    run("define", EXAMPLE / "watch-1.toml", "--register", ruritania)
    with pytest.raises(InputError, match="never changes"):
        run("correct", f"definition/{WORD}@1", "--set", "sentence=Other.", "--because", "so", "--register", ruritania)


def test_who_is_eligible_is_for_the_case_team(ruritania):
    asked = ("eligible", "ruritania-2020", "--at", "2020-06-01", "--register", ruritania)
    told = json.loads(run(*asked, "--json"))
    assert (told["eligible"], told["rows"]) == ({"low": 1, "high": 4}, [])
    for name in ("Strelsau", "Hentzau", "person/list"):
        assert name not in json.dumps(told)
    assert "Boris Hentzau" in run(*asked)
    with pytest.raises(QuestionError, match="for the case team"):
        run(*asked, "--json", "--person", "Dora")
    team = json.loads(run(*asked, "--json", "--person", "Dora", "--level", "case_team"))
    assert [(row["label"], row["verdict"], row["missing"]) for row in team["rows"]] == [
        ("Dora Krafstein", "unknown", ["gravity", "state_lists"]),
    ]  # fmt: skip


def test_a_person_page_shows_when_the_sentence_ends(ruritania):
    shown = run("person", "Hentzau", "--register", ruritania)
    assert "Expected end of the sentence: [2024-09-15..2025-09-15]" in shown
    assert "lengthened by 12 to 24 months" in shown
    public = json.loads(run("person", "person/list/2", "--json", "--register", ruritania))
    assert [one["expected_release"] for one in public["persons"]] == [None]


def test_the_definition_that_ships_can_be_recorded(ruritania):
    shipped = EXAMPLE.parent / "belarus" / "definitions" / "pace-political_prisoner_held.toml"
    assert "On record" in run("define", shipped, "--register", ruritania)
    told = json.loads(
        run("count", "pace/political_prisoner_held", "--at", "2020-06-01", "--json", "--register", ruritania)
    )
    assert told["value"]["low"] == 2
