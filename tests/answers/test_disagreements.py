"""Dates that two lists tell of the same people. All of Examplia, invented."""

from datetime import date

import pytest
from worlds import person, statement, view

from habeas.access.levels import Level
from habeas.answers.disagreements import Disagreements, disagreements, seen
from habeas.errors import QuestionError
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft, Field


def judged(left: str, right: str, verdict: str = "same") -> Draft:
    return Judgement(f"person/{left}", f"person/{right}", verdict, "2020-02-01", "a test", "tester").draft()  # type: ignore[arg-type]


def compared(drafts: list[Draft], about: str = "detention", known: str | None = None) -> Disagreements:
    return disagreements(view(drafts, known), "one", "two", about)


def both(one: str | None, two: str | None, **says: object) -> list[Draft]:
    return [*person("a", "one", began=one, **says), *person("a", "two", began=two), judged("one/a", "two/a")]


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("1976-12-26", "1977-01-02", (7, 7)),
        ("1977-01-02", "1976-12-26", (7, 7)),
        ("1976-12-31", "1977", (1, 365)),
        ("1976", "1977-03", (60, 455)),  # from 31 December 1976 to 1 March, from 1 January 1976 to 31 March
        ("[..1976]", "1977-01-02", (2, None)),
        ("1976", "[1978..]", (366, None)),
    ],
)
def test_dates_that_cannot_both_be_true_are_so_many_days_apart(
    one: str, two: str, apart: tuple[int, int | None]
) -> None:
    (found,) = compared(both(one, two)).disagreeing
    assert (found.apart.low, found.apart.high) == apart
    assert (str(found.left.date), str(found.right.date)) == (one, two)
    assert (found.person, found.left.person, found.right.person, found.name) == (
        "person/one/a", "person/one/a", "person/two/a", "a",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "numbers"),
    [
        ("1976-12-26", "1976-12-26", (1, 1, 0)),
        ("1976", "1976-12-26", (1, 0, 1)),  # both can be true
        ("[..1976]", "1970", (1, 0, 1)),
        ("1976", None, (0, 0, 0)),
        ("XXXX", "1976", (0, 0, 0)),
    ],
)
def test_dates_that_can_both_be_true_do_not_disagree(one: str, two: str | None, numbers: tuple[int, int, int]) -> None:
    found = compared(both(one, two))
    assert (found.both, found.dated, found.same, found.compatible) == (1, *numbers)
    assert found.disagreeing == ()


def test_of_several_stays_one_that_can_be_the_same_is_enough_and_else_the_nearest_are_told() -> None:
    other_stay = statement("detention", "a2", "one", person="person/one/a", began="1979-01-05")
    assert compared([*both("1976-12-26", "1979-01"), other_stay]).disagreeing == ()
    (found,) = compared([*both("1976-12-26", "1979-01-01"), other_stay]).disagreeing
    assert (found.left.record, found.apart.low) == ("detention/one/a2", 4)


def test_only_those_judged_the_same_are_compared_also_by_way_of_a_third_list_and_only_as_known_then() -> None:
    drafts = [*person("a", "one", began="1976"), *person("b", "one", began="1970"), *person("a", "two", began="1978"),
              *person("a", "three"), judged("one/a", "three/a"), judged("three/a", "two/a")]  # fmt: skip
    assert [found.person for found in compared(drafts).disagreeing] == ["person/one/a"]
    assert compared(drafts, known="2020-01-15").both == 0


def test_the_farthest_apart_come_first_and_are_counted_by_distance() -> None:
    drafts: list[Draft] = []
    for number, day in enumerate(("1976-01-02", "1976-01-20", "1976-09-01", "1979-01-01")):
        drafts += [*person(f"p{number}", "one", began="1976-01-01"), *person(f"p{number}", "two", began=day),
                   judged(f"one/p{number}", f"two/p{number}")]  # fmt: skip
    found = compared(drafts)
    assert [each.name for each in found.disagreeing] == ["p3", "p2", "p1", "p0"]
    assert dict(found.by_distance) == {"up to a week": 1, "up to a month": 1, "up to a year": 1, "more than a year": 1}


def test_births_killings_and_releases_are_compared_in_the_same_way() -> None:
    killed = [
        statement("killing", "a", s, person=f"person/{s}/a", on=day) for s, day in (("one", "1977"), ("two", "1978"))
    ]
    drafts = [*both("1976", "1976", birth_date="1950"), *killed, statement("person", "a", "two", birth_date="1951-02")]
    assert [each.apart.low for about in ("birth", "killing") for each in compared(drafts, about).disagreeing] == [32, 1]
    assert compared(drafts, "release").dated == 0


def test_a_source_is_held_to_what_it_says_itself_whoever_corrected_it_since() -> None:
    other = statement("detention", "a", "desk", "2021-01-01", began="1976-12-26")
    drafts = both("1976-01-01", "1976-12-26")
    corrected = type(other)(other.kind, other.by, {**other.fields, "subject": drafts[1].fields["subject"]})
    assert len(compared([*drafts, corrected]).disagreeing) == 1


def test_contradicting_judgements_are_told_with_the_disagreement() -> None:
    drafts = [
        *both("1976", "1978"),
        *person("b", "one"),
        judged("two/a", "one/b"),
        judged("one/a", "one/b", "different"),
    ]
    assert [each.contradicted for each in compared(drafts).disagreeing] == [True]


def test_whose_dates_they_are_is_seen_by_those_who_may_see_the_names() -> None:
    found = compared(both("1976", "1978")).disagreeing
    assert seen(found, Level.PARTNERS) == []
    assert seen(found, Level.CASE_TEAM) == list(found)


def test_who_is_the_same_as_whom_is_for_the_case_team_also_where_both_records_are_public() -> None:
    drafts = [
        type(draft)(
            draft.kind, draft.by, {name: Field(said.value, Level.PUBLIC) for name, said in draft.fields.items()}
        )
        for draft in both("1976", "1978")
    ]
    found = compared(drafts).disagreeing
    assert (seen(found, Level.PARTNERS), seen(found, Level.CASE_TEAM)) == ([], list(found))


@pytest.mark.parametrize(
    ("left", "right", "about", "words"),
    [
        ("one", "one", "detention", "Two different sources"),
        ("one", "three", "detention", "There are: one, two"),
        ("one", "two", "health", "Say one of: detention, release, killing, birth"),
    ],
)
def test_what_cannot_be_compared_is_said(left: str, right: str, about: str, words: str) -> None:
    with pytest.raises(QuestionError) as error:
        disagreements(view(both("1976", "1978")), left, right, about)
    assert words in str(error.value)


def test_days_are_counted_as_the_calendar_has_them() -> None:
    (found,) = compared(both("1976-02-28", "1976-03-01")).disagreeing
    assert found.apart.low == (date(1976, 3, 1) - date(1976, 2, 28)).days == 2
