"""Records added, corrected and taken back by hand. Invented people of Ruritania."""

import json
from datetime import date

import pytest

from habeas.assembly import create_register, open_register
from habeas.errors import InputError
from habeas.workflows.by_hand import add_record
from made_lists import at_terminal, habeas, view

BECAUSE = ("--source", "ngo", "--because", "a call of 3 May")


@pytest.fixture
def folder(tmp_path):
    create_register(tmp_path / "ruritania", "ruritania").close()
    return tmp_path / "ruritania"


@pytest.fixture
def person(folder):
    habeas("add", "person", *BECAUSE, "--set", "name=Rudolf Hentzau", "--reported", "2025-05-03", "--register", folder)
    return "person/ngo/h1"


def now(folder, known=None):
    with open_register(folder) as register:
        return view(register, known)


def test_a_person_and_a_detention_are_added_from_arguments(folder, person):
    options = (
        "--set",
        f"person={person}",
        "--set",
        "began=2024-07",
        "--set",
        "charges=130; 293",
        "--set",
        "form=detention",
    )
    _code, said = habeas("add", "detention", *BECAUSE, *options, "--register", folder, "--json", "--level", "case_team")
    made = json.loads(said)
    assert (made["subject"], made["says"]) == ("detention/ngo/h1", ["began", "charges", "form", "person"])
    held = now(folder).records["detention/ngo/h1"]
    assert (held.get("began"), held.get("charges"), held.get("form")) == ("2024-07", ["130", "293"], "detention")
    with open_register(folder) as register:
        assert register.ledger.entry(made["entry"]).value("because") == {"note": "a call of 3 May"}


def test_a_group_and_a_figure_are_added(folder):
    habeas("add", "group", *BECAUSE, "--id", "w1", "--set", "act=pardon", "--set", "size=42", "--set", "subsets=ill=14",
           "--register", folder)  # fmt: skip
    habeas("add", "figure", *BECAUSE, "--set", "counted=held", "--set", "value=1251..", "--set", "kind=stock",
           "--register", folder)  # fmt: skip
    records = now(folder).records
    assert records["group/ngo/w1"].get("subsets") == {"ill": 14}
    assert records["figure/ngo/h1"].get("value") == [1251, None]


def test_somebody_at_the_terminal_is_asked_for_each_value_with_its_meaning(folder):
    answers = ["Flavia Elphberg", "", "", "", "woman", "female", "1987-02-31", "1987", *[""] * 20]
    code, said = at_terminal(answers, "add", "person", *BECAUSE, "--register", folder)
    assert code == 0, said
    assert "the name, as the source writes it" in said
    assert "  female: female" in said
    assert "is not a term" in said
    assert "does not exist" in said
    record = now(folder).records["person/ngo/h1"]
    assert (record.get("name"), record.get("sex"), record.get("birth_date")) == ("Flavia Elphberg", "female", "1987")


def test_nothing_said_at_the_terminal_records_nothing(folder):
    code, said = at_terminal([""] * 30, "add", "source", *BECAUSE, "--register", folder)
    assert code == 2
    assert "Nothing was said" in said


def test_a_correction_supersedes_with_its_reason_and_what_was_said_stays(folder, person):
    habeas("correct", person, "--because", "passport seen", "--set", "name=Rupert Hentzau", "--reported", "2025-06-01",
           "--register", folder)  # fmt: skip
    assert now(folder).records[person].get("name") == "Rupert Hentzau"
    assert now(folder, "2025-05-31").records[person].get("name") == "Rudolf Hentzau"


def test_another_source_that_says_otherwise_makes_a_disagreement(folder, person):
    habeas(
        "correct", person, "--because", "their list", "--source", "other", "--set", "name=Rupert", "--register", folder
    )
    record = now(folder).records[person]
    assert record.get("name") == "Rupert"
    assert [said.value for said in record.disputed["name"]] == ["Rudolf Hentzau"]


def test_somebody_at_the_terminal_sees_what_stands_while_correcting(folder, person):
    code, said = at_terminal(["Rupert", *[""] * 20], "correct", person, "--because", "x", "--register", folder)
    assert code == 0, said
    assert "now: Rudolf Hentzau  (reported 2025-05-03, entry 0)" in said
    assert now(folder).records[person].get("name") == "Rupert"


def test_a_statement_is_taken_back_in_part_or_whole(folder, person):
    habeas(
        "correct", person, "--because", "seen", "--set", "sex=male", "--set", "birth_date=1987", "--register", folder
    )
    habeas("correct", person, "--retract", "1", "--only", "sex", "--reason", "a mistake", "--register", folder)
    record = now(folder).records[person]
    assert (record.get("sex"), record.get("birth_date")) == (None, "1987")
    _code, said = habeas("correct", person, "--retract", "1", "--reason", "a mistake", "--register", folder)
    assert "Took back person/ngo/h1" in said
    assert now(folder).records[person].get("birth_date") is None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["add", "detention", *BECAUSE, "--set", "began=2024"], "needs its person"),
        (["add", "detention", *BECAUSE, "--set", "person=person/ngo/nobody"], "no person person/ngo/nobody"),
        (["add", "detention", *BECAUSE, "--set", "person=person/ngo/h1", "--set", "began=2024-07", "--set", "ended=2024-06"],
         "release .2024-06. is before the arrest"),
        (["add", "detention", *BECAUSE, "--set", "person=person/ngo/h1", "--set", "began=2999"], "is after the day"),
        (["add", "person", "--source", "ngo", "--because", " ", "--set", "name=A"], "reason is blank"),
        (["add", "person", "--source", "ngo", "--because", "x", "--set", "name=A", "--reported", "2999-01-01"],
         "--reported: 2999-01-01 has not come yet"),
        (["correct", "person/ngo/h1", "--because", "", "--set", "name=A"], "reason is blank"),
        (["correct", "person/ngo/h1", "--because", "", "--retract", "0"], "reason is blank"),
        (["add", "person", *BECAUSE, "--id", "h1", "--set", "name=X"], "on record already"),
        (["add", "person", *BECAUSE, "--set", "shoe=38"], "has no “shoe”"),
        (["add", "person", *BECAUSE, "--set", "name"], "does not say a value"),
        (["add", "person", *BECAUSE, "--set", "name=A", "--set", "name=B"], "given twice"),
        (["add", "person", *BECAUSE, "--set", "name=-"], "Nothing is said"),
        (["add", "person", *BECAUSE, "--set", "sex=tall"], "sex: 'tall' is not a term"),
        (["add", "person", *BECAUSE], "nobody can be asked"),
        (["add", "person", "--source", "a/b", "--because", "x", "--set", "name=A"], "no key of a source"),
        (["correct", "person/ngo/none", "--because", "x", "--set", "name=A"], "no record person/ngo/none"),
        (["correct", "person/ngo/h1", "--because", "x", "--set", "name=Rudolf Hentzau"], "on record as that already"),
        (["correct", "person/ngo/h1", "--because", "x", "--set", "name=A", "--reported", "2025-05-01"], "would not stand"),
        (["correct", "person/ngo/h1", "--because", "x", "--retract", "0", "--set", "name=A"], "goes without --set"),
        (["correct", "person/ngo/h1", "--because", "x", "--only", "name"], "goes with --retract"),
        (["correct", "person/ngo/h1", "--because", "x", "--retract", "0", "--only", "sex"], "does not say sex"),
        (["correct", "person/ngo/other", "--because", "x", "--retract", "0"], "no statement on person/ngo/other"),
        (["correct", "person/ngo/h1", "--because", "x", "--retract", "0", "--reported", "2025-01-01"], "taken back before"),
    ],
)  # fmt: skip
def test_what_cannot_stand_is_refused_and_nothing_is_recorded(folder, person, arguments, says):
    with pytest.raises(InputError, match=says) as caught:
        habeas(*arguments, "--register", folder)
    assert caught.value.mend or "goes with" in says
    with open_register(folder) as register:
        assert register.ledger.size == 1


def test_a_kind_that_there_is_not_is_refused(folder):
    with open_register(folder) as register, pytest.raises(InputError, match="no kind of record"):
        add_record(register.ledger, "ship", {}, source="ngo", reported=date(2025, 1, 1), because="x", by="hand")
