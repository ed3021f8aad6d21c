"""Processes that are killed, that write at once, or that may not write: what was acknowledged stays, nothing is half."""

import os
import random
import shutil
import signal
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

import pytest

from habeas.assembly import create_register, open_register
from habeas.errors import InputError, RegisterError
from memory_store import draft

BATCH = 50
KILLS = 30
PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload(["habeas.assembly"])


def append_until_killed(folder, acknowledge):
    with open_register(folder) as register:
        while True:
            acknowledge.send(register.ledger.append(draft(number) for number in range(BATCH)).stop)


def append_some(folder, writer, times):
    with open_register(folder) as register:
        for _ in range(times):
            register.ledger.append(draft(number, writer=writer) for number in range(BATCH))


def append_as_nobody(folder, answer):
    if os.geteuid() == 0:
        os.setuid(65534)  # to root nothing is read-only
    with open_register(folder) as register:
        answer.send((register.ledger.size, register.audit().sound))
        try:
            register.ledger.append([draft()])
        except RegisterError as error:
            answer.send(str(error))


def test_what_was_acknowledged_survives_kills_and_no_append_is_half(tmp_path):
    create_register(tmp_path / "register", "test").close()
    chance = random.Random(7)
    acknowledged = 0
    for _ in range(KILLS):
        receive, send = PROCESSES.Pipe(duplex=False)
        process = PROCESSES.Process(target=append_until_killed, args=(tmp_path / "register", send))
        process.start()
        send.close()
        acknowledged = receive.recv()
        time.sleep(chance.uniform(0, 0.03))
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        try:
            while True:
                acknowledged = receive.recv()
        except EOFError:
            receive.close()
        with open_register(tmp_path / "register") as register:
            assert register.ledger.size >= acknowledged
            assert register.ledger.size % BATCH == 0
    with open_register(tmp_path / "register") as register:
        report = register.audit()
    assert report.sound, [str(finding) for finding in report.findings]
    assert report.size >= KILLS * BATCH


def test_processes_that_write_at_once_follow_one_another(tmp_path):
    create_register(tmp_path / "register", "test").close()
    writers = [
        PROCESSES.Process(target=append_some, args=(tmp_path / "register", f"writer {number}", 12))
        for number in range(4)
    ]
    for process in writers:
        process.start()
    for process in writers:
        process.join(timeout=120)
        assert process.exitcode == 0
    with open_register(tmp_path / "register") as register:
        entries = list(register.ledger.entries())
        report = register.audit()
    assert report.sound
    assert report.notes == ()
    assert len(entries) == 4 * 12 * BATCH
    for start in range(0, len(entries), BATCH):
        assert len({entry.value("says.writer") for entry in entries[start : start + BATCH]}) == 1


def test_a_register_that_may_only_be_read_opens_audits_and_refuses_an_append_with_the_reason():
    parent = Path(tempfile.mkdtemp())
    try:
        with create_register(parent / "register", "test") as register:
            register.ledger.append([draft()])
        parent.chmod(0o755)
        for path in [parent / "register", *(parent / "register").rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        receive, send = PROCESSES.Pipe(duplex=False)
        process = PROCESSES.Process(target=append_as_nobody, args=(parent / "register", send))
        process.start()
        send.close()
        assert receive.recv() == (1, True)
        assert "The register's folder must be writable" in receive.recv()
        process.join()
    finally:
        (parent / "register").chmod(0o755)
        shutil.rmtree(parent)


def test_a_register_is_made_whole_or_not_at_all(tmp_path, monkeypatch):
    with pytest.raises(InputError, match="cannot name a register"):
        create_register(tmp_path / "two words", "two words")
    monkeypatch.setattr("habeas.adapters.files.CheckpointFile.write", lambda *_: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(RegisterError, match="cannot be made: full"):
        create_register(tmp_path / "register", "test")
    assert list(tmp_path.iterdir()) == []
