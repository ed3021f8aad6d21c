"""Judgements that contradict each other, and the chain that leads from one to the other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from habeas.identity.clusters import clusters
from habeas.identity.contradictions import Contradiction, contradictions
from habeas.identity.judgements import Judgement

IDS = tuple("abcdefg")


def judged(left: str, right: str, verdict: str = "same", seq: int = 0) -> Judgement:
    return Judgement(left, right, verdict, "2020-01-01", "a test", "tester", seq)  # type: ignore[arg-type]


def found(*judgements: Judgement) -> tuple[Contradiction, ...]:
    return contradictions(clusters(IDS, judgements), judgements)


def walked(one: Contradiction) -> list[str]:
    """The records along a chain, from the left of what is judged apart."""
    way = [one.apart.left]
    for step in one.chain:
        way.append(step.left if step.right == way[-1] else step.right)
    return way


def test_the_shortest_chain_is_named_from_the_left_to_the_right() -> None:
    long = [judged(one, other) for one, other in pairwise("abcde")]
    apart, short = judged("e", "a", "different"), judged("b", "e", seq=9)
    (one,) = found(*long, apart)
    assert one.apart == apart
    assert walked(one) == ["e", "d", "c", "b", "a"]
    (one,) = found(*long, apart, short)
    assert one.judgements == (apart, short, long[0])


def test_each_pair_judged_different_has_its_own_and_where_nothing_contradicts_there_is_none() -> None:
    assert [walked(one) for one in found(
        judged("a", "b"), judged("b", "c"), judged("a", "c", "different"), judged("f", "g", "different"),
        judged("d", "e"), judged("b", "a", "unsure", -1),
    )] == [["a", "b", "c"]]  # fmt: skip
    assert found(judged("a", "b"), judged("b", "c", "unsure"), judged("a", "c", "different")) == ()


def test_a_chain_leads_over_a_record_that_is_not_asked_for() -> None:
    judgements = [judged("a", "z"), judged("z", "b"), judged("a", "b", "different")]
    assert [walked(one) for one in found(*judgements)] == [["a", "z", "b"]]


PAIRS = st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] != pair[1])


@given(st.lists(st.tuples(PAIRS, st.sampled_from(["same", "same", "different", "unsure"])), max_size=14))
def test_every_chain_joins_its_pair_and_cutting_it_ends_that_contradiction(
    told: list[tuple[tuple[str, str], str]],
) -> None:
    judgements = [judged(*pair, verdict, seq) for seq, (pair, verdict) in enumerate(told)]
    for one in found(*judgements):
        assert walked(one)[-1] == one.apart.right
        assert all(step.verdict == "same" and step in judgements for step in one.chain)
        without = [judgement for judgement in judgements if judgement.pair != one.apart.pair]
        assert one.apart not in [each.apart for each in found(*without)]
