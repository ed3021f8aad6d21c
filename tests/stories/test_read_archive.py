"""A folder of reports is read by the command: killed, interrupted, started again, with one worker or several."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from habeas.cli import main; main()", "read"]
REPORT = "Examplia: report {0}\nPublished: 7 May 2031\nOn Monday {0} people were arrested in the city, the group Dawn said.\n"
ROWS = 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Forty reports, one of them twice, one that is no text, one in a language that is not read."""
    place = tmp_path_factory.mktemp("reports")
    for number in range(ROWS - 3):
        file = place / f"{number % 3}" / f"{number:02d}.txt"
        file.parent.mkdir(exist_ok=True)
        file.write_text(REPORT.format(number + 2))
    (place / "again.txt").write_text(REPORT.format(2))
    (place / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (place / "french.txt").write_text("Le groupe a dit que 42 des détenus ont été libérés de la colonie.", "utf-8")
    return place


@pytest.fixture(scope="module")
def whole(folder, tmp_path_factory):
    """What one worker writes without being interrupted, and the finished command."""
    out = tmp_path_factory.mktemp("out") / "claims.jsonl"
    done = read(folder, "--out", out, "--workers", "1")
    return out.read_bytes(), done


def read(*arguments):
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, check=False)


def started(out, folder, lines):
    """The command, running, once it has written so many lines."""
    running = subprocess.Popen(
        [*COMMAND, str(folder), "--out", str(out), "--workers", "1"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    until = time.monotonic() + 60
    while time.monotonic() < until and running.poll() is None:
        if out.exists() and out.read_bytes().count(b"\n") >= lines:
            return running
        time.sleep(0.005)
    running.kill()
    pytest.fail("It ended before it could be stopped.")


def test_the_summary_adds_up_and_the_exit_code_says_that_something_failed(whole):
    text, done = whole
    found = [json.loads(line) for line in text.splitlines()]
    assert len(found) == ROWS
    assert done.returncode == 2
    assert f"Documents: {ROWS}\n  read: {ROWS - 2}" in done.stdout
    assert "an earlier one: 1\n  failed: 1\n" in done.stdout
    assert f"Languages: en {ROWS - 3}, fr 1" in done.stdout
    assert "is not read: fr 1, 1 documents as a whole" in done.stdout
    assert "Failed, 1: This is a picture (PNG)" in done.stdout
    assert [one["name"] for one in found if "same_as" in one] == ["0/00.txt"]


def test_two_workers_write_the_same_to_the_byte(folder, whole, tmp_path):
    read(folder, "--out", tmp_path / "out.jsonl", "--workers", "2")
    assert (tmp_path / "out.jsonl").read_bytes() == whole[0]


def test_a_killed_run_goes_on_where_it_was(folder, whole, tmp_path):
    out = tmp_path / "out.jsonl"
    running = started(out, folder, 5)
    running.kill()
    running.communicate()
    written = out.read_bytes()
    assert written.count(b"\n") < ROWS
    out.write_bytes(written + whole[0].splitlines()[written.count(b"\n")][:50])
    done = read(folder, "--out", out, "--json")
    assert out.read_bytes() == whole[0]
    assert json.loads(done.stdout)["read_before"] >= 3
    assert [file.name for file in tmp_path.iterdir()] == ["out.jsonl"]


def test_an_interrupt_says_how_to_go_on(folder, tmp_path):
    out = tmp_path / "out.jsonl"
    running = started(out, folder, 3)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "the same command goes on from there" in said
    assert "Traceback" not in said


def children(process):
    return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def test_a_worker_that_is_killed_costs_its_document_alone(folder, whole, tmp_path):
    out = tmp_path / "out.jsonl"
    running = started(out, folder, 3)
    workers = [one for one in children(running.pid) if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()]
    os.kill(workers[0], signal.SIGKILL)
    said, _ = running.communicate(timeout=60)
    found = [json.loads(line) for line in out.read_bytes().splitlines()]
    lost = [one for one in found if "error" in one and one["error"]["error"] == "ReaderError"]
    assert len(found) == ROWS
    assert len(lost) == 1
    assert "ended (SIGKILL)" in said
    assert "failed: 2" in said
    read(folder, "--out", out)
    assert out.read_bytes() == whole[0]


def test_the_workers_end_with_a_parent_that_is_killed(folder, tmp_path):
    running = started(tmp_path / "out.jsonl", folder, 3)
    family = children(running.pid)
    running.kill()
    running.communicate()
    until = time.monotonic() + 20
    while time.monotonic() < until and any(Path(f"/proc/{one}/status").exists() for one in family):
        time.sleep(0.1)
    assert not [one for one in family if Path(f"/proc/{one}/status").exists()]


def test_lines_go_to_standard_output_where_no_file_is_named(folder, whole):
    done = read(folder / "0", "--json")
    assert [json.loads(line)["name"] for line in done.stdout.splitlines()][:2] == ["00.txt", "03.txt"]
    assert "Documents: 13" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--published", "soon"), "no day of publication"),
        (("--out", "/nowhere/out.jsonl"), "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_read(folder, arguments, said):
    done = read(folder, *arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_one_report_has_no_file_of_lines(folder, tmp_path):
    done = read(folder / "again.txt", "--out", tmp_path / "out.jsonl")
    assert "One report is read in one go" in done.stderr
