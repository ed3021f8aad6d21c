"""Many write at once, processes are killed, the server falls: nothing acknowledged is lost, nothing is there twice or half."""

import os
import random
import shutil
import signal
import time

import pytest

from habeas.assembly import create_register, open_register, where
from habeas.errors import RegisterError
from memory_store import draft
from postgres_server import running
from postgres_writers import PROCESSES, missing, write_at_once

BATCH = 20
KILLS = 5


@pytest.fixture
def folder(postgres, tmp_path):
    create_register(where(postgres.database(), tmp_path / "team"), "test").close()
    return tmp_path / "team"


def test_many_writers_at_once_lose_duplicate_and_miss_nothing(folder):
    written = write_at_once(folder, writers=8, appends=50)
    with open_register(folder) as register:
        assert missing(register, written, 8, 50) == []
        assert register.ledger.size == 400


def test_without_the_lock_appends_are_refused_but_the_ledger_does_not_fork(folder):
    written = write_at_once(folder, writers=4, appends=20, locked=False)
    with open_register(folder) as register:
        told = missing(register, written, 4, 20)
        assert written.refused > 0
        assert told[0] == f"{written.refused} refused"
        assert not any("duplicated" in what or "lost" in what for what in told)
        assert register.audit().sound


def test_without_lock_and_keys_the_ledger_forks_and_the_audit_finds_it(postgres, folder, monkeypatch):
    with open_register(folder) as register:
        address = register.store._database.address
    postgres.execute(
        "ALTER TABLE habeas.entries DROP CONSTRAINT entries_pkey",
        "ALTER TABLE habeas.checkpoints DROP CONSTRAINT checkpoints_pkey",
        "CREATE RULE swapped AS ON UPDATE TO habeas.head DO INSTEAD UPDATE habeas.head SET size = size + 1",
        on=str(address),
    )
    written = write_at_once(folder, writers=4, appends=20, locked=False)
    with open_register(folder) as register:
        told = missing(register, written, 4, 20)
    assert told


def append_until_killed(folder, acknowledge):
    with open_register(folder) as register:
        while True:
            acknowledge.send(register.ledger.append(draft(number) for number in range(BATCH)).stop)


def test_what_was_acknowledged_survives_kills_of_its_writers(folder):
    chance = random.Random(7)
    for _ in range(KILLS):
        receive, send = PROCESSES.Pipe(duplex=False)
        process = PROCESSES.Process(target=append_until_killed, args=(folder, send))
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
        with open_register(folder) as register:
            assert register.ledger.size >= acknowledged
            assert register.ledger.size % BATCH == 0
    with open_register(folder) as register:
        report = register.audit()
    assert report.sound, [str(finding) for finding in report.findings]
    assert report.size >= KILLS * BATCH


def test_what_was_acknowledged_survives_the_servers_fall(tmp_path):
    with running(durable=True) as server:
        folder = tmp_path / "team"
        create_register(where(server.database(), folder), "test").close()
        with open_register(folder) as register:
            for _ in range(2):
                acknowledged = 0
                for number in range(10):
                    acknowledged = register.ledger.append([draft(number)]).stop
                server.stop("immediate")
                with pytest.raises(RegisterError, match="repeat"):
                    register.ledger.append([draft()])
                with pytest.raises(RegisterError, match="Start the server"):
                    register.ledger.append([draft()])
                server.start()
                assert register.ledger.size == acknowledged
            assert register.audit().sound
    shutil.rmtree(folder)
