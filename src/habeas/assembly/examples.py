"""The example registers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.adapters.sheets import read_sheet
from habeas.assembly.opening import create_register
from habeas.assembly.register import Register
from habeas.errors import Place, RegisterError

if TYPE_CHECKING:
    from habeas.workflows.import_list import Progress
    from habeas.workflows.summary import ImportSummary

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
_EXAMPLE_ORIGIN = "habeas-example/"


def _silent(_done: int, _all: int) -> None:
    """No progress to tell of."""


def create_example(
    folder: Path, name: str, tell: Callable[[ImportSummary], None] = lambda _summary: None, progress: Progress = _silent
) -> None:
    """Make an example register (``workflows.demo.REGISTERS``) in a folder that is not there yet; ``tell`` of each list."""
    from habeas.workflows.demo import import_example, lists_of

    if not EXAMPLES.is_dir():
        raise RegisterError(
            "The examples are not here: they come with the source of Habeas.", place=Place(str(EXAMPLES))
        )
    with create_register(folder, _EXAMPLE_ORIGIN + name) as opened:
        for one in lists_of(name):
            tell(import_example(opened, one, EXAMPLES, read_sheet, progress))


def is_example(register: Register) -> bool:
    """Whether the register was made by ``create_example``."""
    return register.ledger.checkpoint().origin.startswith(_EXAMPLE_ORIGIN)
