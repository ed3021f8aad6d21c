"""Where a register is: a folder, or a database together with the folder that belongs to it on this machine.

The folder of a database holds what is this machine's own (the key, the kept checkpoint, what is made from the ledger) and
``database.url``, the address without a password. Who opens a database by its address opens the folder that is named after it,
in ``~/.local/share/habeas`` (or ``$XDG_DATA_HOME/habeas``), unless another folder was named when it was made.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.adapters.files import ADDRESS, LEDGER
from habeas.errors import HabeasError, InputError, Place, RegisterError

if TYPE_CHECKING:  # PostgreSQL's library is loaded where a database is meant
    from habeas.adapters.postgres.address import Address

_SCHEMES = ("postgresql://", "postgres://")


@dataclass(frozen=True)
class Where:
    """A register's folder; ``address`` where a database was named, with the password if one stood in it."""

    folder: Path
    address: Address | None = None

    def database(self) -> Address | None:
        """The database to open; None where the ledger is in the folder itself. Raises ``RegisterError`` where they differ."""
        kept = _kept_address(self.folder)
        if self.address is None or kept is None:
            if self.address is not None and (self.folder / LEDGER).exists():
                raise RegisterError(
                    "The ledger is in the folder itself.", place=Place(str(self.folder)), mend="Name the folder."
                )
            return self.address or kept
        if self.address.where != kept.where:
            raise RegisterError(
                f"This folder belongs to {kept}, not to {self.address}.",
                place=Place(str(self.folder)),
                mend="Name the folder that belongs to the database.",
            )
        return self.address

    def __str__(self) -> str:
        return str(self.folder if self.address is None else self.address)


def where(named: str | os.PathLike[str], folder: Path | None = None) -> Where:
    """Where the register is that was named by a folder or by an address. ``folder`` is the one that belongs to a database."""
    text = os.fspath(named)
    if not text.startswith(_SCHEMES):
        if folder is not None:
            raise InputError(f"“{text}” is a folder: a second one belongs to a database only.", mend="Name one folder.")
        return Where(Path(text))
    from habeas.adapters.postgres.address import Address

    address = Address(text)
    return Where(_homes() / address.slug if folder is None else folder, address)


def _homes() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "habeas"


def _kept_address(folder: Path) -> Address | None:
    path = folder / ADDRESS
    try:
        text = path.read_text("utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterError(f"The address of the database cannot be read: {error}.", place=Place(str(path))) from None
    from habeas.adapters.postgres.address import Address

    try:
        return Address(text)
    except HabeasError as error:
        raise RegisterError(error.what, place=Place(str(path)), mend=error.mend) from None
