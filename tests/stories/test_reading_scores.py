"""The reader holds its floors on annotated reports that are no part of the project, scored by their own scorer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
FLOORS = ("found=0.92", "value=0.90", "counted=0.70", "attribution=0.70")


def test_the_figures_of_english_reports_are_read_above_the_floors(tmp_path):
    scorer = DATA / "score" / "figures.py"
    if not scorer.exists():
        assert os.environ.get("CI") != "true", f"{scorer} must be there in CI"
        pytest.skip(f"no annotated reports at {DATA}")
    gold, read = tmp_path / "gold.jsonl", tmp_path / "read.jsonl"
    gold.write_bytes(b"".join((DATA / "figures" / name).read_bytes() for name in ("dev.jsonl", "dev_own.jsonl")))
    program = Path(sys.executable).parent / "habeas"
    with read.open("wb") as out:
        subprocess.run(
            [program, "read", "--records", gold, "--json"], check=True, stdout=out, stderr=subprocess.DEVNULL
        )
    bars = [part for floor in FLOORS for part in ("--min-f1", floor)]
    done = subprocess.run(
        [sys.executable, scorer, gold, read, "--lang", "en", *bars], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
