"""The questions on the command line and in Python, on one small register. Ruritania, and everybody in it, is invented."""

import json
from datetime import date

import pytest

import habeas
from habeas.access.levels import Level
from habeas.answers.sources import AllOf
from habeas.errors import HabeasError, QuestionError
from made_lists import habeas as command

HEAD = "id,name,sex,birth_date,detention.began,detention.ended,detention.last_seen,detention.release_cause,detention.facility\n"
ONE = (
    HEAD
    + "1,Ada Invented,female,1960,2024-02-10,2025-03-01,,pardon,North\n2,Ben Invented,male,1999,2024-05-09,,2025-04-30,,South\n"
)
TWO = HEAD + "7,Ada Invented,female,1960-05,2024-03-10,2025-03-01,,amnesty,North\n"


def asked(*arguments):
    """The exit code, and what was printed or the error's sentence."""
    try:
        return command(*arguments)
    except HabeasError as error:
        return error.exit_code, str(error)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    here = tmp_path_factory.mktemp("questions")
    register = here / "ruritania"
    asked("init", register)
    for source, text in (("one", ONE), ("two", TWO)):
        (here / f"{source}.csv").write_text(text, "utf-8")
        asked("import", here / f"{source}.csv", "--source", source, "--as-of", "2025-05-01", "--register", register)
    asked("judge", "person/one/1", "person/two/7", "same", "--why", "a test", "--by", "anna", "--register", register)
    return register


def test_count_by_two_names_on_all_lists_and_of_stays(folder):
    told = json.loads(
        asked(
            "count",
            "arrested",
            "--during",
            2024,
            "--by",
            "sex",
            "--by",
            "age",
            "--according-to",
            "one",
            "--json",
            "--register",
            folder,
        )[1]
    )
    assert [(row["keys"], row["low"], row["high"]) for row in told["rows"]] == [
        (["female", "60_and_over"], 1, 1), (["male", "18_29"], 1, 1),
    ]  # fmt: skip
    both = json.loads(asked("count", "arrested", "--according-to", "one & two", "--json", "--register", folder)[1])
    assert both["value"] == {"low": 1, "high": 1}
    stays = json.loads(
        asked("count", "arrested", "--unit", "detentions", "--according-to", "one,two", "--json", "--register", folder)[
            1
        ]
    )
    assert stays["value"] == {"low": 2, "high": 3}
    assert asked("count", "arrested", "--where", "age>=60", "--during", 2024, "--register", folder)[0] == 0


def test_what_is_for_the_case_team_is_refused_in_public_json_and_shown_on_screen(folder):
    question = ("count", "arrested", "--where", "facility=North", "--register", folder)
    assert asked(*question)[0] == 0
    code, words = asked(*question, "--json")
    assert code == 2
    assert "case_team" in words
    assert asked(*question, "--json", "--level", "case_team")[0] == 0


@pytest.mark.parametrize(
    ("words", "chart"),
    [
        (("count", "arrested", "--by", "sex"), True),
        (("series", "held", "--during", "2024"), True),
        (("balance", "held", "--at", "2024-12-31", "--to-at", "2025-03-31"), True),
        (("compare", "one", "two", "arrested"), False),
    ],
)
def test_a_number_that_tells_who_is_where_is_refused_below_its_level_wherever_it_goes(folder, tmp_path, words, chart):
    question = (*words, "--where", "facility=North", "--register", folder)
    files = ("--svg", "--html", "--csv") if chart else ("--to",)
    for option in files:
        to = tmp_path / f"public{option}.csv"
        code, said = asked(*question, option, to)
        assert (code, "case_team" in said, to.exists()) == (2, True, False), option
        assert asked(*question, option, to, "--level", "case_team")[0] == 0
    code, said = asked(*question, "--level", "public")
    assert (code, "case_team" in said) == (2, True)
    assert asked(*question)[0] == 0  # on the screen of the case team


def test_a_frame_of_a_balance_is_refused_below_its_level(folder):
    with habeas.open(folder) as register:
        found = register.balance("held", at="2024-12-31", to_at="2025-03-31", where={"facility": "North"})
        for frame in (found.to_arrow, found.to_pandas, found.to_polars):
            with pytest.raises(QuestionError, match="case_team"):
                frame()
        assert found.to_arrow(Level.CASE_TEAM).num_rows > 1


def test_series_and_balance_tell_the_same_as_in_python(folder):
    told = json.loads(
        asked("series", "held", "--during", "2024-12/2025-03", "--according-to", "one", "--json", "--register", folder)[
            1
        ]
    )
    balance = json.loads(
        asked(
            "balance",
            "held",
            "--at",
            "2024-12-31",
            "--to-at",
            "2025-03-31",
            "--according-to",
            "one",
            "--json",
            "--register",
            folder,
        )[1]
    )
    with habeas.open(folder) as register:
        series = register.series("held", during=("2024-12", "2025-03"), according_to="one")
        assert [point["low"] for point in told["points"]] == [point.low for point in series.points] == [2, 2, 2, 1]
        found = register.balance("held", at="2024-12-31", to_at="2025-03-31", according_to="one")
        assert (
            register.count("arrested", according_to=AllOf("one", "two")).value
            == register.count("arrested", according_to="one & two").value
        )
        assert series.to_pandas()["last"].tolist()[0] == date(2024, 12, 31)
    assert (
        (balance["certain"]["opening"], balance["certain"]["closing"])
        == (found.certain.opening, found.certain.closing)
        == (2, 1)
    )
    assert [(line["reason"], line["change"]) for line in balance["certain"]["lines"]] == [("pardon", -1)]
    assert "Ada" not in json.dumps(balance)
    shown = asked(
        "balance",
        "held",
        "--at",
        "2024-12-31",
        "--to-at",
        "2025-03-31",
        "--explain",
        "--level",
        "case_team",
        "--register",
        folder,
    )[1]
    assert "Ada Invented" in shown


def test_compare_on_a_question_shows_what_cannot_both_be_true(folder, tmp_path):
    code, words = asked("compare", "one", "two", "arrested", "--during", 2024, "--register", folder)
    assert code == 0
    assert "one and two" in words
    assert "the cause of release: 1" in words
    assert "the day it began: 1" in words
    public = asked("compare", "one", "two", "arrested", "--json", "--register", folder)[1]
    assert "Ada" not in public
    assert json.loads(public)["by_what"] == {"began": 1, "cause": 1}
    code, words = asked(
        "compare", "one", "two", "arrested", "--to", tmp_path / "d.csv", "--level", "case_team", "--register", folder
    )
    assert (code, "2 rows" in words) == (0, True)
    with habeas.open(folder) as register:
        assert register.compare("one", "two", what="arrested").both == 1
        assert register.compare("one", "two").both == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("count", "arested"), "Did you mean “arrested”"),
        (("count", "held", "--at", "2025-01-01", "--during", "2025"), "at once"),
        (("count", "held", "--at", "2025-01-01", "--known", "2999-01-01"), "has not come yet"),
        (("count", "arrested", "--during", "2025/2024"), "ends before it begins"),
        (("count", "arrested", "--recorded", "9999"), "entries"),
        (("count", "arrested", "--according-to", "oen"), "Did you mean “one”"),
        (("series", "arrested"), "from one day to another"),
        (("balance", "held", "--at", "2025-01-01"), "are the same"),
        (("compare", "one", "two", "--at", "2025-01-01"), "Of what is not said"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_said_clearly(folder, arguments, words):
    code, told = asked(*arguments, "--register", folder)
    assert code in {2, 3}
    assert words in told


def test_nobody_knows_yet_what_will_be_known(folder):
    with habeas.open(folder) as register, pytest.raises(QuestionError, match="Nobody knows yet"):
        register.count("arrested", known="2999-01-01")
