"""The options that name a language model, and what its account says in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated

import typer

from habeas.cli._progress import progress
from habeas.errors import QuestionError
from habeas.reading.reader import Account, Reader

ModelServer = Annotated[
    str | None,
    typer.Option(
        help="Let a language model read instead of the rules: the address of your own server, http://127.0.0.1:8080/v1. "
        "Its key is taken from HABEAS_MODEL_KEY."
    ),
]
ModelName = Annotated[str | None, typer.Option("--model", help="The model's name on that server.")]
ModelOutside = Annotated[
    bool, typer.Option("--model-outside", help="Allow a server outside of this machine and its private network.")
]


@contextmanager
def chosen_reader(server: str | None, model: str | None, *, outside: bool) -> Iterator[Reader]:
    """The reader that was asked for: the rules, or a model with a progress bar."""
    from habeas.assembly import model_reader
    from habeas.workflows.read import RULES

    if server is None and model is None and not outside:
        yield RULES
        return
    if server is None or model is None:
        raise QuestionError("A model needs its server and its name.", mend="Give --model-server and --model.")
    with progress("Asking the model", "stretches") as tell:
        yield model_reader(server, model, outside=outside, progress=tell)


def account_lines(account: Account) -> Iterator[str]:
    """What was dropped, amended and not read."""
    for what, reasons in (("dropped", account.dropped), ("amended", account.amended)):
        if reasons:
            yield f"{what}: {sum(reasons.values())}: {_listed(reasons)}"
    for failure in account.failures:
        yield f"not read: characters {failure.span.start} to {failure.span.end}: {failure.reason}"


def _listed(reasons: Mapping[str, int]) -> str:
    return ", ".join(
        f"{reason} {count}" for reason, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    )
