"""Scratch folders: gone when the work ends, and what a killed process left goes with the next."""

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from habeas.adapters.scratch import PREFIX, scratch

_WORK = """
import sys, time
from habeas.adapters.scratch import scratch
with scratch() as folder:
    (folder / "rows").write_text("somebody")
    print(folder, flush=True)
    time.sleep(60)
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def _working() -> tuple["subprocess.Popen[str]", Path]:
    process = subprocess.Popen([sys.executable, "-c", _WORK], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def _end(process: "subprocess.Popen[str]", how: signal.Signals) -> int:
    process.send_signal(how)
    process.communicate()
    return process.returncode


def test_a_folder_is_its_owners_alone_and_goes_also_after_an_error(temporary: Path) -> None:
    seen = []

    def work() -> None:
        with scratch() as folder:
            seen.append((folder.parent, folder.stat().st_mode & 0o777))
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        work()
    assert seen == [(temporary, 0o700)]
    assert not list(temporary.iterdir())


def test_sigterm_removes_it(temporary: Path) -> None:
    process, folder = _working()
    assert folder.parent == temporary
    assert _end(process, signal.SIGTERM) == 143
    assert not folder.exists()


def test_what_a_killed_process_left_goes_with_the_next_and_what_one_uses_stays(temporary: Path) -> None:
    process, used = _working()
    killed, left = _working()
    _end(killed, signal.SIGKILL)
    assert left.exists()
    link = temporary / f"{PREFIX}link"
    link.symlink_to(used)
    with scratch():
        assert not left.exists()
        assert (used / "rows").exists()
        assert link.is_symlink()
    _end(process, signal.SIGTERM)
