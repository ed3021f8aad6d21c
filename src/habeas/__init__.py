"""Habeas: a register of people imprisoned for political reasons, and a proof for every number taken from it.

The way through the system, and where each step lives::

    document  ->  claims  ->  statements  ->  register  ->  answers
    documents     claims      ledger          register      answers
                  reading                     identity

``vocabulary`` and ``access`` are the words everything is said in; ``adapters`` touch disk, clock and keys; ``workflows``
are what people ask for; ``assembly`` chooses the adapters; ``cli`` is the command line.

>>> import habeas
>>> with habeas.open("belarus") as register:  # doctest: +SKIP
...     print(register.count("pardoned", during=("2024-07", "2025-01")).explain())
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from habeas.errors import HabeasError, InputError, QuestionError, RegisterError, TamperedError

if TYPE_CHECKING:
    from habeas.answers.answer import Answer
    from habeas.assembly import Register
    from habeas.workflows.check import CheckedReport

__all__ = [
    "Answer",
    "CheckedReport",
    "HabeasError",
    "InputError",
    "QuestionError",
    "Register",
    "RegisterError",
    "TamperedError",
    "create",
    "open",
]

_LAZY = {"Answer": "habeas.answers.answer", "Register": "habeas.assembly", "CheckedReport": "habeas.workflows.check"}


def open(folder: str | os.PathLike[str]) -> Register:  # noqa: A001 - habeas.open(...) is how it is read
    """Open the register in a folder, or in a database by its address (``postgresql://user@host/database``).

    Raises ``RegisterError`` where there is none. Use it in a ``with`` statement.
    """
    from habeas.assembly import open_register, where

    return open_register(where(folder))


def create(folder: str | os.PathLike[str], name: str) -> Register:
    """Make a register in a folder that does not exist yet, or in a database by its address, and open it."""
    from habeas.assembly import create_register, where

    return create_register(where(folder), name)


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from importlib import import_module

        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'habeas' has no attribute {name!r}")
