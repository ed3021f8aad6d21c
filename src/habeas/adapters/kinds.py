"""What kind of file bytes are, told by how they begin and never by the file's name."""

from __future__ import annotations

import re
from typing import Literal

from habeas.errors import InputError, Place

Kind = Literal["pdf", "package", "rtf", "message", "text"]

_PDF = b"%PDF-"
_EXPORT = "Export its text, or save the page as HTML, and hand that in."
_OTHER_KINDS = (
    (_PDF, "a PDF", _EXPORT),
    (b"PK\x03\x04", "a ZIP archive (a DOCX, ODT or XLSX file is one, too)", "Save the document as plain text."),
    (b"{\\rtf", "an RTF document", "Save the document as plain text."),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", "Save the document as plain text."),
    (b"\x89PNG\r\n", "a picture (PNG)", "Type or recognise its text first."),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Type or recognise its text first."),
    (b"GIF8", "a picture (GIF)", "Type or recognise its text first."),
    (b"II*\x00", "a picture (TIFF)", "Type or recognise its text first."),
    (b"MM\x00*", "a picture (TIFF)", "Type or recognise its text first."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"BZh", "a bzip2 archive", "Unpack it first."),
    (b"\xfd7zXZ\x00", "an xz archive", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "Unpack it first."),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it first."),
    (b"SQLite format 3\x00", "a database (SQLite)", _EXPORT),
    (b"PAR1", "a Parquet table", _EXPORT),
    (b"WARC/", "a web archive", "Read it as an archive."),
    (b"\x7fELF", "a program", "Hand in the report itself."),
    (b"MZ\x90\x00", "a program", "Hand in the report itself."),
)
_FIELDS = frozenset(
    {b"from", b"to", b"subject", b"date", b"cc", b"reply-to", b"sender", b"mime-version", b"message-id", b"received",
     b"return-path", b"content-type", b"content-transfer-encoding", b"delivered-to", b"dkim-signature", b"list-unsubscribe"}
)  # fmt: skip
# What only a mail program writes: a text that begins with "From:" and "Date:" is a text.
_MACHINE_FIELDS = frozenset({b"mime-version", b"message-id", b"received", b"return-path", b"dkim-signature"})
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):[ \t\r\n]")
_LEAST_FIELDS = 2


def kind_of(data: bytes) -> Kind:
    """Which parser reads it. ``text`` is everything else, a page of HTML and what cannot be read included."""
    if _is_pdf(data):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "package"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return "message" if _is_message(data) else "text"


def refuse_other_kinds(data: bytes, name: str | None) -> None:
    """Raise ``InputError`` for bytes that are no text, with what they are."""
    place = Place(name)
    for magic, kind, mend in _OTHER_KINDS:
        if data.startswith(magic) or (magic == _PDF and _is_pdf(data)):
            raise InputError(f"This is {kind}, whatever its name says.", place=place, mend=mend)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        raise InputError("This is a picture (WebP).", place=place, mend="Type or recognise its text first.")


def _is_pdf(data: bytes) -> bool:
    # A PDF may begin with a few bytes of something else.
    head = data[:1024]
    at = head.find(_PDF)
    return at == 0 or (at > 0 and head.lstrip()[:1] != b"<" and not head[:at].strip(b"\xef\xbb\xbf\r\n\t \x00"))


def _is_message(data: bytes) -> bool:
    head = data[:16_384].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if head.startswith(b"From ") and b"\n" in head:
        head = head.partition(b"\n")[2]
    found: set[bytes] = set()
    for line in head.split(b"\n"):
        if line[:1] in {b" ", b"\t"} and found:
            continue
        field = _FIELD.match(line + b"\n")
        if field is None:
            break
        found.add(field[1].lower())
    return len(found & _FIELDS) >= _LEAST_FIELDS and bool(found & _MACHINE_FIELDS)
