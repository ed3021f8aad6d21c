"""A language model on the team's own server as a reader."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.reader import Reader


def _silent(_done: int, _all: int) -> None:
    """No progress to tell of."""


def model_reader(
    server: str, model: str, *, outside: bool = False, progress: Callable[[int, int], None] = _silent
) -> Reader:
    """A reader that asks the model of this name on the team's own server, ``http://127.0.0.1:8080/v1``.

    Its key is taken from the environment (``HABEAS_MODEL_KEY``). ``outside`` allows a server that is not in the private
    network. Nothing is sent before something is read. Raises ``InputError`` for what is no address.
    """
    from habeas.adapters.language_model.address import Address
    from habeas.adapters.language_model.reader import ModelReader
    from habeas.adapters.language_model.server import Server

    key = os.environ.get("HABEAS_MODEL_KEY") or None
    return ModelReader(Server(Address.parse(server), key, outside=outside), model, progress)
