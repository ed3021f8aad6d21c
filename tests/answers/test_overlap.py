"""Who is in both lists, and who in one only. All of Examplia, invented."""

from collections import Counter
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
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
    assert rows(drafts) == {"one and two": (0, 1, 1), "one only": (0, 2, 0), "two only": (0, 1, 0)}
    alone = [*people("one", "a", "b", "c"), judged("one/a", "one/b"), judged("one/b", "one/c"),
             judged("one/a", "one/c", "different")]  # fmt: skip
    assert rows(alone, according_to=("one",)) == {"one": (1, 3, 1)}


def test_a_contradiction_leaves_no_line_more_than_its_shorter_list_and_as_judged_each_person_once() -> None:
    drafts = [*people("one", "a", "b"), *people("two", "a", "z"), judged("one/a", "two/a"), judged("one/a", "one/b"),
              judged("one/b", "two/a", "different")]  # fmt: skip
    assert rows(drafts) == {"one and two": (0, 2, 1), "one only": (0, 2, 0), "two only": (0, 2, 1)}


def test_of_somebody_with_contradicting_judgements_only_the_records_that_may_count_are_in_a_line() -> None:
    torn = [*person("a", "one", began="1976"), *person("b", "one", began="1977"), *person("a", "two", began="1977"),
            judged("one/a", "two/a"), judged("one/a", "one/b"), judged("one/b", "two/a", "different")]  # fmt: skip
    assert rows(torn, "arrested", during=("1976",)) == {
        "one and two": (0, 1, 1),  # a of one, and a of two who tells otherwise
        "one only": (0, 1, 0),
    }


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


Verdict = tuple[tuple[str, str], str]
RECORDS = [f"{source}/{number}" for source in LISTS for number in "123"]
PAIRS = st.tuples(st.sampled_from(list(combinations(RECORDS, 2))), st.sampled_from(["same", "different"]))
TORN = st.permutations(RECORDS).map(
    lambda a: [((a[0], a[1]), "same"), ((a[1], a[2]), "same"), ((a[0], a[2]), "different")]
)
VERDICTS = st.tuples(st.lists(PAIRS, max_size=3), st.lists(TORN, max_size=2)).map(
    lambda two: [*two[0], *chain(*two[1])]
)


@settings(max_examples=150)
@given(st.sets(st.sampled_from(RECORDS), min_size=1), VERDICTS)
def test_the_bounds_hold_whichever_of_contradicting_judgements_is_wrong(
    there: set[str], verdicts: list[Verdict]
) -> None:
    """Every way to put the records together: as judged, where nothing contradicts it; and a list names nobody twice."""
    told = {(min(pair), max(pair)): verdict for pair, verdict in verdicts if set(pair) <= there}
    records = [record for record in RECORDS if record in there]
    drafts = [draft for record in records for draft in people(*record.split("/"))]
    drafts += [judged(*pair, verdict) for pair, verdict in told.items()]
    asked = tuple(source for source in LISTS if any(record.startswith(source) for record in records))
    answer = ask(drafts, "people", by="sources", according_to=asked)
    found = {row.key: row for row in answer.rows}
    sizes = Counter(record.split("/")[0] for record in records)
    worlds = [world for world in partitions(records) if fits(world, records, told)]
    assert worlds
    assert answer.low <= min(map(len, worlds))
    assert max(map(len, worlds)) <= (answer.high or 0)
    for size in range(1, len(asked) + 1):
        for part in combinations(asked, size):
            named = part[0] if size == 1 else f"{', '.join(part[:-1])} and {part[-1]}"
            row = found.get(named if part == asked else f"{named} only")
            low, high, as_judged = (0, 0, 0) if row is None else (row.value.low, row.value.high, row.judged)
            numbers = [sum({r.split("/")[0] for r in one} == set(part) for one in world) for world in worlds]
            assert low <= min(numbers)
            assert max(numbers) <= high
            assert low <= as_judged <= high <= min(sizes[source] for source in part)
    assert sum(row.judged or 0 for row in answer.rows) == len(set(clusters_of(records, told).values()))


def partitions(records: list[str]) -> list[list[frozenset[str]]]:
    """Every way to put records together into people."""
    if not records:
        return [[]]
    first, found = records[0], []
    for world in partitions(records[1:]):
        found.append([frozenset({first}), *world])
        found += [[*world[:n], world[n] | {first}, *world[n + 1 :]] for n in range(len(world))]
    return found


def fits(world: list[frozenset[str]], records: list[str], told: dict[tuple[str, str], str]) -> bool:
    """Whether people may be so: every judgement holds but those on records of a cluster that has a contradiction."""
    cluster, one = clusters_of(records, told), {record: held for held in world for record in held}
    torn = {cluster[left] for (left, right), said in told.items() if said != "same" and cluster[left] == cluster[right]}
    for left, right in combinations(records, 2):
        together = one[left] is one[right]
        if cluster[left] == cluster[right]:
            if not together and cluster[left] not in torn:
                return False
        elif together and (left[:3] == right[:3] or told.get((left, right)) == "different"):
            return False
    return True


def clusters_of(records: list[str], told: dict[tuple[str, str], str]) -> dict[str, str]:
    """The cluster of each record, by the records judged the same: of each pair both get the name of the one."""
    cluster = {record: record for record in records}
    for (left, right), said in told.items():
        if said == "same":
            gone = cluster[right]
            cluster = {record: cluster[left] if name == gone else name for record, name in cluster.items()}
    return cluster


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
