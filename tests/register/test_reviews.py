"""Reviews on record: which decision on a claim stands."""

import pytest

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.ledger.entries import Entry
from habeas.register.reviews import Review, review_of, standing, undoing

DOCUMENT = "8" * 64
READ = {"name": "Flavia Elphberg"}


def review(decision="accepted", reason="", **more):
    statement = None if decision == "rejected" else 7
    return Review(DOCUMENT, "person-8", decision, "2025-06-01", "anna", READ, reason, statement, **more)


def entry(seq, draft, without=()):
    fields = {name: field for name, field in draft.fields.items() if name not in without}
    return Entry(seq, draft.kind, "2025-06-01T10:00:00Z", draft.by, fields, tuple(without))


def test_a_review_comes_back_from_its_entry():
    kept = review("amended", "the editor wrote a correction")
    assert review_of(entry(8, kept.draft())) == review("amended", "the editor wrote a correction", seq=8)


def test_only_that_something_was_decided_is_public():
    fields = review("rejected", "an official").draft().fields
    assert {name for name, field in fields.items() if field.level is Level.PUBLIC} == {"decision", "reported"}


def test_a_rejection_needs_a_reason():
    with pytest.raises(InputError, match="needs a reason"):
        review("rejected", " ")


def test_what_was_undone_does_not_stand_and_a_newer_decision_does():
    undone = undoing(8, reported="2025-06-02", reason="undone", by="anna")
    entries = [entry(8, review().draft()), entry(9, undone), entry(10, review("rejected", "an official").draft())]
    assert list(standing(entries[:1])) == [8]
    assert list(standing(entries[:2])) == []
    assert [one.decision for one in standing(entries).values()] == ["rejected"]
    assert standing(entries[2:], standing(entries[:2])) == standing(entries)


def test_a_decision_stands_when_its_reason_and_what_was_read_are_erased():
    found = review_of(entry(8, review("rejected", "an official").draft(), without=("reason", "read")))
    assert found is not None
    assert (found.decision, found.reason, found.read) == ("rejected", "the reason was erased", None)


def test_a_review_whose_claim_was_erased_is_none():
    assert review_of(entry(8, review().draft(), without=("claim",))) is None
