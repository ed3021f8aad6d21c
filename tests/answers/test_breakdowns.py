"""Lines by two names, by facility and charge; lists of several sources; stays and prosecutions. All of Examplia, invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_ledgers import DAYS, ledgers
from worlds import ask, belarus, bounds, group, person, statement, view

from habeas.access.levels import Level
from habeas.answers.answer import Answer
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.answers.receipt import read_receipt, replay
from habeas.answers.sources import AllOf, read_sources
from habeas.errors import QuestionError
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft

YEAR = ("2020",)


def same(left: str, right: str) -> Draft:
    return Judgement(f"person/{left}", f"person/{right}", "same", "2020-02-01", "a test", "tester").draft()


def rows(answer: Answer) -> dict[tuple[str, ...], tuple[int, int | None]]:
    return {row.keys: (row.value.low, row.value.high) for row in answer.rows}


def test_lines_by_two_names_are_of_those_who_are_in_the_line_of_each() -> None:
    drafts = [
        *person("a", began="2020", sex="female", detention_place="North"),
        *person("b", began="2020", sex="male", detention_place="North"),
        *person("c", began="2020", sex="male"),
    ]
    assert rows(ask(drafts, "arrested", YEAR, by=("sex", "place"), according_to=("list",))) == {
        ("female", "North"): (1, 1),
        ("male", "North"): (1, 2),
        ("male", "not stated"): (1, 1),
    }


def test_of_a_charge_under_several_articles_each_is_certain() -> None:
    drafts = [
        *person("a", began="2020", detention_charges=["361", "342"]),
        *person("b", began="2020", detention_charges=["361"]),
    ]
    found = ask(drafts, "arrested", YEAR, by="charge", according_to=("list",))
    assert rows(found) == {("342",): (1, 1), ("361",): (2, 2)}
    assert bounds(ask(drafts, "arrested", YEAR, where=(("charge", "342"),), according_to=("list",))) == (1, 1)


def test_sources_that_charge_under_other_articles_differ() -> None:
    other = statement("detention", "a", "other", person="person/list/a", charges=["2"])
    other = type(other)(other.kind, other.by, {**other.fields, "subject": person("a")[1].fields["subject"]})
    drafts = [*person("a", began="2020", detention_charges=["1", "2"]), other]
    found = ask(drafts, "arrested", YEAR, by="charge")
    assert rows(found) == {("1",): (0, None), ("2",): (1, None)}


def test_keys_that_only_the_case_team_may_see_are_left_away_below_it() -> None:
    drafts = person("a", began="2020", sex="female", detention_facility="North", detention_charges=["361"])
    row = ask(drafts, "arrested", YEAR, by=("sex", "facility")).rows[0]
    assert row.headings(Level.PUBLIC) == ("female", "(case_team)")
    assert row.headings(Level.CASE_TEAM) == ("female", "North")
    text = str(ask(drafts, "arrested", YEAR, by=("facility", "charge")).as_json())
    assert "North" not in text
    assert "361" not in text


def test_a_receipt_keeps_both_names_the_unit_and_the_lists_and_old_ones_are_read() -> None:
    asked = Question("arrested", by=("sex", "place"), unit="detentions", according_to=("list",))
    register = view(person("a", began="2020", sex="female", detention_place="North"))
    receipt = read_receipt(count(register, asked).receipt())
    assert receipt.question.by == ("sex", "place")
    assert receipt.question.unit == "detentions"
    again = replay(receipt, register.entries, receipt.checkpoint)
    assert again.same_value
    old = count(register, Question("arrested", by=("sex",))).receipt()
    before = (
        old.replace('"keys": [\n        "female"\n      ]', '"key": "female"')
        .replace('"by": [\n      "sex"\n    ]', '"by": "sex"')
        .replace(',\n    "unit": "persons",\n    "lists": "any"', "")
    )
    assert "lists" not in before
    assert read_receipt(before) == read_receipt(old)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (("sex", "sex"), "two different"),
        (("sex", "place", "form"), "two different"),
        (("sources", "sex"), "goes with no other"),
    ],
)
def test_three_names_or_the_same_twice_are_refused(by: tuple[str, ...], words: str) -> None:
    with pytest.raises(QuestionError, match=words):
        ask(person("a", began="2020"), "arrested", by=by)


def test_a_wrong_word_brings_the_nearest() -> None:
    for asked, meant in (
        ({"by": "sexx"}, "sex"),
        ({"where": (("contry", "BY"),)}, "country"),
        ({"according_to": ("lst",)}, "list"),
    ):
        with pytest.raises(QuestionError, match=f"Did you mean “{meant}”"):
            ask(person("a", began="2020"), "arrested", **asked)
    with pytest.raises(QuestionError, match="Did you mean “arrested”"):
        ask(belarus(), "arested")


@settings(max_examples=60, deadline=None)
@given(ledgers(), st.permutations(["sex", "facility", "charge", "cause", "age", "source"]), DAYS, st.booleans())
def test_lines_by_two_names_lie_within_those_by_one(
    drafts: list[Draft], names: list[str], day: str, stock: bool
) -> None:
    register = view(drafts)
    time = {"at": date.fromisoformat(day)} if stock else {}
    asked = Question(
        "held" if stock else "arrested",
        according_to=tuple(sorted({d.fields["source"].value for d in drafts if "source" in d.fields})),
        **time,
    )  # type: ignore[arg-type]
    one = {row.key: row.value for row in count(register, Question(**{**vars(asked), "by": (names[0],)})).rows}
    two = count(register, Question(**{**vars(asked), "by": (names[0], names[1])})).rows
    assert {row.keys[0] for row in two} <= one.keys()
    for key, value in one.items():
        mine = [row.value for row in two if row.keys[0] == key]
        assert all(row.low <= value.low for row in mine)
        assert all((row.high or 0) <= (value.high or 0) for row in mine)
        if all(draft.kind != "judgement" for draft in drafts):  # nobody of whom two sources tell, and differ
            assert (value.high or 0) <= sum(row.high or 0 for row in mine)


TWO = [*person("a", "one", began="2020"), *person("b", "one", began="2020"), *person("a", "two", began="2020")]


def test_people_on_all_of_the_lists_are_those_judged_and_at_most_the_shortest_list() -> None:
    asked = {"according_to": ("one", "two"), "lists": "all"}
    assert bounds(ask(TWO, "arrested", YEAR, **asked)) == (0, 1)
    judged = ask([*TWO, same("one/a", "two/a")], "arrested", YEAR, **asked)
    assert bounds(judged) == (1, 1)
    assert sorted(ground.low for ground in judged.grounds) == [0, 1]
    assert any("shortest list" in note for note in judged.notes)


def test_all_of_the_lists_is_the_first_line_of_the_sources() -> None:
    drafts = [*TWO, *person("c", "two", began="2021"), same("one/a", "two/a")]
    both = ask(drafts, "arrested", YEAR, according_to=("one", "two"), lists="all")
    line = ask(drafts, "arrested", YEAR, according_to=("one", "two"), by="sources").rows[0]
    assert both.value == line.value


def test_lists_are_written_with_commas_or_with_and() -> None:
    assert read_sources("a") == (("a",), "any")
    assert read_sources("a,b") == read_sources(("a", "b")) == read_sources(["a,b"]) == (("a", "b"), "any")
    assert read_sources("a & b") == read_sources(AllOf("a", "b")) == (("a", "b"), "all")
    assert read_sources("a & a") == (("a",), "any")
    for wrong in ("a,b & c", "a &", ["a & b", "c"]):
        with pytest.raises(QuestionError):
            read_sources(wrong)


def stay(name: str, source: str, number: int, began: str) -> Draft:
    return statement("detention", f"{name}{number}", source, person=f"person/{source}/{name}", began=began)


def test_each_stay_counts_and_those_of_several_sources_may_be_the_same() -> None:
    drafts = [
        *person("a", "one", began="2020-01"),
        stay("a", "one", 2, "2020-05"),
        *person("a", "two", began="2020-01"),
    ]
    asked = {"unit": "detentions", "according_to": ("one", "two")}
    assert bounds(ask([*drafts, same("one/a", "two/a")], "arrested", YEAR, **asked)) == (2, 3)
    assert bounds(ask(drafts, "arrested", YEAR, **asked)) == (2, 3)
    assert bounds(ask([*drafts, same("one/a", "two/a")], "arrested", YEAR, according_to=("one", "two"))) == (1, 1)
    by = ask(drafts, "arrested", YEAR, by="month", unit="detentions", according_to=("one",))
    assert rows(by) == {("2020-01",): (1, 1), ("2020-05",): (1, 1)}


def test_what_one_stay_tells_says_nothing_of_another() -> None:
    first = statement("detention", "a1", "one", person="person/one/a", began="2020-01", facility="North")
    drafts = [statement("person", "a", "one", name="a"), first, stay("a", "one", 2, "2020-05")]
    asked = {"by": "facility", "according_to": ("one",)}
    assert rows(ask(drafts, "arrested", YEAR, unit="detentions", **asked)) == {
        ("North",): (1, 2),
        ("not stated",): (1, 1),
    }
    assert rows(ask(drafts, "arrested", YEAR, **asked)) == {("North",): (1, 1)}
    other = statement("detention", "a3", "one", person="person/one/a", began="2020-06", facility="South")
    assert rows(ask([*drafts, other], "arrested", YEAR, unit="detentions", **asked)) == {
        ("North",): (1, 2), ("South",): (1, 2), ("not stated",): (1, 1),
    }  # fmt: skip


def test_of_a_group_each_of_its_people_was_arrested_once() -> None:
    wave = group("wave", act="arrest", on="2020-03", size=[20, 20], political=[20, 20])
    drafts = [wave, *person("a", began="2020-03-05"), stay("a", "list", 2, "2020-08")]
    assert bounds(ask(drafts, "arrested", YEAR, unit="detentions")) == (20, None)
    assert "What is on record comes to 20 to 22." in " ".join(ask(drafts, "arrested", YEAR, unit="detentions").notes)


@settings(max_examples=60, deadline=None)
@given(ledgers(), DAYS)
def test_there_are_at_least_as_many_stays_as_people(drafts: list[Draft], day: str) -> None:
    register = view(drafts)
    for asked in (Question("held", at=date.fromisoformat(day)), Question("arrested")):
        people, stays = count(register, asked), count(register, Question(asked.what, at=asked.at, unit="detentions"))
        assert people.low <= stays.low
        assert {g.subject for g in people.grounds} == {g.subject for g in stays.grounds}
        assert all(
            g.low <= s.low and (g.high or 0) <= (s.high or 0)
            for g, s in zip(people.grounds, stays.grounds, strict=True)
        )


def case(name: str, number: int, **says: object) -> Draft:
    return statement("case", f"{name}{number}", "list", person=f"person/list/{name}", **says)


def test_prosecutions_are_counted_by_person_or_each() -> None:
    drafts = [
        *person("a", sex="female"),
        case("a", 1, opened="2020-02", charges=["361"]),
        case("a", 2, opened="2020-06", sentenced="2021-01", charges=["342"]),
        case("a", 3, opened="2019", proceedings="convicted"),
    ]
    assert bounds(ask(drafts, "prosecuted", YEAR, according_to=("list",))) == (1, 1)
    assert bounds(ask(drafts, "prosecuted", YEAR, according_to=("list",), unit="prosecutions")) == (2, 2)
    assert rows(ask(drafts, "prosecuted", YEAR, according_to=("list",), unit="prosecutions", by="charge")) == {
        ("342",): (1, 1), ("361",): (1, 1),
    }  # fmt: skip
    assert bounds(ask(drafts, "sentenced", ("2021",), according_to=("list",))) == (1, 1)
    assert bounds(ask(drafts, "sentenced", ("2020",), according_to=("list",))) == (0, 1)  # of the third no day is told


@pytest.mark.parametrize(
    ("what", "asked", "words"),
    [
        ("killed", {"unit": "detentions"}, "not counted in detentions"),
        ("prosecuted", {"unit": "detentions"}, "not counted in detentions"),
        ("held", {"unit": "prosecutions", "at": date(2020, 1, 1)}, "not counted in prosecutions"),
        ("arrested", {"unit": "detentions", "by": "sources"}, "asked of persons"),
        ("arrested", {"lists": "all", "according_to": ("list", "other"), "unit": "detentions"}, "asked of persons"),
        ("arrested", {"lists": "all", "according_to": ("list", "other"), "by": "sources"}, "on all of the lists"),
        ("held", {"at": date(2020, 1, 1), "during": YEAR}, "at once"),
    ],
)
def test_what_does_not_go_together_is_refused(what: str, asked: dict[str, object], words: str) -> None:
    with pytest.raises(QuestionError, match=words):
        ask([*person("a", began="2020"), *person("b", "other", began="2020")], what, **asked)


@settings(max_examples=60, deadline=None)
@given(ledgers(), st.sampled_from(["facility", "cause", "month", "charge", "source"]))
def test_lines_of_stays_leave_none_out(drafts: list[Draft], by: str) -> None:
    register = view(drafts)
    sources = tuple(sorted({draft.fields["source"].value for draft in drafts if "source" in draft.fields}))
    whole = count(register, Question("arrested", according_to=sources, by=(by,), unit="detentions"))
    assert whole.low <= sum(row.value.high or 0 for row in whole.rows)
    assert all(row.value.low <= (whole.high or 0) for row in whole.rows)


def test_a_number_on_what_only_the_case_team_may_see_is_for_the_case_team() -> None:
    drafts = person("a", began="2020", detention_facility="North", detention_charges=["361"], sex="female")
    for where in (("facility", "North"), ("charge", "361")):
        answer = ask(drafts, "arrested", YEAR, where=(where,))
        for told in (answer.as_json, answer.explain, answer.receipt):
            with pytest.raises(QuestionError, match="level case_team"):
                told()
        assert answer.as_json(Level.CASE_TEAM)["value"] == {"low": 1, "high": None}
        assert "361" in answer.explain(Level.CASE_TEAM) or "North" in answer.explain(Level.CASE_TEAM)
    assert ask(drafts, "arrested", YEAR, where=(("sex", "female"),)).as_json()["value"] == {"low": 1, "high": None}
