"""The words of an HTML page, line by line, each character with the stretch of the page it was made of.

A line ends where an element of a block begins or ends, and at ``<br>``; the cells of
a table's row stand on one line, a bar between them. Space is collapsed as a browser does it; entities are
read; scripts, styles and comments hold no words. Every character of the page is looked at a bounded number of times,
however broken its markup. Which lines are the article is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "iframe",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "noscript",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "template",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
        "video",
        "audio",
        "canvas",
        "svg",
        "math",
        "object",
    ]
)
WORDLESS = frozenset({"script", "style", "textarea", "title", "iframe"})
_ASIDE = frozenset({"nav", "footer", "aside", "form", "button"})
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")
_PIECE = re.compile(r"[^&\s]+|\s+|&")
_UP_TO_VALUE = re.compile(r"[^=>]*")
_VALUE = re.compile(r"=\s*([\"']?)")


@dataclass
class Line:
    """One line of words; ``pieces`` has for each character where it begins and ends in the page."""

    heading: str | None = None
    aside: bool = False
    characters: list[str] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(self.characters)


def lines_of(page: str) -> list[Line]:
    """The lines of a page that have words, in its order."""
    return _Page(page).lines()


class _Page:
    def __init__(self, page: str) -> None:
        self._page = page
        self._found: list[Line] = []
        self._line = Line()
        self._depth = dict.fromkeys(_ASIDE | _HEADINGS, 0)
        self._missing: set[str] = set()

    def lines(self) -> list[Line]:
        page, at = self._page, 0
        while at < len(page):
            mark = page.find("<", at)
            mark = len(page) if mark == -1 else mark
            self._words(at, mark)
            at = self._markup(mark) if mark < len(page) else mark
        self._break()
        return self._found

    def _markup(self, at: int) -> int:
        """Take the markup at ``at``; the index behind it."""
        page = self._page
        if page.startswith("<!--", at):
            return self._behind("-->", at + 4)
        if page.startswith(("<!", "<?"), at):
            return self._behind(">", at + 2)
        closing = page.startswith("</", at)
        name = _NAME.match(page, at + (2 if closing else 1))
        if name is None:
            self._words(at, at + 1)
            return at + 1
        end = self._tag_end(name.end())
        self._element(name[0].lower(), at, closing=closing, alone=page[end - 2 : end] == "/>")
        if not closing and name[0].lower() in WORDLESS:
            return self._raw_end(name[0].lower(), end)
        return end

    def _tag_end(self, at: int) -> int:
        """Behind the tag's ``>``. Only a quote right after ``=`` hides one: a stray quote does not."""
        page = self._page
        while at < len(page):
            stop = _UP_TO_VALUE.match(page, at)
            at = stop.end() if stop is not None else at
            if at >= len(page):
                break
            if page[at] == ">":
                return at + 1
            value = _VALUE.match(page, at)
            assert value is not None
            close = self._find(value[1], value.end()) if value[1] else -1
            at = value.end() if close == -1 else close + 1
        return len(page)

    def _find(self, sign: str, at: int) -> int:
        """Like ``str.find``, but what is nowhere ahead is looked for only once."""
        if sign in self._missing:
            return -1
        found = self._page.find(sign, at)
        if found == -1:
            self._missing.add(sign)
        return found

    def _behind(self, sign: str, at: int) -> int:
        found = self._find(sign, at)
        return len(self._page) if found == -1 else found + len(sign)

    def _raw_end(self, name: str, at: int) -> int:
        found = re.compile(f"</{name}", re.IGNORECASE).search(self._page, at)
        return len(self._page) if found is None else found.start()

    def _element(self, name: str, at: int, *, closing: bool, alone: bool) -> None:
        if name in _BLOCKS or name in WORDLESS:
            self._break()
        if name in _CELLS and not closing and self._line.characters:
            for sign in " | ":
                self._add(sign, at, at + 1)
        if name in self._depth and not alone:
            self._depth[name] = max(0, self._depth[name] + (-1 if closing else 1))

    def _break(self) -> None:
        line = self._line
        if line.characters and line.characters[-1] == " ":
            line.characters.pop()
            line.pieces.pop()
        if line.characters:
            self._found.append(line)
        self._line = Line()

    def _words(self, at: int, stop: int) -> None:
        if at >= stop:
            return
        line = self._line
        if not line.characters:
            line.heading = next((name for name in sorted(_HEADINGS) if self._depth[name]), None)
            line.aside = any(self._depth[name] for name in _ASIDE)
        while at < stop:
            entity = _ENTITY.match(self._page, at, stop) if self._page[at] == "&" else None
            if entity is not None:
                for character in unescape(entity[0]):
                    self._add(character, entity.start(), entity.end())
                at = entity.end()
                continue
            piece = _PIECE.match(self._page, at, stop)
            assert piece is not None
            if piece[0].isspace():
                self._add(" ", piece.start(), piece.end())
            else:
                for place, character in enumerate(piece[0], piece.start()):
                    self._add(character, place, place + 1)
            at = piece.end()

    def _add(self, character: str, start: int, end: int) -> None:
        line = self._line
        if character.isspace():
            if not line.characters or line.characters[-1] == " ":
                return
            character = " "
        line.characters.append(character)
        line.pieces.append((start, end))
