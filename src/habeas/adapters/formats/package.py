"""A ZIP package that is a document: DOCX (ISO 29500, strict and transitional) or ODT (ISO 26300).

Read are the paragraphs of the body with tables, text boxes, footnotes and endnotes; a change that was deleted is no text.
What else a package may hold and is not read here, its notes say: page headers and footers, comments, charts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.adapters.formats.headline import title
from habeas.adapters.formats.lines import Lines
from habeas.adapters.formats.markup import Elements, properties, read_words
from habeas.adapters.formats.members import Members
from habeas.adapters.formats.parsed import Parsed
from habeas.documents.cleaning import cleaned
from habeas.documents.document import About
from habeas.documents.location import Part
from habeas.errors import InputError

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
_MEND = "Save the document as plain text."
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_MAIN = re.compile(r"word/document\d*\.xml\Z")
_NOTED = (
    (re.compile(r"word/(?:header|footer)\d*\.xml\Z"), "Page headers and footers are not read."),
    (re.compile(r"word/comments\w*\.xml\Z"), "Comments are not read."),
    (
        re.compile(r"word/(?:charts|diagrams)/.+\.xml\Z|Object [^/]+/content\.xml\Z"),
        "Charts and diagrams are not read.",
    ),
    (re.compile(r"word/embeddings/.+\Z"), "Files embedded in it are not read."),
)

_DOCX_ELEMENTS = Elements(
    prefixes={_WORD: "w", _WORD_STRICT: "w", _COMPATIBILITY: "mc", _MATHS: "m"},
    paragraphs=frozenset({"w:p"}),
    words=frozenset({"w:t", "m:t"}),
    skipped=frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:rt"}),
    signs={"w:tab": " ", "w:ptab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"},
    cells=frozenset({"w:tc"}),
    rows=frozenset({"w:tr"}),
    refused={
        "w:altChunk": "A part of it is stored as another document inside it.",
        "w:subDoc": "A part of it is stored in another file.",
    },
)
_ODT_ELEMENTS = Elements(
    prefixes={
        f"{_OASIS}text:1.0": "text", f"{_OASIS}office:1.0": "office", f"{_OASIS}table:1.0": "table",
        f"{_OASIS}svg-compatible:1.0": "svg", f"{_OASIS}drawing:1.0": "draw",
    },
    paragraphs=frozenset({"text:p", "text:h"}),
    words=None,
    skipped=frozenset(
        {"text:tracked-changes", "office:annotation", "office:forms", "text:note-citation", "text:ruby-text", "svg:title",
         "svg:desc", "office:styles", "office:automatic-styles"}
    ),
    signs={"text:s": " ", "text:tab": " ", "text:line-break": "\n"},
    cells=frozenset({"table:table-cell"}),
    rows=frozenset({"table:table-row"}),
    refused={"text:section-source": "A part of it is stored in another file."},
)  # fmt: skip


@dataclass(frozen=True)
class _Properties:
    member: str
    author: Sequence[str]
    created: str


def parse(data: bytes, _name: str) -> Parsed:
    """Read a DOCX or ODT document."""
    members = Members(data)
    main = [name for name in members.names if _MAIN.match(name)]
    if main:
        notes = [name for name in ("word/footnotes.xml", "word/endnotes.xml") if name in members]
        told = _Properties("docProps/core.xml", ("creator",), "created")
        return _parsed(DOCX, members, main + notes, _DOCX_ELEMENTS, told)
    kind = members.read("mimetype").decode("ascii", "replace").strip() if "mimetype" in members else ""
    if kind == ODT:
        if "META-INF/manifest.xml" in members and b"encryption-data" in members.read("META-INF/manifest.xml"):
            raise InputError("It is encrypted.", mend="Save it without a password.")
        told = _Properties("meta.xml", ("initial-creator", "creator"), "creation-date")
        return _parsed(ODT, members, ["content.xml"], _ODT_ELEMENTS, told)
    if "xl/workbook.xml" in members or kind.endswith("spreadsheet"):
        raise InputError("This is a table (XLSX or ODS), no report.", mend="Import it as a list, or save it as text.")
    raise InputError("This is a ZIP archive, and no DOCX or ODT document.", mend="Unpack it and hand in the report.")


def _parsed(media_type: str, members: Members, names: Sequence[str], elements: Elements, told: _Properties) -> Parsed:
    lines, base = Lines(), 0
    parts = []
    for name in names:
        data = members.read(name)
        read_words(data, name, elements, lines, base)
        lines.end()
        parts.append(Part(name, len(data)))
        base += len(data)
    body = cleaned(lines.traced())
    said = properties(members.read(told.member), told.member) if told.member in members else {}
    about = About(
        title=title(said.get("title"), body.text),
        author=next((said[name] for name in told.author if name in said), None),
        language=said.get("language", "").split("-")[0].lower() or None,
        created=created(said.get(told.created)),
    )
    noted = [note for pattern, note in _NOTED if any(pattern.match(name) for name in members.names)]
    return Parsed(media_type, body, about, tuple(parts), tuple(noted))


def created(told: str | None) -> str | None:
    """The day of a time stamp that a program wrote, where it is one."""
    try:
        return About(created=told[:10]).created if told else None
    except InputError:
        return None
