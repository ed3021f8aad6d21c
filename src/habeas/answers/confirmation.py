"""When something that stands on record was last confirmed by its source.

A later list that still says the same adds no statement (imports state only what changed), and yet its source said it again. So a
value that came by a list is confirmed on the day of that source's newest whole list of the kind, as long as the record is
listed. A partial list confirms only what it states. What somebody put on record by hand is confirmed by a new statement alone.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from habeas.register.records import Said
from habeas.register.view import View


class Confirmations:
    """The lists that a view knows of, by source and kind."""

    def __init__(self, view: View) -> None:
        self._view = view

    def last(self, said: Said, *, listed: bool) -> str:
        """The newest day (EDTF) on which the source said this value. ``listed``: whether its list still has the record."""
        batch = self._batch(said.seq) if listed else None
        newest = None if batch is None else self._newest.get((said.source, self._kinds.get(batch, "")))
        return said.reported if newest is None else max(said.reported, newest)

    def _batch(self, seq: int) -> str | None:
        entries = self._view.entries
        found = entries[bisect_left(entries, seq, key=lambda entry: entry.seq)].value("batch")
        return None if found is None else str(found)

    @cached_property
    def _imports(self) -> tuple[tuple[str, str, str, str, bool], ...]:
        """Batch, source, kind, day, and whether the list was whole, of each list that was imported to its end."""
        return tuple(
            (
                entry.value("batch"),
                entry.value("source"),
                summary["what"],
                entry.value("reported"),
                not summary.get("partial", True),
            )
            for entry in self._view.entries
            if entry.kind == "import" and (summary := entry.value("summary")) is not None
        )

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {batch: what for batch, _, what, _, _ in self._imports}

    @cached_property
    def _newest(self) -> dict[tuple[str, str], str]:
        limit = "9999-12-31" if self._view.known is None else self._view.known.isoformat()
        found: dict[tuple[str, str], str] = {}
        for _, source, what, reported, whole in self._imports:
            if whole and reported <= limit:
                found[source, what] = max(reported, found.get((source, what), ""))
        return found
