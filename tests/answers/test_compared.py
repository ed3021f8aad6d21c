"""Two sources on one question. All of Examplia, invented."""

from datetime import date

import pytest
from worlds import person, statement, view

from habeas.access.levels import Level
from habeas.answers.compared import QUESTION, Compared, compared
from habeas.answers.question import Question
from habeas.errors import QuestionError
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft
from habeas.vocabulary.quantities import Bounds

HELD = Question("held", at=date(2020, 6, 1))


def same(name: str) -> Draft:
    return Judgement(f"person/one/{name}", f"person/two/{name}", "same", "2020-02-01", "a test", "tester").draft()


def pair(name: str, one: dict[str, str], two: dict[str, str]) -> list[Draft]:
    return [*person(name, "one", **one), *person(name, "two", **two), same(name)]


def ask(drafts: list[Draft], question: Question = HELD) -> Compared:
    return compared(view(drafts), question, "one", "two")


def told(found: Compared) -> set[tuple[str, str | None, tuple[str, ...], tuple[str, ...]]]:
    return {(one.what, one.name, one.left, one.right) for one in found.differences}


GOES_ON = {"began": "2019", "detention_last_seen": "2021"}


def test_in_both_and_in_one_only_are_the_lines_of_the_sources() -> None:
    found = ask([*pair("a", GOES_ON, GOES_ON), *person("b", "one", **GOES_ON)])
    assert {row.key: (row.value, row.judged) for row in found.rows} == {
        "one and two": (Bounds(1, 1), 1), "one only": (Bounds(1, 1), 1),
    }  # fmt: skip
    assert (found.both, found.differences) == (1, ())


def test_who_counts_by_one_source_and_not_by_the_other_disagrees_on_the_question() -> None:
    found = ask(pair("a", GOES_ON, {"began": "2019", "detention_ended": "2020-01"}))
    assert told(found) == {(QUESTION, "a", ("certainly",), ("not",))}
    assert found.by_what == {QUESTION: 1}


def test_dates_terms_and_texts_disagree_only_where_they_cannot_both_be_true() -> None:
    one = {"sex": "female", "detention_custody": "prison", "detention_place": "Minsk region", "birth_date": "1960"}
    two = {
        "sex": "male",
        "detention_custody": "penal_colony",
        "detention_place": "region of Minsk",
        "birth_date": "1960-05",
    }
    found = ask(pair("a", {**GOES_ON, **one}, {**GOES_ON, "began": "2018", **two}))
    assert told(found) == {
        ("began", "a", ("2019",), ("2018",)),
        ("custody", "a", ("prison",), ("penal_colony",)),
        ("sex", "a", ("female",), ("male",)),
    }
    assert found.disagreeing == 1


def test_of_several_stays_one_that_agrees_is_enough_and_silence_disagrees_with_nobody() -> None:
    again = statement("detention", "again", "one", person="person/one/a", began="2020-05", last_seen="2021")
    found = ask(
        [*pair("a", {**GOES_ON, "sex": "female"}, {"began": "2020-05-03", "detention_last_seen": "2021"}), again]
    )
    assert told(found) == set()


def test_who_is_the_same_as_whom_is_for_the_case_team() -> None:
    found = ask(pair("Ana Invented", GOES_ON, {**GOES_ON, "began": "2018"}))
    public, team = str(found.as_json()), str(found.as_json(Level.CASE_TEAM))
    assert "Invented" not in public
    assert "2018" not in public
    assert "'began': 1" in public
    assert "Ana Invented" in team


def test_two_different_sources_and_a_question_are_needed() -> None:
    with pytest.raises(QuestionError, match="Two different sources"):
        compared(view(person("a", "one")), HELD, "one", "one")
    with pytest.raises(QuestionError, match="Did you mean “two”"):
        compared(view(pair("a", GOES_ON, GOES_ON)), HELD, "one", "tow")
