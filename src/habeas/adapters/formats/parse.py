"""Bytes to what a document says, by the parser of their kind. Runs in a child process.

Parsers raise ``InputError`` without a place: which file it was, only the parent knows.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from habeas.adapters.formats.parsed import Parsed
from habeas.adapters.kinds import kind_of

_HEAD = 4_096
Parse = Callable[[bytes, str], Parsed]


def parser(data: bytes) -> tuple[str, Parse]:
    """What reads such bytes: what it reads in words, and a function of the bytes and the file's name.

    A parser's libraries are loaded when it is first asked for.
    """
    match kind_of(data):
        case "pdf":
            from habeas.adapters.formats import pdf

            return "PDF files", pdf.parse
        case "package":
            from habeas.adapters.formats import package

            return "DOCX and ODT files", package.parse
        case "rtf":
            from habeas.adapters.formats import rtf

            return "RTF files", rtf.parse
        case "message":
            from habeas.adapters.formats import message

            return "messages", message.parse
        case "text":
            from habeas.adapters.formats import text

            if b"<" in data[:_HEAD]:
                _load_html()
            return "texts and pages", text.parse


@cache
def _load_html() -> None:
    from habeas.adapters.formats.text import load_html

    load_html()
