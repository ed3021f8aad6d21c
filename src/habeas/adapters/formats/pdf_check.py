"""Whether a PDF is whole, and what it says about itself.

Readers of PDF rebuild a lost index, drop pages that they cannot find and end a page where its bytes are damaged, all without
a word. So here the end of the file must be there and lead to the index, every page that is counted must be found, and what
draws a page must inflate to its last byte.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject, PdfObject, StreamObject

from habeas.errors import InputError

MOST_PAGES = 5_000
LARGEST_STREAM = 64_000_000
_TAIL = 2_048
_START = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
_INDEX = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
_DEEPEST = 30
_MEND = "Fetch it again, or print it to a new PDF."


@dataclass(frozen=True)
class Facts:
    """Its number of pages and what it says about itself."""

    pages: int
    title: str | None
    author: str | None
    language: str | None
    stamp: str | None


def examined(data: bytes) -> Facts:
    """The facts about a PDF that is whole. Raises ``InputError`` for one that is not."""
    _has_its_end(data)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("It is encrypted: it opens with a password only.", mend="Save it without a password.")
        root = _resolved(reader.trailer["/Root"])
        if not isinstance(root, DictionaryObject):
            raise InputError("Its catalogue is missing.", mend=_MEND)
        counted = _count(root)
        pages = reader.pages
        if len(pages) != counted:
            raise InputError(f"It has {counted:,} pages, of which {len(pages):,} are found.", mend=_MEND)
        seen: set[int] = set()
        for number, page in enumerate(pages, 1):
            _whole_page(page, number, seen)
        told = reader.metadata
        language = str(root.get("/Lang", "")).split("-")[0].strip().lower()
        return Facts(
            counted,
            _words(told.title if told else None),
            _words(told.author if told else None),
            language if re.fullmatch(r"[a-z]{2,3}", language) else None,
            str(told.creation_date_raw) if told and told.creation_date_raw else None,
        )
    except InputError:
        raise
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError) as error:
        raise InputError(f"It is damaged ({type(error).__name__}: {str(error)[:160]}).", mend=_MEND) from None


def _has_its_end(data: bytes) -> None:
    end = None
    for found in _START.finditer(data, max(0, len(data) - _TAIL)):
        end = found
    if end is None:
        raise InputError("Its end is missing: it was cut off.", mend=_MEND)
    # Some files count from where the PDF begins within them.
    at, head = int(end[1]), data.find(b"%PDF-", 0, 1_024)
    if not any(_INDEX.match(data, place) for place in (at, at + head) if place < len(data)):
        raise InputError(f"Its index is not at byte {at:,}, where its end says: it is damaged.", mend=_MEND)


def _count(root: DictionaryObject) -> int:
    tree = _resolved(root.get("/Pages"))
    count = _resolved(tree.get("/Count")) if isinstance(tree, DictionaryObject) else None
    if not isinstance(count, int) or count < 1:
        raise InputError("Its list of pages is missing.", mend=_MEND)
    if count > MOST_PAGES:
        raise InputError(f"It has {count:,} pages; a report may have {MOST_PAGES:,}.", mend="Split it.")
    return count


def _whole_page(page: DictionaryObject, number: int, seen: set[int]) -> None:
    if "/Contents" in page:
        contents = _resolved(page["/Contents"])
        for piece in contents if isinstance(contents, ArrayObject) else [contents]:
            _whole(_resolved(piece), number)
    _whole_forms(page, number, seen, _DEEPEST)


def _whole_forms(owner: DictionaryObject, number: int, seen: set[int], depth: int) -> None:
    """What a page draws by name, and what that draws."""
    if depth == 0:
        raise InputError(f"What its page {number} draws is nested more than {_DEEPEST} deep.", mend=_MEND)
    resources = _resolved(owner.get("/Resources"))
    forms = _resolved(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
    if not isinstance(forms, DictionaryObject):
        return
    for name in forms:
        reference = forms.raw_get(name)
        form = _resolved(reference)
        key = reference.idnum if isinstance(reference, IndirectObject) else -1
        if key in seen:
            continue
        if isinstance(form, StreamObject) and form.get("/Subtype") != "/Form":
            continue
        seen.add(key)
        _whole(form, number)
        assert isinstance(form, DictionaryObject)
        _whole_forms(form, number, seen, depth - 1)


def _whole(stream: PdfObject | None, number: int) -> None:
    """A stream that is there and decodes to its end."""
    if not isinstance(stream, StreamObject):
        raise InputError(f"A part of its page {number} is missing.", mend=_MEND)
    told = _resolved(stream.get("/Filter"))
    first = _resolved(told[0]) if isinstance(told, ArrayObject) and told else told
    if str(first) != "/FlateDecode":
        stream.get_data()
        return
    inflater = zlib.decompressobj()
    try:
        found = inflater.decompress(stream._data, LARGEST_STREAM + 1)  # noqa: SLF001 - pypdf itself mends in silence
    except zlib.error:
        raise InputError(f"Its page {number} is damaged: it cannot be inflated.", mend=_MEND) from None
    if len(found) > LARGEST_STREAM:
        raise InputError(f"Its page {number} inflates to more than {LARGEST_STREAM // 10**6} MB.", mend=_MEND)
    if not inflater.eof:
        raise InputError(f"Its page {number} ends too early: it was cut off.", mend=_MEND)


def _resolved(found: PdfObject | None) -> PdfObject | None:
    if isinstance(found, IndirectObject):
        found = found.get_object()
    return None if isinstance(found, NullObject) else found


def _words(told: object) -> str | None:
    return " ".join(str(told).replace("\x00", "").split())[:300] or None if told is not None else None
