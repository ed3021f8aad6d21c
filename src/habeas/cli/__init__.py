"""The command line: one file per command, errors as sentences, exit codes that scripts can use.

Each command file has one ``register(app)`` function that adds its command; heavy libraries are imported inside commands.
Whatever the terminal's language, output is UTF-8: a name is never cut or replaced on its way out.
"""

from __future__ import annotations

import importlib
import io
import os
import pkgutil
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from habeas.errors import HabeasError

_INTERRUPTED = 130  # as shells say of a command that Ctrl-C ended
_PIPE_CLOSED = 141  # as shells say of a command whose reader went away, such as `head`


class _Commands(TyperGroup):
    """The commands, with one way for each to end early."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, typer.Abort):
            typer.echo("\nhabeas: Interrupted. What is on record stays; nothing is half recorded.", err=True)
            raise typer.Exit(_INTERRUPTED) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still to be flushed goes nowhere
            raise typer.Exit(_PIPE_CLOSED) from None
        except OSError as error:
            raise HabeasError(f"The system refuses to go on: {error}.", mend="Mend that and repeat.") from error


def build() -> typer.Typer:
    """The application with every command file of this folder."""
    app = typer.Typer(
        name="habeas",
        cls=_Commands,
        help="A register of people imprisoned for political reasons, and a proof for every number taken from it.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        add_completion=False,
        rich_markup_mode=None,
    )
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name):
        if module.name.startswith("_") or module.ispkg:
            continue
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        if hasattr(loaded, "register"):
            loaded.register(app)
    return app


def main() -> None:
    """Run a command; a ``HabeasError`` becomes one sentence on standard error and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        build()()
    except HabeasError as error:
        sys.stderr.write(f"habeas: {error}\n")
        sys.exit(error.exit_code)
