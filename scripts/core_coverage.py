"""Fails when the core (everything but the edges) is reached by less than 95%: lines and branches of the last test run.

With ``--missing`` it prints what of the whole program was not reached, and by which lines.
"""

from __future__ import annotations

import json
import sys
from functools import reduce
from pathlib import Path
from typing import Any

import slipcover

FOLDERS = ("vocabulary", "access", "documents", "claims", "reading", "ledger", "identity", "register", "answers")
CORE = tuple(f"src/habeas/{folder}/" for folder in FOLDERS)
LEAST = 95.0
SEEN = Path(__file__).resolve().parents[1] / ".coverage.d"


def seen() -> dict[str, Any]:
    """What all processes of the last run saw, together."""
    found = [json.loads(file.read_text("utf-8")) for file in sorted(SEEN.glob("*.json"))]
    if not found:
        sys.exit("Nothing was measured yet: `make test` does.")
    return reduce(lambda one, other: slipcover.merge_coverage(one, other) or one, found)


def percent(coverage: dict[str, Any]) -> float:
    """How much of the core's lines and branches was reached."""
    files = [what for name, what in coverage["files"].items() if name.startswith(CORE)]
    reached = sum(len(what["executed_lines"]) + len(what["executed_branches"]) for what in files)
    missed = sum(len(what["missing_lines"]) + len(what["missing_branches"]) for what in files)
    return 100 * reached / (reached + missed)


if sys.argv[1:] == ["--missing"]:
    slipcover.print_coverage(seen(), skip_covered=True)
else:
    reached = percent(seen())
    sys.stdout.write(f"core coverage {reached:.1f}%, at least {LEAST:.0f}% wanted\n")
    sys.exit(reached < LEAST)
