"""The dates of the events that a text names, so that "since the coup" is since the day it gave for the coup.

An event has the date that stands beside its noun ("the coup of 1 February 2021", "the 2018 protests", "the vote last
August") or that it is said to have begun on.
"""

from __future__ import annotations

import re

from habeas.reading.layout import Layout

_BEFORE, _BEHIND = 5, 3
# Signs that stand inside a name: "the full-scale invasion", "#MyanmarCoup".
_INSIDE = frozenset("-#")
# All but the last of the words that are written as one.
_LAST_PART = re.compile(r".*[a-z](?=[A-Z][a-z])")


class Events:
    """The dated events of one text."""

    def __init__(self, layout: Layout) -> None:
        self._tokens, self._words = layout.tokens, layout.words.tenses
        self._country, self._published = layout.country, layout.published.text
        self._dated: dict[str, str] = {}
        for moment in layout.moments:
            if moment.first is not None and moment.origin is None:
                here = layout.indexes(moment.start, moment.end)
                for name in self._names_beside(here.start, here.stop):
                    self._dated.setdefault(name, moment.first)
        self.start = self._told_start(layout)

    def date_at(self, index: int) -> str | None:
        """The date of the event that the token names, if the text tells it."""
        name = self._name(index)
        return None if name is None else self._dated.get(name) or self._known(name)

    def _name(self, index: int) -> str | None:
        """The event that the token names, or that ends a name written as one word ("#MyanmarCoup")."""
        text = self._tokens[index].text
        return self._words.events.get(_LAST_PART.sub("", text).lower()) if text[0].isalpha() else None

    def _known(self, name: str) -> str | None:
        """The date of an event of the country that everybody knows, if it had happened when the report was published."""
        found = self._words.known.get((self._country or "", name))
        return found if found is not None and self._published is not None and found <= self._published else None

    def date_of(self, index: int, stop: int) -> tuple[bool, str | None]:
        """Whether an event is named from the token on, before the clause ends, and its date if the text tells it."""
        named = False
        for at in range(index, min(index + _BEFORE, stop)):
            if not self._tokens[at].text[0].isalnum() and self._tokens[at].text not in _INSIDE:
                break
            named = named or self._name(at) is not None
            date = self.date_at(at)
            if date is not None:
                return True, date
        return named, None

    def _names_beside(self, start: int, stop: int) -> list[str]:
        found = []
        for at in (
            *range(start - 1, max(-1, start - 1 - _BEFORE), -1),
            *range(stop, min(stop + _BEHIND, len(self._tokens))),
        ):
            token = self._tokens[at]
            if not token.is_word and token.text not in {"-", "'s", "’s"}:
                if at < start:
                    continue
                break
            name = self._name(at)
            if name is not None:
                found.append(name)
                break
        return found

    def _told_start(self, layout: Layout) -> str | None:
        """When what the report is about began, if it says so ("It started on 28 November") or counts its days."""
        counted = next((moment for moment in layout.moments if moment.origin is not None), None)
        if counted is not None:
            here = layout.indexes(counted.start, counted.end).stop
            named, date = self.date_of(here, len(self._tokens))
            return date if named and date is not None else counted.origin
        for moment in layout.moments:
            if moment.sense != "at" or moment.first is None or moment.first != moment.last:
                continue
            here = layout.indexes(moment.start, moment.end).start
            if self._is_begun(here):
                return moment.first
        return None

    def _is_begun(self, here: int) -> bool:
        near = range(max(0, here - 3), here)
        return any(self._tokens[i].lower in self._words.begins for i in near) and not any(
            self._tokens[i].text in {".", ";"} for i in near
        )
