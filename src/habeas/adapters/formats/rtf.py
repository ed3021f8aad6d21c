"""An RTF document (Rich Text Format 1.9.1): its words, each with the bytes of the file that spell it.

Read are paragraphs, tables, footnotes and text boxes; headers, footers, pictures, field codes and deleted text are not.
Letters are decoded by the font's character set, else by the document's code page. A group that is not closed means that the
file was cut off, and is an error.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass, field, replace

from habeas.adapters.formats.headline import title
from habeas.adapters.formats.lines import Lines
from habeas.adapters.formats.parsed import Parsed
from habeas.documents.cleaning import cleaned
from habeas.documents.document import About
from habeas.errors import InputError

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|(?P<space>[\r\n\x00]+)|(?P<plain>[^\\{}\r\n\x00]+)",
    re.DOTALL,
)
# What stands behind \\u for readers that know no Unicode: a letter, spelled in any way.
_FALLBACK = re.compile(
    rb"[\r\n]*(?:\\'[0-9a-fA-F]{2}|\\[a-zA-Z]{1,32}(?:-?\d{1,10})? ?|\\[^a-zA-Z]|[^\\{}\r\n])", re.DOTALL
)
_SKIPPED = frozenset({
    "fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "info",
    "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "fldinst",
    "listtext", "pntext", "sp", "themedata", "colorschememapping", "datastore", "xmlnstbl", "latentstyles", "mmathPr",
    "nonshppict", "filetbl", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "tc", "xe", "template", "comment",
    "annotation", "atnid", "atnauthor", "atnref", "atndate", "keywords", "category", "subject", "doccomm", "operator",
    "company", "manager", "hlinkbase",
})  # fmt: skip
_NOTED = {
    "header": "Page headers and footers are not read.",
    "footer": "Page headers and footers are not read.",
    "annota": "Comments are not read.",
    "object": "Files embedded in it are not read.",
}
_STARRED_READ = frozenset({"shpinst", "shptxt"})
_ENDS = frozenset({"par", "line", "sect", "page", "row", "nestrow", "column"})
_WORDS = {
    "tab": " ", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SIGNS = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
_WIDE = frozenset({"cp932", "cp949", "gbk", "cp950", "utf-8"})
_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_MOST_FALLBACK = 8
_DAY = ("yr", "mo", "dy")
_MEND = "Open it and save it again, or save it as plain text."


@dataclass(frozen=True)
class _Group:
    """What holds until a group ends. ``goes`` says where its words go: text, nowhere, title, author."""

    goes: str = "text"
    fallback: int = 1
    font: int | None = None
    deleted: bool = False
    inner: bool = False


@dataclass
class _Reader:
    data: bytes
    lines: Lines = field(default_factory=Lines)
    group: _Group = field(default_factory=_Group)
    outer: list[_Group] = field(default_factory=list)
    page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    day: dict[str, int] = field(default_factory=dict)
    packed: bytearray = field(default_factory=bytearray)
    packed_at: int = 0
    starred: bool = False
    cell: bool = False
    notes: dict[str, None] = field(default_factory=dict)
    high: tuple[int, int] | None = None

    def read(self) -> None:
        at, data = 0, self.data
        while at < len(data):
            token = _TOKEN.match(data, at)
            if token is None:
                raise InputError(f"It is cut off or damaged at byte {at + 1:,}.", mend=_MEND)
            end = token.end()
            if token["hex"] is None and self.packed:
                self._unpack()
            if token["brace"] is not None:
                self._brace(token["brace"])
                if not self.outer:
                    if data[end:].strip(b"\r\n\x00 \t\x1a"):
                        raise InputError(f"Something follows behind its end, at byte {end + 1:,}.", mend=_MEND)
                    return
            elif token["word"] is not None:
                end = self._control(token["word"].decode(), token["number"], at, end)
            else:
                self._literal(token, at, end)
            at = end
        raise InputError("It ends before its last group is closed: it was cut off.", mend=_MEND)

    def _brace(self, brace: bytes) -> None:
        self.starred = False
        if brace == b"{":
            self.outer.append(self.group)
            self.group = replace(self.group, inner=False)
            return
        if self.group.inner:
            self.lines.leave()
        self.group = self.outer.pop()

    def _literal(self, token: re.Match[bytes], at: int, end: int) -> None:
        if token["hex"] is not None:
            self.packed_at = at if not self.packed else self.packed_at
            self.packed += bytes.fromhex(token["hex"].decode())
        elif token["sign"] == b"*":
            self.starred = True
        elif token["sign"] in {b"\r", b"\n"}:
            self.lines.end()
        elif token["sign"] is not None:
            self._add(_SIGNS.get(token["sign"], ""), at, end)
        elif token["plain"] is not None:
            self._plain(token["plain"], at)

    def _plain(self, words: bytes, at: int) -> None:
        if words.isascii():
            if self.group.goes == "text" and not self.group.deleted:
                self._bar(at)
                self.lines.add_each(words.decode("ascii"), at)
            else:
                self._add(words.decode("ascii"), at, at + len(words))
            return
        self._bytes(words, at, 1)

    def _unpack(self) -> None:
        packed, self.packed = bytes(self.packed), bytearray()
        self._bytes(packed, self.packed_at, len(r"\'e9"))

    def _bytes(self, packed: bytes, at: int, width: int) -> None:
        """Letters in the font's character set, each byte spelled by ``width`` bytes of the file."""
        if self._encoding in _WIDE:
            self._add(self._decoded(packed, at), at, at + width * len(packed))
            return
        for place, byte in enumerate(packed):
            start = at + width * place
            self._add(self._decoded(bytes([byte]), start), start, start + width)

    def _decoded(self, packed: bytes, at: int) -> str:
        try:
            return packed.decode(self._encoding)
        except UnicodeDecodeError:
            if self.group.goes != "text":
                return ""
            raise InputError(f"The letter at byte {at + 1:,} is none in {self._encoding}.", mend=_MEND) from None

    @property
    def _encoding(self) -> str:
        return self.fonts.get(self.group.font, self.page) if self.group.font is not None else self.page

    def _add(self, words: str, start: int, end: int) -> None:
        goes = self.group.goes
        if goes in {"title", "author"}:
            self.said[goes] = self.said.get(goes, "") + words
        elif goes == "text" and words and not self.group.deleted:
            self._bar(start)
            self.lines.add(words, start, end)

    def _bar(self, place: int) -> None:
        if self.cell:
            self.lines.cell(place)
            self.cell = False

    def _control(self, word: str, told: bytes | None, at: int, end: int) -> int:
        starred, self.starred = self.starred, False
        number = int(told) if told is not None else None
        if word == "bin":
            return min(len(self.data), end + max(number or 0, 0))
        if word == "u" and number is not None:
            for _ in range(self.group.fallback):
                fallback = _FALLBACK.match(self.data, end)
                end = fallback.end() if fallback is not None else end
            self._unicode(number % 65_536, at, end)
        elif word in {"title", "author"} and self.group.goes == "info":
            self.group = replace(self.group, goes=word)
        elif word == "creatim" and self.group.goes == "info":
            self.group = replace(self.group, goes="creatim")
        elif word in _SKIPPED or (starred and word not in _STARRED_READ):
            if self.group.goes == "text" and word[:6] in _NOTED:
                self.notes[_NOTED[word[:6]]] = None
            self.group = replace(self.group, goes=word if word in {"info", "fonttbl"} else "nowhere")
        elif word in {"footnote", "shptxt"}:
            if self.group.goes == "text" and not self.group.inner:
                self.lines.enter()
                self.group = replace(self.group, inner=True)
        else:
            self._format(word, number, at, end)
        return end

    def _format(self, word: str, number: int | None, at: int, end: int) -> None:
        group = self.group
        if word in _ENDS:
            if group.goes == "text":
                self.lines.end()
                self.cell = False
        elif word in {"cell", "nestcell"}:
            self.cell = group.goes == "text"
        elif word in _WORDS:
            self._add(_WORDS[word], at, end)
        elif word == "uc" and number is not None:
            if not 0 <= number <= _MOST_FALLBACK:
                raise InputError(f"At byte {at + 1:,} it says that {number:,} letters stand for one.", mend=_MEND)
            self.group = replace(group, fallback=number)
        elif word == "f" and number is not None:
            self.group = replace(group, font=number)
        elif word == "fcharset" and group.goes == "fonttbl" and group.font is not None and number is not None:
            self.fonts[group.font] = _CHARSETS.get(number, self.page)
        elif word in {"deleted", "plain"}:
            self.group = replace(group, deleted=word == "deleted" and number != 0)
        elif word in _DAY and group.goes == "creatim" and number is not None:
            self.day[word] = number
        else:
            self.page = _page(number) if word == "ansicpg" and number else _SETS.get(word, self.page)

    def _unicode(self, code: int, at: int, end: int) -> None:
        high, self.high = self.high, None
        if 0xD800 <= code < 0xDC00:
            self.high = (code, at)
        elif high is not None and 0xDC00 <= code < 0xE000:
            self._add(chr(0x10000 + ((high[0] - 0xD800) << 10) + (code - 0xDC00)), high[1], end)
        else:
            self._add("\ufffd" if 0xDC00 <= code < 0xE000 else chr(code), at, end)


def parse(data: bytes, _name: str) -> Parsed:
    """Read an RTF document."""
    reader = _Reader(data)
    reader.read()
    body = cleaned(reader.lines.traced())
    day = "-".join(f"{reader.day[name]:02}" for name in _DAY) if all(name in reader.day for name in _DAY) else None
    about = About(
        title=title(reader.said.get("title"), body.text), author=reader.said.get("author", "").strip() or None
    )
    with suppress(InputError):
        about = replace(about, created=day)
    return Parsed("application/rtf", body, about, notes=tuple(reader.notes))


def _page(number: int) -> str:
    name = {10_000: "mac_roman", 10_007: "mac_cyrillic", 65_001: "utf-8", 936: "gbk"}.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        raise InputError(f"Its code page {number} is not known here.", mend=_MEND) from None
    return name
