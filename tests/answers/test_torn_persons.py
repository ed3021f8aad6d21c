"""People whose judgements contradict each other: the answer leaves room for every way out. All of Examplia, invented."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import ask, bounds, person

from habeas.answers.answer import Answer
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft

BOTH = ("one", "two")


def judged(left: str, right: str, verdict: str = "same") -> Draft:
    return Judgement(f"person/{left}", f"person/{right}", verdict, "2020-02-01", "a test", "tester").draft()  # type: ignore[arg-type]


def torn(*records: str) -> list[Draft]:
    """Each judged the same as the next, and the first different from the last."""
    return [*(judged(*two) for two in pairwise(records)), judged(records[0], records[-1], "different")]


def arrested(drafts: list[Draft], year: str = "1976", **asked: object) -> tuple[int, int | None]:
    return bounds(ask(drafts, "arrested", (year,), **{"according_to": BOTH, **asked}))


def test_a_list_whose_own_record_is_not_certain_makes_nobody_certain_beside_others_of_it() -> None:
    drafts = [*person("a", "one"), *person("b", "one"), *person("c", "one", began="1976"),
              *person("a", "two", began="1976"), *torn("one/a", "two/a", "one/b")]  # fmt: skip
    assert arrested(drafts) == (1, 4)  # a of two may be c of one


def test_nobody_is_certain_where_each_record_may_be_one_with_another_that_tells_otherwise() -> None:
    drafts = [*person("a", "one", began="1976"), *person("b", "one", began="1977"),
              *person("a", "two"), *person("b", "two", began="1977"),
              *torn("one/a", "two/a", "one/b", "two/b")]  # fmt: skip
    assert arrested(drafts) == (0, 2)
    certain = [*person("a", "one", began="1976"), *person("b", "one", began="1977"), *person("a", "two", began="1976"),
               *torn("one/a", "two/a", "one/b")]  # fmt: skip
    assert arrested(certain) == (1, 2)


def test_a_record_that_says_nothing_may_be_in_every_line_though_another_speaks() -> None:
    drafts = [*person("a", "one", began="1976", sex="female"), *person("b", "one"), *person("a", "two", sex="male"),
              *torn("one/a", "two/a", "one/b")]  # fmt: skip
    by_sex = ask(drafts, "people", by="sex", according_to=BOTH).rows
    assert {row.key: (row.value.low, row.value.high) for row in by_sex} == {
        "female": (0, 2), "male": (0, 2), "not stated": (0, 1),
    }  # fmt: skip
    by_year = ask([*drafts, *person("c", "one", began="1977")], "arrested", by="year", according_to=BOTH).rows
    assert {row.key: (row.value.low, row.value.high) for row in by_year} == {
        "1976": (1, 3), "1977": (1, 3), "year uncertain": (0, 2),
    }  # fmt: skip


RECORDS = ("one/a", "one/b", "two/a", "two/b")
SAID = st.fixed_dictionaries(
    {}, optional={"began": st.sampled_from(["1976", "1977"]), "sex": st.sampled_from(["female", "male"])}
)


@settings(max_examples=40, deadline=None)
@given(
    st.permutations(RECORDS),
    st.integers(3, 4),
    st.tuples(SAID, SAID, SAID, SAID, SAID),
    st.sampled_from([("people", None, "sex"), ("arrested", ("1976",), "sex"), ("arrested", None, "year"),
                     ("arrested", ("1976",), "sources")]),
)  # fmt: skip
def test_every_number_has_room_for_what_it_is_once_the_contradiction_is_resolved(
    order: list[str], length: int, said: tuple[dict[str, str], ...], asked: tuple[str, tuple[str, ...] | None, str]
) -> None:
    records = zip((*RECORDS, "two/c"), said, strict=True)
    people = [draft for record, told in records for draft in person(*reversed(record.split("/")), **told)]
    what, during, by = asked

    def answer(judgements: list[Draft]) -> Answer:
        return ask([*people, *judgements], what, during, by=by, according_to=BOTH)

    open_ = answer(torn(*order[:length]))
    rows = {row.key: row.value for row in open_.rows}
    for world in partitions(order[:length]):
        resolved = answer([judged(*two) for one in world for two in pairwise(one)])
        assert open_.low <= resolved.low
        assert (resolved.high or 0) <= (open_.high or 0)
        settled = {row.key: row.value for row in resolved.rows}
        for key in rows.keys() | settled.keys():
            (low, high), (least, most) = (
                (0, 0) if key not in told else (told[key].low, told[key].high) for told in (rows, settled)
            )
            assert low <= least, key
            assert most <= high, key


def partitions(records: list[str]) -> list[list[list[str]]]:
    """Every way to put records together into people."""
    if not records:
        return [[]]
    first, found = records[0], []
    for world in partitions(records[1:]):
        found.append([[first], *world])
        found += [[*world[:n], [first, *world[n]], *world[n + 1 :]] for n in range(len(world))]
    return found
