"""The predicate table: complete, with a level for everything, and strict about values."""

import pytest

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.ledger.statement import Statement, check_value, find_predicate
from habeas.vocabulary.predicates import PREDICATES, SUBJECT_KINDS, WHO, predicate, predicates_of


def test_every_predicate_stands_once_with_level_and_meaning():
    keys = [(p.subject, p.name) for p in PREDICATES]
    assert len(keys) == len(set(keys))
    assert all(isinstance(p.level, Level) and p.meaning for p in PREDICATES)
    assert all((p.type in {"term", "terms"}) == (p.terms is not None) for p in PREDICATES)


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
        ("recognition", "grounds", ["PACE-a", "WGAD-II"]),
        ("condition", "medical_need", "critical"),
        ("case", "sentence_months", [30, 30]),
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
        ("recognition", "grounds", "PACE-a"),
        ("recognition", "grounds", ["PACE-z"]),
        ("recognition", "grounds", [["PACE-a"]]),
        ("condition", "medical_need", "ill"),
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


def test_a_word_that_is_no_term_brings_the_nearest_term():
    with pytest.raises(InputError, match="Did you mean “urgent”"):
        check_value(find_predicate("condition", "medical_need"), "urgnt")
    with pytest.raises(InputError, match="Did you mean “PACE-a”"):
        check_value(find_predicate("recognition", "grounds"), ["WGAD-I", "pace-a"])


def test_health_and_contact_are_for_the_case_team_and_so_is_whoever_an_appeal_speaks_of():
    assert {p.level for p in predicates_of("condition")} == {Level.CASE_TEAM}
    assert find_predicate("appeal", "persons").level is Level.CASE_TEAM


def test_a_record_that_speaks_of_a_person_tells_its_id_to_those_only_who_may_see_whom():
    kinds = {p.subject for p in PREDICATES if p.type in {"subject", "subjects"} and p.name in {"person", "persons"}}
    assert kinds <= WHO.keys()
    assert all(predicate(kind, name) is not None for kind, name in WHO.items())


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
