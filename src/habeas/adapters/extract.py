"""A file becomes a document: its bytes, their hash, their text with the way back, and what it says about itself.

Text and HTML are read. Everything else is refused with a name and a mend, and so is what is too large, empty, or no
text under whatever name. A file is told by what is in it; its ending only helps where that leaves it open.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from habeas.adapters.encoding import encoding_of
from habeas.adapters.html import declared_encoding, read_page
from habeas.documents.cleaning import cleaned, decoded
from habeas.documents.document import About, Document
from habeas.documents.wrapping import unwrapped
from habeas.errors import InputError, Place

LARGEST_BYTES = 10_000_000
_LONGEST_TITLE = 200
# A byte order mark is no space to Python.
_HTML = re.compile(
    r"[\s\ufeff]*(?:(?:<!--(?:(?!-->).)*-->|<\?xml[^>]*>)\s*)*<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ENDINGS = {".html", ".htm", ".xhtml"}
_HTML_TAG = re.compile(r"<(?:p|div|span|a|h[1-6]|br|ul|table|section)\b[^>]*>", re.IGNORECASE)


def extract(path: Path) -> Document:
    """Read a file. Raises ``InputError`` naming the file, the reason and the mend."""
    return extract_bytes(_read(path), str(path))


def extract_bytes(data: bytes, name: str) -> Document:
    """A document from bytes as received. ``name`` is the file's, with its folder where it has one."""
    if len(data) > LARGEST_BYTES:
        raise _too_large(len(data), name)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise InputError("It is empty.", place=Place(name), mend="Hand in the report's text or its HTML.")
    sha256 = hashlib.sha256(data).hexdigest()
    encoding = encoding_of(data, name)
    traced = decoded(data, encoding)
    if _is_html(traced.text, name):
        # What fits UTF-8 or bears a mark is that, whatever the page declares; only a guess gives way.
        declared = None if encoding.startswith("utf") else declared_encoding(data)
        body, about = read_page(decoded(data, declared) if declared is not None else traced, name)
        document = Document(sha256, Path(name).name, "text/html", body, about)
    else:
        body = unwrapped(cleaned(traced))
        document = Document(sha256, Path(name).name, "text/plain", body, About(title=_title(body.text)))
    if not document.text.strip():
        raise InputError("It holds no words.", place=Place(name), mend="Hand in the report's text or its HTML.")
    return document


def _is_html(text: str, name: str) -> bool:
    """By how it begins; a file called HTML is one, too, when it has an element in it."""
    if _HTML.match(text) is not None:
        return True
    return Path(name).suffix.lower() in _HTML_ENDINGS and _HTML_TAG.search(text) is not None


def _title(text: str) -> str | None:
    """A first line that is no sentence, with more below it."""
    first, *more = [line for row in text.splitlines() if (line := row.strip())] or [""]
    return first if more and len(first) <= _LONGEST_TITLE and first[-1:] not in {".", ":", ","} else None


def _read(path: Path) -> bytes:
    place = Place(str(path))
    try:
        if path.is_dir():
            raise InputError("This is a folder.", place=place, mend="Name one file.")
        if not path.exists():
            raise InputError("There is no such file.", place=place, mend="Check the name and the folder.")
        if not path.is_file():
            raise InputError("This is no ordinary file.", place=place, mend="Save the report to a file first.")
        # Asked before anything is read, so that a huge file costs nothing.
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise _too_large(size, str(path))
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"It cannot be read ({error.strerror or error}).", place=place, mend="Check that you may open it."
        ) from None


def _too_large(size: int, name: str) -> InputError:
    return InputError(
        f"It has {size / 1e6:,.0f} MB; a report may have {LARGEST_BYTES / 1e6:,.0f} MB.",
        place=Place(name),
        mend="Cut out the report itself, or split the file.",
    )
