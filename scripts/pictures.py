"""The charts of the documentation, made anew from the example registers: ``python scripts/pictures.py``.

Each picture is what a command writes; the commands stand here and in ``docs/charts.md``.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Mapping
from pathlib import Path

from habeas.assembly import create_example
from habeas.cli import build

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
PICTURES: Mapping[str, tuple[str, str]] = {
    "figures": ("belarus", "figures pardoned --country BY"),
    "series": ("belarus", "series pardoned --during 2024-07/2025-12 --cumulative --where country=BY --context"),
    "rows": ("belarus", "count pardoned --during 2024-07/2025-12 --by month --where country=BY"),
}


def draw(name: str, registers: Path, to: Path) -> None:
    """Run the command of a picture on the registers in a folder, and write it."""
    register, command = PICTURES[name]
    words = [*command.split(), "--svg", str(to), "--register", str(registers / register)]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        build()(words, standalone_mode=False)


def main() -> None:
    """Make every picture anew."""
    with tempfile.TemporaryDirectory() as folder:
        for register in {register for register, _ in PICTURES.values()}:
            create_example(Path(folder) / register, register)
        for name in PICTURES:
            draw(name, Path(folder), FOLDER / f"{name}.svg")


if __name__ == "__main__":
    main()
