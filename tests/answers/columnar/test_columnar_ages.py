"""Ages by columns come to what the specification says of each record: at a day, at an event, of a date of birth or of an age told."""

from datetime import date

import ibis
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.columnar.test_columnar_count import told
from habeas.answers import count as specified
from habeas.answers.columnar import count as columnar
from habeas.answers.columnar.answerable import answerable
from habeas.answers.columnar.calendar import MONTH, month_of
from habeas.answers.question import Question
from habeas.identity.judgements import Judgement
from habeas.ledger.statement import Statement
from habeas.register.view import fold
from habeas.vocabulary.dates import Period
from made_columns import projection_of
from made_ledgers import SOURCES, appended, person_id

BORN = (
    "1956-02-29",
    "1963",
    "1990-05",
    "2004-02-29",
    "2006-03-01",
    "[1960..1970]",
    "[..1980-01-01]",
    "[1999-12-31..]",
    "2030-01-01",
)
WHEN = (
    "2024-02-28",
    "2024-02-29",
    "2024-03-01",
    "2023",
    "2022-03",
    "[2021..2024]",
    "[2024-02-01..]",
    "[..2022-01-01]",
    "2000-02-29",
)
DAYS = tuple(map(date.fromisoformat, ("2000-02-29", "2022-02-28", "2024-02-29", "2024-03-01", "2031-06-15")))
AGES = ("60_and_over", "under_18", "over_33", "17", "18_29", "34_61")
REPORTED = ("2024-03-02", "2024-03-03")
ids = st.builds(person_id, st.sampled_from(SOURCES[:2]), st.integers(0, 1))


@pytest.fixture(scope="module")
def connection():
    return ibis.duckdb.connect(threads=1)


@st.composite
def lives(draw):
    """People of whom a date of birth is told, or an age, or both, or neither, with what befell them."""
    steps = []

    def say(kind, subject, source, says):
        reported = draw(st.sampled_from(REPORTED))
        steps.append(Statement(kind, subject, source, reported, says, {"note": "a test"}).draft("tests"))

    for _ in range(draw(st.integers(1, 6))):
        source, number = draw(st.sampled_from(SOURCES[:2])), draw(st.integers(0, 1))
        says = {"sex": "female"}
        says |= draw(st.just({}) | st.sampled_from(BORN).map(lambda born: {"birth_date": born}))
        says |= draw(st.just({}) | st.sampled_from([0, 17, 18, 33, 61]).map(lambda age: {"age": age}))
        say("person", person_id(source, number), draw(st.sampled_from([source] * 9 + [*SOURCES[:2]])), says)
    for _ in range(draw(st.integers(1, 6))):
        source = draw(st.sampled_from(SOURCES[:2]))
        kind = draw(st.sampled_from(["detention"] * 5 + ["killing"]))
        says = {"person": person_id(source, draw(st.integers(0, 1)))}
        for name in ("on",) if kind == "killing" else ("began", "ended"):
            says |= draw(st.just({}) | st.sampled_from(WHEN).map(lambda day, name=name: {name: day}))
        say(kind, f"{kind}/{source}/{draw(st.integers(0, 3))}", source, says)
    if draw(st.booleans()):
        one, other = draw(ids), draw(ids)
        if one != other:
            steps.append(Judgement(one, other, "same", draw(st.sampled_from(REPORTED)), "a test", "tests").draft())
    return steps


@st.composite
def questions(draw):
    word = draw(st.sampled_from(["held", "held", "arrested", "released", "killed"]))
    day = draw(st.sampled_from(DAYS))
    by = draw(st.sampled_from([("age",), ("age", "sex"), ("source", "age"), ()]))
    where = (("age", draw(st.sampled_from(AGES))),) if not by or draw(st.booleans()) else ()
    return Question(
        word,
        at=day if word == "held" else None,
        during=None if word == "held" else draw(st.none() | st.just(Period(date(2000, 1, 1), day))),
        known=draw(st.none() | st.just(date(2024, 3, 2))),
        according_to=draw(st.sampled_from([(), SOURCES[:1], SOURCES[:2]])),
        where=where,
        by=by,
        unit="persons" if by else draw(st.sampled_from(["persons", "detentions"])),
    )


@settings(deadline=None, max_examples=6)
@given(steps=lives(), question=questions())
def test_ages_by_columns_are_those_of_the_specification(connection, steps, question):
    entries = list(appended(steps).ledger.entries())
    projection = projection_of(entries, connection)
    assert told(lambda: columnar.count(projection, question)) == told(
        lambda: specified.count(fold(entries, known=question.known), question)
    )


def test_the_calendar_of_expressions_is_that_of_dates(connection):
    days = [
        date(1, 1, 1),
        date(1900, 2, 28),
        date(2000, 2, 29),
        date(2000, 3, 1),
        date(2023, 12, 31),
        date(9999, 12, 31),
    ]
    table = ibis.memtable(pa.table({"day": [day.toordinal() for day in days]}))
    month, of_month = month_of(table.day)
    found = connection.to_pyarrow(table.mutate(month=month, of_month=of_month).order_by("day"))
    assert found["month"].to_pylist() == [day.year * 12 + day.month - 1 for day in days]
    assert found["of_month"].to_pylist() == [day.day - 1 for day in days]
    assert max(found["of_month"].to_pylist()) < MONTH


def test_ages_are_asked_of_columns_but_for_a_balance_in_which_people_come_to_be_of_an_age():
    question = Question("held", at=DAYS[2], where=(("age", "under_18"),))
    assert answerable(question)
    assert not answerable(question, over_time=True)
