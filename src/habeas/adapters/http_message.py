"""An HTTP response as a crawler keeps it: status, headers, and the payload with its codings taken off (RFC 9110, 9112).

Many crawlers take the codings off and leave the headers that name them: a payload that is not chunked or not compressed,
whatever its headers say, is taken as it is. One that is, and ends or breaks in the middle, is an error.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

import brotli

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})\b[^\n]*\n")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_CHUNK_HEAD = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")
_GZIP = b"\x1f\x8b"


class MessageError(Exception):
    """Why a response cannot be read."""


@dataclass(frozen=True)
class Message:
    """Status, headers (names in lower case, the first of each) and payload."""

    status: int
    headers: Mapping[str, str]
    payload: bytes


def message(block: bytes, largest: int) -> Message:
    """The response that a block of bytes holds. Raises ``MessageError``; a payload has at most ``largest`` bytes."""
    status = _STATUS.match(block)
    end = _HEAD_END.search(block)
    if status is None or end is None:
        raise MessageError("It holds no HTTP response.")
    headers: dict[str, str] = {}
    for line in block[status.end() : end.start()].splitlines():
        name, _, value = line.decode("latin-1").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    payload = block[end.end() :]
    if "chunked" in headers.get("transfer-encoding", "").lower() and _CHUNK_HEAD.match(payload) is not None:
        payload = _unchunked(payload)
    for coding in reversed(headers.get("content-encoding", "").lower().split(",")):
        payload = _decoded(payload, coding.strip(), largest)
    return Message(int(status[1]), headers, payload)


def _unchunked(payload: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while True:
        head = _CHUNK_HEAD.match(payload, at)
        if head is None:
            raise MessageError("Its chunks break off (Transfer-Encoding: chunked).")
        length = int(head[1], 16)
        at = head.end() + length
        if length == 0:
            return b"".join(parts)
        if payload[at : at + 2] != b"\r\n":
            raise MessageError("Its chunks break off (Transfer-Encoding: chunked).")
        parts.append(payload[head.end() : at])
        at += 2


def _decoded(payload: bytes, coding: str, largest: int) -> bytes:
    match coding:
        case "" | "identity":
            return payload
        case "gzip" | "x-gzip":
            return _inflated(payload, 31, largest) if payload.startswith(_GZIP) else payload
        case "deflate":
            # Servers send it with and without the wrapping that the standard asks for.
            zipped = len(payload) >= 2 and payload[0] & 15 == 8 and int.from_bytes(payload[:2], "big") % 31 == 0
            return _inflated(payload, 15 if zipped else -15, largest)
        case "br":
            return _unbrotlied(payload, largest)
        case _:
            raise MessageError(f"Its content encoding “{coding[:40]}” is not read here.")


def _inflated(payload: bytes, wbits: int, largest: int) -> bytes:
    inflater = zlib.decompressobj(wbits=wbits)
    try:
        found = inflater.decompress(payload, largest + 1)
    except zlib.error:
        raise MessageError("Its payload cannot be inflated: its bytes are damaged.") from None
    if len(found) > largest:
        raise MessageError(f"Its payload inflates to more than {largest / 1e6:,.0f} MB.")
    if not inflater.eof:
        raise MessageError("Its compressed payload ends too early.")
    return found


def _unbrotlied(payload: bytes, largest: int) -> bytes:
    inflater = brotli.Decompressor()
    try:
        found: bytes = inflater.process(payload, output_buffer_limit=largest + 1)
    except brotli.error:
        if payload.isascii() or payload.lstrip()[:1] == b"<":
            return payload
        raise MessageError("Its payload cannot be inflated (brotli): its bytes are damaged.") from None
    if len(found) > largest or not inflater.can_accept_more_data():
        raise MessageError(f"Its payload inflates to more than {largest / 1e6:,.0f} MB.")
    if not inflater.is_finished():
        raise MessageError("Its compressed payload ends too early.")
    return found
