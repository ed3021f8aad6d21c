"""A series by columns comes to what the specification comes to, whatever the ledger, and refuses what it refuses."""

from datetime import date, timedelta

import ibis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_columnar_count import conditions, days
from test_columnar_torn import torn

from habeas.answers import series as specified
from habeas.answers.columnar import series as columnar
from habeas.answers.question import Question
from habeas.errors import QuestionError
from habeas.ledger.statement import Statement
from habeas.register.view import fold
from habeas.vocabulary.dates import Period
from made_columns import projection_of
from made_ledgers import FIRST, SOURCES, appended, day, ledgers, person_id

STRETCH = Period(FIRST - timedelta(2), FIRST + timedelta(24))


@pytest.fixture(scope="module")
def connection():
    return ibis.duckdb.connect(threads=1)


def told(make):
    try:
        found = make()
    except QuestionError as error:
        return str(error)
    return found.points, found.rows, found.notes


def both(steps, question, connection, every="day"):
    entries = list(appended(steps).ledger.entries())
    return (
        told(lambda: columnar.series(projection_of(entries, connection), question, every)),
        told(lambda: specified.series(fold(entries, known=question.known), question, every)),
    )


@settings(deadline=None, max_examples=12)
@given(
    steps=ledgers() | torn(),
    known=st.none() | days,
    sources=st.sampled_from([(), SOURCES[:1], SOURCES]),
    where=conditions,
    unit=st.sampled_from(["persons", "persons", "detentions"]),
    every=st.sampled_from(["day", "week"]),
)
def test_columns_tell_the_series_that_the_specification_tells(connection, steps, known, sources, where, unit, every):
    question = Question("held", during=STRETCH, known=known, according_to=sources, where=tuple(where), unit=unit)
    found, wanted = both(steps, question, connection, every)
    assert found == wanted


def stay(number, **says):
    says = {"person": person_id("watch", 0), "began": day(1), "last_seen": day(9), **says}
    return Statement("detention", f"detention/watch/{number}", "watch", day(9), says, {"note": "a test"}).draft("tests")


def test_two_stays_at_once_are_two_stays_of_one_person(connection):
    for unit, number in (("persons", 1), ("detentions", 2)):
        period = Period(FIRST + timedelta(3), FIRST + timedelta(3))
        found, wanted = both([stay(0), stay(1)], Question("held", during=period, unit=unit), connection)
        assert found == wanted
        assert [point.low for point in found[0]] == [number]


@pytest.mark.parametrize(
    "asked",
    [
        {"where": (("sex", "x"),)},
        {"where": (("nonsense", "x"),)},
        {"unit": "prosecutions"},
        {"according_to": ("nobody",)},
    ],
)
def test_what_cannot_be_asked_is_refused_in_the_same_words(connection, asked):
    question = Question("held", during=Period(date(2024, 1, 2), date(2024, 1, 4)), **asked)
    found, wanted = both([stay(0)], question, connection)
    assert isinstance(found, str)
    assert found == wanted
