"""The audit tells erased from tampered, and says where."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.adapters.signing import NoteSigner
from habeas.errors import RegisterError
from habeas.ledger.disclosures import commitment, commitments, entry_leaf
from habeas.ledger.entries import Draft, Field
from memory_store import World, draft


@pytest.fixture
def world():
    """20 entries in appends of 5, and entry 20, which erased the name of entry 3."""
    world = World()
    for start in range(0, 20, 5):
        world.ledger.append(draft(number) for number in range(start, start + 5))
    world.ledger.erase(3, ["says.name"], reason="asked", by="officer")
    assert world.ledger.audit().sound
    return world


def change(world, seq, **columns):
    world.store.kept = [row._replace(**columns) if row.seq == seq else row for row in world.store.kept]


def line_of(world, seq, name):
    lines = world.store.kept[seq].disclosures.split(b"\n")
    return next(line for line in lines if b'"' + name.encode() + b'"' in line)


def rewrite(world, seq, old, new):
    change(world, seq, disclosures=world.store.kept[seq].disclosures.replace(old, new))


def found(world, **options):
    return [str(finding) for finding in world.opened().audit(**options).findings]


def test_a_sound_ledger_says_what_was_seen(world):
    report = world.ledger.audit()
    assert (report.size, report.checkpoints, report.erased, report.notes) == (21, 6, 1, ())
    assert json.loads(json.dumps(report.as_json()))["sound"] is True


def test_progress_is_told(world):
    told = []
    world.ledger.audit(progress=lambda done, total: told.append((done, total)))
    assert told == [(21, 21)]


def test_a_changed_value_is_named_by_entry_and_field(world):
    rewrite(world, 17, b"Person 17", b"Person 71")
    assert found(world) == ["entry 17, field says.name: the value was changed"]


def test_a_changed_level_is_a_change_of_the_field(world):
    rewrite(world, 17, b'"says.name","case_team"', b'"says.name","public"')
    assert found(world) == ["entry 17, field says.name: the value was changed"]


def test_a_changed_salt_is_a_change_of_the_field(world):
    line = line_of(world, 8, "subject")
    rewrite(world, 8, line, line.replace(line[2:6], b"AAAA"))
    assert found(world) == ["entry 8, field subject: the value was changed"]


def test_a_field_that_cannot_be_read_is_named_by_its_entry(world):
    rewrite(world, 8, line_of(world, 8, "subject"), b"{")
    assert found(world) == ["entry 8, field (unreadable): the value was changed"]


def test_a_removed_field_is_not_an_erased_one(world):
    rewrite(world, 8, b"\n" + line_of(world, 8, "says.name"), b"")
    assert found(world) == ["entry 8: a field is gone, and no erasure names it"]


def test_a_field_marked_as_erased_without_an_erasure_is_named(world):
    rewrite(world, 8, line_of(world, 8, "says.name"), b'["says.name"]')
    assert found(world) == ["entry 8, field says.name: is gone, and no erasure names it"]


def test_a_removed_mark_of_an_erasure_is_found(world):
    rewrite(world, 3, b'\n["says.name"]', b"")
    assert found(world) == ["entry 3, field says.name: the mark of its erasure was removed"]


def test_an_added_field_is_named(world):
    change(world, 8, disclosures=world.store.kept[8].disclosures + b'\n["salt","says.sex","public","f"]')
    assert found(world) == ["entry 8, field says.sex: was added"]


def test_a_field_twice_is_found(world):
    change(world, 8, disclosures=world.store.kept[8].disclosures + b"\n" + line_of(world, 8, "by"))
    assert found(world) == ["entry 8, field by: was added"]


def test_another_field_gone_from_an_entry_with_an_erasure_is_found(world):
    rewrite(world, 3, line_of(world, 3, "subject"), b'["subject"]')
    assert found(world) == ["entry 3, field subject: is gone, and no erasure names it"]


def test_an_erased_field_that_is_there_again_is_found():
    world = World()
    world.ledger.append([draft(number) for number in range(3)])
    before = world.store.kept[1].disclosures
    world.ledger.erase(1, ["says.name"], reason="asked", by="officer")
    change(world, 1, disclosures=before)
    assert found(world) == ["entry 1, field says.name: was erased by entry 3, but is there again"]


def test_one_of_two_erased_fields_that_is_there_again_is_found():
    world = World()
    world.ledger.append([draft(1)])
    line = line_of(world, 0, "subject")
    world.ledger.erase(0, ["says.name", "subject"], reason="asked", by="officer")
    rewrite(world, 0, b'["subject"]', line)
    assert found(world) == ["entry 0, field subject: was erased by entry 1, but is there again"]


def test_a_changed_erasure_explains_nothing_any_more(world):
    rewrite(world, 20, line_of(world, 20, "of"), b'["s","of","public",4]')
    assert found(world) == [
        "entry 3, field says.name: is gone, and no erasure names it",
        "entry 4, field says.name: was erased by entry 20, but is there again",
        "entry 20, field of: the value was changed",
    ]


def test_a_changed_commitment_is_found(world):
    kept = bytearray(world.store.kept[6].commitments)
    kept[5] ^= 1
    change(world, 6, commitments=bytes(kept))
    first, second = found(world)
    assert first == "entry 6: its content does not fit its leaf hash: one of them was changed"
    assert second.startswith("entry 6, field ")
    assert second.endswith(": the value does not fit its commitment")


def test_a_changed_leaf_hash_is_found(world):
    change(world, 6, leaf=bytes(32))
    assert found(world) == ["entry 6: its content does not fit its leaf hash: one of them was changed"]


def test_a_leaf_hash_of_another_length_moves_no_other(world):
    change(world, 6, leaf=b"short")
    assert found(world) == ["entry 6: its content does not fit its leaf hash: one of them was changed"]


@pytest.mark.parametrize("line", [b"[]", b'"x"', b'[["x"]]', b"[1,2,3,4]", b'["s","x",["public"],1]', b"[" * 100_000])
def test_whatever_stands_in_the_place_of_a_field_is_found(world, line):
    rewrite(world, 8, line_of(world, 8, "subject"), line)
    assert found(world) == ["entry 8, field (unreadable): the value was changed"]
    rewrite(world, 20, line_of(world, 20, "names"), line)
    assert "entry 20, field (unreadable): the value was changed" in found(world)


def test_a_value_changed_with_its_commitment_no_longer_fits_the_leaf(world):
    rewrite(world, 6, b"Person 6", b"Person 9")
    change(world, 6, commitments=commitments(world.store.kept[6].disclosures.split(b"\n")))
    assert found(world)[0] == "entry 6: its content does not fit its leaf hash: one of them was changed"


def test_an_entry_rewritten_throughout_is_bracketed_by_signed_checkpoints(world):
    rewrite(world, 6, b"Person 6", b"Person 9")
    kept = commitments(world.store.kept[6].disclosures.split(b"\n"))
    change(world, 6, commitments=kept, leaf=entry_leaf(6, kept))
    assert found(world) == [
        "entries 5 to 9: not what the checkpoint of 10 entries was signed for: changed, moved or replaced"
    ]


def test_two_entries_in_each_others_place_are_both_named(world):
    rows = world.store.kept
    rows[6], rows[7] = rows[7]._replace(seq=6), rows[6]._replace(seq=7)
    assert [text.split(":")[0] for text in found(world)] == ["entry 6", "entry 7", "entries 5 to 9"]


def test_a_deleted_entry_is_missing(world):
    del world.store.kept[6:8]
    assert found(world) == ["entries 6 to 7: missing, or not to be read"]
    del world.store.kept[10]
    assert found(world)[1] == "entry 12: missing, or not to be read"


def test_a_deleted_entry_that_an_erasure_names_is_missing_and_no_more(world):
    del world.store.kept[3]
    assert found(world) == ["entry 3: missing, or not to be read"]


def test_entries_cut_off_at_the_end_are_missing(world):
    del world.store.kept[18:]
    assert "entries 18 to 20: missing, or not to be read" in found(world)


def test_entries_and_checkpoints_cut_off_at_the_end_are_told_by_the_kept_checkpoint(world):
    del world.store.kept[15:]
    del world.store.signed[4:]
    assert found(world) == [
        "entry 3, field says.name: is gone, and no erasure names it",
        "entries 15 to 20: gone since the checkpoint kept beside the ledger was signed",
    ]


def test_an_entry_added_by_hand_is_not_covered(world):
    world.store.kept.append(world.store.kept[2]._replace(seq=21))
    world.store.kept.insert(0, world.store.kept[2]._replace(seq=-5))
    assert found(world) == [
        "entry -5: not covered by any checkpoint: added by hand",
        "entry 21: not covered by any checkpoint: added by hand",
    ]


def test_an_entry_squeezed_in_moves_the_others_from_their_place(world):
    rows = world.store.kept
    world.store.kept = [*rows[:9], *(row._replace(seq=row.seq + 1) for row in rows[8:20])]
    moved = [finding.entry for finding in world.ledger.audit().findings if "leaf hash" in finding.what]
    assert moved == list(range(9, 21))


def test_a_changed_checkpoint_is_named_by_its_size(world):
    head = world.store.signed[2]
    world.store.signed[2] = replace(head, note=head.note.replace("test\n10\n", "test\n11\n"))
    assert found(world) == ["the checkpoint of 10 entries was changed: A note's signature by test is wrong."]
    world.store.signed[2] = replace(head, note=world.store.signed[1].note)
    assert found(world) == ["the checkpoint of 10 entries is signed for 5 entries of “test”"]
    world.store.signed[2] = replace(head, frontier=head.frontier[::-1])
    assert found(world) == ["the tree hashes kept with the checkpoint of 10 entries were changed"]


def test_a_ledger_without_checkpoints_or_with_another_key_says_so(world):
    own = world.signer
    world.signer = NoteSigner("test", bytes(32))
    assert any(text.startswith("no checkpoint is signed with the key of this register") for text in found(world))
    world.signer = own
    world.store.signed = []
    assert "the ledger has no checkpoint left that can be read" in found(world)


def test_a_missing_kept_checkpoint_is_a_finding(world):
    world.file.note = None
    (text,) = found(world)
    assert text.startswith("the checkpoint kept beside the ledger is missing")


def test_a_kept_checkpoint_behind_after_an_interruption_is_a_note(world):
    world.file.note = world.store.signed[2].note
    report = world.ledger.audit()
    assert report.sound
    assert "11 entries behind" in report.notes[0]


def rewritten(world):
    """The same world, written anew with its own key by somebody who changed entry 6."""
    other = World(world.signer)
    other.ledger.append(draft(number if number != 6 else 99) for number in range(21))
    return other


def test_a_register_rewritten_with_its_key_is_found_by_a_checkpoint_kept_elsewhere(world):
    other = rewritten(world)
    assert found(other) == []
    assert found(other, against=world.ledger.checkpoint(10).note) == [
        "entries 0 to 9: not what the checkpoint kept elsewhere was signed for: changed, moved or replaced"
    ]
    other.ledger.append([draft()])
    assert found(world, against=other.file.note) == ["entry 21: gone since the checkpoint kept elsewhere was signed"]


def test_a_checkpoint_kept_elsewhere_that_fits_is_no_finding(world):
    for size in range(22):
        assert found(world, against=world.ledger.checkpoint(size).note) == []


def test_a_checkpoint_of_somebody_else_is_told_apart(world):
    stranger = World()
    (text,) = found(world, against=stranger.file.note)
    assert "not signed with the key of this register" in text
    foreign = world.signer.sign("elsewhere\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
    assert found(world, against=foreign) == [
        "the checkpoint kept elsewhere is of the ledger “elsewhere”, not of “test”"
    ]


def test_entries_that_name_documents_are_listed(world):
    digest = "ab" * 32
    world.ledger.append([Draft("document", "tester", {"sha256": Field(digest, Level.PUBLIC)})])
    report = world.ledger.audit()
    assert report.documents == ((21, digest),)
    assert "documents" not in report.as_json()


def test_rows_that_a_damaged_file_does_not_give_are_named_and_the_others_still_looked_at(world):
    rewrite(world, 17, b"Person 17", b"Person 71")
    give = world.store.rows

    def rows(start, stop):
        for row in give(start, stop):
            if row.seq in {8, 9}:
                raise RegisterError("damaged")
            yield row

    world.store.rows = rows
    assert found(world) == [
        "entries 8 to 9: missing, or not to be read",
        "entry 17, field says.name: the value was changed",
    ]


@pytest.mark.parametrize("seen", [5, 15])
def test_appends_and_erasures_during_an_audit_are_no_findings(world, seen):
    give = world.store.rows

    def rows(start, stop):
        for row in give(start, stop):
            yield row
            if row.seq == seen:
                world.store.rows = give
                world.ledger.append([draft(), draft()])
                world.ledger.erase(10, ["says.name"], reason="asked", by="officer")
                yield from give(seen + 1, stop)
                return

    world.store.rows = rows
    assert found(world) == []


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_any_change_of_any_row_is_found_and_its_entry_named(data):
    world = World()
    world.ledger.append(draft(number) for number in range(4))
    world.ledger.append(draft(number) for number in range(4, 7))
    world.ledger.erase(2, ["says.name"], reason="asked", by="officer")
    seq = data.draw(st.integers(0, 7))
    row = world.store.kept[seq]
    column = data.draw(st.sampled_from(["leaf", "commitments", "disclosures"]))
    content = bytearray(getattr(row, column))
    place = data.draw(st.integers(0, len(content) - 1))
    match data.draw(st.sampled_from(["flip", "cut", "insert", "drop"])):
        case "flip":
            content[place] ^= data.draw(st.integers(1, 255))
        case "cut":
            del content[place:]
        case "insert":
            content.insert(place, data.draw(st.integers(0, 255)))
        case "drop":
            del content[place]
    change(world, seq, **{column: bytes(content)})
    report = world.opened().audit()
    assert not report.sound
    first = report.findings[0]
    assert first.entry is not None
    assert any(finding.entry == seq for finding in report.findings), [str(finding) for finding in report.findings]


def test_commitments_bind_the_very_bytes(world):
    line = line_of(world, 5, "says.name")
    assert commitment(line) != commitment(line.replace(b"5", b"6"))
