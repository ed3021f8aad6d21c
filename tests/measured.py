"""What the tests reach of the program: each process of a run writes the lines and branches that it saw into ``.coverage.d``.

Only where the run asks for it (``pytest --measured``). A tracer would make the tests three times slower; this marks
the program's code while it is imported, and takes each mark away once it was seen. What the programs reach that tests
start is not seen. ``scripts/core_coverage.py`` reads what is written here.
"""

import json
import os
import sys
from pathlib import Path

import slipcover

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "habeas"
SEEN = ROOT / ".coverage.d"


class Measured:
    """The program as it is imported from now on, and what is seen of it."""

    def __init__(self) -> None:
        assert not any(name == "habeas" or name.startswith("habeas.") for name in sys.modules), "it was imported before"
        self.seen = slipcover.Slipcover(branch=True, source=[str(SOURCE)])
        self.importing = slipcover.ImportManager(self.seen, slipcover.FileMatcher(sources=[str(SOURCE)]))
        self.importing.__enter__()

    def pytest_sessionfinish(self):
        worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
        (SEEN / f"{worker}.json").write_text(json.dumps(self.seen.get_coverage()), "utf-8")


def pytest_addoption(parser):
    parser.addoption(
        "--measured", action="store_true", help="write what the tests reach of the program into .coverage.d"
    )


def pytest_configure(config):
    if not config.getoption("measured"):
        return
    worker = hasattr(config, "workerinput")
    if not worker:
        SEEN.mkdir(exist_ok=True)
        for old in SEEN.glob("*.json"):
            old.unlink()
    if worker or not config.getoption("numprocesses", None):  # whoever only starts others runs no test
        config.pluginmanager.register(Measured(), "what is measured")
