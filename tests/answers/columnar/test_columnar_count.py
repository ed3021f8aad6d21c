"""Counting by columns comes to what the specification comes to, whatever the ledger."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import ibis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.answers import count as specified
from habeas.answers.columnar import count as columnar
from habeas.answers.question import Question
from habeas.errors import QuestionError
from habeas.ledger.statement import Statement
from habeas.register.view import fold
from habeas.vocabulary.dates import Period
from habeas.vocabulary.quantities import Bounds
from made_columns import projection_of
from made_ledgers import DAYS, FIRST, SOURCES, appended, dates, day, groups, ledgers, person_id

days = st.integers(-1, DAYS + 6).map(lambda number: FIRST + timedelta(number))
periods = st.tuples(st.none() | days, st.none() | days).map(
    lambda ends: Period(*(ends if None in ends else sorted(ends)))
)
names = ("sex", "custody", "place", "cause", "country", "charge", "source", "facility", "form", "act")
alone = (["sources"], ["year"], ["month"])
conditions = st.lists(
    st.sampled_from([("sex", "female"), ("custody", "prison"), ("place", "Zenda"), ("country", "BY"), ("cause", "pardon"),
                     ("source", "watch"), ("charge", "361"), ("act", "pardon")]),
    max_size=2,
)  # fmt: skip
words = ("held", "arrested", "abducted", "killed", "pardoned", "released", "died", "people", "commuted")


@pytest.fixture(scope="module")
def connection():
    return ibis.duckdb.connect(threads=1)


@st.composite
def ended(draw):
    """A stay that a pardon ended, or something like it."""
    source = draw(st.sampled_from(SOURCES))
    says = {
        "person": person_id(source, draw(st.integers(0, 1))),
        "began": draw(dates),
        "ended": draw(dates),
        "release_cause": draw(st.sampled_from(["pardon", "amnesty", "term_served"])),
        "country": draw(st.sampled_from(["BY", "XR"])),
    }
    stay, reported = f"detention/{source}/ended{draw(st.integers(0, 3))}", day(draw(st.integers(0, DAYS)))
    return Statement("detention", stay, source, reported, says, {"note": "a test"}).draft("tests")


@st.composite
def acts(draw):
    """A ledger with acts on groups, and stays that may have ended by them."""
    steps = draw(ledgers())
    more = [*draw(st.lists(groups(), min_size=1, max_size=3)), *draw(st.lists(ended(), min_size=1, max_size=4))]
    return steps + draw(st.permutations(more))


@st.composite
def questions(draw, words=words):
    word = draw(st.sampled_from(words))
    stock, timeless = word == "held", word == "people"
    by = draw(st.lists(st.sampled_from(names), max_size=2, unique=True) | st.sampled_from(alone))
    return Question(
        word,
        at=draw(days) if stock else None,
        during=None if stock or timeless else draw(st.none() | periods),
        known=draw(st.none() | days),
        according_to=tuple(draw(st.lists(st.sampled_from(SOURCES), max_size=2, unique=True))),
        lists=draw(st.sampled_from(["any", "all"])),
        where=tuple(draw(conditions)),
        by=tuple(by),
        people=draw(st.sampled_from(["political", "anyone"])),
        unit="persons" if by else draw(st.sampled_from(["persons", "detentions"])),
    )


def told(make):
    try:
        answer = make()
    except QuestionError as error:
        return str(error)
    rows = [(row.heading(Level.SEALED), row.value, row.judged) for row in answer.rows]
    return replace(answer, rows=(), checkpoint=None, grounds=tuple(answer.grounds), later=tuple(answer.later)), rows


@settings(deadline=None, max_examples=16)
@given(asked=st.tuples(ledgers(), questions()) | st.tuples(acts(), questions(("pardoned", "released", "arrested"))))
def test_columns_count_what_the_specification_counts(connection, asked):
    steps, question = asked
    entries = list(appended(steps).ledger.entries())
    projection = projection_of(entries, connection)
    assert told(lambda: columnar.count(projection, question)) == told(
        lambda: specified.count(fold(entries, known=question.known), question)
    )


def test_a_stay_that_was_said_to_be_of_two_persons_counts_once():
    """It is folded with whoever it was once said to be of, and so is whoever it is of now."""
    stay = partial(Statement, "detention", "detention/centre/1", "centre", "2024-01-01", because={"note": "a test"})
    said = [stay(says={"person": person}).draft("tests") for person in ("person/a", "person/b")]
    entries = list(appended(said).ledger.entries())
    question = Question("abducted")
    answer = columnar.count(projection_of(entries), question)
    assert answer.value == specified.count(fold(entries), question).value == Bounds(1, None)
