"""HTTP responses as crawlers keep them: codings are taken off, and what breaks off is an error."""

import gzip
import zlib

import brotli
import pytest

from habeas.adapters.http_message import MessageError, message

LARGEST = 100_000
BODY = b"<html>" + b"42 people were released. " * 20


def response(body, *headers):
    return b"\r\n".join([b"HTTP/1.1 200 OK", *headers, b"", body])


def coded(name):
    return b"Content-Encoding: " + name


CHUNKED = b"Transfer-Encoding: chunked"
CHUNKS = b"6;x=y\r\n" + BODY[:6] + b"\r\n%x\r\n" % (len(BODY) - 6) + BODY[6:] + b"\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    "block",
    [
        response(BODY),
        response(CHUNKS, CHUNKED),
        response(BODY, CHUNKED),  # the crawler took the chunks apart
        response(gzip.compress(BODY, mtime=0), coded(b"gzip")),
        response(BODY, coded(b"gzip")),  # the crawler inflated it
        response(zlib.compress(BODY), coded(b"deflate")),
        response(zlib.compress(BODY, wbits=-15), coded(b"deflate")),
        response(brotli.compress(BODY), coded(b"br")),
        response(BODY, coded(b"br")),
        response(brotli.compress(gzip.compress(BODY, mtime=0)), coded(b"gzip, br")),
        response(BODY, coded(b"identity")),
    ],
)
def test_the_payload_is_what_the_server_meant(block):
    found = message(block, LARGEST)
    assert (found.status, found.payload) == (200, BODY)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (b"no response", "no HTTP response"),
        (response(CHUNKS[:-20], CHUNKED), "chunks break off"),
        (response(CHUNKS.replace(b"0\r\n\r\n", b"zz\r\n"), CHUNKED), "chunks break off"),
        (response(gzip.compress(BODY, mtime=0)[:-9], coded(b"gzip")), "too early"),
        (response(gzip.compress(BODY, mtime=0)[:10] + b"\xff" * 30, coded(b"gzip")), "damaged"),
        (response(b"\x00\xffzz", coded(b"br")), "damaged"),
        (response(brotli.compress(BODY)[:-9], coded(b"br")), "too early"),
        (response(gzip.compress(b" " * (LARGEST + 1), mtime=0), coded(b"gzip")), "inflates to more"),
        (response(brotli.compress(b" " * (LARGEST * 9)), coded(b"br")), "inflates to more"),
        (response(BODY, coded(b"zstd")), "zstd"),
    ],
)
def test_what_breaks_off_or_swells_is_an_error(block, said):
    with pytest.raises(MessageError, match=said):
        message(block, LARGEST)
