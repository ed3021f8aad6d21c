"""A balance by columns comes to what the specification comes to, whatever the ledger; grounds included."""

import random
from datetime import date, timedelta
from itertools import pairwise

import ibis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.answers import balance as specified
from habeas.answers.balance import Moment
from habeas.answers.columnar import balance as columnar
from habeas.answers.question import Question
from habeas.errors import QuestionError
from habeas.identity.judgements import Judgement
from habeas.ledger.statement import Statement, retraction
from habeas.register.view import fold
from made_columns import projection_of
from made_ledgers import DAYS, FIRST, appended, day, person_id

PEOPLE, SOURCES = 24, ("watch", "centre", "reports")
CONDITIONS = (("sex", "female"), ("custody", "prison"), ("place", "Zenda"), ("cause", "pardon"), ("source", "watch"))


@pytest.fixture(scope="module")
def connection():
    return ibis.duckdb.connect()


class Ledger:
    """Many people with dates near to each other: most come and go, some are several records, some were taken back.

    In one of three, sources often speak on each other's records."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.steps = []
        self.disputed = 0.4 if seed % 3 == 0 else 0.02
        for number in range(PEOPLE):
            records = [
                (SOURCES[self.random.randrange(3)], 10 * number + place) for place in range(self.some(5, 4, 2) + 1)
            ]
            for record in records:
                self.tell(*record)
            for one, other in pairwise(records):
                self.judge(one, other)
        self.random.shuffle(self.steps)
        for _ in range(PEOPLE // 4):
            of = self.random.randrange(len(self.steps))
            self.steps.append(retraction("tests", of, None, reported=self.reported(), reason="a test"))

    def some(self, *weights):
        return self.random.choices(range(len(weights)), weights)[0]

    def reported(self):
        return day(self.random.choice((0, 0, self.random.randint(0, DAYS))))

    def date(self):
        first = self.random.randint(0, DAYS)
        wide = f"[{day(first)}..{day(first + self.random.randint(0, 5))}]"
        open_ = self.random.choice((f"[..{day(first)}]", f"[{day(first)}..]", "2024", "XXXX"))
        return (day(first), wide, open_)[self.some(6, 2, 2)]

    def says(self, **chances):
        values = {
            "sex": ("male", "female"), "listed": (True, False), "end": ("ended", "ongoing"),
            "custody": ("prison", "house_arrest"), "release_cause": ("pardon", "death", "unknown"),
            "place": ("Zenda", "Strelsau"),
        }  # fmt: skip
        told = {name for name, chance in sorted(chances.items()) if self.random.random() < chance}
        return {name: self.random.choice(values[name]) if name in values else self.date() for name in sorted(told)}

    def tell(self, source, number):
        who = person_id(source, number)
        if self.random.random() < 0.93:
            self.put("person", who, source, {"name": "Rudolf Rassendyll", **self.says(sex=0.3, listed=0.1)})
            if self.random.random() < self.disputed:
                self.put(
                    "person", who, self.random.choice(SOURCES), {"name": "Rassendyll", **self.says(sex=0.5, listed=0.1)}
                )
        for place in [stay for stay in range(self.some(1, 6, 3, 1)) for _ in range(1 + self.some(5, 1))]:
            says = self.says(began=0.85, ended=0.5, last_seen=0.4, end=0.2, custody=0.2, release_cause=0.4, place=0.2)
            another = self.random.choice(SOURCES) if self.random.random() < self.disputed else source
            self.put("detention", f"detention/{source}/{number}-{place}", another, {"person": who, **says})
        for place in range(self.some(12, 2, 1)):
            self.put("killing", f"killing/{source}/{number}-{place}", source, {"person": who, "on": self.date()})

    def put(self, kind, subject, source, says):
        self.steps.append(Statement(kind, subject, source, self.reported(), says, {"note": "a test"}).draft("tests"))

    def judge(self, one, other):
        verdict = self.random.choice(("same",) * 6 + ("different", "unsure"))
        judgement = Judgement(person_id(*one), person_id(*other), verdict, self.reported(), "a test", "tests")
        self.steps.append(judgement.draft())

    def entries(self):
        return list(appended(self.steps).ledger.entries())


def told(make):
    try:
        found = make()
    except QuestionError as error:
        return str(error)
    sides = [
        (side.opening, side.closing, side.through, [(line, tuple(line.people)) for line in side.lines])
        for side in (found.certain, found.possible)
    ]
    return sides, found.notes, found.question, found.definition


days = st.integers(-1, DAYS + 4).map(lambda number: FIRST + timedelta(number))
moments = st.tuples(st.none() | days, st.none() | days).map(
    lambda two: tuple(sorted(two, key=lambda one: one or date.max))
)


@settings(deadline=None, max_examples=3)
@given(
    seed=st.integers(0, 10**6),
    ends=st.tuples(days, days).map(sorted),
    known=moments | days.map(lambda one: (one, one)),
    sources=st.lists(st.sampled_from(SOURCES), max_size=2, unique=True),
    where=st.lists(st.sampled_from(CONDITIONS), max_size=2, unique=True),
)
def test_columns_balance_as_the_specification_does(connection, seed, ends, known, sources, where):
    entries = Ledger(seed).entries()
    question = Question("held", according_to=tuple(sources), where=tuple(where))
    opening, closing = (Moment(*both) for both in zip(ends, known, strict=True))
    projection = projection_of(entries, connection)
    assert told(lambda: columnar.balance(projection, question, opening, closing)) == told(
        lambda: specified.balance(fold(entries), question, opening, closing)
    )


def test_who_came_and_went_is_found_only_when_somebody_looks(connection):
    says = {"person": person_id("watch", 0), "began": day(3), "ended": day(9), "release_cause": "pardon"}
    entries = appended([
        Statement("person", says["person"], "watch", day(0), {"name": "Rudolf Rassendyll"}, {"note": "a test"}).draft("tests"),
        Statement("detention", "detention/watch/0", "watch", day(0), says, {"note": "a test"}).draft("tests"),
    ]).ledger.entries()  # fmt: skip
    projection = projection_of(entries, connection)
    folded = []
    entries_of = projection.columns.entries_of
    projection.columns.entries_of = lambda persons: folded.append(set(persons)) or entries_of(persons)
    found = columnar.balance(projection, Question("held"), Moment(FIRST, None), Moment(FIRST + timedelta(12), None))
    assert [(line.reason, line.number) for line in found.certain.lines] == [("taken", 1), ("pardon", 1)]
    assert folded == [set()]
    assert [ground.subject for ground in found.certain.lines[0].people] == [says["person"]]
    assert folded == [set(), {projection.columns.subjects[says["person"]]}]


@pytest.mark.parametrize(
    "question", [Question("arrested"), Question("held", by=("sex",)), Question("held", according_to=("nobody",))]
)
def test_what_has_no_balance_is_refused_in_the_same_words(connection, question):
    entries = Ledger(1).entries()
    ends = Moment(FIRST, None), Moment(FIRST + timedelta(3), None)
    projection = projection_of(entries, connection)
    asked = told(lambda: columnar.balance(projection, question, *ends))
    assert isinstance(asked, str)
    assert asked == told(lambda: specified.balance(fold(entries), question, *ends))


def test_a_death_that_is_told_and_one_that_follows_from_a_killing_are_in_one_line(connection):
    ledger = Ledger(1)
    ledger.steps = []
    for number, more in ((0, {"ended": day(9), "release_cause": "death"}), (1, {"last_seen": day(5)})):
        ledger.put("person", person_id("watch", number), "watch", {"name": "Rudolf Rassendyll"})
        says = {"person": person_id("watch", number), "began": day(0), **more}
        ledger.put("detention", f"detention/watch/{number}", "watch", says)
    ledger.put("killing", "killing/watch/1", "watch", {"person": person_id("watch", 1), "on": day(6)})
    ends = Moment(FIRST + timedelta(3), None), Moment(FIRST + timedelta(12), None)
    found = columnar.balance(projection_of(ledger.entries(), connection), Question("held"), *ends)
    assert [(line.reason, line.number, len(line.people)) for line in found.certain.lines] == [("death", 2, 2)]
