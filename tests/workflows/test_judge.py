"""Judging two records, and undoing it. Everybody here is invented."""

from datetime import date

import pytest

from habeas.errors import InputError
from habeas.ledger.statement import Statement
from habeas.workflows.ask import view_of
from habeas.workflows.judge import judge, undo
from memory_store import World

A, B = "person/one/1", "person/two/1"
TODAY = date(2025, 5, 7)


@pytest.fixture
def ledger():
    world = World()
    said = [
        Statement("person", record, record.split("/")[1], "2020-01-01", {"name": "x"}, {"note": "-"})
        for record in (A, B)
    ]
    world.ledger.append(statement.draft("tester") for statement in said)
    return world.ledger


def on_day(day):
    return {"by": "anna", "today": day}


def people(ledger, known=None):
    return len(view_of(ledger, known=known).persons)


def test_a_judgement_is_undone_and_the_undo_is_undone(ledger):
    seq = judge(ledger, A, B, "same", why="same mother", **on_day(TODAY))
    assert (seq, people(ledger)) == (2, 1)
    undone = undo(ledger, seq, why="other mother", **on_day(date(2025, 5, 9)))
    assert (undone.seq, undone.judgement.seq, undone.stands) == (3, 2, None)
    assert (people(ledger), people(ledger, TODAY)) == (2, 1)
    again = undo(ledger, undone.seq, why="the same after all", **on_day(date(2025, 5, 9)))
    assert (again.judgement.seq, again.stands.seq, people(ledger)) == (2, 2, 1)
    assert [entry.kind for entry in ledger.entries(2)] == ["judgement", "retraction", "retraction"]
    assert {entry.by for entry in ledger.entries(2)} == {"anna"}


def test_what_was_judged_before_stands_again(ledger):
    first = judge(ledger, A, B, "different", why="other mother", **on_day(TODAY))
    second = judge(ledger, B, A, "same", why="same mother", **on_day(TODAY))
    assert undo(ledger, second, why="a slip", **on_day(TODAY)).stands.seq == first
    assert undo(ledger, first, why="a slip", **on_day(TODAY)).stands is None


@pytest.mark.parametrize(
    ("seq", "why", "words"),
    [
        (0, "x", "is no judgement"),
        (9, "x", "There is no entry 9"),
        (2, " ", "needs a reason"),
        (2, "x", "undone already. Undo that: --undo 3"),
        (4, "x", "cannot be undone before"),
    ],
)
def test_what_cannot_be_undone_is_said_and_nothing_is_recorded(ledger, seq, why, words):
    judge(ledger, A, B, "same", why="same mother", **on_day(TODAY))
    undo(ledger, 2, why="x", **on_day(TODAY))
    judge(ledger, A, B, "same", why="same mother", **on_day(date(2025, 5, 8)))
    with pytest.raises(InputError, match=words):
        undo(ledger, seq, why=why, **on_day(TODAY))
    assert ledger.size == 5


def test_a_judgement_whose_pair_was_erased_cannot_be_undone(ledger):
    seq = judge(ledger, A, B, "same", why="same mother", **on_day(TODAY))
    ledger.erase(seq, ["left"], reason="asked to", by="anna")
    with pytest.raises(InputError, match="erased"):
        undo(ledger, seq, why="x", **on_day(TODAY))


def test_a_judgement_whose_day_was_erased_still_stands_and_a_newer_one_stands_before_it(ledger):
    seq = judge(ledger, A, B, "same", why="same mother", **on_day(TODAY))
    ledger.erase(seq, ["reported"], reason="asked to", by="anna")
    (judgement,) = view_of(ledger).judgements
    assert (judgement.verdict, judgement.reported) == ("same", "2025-05-07")  # the day it was recorded
    assert (people(ledger), people(ledger, date(2030, 1, 1))) == (1, 2)
    judge(ledger, A, B, "different", why="other mother", **on_day(date(2025, 5, 9)))
    assert people(ledger) == 2


def test_a_judgement_and_an_undo_whose_days_were_erased_can_be_undone(ledger):
    seq = judge(ledger, A, B, "same", why="same mother", **on_day(TODAY))
    ledger.erase(seq, ["reported"], reason="asked to", by="anna")
    undone = undo(ledger, seq, why="a slip", **on_day(TODAY))
    ledger.erase(undone.seq, ["reported"], reason="asked to", by="anna")
    assert [one.reported for one in view_of(ledger).withdrawn] == ["2025-05-07"]
    assert undo(ledger, undone.seq, why="no slip", **on_day(TODAY)).stands.seq == seq
    assert people(ledger) == 1


def test_what_is_no_judgement_is_not_undone_whatever_kind_of_entry_it_is(ledger):
    ledger.erase(0, ["because"], reason="asked to", by="anna")
    for seq in (0, 2):
        with pytest.raises(InputError, match="is no judgement"):
            undo(ledger, seq, why="x", **on_day(TODAY))


def test_who_is_not_on_record_is_not_judged(ledger):
    with pytest.raises(InputError, match="no person person/one/9"):
        judge(ledger, A, "person/one/9", "same", why="x", **on_day(TODAY))
