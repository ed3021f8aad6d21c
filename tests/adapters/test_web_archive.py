"""Web archives: each document once, everything else counted, nothing lost without a word."""

import io
import zipfile

import pytest

import made_documents as made
from habeas.adapters.web_archive import Response, Unread, WebArchive, is_web_archive
from habeas.errors import InputError

WORDS = ["Forty-two freed", "On Monday 42 people were released."]


def archive(tmp_path, data):
    file = tmp_path / "crawl.bin"
    file.write_bytes(data)
    return WebArchive(file)


def record(kind, content_type, block, extra=""):
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <https://example.org/x>\r\nContent-Type: {content_type}\r\n"
    )
    return f"{head}{extra}Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n"


def answer(kind, body, status=200, extra=""):
    block = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    return record("response", "application/http; msgtype=response", block, extra)


@pytest.mark.parametrize("packed", [True, False])
def test_a_warc_gives_its_pages_and_counts_the_rest(tmp_path, packed):
    opened = archive(tmp_path, made.as_warc(WORDS, packed=packed))
    (found,) = opened.responses()
    assert is_web_archive(opened.path)
    assert isinstance(found, Response)
    assert (found.address, found.media_type, found.data) == (made.ADDRESS, "text/html", made.as_html(WORDS))
    assert opened.passed == {"warcinfo": 1, "request": 1, "image/png": 1}


def test_a_wacz_names_the_warc_within_it(tmp_path):
    opened = archive(tmp_path, made.as_wacz(WORDS))
    (found,) = opened.responses()
    assert is_web_archive(opened.path)
    assert found.record.startswith("archive/data.warc.gz, record at byte ")


def test_a_compressed_member_is_read_too_and_a_bomb_is_not(tmp_path):
    def package(warc):
        made_bytes = io.BytesIO()
        with zipfile.ZipFile(made_bytes, "w", zipfile.ZIP_DEFLATED) as opened:
            opened.writestr("archive/data.warc", warc)
        return made_bytes.getvalue()

    (found,) = archive(tmp_path, package(made.as_warc(WORDS, packed=False))).responses()
    assert found.data == made.as_html(WORDS)
    with pytest.raises(InputError, match="100 times"):
        list(archive(tmp_path, package(b"WARC/1.1\r\n" + b" " * 5_000_000)).responses())


@pytest.mark.parametrize(
    ("data", "passed"),
    [
        (answer("text/html", b"gone", 404), "status 404"),
        (answer("image/png", b"\x89PNG"), "image/png"),
        (answer("", b"\x89PNG"), "no media type"),
        (record("revisit", "application/http", b"HTTP/1.1 200 OK\r\n\r\n"), "revisit"),
        (record("metadata", "application/warc-fields", b"a: b"), "metadata"),
    ],
)
def test_what_is_no_document_is_counted_by_its_kind(tmp_path, data, passed):
    opened = archive(tmp_path, data)
    assert list(opened.responses()) == []
    assert opened.passed == {passed: 1}


@pytest.mark.parametrize(
    "data",
    [
        answer("Text/HTML; charset=x", b"<html>"),
        answer("application/octet-stream", b"%PDF-1.7"),
        record("resource", "application/pdf", b"%PDF-1.7"),
    ],
)
def test_a_document_is_known_by_its_type_or_by_its_first_bytes(tmp_path, data):
    (found,) = archive(tmp_path, data).responses()
    assert isinstance(found, Response)
    assert found.address == "https://example.org/x"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (answer("text/html", b"<html>", extra="WARC-Truncated: length\r\n"), "crawler cut it"),
        (answer("text/html", b"<html>", extra="WARC-Segment-Number: 1\r\n"), "segment"),
        (record("response", "application/http", b"no response"), "no HTTP response"),
        (answer("text/html", b"<html>")[:-30], "ends after"),
    ],
)
def test_a_document_that_is_not_whole_is_unread_with_its_address(tmp_path, data, said):
    (found,) = archive(tmp_path, data).responses()
    assert isinstance(found, Unread)
    assert said in found.what
    assert found.address is not None
    assert "example.org/x" in found.address
    assert found.record == "record at byte 0"


def test_a_zip_without_a_warc_and_a_missing_file_are_errors(tmp_path):
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    for data, said in (
        (empty.getvalue().replace(b"PK\x05\x06", b"PK\x03\x04", 1), "damaged"),
        (None, "cannot be read"),
    ):
        opened = archive(tmp_path, data) if data is not None else WebArchive(tmp_path / "none")
        with pytest.raises(InputError, match=said):
            list(opened.responses())
    assert not is_web_archive(tmp_path / "none")
    docx = tmp_path / "a.docx"
    docx.write_bytes(made.as_docx(WORDS))
    assert not is_web_archive(docx)
    with pytest.raises(InputError, match="without a WARC"):
        list(WebArchive(docx).responses())
