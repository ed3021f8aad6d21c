"""A message (RFC 5322, MIME) as a document: its subject, sender and day, and the text of its body.

Of a body that is told twice, as text and as HTML, the text is read unless the HTML says much more. Attachments are named in
the notes and not read. A part that cannot be decoded, or a message whose parts have no end, is an error.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from email import policy
from email.errors import (
    CloseBoundaryNotFoundDefect,
    InvalidBase64CharactersDefect,
    InvalidBase64LengthDefect,
    MissingHeaderBodySeparatorDefect,
    MultipartInvariantViolationDefect,
    NoBoundaryInMultipartDefect,
    StartBoundaryNotFoundDefect,
)
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from habeas.adapters.encoding import encoding_of
from habeas.adapters.formats.html import fitting_encoding, read_whole_page
from habeas.adapters.formats.parsed import Parsed
from habeas.documents.cleaning import cleaned, decoded
from habeas.documents.document import About
from habeas.documents.location import Part
from habeas.documents.offsets import Offsets, Traced
from habeas.documents.wrapping import unwrapped
from habeas.errors import InputError

_MEND = "Save the message again, or its text to a file."
_CUT = (
    CloseBoundaryNotFoundDefect,
    StartBoundaryNotFoundDefect,
    NoBoundaryInMultipartDefect,
    MultipartInvariantViolationDefect,
)
_GARBLED = (InvalidBase64CharactersDefect, InvalidBase64LengthDefect)
_CODINGS = frozenset({"", "7bit", "8bit", "binary", "base64", "quoted-printable", "x-uuencode", "uuencode"})
_MAILBOX = re.compile(rb"\n\r?\nFrom [^\n]*\d{4}\r?\n[A-Za-z-]+: ")
# A line that a program broke (RFC 3676), but not the one above a signature.
_FLOWED = re.compile(r"(?<!^--) \n", re.MULTILINE)
_KIND = re.compile(r"\s*[\w.+-]+/[\w.+-]+\s*(?:[;(]|\Z)")
_PARTS = re.compile(rb"\s*--\S{1,70}\r?\nContent-[A-Za-z-]+: ")
_PLAIN = "text/plain"
_MUCH_MORE = 2
_MOST_PARTS = 1_000


def parse(data: bytes, name: str) -> Parsed:
    """Read a message."""
    if data.startswith(b"From ") and _MAILBOX.search(data) is not None:
        raise InputError("This is a mailbox of several messages.", mend="Save each message to a file of its own.")
    message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
    notes: list[str] = []
    texts: list[Traced] = []
    parts: list[Part] = []
    base = 0
    for number, part in _body(message, "", notes):
        payload = _payload(part, number)
        if _PARTS.match(payload) is not None:
            raise InputError("Its body is made of parts, and its headers do not say so: they are damaged.", mend=_MEND)
        if payload.strip():
            traced = _traced(part, payload, number, name)
            offsets = (array("L", (at + base for at in edge)) for edge in (traced.offsets.starts, traced.offsets.ends))
            texts.append(Traced(traced.text, Offsets(*offsets)))
        parts.append(Part(f"MIME part {number}", len(payload)))
        base += len(payload)
    return Parsed("message/rfc822", _joined(texts), _about(message), tuple(parts), tuple(notes))


def _body(part: MIMEPart, number: str, notes: list[str]) -> Iterator[tuple[str, MIMEPart]]:
    """The parts that make up the body, with their numbers as in IMAP (RFC 3501); what is left out goes to the notes."""
    if any(isinstance(defect, _CUT) for defect in part.defects):
        raise InputError("Its parts have no proper beginning or end: it was cut off or damaged.", mend=_MEND)
    kind_told = str(part.get("content-type", _PLAIN))
    if _KIND.match(kind_told) is None or any(isinstance(one, MissingHeaderBodySeparatorDefect) for one in part.defects):
        raise InputError("Its headers are damaged: what its body is cannot be told.", mend=_MEND)
    if part.is_multipart() and part.get_content_maintype() == "multipart":
        children = [(f"{number}.{at}".lstrip("."), child) for at, child in enumerate(part.iter_parts(), 1)]
        if len(children) > _MOST_PARTS:
            raise InputError(f"It has {len(children):,} parts.", mend=_MEND)
        if str(part.epilogue or "").strip():
            notes.append("Words behind its last part are not read.")
        if part.get_content_subtype() == "alternative":
            children = _alternative(children)
        for child_number, child in children:
            yield from _body(child, child_number, notes)
        return
    kind = part.get_content_type()
    if kind in {_PLAIN, "text/html"} and part.get_content_disposition() != "attachment":
        yield number or "1", part
        return
    called = " ".join((part.get_filename() or "without a name").split())
    notes.append(f"Not read: an attached file, {called[:200]} ({kind}).")


def _alternative(children: list[tuple[str, MIMEPart]]) -> list[tuple[str, MIMEPart]]:
    """One of several forms of the same: the text, or the HTML where that says much more."""
    plain = [child for child in children if child[1].get_content_type() == _PLAIN]
    other = [child for child in children if child[1].get_content_type() != _PLAIN]
    if not plain or not other:
        return children[-1:]
    letters = sum(map(str.isalpha, _letters(plain[0][1])))
    return other[-1:] if _html_letters(other[-1][1]) > _MUCH_MORE * letters else plain[:1]


def _letters(part: MIMEPart) -> str:
    return _payload(part, "").decode(part.get_content_charset("utf-8"), "replace")


def _html_letters(part: MIMEPart) -> int:
    found = next((leaf for leaf in part.walk() if leaf.get_content_type() == "text/html"), None)
    if found is None:
        return 0
    text = read_whole_page(decoded(_letters(found).encode("utf-8", "replace"), "utf-8")).text
    return sum(map(str.isalpha, text))


def _payload(part: MIMEPart, number: str) -> bytes:
    coding = str(part.get("content-transfer-encoding", "")).strip().lower()
    payload = part.get_payload(decode=True)
    if coding not in _CODINGS or not isinstance(payload, bytes):
        raise InputError(f"MIME part {number} has the unknown transfer encoding “{coding[:40]}”.", mend=_MEND)
    if any(isinstance(defect, _GARBLED) for defect in part.defects):
        raise InputError(f"MIME part {number} is no proper base64: it was cut off or damaged.", mend=_MEND)
    return payload


def _traced(part: MIMEPart, payload: bytes, number: str, name: str) -> Traced:
    told = part.get_content_charset()
    encoding = fitting_encoding(payload, told) if told is not None else None
    if encoding is None:
        try:
            encoding = encoding_of(payload, name)
        except InputError as error:
            raise InputError(f"MIME part {number}: {error.what}", mend=error.mend) from None
    traced = decoded(payload, encoding)
    if part.get_content_type() == "text/html":
        return read_whole_page(traced)
    text = cleaned(traced)
    if str(part.get_param("format", "")).lower() == "flowed":
        return Traced(_FLOWED.sub("  ", text.text), text.offsets)
    return unwrapped(text)


def _joined(texts: list[Traced]) -> Traced:
    starts, ends = array("L"), array("L")
    for number, traced in enumerate(texts):
        if number:
            starts.append(ends[-1] if ends else 0)
            ends.append(starts[-1])
        starts.extend(traced.offsets.starts)
        ends.extend(traced.offsets.ends)
    return Traced("\n".join(traced.text for traced in texts), Offsets(starts, ends))


def _about(message: EmailMessage) -> About:
    senders = getattr(message["from"], "addresses", ())
    first = senders[0] if senders else None
    language = str(message.get("content-language", "")).split(",")[0].split("-")[0].strip().lower()
    return About(
        title=" ".join(str(message.get("subject", "")).split()) or None,
        author=(first.display_name or first.addr_spec or None) if first else None,
        published=_day(message),
        language=language if re.fullmatch(r"[a-z]{2,3}", language) else None,
    )


def _day(message: EmailMessage) -> str | None:
    """The day in the Date header as it is written there, its zone left aside."""
    try:
        return parsedate_to_datetime(str(message["date"])).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
