"""How long checking a report takes: as a command, with start-up, and once the program and the register are loaded.

The report is the agency's article of 7 May 2025 where it is at hand (HABEAS_DEV_DATA, default ``../shared``), else the
example in our own words. Bounds: 5 s as a command, 0.5 s loaded. Run: ``python benchmarks/checking.py``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import habeas
from habeas.assembly import EXAMPLES, create_example

COMMAND, LOADED, TURNS = 5.0, 0.5, 5
ARTICLE = Path(os.environ.get("HABEAS_DEV_DATA", "../shared")) / "inputs" / "ap-2025-05-07-belarus-pardons.txt"
OWN = EXAMPLES / "belarus" / "reports" / "2025-05-07-forty-two.txt"


def main() -> int:
    report = ARTICLE if ARTICLE.exists() else OWN
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "belarus"
        create_example(place, "belarus")
        program = [str(Path(sys.executable).parent / "habeas"), "check", str(report), "--published", "2025-05-07"]
        began = time.perf_counter()
        done = subprocess.run([*program, "--register", str(place)], check=True, capture_output=True, text=True)
        command = time.perf_counter() - began
        with habeas.open(place) as register:
            figures = register.check(report, published="2025-05-07").check.of_people
            took = []
            for _ in range(TURNS):
                began = time.perf_counter()
                register.check(report, published="2025-05-07")
                took.append(time.perf_counter() - began)
    assert done.stdout
    print(f"{report.name}: {len(figures)} figures of people")
    print(f"as a command, start-up included: {command:.2f} s (bound {COMMAND} s)")
    print(f"loaded: {min(took):.3f} s (bound {LOADED} s)")
    return 0 if command <= COMMAND and min(took) <= LOADED else 1


if __name__ == "__main__":
    sys.exit(main())
