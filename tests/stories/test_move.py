"""A register moves into a database, back and elsewhere: all of it with the same root, or nothing, and never twice alive."""

import json
import os
import shutil
import signal
import time
from multiprocessing import get_context

import pytest
from typer.testing import CliRunner

from habeas.access.levels import Level
from habeas.adapters.sqlite import SqliteStore
from habeas.assembly import create_register, move_register, open_for_audit, open_register, verify_proof, where
from habeas.cli import build
from habeas.errors import HabeasError, InputError, RegisterError, TamperedError
from habeas.ledger.entries import Draft, Field
from memory_store import draft

PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload(["habeas.assembly", "habeas.adapters.postgres.store"])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    folder = tmp_path / "ruritania"
    with create_register(folder, "ruritania") as register:
        register.ledger.append(draft(number) for number in range(20))
        digest = register.documents.put(b"a list of people", "list.csv")
        register.ledger.append([Draft("document", "tester", {"sha256": Field(digest, Level.PUBLIC)})])
        register.ledger.append(draft(number) for number in range(21, 60))
        register.ledger.erase(7, ["says.name"], reason="asked", by="officer")
        register.match("Person 9")
    (folder / "links").mkdir()
    (folder / "links" / "one").write_text("a proposal")
    return folder


def habeas(*arguments):
    result = CliRunner().invoke(build(), [str(argument) for argument in arguments])
    if isinstance(result.exception, HabeasError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


def content(place):
    with open_register(place) as register:
        documents = {digest: register.documents.get(digest) for digest in register.documents}
        return list(register.store.rows(0, 999)), list(register.store.heads()), documents


def own(folder):
    """What is the folder's own: keys, kept checkpoint, proposals, the index of names."""
    left_out = {"ledger.sqlite", "database.url"}
    return {
        path.relative_to(folder): (path.read_bytes(), path.stat().st_mode)
        for path in folder.rglob("*")
        if path.is_file() and path.name not in left_out and "documents" not in path.parts
    }


def test_there_and_back_everything_stays_as_it_was(postgres, folder, tmp_path):
    before, beside = content(folder), own(folder)
    with open_register(folder) as register:
        proof = register.prove(3)
    address = postgres.database()
    said = habeas("move", folder, address)
    assert f"Moved 61 entries from {folder} to {address}" in said
    assert before[1][-1].note in said
    assert f"destroy the folder {folder}." in said
    assert content(where(address)) == before
    assert own(where(address).folder) == beside
    assert habeas("audit", "--register", address).startswith("Sound: 61 entries, 1 erased field, 5 signed checkpoints.")
    with open_register(where(address)) as register:
        assert register.ledger.append([draft(61)]).start == 61
        verify_proof(proof, register.prove(3).key)
        assert register.prove(61).checkpoint != proof.checkpoint
    grown = content(where(address))

    said = habeas("move", address, tmp_path / "back")
    assert "DROP SCHEMA habeas CASCADE" in said
    assert content(tmp_path / "back") == grown
    assert sorted(path.name for path in (tmp_path / "back").iterdir()) == [
        "checkpoint", "documents", "keys", "ledger.sqlite", "links", "names",
    ]  # fmt: skip
    assert habeas("audit", "--register", tmp_path / "back").startswith("Sound: 62 entries")


def test_the_old_place_is_closed_also_for_who_has_it_open(postgres, folder, tmp_path):
    address = postgres.database()
    with open_register(folder) as early:
        habeas("move", folder, address, tmp_path / "team")
        with pytest.raises(RegisterError, match=r"was moved to postgresql://.*Open it there"):
            early.ledger.append([draft()])
    with pytest.raises(RegisterError, match="was moved to postgresql://"):
        open_for_audit(folder)
    with open_register(tmp_path / "team") as early:
        habeas("move", tmp_path / "team", tmp_path / "elsewhere")
        with pytest.raises(RegisterError, match=f"was moved to {tmp_path / 'elsewhere'}"):
            early.ledger.append([draft()])
    with pytest.raises(RegisterError, match="was moved to"):
        open_for_audit(tmp_path / "team")


def test_a_place_with_something_else_in_it_is_refused(postgres, folder, tmp_path):
    before, taken = content(folder), postgres.database()
    with create_register(where(taken, tmp_path / "other"), "other"):
        pass
    create_register(tmp_path / "another", "another").close()
    (tmp_path / "filled").mkdir()
    (tmp_path / "filled" / "file").touch()
    for target, why in {
        taken: "another register",
        tmp_path / "another": "another register",
        tmp_path / "filled": "not empty",
        folder: "there already",
    }.items():
        with pytest.raises(InputError, match=why):
            habeas("move", folder, target)
    with pytest.raises(InputError, match="not empty"):
        habeas("move", folder, postgres.database(), tmp_path / "filled")
    with pytest.raises(RegisterError, match="createdb"):
        habeas("move", folder, postgres.address("not_made"))
    assert content(folder) == before


def test_the_same_place_under_another_name_is_found_out(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("habeas.assembly.moving._refuse_the_same", lambda *_: None)
    monkeypatch.setattr("habeas.adapters.sqlite.PATIENCE", 0.05)
    with pytest.raises(RegisterError, match="locked"):
        habeas("move", folder, folder)
    content(folder)


def test_a_register_that_does_not_verify_is_not_moved(postgres, folder, tmp_path):
    (document,) = (folder / "documents").glob("*/*")
    sound = document.read_bytes()
    document.write_bytes(b"another list")
    address = postgres.database()
    for target in (address, tmp_path / "new"):
        with pytest.raises(TamperedError, match="was changed"):
            habeas("move", folder, target)
    document.unlink()
    for target in (address, tmp_path / "new"):
        with pytest.raises(TamperedError, match=r"does not verify, and nothing was moved.*is missing"):
            habeas("move", folder, target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ruritania"]
    document.write_bytes(sound)
    habeas("move", folder, address)


def move_until_killed(folder, target, far):
    def told(done, total):
        if done >= total // 4:
            far.send(done)
            time.sleep(60)

    move_register(where(folder), where(target), told)


@pytest.mark.parametrize("into", ["database", "folder"])
def test_a_move_that_is_killed_leaves_the_register_where_it_was_and_can_be_repeated(
    postgres, tmp_path, into, monkeypatch
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    with create_register(tmp_path / "ruritania", "ruritania") as register:
        for start in range(0, 6000, 2000):
            register.ledger.append(draft(start + number) for number in range(2000))
    target = postgres.database() if into == "database" else tmp_path / "new"
    hear, tell = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=move_until_killed, args=(tmp_path / "ruritania", str(target), tell))
    process.start()
    assert hear.poll(60)
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert not where(target).folder.exists()
    with open_register(tmp_path / "ruritania") as register:
        assert register.ledger.append([draft(6000)]).start == 6000
        newest = register.ledger.checkpoint().note
    assert newest in habeas("move", tmp_path / "ruritania", target)
    with open_register(where(target)) as register:
        assert register.audit().sound
        assert register.ledger.checkpoint().note == newest


def cut_off_before_the_folder(monkeypatch):
    monkeypatch.setattr("habeas.assembly.moving._copy_own", lambda *_: (_ for _ in ()).throw(InterruptedError))


def cut_off_before_the_old_place_closes(monkeypatch):
    monkeypatch.setattr(SqliteStore, "retiring", lambda store, _to: cut_off(store.holding()))


@pytest.mark.parametrize(
    ("into", "cut"),
    [
        ("database", cut_off_before_the_folder),
        ("database", cut_off_before_the_old_place_closes),
        ("folder", cut_off_before_the_old_place_closes),
    ],
)
def test_a_move_that_is_cut_off_after_the_copy_arrived_is_finished_by_repeating_it(
    postgres, folder, tmp_path, into, cut
):
    before = content(folder)
    target = where(postgres.database() if into == "database" else tmp_path / "new")
    with pytest.MonkeyPatch.context() as patch:
        cut(patch)
        with pytest.raises((InterruptedError, RegisterError)):
            move_register(where(folder), target)
    assert content(folder) == before
    move_register(where(folder), target)
    assert content(target) == before
    with pytest.raises(RegisterError, match="was moved"):
        open_register(folder)


class cut_off:  # noqa: N801 - a context manager
    """The block ends well, and then the process is cut off."""

    def __init__(self, held):
        self.held = held

    def __enter__(self):
        self.held.__enter__()

    def __exit__(self, kind, error, at):
        self.held.__exit__(kind, error, at)
        if kind is None:
            raise InterruptedError


def test_nobody_appends_while_a_register_moves(postgres, folder, monkeypatch):
    monkeypatch.setattr("habeas.adapters.sqlite.PATIENCE", 0.05)
    refused = []

    def told(_done, _total):
        with open_register(folder) as register, pytest.raises(RegisterError, match="locked") as error:
            register.ledger.append([draft()])
        refused.append(error)

    moved = move_register(where(folder), where(postgres.database()), told)
    assert refused
    assert moved.size == 61


def test_an_example_answers_the_same_in_a_database(postgres, demo_registers, tmp_path):
    shutil.copytree(demo_registers / "belarus", tmp_path / "belarus")
    asked = ("count", "pardoned", "--during", "2024-07/2025-01", "--json", "--register")
    before = json.loads(habeas(*asked, tmp_path / "belarus"))
    habeas("move", tmp_path / "belarus", postgres.database(), tmp_path / "team")
    assert json.loads(habeas(*asked, tmp_path / "team")) == before
