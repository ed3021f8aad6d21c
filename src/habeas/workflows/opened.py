"""What a workflow needs of an open register: its ledger and its documents. ``assembly`` has the real one."""

from __future__ import annotations

from typing import Protocol

from habeas.ledger.log import Ledger


class Documents(Protocol):
    """Bytes by their SHA-256."""

    def put(self, content: bytes, name: str) -> str:
        """Keep the bytes and return their SHA-256 in hexadecimal."""
        ...


class Opened(Protocol):
    """An open register."""

    @property
    def ledger(self) -> Ledger:
        """Its ledger."""
        ...

    @property
    def documents(self) -> Documents:
        """Its documents."""
        ...
