"""Sources of one person that contradict each other, or are silent: a count bounds what may be. All of Examplia, invented."""

from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from worlds import ask, bounds, person, statement

from habeas.answers.matters import Matters, ruled_out
from habeas.identity.judgements import Judgement

SOUTH = ("place", "South")
FEMALE = ("sex", "female")
LISTS = ("one", "two", "three")
DAY = date(2020, 2, 1)


def told_by(*tellings):
    """One person of whom each source tells this: sex, place, when it began, when it ended."""
    drafts = []
    for source, telling in zip(LISTS, tellings, strict=False):
        sex, place, began, ended = (*telling, None, None, None)[:4]
        says = {"sex": sex, "detention_place": place, "detention_ended": ended}
        drafts += person("a", source, began=began, **{name: value for name, value in says.items() if value})
    return [*drafts, *judged("a", len(tellings))]


def judged(name, sources):
    pairs = pairwise(LISTS[:sources])
    return [
        Judgement(f"person/{left}/{name}", f"person/{right}/{name}", "same", "2020-02-01", "a test", "tester").draft()
        for left, right in pairs
    ]


@pytest.mark.parametrize(
    ("tellings", "expected"),
    [
        ([("female", None, "2020"), ("male", "South", "2020")], (0, 1)),  # the first may be right
        ([("female", None, "2020"), ("female", "North", "2020")], (0, 0)),  # on the very place
        ([(None, None, "2020"), ("male", "North", "2020")], (0, 0)),
        ([(None, "South", "2020"), ("male", "South", "2020")], (0, 0)),
        ([(None, "South", "2020"), ("male", "South", "2020"), ("female", "North", "2020")], (0, 1)),  # the third tells
        ([("female", None, "2020"), ("female", "North", "2020"), ("female", "South", "2021")], (0, 1)),
        ([("female", "South", None), ("female", "South", "2021")], (0, 0)),  # on the date
        ([("female", "South", None), ("male", "South", "2021")], (0, 0)),
        ([("female", "South", None), ("male", "South", "2020")], (0, 1)),
        ([("female", None, None), ("female", "North", None), (None, None, "2021")], (0, 0)),
        ([("female", "North", "2020"), ("male", "South", "2020")], (0, 0)),  # no source says so
        ([("female", "South", "2020"), ("male", "North", "2021")], (0, 1)),
    ],
)
def test_who_is_ruled_out_is_so_by_one_matter(tellings, expected):
    asked = {"where": (FEMALE, SOUTH), "according_to": LISTS[: len(tellings)]}
    assert bounds(ask(told_by(*tellings), "arrested", ("2020",), **asked)) == expected


def test_who_was_released_by_one_source_may_be_held_by_another_that_is_silent_on_the_sex():
    released = ("female", None, "2019-01-01", "2020-01-01")
    asked = {"at": DAY, "where": (FEMALE,), "according_to": LISTS[:2]}
    assert bounds(ask(told_by((None, None, "2020-01-10"), released), "held", **asked)) == (0, 1)
    male = ("male", *released[1:])
    assert bounds(ask(told_by((None, None, "2020-01-10"), male), "held", **asked)) == (0, 0)


def test_a_line_is_a_matter_of_its_own():
    drafts = told_by(("female", None, "2020"), ("male", "South", "2020"), ("female", "North", "2021"))
    rows = ask(drafts, "arrested", ("2020",), where=(FEMALE,), by="place", according_to=LISTS).rows
    assert {row.key: (row.value.low, row.value.high) for row in rows} == {"North": (0, 1), "South": (0, 1)}


def test_a_line_of_time_that_no_date_of_the_period_lies_in_has_nobody():
    drafts = told_by(("female", None, None), ("female", None, "2020-01-15"), ("female", None, "2021-03"))
    rows = ask(drafts, "arrested", ("2020-06", "2021"), by="year", according_to=LISTS).rows
    assert {row.key: (row.value.low, row.value.high) for row in rows if row.value.high} == {
        "2021": (0, 1), "year uncertain": (0, 1),
    }  # fmt: skip


def definition(condition):
    return statement(
        "definition", "counted@1", "one", "2020-01-01", word="counted", organisation="one", version="1",
        counts="arrested", condition=condition, sentence="Whom the One counts.", basis="its statutes",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("condition", "second", "expected"),
    [
        ('sex == "female" && place == "South"', ("male", "South", "2020"), (0, 1)),
        ('sex == "female" && place == "South"', ("male", "North", "2020"), (0, 0)),
        ('sex == "male" || place == "South"', ("female", "North", "2020"), (0, 1)),  # neither decides alone
    ],
)
def test_each_fact_of_a_definition_is_a_matter(condition, second, expected):
    drafts = [*told_by(("female", None, "2020"), second), definition(condition)]
    assert bounds(ask(drafts, "one/counted", ("2020",), according_to=LISTS[:2])) == expected


def test_who_tells_a_birth_is_not_silent_on_the_age():
    born = [
        *person("a", "one", birth_date="1950"),
        *person("a", "two", began="2020", birth_date="1990"),
        *judged("a", 2),
    ]
    asked = {"where": (("age", "60_and_over"),), "according_to": LISTS[:2]}
    assert bounds(ask(born, "arrested", ("2020",), **asked)) == (0, 1)
    unborn = [*person("a", "one"), *born[2:]]
    assert bounds(ask(unborn, "arrested", ("2020",), **asked)) == (0, 0)


def test_a_source_rules_out_by_what_is_against_all_of_its_cases():
    silent, against = Matters(silent=frozenset({"place"})), Matters(against=frozenset({"place"}))
    assert ruled_out([("one", silent), ("two", against)])
    assert not ruled_out([("one", silent), ("two", against), ("two", silent)])
    assert not ruled_out([("one", silent), ("two", against), ("two", Matters())])
    assert not ruled_out([("one", silent)])


SEXES, PLACES, DAYS = ("female", "male"), ("South", "North"), ("2020-01-05", "2020-02-10", "2020-03-15")
tellings = st.lists(
    st.tuples(*(st.sampled_from([None, *values]) for values in (SEXES, PLACES, DAYS))), min_size=1, max_size=3
)
"""What the sources tell of one person."""


def worlds(told):
    """What may be: one source is right in all that it tells, the rest is as another tells it, or anything where none does."""
    for right in told:
        options = []
        for matter, values in enumerate((SEXES, PLACES, DAYS)):
            others = {telling[matter] for telling in told} - {None}
            options.append([right[matter]] if right[matter] else sorted(others) or values)
        yield from product(*options)


@settings(max_examples=150, deadline=None)
@example([[("female", None, DAYS[0]), ("male", "South", DAYS[0])]], (FEMALE, SOUTH))
@example([[(None, "South", DAYS[0]), ("male", "South", DAYS[0]), ("female", "North", DAYS[0])]], (FEMALE, SOUTH))
@given(
    st.lists(tellings, min_size=1, max_size=2),
    st.lists(st.sampled_from([FEMALE, SOUTH]), max_size=2, unique=True).map(tuple),
)
def test_in_every_world_the_number_lies_within_the_bounds(people, where):
    drafts = []
    for place, told in enumerate(people):
        name = f"p{place}"
        for source, (sex, at, began) in zip(LISTS, told, strict=False):
            says = {"sex": sex, "detention_place": at}
            drafts += person(name, source, began=began, **{key: value for key, value in says.items() if value})
        drafts += judged(name, len(told))
    lists = LISTS[: max(map(len, people))]

    def numbers(fits):
        held = [[fits(*world) for world in worlds(told)] for told in people]
        return sum(map(min, held)), sum(map(max, held))

    def counts(sex, place, began):
        return began < "2020-03" and all({"sex": sex, "place": place}[name] == value for name, value in where)

    low, high = numbers(counts)
    found = ask(drafts, "arrested", ("2020-01", "2020-02"), where=where, according_to=lists)
    assert found.low <= low
    assert found.high == high
    for by, matter in (("sex", 0), ("place", 1), ("month", 2)):
        rows = ask(drafts, "arrested", ("2020-01", "2020-02"), where=where, by=by, according_to=lists).rows
        for row in rows:
            key = row.key
            if key not in {"not stated", "month uncertain"}:
                low, high = numbers(lambda *world, key=key, at=matter: counts(*world) and world[at].startswith(key))
                assert row.value.low <= low
                assert row.value.high >= high
