"""Options that many commands share, and how a command finds its register."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.access.levels import Level
from habeas.errors import InputError

if TYPE_CHECKING:
    from habeas.assembly import Register, Where

RegisterOption = Annotated[
    str | None,
    typer.Option(
        "--register",
        envvar="HABEAS_REGISTER",
        help="The register's folder, or postgresql://user@host/database.",
        show_default=False,
    ),
]
JsonLevel = Annotated[Level, typer.Option("--level", help="Who the JSON is for.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON to standard output.")]


def open_register(named: str | None) -> Register:
    """The register that was named, or an error that says how to name one."""
    from habeas.assembly import open_register as open_place

    return open_place(place_of(named))


def place_of(named: str | None) -> Where:
    """Where the register is that was named, or an error that says how to name one."""
    from habeas.assembly import where

    if named is None:
        raise InputError("No register was named.", mend="Give --register FOLDER or set HABEAS_REGISTER.")
    return where(named)


def day(text: str | None, option: str) -> date | None:
    """A day given as an option, or an error that names the option."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(f"{option}: “{text}” is not a day.", mend="Write it as 2025-05-07.") from None


def day_past(text: str | None, option: str) -> date | None:
    """The same; a day that has not come yet is an error, too: nobody has reported anything on it."""
    from habeas.adapters.clock import now

    found = day(text, option)
    if found is not None and found > now().date():
        raise InputError(f"{option}: {found} has not come yet.", mend="Give a day up to today.")
    return found


def check_language(code: str | None) -> None:
    """An error for a language that no grammar reads."""
    from habeas.reading.language import LANGUAGES

    if code is not None and code not in LANGUAGES:
        raise InputError(f"--language: “{code}” is not read yet.", mend=f"Languages read: {', '.join(LANGUAGES)}.")


def check_country(code: str | None) -> None:
    """An error for what is no code of a country."""
    if code is not None and not (len(code) == 2 and code.isascii() and code.isupper()):
        raise InputError(f"--country: “{code}” is no country code.", mend="Write two capital letters: BY, UA, NI.")
