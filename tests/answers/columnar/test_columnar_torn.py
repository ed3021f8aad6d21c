"""People with contradicting judgements come to the same by columns, whatever they are broken down by, and nobody is folded for it."""

from datetime import timedelta

import ibis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_columnar_count import told

from habeas.answers import count as specified
from habeas.answers.columnar import count as columnar
from habeas.answers.question import Question
from habeas.identity.judgements import Judgement
from habeas.ledger.statement import Statement
from habeas.register.view import fold
from made_columns import projection_of
from made_ledgers import DAYS, FIRST, SOURCES, appended, dates, day, ledgers, person_id

NAMES = ("sex", "custody", "place", "charge", "source")
SAID = ({}, {"custody": "prison"}, {"custody": "pretrial_detention", "place": "Zenda"}, {"charges": ["361", "342"]},
        {"last_seen": day(9)})  # fmt: skip
ids = st.builds(person_id, st.sampled_from(SOURCES), st.integers(0, 1))


def statement(kind, subject, source, reported, says):
    return Statement(kind, subject, source, reported, says, {"note": "a test"}).draft("tests")


def judgement(one, other, verdict, number):
    return Judgement(one, other, verdict, day(number), "a test", "tests").draft()


@st.composite
def torn(draw):
    """A ledger in which some are said to be one person, and not to be."""
    steps = draw(ledgers(most=6))
    for source in SOURCES:
        for number in range(2):
            says = draw(st.sampled_from([{"sex": "male"}, {"sex": "female"}, {"name": "Rudolf"}]))
            steps.append(statement("person", person_id(source, number), source, day(0), says))
    for _ in range(draw(st.integers(2, 6))):
        source = draw(st.sampled_from(SOURCES))
        says = {"person": person_id(source, draw(st.integers(0, 1))), "began": draw(dates), "ended": draw(dates)}
        stay, reported = f"detention/{source}/torn{draw(st.integers(0, 9))}", day(draw(st.integers(0, DAYS)))
        steps.append(statement("detention", stay, source, reported, says | draw(st.sampled_from(SAID))))
    one, other = person_id(SOURCES[0], 0), person_id(SOURCES[1], 0)
    third = draw(st.sampled_from([person_id(source, 1) for source in SOURCES]))
    chain = [(one, other, "same"), (other, third, "same"), (one, third, "different")]
    pair = [(one, other, "same"), (one, other, "different")]
    steps += [judgement(*told, place + 1) for place, told in enumerate(draw(st.sampled_from([chain, pair])))]
    return steps


@pytest.fixture(scope="module")
def connection():
    return ibis.duckdb.connect(threads=1)


@settings(deadline=None, max_examples=12)
@given(
    steps=torn(),
    at=st.integers(-1, DAYS + 4),
    known=st.none() | st.integers(0, DAYS + 2),
    by=st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
    source=st.none() | st.sampled_from(SOURCES),
)
def test_they_count_as_the_specification_has_them_record_by_record(connection, steps, at, known, by, source):
    entries = list(appended(steps).ledger.entries())
    known_day = None if known is None else FIRST + timedelta(known)
    scope = () if source is None else (source,)
    question = Question("held", at=FIRST + timedelta(at), known=known_day, by=tuple(by), according_to=scope)
    projection = projection_of(entries, connection)
    assert told(lambda: columnar.count(projection, question)) == told(
        lambda: specified.count(fold(entries, known=known_day), question)
    )


def test_records_that_may_be_one_person_or_several_are_counted_so_and_nobody_is_folded(connection):
    people = [("watch", 0), ("centre", 0), ("watch", 1)]
    steps = []
    for source, number in people:
        person = person_id(source, number)
        steps.append(statement("person", person, source, day(0), {"name": "Rudolf"}))
        says = {"person": person, "began": day(1), "last_seen": day(5)}
        steps.append(statement("detention", f"detention/{source}/{number}", source, day(5), says))
    one, other, third = (person_id(*who) for who in people)
    steps += [
        judgement(one, other, "same", 6),
        judgement(other, third, "same", 6),
        judgement(one, third, "different", 7),
    ]
    projection = projection_of(list(appended(steps).ledger.entries()), connection)
    folded = []
    entries_of = projection.columns.entries_of
    projection.columns.entries_of = lambda persons: folded.append(set(persons)) or entries_of(persons)
    answer = columnar.count(projection, Question("held", at=FIRST + timedelta(4), according_to=SOURCES))
    assert (answer.value.low, answer.value.high) == (1, 3)
    assert any("contradicting judgements" in note for note in answer.notes)
    assert not any(folded)
