"""Every error a caller may catch, named by whose fault it is and worded for a person.

An error says what is wrong, where (file, row, column, entry), and the mend. At the edge of the program it has one
shape, in words on the terminal and as JSON (``as_json``). Nothing else in the project invents an error base class.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where something is wrong: a file, and as much of the place inside it as is known.

    Rows, lines and the characters of a line (``position``) count from 1.
    """

    file: str | None = None
    row: int | None = None
    column: str | None = None
    entry: int | None = None
    line: int | None = None
    position: int | None = None

    def __str__(self) -> str:
        parts = [self.file] if self.file is not None else []
        if self.row is not None:
            parts.append(f"row {self.row}")
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.position is not None:
            parts.append(f"character {self.position}")
        if self.column is not None:
            parts.append(f"column “{self.column}”")
        if self.entry is not None:
            parts.append(f"entry {self.entry}")
        return ", ".join(parts)


class HabeasError(Exception):
    """Base of all errors here. ``exit_code`` is what a command ends with when it meets one."""

    exit_code = 1

    def __init__(self, what: str, *, place: Place | None = None, mend: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.place = place or Place()
        self.mend = mend

    def __str__(self) -> str:
        where = str(self.place)
        text = f"{where}: {self.what}" if where else self.what
        return f"{text} {self.mend}" if self.mend else text

    def as_json(self) -> dict[str, object]:
        """The one shape of an error in JSON: ``{"error", "what", "place", "mend"}``."""
        place = {k: v for k, v in vars(self.place).items() if v is not None}
        return {"error": type(self).__name__, "what": self.what, "place": place, "mend": self.mend}


class InputError(HabeasError):
    """What was handed in cannot be used: a file, a row, a cell, an argument. Nothing was recorded because of it."""

    exit_code = 2


class QuestionError(InputError):
    """A question that cannot be asked as it stands: an unknown term, no time, a contradiction."""


class RegisterError(HabeasError):
    """The register folder cannot be used: missing, not a register, from a newer version, locked by another process."""

    exit_code = 3


class TamperedError(HabeasError):
    """The ledger does not verify: content was changed outside of Habeas. Never raised for an erasure."""

    exit_code = 4


class ReaderError(HabeasError):
    """A document was not read for a reason that need not lie in it: too little memory or time, or a defect of the reader."""


class ServerError(HabeasError):
    """A server that was named cannot be used: absent, refusing, or in a place that nothing may be sent to."""

    exit_code = 5


class ClockError(RegisterError):
    """The machine's clock stands before the newest entry of the ledger."""
