"""Who is in both lists, and who in one only. All of Examplia, invented."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import ask, bounds, group, person

from habeas.errors import QuestionError
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft

LISTS = ("one", "two")


def judged(left: str, right: str, verdict: str = "same") -> Draft:
    return Judgement(f"person/{left}", f"person/{right}", verdict, "2020-02-01", "a test", "tester").draft()  # type: ignore[arg-type]


def rows(drafts: list[Draft], what: str = "people", **asked: object) -> dict[str, tuple[int, int | None, int | None]]:
    answer = ask(drafts, what, by="sources", **{"according_to": LISTS, **asked})
    return {row.key: (row.value.low, row.value.high, row.judged) for row in answer.rows}


def people(source: str, *names: str, **says: object) -> list[Draft]:
    return [draft for name in names for draft in person(name, source, began="1976", **says)]


ALL = [*people("one", "a", "b", "c"), *people("two", "a", "b")]


def test_each_person_is_in_one_line_and_as_judged_the_lines_add_up() -> None:
    answer = ask([*ALL, judged("one/a", "two/a")], "people", by="sources", according_to=LISTS)
    assert bounds(answer) == (3, 4)
    assert [(row.key, row.value.low, row.value.high, row.judged) for row in answer.rows] == [
        ("one and two", 1, 2, 1), ("one only", 1, 2, 2), ("two only", 0, 1, 1),
    ]  # fmt: skip
    assert any("add up to 4" in note for note in answer.notes)


def test_where_everybody_is_judged_the_lines_are_single_numbers_with_nothing_to_note() -> None:
    drafts = [*ALL, judged("one/a", "two/a"), judged("one/b", "two/b")]
    answer = ask(drafts, "arrested", ("1976",), by="sources", according_to=LISTS)
    assert bounds(answer) == (3, 3)
    assert {row.key: (row.value.low, row.value.high) for row in answer.rows} == {
        "one and two": (2, 2),
        "one only": (1, 1),
    }
    assert not any("one line" in note for note in answer.notes)


def test_the_lists_are_named_in_the_order_they_were_asked_for_and_others_are_said_to_be_absent() -> None:
    three = [
        *ALL,
        *people("three", "a"),
        judged("one/a", "two/a"),
        judged("two/a", "three/a"),
        judged("one/b", "two/b"),
    ]
    asked = {"according_to": ("two", "three", "one")}
    assert rows(three, **asked) == {
        "two, three and one": (1, 1, 1),
        "two and one only": (1, 1, 1),
        "one only": (1, 1, 1),
    }
    assert list(rows(three, according_to=())) == ["one, two and three", "one and two only", "one only"]
    assert rows(three, according_to=("two",)) == {"two": (2, 2, 2)}


def test_a_source_that_tells_otherwise_of_the_same_person_leaves_it_in_the_line_of_both() -> None:
    drafts = [*person("a", "one", began="1976"), *person("a", "two", began="1977"), judged("one/a", "two/a")]
    assert rows(drafts, "arrested", during=("1976",)) == {"one and two": (0, 1, 1)}


def test_contradicting_judgements_leave_every_line_of_their_sources_open() -> None:
    drafts = [*people("one", "a", "b"), *people("two", "a"), judged("one/a", "two/a"), judged("two/a", "one/b"),
              judged("one/a", "one/b", "different")]  # fmt: skip
    assert list(rows(drafts)) == ["one and two", "one only", "two only"]
    assert [judged for _low, _high, judged in rows(drafts).values()] == [3, 0, 0]
    assert all(low == 0 for low, _high, _judged in rows(drafts).values())
    alone = [*people("one", "a", "b", "c"), judged("one/a", "one/b"), judged("one/b", "one/c"),
             judged("one/a", "one/c", "different")]  # fmt: skip
    assert rows(alone, according_to=("one",)) == {"one": (1, 3, 3)}


def test_groups_are_in_no_line_and_that_is_said() -> None:
    wave = group("wave", act="arrest", on="1990", size=[9, 9])
    answer = ask([wave, *people("one", "a")], "arrested", ("1970", "1999"), by="sources")
    assert [(row.key, row.value.high) for row in answer.rows] == [("one", 1)]
    assert any("Groups are in no line" in note for note in answer.notes)


def test_more_sources_than_anybody_reads_are_refused() -> None:
    many = [draft for number in range(7) for draft in people(f"s{number}", "a")]
    with pytest.raises(QuestionError, match="have 127 combinations"):
        rows(many, according_to=())


def test_people_on_record_are_counted_at_no_time() -> None:
    assert bounds(ask(ALL, "people", according_to=("one",))) == (3, 3)
    assert bounds(ask(ALL, "persons", according_to=("one",), known="2019-01-01")) == (0, 0)
    with pytest.raises(QuestionError, match="no time of its own"):
        ask(ALL, "people", ("1976",))
    with pytest.raises(QuestionError, match="cannot be broken down"):
        ask(ALL, "people", by="year")


SETS = st.lists(st.sampled_from(["a", "b", "ab", "c", "ac"]), max_size=5)


@given(SETS)
def test_the_bounds_hold_however_those_nobody_judged_turn_out(sets: list[str]) -> None:
    """People by the lists they are judged to be in; any two who share no list may be one person."""
    drafts: list[Draft] = []
    for number, lists in enumerate(sets):
        for source in lists:
            drafts += people(source, str(number))
        drafts += [judged(f"{one}/{number}", f"{two}/{number}") for one, two in combinations(lists, 2)]
    if not drafts:
        return
    order = tuple(source for source in "abc" if any(source in lists for lists in sets))
    found = {row.key: row for row in ask(drafts, "people", by="sources", according_to=order).rows}
    worlds = possible(tuple(map(frozenset, sets)))
    for size in range(1, len(order) + 1):
        for part in combinations(order, size):
            numbers = [world[frozenset(part)] for world in worlds]
            named = part[0] if size == 1 else f"{', '.join(part[:-1])} and {part[-1]}"
            row = found.get(named if part == order else f"{named} only")
            low, high = (0, 0) if row is None else (row.value.low, row.value.high)
            assert low <= min(numbers)
            assert max(numbers) <= high
            if len(order) == 2:
                assert (low, high) == (min(numbers), max(numbers))


def possible(people_: tuple[frozenset[str], ...]) -> list[Counter[frozenset[str]]]:
    """Every way in which people who share no list may be one, as the number of people of each set of lists."""
    seen = {tuple(sorted(people_, key=sorted))}
    waiting = list(seen)
    for world in waiting:
        for one, two in combinations(range(len(world)), 2):
            if not world[one] & world[two]:
                rest = [lists for n, lists in enumerate(world) if n not in {one, two}]
                merged = tuple(sorted([*rest, world[one] | world[two]], key=sorted))
                if merged not in seen:
                    seen.add(merged)
                    waiting.append(merged)
    return [Counter(world) for world in seen]
