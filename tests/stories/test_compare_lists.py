"""Two invented lists, linked by hand: who is in both, in one only, and whose dates disagree."""

import csv
import json

import pytest

from habeas.assembly import create_register
from habeas.errors import QuestionError
from habeas.ledger.statement import Statement
from made_lists import habeas

BECAUSE = {"note": "invented"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    people = {
        "one": {"1": ("Roe Ana", "1976-12-26"), "2": ("Doe Bo", "1976-05")},
        "two": {"8": ("Ana Roe", "1977-01-02"), "9": ("Poe Cy", "1976")},
    }
    said = []
    for source, held in people.items():
        for number, (name, began) in held.items():
            person = f"person/{source}/{number}"
            stay = {"person": person, "form": "abduction", "began": began}
            said += [
                Statement("person", person, source, "2020-01-01", {"name": name}, BECAUSE),
                Statement("detention", f"detention/{source}/{number}", source, "2020-01-01", stay, BECAUSE),
            ]
    with create_register(tmp_path / "examplia", "examplia") as register:
        register.ledger.append(statement.draft("tester") for statement in said)
        register.judge("person/one/1", "person/two/8", "same", why="same mother", by="anna")
    monkeypatch.setenv("HABEAS_REGISTER", str(tmp_path / "examplia"))
    return tmp_path


LISTS = ("--according-to", "one", "--according-to", "two")


def test_a_count_tells_who_is_in_both_lists_and_who_in_one_only(folder):
    told = json.loads(habeas("count", "people", "--by", "sources", *LISTS, "--json")[1])
    assert told["value"] == {"low": 2, "high": 3}
    assert told["rows"] == [
        {"key": "one and two", "low": 1, "high": 2, "judged": 1},
        {"key": "one only", "low": 0, "high": 1, "judged": 1},
        {"key": "two only", "low": 0, "high": 1, "judged": 1},
    ]
    shown = habeas("count", "abducted", "--by", "sources", *LISTS)[1]
    assert [line.split() for line in shown.splitlines() if " only " in line] == [
        ["one", "only", "0", "1", "1"], ["two", "only", "0", "1", "1"],
    ]  # fmt: skip
    assert "as judged" in shown
    assert "(1 as judged)" in habeas("count", "people", "--by", "sources", *LISTS, "--explain")[1]


def test_a_receipt_of_such_a_count_gives_the_same_lines_after_more_was_judged(folder):
    receipt = folder / "receipt.json"
    habeas("count", "people", "--by", "sources", *LISTS, "--receipt", receipt)
    habeas("judge", "person/one/2", "person/two/9", "same", "--why", "same mother")
    code, said = habeas("replay", receipt)
    assert code == 0, said


def test_the_people_whose_dates_disagree_are_listed_for_the_case_team(folder):
    shown = habeas("compare", "one", "two", "--about", "detention")[1]
    assert "people in both, as judged so far: 1." in shown
    assert "disagree: 1" in shown
    assert "not for publication" in shown
    assert any(line.split()[:3] == ["7", "1976-12-26", "1977-01-02"] for line in shown.splitlines())


def test_below_the_case_team_only_numbers_leave(folder):
    told = json.loads(habeas("compare", "one", "two", "--json")[1])
    assert (told["level"], told["disagree"], told["not_shown"], told["disagreements"]) == ("public", 1, 1, [])
    assert told["by_distance"]["up to a week"] == 1
    assert "Roe" not in json.dumps(told)
    team = json.loads(habeas("compare", "one", "two", "--json", "--level", "case_team")[1])
    assert team["disagreements"] == [{
        "person": "person/one/1", "name": "Roe Ana",
        "left": {"id": "person/one/1", "record": "detention/one/1", "date": "1976-12-26"},
        "right": {"id": "person/two/8", "record": "detention/two/8", "date": "1977-01-02"},
        "days": {"low": 7, "high": 7}, "contradicted": False,
    }]  # fmt: skip
    shown = habeas("compare", "one", "two", "--level", "public")[1]
    assert "Not shown at level public: 1. Who is the same as whom is for the case team." in shown


def test_the_list_is_written_as_a_table_with_its_level_in_its_name(folder):
    said = habeas("compare", "one", "two", "--to", folder / "dates.csv")[1]
    assert "0 rows, level public" in said
    assert "Not shown at level public: 1." in said
    habeas("compare", "one", "two", "--to", folder / "dates.csv", "--level", "case_team")
    rows = list(csv.DictReader((folder / "dates.case_team.csv").read_text("utf-8-sig").splitlines()))
    assert [(row["left"], row["right_date"], row["days_low"], row["contradicted"]) for row in rows] == [
        ("person/one/1", "1977-01-02", "7", "no"),
    ]  # fmt: skip


def test_what_was_known_before_the_judgement_was_that_nobody_is_in_both(folder):
    assert json.loads(habeas("compare", "one", "two", "--known", "2020-06-01", "--json")[1])["persons_in_both"] == 0


def test_a_source_that_is_not_there_is_named_with_those_that_are(folder):
    with pytest.raises(QuestionError, match="There are: one, two"):
        habeas("compare", "one", "three")
