"""Small text files that a command reads or writes (receipts, proofs, pages): an error names the file and the mend."""

from __future__ import annotations

from pathlib import Path

from habeas.errors import InputError, Place


def read_text(path: Path, what: str) -> str:
    """The file's text. ``what`` it should be stands in the error: “The receipt cannot be read”."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"The {what} cannot be read: {_why(error)}.", place=Place(str(path)), mend="Name another file."
        ) from None


def write_text(path: Path, text: str, what: str, *, beside: Path | None = None) -> None:
    """Write the file. ``what`` it is stands in the error: “The receipt cannot be written”. Never over the file ``beside``."""
    if beside is not None and path.exists() and beside.exists() and path.samefile(beside):
        raise InputError(
            f"The {what} would be written over the report.", place=Place(str(path)), mend="Name another file."
        )
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise InputError(
            f"The {what} cannot be written: {_why(error)}.", place=Place(str(path)), mend="Name another file."
        ) from None


def _why(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else "it is not UTF-8 text"
