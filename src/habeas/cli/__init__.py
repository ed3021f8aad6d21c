"""The command line: one file per command, errors as sentences, exit codes that scripts can use.

Each command file has one ``register(app)`` function that adds its command; heavy libraries are imported inside commands.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys

import typer

from habeas.errors import HabeasError


def build() -> typer.Typer:
    """The application with every command file of this folder."""
    app = typer.Typer(
        name="habeas",
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
    try:
        build()()
    except HabeasError as error:
        sys.stderr.write(f"habeas: {error}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        sys.exit(0)
