"""What an answer says beside its number: that each list is taken to name a person once. All of Examplia, invented."""

import pytest
from worlds import ask, bounds, group, person

from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft

SAME = Judgement("person/one/a", "person/one/b", "same", "2020-02-01", "a test", "tester").draft()
ONE = [*person("a", "one", began="1976"), *person("b", "one", began="1976")]
TAKEN = (
    "Each list is taken to name a person once: two of its records count as two people unless they are judged the same "
    "(`habeas link LIST` looks for such pairs)."
)


def notes(drafts: list[Draft], *asked: object, **more: object) -> tuple[str, ...]:
    return ask(drafts, *asked, **more).notes  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "asked",
    [
        {"according_to": ("one",)},
        {"according_to": ("one", "two")},
        {"according_to": ("one", "two"), "by": "sources"},
        {"by": "source"},
        {},
    ],
    ids=str,
)
@pytest.mark.parametrize("what", ["people", "arrested"])
def test_every_count_of_several_people_of_one_list_says_that_it_is_taken_to_name_each_once(
    what: str, asked: dict[str, object]
) -> None:
    assert notes([*ONE, *person("c", "two", began="1976")], what, **asked).count(TAKEN) == 1


def test_what_the_sentence_says_is_so() -> None:
    asked = {"according_to": ("one",)}
    assert bounds(ask(ONE, "people", **asked)) == (2, 2)
    assert bounds(ask([*ONE, SAME], "people", **asked)) == (1, 1)
    assert TAKEN not in notes([*ONE, SAME], "people", **asked)


def test_it_is_not_said_where_no_list_has_two_that_count() -> None:
    assert TAKEN not in notes([*person("a", "one", began="1976"), *person("b", "two", began="1976")], "people")
    assert TAKEN not in notes(ONE, "arrested", ("1980",))
    assert TAKEN not in notes([group("wave", act="arrest", on="1990", size=[9, 9])], "arrested", ("1990",))
