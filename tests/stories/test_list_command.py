"""``habeas list``: who is on a list, for the team at the terminal, and as numbers for everybody else. Invented people."""

import json

import pytest

from habeas.assembly import create_register, open_register
from habeas.errors import InputError, QuestionError
from made_lists import habeas, imported

PEOPLE = """id,name,sex,birth_date,detention.began,detention.last_seen,condition.medical_need,condition.diagnosis
1,Rudolf [bold]Hentzau,male,1950,2024-07,2025-05-07,critical,heart
2,Flavia Elphberg,female,,2024-08,2025-05-07,,
3,Fritz Tarlenheim,male,1990,2024-08,,urgent,
"""


@pytest.fixture
def folder(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as made:
        imported(made, tmp_path, PEOPLE)
    return tmp_path / "ruritania"


def asked(folder, *arguments):
    return habeas("list", *arguments, "--register", folder)[1]


def test_the_team_sees_who_and_why_and_the_numbers_at_the_foot(folder):
    said = asked(folder, "urgent_care", "--at", "2025-05-07")
    assert "Rudolf [bold]Hentzau" in said
    assert "medical need: critical (ngo, reported" in " ".join(said.split())
    assert "On the list: 1 to 2 (1 certainly, 1 possibly)." in said
    assert "Of 1 more who are held, or may be, nothing is told" in said
    assert "not for publication" in said


def test_the_lists_there_are_come_with_their_sentence_and_rule(folder):
    assert (
        'urgent_care\n    Held, and in urgent or critical need of medical care.\n    medical_need in ["urgent"'
        in asked(folder)
    )
    assert [one["name"] for one in json.loads(asked(folder, "--json"))][:2] == ["urgent_care", "over_60"]


def test_json_is_numbers_for_the_public_and_people_for_the_case_team(folder):
    public = json.loads(asked(folder, "urgent_care", "--at", "2025-05-07", "--json"))
    assert (public["level"], public["rows"], public["hidden"], public["value"]) == (
        "public",
        [],
        2,
        {"low": 1, "high": 2},
    )
    assert "Hentzau" not in json.dumps(public)
    team = json.loads(asked(folder, "urgent_care", "--at", "2025-05-07", "--json", "--level", "case_team"))
    assert [(row["label"], row["on"]) for row in team["rows"]][1] == ("Fritz Tarlenheim", "possibly")
    assert "not known to have been held" in team["rows"][1]["unknown"][0]


def test_a_list_of_ones_own_comes_from_a_file_and_python_takes_it_too(folder, tmp_path):
    own = tmp_path / "ill_and_old.toml"
    own.write_text(
        'name = "ill_and_old"\nsentence = "Held, ill and old."\ncondition = \'age > 60 && medical_need == "critical"\'\n',
        "utf-8",
    )
    assert "Rudolf" in asked(folder, own, "--at", "2025-05-07")
    with open_register(folder) as register:
        found = register.list("over_60", at="2025-05-07", known="2025-05-07")
        assert [row.subject for row in found.rows] == ["person/ngo/1"]
        with pytest.raises(QuestionError, match="Join them by commas"):
            register.list("over_60", according_to="ngo & wire")
    own.write_text('name = "x"\nsentence = "y"\ncondition = \'age > "old"\'\n', "utf-8")
    with pytest.raises(InputError, match=r"ill_and_old\.toml"):
        asked(folder, own)


def test_an_unknown_list_suggests_the_nearest_and_a_day_to_come_is_not_known(folder):
    with pytest.raises(QuestionError, match="Did you mean “urgent_care”"):
        asked(folder, "urgent")
    with pytest.raises(InputError, match="--known"):
        asked(folder, "minors", "--known", "2999-01-01")
