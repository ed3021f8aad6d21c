"""The predicate table: complete, with a level for everything, and strict about values."""

import pytest

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.ledger.statement import Statement, check_value, find_predicate
from habeas.vocabulary.predicates import PREDICATES, SUBJECT_KINDS, predicate, predicates_of


def test_every_predicate_stands_once_with_level_and_meaning():
    keys = [(p.subject, p.name) for p in PREDICATES]
    assert len(keys) == len(set(keys))
    assert all(isinstance(p.level, Level) and p.meaning for p in PREDICATES)
    assert all((p.type == "term") == (p.terms is not None) for p in PREDICATES)


def test_each_kind_of_subject_has_its_predicates():
    assert sum(len(predicates_of(kind)) for kind in SUBJECT_KINDS) == len(PREDICATES)
    assert predicate("person", "size") is None


def test_relatives_and_identity_documents_are_sealed_and_health_is_for_the_case_team():
    assert find_predicate("person", "relatives").level is Level.SEALED
    assert find_predicate("person", "identity_document").level is Level.SEALED
    assert find_predicate("person", "health").level is Level.CASE_TEAM


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("person", "name", "Ada Example"),
        ("person", "age", 24),
        ("person", "other_names", ["A. Example"]),
        ("person", "listed", False),
        ("detention", "began", "1976-11"),
        ("detention", "form", "abduction"),
        ("group", "size", [15, None]),
        ("group", "size", [None, 40]),
        ("group", "subsets", {"women": 14}),
        ("assumption", "during", "2024-07/2025-01"),
    ],
)
def test_a_value_of_its_type_is_taken(kind, name, value):
    check_value(find_predicate(kind, name), value)


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("person", "name", ""),
        ("person", "age", -1),
        ("person", "age", True),
        ("person", "age", 24.0),
        ("person", "other_names", "A. Example"),
        ("person", "listed", "no"),
        ("detention", "began", "NOV/1976"),
        ("detention", "form", "kidnap"),
        ("group", "size", [15, 3]),
        ("group", "size", [15]),
        ("group", "size", [None, None]),
        ("group", "subsets", {"women": "14"}),
        ("assumption", "during", "summer"),
    ],
)
def test_a_value_of_another_type_is_refused(kind, name, value):
    with pytest.raises(InputError):
        check_value(find_predicate(kind, name), value)


def test_what_a_subject_does_not_have_is_refused_with_what_it_has():
    with pytest.raises(InputError, match="It has: name"):
        find_predicate("person", "colour")
    with pytest.raises(InputError, match="no kind of subject"):
        find_predicate("planet", "name")


def statement(**changes):
    given = {
        "subject_kind": "person", "subject": "person/list/1", "source": "list", "reported": "2025-05-07",
        "says": {"name": "Ada Example", "sex": "female"}, "because": {"note": "a test"},
    }  # fmt: skip
    return Statement(**(given | changes))


def test_a_statement_becomes_an_entry_whose_fields_have_the_tables_levels():
    draft = statement(levels={"name": Level.PUBLIC}, batch="b1").draft(by="tester")
    assert draft.kind == "statement"
    assert draft.fields["says.name"].level is Level.PUBLIC  # decided otherwise for this statement
    assert draft.fields["says.sex"].level is Level.AGGREGATE_ONLY
    assert draft.fields["batch"].value == "b1"


@pytest.mark.parametrize("changes", [{"source": ""}, {"says": {}}, {"reported": "2025-05"}, {"reported": "soon"}])
def test_a_statement_without_source_content_or_day_cannot_be_built(changes):
    with pytest.raises(InputError):
        statement(**changes)
