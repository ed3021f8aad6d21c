"""Random damage to the ledger's file: the audit finds it or the file does not open; nothing else happens."""

import random

import pytest

from habeas.assembly import create_register, open_for_audit
from habeas.errors import RegisterError
from memory_store import draft


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "register"
    with create_register(folder, "test") as register:
        for _ in range(4):
            register.ledger.append(draft(number) for number in range(20))
        register.ledger.erase(3, ["says.name"], reason="asked", by="officer")
    return folder


def content_of(register):
    return list(register.store.rows(0, 999)), list(register.store.heads())


@pytest.mark.parametrize("seed", range(8))
def test_damage_is_found_or_did_not_touch_content(folder, seed):
    with open_for_audit(folder) as register:
        recorded = content_of(register)
    sound = (folder / "ledger.sqlite").read_bytes()
    chance = random.Random(seed)
    told = []
    for _ in range(12):
        damaged = bytearray(sound)
        place, length = chance.randrange(len(sound)), chance.choice([1, 1, 30])
        damaged[place : place + length] = chance.randbytes(length)
        (folder / "ledger.sqlite").write_bytes(damaged[: len(sound)])
        try:
            with open_for_audit(folder) as register:
                assert not register.audit().sound or content_of(register) == recorded, (place, length)
        except RegisterError as error:
            told.append(str(error))
    assert all("habeas audit" in text or "not a ledger" in text for text in told)


def test_a_file_cut_short_does_not_open(folder):
    sound = (folder / "ledger.sqlite").read_bytes()
    (folder / "ledger.sqlite").write_bytes(sound[: len(sound) // 2])
    with pytest.raises(RegisterError, match=r"malformed.*restore a copy"):
        open_for_audit(folder)


def test_damaged_checkpoints_leave_the_kept_one_to_tell(folder):
    sound = (folder / "ledger.sqlite").read_bytes()
    note = (folder / "checkpoint").read_bytes()
    page = sound.index(note) // 4096 * 4096
    (folder / "ledger.sqlite").write_bytes(sound[:page] + bytes(4096) + sound[page + 4096 :])
    with open_for_audit(folder) as register:
        found = [str(finding) for finding in register.audit().findings]
    assert "entries 0 to 80: gone since the checkpoint kept beside the ledger was signed" in found
    assert "the ledger has no checkpoint left that can be read" in found
