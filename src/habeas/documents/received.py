"""What was received, before anything looks into it: a name and bytes, or a name and why there are no bytes.

A name is the file's within the folder that is read; of a web archive's record it says the place in the archive.
"""

from __future__ import annotations

from dataclasses import dataclass

from habeas.errors import InputError


@dataclass(frozen=True)
class Received:
    """Bytes to be read. ``address`` and ``fetched`` (UTC, ISO 8601) are a crawler's; ``record`` is its place in the archive."""

    name: str
    data: bytes
    address: str | None = None
    fetched: str | None = None
    record: str | None = None


@dataclass(frozen=True)
class Missing:
    """Something that should have been received and was not."""

    name: str
    error: InputError
