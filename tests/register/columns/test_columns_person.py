"""Whom the columns have rows of, and what a row says where several sources speak on a record."""

import pytest

from habeas.ledger.statement import Statement, retraction
from habeas.register.columns.schema import TABLES, WHOLE
from habeas.register.columns.whole import tables_of
from made_ledgers import appended

SCOPE = -3  # before the two columns of the person as judged
RUDOLF = {"person": "person/watch/1"}


def said(subject, source, says):
    return Statement(subject.split("/")[0], subject, source, "2024-01-02", says, {"note": "Ruritania"}).draft("tests")


def of_rudolf(*more):
    told = [said("person/watch/1", "watch", {"sex": "male"}), said("detention/watch/1", "watch", RUDOLF)]
    return tables_of(list(appended([*told, *more]).ledger.entries()))


@pytest.mark.parametrize("kind", ["recognition", "condition"])
def test_what_another_source_recognises_or_knows_of_health_has_its_own_source_and_disputes_nothing(kind):
    tables = of_rudolf(said(f"{kind}/centre/1", "centre", RUDOLF))
    assert tables["intricate"] == []
    assert [row[4] for row in tables[f"{kind}s"]] == ['["centre"]']
    assert [row[4] for row in tables["stays"]] == ['["watch"]']


@pytest.mark.parametrize("kind", ["recognition", "condition"])
def test_two_sources_on_one_record_are_left_to_the_fold(kind):
    subject = f"{kind}/centre/1"
    tables = of_rudolf(said(subject, "centre", RUDOLF), said(subject, "watch", RUDOLF))
    assert tables["intricate"] == [("person/watch/1",)]


@pytest.mark.parametrize("kind", ["detention", "killing"])
def test_another_source_with_stays_or_killings_of_its_own_is_left_to_the_fold(kind):
    assert of_rudolf(said(f"{kind}/centre/1", "centre", RUDOLF))["intricate"] == [("person/watch/1",)]


def test_what_others_say_on_a_record_is_told_beside_what_its_source_says_and_so_is_each_alone():
    tables = of_rudolf(said("person/watch/1", "centre", {"sex": "female", "birth_date": "1971"}))
    assert tables["intricate"] == []
    assert tables["tellers"] == [("person/watch/1", '["centre"]'), ("person/watch/1", '["watch"]')]
    told = sorted((row[SCOPE], row[3], row[7]) for row in tables["persons"])
    assert told == [
        (1, '["watch"]', '["female","male"]'),
        (2, '["centre"]', '["female"]'),
        (2, '["watch"]', '["male"]'),
    ]
    assert [row[SCOPE] for row in tables["stays"]] == [1, 2]


@pytest.mark.parametrize(
    ("says", "others"),
    [
        ({"end": "ended"}, {"end": "ongoing"}),
        ({"charges": ["1"]}, {"charges": ["2"]}),
        ({"began": "2024-01-01"}, {"began": "2024-01-03"}),
        ({"began": "[..2024-01-01]"}, {"began": "[2023..]"}),
        ({"began": "2024"}, {"began": "XXXX"}),
    ],
)
def test_what_cannot_be_laid_together_is_left_to_the_fold(says, others):
    stay = "detention/watch/1"
    tables = of_rudolf(said(stay, "watch", says), said(stay, "centre", others))
    assert tables["intricate"] == [("person/watch/1",)]


def test_days_that_are_told_differently_become_all_of_them():
    stay = "detention/watch/1"
    tables = of_rudolf(said(stay, "watch", {"began": "2024-01-01"}), said(stay, "centre", {"began": "2024-01-02"}))
    place = TABLES["stays"].names.index("began_first")
    assert [row[place + 1] - row[place] for row in tables["stays"] if row[SCOPE] == WHOLE] == [1]


def test_a_stay_that_names_nobody_stands_alone_until_it_does_and_its_entries_are_its_own_too():
    taken = retraction("tests", 1, None, reported="2024-01-04", reason="a test")
    tables = of_rudolf(said("detention/watch/1", "watch", {"custody": "prison"}), taken)
    assert tables["intricate"] == []
    assert [row[3] for row in tables["stays"]] == ["person/watch/1", "detention/watch/1"]
    assert [seq for one, seq in tables["entries"] if one == "detention/watch/1"] == [1, 2, 3]


def test_a_killing_that_names_nobody_is_left_to_the_fold_with_whom_it_named():
    killing = "killing/watch/1"
    taken = retraction("tests", 2, None, reported="2024-01-04", reason="a test")
    tables = of_rudolf(said(killing, "watch", RUDOLF), said(killing, "watch", {"on": "2024"}), taken)
    assert sorted(tables["intricate"]) == [(killing,), ("person/watch/1",)]
