"""The example registers, filled from the lists in ``examples/``: a table of what is imported from where.

``belarus`` holds published pardon waves, published figures, the two statements that sums of waves rest on, events beside
them and an appeal;
``argentina`` holds two independent registries of the victims of state terror. Nothing in them is invented: every row has
its source. Reading files and making registers are handed in (``assembly``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from habeas.documents.sheet import Sheet
from habeas.errors import InputError, Place
from habeas.workflows.import_list import Progress, import_sheet
from habeas.workflows.mapping import load_map
from habeas.workflows.native import native_map
from habeas.workflows.opened import Opened
from habeas.workflows.summary import ImportSummary


@dataclass(frozen=True)
class ExampleList:
    """One list: its register and file, the file of its map (None: its headings are our own), source and day."""

    register: str
    file: str
    map: str | None
    source: str
    as_of: date | None = None


_PUBLISHED = date(2019, 11, 5)
LISTS = (
    ExampleList("belarus", "sources.csv", None, "reports"),
    ExampleList("belarus", "groups.csv", None, "reports"),
    ExampleList("belarus", "figures.csv", None, "reports"),
    ExampleList("belarus", "assumptions.csv", None, "reports"),
    ExampleList("belarus", "context.csv", None, "reports"),
    ExampleList("belarus", "appeals.csv", "appeals.toml", "reports"),
    ExampleList("argentina", "ruvte.csv", "ruvte.toml", "ruvte", _PUBLISHED),
    ExampleList("argentina", "ruvte_sin_denuncia.csv", "ruvte_sin_denuncia.toml", "ruvte-sin-denuncia", _PUBLISHED),
    ExampleList("argentina", "parque_de_la_memoria.csv", "parque.toml", "parque", _PUBLISHED),
)
REGISTERS = tuple(dict.fromkeys(one.register for one in LISTS))


def lists_of(register: str) -> tuple[ExampleList, ...]:
    """The lists of an example register, in the order of their import."""
    return tuple(one for one in LISTS if one.register == register)


def import_example(
    opened: Opened, one: ExampleList, examples: Path, read_sheet: Callable[[Path], Sheet], progress: Progress
) -> ImportSummary:
    """Import one list of an example register."""
    folder = examples / one.register
    sheet = read_sheet(folder / one.file)
    map_ = native_map(sheet.headings) if one.map is None else load_map(folder / one.map)
    if map_ is None:
        raise InputError("The headings are not the register's own.", place=Place(str(folder / one.file)))
    return import_sheet(opened, sheet, map_, source=one.source, as_of=one.as_of, by="habeas demo", progress=progress)
