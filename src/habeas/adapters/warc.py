"""The records of a WARC file (ISO 28500), compressed or not, in its order.

Read strictly: what ends too early, does not inflate, has no length or does not match its own digest is ``Damage`` with
the byte where it begins and the byte where reading goes on, so that nothing is lost in silence. Memory stays bounded,
whatever the file says of itself. What a record's block means is not decided here.
"""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO

LARGEST_BLOCK = 70_000_000
_LARGEST_MEMBER = 1_000_000_000
_LONGEST_HEAD = 65_536
_CHUNK = 65_536
_GZIP = b"\x1f\x8b\x08"
_VERSION = re.compile(rb"WARC/[01]\.\d+\s*\Z")
_SIGN = b"WARC/"


@dataclass(frozen=True)
class Record:
    """One record: the byte of the file where it (or its gzip member) begins, its headers (lower case), its block."""

    offset: int
    headers: Mapping[str, str]
    block: bytes


@dataclass(frozen=True)
class Damage:
    """What cannot be read, from which byte of the file to which, and whose record it was as far as that is known."""

    offset: int
    until: int
    what: str
    headers: Mapping[str, str]


class _DamageError(Exception):
    """Why a record cannot be read. Unless ``ended``, reading cannot simply go on behind it."""

    def __init__(self, what: str, headers: Mapping[str, str] | None = None, *, ended: bool = False) -> None:
        super().__init__(what)
        self.headers = headers or {}
        self.ended = ended


def records(file: IO[bytes]) -> Iterator[Record | Damage]:
    """Every record of a file that can seek, and every damage, in order."""
    offset, size = 0, file.seek(0, 2)
    while offset < size:
        stream = _Stream(file, offset)
        begun = offset
        try:
            while stream.skip_blank():
                begun = stream.place
                try:
                    yield _record(stream, begun)
                except _DamageError as error:
                    if not error.ended:
                        raise
                    yield Damage(begun, stream.place, str(error), error.headers)
            offset = stream.end
        except _DamageError as error:
            offset = _next_record(file, begun + 1, size)
            yield Damage(begun, offset, str(error), error.headers)


class _Stream:
    """The bytes from a place of the file on: to the end of the file, or of the gzip member that begins there."""

    def __init__(self, file: IO[bytes], offset: int) -> None:
        self._file = file
        self._begun = self._read = file.seek(offset)
        self._inflater = zlib.decompressobj(wbits=31) if file.read(len(_GZIP)) == _GZIP else None
        file.seek(offset)
        self._buffer = b""
        self._inflated = 0

    @property
    def place(self) -> int:
        """The file's byte that is read next; within a gzip member, where that begins."""
        return self._read - len(self._buffer) if self._inflater is None else self._begun

    @property
    def end(self) -> int:
        """The file's byte behind everything that was read."""
        return self._read - (0 if self._inflater is None else len(self._inflater.unused_data))

    def skip_blank(self) -> bool:
        """Pass over empty lines; whether anything follows."""
        while True:
            self._buffer = self._buffer.lstrip(b"\r\n")
            if self._buffer:
                return True
            if not self._more():
                return False

    def line(self, most: int) -> bytes:
        """The next line with its end, or what there is of it at the end of the stream or beyond ``most`` bytes."""
        while b"\n" not in self._buffer and len(self._buffer) < most and self._more():
            pass
        return self._take(min(most, self._buffer.find(b"\n") + 1 or most))

    def pieces(self, length: int) -> Iterator[bytes]:
        """The next ``length`` bytes, or as many as there are."""
        while length and (self._buffer or self._more()):
            piece = self._take(min(length, _CHUNK))
            length -= len(piece)
            yield piece

    def _take(self, length: int) -> bytes:
        piece, self._buffer = self._buffer[:length], self._buffer[length:]
        return piece

    def _more(self) -> bool:
        inflater = self._inflater
        if inflater is None:
            piece = self._file.read(_CHUNK)
            self._read += len(piece)
            self._buffer += piece
            return bool(piece)
        piece = b""
        while not piece and not inflater.eof:
            packed = inflater.unconsumed_tail
            if not packed:
                packed = self._file.read(_CHUNK)
                self._read += len(packed)
            if not packed:
                raise _DamageError("The file ends in the middle of a compressed record.")
            try:
                piece = inflater.decompress(packed, _CHUNK)
            except zlib.error:
                raise _DamageError("It cannot be inflated: its bytes are damaged.") from None
        self._inflated += len(piece)
        if self._inflated > _LARGEST_MEMBER:
            raise _DamageError(f"It inflates to more than {_LARGEST_MEMBER // 10**6:,} MB.")
        self._buffer += piece
        return bool(piece)


def _record(stream: _Stream, begun: int) -> Record:
    headers = _headers(stream)
    told = headers.get("content-length", "")
    if not (told.isascii() and told.isdigit() and len(told) <= 15):
        raise _DamageError("It does not say how long it is (Content-Length).", headers)
    length, block = int(told), bytearray()
    read = 0
    digests = _Digest(headers.get("warc-block-digest", ""))
    for piece in stream.pieces(length):
        read += len(piece)
        digests.update(piece)
        if length <= LARGEST_BLOCK:
            block += piece
    if read < length:
        raise _DamageError(f"It ends after {read:,} of {length:,} bytes.", headers)
    if length > LARGEST_BLOCK:
        most = f"{LARGEST_BLOCK / 1e6:,.0f} MB"
        raise _DamageError(f"It has {length / 1e6:,.0f} MB; a record may have {most}.", headers, ended=True)
    if not digests.fit:
        raise _DamageError("Its bytes do not match its own digest: it was changed or damaged.", headers, ended=True)
    return Record(begun, headers, bytes(block))


def _headers(stream: _Stream) -> dict[str, str]:
    left = _LONGEST_HEAD
    version = stream.line(left)
    if _VERSION.match(version) is None:
        raise _DamageError(f"No record begins here, but {version[:20]!r}.")
    headers: dict[str, str] = {}
    last = ""
    while True:
        left -= len(version)
        version = stream.line(max(left, 0))
        if not version.endswith(b"\n"):
            raise _DamageError(f"Its headers have no end within {_LONGEST_HEAD:,} bytes.", headers)
        if not version.strip():
            return headers
        words = version.decode("utf-8", "replace").rstrip("\r\n")
        if words[:1] in {" ", "\t"} and last:
            headers[last] += " " + words.strip()
            continue
        name, colon, value = words.partition(":")
        if not colon:
            raise _DamageError(f"Among its headers stands {words[:40]!r}.", headers)
        last = name.strip().lower()
        headers.setdefault(last, value.strip())


class _Digest:
    """A digest as a record names it: ``sha1:BASE32`` or hexadecimal. An algorithm that is not known here is not checked."""

    def __init__(self, told: str) -> None:
        name, _, self._told = told.partition(":")
        name = name.lower().replace("-", "")
        self._hash = hashlib.new(name, usedforsecurity=False) if name in {"sha1", "sha256", "sha512", "md5"} else None

    def update(self, piece: bytes) -> None:
        if self._hash is not None:
            self._hash.update(piece)

    @property
    def fit(self) -> bool:
        if self._hash is None:
            return True
        packed = base64.b32encode(self._hash.digest()).decode().rstrip("=")
        return self._told.rstrip("=").upper() in {packed, self._hash.hexdigest().upper()}


def _next_record(file: IO[bytes], offset: int, size: int) -> int:
    """Where the next record begins, from a byte on, compressed or not; the end of the file where there is none."""
    overlap = len(_GZIP) + len(_SIGN)
    while offset < size:
        file.seek(offset)
        chunk = file.read(_CHUNK)
        for found in re.finditer(re.escape(_GZIP) + rb"|(?<=\n)" + _SIGN, chunk):
            place = offset + found.start()
            if found[0] == _SIGN or _inflates(file, place):
                return place
        offset += len(chunk) - overlap if len(chunk) > overlap and offset + len(chunk) < size else len(chunk)
    return size


def _inflates(file: IO[bytes], place: int) -> bool:
    """Whether a record's gzip member begins at a place of the file."""
    file.seek(place)
    try:
        return zlib.decompressobj(wbits=31).decompress(file.read(_CHUNK), len(_SIGN)) == _SIGN
    except zlib.error:
        return False
