"""Stays that name nobody for a time, since what named the person was taken back: by columns as by the specification."""

from datetime import date

import ibis
import pytest

from habeas.answers import balance as balanced
from habeas.answers import count as specified
from habeas.answers.balance import Moment
from habeas.answers.columnar import balance as columnar_balance
from habeas.answers.columnar import count as columnar
from habeas.answers.question import Question
from habeas.identity.judgements import Judgement
from habeas.ledger.statement import Statement, retraction
from habeas.register.view import fold
from made_columns import projection_of
from made_ledgers import appended, day

RUDOLF, FLAVIA = "person/watch/1", "person/watch/2"


def said(subject, reported, source="watch", **says):
    kind = subject.split("/")[0]
    return Statement(kind, subject, source, day(reported), says, {"note": "Ruritania"}).draft("tests")


def taken_back(of, reported):
    return retraction("tests", of, None, reported=day(reported), reason="a test")


def steps(*more):
    """A stay of Rudolf's that names nobody from the fifth day to the eighth, and another stay of his."""
    return [
        said("detention/watch/1", 2, person=RUDOLF, began=day(1)),
        said("detention/watch/1", 3, custody="prison"),
        taken_back(0, 5),
        said("person/watch/1", 2, sex="male"),
        said("detention/watch/2", 2, person=RUDOLF, began=day(2), custody="prison"),
        said("detention/watch/1", 8, person=RUDOLF),
        *more,
    ]


MORE = {
    "nothing else": (),
    "he was killed": (said("killing/watch/1", 2, person=RUDOLF, on=day(4)),),
    "a killing of nobody": (said("killing/watch/1", 2, on=day(3)),),
    "two sources on him": (said(RUDOLF, 3, "centre", sex="male"),),
    "judged to be another": (
        said(FLAVIA, 2, sex="female"),
        Judgement(RUDOLF, FLAVIA, "same", day(3), "a test", "tests").draft(),
    ),
    "a member of a group": (said("group/watch/1", 3, act="pardon", size=[1, 2], members=[RUDOLF]),),
}


@pytest.fixture(scope="module")
def connection():
    return ibis.duckdb.connect(threads=1)


@pytest.mark.parametrize("more", MORE)
def test_they_count_as_the_specification_has_them(connection, more):
    entries = list(appended(steps(*MORE[more])).ledger.entries())
    projection = projection_of(entries, connection)
    for what, known in (("held", 6), ("arrested", 6), ("held", None)):
        day_ = None if known is None else date.fromisoformat(day(known))
        question = Question(what, at=date.fromisoformat(day(6)) if what == "held" else None, known=day_)
        found, wanted = columnar.count(projection, question), specified.count(fold(entries, known=day_), question)
        assert found.value == wanted.value
        assert tuple(found.grounds) == tuple(wanted.grounds)
        assert tuple(found.later) == tuple(wanted.later)


def test_a_balance_between_days_as_known_is_the_specifications(connection):
    entries = list(appended(steps()).ledger.entries())
    ends = [Moment(date.fromisoformat(day(at)), date.fromisoformat(day(known))) for at, known in ((3, 6), (6, 6))]
    found = columnar_balance.balance(projection_of(entries, connection), Question("held"), *ends)
    wanted = balanced.balance(fold(entries), Question("held"), *ends)
    assert (found.certain.opening, found.certain.closing) == (wanted.certain.opening, wanted.certain.closing)
    assert (found.possible.opening, found.possible.closing) == (wanted.possible.opening, wanted.possible.closing)
