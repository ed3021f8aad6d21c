"""The reader holds its floors on annotated reports that are no part of the project, scored by their own scorer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
_SHARED = {"found": 0.94, "value": 0.91, "counted": 0.80, "attribution": 0.76}
FLOORS = {
    "en": {"found": 0.96, "value": 0.94, "counted": 0.86, "when": 0.72, "attribution": 0.82, "all": 0.55},
    "ru": _SHARED,
    "be": _SHARED,
    "uk": _SHARED,
    "es": _SHARED,
}


def needed(path):
    if not path.exists():
        assert os.environ.get("CI") != "true", f"{path} must be there in CI"
        pytest.skip(f"no annotated reports at {DATA}")
    return path


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    needed(DATA / "score" / "figures.py")
    file = tmp_path_factory.mktemp("gold") / "gold.jsonl"
    file.write_bytes(b"".join((DATA / "figures" / name).read_bytes() for name in ("dev.jsonl", "dev_own.jsonl")))
    return file


@pytest.fixture(scope="module")
def read(gold):
    out = gold.with_name("read.jsonl")
    program = Path(sys.executable).parent / "habeas"
    with out.open("wb") as opened:
        subprocess.run(
            [program, "read", "--records", gold, "--json"], check=True, stdout=opened, stderr=subprocess.DEVNULL
        )
    return out


@pytest.mark.parametrize("language", FLOORS)
def test_the_figures_of_reports_are_read_above_the_floors(gold, read, language):
    bars = [
        part for measure, floor in FLOORS[language].items() for part in ("--min-f1", f"{language}:{measure}={floor}")
    ]
    done = subprocess.run(
        [sys.executable, DATA / "score" / "figures.py", gold, read, *bars], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
