"""A register from its first day: made, filled, changed by hand, erased from, proved, copied, from the command line."""

import json
import shutil
import sqlite3

import pytest
from typer.testing import CliRunner

from habeas.access.levels import Level
from habeas.assembly import create_register, open_register
from habeas.cli import build
from habeas.errors import HabeasError, InputError, RegisterError, TamperedError
from habeas.ledger.entries import Draft, Field
from memory_store import draft


@pytest.fixture
def folder(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as register:
        register.ledger.append(draft(number) for number in range(20))
        digest = register.documents.put(b"a list of people", "list.csv")
        register.ledger.append([Draft("document", "tester", {"sha256": Field(digest, Level.PUBLIC)})])
        register.ledger.append(draft(number) for number in range(21, 30))
    return tmp_path / "ruritania"


def habeas(*arguments):
    """Exit code and output; a ``HabeasError`` is raised as the program's own edge would see it."""
    result = CliRunner().invoke(build(), [str(argument) for argument in arguments])
    if isinstance(result.exception, HabeasError):
        raise result.exception
    return result.exit_code, result.stdout


def by_hand(folder, *statements):
    with sqlite3.connect(folder / "ledger.sqlite") as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_init_makes_a_register_and_says_what_is_not_encrypted(tmp_path):
    code, said = habeas("init", tmp_path / "ruritania")
    assert code == 0
    assert "nothing in this folder is encrypted by Habeas" in said
    assert (tmp_path / "ruritania" / "keys" / "ledger.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "ruritania").stat().st_mode & 0o777 == 0o700
    with open_register(tmp_path / "ruritania") as register:
        assert register.ledger.origin == "ruritania"
    with pytest.raises(InputError, match="not empty"):
        habeas("init", tmp_path / "ruritania")
    with pytest.raises(InputError, match=r"no spaces.*--name"):
        habeas("init", tmp_path / "two words")
    assert habeas("init", tmp_path / "two words", "--name", "example.org/words")[0] == 0
    assert "in " + str(tmp_path / "third") in habeas("init", "--register", tmp_path / "third")[1]
    with pytest.raises(InputError, match="No register was named"):
        habeas("init")


def test_a_sound_register_is_said_to_be_sound(folder):
    assert habeas("audit", "--register", folder) == (
        0,
        "Sound: 30 entries, 4 signed checkpoints. Everything is as it was recorded.\n",
    )
    code, said = habeas("audit", "--register", folder, "--json")
    assert (code, json.loads(said)["sound"]) == (0, True)


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        (
            "UPDATE entries SET disclosures = replace(disclosures, 'Person 17', 'Person 71')",
            "entry 17, field says.name",
        ),
        ("UPDATE entries SET disclosures = '' WHERE seq = 5", "entry 5"),
        ("UPDATE entries SET disclosures = 'Жx' WHERE seq = 5", "entry 5"),
        ("UPDATE entries SET commitments = zeroblob(160) WHERE seq = 5", "entry 5"),
        ("UPDATE entries SET leaf = zeroblob(32) WHERE seq = 5", "entry 5"),
        ("DELETE FROM entries WHERE seq = 5", "entry 5"),
        ("UPDATE entries SET seq = 99 WHERE seq = 5", "entry 5"),
        ("INSERT INTO entries SELECT 30, leaf, commitments, disclosures FROM entries WHERE seq = 3", "entry 30"),
        ("UPDATE checkpoints SET note = replace(note, 'ruritania', 'examplia') WHERE size = 20", "checkpoint of 20"),
        ("DELETE FROM checkpoints WHERE size = 30", "entries 21 to 29"),
        ("UPDATE checkpoints SET note = CAST(x'ff41' AS TEXT) WHERE size = 20", "checkpoint of 20"),
        ("UPDATE checkpoints SET frontier = x'00' WHERE size = 20", "kept with the checkpoint of 20"),
        ("UPDATE entries SET disclosures = CAST(x'ff41' AS TEXT) WHERE seq = 5", "entry 5"),
        ("UPDATE meta SET value = 'examplia' WHERE name = 'origin'", "as “examplia”"),
    ],
)
def test_content_that_was_changed_by_hand_is_found_and_named(folder, statement, place):
    by_hand(folder, statement)
    code, said = habeas("audit", "--register", folder)
    assert code == 4
    assert said.startswith("NOT AS IT WAS RECORDED")
    assert place in said
    assert habeas("audit", "--register", folder, "--json")[0] == 4


def test_findings_without_end_are_cut_short_on_the_terminal(folder):
    by_hand(folder, "UPDATE entries SET disclosures = replace(disclosures, 'person', 'nosrep')")
    said = habeas("audit", "--register", folder)[1]
    assert said.count("the value was changed") == 29
    by_hand(folder, "UPDATE entries SET disclosures = replace(disclosures, 'tester', 'other')")
    assert "and 19 more: --json lists them all" in habeas("audit", "--register", folder)[1]


def test_every_changed_byte_of_a_value_in_the_file_is_found(folder):
    content = (folder / "ledger.sqlite").read_bytes()
    place = content.index(b"Person 17")
    for offset, bit in ((0, 1), (4, 0x80), (8, 0x40)):
        changed = bytearray(content)
        changed[place + offset] ^= bit
        (folder / "ledger.sqlite").write_bytes(changed)
        code, said = habeas("audit", "--register", folder)
        assert code == 4
        assert "entry 17" in said


def test_a_register_put_back_to_an_older_state_is_not_used(folder, tmp_path):
    shutil.copy(folder / "ledger.sqlite", tmp_path / "older")
    with open_register(folder) as register:
        register.ledger.append([draft()])
    shutil.copy(tmp_path / "older", folder / "ledger.sqlite")
    with pytest.raises(TamperedError, match=r"rolled back: it has 30 entries, its kept checkpoint 31"):
        open_register(folder)
    code, said = habeas("audit", "--register", folder)
    assert code == 4
    assert "entry 30: gone since the checkpoint kept beside the ledger was signed" in said


def test_a_checkpoint_kept_elsewhere_finds_a_register_put_back_as_a_whole(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "older")
    with open_register(folder) as register:
        register.ledger.append([draft()])
    shutil.copy(folder / "checkpoint", tmp_path / "kept")
    assert habeas("audit", "--register", tmp_path / "older")[0] == 0
    code, said = habeas("audit", "--register", tmp_path / "older", "--against", tmp_path / "kept")
    assert code == 4
    assert "entry 30: gone since the checkpoint kept elsewhere was signed" in said
    assert habeas("audit", "--register", folder, "--against", tmp_path / "older" / "checkpoint")[0] == 0
    with pytest.raises(InputError, match="cannot be read"):
        habeas("audit", "--register", folder, "--against", tmp_path / "nowhere")


def test_a_file_that_is_no_checkpoint_is_no_reason_to_distrust_the_register(folder, tmp_path):
    (tmp_path / "list.csv").write_text("id,name\n1,Rudolf\n", "utf-8")
    with pytest.raises(InputError, match="no checkpoint"):
        habeas("audit", "--against", tmp_path / "list.csv", "--register", folder)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("CREATE TABLE notes (x)", "it has a table “notes”"),
        ("INSERT INTO meta VALUES ('owner', 'me')", "its table meta says “owner”"),
    ],
)
def test_what_was_put_into_the_file_by_hand_is_found(folder, statement, says):
    by_hand(folder, statement)
    code, said = habeas("audit", "--register", folder)
    assert code == 4
    assert says in said


def test_documents_are_audited(folder):
    (document,) = (path for path in (folder / "documents").glob("*/*"))
    kept = document.read_bytes()
    document.write_bytes(b"another list")
    assert "entry 20: its document" in habeas("audit", "--register", folder)[1]
    document.unlink()
    code, said = habeas("audit", "--register", folder)
    assert code == 4
    assert "is missing" in said
    document.write_bytes(kept)
    with open_register(folder) as register:
        register.documents.put(b"never named", "x")
    code, said = habeas("audit", "--register", folder)
    assert code == 0
    assert "No entry names the document" in said


def test_an_erased_field_is_gone_from_the_folder_and_the_audit_is_sound(folder):
    code, said = habeas("erase", 17, "says.name", "--reason", "asked", "--by", "officer", "--register", folder)
    assert code == 0
    assert "entry 30 records it" in said
    assert not any(b"Person 17" in path.read_bytes() for path in folder.rglob("*") if path.is_file())
    code, said = habeas("audit", "--register", folder)
    assert (code, said.split(".")[0]) == (0, "Sound: 31 entries, 1 erased field, 5 signed checkpoints")


def test_erasing_what_named_a_document_deletes_it_unless_another_entry_names_it(folder):
    with open_register(folder) as register:
        digest = register.ledger.entry(20).value("sha256")
        register.ledger.append([Draft("document", "tester", {"sha256": Field(digest, Level.PUBLIC)})])
        assert register.erase(20, ["sha256"], reason="asked", by="officer").deleted is None
        assert list(register.documents) == [digest]
    said = habeas("erase", 30, "sha256", "--reason", "asked", "--register", folder)[1]
    assert f"Deleted the document {digest}" in said
    assert not list((folder / "documents").glob("*/*"))
    assert habeas("audit", "--register", folder)[0] == 0


def test_an_entry_is_proved_and_verified_without_the_register(folder, tmp_path):
    proof = tmp_path / "proof.json"
    code, said = habeas("prove", 17, "--out", proof, "--register", folder)
    assert code == 0
    assert "4 of 6 fields, level public" in said
    assert "Person 17" not in proof.read_text("utf-8")
    key = shutil.copy(folder / "keys" / "ledger.pub", tmp_path)
    shutil.rmtree(folder)
    code, said = habeas("verify", proof, "--key", key)
    assert code == 0
    assert 'subject = "person/x/17"   (public)' in said
    (tmp_path / "other" / "keys").mkdir(parents=True)
    shutil.copy(key, tmp_path / "other" / "keys")
    assert "compare with the key" not in habeas("verify", proof, "--register", tmp_path / "other")[1]
    code, said = habeas("verify", proof, "--json")
    assert json.loads(said)["fields"]["subject"] == {"value": "person/x/17", "level": "public"}
    assert "compare with the key" in habeas("verify", proof)[1]
    proof.write_text(proof.read_text("utf-8").replace("person/x/17", "person/x/71"), "utf-8")
    with pytest.raises(TamperedError):
        habeas("verify", proof, "--key", key)


def test_a_proof_above_public_is_labelled(folder, tmp_path):
    said = habeas("prove", 17, "--level", "case_team", "--out", tmp_path / "proof.json", "--register", folder)[1]
    assert "NOT PUBLIC" in said
    with pytest.raises(InputError, match="cannot be written"):
        habeas("prove", 17, "--out", tmp_path / "no" / "proof.json", "--register", folder)


@pytest.mark.parametrize("content", [b"\xff", b"{", b"[]"])
def test_a_file_that_is_no_proof_is_told(tmp_path, content):
    (tmp_path / "proof.json").write_bytes(content)
    with pytest.raises(InputError):
        habeas("verify", tmp_path / "proof.json")


def test_a_copied_folder_opens_audits_and_grows_elsewhere(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "elsewhere" / "copy")
    shutil.rmtree(folder)
    with open_register(tmp_path / "elsewhere" / "copy") as register:
        assert register.audit().sound
        register.ledger.append([draft()])
        assert register.documents.get(register.ledger.entry(20).value("sha256")) == b"a list of people"
    assert habeas("audit", "--register", tmp_path / "elsewhere" / "copy")[0] == 0


def test_a_folder_that_is_no_register_is_told(tmp_path):
    with pytest.raises(RegisterError, match=r"no such folder.*habeas init"):
        open_register(tmp_path / "nowhere")
    with pytest.raises(RegisterError, match="no ledger here"):
        open_register(tmp_path)
    with pytest.raises(InputError, match="No register was named"):
        habeas("audit")


@pytest.mark.parametrize("content", [b"", b"\xff", b"PRIVATE+KEY+a+b"])
def test_a_key_that_cannot_be_read_is_told(folder, content):
    (folder / "keys" / "ledger.key").write_bytes(content)
    with pytest.raises(RegisterError, match="signing key cannot be read"):
        open_register(folder)
