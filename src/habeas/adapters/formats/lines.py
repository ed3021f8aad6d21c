"""Lines of a text as a parser finds them, character by character, each with the stretch of the file it was made of.

A line is a paragraph. Space is collapsed as a browser does it; a line without words is no line. A paragraph that stands
inside another (a footnote, a text box) comes behind it, so that no sentence is torn.
"""

from __future__ import annotations

from array import array

from habeas.documents.offsets import Offsets, Traced
from habeas.errors import InputError

MOST_CHARACTERS = 10_000_000
_MOST_OPEN = 100


class Lines:
    """Collects characters into lines."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._starts, self._ends = array("L"), array("L")
        self._line = _Line()
        self._outer: list[_Line] = []
        self._later: list[_Line] = []

    def add(self, words: str, start: int, end: int) -> None:
        """Characters made of one stretch of the file."""
        for character in words:
            self._line.add(character, start, end)

    def add_each(self, words: str, start: int, width: bool = True) -> None:  # noqa: FBT001, FBT002
        """Characters that stand in the file one by one in UTF-8, or one unit each where ``width`` is False."""
        place = start
        for character in words:
            length = len(character.encode("utf-8", "surrogatepass")) if width else 1
            self._line.add(character, place, place + length)
            place += length

    def cell(self, place: int) -> None:
        """A table's next cell: a bar, where something stands before it."""
        if self._line.text:
            self.add(" | ", place, place)

    def end(self) -> None:
        """End the line."""
        line, self._line = self._line, _Line()
        self._keep(line)
        if not self._outer:
            later, self._later = self._later, []
            for one in later:
                self._emit(one)

    def enter(self) -> None:
        """A paragraph begins inside the present one."""
        if len(self._outer) >= _MOST_OPEN:
            raise InputError(f"Its paragraphs are nested more than {_MOST_OPEN} deep.", mend="Save it as plain text.")
        self._outer.append(self._line)
        self._line = _Line()

    def leave(self) -> None:
        """Back to the paragraph outside."""
        self._keep(self._line)
        self._line = self._outer.pop()

    @property
    def begun(self) -> bool:
        """Whether the present line has words."""
        return bool(self._line.text)

    def traced(self) -> Traced:
        """All lines, with their offsets."""
        self.end()
        return Traced("".join(self._text), Offsets(self._starts, self._ends))

    def _keep(self, line: _Line) -> None:
        if self._outer:
            self._later.append(line)
        else:
            self._emit(line)

    def _emit(self, line: _Line) -> None:
        line.trim()
        if not line.text:
            return
        if self._text:
            at = self._ends[-1]
            self._text.append("\n")
            self._starts.append(at)
            self._ends.append(max(at, line.starts[0]) if line.starts[0] >= at else at)
        self._text.extend(line.text)
        self._starts.extend(line.starts)
        self._ends.extend(line.ends)
        if len(self._text) > MOST_CHARACTERS:
            raise InputError(
                f"It holds more than {MOST_CHARACTERS / 1e6:,.0f} million characters.",
                mend="Cut out the report itself, or split the file.",
            )


class _Line:
    def __init__(self) -> None:
        self.text: list[str] = []
        self.starts, self.ends = array("L"), array("L")

    def add(self, character: str, start: int, end: int) -> None:
        if character.isspace():
            if not self.text or self.text[-1] == " ":
                return
            character = " "
        self.text.append(character)
        self.starts.append(start)
        self.ends.append(end)

    def trim(self) -> None:
        while self.text and self.text[-1] == " ":
            del self.text[-1], self.starts[-1], self.ends[-1]
