"""How fast lists are imported: the two Argentine registries, every row, into a new register on this disk.

Prints one line per list (rows, entries recorded, seconds, rows per second) and the total. The bound is 20 s for all.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from habeas.adapters.sheets import read_sheet
from habeas.assembly import create_register
from habeas.workflows.import_list import import_sheet
from habeas.workflows.mapping import load_map

FOLDER = Path(__file__).parent.parent / "examples" / "argentina"
LISTS = (
    ("ruvte", "ruvte.csv", "ruvte.toml"),
    ("ruvte-sin-denuncia", "ruvte_sin_denuncia.csv", "ruvte_sin_denuncia.toml"),
    ("parque", "parque_de_la_memoria.csv", "parque.toml"),
)
BOUND = 20.0


def main() -> int:
    total = rows = 0.0
    with tempfile.TemporaryDirectory() as folder, create_register(Path(folder) / "argentina", "argentina") as register:
        for source, file, map_file in LISTS:
            began = time.perf_counter()
            sheet = read_sheet(FOLDER / file)
            found = import_sheet(register, sheet, load_map(FOLDER / map_file), source=source, as_of=date(2019, 12, 31))
            took = time.perf_counter() - began
            total += took
            rows += found.rows
            print(
                f"{source}: {found.rows:,} rows ({found.new:,} new, {found.bad} bad), {found.recorded:,} entries, "
                f"{took:.1f} s, {found.rows / took:,.0f} rows/s"
            )
            for problem in found.problems[: int(sys.argv[1]) if len(sys.argv) > 1 else 0]:
                print("  ", problem.text(found.file))
    print(f"all: {rows:,.0f} rows in {total:.1f} s (bound {BOUND:.0f} s)")
    return 0 if total <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
