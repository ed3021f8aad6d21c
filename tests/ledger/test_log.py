"""The ledger's rules, in a world without disks."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.errors import ClockError, InputError, RegisterError, TamperedError
from habeas.ledger.entries import Draft, Field
from habeas.ledger.tree import EMPTY_ROOT, verify_consistency, verify_inclusion
from memory_store import World, draft


@pytest.fixture
def world():
    return World()


def test_a_new_ledger_is_empty_and_signed(world):
    assert world.ledger.size == 0
    assert list(world.ledger.entries()) == []
    assert world.ledger.checkpoint().root == EMPTY_ROOT


def test_what_was_appended_is_read_back_with_place_time_and_levels(world):
    assert world.ledger.append([draft(1), draft(2, name="Žofia", age=30)]) == range(2)
    entry = world.ledger.entry(1)
    assert (entry.seq, entry.kind, entry.by, entry.recorded) == (1, "statement", "tester", "2025-05-07T12:00:00Z")
    assert entry.fields["says.name"] == Field("Žofia", Level.CASE_TEAM)
    assert entry.value("says.age") == 30
    assert [found.seq for found in world.ledger.entries(1)] == [1]
    assert [found.seq for found in world.ledger.entries(0, 1)] == [0]


def test_appending_nothing_leaves_no_trace(world):
    world.ledger.append([draft()])
    assert world.ledger.append([]) == range(1, 1)
    assert len(world.store.signed) == 2


def test_one_bad_draft_keeps_the_whole_append_out(world):
    with pytest.raises(InputError, match="cannot be recorded"):
        world.ledger.append([draft(1), draft(2, weight=70.5)])
    assert world.ledger.size == 0


@pytest.mark.parametrize("name", ["kind", "recorded", "by"])
def test_nobody_else_sets_the_ledgers_own_fields(world, name):
    with pytest.raises(InputError, match="set by the ledger"):
        world.ledger.append([Draft("statement", "tester", {name: Field("x", Level.PUBLIC)})])


@pytest.mark.parametrize(("kind", "by"), [("", "tester"), ("statement", "")])
def test_an_entry_needs_a_kind_and_somebody(world, kind, by):
    with pytest.raises(InputError, match="somebody who records it"):
        world.ledger.append([Draft(kind, by, {})])


def test_an_append_onto_a_size_that_moved_on_is_refused(world):
    world.ledger.append([draft()], expected_size=0)
    with pytest.raises(RegisterError, match="has 1 entries, not 0"):
        world.ledger.append([draft()], expected_size=0)
    assert world.ledger.size == 1


def test_equal_values_have_different_commitments(world):
    world.ledger.append([draft(1), draft(1)])
    first, second = world.store.kept
    assert not set(first.disclosures.split(b"\n")) & set(second.disclosures.split(b"\n"))
    assert first.commitments != second.commitments


def test_a_clock_a_little_behind_is_taken_to_stand_at_the_newest_entry(world):
    world.ledger.append([draft()])
    world.now -= timedelta(minutes=2)
    world.ledger.append([draft()])
    assert world.ledger.entry(1).recorded == world.ledger.entry(0).recorded


def test_a_clock_further_behind_is_an_error_and_nothing_is_recorded(world):
    world.ledger.append([draft()])
    world.now -= timedelta(minutes=2, seconds=1)
    with pytest.raises(ClockError, match=r"says 2025-05-07T11:57:59Z.*recorded at 2025-05-07T12:00:00Z"):
        world.ledger.append([draft()])
    assert world.ledger.size == 1


def test_every_append_is_signed_and_every_size_has_its_checkpoint(world):
    for count in (3, 1, 4):
        world.ledger.append(draft(number) for number in range(count))
    assert [head.size for head in world.store.heads()] == [0, 3, 4, 8]
    assert world.ledger.checkpoint().note == world.file.note
    newest = world.ledger.checkpoint()
    for size in range(9):
        earlier = world.ledger.checkpoint(size)
        assert earlier.size == size
        proof = world.ledger.consistency_proof(size)
        assert verify_consistency(size, earlier.root, newest.size, newest.root, proof)
    with pytest.raises(InputError, match="no checkpoint of 9"):
        world.ledger.checkpoint(9)


def test_every_entry_is_proved_in_every_later_size(world):
    world.ledger.append(draft(number) for number in range(6))
    for size in range(1, 7):
        root = world.ledger.checkpoint(size).root
        for seq in range(size):
            proof = world.ledger.inclusion_proof(seq, size)
            assert verify_inclusion(world.store.kept[seq].leaf, seq, size, proof, root)
    with pytest.raises(InputError, match="no entry 6 among the first 6"):
        world.ledger.inclusion_proof(6)
    with pytest.raises(InputError, match="no entry 4 among the first 2"):
        world.ledger.inclusion_proof(4, 2)
    with pytest.raises(InputError, match="of 6 entries does not begin"):
        world.ledger.consistency_proof(9)


def test_an_erased_field_is_gone_named_and_on_record(world):
    world.ledger.append([draft(1, name="Ana", health="ill"), draft(2)])
    root = world.ledger.checkpoint().root
    assert world.ledger.erase(0, ["says.name", "by"], reason="consent withdrawn", by="officer") == 2
    entry = world.ledger.entry(0)
    assert entry.value("says.name") is None
    assert entry.by == ""
    assert set(entry.erased) == {"says.name", "by"}
    assert entry.value("says.health") == "ill"
    assert b"Ana" not in b"".join(row.disclosures for row in world.store.kept)
    erasure = world.ledger.entry(2)
    assert (erasure.kind, erasure.by, erasure.value("of")) == ("erasure", "officer", 0)
    assert set(erasure.value("names")) == {"says.name", "by"}
    assert erasure.fields["reason"] == Field("consent withdrawn", Level.CASE_TEAM)
    assert world.ledger.checkpoint(2).root == root


@pytest.mark.parametrize(
    ("seq", "names", "reason", "what"),
    [
        (9, ["says.name"], "x", "no entry 9"),
        (0, ["says.nane"], "x", "no field “says.nane”.*It has: kind"),
        (0, [], "x", "No field"),
        (0, ["says.name", "kind"], "x", "“kind” cannot be erased"),
        (0, ["recorded"], "x", "“recorded” cannot be erased"),
        (0, ["subject"], "x", "“subject” was erased already"),
        (1, ["of"], "x", "“of” cannot be erased"),
        (0, ["says.name"], " ", "needs a reason"),
    ],
)
def test_what_cannot_be_erased(world, seq, names, reason, what):
    world.ledger.append([draft()])
    world.ledger.erase(0, ["subject"], reason="x", by="officer")
    with pytest.raises(InputError, match=what):
        world.ledger.erase(seq, names, reason=reason, by="officer")
    assert world.ledger.size == 2


def test_the_reason_of_an_erasure_can_itself_be_erased(world):
    world.ledger.append([draft()])
    world.ledger.erase(0, ["says.name"], reason="asked for by Ana", by="officer")
    world.ledger.erase(1, ["reason"], reason="it named her", by="officer")
    assert world.ledger.audit().sound


def test_nobody_appends_an_erasure_that_erased_nothing(world):
    with pytest.raises(InputError, match="recorded by erasing"):
        world.ledger.append([Draft("erasure", "tester", {})])


def test_a_store_behind_its_kept_checkpoint_was_rolled_back(world):
    world.ledger.append([draft(1)])
    world.ledger.append([draft(2)])
    world.store.kept.pop()
    world.store.signed.pop()
    for use in (world.ledger.check_head, lambda: world.ledger.append([draft(3)])):
        with pytest.raises(TamperedError, match=r"rolled back: it has 1 entries, its kept checkpoint 2"):
            use()


def test_a_store_ahead_of_its_kept_checkpoint_is_mended_by_the_next_append(world):
    before = world.file.note
    world.ledger.append([draft(1)])
    world.file.note = before
    world.ledger.check_head()
    world.ledger.append([draft(2)])
    assert world.file.note == world.ledger.checkpoint().note


def test_a_store_of_another_history_than_its_kept_checkpoint_is_refused(world):
    other = World(world.signer)
    world.ledger.append([draft(1)])
    other.ledger.append([draft(2)])
    world.file.note = other.file.note
    with pytest.raises(TamperedError, match="not the one of its kept checkpoint"):
        world.ledger.check_head()


@pytest.mark.parametrize("frontier", [(), (bytes(32),), (bytes(32), bytes(32))])
def test_nothing_is_appended_to_a_tree_that_does_not_fit_its_checkpoint(world, frontier):
    world.ledger.append([draft(1)])
    head = world.store.signed[-1]
    world.store.signed[-1] = type(head)(head.size, head.note, frontier)
    with pytest.raises(TamperedError, match="does not fit the tree"):
        world.ledger.append([draft(2)])


def test_no_earlier_checkpoint_is_signed_for_a_tree_that_was_changed(world):
    world.ledger.append(draft(number) for number in range(5))
    world.store.kept[1] = world.store.kept[1]._replace(leaf=bytes(32))
    with pytest.raises(TamperedError, match="does not fit the tree"):
        world.ledger.checkpoint(3)


def test_a_checkpoint_under_another_size_or_name_is_refused(world):
    world.ledger.append([draft(1)])
    head = world.store.signed[-1]
    world.store.signed[-1] = type(head)(2, head.note, head.frontier)
    with pytest.raises(TamperedError, match="another ledger or size"):
        world.ledger.checkpoint()


def test_an_entry_that_cannot_be_read_is_named(world):
    world.ledger.append([draft(1), draft(2)])
    world.store.kept[1] = world.store.kept[1]._replace(disclosures=b"[")
    with pytest.raises(TamperedError, match="entry 1: The entry cannot be read"):
        list(world.ledger.entries())


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(0, 4), max_size=8), st.data())
def test_any_course_of_appends_and_erasures_stays_sound(counts, data):
    world = World()
    erased = set()
    for count in counts:
        world.ledger.append(draft(number) for number in range(count))
        left = [e.seq for e in world.ledger.entries() if e.kind == "statement" and e.seq not in erased]
        if left and data.draw(st.booleans()):
            seq = data.draw(st.sampled_from(left))
            world.ledger.erase(seq, ["says.name"], reason="asked", by="officer")
            erased.add(seq)
    report = world.opened().audit()
    assert report.sound
    assert (report.size, report.erased) == (world.ledger.size, len(erased))
