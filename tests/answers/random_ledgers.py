"""Random small registers of invented people of Examplia, for tests of what has to hold of every register.

Two lists, late knowledge, corrections, retractions, judgements and undone ones, fuzzy and missing dates, killings.
"""

from __future__ import annotations

from hypothesis import strategies as st
from worlds import retraction, statement

from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft

DATES = st.sampled_from([
    "2019", "2020", "2020-01-15", "2020-02", "2020-02-10", "2020-03-05", "[2020-01..2020-03]", "[2020-02-01..]", "2021",
])  # fmt: skip
REPORTED = st.sampled_from(["2020-01-01", "2020-03-01", "2020-06-01", "2021-01-01"])
DAYS = st.sampled_from(["2019-12-31", "2020-01-31", "2020-02-10", "2020-02-20", "2020-03-31", "2021-06-01"])
SOURCES = ("one", "two")
NAMES = ("a", "b", "c")
STAY = st.fixed_dictionaries(
    {},
    optional={
        "began": DATES, "ended": DATES, "last_seen": DATES, "end": st.sampled_from(["ended", "ongoing", "unknown"]),
        "custody": st.sampled_from(["prison", "house_arrest"]), "facility": st.sampled_from(["North", "South"]),
        "release_cause": st.sampled_from(["pardon", "term_served", "death"]),
        "charges": st.sampled_from([["1"], ["1", "2"], ["3"]]),
    },
)  # fmt: skip
PERSON = st.fixed_dictionaries(
    {},
    optional={
        "sex": st.sampled_from(["female", "male"]),
        "birth_date": st.sampled_from(["1960", "1990-02-15", "2003"]),
    },
)


@st.composite
def ledgers(draw: st.DrawFn) -> list[Draft]:
    """Drafts of a register."""
    drafts: list[Draft] = []
    for source in SOURCES:
        for name in draw(st.sets(st.sampled_from(NAMES), min_size=1)):
            id_ = f"person/{source}/{name}"
            drafts.append(statement("person", name, source, draw(REPORTED), name=name, **draw(PERSON)))
            for number in range(draw(st.integers(0, 2))):
                said = draw(st.lists(st.tuples(REPORTED, STAY), min_size=1, max_size=2))  # once, or again otherwise
                drafts += [
                    statement("detention", f"{name}{number}", source, reported, person=id_, **stay)
                    for reported, stay in said
                ]
            if draw(st.integers(0, 5)) == 0:
                drafts.append(statement("killing", name, source, draw(REPORTED), person=id_, on=draw(DATES)))
    if draw(st.booleans()):
        drafts.append(retraction(draw(st.integers(0, len(drafts) - 1)), draw(REPORTED)))
    for left, right in draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=3)):
        verdict = draw(st.sampled_from(["same", "same", "different"]))
        judged = Judgement(f"person/one/{left}", f"person/two/{right}", verdict, draw(REPORTED), "a test", "tester")
        drafts.append(judged.draft())
    return drafts
