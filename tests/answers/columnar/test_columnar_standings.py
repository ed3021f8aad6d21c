"""Whom organisations recognise, by columns, in the records of the sources that are asked."""

from datetime import date

from habeas.answers.columnar.projection import Projection
from habeas.answers.columnar.standings import standings
from habeas.answers.question import Question
from habeas.identity.judgements import Judgement
from habeas.ledger.statement import Statement
from habeas.register.view import CheckpointRef
from made_columns import InMemory
from made_ledgers import appended

LATER = date(2024, 2, 1)


def said(subject, source, **says):
    return Statement(subject.split("/")[0], subject, source, "2024-01-02", says, {"note": "Ruritania"}).draft("tests")


def recognised(*sources):
    """Whose stays are those of somebody recognised, in the records of these sources."""
    steps = [
        said("person/watch/1", "watch", sex="male"),
        said("person/centre/1", "centre", sex="male"),
        said("detention/watch/1", "watch", person="person/watch/1"),
        said("detention/centre/1", "centre", person="person/centre/1"),
        said("recognition/centre/1", "centre", person="person/watch/1", status="recognised", on="2024-01-01"),
        Judgement("person/watch/1", "person/centre/1", "same", "2024-01-02", "a test", "tests").draft(),
    ]
    made = InMemory(appended(steps).ledger.entries())
    projection = Projection(made, made, CheckpointRef("", len(made.ledger), ""))
    found = standings(projection, Question("held", at=LATER, according_to=sources), ("recognised_by",))
    units = {row["of"] for row in found.people.to_pylist() if row["r0"]}
    stays = made.fetch(projection.told_by(projection.known("stays", None), sources)).to_pylist()
    ids = {code: id_ for id_, code in made.subjects.items()}
    return sorted(ids[stay["person"]] for stay in stays if stay["unit"] in units)


def test_a_recognition_is_of_all_records_of_the_person_whoever_tells_it():
    assert recognised() == ["person/centre/1", "person/watch/1"]


def test_a_recognition_of_a_record_that_the_sources_asked_do_not_have_is_of_no_other_record():
    assert recognised("centre") == []  # the view of one source has no cluster of it either


def test_a_recognition_by_a_source_that_is_not_asked_does_not_count():
    assert recognised("watch") == []
