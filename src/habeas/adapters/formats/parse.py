"""Bytes to what a document says, by the parser of their kind. Runs in a child process.

Parsers raise ``InputError`` without a place: which file it was, only the parent knows.
"""

from __future__ import annotations

from collections.abc import Callable

from habeas.adapters.formats.parsed import Parsed
from habeas.adapters.kinds import Kind, kind_of

Parse = Callable[[bytes, str], Parsed]
_READERS: dict[Kind, str] = {
    "pdf": "PDF files",
    "package": "DOCX and ODT files",
    "rtf": "RTF files",
    "message": "messages",
    "text": "texts and pages",
}


def parser(data: bytes) -> tuple[str, Parse]:
    """What reads such bytes: its name in words, and a function of the bytes and the file's name.

    Each parser's libraries are loaded when first asked for.
    """
    kind = kind_of(data)
    match kind:
        case "pdf":
            from habeas.adapters.formats.pdf import parse
        case "package":
            from habeas.adapters.formats.package import parse
        case "rtf":
            from habeas.adapters.formats.rtf import parse
        case "message":
            from habeas.adapters.formats.message import parse
        case "text":
            from habeas.adapters.formats.text import parse
    return _READERS[kind], parse
