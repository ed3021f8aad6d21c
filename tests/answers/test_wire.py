import json
from dataclasses import replace
from datetime import date

import pytest
from worlds import WHOLE, ask, belarus, group, person, view

from habeas.access.levels import Level
from habeas.answers.act import act_at
from habeas.answers.question import Question
from habeas.answers.wire import question_json, read_question
from habeas.errors import InputError
from habeas.vocabulary.dates import parse_period
from habeas.vocabulary.quantities import Bounds


@pytest.mark.parametrize(
    "question",
    [
        Question("held", at=date(2025, 1, 1), known=date(2025, 2, 1), recorded=7),
        Question(
            "pardoned", during=parse_period("2024", ".."), according_to=("a",), where=(("sex", "female"),), by=("year",)
        ),
        Question("killed", people="anyone"),
    ],
)
def test_a_question_comes_back_from_json(question: Question) -> None:
    assert read_question(json.loads(json.dumps(question_json(question)))) == question


@pytest.mark.parametrize("broken", [{"at": "soon"}, {"during": ["2024-01-01"]}, {"where": [["sex"]]}, {"what": None}])
def test_what_is_no_question_is_refused(broken: dict[str, object]) -> None:
    asked = question_json(Question("held", at=date(2025, 1, 1))) | broken
    if "what" in broken:
        del asked["what"]
    with pytest.raises(InputError):
        read_question(asked)


def test_public_json_keeps_the_number_of_people_and_nothing_that_tells_one_from_another() -> None:
    drafts = [*person("Ana Invented", began="1976-03-04"), *person("Bo Invented", began="1976"), *person("Cy Invented")]
    answer = ask(drafts, "arrested", ("1976",))
    text = json.dumps(answer.as_json())
    assert "Invented" not in text
    assert "1976-03-04" not in text
    found = answer.as_json()
    assert [(g["label"], g["records"], g["reason"]) for g in found["grounds"]] == [  # type: ignore[union-attr, index]
        ("2 people (not public)", 2, "certainly in"),
        ("a person (not public)", 1, "date not stated"),
    ]
    assert "Ana Invented" in json.dumps(answer.as_json(Level.CASE_TEAM))
    assert "Invented" not in answer.explain()
    assert "2 people (not public)" in answer.explain()
    assert "Ana Invented" in answer.explain(Level.CASE_TEAM)


def test_a_group_whose_label_is_not_public_is_hidden_like_a_person() -> None:
    draft = group("secret", label="a secret wave", act="pardon", on="2030", size=[5, 5], political=[5, 5])
    fields = dict(draft.fields)
    fields["says.label"] = replace(fields["says.label"], level=Level.PARTNERS)
    answer = ask([type(draft)(draft.kind, draft.by, fields)], "pardoned", ("2030",))
    assert "secret" not in json.dumps(answer.as_json())
    assert "a group (not public)" in json.dumps(answer.as_json())


def test_every_line_of_an_explanation_fits_the_width_of_a_terminal() -> None:
    text = ask(belarus(), "pardoned", WHOLE, known="2024-12-31", by="month").explain()
    assert max(len(line) for line in text.splitlines()) <= 80
    for words in (
        "227 to 228 people, as known on 31 December 2024",
        "2025-01-18  wave-9: adds 23",
        "Stated by the compilers",
    ):
        assert words in text


def test_an_explanation_gives_each_report_with_its_address_in_one_piece() -> None:
    address = "https://example.org/" + "a-very-long-address-" * 5
    wave = group("wave", act="pardon", on="2030", size=[5, 5], political=[5, 5], url=address)
    assert f"{address}\n" in ask([wave], "pardoned", ("2030",)).explain()


def test_shares_that_are_not_the_number_of_people_say_so() -> None:
    drafts = [*person("a", "one", began="1976"), *person("b", "two", began="1976")]
    assert "Certainly in: 2, added up; see the note" in ask(drafts, "arrested", ("1976",)).explain()
    assert "Certainly in: 1\n" in ask(drafts[:2], "arrested", ("1976",)).explain()


def test_hidden_people_who_came_later_are_told_as_a_number() -> None:
    drafts = [*person("Ana Invented", began="1976"), *person("Bo Invented", began="1976")]
    answer = ask(drafts, "arrested", ("1976",), known="2019-12-31")
    assert "2 people (not public), list: adds 1" in answer.explain()


def test_one_act_is_found_by_its_day_with_its_parts() -> None:
    act = act_at(view(belarus()), "pardoned", parse_period("2025-05-07"), "BY")
    assert act is not None
    assert (act.size, act.political, dict(act.subsets)) == (Bounds(42, 42), Bounds(42, 42), {"over_50": 10})
    assert act.ground.origin == "Lukashenko"
    mixed = act_at(view(belarus()), "pardoned", parse_period("2025-01-24"))
    assert mixed is not None
    assert (mixed.size, mixed.political) == (Bounds(15, 15), Bounds(0, 15))


@pytest.mark.parametrize(
    ("what", "period", "country"),
    [
        ("pardoned", "2024-09", None),  # two of them
        ("pardoned", "2024-07-30", "XX"),
        ("pardoned", "2025-01-26", None),  # only may have been a pardon
        ("pardoned", "2024-07-15", None),  # a wave of that month, day unknown
        ("amnestied", "2025-05-07", None),
    ],
)
def test_no_act_is_found_where_there_is_none_or_more_than_one(what: str, period: str, country: str | None) -> None:
    assert act_at(view(belarus()), what, parse_period(period), country) is None


def test_many_people_are_told_as_numbers_even_where_they_may_be_named() -> None:
    few = [draft for n in range(12) for draft in person(f"Invented {n}", began="1976")]
    assert "Invented 3" in ask(few, "arrested", ("1976",)).explain(Level.CASE_TEAM)
    many = ask([*few, *person("Invented 12", began="1976")], "arrested", ("1976",)).explain(Level.CASE_TEAM)
    assert "13 people, list: certainly in" in many
    assert "Invented 3" not in many
