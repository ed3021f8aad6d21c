"""Judged by hand: undone, undone again, contradicted, and as known before. Invented people of Ruritania."""

import json

import pytest

from habeas.access.levels import Level
from habeas.assembly import create_register, open_register
from habeas.errors import HabeasError, InputError, QuestionError
from habeas.identity.judgements import Judgement
from habeas.ledger.statement import Statement
from made_lists import habeas

ONE, TWO, THREE = "person/one/1", "person/two/1", "person/three/1"
SHOWN = "Shown at level case_team: not for publication.\n"
LISTS = [word for source in ("one", "two", "three") for word in ("--according-to", source)]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    said = []
    for source in ("one", "two", "three"):
        person = f"person/{source}/1"
        stay = {"person": person, "began": "2024-05"}
        said += [
            Statement("person", person, source, "2024-07-01", {"name": f"Fritz {source}"}, {"note": "invented"}),
            Statement("detention", f"detention/{source}/1", source, "2024-07-01", stay, {"note": "invented"}),
        ]
    with create_register(tmp_path / "ruritania", "ruritania") as register:
        register.ledger.append(statement.draft("tester") for statement in said)
        register.ledger.append([
            Judgement(ONE, TWO, "same", "2025-01-02", "linked", "habeas link", how="automatic").draft()
        ])  # fmt: skip
    monkeypatch.setenv("HABEAS_REGISTER", str(tmp_path / "ruritania"))
    return tmp_path / "ruritania"


def counted(*more):
    return json.loads(habeas("count", "arrested", *LISTS, *more, "--json")[1])["value"]


def test_an_undo_gives_the_count_before_and_an_undo_of_it_the_count_after(folder):
    joined, apart = {"low": 1, "high": 2}, {"low": 1, "high": 3}
    assert counted() == joined
    said = habeas("judge", "--undo", 6, "--why", "other mother", "--by", "anna")[1]
    assert said == f"Undone: entry 6. {ONE} and {TWO} now: nobody has judged. Entry 7.\n{SHOWN}"
    assert (counted(), counted("--recorded", 7)) == (apart, joined)
    assert counted("--known", "2025-01-01") == counted("--known", "2024-12-31") == apart
    assert counted("--known", "2025-01-02") == joined
    said = habeas("judge", "--undo", 7, "--why", "the same after all")[1]
    assert "now: same (entry 6)" in said
    assert counted() == joined
    with open_register(folder) as register:
        assert register.audit().sound


def test_the_page_marks_what_was_automatic_overruled_and_undone(folder):
    habeas("judge", ONE, TWO, "unsure", "--why", "no birth date", "--by", "anna")
    habeas("judge", TWO, THREE, "same", "--why", "a slip", "--by", "anna")
    habeas("judge", "--undo", 8, "--why", "another Fritz", "--by", "boris")
    shown = " ".join(habeas("person", TWO)[1].split())
    assert f"entry 6: {ONE} and {TWO}: same (automatic; linked; habeas link, 2025-01-02): overruled by entry 7" in shown
    assert f"{ONE} and {TWO}: unsure (no birth date; anna," in shown
    assert "undone by entry 9 (another Fritz; boris," in shown
    assert "linked" not in habeas("person", TWO, "--level", "public")[1]


def test_a_contradiction_is_shown_with_its_chain_and_counts_that_depend_on_it_say_so(folder):
    habeas("judge", TWO, THREE, "same", "--why", "same mother", "--by", "anna")
    habeas("judge", ONE, THREE, "different", "--why", "two brothers", "--by", "boris")
    shown = habeas("judge", "--contradictions")[1]
    flat = " ".join(shown.split())
    assert f"Fritz one ({ONE}) ≠ Fritz three ({THREE})" in flat
    assert "different (two brothers; boris," in flat
    assert "yet joined by 2 judgements" in flat
    assert f"= entry 6: {ONE} and {TWO}: same (automatic; linked;" in flat
    assert f"= entry 7: {TWO} and {THREE}: same (same mother; anna," in flat
    assert "1 contradiction. Nothing is resolved by itself" in flat
    notes = json.loads(habeas("count", "arrested", *LISTS, "--json")[1])["notes"]
    assert any("1 person has contradicting judgements" in note and "--contradictions" in note for note in notes)
    assert counted() == {"low": 1, "high": 3}
    habeas("judge", "--undo", 7, "--why", "a slip")
    assert "No judgements contradict each other." in habeas("judge", "--contradictions")[1]
    assert counted() == {"low": 1, "high": 2}


def test_json_says_who_is_one_person_to_the_case_team_alone(folder):
    habeas("judge", TWO, THREE, "same", "--why", "same mother")
    habeas("judge", ONE, THREE, "different", "--why", "two brothers")
    assert json.loads(habeas("judge", "--contradictions", "--json")[1]) == {"level": "public", "contradictions": 1}
    (team,) = json.loads(habeas("judge", "--contradictions", "--json", "--level", "case_team")[1])["contradictions"]
    assert [step["entry"] for step in (team["apart"], *team["chain"])] == [8, 6, 7]
    assert team["chain"][0]["how"] == "automatic"
    assert "Contradictions: 1." in habeas("judge", "--contradictions", "--level", "public")[1]
    told = json.loads(habeas("judge", "--undo", 8, "--why", "x", "--json")[1])
    assert told == {"level": "public", "entry": 9, "undone": 8, "stands": None, "verdict": None}
    told = json.loads(habeas("judge", ONE, THREE, "unsure", "--why", "x", "--json", "--level", "case_team")[1])
    assert told == {"level": "case_team", "entry": 10, "left": ONE, "right": THREE, "verdict": "unsure"}


def test_a_person_s_json_has_the_judgements_for_the_case_team_and_one_record_below(folder):
    habeas("judge", ONE, TWO, "unsure", "--why", "no birth date", "--by", "anna")
    habeas("judge", TWO, THREE, "same", "--why", "a slip", "--by", "anna")
    habeas("judge", "--undo", 8, "--why", "another Fritz", "--by", "boris")
    (page,) = json.loads(habeas("person", TWO, "--json", "--level", "case_team")[1])["persons"]
    told = [(one["entry"], one["verdict"], one["overruled_by"], one["undone_by"]) for one in page["judgements"]]
    assert told == [(6, "same", 7, None), (7, "unsure", None, None), (8, "same", None, 9)]
    habeas("judge", "--undo", 7, "--why", "a slip")
    (below,) = json.loads(habeas("person", ONE, "--json")[1])["persons"]
    assert (below.pop("label"), below.pop("sources")) == ("a person (not public)", ["one"])
    assert below.keys() == {"expected_release"}  # and neither entries nor judgements
    assert len(json.loads(habeas("person", "Fritz", "--json")[1])["persons"]) == 3
    shown = habeas("person", ONE, "--level", "partners")[1]
    assert ("two" not in shown, ONE in shown, "(case_team)" in shown) == (True, False, True)
    assert "person/" not in habeas("person", "Fritz", "--level", "partners")[1]


def test_a_pair_of_somebody_sealed_is_not_shown_to_the_case_team(folder):
    with open_register(folder) as register:
        sealed = {"name": Level.SEALED}
        said = Statement("person", "person/four/1", "four", "2024-07-01", {"name": "X"}, {"row": 1}, sealed)
        register.ledger.append([said.draft("tester")])
    said = [habeas("judge", ONE, "person/four/1", "same", "--why", "x")[1]]
    said += [habeas("judge", TWO, "person/four/1", "different", "--why", "x")[1]]
    said += [habeas("judge", "--contradictions")[1], habeas("person", TWO)[1], habeas("person", ONE)[1]]
    team = ("--json", "--level", "case_team")
    said += [habeas("judge", "--contradictions", *team)[1], habeas("person", TWO, *team)[1]]
    said += [habeas("judge", "--undo", 9, "--why", "x")[1], habeas("judge", "--undo", 10, "--why", "x", *team)[1]]
    assert [text for text in said if "person/four" in text] == []
    assert "Not shown at level case_team: 1." in said[2]
    assert json.loads(said[5]) == {"level": "case_team", "contradictions": [], "not_shown": 1}


def test_record_ids_come_with_the_level_at_which_they_are_shown(folder):
    assert habeas("judge", ONE, THREE, "same", "--why", "x")[1] == f"{ONE} and {THREE}: same. Entry 7.\n{SHOWN}"
    assert "Shown at level" not in habeas("judge", ONE, THREE, "same", "--why", "x", "--level", "public")[1]


def test_maybe_is_unsure_as_in_the_queue(folder):
    assert f"{ONE} and {THREE}: unsure. Entry 7." in habeas("judge", ONE, THREE, "maybe", "--why", "x")[1]
    with open_register(folder) as register:
        assert [one.verdict for one in register.view().judgements] == ["same", "unsure"]


def test_who_is_judged_is_said_at_a_terminal_to_the_case_team_alone(folder):
    assert "person/" not in habeas("judge", TWO, THREE, "same", "--why", "x", "--level", "public")[1]
    assert "person/" not in habeas("judge", "--undo", 7, "--why", "x", "--level", "public")[1]


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ([ONE, TWO, "--why", "x"], QuestionError, "LEFT RIGHT VERDICT"),
        ([], QuestionError, "LEFT RIGHT VERDICT"),
        ([ONE, TWO, "same", "--undo", "6", "--why", "x"], QuestionError, "LEFT RIGHT VERDICT"),
        ([ONE, TWO, "same"], QuestionError, "Give --why"),
        (["--undo", "6"], QuestionError, "Give --why"),
        (["--contradictions", "--undo", "6"], QuestionError, "goes alone"),
        (["--undo", "0", "--why", "x"], InputError, "habeas correct"),
        (["--undo", "99", "--why", "x"], InputError, "no entry 99"),
    ],
)
def test_what_cannot_be_judged_is_said_and_nothing_is_recorded(folder, arguments, error, words):
    with pytest.raises(HabeasError) as found:
        habeas("judge", *arguments)
    assert isinstance(found.value, error)
    assert words in str(found.value)
    with open_register(folder) as register:
        assert register.ledger.size == 7
