"""The proof of one entry: shows what was asked for, up to a level, and nothing that was changed."""

import json

import pytest

from habeas.access.levels import Level
from habeas.adapters.signing import NoteSigner, NoteVerifier
from habeas.errors import InputError, TamperedError
from habeas.ledger.proof import EntryProof, prove
from memory_store import World, draft


@pytest.fixture
def world():
    world = World()
    world.ledger.append(draft(number) for number in range(7))
    return world


def proof_of(world, *names, level=Level.PUBLIC):
    made = prove(world.ledger, world.signer.key_text, 4, names, level)
    return EntryProof.from_json(json.loads(json.dumps(made.as_json())))


def test_a_proof_shows_public_fields_alone_unless_more_is_asked_for(world):
    fields, checkpoint = proof_of(world).verify(world.signer)
    assert set(fields) == {"kind", "recorded", "subject", "reported"}
    assert checkpoint == world.ledger.checkpoint()
    assert "Person 4" not in json.dumps(proof_of(world).as_json())
    fields, _ = proof_of(world, level=Level.CASE_TEAM).verify(world.signer)
    assert fields["says.name"].value == "Person 4 of Ruritania"


def test_a_proof_shows_the_fields_that_were_named(world):
    fields, _ = proof_of(world, "subject").verify(world.signer)
    assert {name: field.value for name, field in fields.items()} == {"subject": "person/x/4"}


def test_a_field_above_the_level_or_not_there_is_not_proved(world):
    with pytest.raises(InputError, match=r"says.name” of entry 4 is case_team.*--level case_team"):
        proof_of(world, "says.name")
    with pytest.raises(InputError, match=r"no field “says.age”"):
        proof_of(world, "says.age")
    with pytest.raises(InputError, match="no entry 9"):
        prove(world.ledger, world.signer.key_text, 9, (), Level.PUBLIC)


def test_an_entry_with_an_erased_field_is_still_proved(world):
    world.ledger.erase(4, ["subject"], reason="asked", by="officer")
    fields, _ = proof_of(world).verify(world.signer)
    assert "subject" not in fields
    with pytest.raises(InputError, match="or it was erased"):
        proof_of(world, "subject")


def flipped(text):
    return ("0" if text[0] != "0" else "1") + text[1:]


@pytest.mark.parametrize(
    "change",
    [
        lambda said: said["disclosures"].__setitem__(0, said["disclosures"][0].replace("statement", "retraction")),
        lambda said: said["disclosures"].append(said["disclosures"][0]),
        lambda said: said["disclosures"].append('["subject"]'),
        lambda said: said.update(entry=5),
        lambda said: said.update(entry=-1),
        lambda said: said["commitments"].pop(),
        lambda said: said["commitments"].__setitem__(0, flipped(said["commitments"][0])),
        lambda said: said["commitments"].__setitem__(0, said["commitments"][0] + "00"),
        lambda said: said["path"].pop(),
        lambda said: said["path"].__setitem__(0, flipped(said["path"][0])),
        lambda said: said.update(checkpoint=said["checkpoint"].replace("\n7\n", "\n8\n")),
        lambda said: said.update(level="public"),
    ],
)
def test_a_changed_proof_does_not_hold(world, change):
    said = json.loads(json.dumps(proof_of(world, level=Level.CASE_TEAM).as_json()))
    EntryProof.from_json(said).verify(world.signer)
    change(said)
    with pytest.raises(TamperedError):
        EntryProof.from_json(said).verify(world.signer)


def test_a_proof_holds_for_the_key_that_signed_alone(world):
    proof = proof_of(world)
    assert proof.verify(NoteVerifier.from_text(proof.key))
    with pytest.raises(TamperedError, match="not signed by"):
        proof.verify(NoteSigner("test", bytes(32)))


@pytest.mark.parametrize("said", [[], {}, {"proof": "habeas entry proof 1"}, {"proof": "habeas entry proof 2"}, "text"])
def test_what_is_no_proof_is_refused(said):
    with pytest.raises(InputError, match="proof"):
        EntryProof.from_json(said)
