"""A web archive (a WARC file, or a WACZ package of them) as the documents that it holds.

Each response with a page, a PDF or another document that Habeas reads comes as a ``Response``; each that cannot be read
comes as ``Unread`` with its place and the reason. Everything else (requests, revisits, pictures, scripts, redirects, errors
of servers) is passed over and counted by its kind in ``passed``. The documents themselves are not parsed here.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from habeas.adapters.http_message import MessageError, message
from habeas.adapters.warc import Damage, Record, records
from habeas.errors import InputError, Place

LARGEST_PAYLOAD = 64_000_000
_MOST_INFLATED = 100
_GZIP = b"\x1f\x8b\x08"
_ZIP = b"PK\x03\x04"
_IN_WACZ = re.compile(r"archive/[^/]+\.warc(?:\.gz)?\Z")
_READ = frozenset(
    {
        "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/rtf", "text/rtf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text", "message/rfc822",
    }
)  # fmt: skip
_OPEN = frozenset({"", "application/octet-stream", "unknown", "unk", "binary/octet-stream"})
_SIGNS = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"<!doctype html", b"<html")


@dataclass(frozen=True)
class Response:
    """One document of an archive: its bytes as the server meant them, its address, when it was fetched.

    ``member`` is the WARC within a WACZ, ``offset`` the byte of that WARC where the record begins, ``of`` its length in
    bytes; ``date`` is the crawler's (UTC, ISO 8601) and ``media_type`` the server's word.
    """

    member: str | None
    offset: int
    of: int
    address: str
    date: str
    media_type: str
    data: bytes

    @property
    def record(self) -> str:
        """Where in the archive it stands, in words."""
        return f"{self.member}, record at byte {self.offset}" if self.member else f"record at byte {self.offset}"


@dataclass(frozen=True)
class Unread:
    """A part of an archive that cannot be read, from which byte to which, and why."""

    member: str | None
    offset: int
    until: int
    of: int
    address: str | None
    what: str

    @property
    def record(self) -> str:
        """Where in the archive it stands, in words."""
        return f"{self.member}, record at byte {self.offset}" if self.member else f"record at byte {self.offset}"


def is_web_archive(path: Path) -> bool:
    """Whether a file is a WARC or a WACZ, by what is in it."""
    try:
        with path.open("rb") as file:
            head = file.read(65_536)
        if head.startswith(_GZIP):
            return zlib.decompressobj(wbits=31).decompress(head, 5) == b"WARC/"
        if head.startswith(_ZIP) and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as package:
                return any(_IN_WACZ.match(name) for name in package.namelist())
    except (OSError, zlib.error, zipfile.BadZipFile, NotImplementedError):
        return False
    return head.startswith(b"WARC/")


class WebArchive:
    """A WARC or WACZ file. ``passed`` counts what was passed over so far, by kind."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.passed: Counter[str] = Counter()

    def responses(self) -> Iterator[Response | Unread]:
        """Its documents in order. Raises ``InputError`` where it cannot be opened or holds no WARC at all."""
        place = Place(str(self.path))
        try:
            with self.path.open("rb") as file:
                if file.read(len(_ZIP)) != _ZIP:
                    yield from self._of(file, None)
                    return
            with zipfile.ZipFile(self.path) as package:
                members = [member for member in package.infolist() if _IN_WACZ.match(member.filename)]
                if not members:
                    raise InputError(
                        "It is a ZIP archive without a WARC in it.", place=place, mend="Name a WARC or WACZ."
                    )
                for member in members:
                    with _unpacked(package, member) as file:
                        yield from self._of(file, member.filename)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error) as error:
            raise InputError(f"It is a damaged ZIP archive ({error}).", place=place, mend="Fetch it again.") from None
        except OSError as error:
            reason = error.strerror or error
            raise InputError(
                f"It cannot be read ({reason}).", place=place, mend="Check that you may open it."
            ) from None

    def _of(self, file: IO[bytes], member: str | None) -> Iterator[Response | Unread]:
        size = file.seek(0, 2)
        for found in records(file):
            if isinstance(found, Damage):
                address = found.headers.get("warc-target-uri")
                yield Unread(member, found.offset, found.until, size, address, found.what)
                continue
            try:
                response = self._response(found, member, size)
            except MessageError as error:
                address = found.headers.get("warc-target-uri")
                yield Unread(member, found.offset, found.offset, size, address, str(error))
                continue
            if response is not None:
                yield response

    def _response(self, record: Record, member: str | None, size: int) -> Response | None:
        kind = record.headers.get("warc-type", "record without a type").lower()
        if kind not in {"response", "resource"}:
            self.passed[kind] += 1
            return None
        if kind == "response" and record.headers.get("content-type", "").lower().startswith("application/http"):
            http = message(record.block, LARGEST_PAYLOAD)
            if http.status != 200:
                self.passed[f"status {http.status}"] += 1
                return None
            payload, said = http.payload, http.headers.get("content-type", "")
        else:
            payload, said = record.block, record.headers.get("content-type", "")
        media_type = said.partition(";")[0].strip().lower()
        if not _is_document(media_type, payload):
            self.passed[media_type or "no media type"] += 1
            return None
        _whole(record.headers)
        address = record.headers.get("warc-target-uri", "").strip("<>")
        return Response(member, record.offset, size, address, record.headers.get("warc-date", ""), media_type, payload)


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    """A member to seek in: as it lies there, or, where it is compressed, inflated to a file that vanishes when closed."""
    if member.compress_type == zipfile.ZIP_STORED:
        return package.open(member)
    if member.file_size > _MOST_INFLATED * max(member.compress_size, 1):
        raise zipfile.BadZipFile(f"{member.filename} inflates more than {_MOST_INFLATED} times")
    copy = tempfile.TemporaryFile()  # noqa: SIM115 - the caller closes it
    with package.open(member) as packed:
        shutil.copyfileobj(packed, copy)
    return copy


def _is_document(media_type: str, payload: bytes) -> bool:
    if media_type in _OPEN:
        return payload[:64].lstrip().lower().startswith(tuple(sign.lower() for sign in _SIGNS))
    return media_type in _READ


def _whole(headers: Mapping[str, str]) -> None:
    """Refuse what the crawler itself cut."""
    if "warc-truncated" in headers:
        raise MessageError(f"The crawler cut it (WARC-Truncated: {headers['warc-truncated'][:40]}).")
    if "warc-segment-number" in headers:
        raise MessageError("It is one segment of a longer record; segments are not put together here.")
