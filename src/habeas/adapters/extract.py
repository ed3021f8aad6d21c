"""A file becomes a document: its bytes, their hash, their text with the way back, and what it says about itself.

Text, HTML, PDF, DOCX, ODT, RTF and messages are read, each told by what is in it. Bytes are hashed as received, before any
parser sees them; parsing happens in a child process (``parser``). Everything else is refused with a name and a mend, and so
is what is too large, empty, or cut off.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from habeas.adapters.kinds import kind_of
from habeas.adapters.parser import PARSER
from habeas.adapters.web_archive import is_web_archive
from habeas.documents.document import Document
from habeas.errors import InputError, Place

LARGEST_BYTES = 10_000_000
LARGEST_PACKED_BYTES = 64_000_000
_HEAD = 16_384
_MEND = "Hand in the report's text or its HTML."


def extract(path: Path) -> Document:
    """Read a file. Raises ``InputError`` naming the file, the reason and the mend."""
    return extract_bytes(_read(path), str(path))


def extract_bytes(data: bytes, name: str) -> Document:
    """A document from bytes as received. ``name`` is the file's, with its folder where it has one."""
    largest = _largest(data)
    if len(data) > largest:
        raise _too_large(len(data), largest, name)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise InputError("It is empty.", place=Place(name), mend=_MEND)
    sha256 = hashlib.sha256(data).hexdigest()
    parsed = PARSER.parse(data, name)
    if not parsed.body.text.strip():
        raise InputError("It holds no words.", place=Place(name), mend=_MEND)
    return Document(
        sha256, Path(name).name, parsed.media_type, parsed.body, parsed.about, parts=parsed.parts, notes=parsed.notes
    )


def _largest(head: bytes) -> int:
    """How large a file may be: one that holds pictures and compressed parts more than one that is text."""
    return LARGEST_BYTES if kind_of(head) in {"text", "rtf"} else LARGEST_PACKED_BYTES


def _read(path: Path) -> bytes:
    place = Place(str(path))
    try:
        if path.is_dir():
            raise InputError("This is a folder.", place=place, mend="Name one file.")
        if not path.exists():
            raise InputError("There is no such file.", place=place, mend="Check the name and the folder.")
        if not path.is_file():
            raise InputError("This is no ordinary file.", place=place, mend="Save the report to a file first.")
        if is_web_archive(path):
            raise InputError("This is a web archive of many documents.", place=place, mend="Read it as an archive.")
        # Asked before all of it is read, so that a huge file costs nothing.
        size = path.stat().st_size
        with path.open("rb") as file:
            largest = _largest(file.read(_HEAD))
            if size > largest:
                raise _too_large(size, largest, str(path))
            file.seek(0)
            return file.read()
    except OSError as error:
        raise InputError(
            f"It cannot be read ({error.strerror or error}).", place=place, mend="Check that you may open it."
        ) from None


def _too_large(size: int, largest: int, name: str) -> InputError:
    return InputError(
        f"It has {size / 1e6:,.0f} MB; a report may have {largest / 1e6:,.0f} MB.",
        place=Place(name),
        mend="Cut out the report itself, or split the file.",
    )
