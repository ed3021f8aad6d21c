"""Fails when the core (everything but the edges) is covered by less than 95%: lines and branches of the last test run."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import coverage

CORE = ("vocabulary", "access", "documents", "claims", "reading", "ledger", "identity", "register", "answers")
LEAST = 95.0

measured = coverage.Coverage()
measured.load()
with Path(os.devnull).open("w") as nowhere:
    percent = measured.report(include=[f"src/habeas/{folder}/*" for folder in CORE], file=nowhere)
sys.stdout.write(f"core coverage {percent:.1f}%, at least {LEAST:.0f}% wanted\n")
sys.exit(percent < LEAST)
