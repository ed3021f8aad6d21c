from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.identity.clusters import clusters
from habeas.identity.judgements import Judgement, judgement_of, standing
from habeas.ledger.entries import Entry, Field

IDS = ("a", "b", "c", "d")


def judged(left: str, right: str, verdict: str = "same", day: str = "2020-01-01", seq: int | None = None) -> Judgement:
    return Judgement(left, right, verdict, day, "a test", "tester", seq)  # type: ignore[arg-type]


def members(*judgements: Judgement) -> list[tuple[str, ...]]:
    return [cluster.members for cluster in clusters(IDS, judgements)]


def test_same_joins_by_any_chain_and_keeps_the_order_of_the_records() -> None:
    assert members(judged("d", "b"), judged("a", "d")) == [("a", "b", "d"), ("c",)]


def test_unsure_and_different_join_nothing() -> None:
    assert members(judged("a", "b", "unsure"), judged("c", "d", "different")) == [("a",), ("b",), ("c",), ("d",)]


def test_the_newer_judgement_of_a_pair_stands_whichever_way_round_it_was_written() -> None:
    assert members(judged("a", "b"), judged("b", "a", "different", "2021-01-01")) == [("a",), ("b",), ("c",), ("d",)]
    assert members(judged("a", "b", day="2022-01-01"), judged("b", "a", "different", "2021-01-01"))[0] == ("a", "b")
    assert members(judged("a", "b", seq=2), judged("a", "b", "unsure", seq=1))[0] == ("a", "b")


def test_a_contradiction_is_shown_with_the_cluster_and_splits_nothing() -> None:
    apart = judged("a", "c", "different")
    found = clusters(IDS, [judged("a", "b"), judged("b", "c"), apart])
    assert found[0].members == ("a", "b", "c")
    assert found[0].contradictions == (apart,)
    assert found[1].contradictions == ()


def test_a_record_that_is_not_asked_for_joins_those_that_were_judged_the_same_as_it_and_is_shown_nowhere() -> None:
    assert members(judged("a", "z")) == [("a",), ("b",), ("c",), ("d",)]
    assert members(judged("a", "z"), judged("z", "c")) == [("a", "c"), ("b",), ("d",)]


def test_a_cluster_is_named_by_its_first_record_whatever_order_the_judgements_came_in() -> None:
    chain = [judged("d", "c"), judged("b", "c"), judged("c", "a")]
    for order in permutations(chain):
        assert [cluster.id for cluster in clusters(IDS, order)] == ["a"]
    assert [cluster.id for cluster in clusters(IDS, chain[:2])] == ["a", "b"]


@given(st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] != pair[1])))
def test_clusters_are_a_partition_in_which_every_same_lies_inside_one(pairs: list[tuple[str, str]]) -> None:
    found = clusters(IDS, [judged(*pair) for pair in pairs])
    assert sorted(member for cluster in found for member in cluster.members) == sorted(IDS)
    home = {member: cluster.id for cluster in found for member in cluster.members}
    assert all(home[left] == home[right] for left, right in pairs)
    assert len(found) >= len(IDS) - len({frozenset(pair) for pair in pairs})


@pytest.mark.parametrize(
    ("left", "right", "verdict", "day", "why"),
    [
        ("a", "a", "same", "2020-01-01", "x"),
        ("a", "b", "perhaps", "2020-01-01", "x"),
        ("a", "b", "same", "2020", "x"),
        ("a", "b", "same", "2020-01-01", ""),
        ("a", "b", "same", "2020-01-01", " "),
    ],
)
def test_a_judgement_that_cannot_be_is_refused(left: str, right: str, verdict: str, day: str, why: str) -> None:
    with pytest.raises(InputError):
        Judgement(left, right, verdict, day, why, "tester")  # type: ignore[arg-type]


def test_a_judgement_comes_back_from_its_entry_and_its_pair_is_not_public() -> None:
    draft = judged("a", "b").draft()
    assert draft.fields["left"].level is Level.CASE_TEAM
    entry = Entry(7, draft.kind, "now", draft.by, draft.fields)
    assert judgement_of(entry) == judged("a", "b", seq=7)
    assert standing([judged("a", "b")]) == {frozenset("ab"): judged("a", "b")}


def test_what_linking_accepted_is_marked_so_for_everybody_and_an_old_entry_was_by_hand() -> None:
    found = replace(judged("a", "b"), how="automatic")
    draft = found.draft()
    assert draft.fields["how"] == Field("automatic", Level.PUBLIC)
    entry = Entry(7, draft.kind, "now", draft.by, draft.fields)
    assert judgement_of(entry) == replace(found, seq=7)
    old = {name: field for name, field in draft.fields.items() if name != "how"}
    assert judgement_of(Entry(7, draft.kind, "now", draft.by, old)) == judged("a", "b", seq=7)
    with pytest.raises(InputError, match="by_hand, automatic"):
        replace(found, how="guessed")  # type: ignore[arg-type]
