"""How commands end early: interrupted, with nobody reading, with a full disk, in a terminal that is not UTF-8."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.main import get_command

from habeas.assembly import create_register, open_register
from habeas.cli import build
from made_lists import at_terminal, habeas

HABEAS = (sys.executable, "-c", "from habeas.cli import main; main()")


@pytest.fixture
def folder(tmp_path):
    create_register(tmp_path / "ruritania", "ruritania").close()
    return tmp_path / "ruritania"


@pytest.mark.parametrize("command", sorted(get_command(build()).commands))
def test_every_help_ends_with_an_example_and_every_command_takes_a_register(command):
    _code, said = habeas(command, "--help")
    assert said.split("\n\n")[-1].strip().startswith(f"Example: habeas {command}")
    assert command in {"demo", "join", "move"} or "--register" in said  # these name registers as arguments


def test_an_interrupted_import_says_so_and_goes_on_where_it_stopped(folder, tmp_path):
    rows = "".join(f"{number},Invented {number} Person\n" for number in range(20_000))
    (tmp_path / "people.csv").write_text(f"id,name\n{rows}", "utf-8")
    line = (*HABEAS, "import", "people.csv", "--source", "ngo", "--as-of", "2025-05-07", "--register", "ruritania")
    with subprocess.Popen(line, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as program:
        kept = folder / "checkpoint"
        while kept.read_text("utf-8").splitlines()[1] == "0" and program.poll() is None:
            time.sleep(0.01)
        program.send_signal(signal.SIGINT)
        _out, told = program.communicate(timeout=60)
    assert told.strip() == "habeas: Interrupted. What is on record stays; nothing is half recorded."
    assert program.returncode == 130
    with open_register(folder) as register:
        assert 0 < register.ledger.size < 20_000
        assert register.audit().sound
    again = subprocess.run(line, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "recorded before an interruption" in again.stdout
    with open_register(folder) as register:
        assert register.ledger.size == 20_002


def test_giving_up_at_a_question_ends_with_130_and_records_nothing(folder):
    code, said = at_terminal(["Flavia", "\x04"], "add", "person", "--source", "ngo", "--because", "a call",
                             "--register", folder)  # fmt: skip
    assert code == 130
    assert "habeas: Interrupted." in said
    with open_register(folder) as register:
        assert register.ledger.size == 0


def test_a_reader_who_goes_away_is_no_success_and_no_noise(tmp_path):
    with subprocess.Popen(
        (*HABEAS, "init", tmp_path / "ruritania"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_is_told(folder):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            (*HABEAS, "audit", "--register", folder), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr.strip().startswith("habeas: The system refuses")
    assert "Traceback" not in done.stderr


def test_output_is_utf_8_whatever_the_terminal_says(tmp_path):
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run((*HABEAS, "init", tmp_path / "ruritania"), env=ascii_only, capture_output=True, check=False)
    assert done.returncode == 0
    assert "“ruritania”" in done.stdout.decode("utf-8")
