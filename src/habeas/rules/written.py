"""A rule as somebody wrote it: a TOML text whose every value knows its line, so that an error can name it.

A table is asked for its values by name and type; what was not asked for is an error in the end (``done``): a misspelt key
would otherwise change the rule in silence.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from habeas.errors import InputError, Place
from habeas.vocabulary.suggestions import did_you_mean

_HEADER = re.compile(r"\s*\[(\[?)\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=\s*(\"\"\"|'''|\"|')?")
_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
_Path = tuple[str | int, ...]


@dataclass
class Table:
    """One table of the file. ``place`` is where it begins."""

    values: Mapping[str, Any]
    place: Place
    _places: Mapping[_Path, Place] = field(repr=False)
    _path: _Path = ()
    _asked: list[str] = field(default_factory=list)

    def text(self, name: str) -> str:
        """A text that must be there, and say something."""
        found = self.text_or_none(name)
        if found is None:
            raise InputError(f"There is no {name}.", place=self.place, mend=f'Write {name} = "…".')
        return found

    def text_or_none(self, name: str) -> str | None:
        """A text, or None where there is none."""
        found: str | None = self._take(name, str, "a text in quotation marks")
        if found is not None and not found.strip():
            raise InputError(f"{name} is blank.", place=self.at(name), mend="Write it, or leave it away.")
        return found

    def flag(self, name: str) -> bool:
        """True or false; false where it is not said."""
        return bool(self._take(name, bool, "true or false"))

    def whole(self, name: str) -> int | None:
        """A whole number, or None where there is none."""
        found: int | None = self._take(name, int, "a whole number")
        return found

    def day(self, name: str) -> date | None:
        """A day, written as 2025-05-07 with or without quotation marks; None where there is none."""
        found = self._take(name, (str, date), "a day, such as 2025-05-07")
        try:
            return date.fromisoformat(found) if isinstance(found, str) else found
        except ValueError:
            raise InputError(f"“{found}” is no day.", place=self.at(name), mend="Write it as 2025-05-07.") from None

    def tables(self, name: str) -> tuple[Table, ...]:
        """The tables written as ``[[name]]``, in order."""
        found = self._take(name, list, f"written as [[{name}]]") or ()
        if not all(isinstance(one, dict) for one in found):
            raise InputError(f"{name} is no table.", place=self.at(name), mend=f"Write each as [[{name}]].")
        paths = [(*self._path, name, number) for number in range(len(found))]
        return tuple(
            Table(one, self._places.get(path, self.place), self._places, path)
            for one, path in zip(found, paths, strict=True)
        )

    def at(self, name: str) -> Place:
        """Where a value of it stands."""
        return self._places.get((*self._path, name), self.place)

    def done(self) -> None:
        """Raise ``InputError`` for a key that nobody asked for."""
        for name in self.values:
            if name not in self._asked:
                raise InputError(
                    f"There is no “{name}” here.", place=self.at(name), mend=did_you_mean(name, self._asked)
                )

    def _take(self, name: str, of: type | tuple[type, ...], words: str) -> Any:
        self._asked.append(name)
        found = self.values.get(name)
        if found is not None and (not isinstance(found, of) or (isinstance(found, bool) and of is not bool)):
            raise InputError(f"{name} must be {words}.", place=self.at(name), mend="Correct it.")
        return found


def read_written(text: str, file: str) -> Table:
    """The table of a TOML text. Raises ``InputError`` with the line for what cannot be read."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        place = Place(file) if found is None else Place(file, line=int(found[1]), position=int(found[2]))
        what = str(error).split(" (at ")[0]
        raise InputError(f"This is no TOML: {what}.", place=place, mend="Correct that line.") from None
    return Table(values, Place(file), dict(_places(text.split("\n"), file)))


def one_of(table: Table, name: str, words: Iterable[str]) -> str:
    """A text of the table that must be one of these words."""
    found, there = table.text(name), tuple(words)
    if found not in there:
        raise InputError(f"“{found}” is no {name}.", place=table.at(name), mend=did_you_mean(found, there))
    return found


def _places(lines: list[str], file: str) -> Iterator[tuple[_Path, Place]]:
    path: _Path = ()
    numbers: dict[_Path, int] = {}
    closing: str | None = None
    for row, line in enumerate(lines, 1):
        if closing is not None:
            closing = None if closing in line else closing
            continue
        header, key = _HEADER.match(line), _KEY.match(line)
        if header is not None:
            path = tuple(header[2].split("."))
            if header[1]:
                numbers[path] = numbers.get(path, -1) + 1
                path = (*path, numbers[path])
            yield path, Place(file, line=row)
        elif key is not None:
            quote, start = key[2] or "", key.end()
            several = len(quote) == 3 and not line[start:].strip()
            yield (*path, key[1]), Place(file, line=row + several, position=1 if several else start + 1)
            closing = quote if len(quote) == 3 and quote not in line[start:] else None
