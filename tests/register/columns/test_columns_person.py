"""Whom the columns have rows of: plain persons, of whom no two sources tell what one has to tell."""

import pytest

from habeas.ledger.statement import Statement, retraction
from habeas.register.columns.whole import tables_of
from made_ledgers import appended

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


@pytest.mark.parametrize("kind", ["person", "detention", "killing"])
def test_another_source_on_person_stays_or_killings_is_left_to_the_fold(kind):
    subject = "person/watch/1" if kind == "person" else f"{kind}/centre/1"
    says = {"sex": "female"} if kind == "person" else RUDOLF
    assert of_rudolf(said(subject, "centre", says))["intricate"] == [("person/watch/1",)]


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
