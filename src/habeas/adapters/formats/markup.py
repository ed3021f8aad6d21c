"""The words of an XML document, each with the bytes that it stands in, as a table of element names directs.

Expat parses: no depth is too deep for it, and nothing outside of the document is fetched. A document type declaration is
refused, because it can declare entities that grow without end; office formats have none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

from habeas.adapters.formats.lines import Lines
from habeas.errors import InputError

_MEND = "Save the document as plain text."
_UTF8 = frozenset({None, "utf-8", "us-ascii", "ascii"})


@dataclass(frozen=True)
class Elements:
    """What elements mean. Names are ``prefix:local``, the prefixes given here by namespace.

    ``words`` are the elements whose text counts, None for all text within a paragraph; ``refused`` says why.
    """

    prefixes: Mapping[str, str]
    paragraphs: frozenset[str]
    words: frozenset[str] | None
    skipped: frozenset[str]
    signs: Mapping[str, str]
    cells: frozenset[str]
    rows: frozenset[str]
    refused: Mapping[str, str]


def read_words(data: bytes, name: str, elements: Elements, lines: Lines, base: int) -> None:
    """Add a member's words to ``lines``, its first byte counted as ``base``. Raises ``InputError`` naming the member."""
    reader = _Reader(data, elements, lines, base)
    _run(data, name, reader.parser)


def properties(data: bytes, name: str) -> dict[str, str]:
    """The text of each element without children, by local name: what a file of properties says."""
    parser = _parser()
    found: dict[str, str] = {}
    words: list[str] = []

    def end(element: str) -> None:
        text = " ".join("".join(words).split())
        if text:
            found.setdefault(element.rpartition(" ")[2], text)
        words.clear()

    parser.StartElementHandler = lambda _element, _attributes: words.clear()
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words.append
    _run(data, name, parser)
    return found


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = False

    def refuse(*_: object) -> None:
        raise InputError("Its XML declares a document type, which may hide entities without end.", mend=_MEND)

    def declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding.lower() if encoding is not None else None) not in _UTF8:
            raise InputError(f"Its XML is in {encoding}; UTF-8 is read.", mend="Open it and save it again.")

    parser.StartDoctypeDeclHandler = refuse
    parser.XmlDeclHandler = declared
    return parser


def _run(data: bytes, name: str, parser: expat.XMLParserType) -> None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError("Its XML is in UTF-16; UTF-8 is read.", mend="Open it and save it again.")
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes it by place only
    except expat.ExpatError as error:
        raise InputError(f"“{name}” in its package is broken ({error}).", mend="Fetch or save it again.") from None


class _Reader:
    def __init__(self, data: bytes, elements: Elements, lines: Lines, base: int) -> None:
        self._data, self._elements, self._lines, self._base = data, elements, lines, base
        self._open_paragraphs = self._skipping = self._wording = 0
        self._cells: list[bool] = []
        self._raw = False
        self._names: dict[str, str] = {}
        self.parser = _parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words
        self.parser.StartCdataSectionHandler = lambda: setattr(self, "_raw", True)
        self.parser.EndCdataSectionHandler = lambda: setattr(self, "_raw", False)

    def _named(self, element: str) -> str:
        known = self._names.get(element)
        if known is None:
            space, _, local = element.rpartition(" ")
            known = self._names[element] = f"{self._elements.prefixes.get(space, '')}:{local}"
        return known

    def _start(self, element: str, _attributes: Mapping[str, str]) -> None:
        name, elements, lines = self._named(element), self._elements, self._lines
        if name in elements.refused:
            raise InputError(elements.refused[name], mend=_MEND)
        if name in elements.skipped or self._skipping:
            self._skipping += 1
            return
        if elements.words is not None and name in elements.words:
            self._wording += 1
        if name in elements.signs:
            self._sign(elements.signs[name])
        if name in elements.cells:
            lines.cell(self._place)
            self._cells.append(False)
        if name in elements.paragraphs:
            if self._open_paragraphs:
                lines.enter()
            elif self._cells and self._cells[-1] and lines.begun:
                lines.end()
            self._open_paragraphs += 1

    def _end(self, element: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        name, elements, lines = self._named(element), self._elements, self._lines
        if elements.words is not None and name in elements.words:
            self._wording -= 1
        if name in elements.paragraphs:
            self._open_paragraphs -= 1
            if self._open_paragraphs:
                lines.leave()
            elif self._cells:
                self._cells[-1] = True
            else:
                lines.end()
        if name in elements.cells:
            self._cells.pop()
        if name in elements.rows:
            lines.end()

    @property
    def _place(self) -> int:
        return self._base + self.parser.CurrentByteIndex

    def _sign(self, sign: str) -> None:
        if sign == "\n":
            self._lines.end()
        elif self._open_paragraphs:
            self._lines.add(sign, self._place, self._place)

    def _words(self, words: str) -> None:
        wanted = self._open_paragraphs if self._elements.words is None else self._wording
        if not wanted or self._skipping:
            return
        at = self.parser.CurrentByteIndex
        if not self._raw and self._data[at : at + 1] == b"&":
            self._lines.add(words, self._base + at, self._base + self._data.index(b";", at) + 1)
        else:
            self._lines.add_each(words, self._base + at)
