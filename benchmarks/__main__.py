"""Every benchmark, one after the other; ends with 1 when one is beyond its bound. Run: ``make bench``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# ``linking_large`` and ``answers`` of a million people take half an hour, ``spark`` minutes, and ``calibration`` has no bound:
# these are run by hand.
ALL = (
    "ledger", "importing", "checking", "reading", "reading_speed", "false_hits", "quotations", "persons", "archive",
    "names", "mentions", "native_names", "inflection", "judgements", "finding", "linking", "aliases",
    "writers", "answers",
)  # fmt: skip


def main() -> int:
    beyond = []
    for name in ALL:
        print(f"\n== {name}", flush=True)
        if subprocess.run([sys.executable, Path(__file__).with_name(f"{name}.py")], check=False).returncode:
            beyond.append(name)
    print(
        f"\n{len(ALL) - len(beyond)} of {len(ALL)} within their bounds"
        + (f"; not: {', '.join(beyond)}" if beyond else "")
    )
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
