"""Judgements looked up record by record say what the clusters say."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.identity.clusters import clusters
from habeas.identity.judgements import Judgement, standing
from habeas.identity.relations import Relations

IDS = tuple("abcdef")
PAIRS = st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] != pair[1])
TOLD = st.lists(st.tuples(PAIRS, st.sampled_from(["same", "same", "different", "unsure"])), max_size=12)


def judged(left: str, right: str, verdict: str = "same", seq: int = 0) -> Judgement:
    return Judgement(left, right, verdict, "2020-01-01", "a test", "tester", seq)  # type: ignore[arg-type]


@given(TOLD, st.data())
def test_they_say_what_the_clusters_say_also_after_some_were_taken_out(
    told: list[tuple[tuple[str, str], str]], data: st.DataObject
) -> None:
    judgements = [judged(*pair, verdict, seq) for seq, (pair, verdict) in enumerate(told)]
    relations = Relations(judgements)
    for gone in data.draw(st.lists(st.sampled_from(judgements), unique=True)) if judgements else ():
        relations.withdraw(gone)
        judgements.remove(gone)
    found = clusters(IDS, judgements)
    for cluster in found:
        for record in cluster.members:
            assert sorted(relations.cluster(record)) == sorted(cluster.members)
            others = [other for other in cluster.members if other != record]
            against = {judgement for other in others for judgement in relations.apart(record, other)}
            assert against == (set(cluster.contradictions) if others else set())
    for one in IDS:
        for other in IDS:
            if one != other:
                assert relations.stands(one, other) == standing(judgements).get(frozenset((one, other)))


def test_what_speaks_against_two_being_one_may_be_said_of_others_of_their_clusters() -> None:
    apart = judged("b", "c", "different")
    relations = Relations([judged("a", "b"), judged("c", "d"), apart, judged("a", "e", "different")])
    assert relations.apart("a", "d") == relations.apart("d", "a") == (apart,)
    assert relations.apart("e", "d") == ()
