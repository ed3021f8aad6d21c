"""Judgements that only join are told as ``register.columns.joined`` tells them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from habeas.adapters.columns.joining import joined_of
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Entry
from habeas.register.columns.joined import joined
from habeas.register.columns.schema import OPEN_LAST

FIRST = date(2025, 4, 1)
PEOPLE = [f"person/watch/{number}" for number in range(5)]
PAIRS = st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True)
LATER = st.integers(0, 6)
VERDICTS = st.sampled_from(["same", "same", "same", "unsure", "different"])


def judged(seq, pair, verdict, later):
    reported = (FIRST + timedelta(later)).isoformat()
    draft = Judgement(*pair, verdict, reported, "They share a grandmother.", "tests").draft()
    return Entry(seq, "judgement", "2025-05-07T12:00:00Z", "tests", draft.fields)


@given(
    st.lists(st.tuples(PAIRS, VERDICTS, LATER), min_size=1, max_size=6),
    st.lists(st.none() | LATER, min_size=5, max_size=5),
    st.permutations(range(5)),
)
def test_persons_on_record_for_good_are_joined_as_the_specification_joins_them(told, since, order):
    entries = [judged(seq, *one) for seq, one in enumerate(told)]
    there = {
        person: [] if later is None else [(FIRST.toordinal() + later, OPEN_LAST)]
        for person, later in zip(PEOPLE, since, strict=True)
    }
    named = {id_ for entry in entries for id_ in (entry.value("left"), entry.value("right"))}
    codes = dict(zip(PEOPLE, order, strict=True))
    specified = joined(entries, {id_: there[id_] for id_ in named}, codes)
    assert sorted(joined_of(entries, [], there, codes)) == sorted(specified)
