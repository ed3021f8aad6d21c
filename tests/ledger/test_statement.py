"""A statement checks itself against the predicate table before it can reach the ledger."""

import pytest

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.ledger.statement import Statement, check_value, find_predicate
from habeas.vocabulary.predicates import predicates_of


def statement(**changes):
    parts = {
        "subject_kind": "person",
        "subject": "person/registry/1",
        "source": "registry",
        "reported": "2025-05-07",
        "says": {"name": "Jana Nováková"},
        "because": {"note": "a letter"},
        **changes,
    }
    return Statement(**parts)


def test_a_statement_becomes_an_entry_with_a_level_for_every_field():
    draft = statement(batch="b1").draft("officer")
    assert (draft.kind, draft.by) == ("statement", "officer")
    assert draft.fields["says.name"].level is find_predicate("person", "name").level
    assert draft.fields["because"].value == {"note": "a letter"}
    assert draft.fields["batch"].value == "b1"
    assert "batch" not in statement().draft("officer").fields


def test_a_level_that_was_decided_goes_before_the_tables():
    draft = statement(levels={"name": Level.PUBLIC}).draft("officer")
    assert draft.fields["says.name"].level is Level.PUBLIC


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"subject": ""}, "needs a subject"),
        ({"source": ""}, "needs a subject"),
        ({"says": {}}, "something said"),
        ({"reported": "2025-05"}, "not a day"),
        ({"subject_kind": "dragon"}, "no kind of subject"),
        ({"says": {"nane": "x"}}, r"has no “nane”.*It has: .*name"),
        ({"says": {"name": ""}}, "is not a text"),
        ({"says": {"sex": "fem"}}, "There are: "),
    ],
)
def test_what_cannot_be_recorded_is_refused_with_the_mend(changes, what):
    with pytest.raises(InputError, match=what):
        statement(**changes)


# By type: values of it, and values that look like it. True is no number; a bound may be open above, not below zero.
VALUES = {
    "text": (["x"], ["", 1, None]),
    "date": (["2025", "2025-05-07", "[1976-11..1977-02]"], [20250507, None]),
    "period": (["2024-07/2025-01", "2024/.."], [2024]),
    "count": ([0, 7], [-1, True, "7"]),
    "bounds": ([[1, 2], [1, None], [None, 2]], [[2, 1], [None, None], [1], 1, [True, 2]]),
    "counts": ([{"women": 3}, {}], [{"women": "3"}, [3]]),
    "flag": ([True, False], [1, "true", None]),
    "subject": (["person/registry/2"], ["", 2]),
    "texts": ([["a", "b"], []], ["a", [""], [1]]),
    "terms": ([["extremist"], []], ["extremist", ["ours"], [1]]),
    "subjects": ([["person/registry/2"]], ["person/registry/2", [None]]),
}
KINDS = ("person", "detention", "killing", "group", "figure", "assumption", "source", "case")
BY_TYPE = {what.type: what for kind in KINDS for what in predicates_of(kind)}


@pytest.mark.parametrize("type_", sorted(VALUES.keys() & BY_TYPE.keys()))
def test_values_are_held_to_their_type(type_):
    good, bad = VALUES[type_]
    for value in good:
        check_value(BY_TYPE[type_], value)
    for value in bad:
        with pytest.raises(InputError):
            check_value(BY_TYPE[type_], value)


def test_every_type_of_the_table_is_tested():
    assert BY_TYPE.keys() - {"term"} <= VALUES.keys()
