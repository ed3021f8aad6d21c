"""Two invented lists of the same people: linked, judged by hand, and shown side by side."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from habeas.assembly import create_register
from habeas.cli import build
from habeas.errors import HabeasError
from habeas.ledger.statement import Statement


def _list(source: str, people: dict[str, tuple[str, str, str]]) -> list[Statement]:
    said = []
    for number, (name, born, taken) in people.items():
        subject = f"person/{source}/{number}"
        because = {"note": "invented"}
        said += [
            Statement("person", subject, source, "2020-01-01", {"name": name, "birth_date": born}, because),
            Statement(
                "detention", f"detention/{source}/{number}", source, "2020-01-01",
                {"person": subject, "form": "abduction", "began": taken}, because,
            ),
        ]  # fmt: skip
    return said


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    ours = {"1": ("ROE  ANA", "1950", "1976-12-26"), "2": ("DOE  BO", "1951", "1976"), "3": ("POE  CY", "1952", "1977")}
    theirs = {"8": ("Roe, Ana", "1950-09-01", "1977-01-02"), "9": ("Doe, Bo", "1960", "1976-05-01")}
    with create_register(tmp_path / "examplia", "examplia") as register:
        said = [*_list("one", ours), *_list("two", theirs)]
        register.ledger.append(statement.draft("tester") for statement in said)
    return tmp_path / "examplia"


def _run(register: Path, *arguments: str) -> Result:
    return CliRunner().invoke(build(), [*arguments, "--register", str(register)])


def test_lists_too_small_to_learn_from_are_left_to_a_person_and_linking_again_adds_nothing(lists: Path) -> None:
    first = _run(lists, "link", "one", "two", "--by", "tester").output
    assert "Accepted automatically as the same: 0." in first
    assert "Sent to review: 1." in first
    again = json.loads(_run(lists, "link", "one", "two", "--json").output)
    assert again["compared"] == again["accepted"] == again["sent"] == 0
    assert (again["left"], again["right"], again["waiting"]) == (3, 2, 1)


def test_a_judgement_narrows_the_count_and_a_newer_one_undoes_it(lists: Path) -> None:
    both = ("--according-to", "one", "--according-to", "two")
    assert "3 to 5 people" in _run(lists, "count", "abducted", *both).output
    _run(lists, "judge", "person/one/1", "person/two/8", "same", "--why", "the same mother")
    assert "3 to 4 people" in _run(lists, "count", "abducted", *both).output
    undone = _run(lists, "judge", "person/one/1", "person/two/8", "different", "--why", "another mother")
    assert "different. Entry 11." in undone.output
    assert "3 to 5 people" in _run(lists, "count", "abducted", *both).output
    assert "Sent to review: 0. Waiting there: 0" in _run(lists, "link", "one", "two", "--again").output


def test_a_person_stands_with_every_source_side_by_side(lists: Path) -> None:
    alike = " ".join(_run(lists, "person", "person/one/1").output.split())
    assert "possibly the same" in alike
    _run(lists, "judge", "person/one/1", "person/two/8", "same", "--why", "the same mother")
    shown = _run(lists, "person", "roe ana").output
    began = next(line for line in shown.splitlines() if "began" in line)
    assert began.split() == ["≠", "began", "1976-12-26", "1977-01-02"]
    assert "Where no end is on record, nobody is counted as held" in " ".join(shown.split())
    assert "not for publication" in shown


def test_several_people_of_a_name_are_listed(lists: Path) -> None:
    shown = _run(lists, "person", "doe").output
    assert "person/one/2" in shown
    assert "person/two/9" in shown
    assert "2 people. Ask for one by id" in " ".join(shown.split())


def test_contradicting_judgements_are_said_on_the_page(lists: Path) -> None:
    for left, right, verdict in (
        ("one/1", "two/8", "same"),
        ("two/8", "one/3", "same"),
        ("one/1", "one/3", "different"),
    ):
        _run(lists, "judge", f"person/{left}", f"person/{right}", verdict, "--why", "a test")
    assert "contradict each other" in _run(lists, "person", "person/one/1").output


def test_json_of_a_person_is_empty_at_the_public_level_and_full_where_it_is_asked_for(lists: Path) -> None:
    public = _run(lists, "person", "roe", "--json").output
    assert "ROE" not in public
    assert "1950" not in public
    assert json.loads(public)["level"] == "public"
    team = json.loads(_run(lists, "person", "roe", "--json", "--level", "case_team").output)
    assert "ROE  ANA" in json.dumps(team)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["person", "nobody"], "Nobody on record"),
        (["link", "one", "three"], "There are: one, two"),
        (["judge", "person/one/1", "person/one/99", "same", "--why", "x"], "no person person/one/99"),
    ],
)
def test_what_cannot_be_judged_is_said(lists: Path, arguments: list[str], words: str) -> None:
    error = _run(lists, *arguments).exception
    assert isinstance(error, HabeasError)
    assert words in str(error)
