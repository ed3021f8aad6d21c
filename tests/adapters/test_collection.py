"""A folder is walked in an order that does not change, and nothing in it is passed over in silence."""

import gzip
import os
from functools import partial

import pytest

from habeas.adapters.collection import Collection
from habeas.adapters.extract import extract_bytes
from habeas.documents.received import Missing, Received
from habeas.workflows.read_many import Options, read_one


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a/2.txt", "a/10.txt", "A.txt", "c/d/e.html", ".hidden", ".git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_a_folder_is_walked_in_the_order_of_names(folder):
    (folder / "a" / "loop").symlink_to(folder)
    found = list(Collection(folder))
    assert [one.name for one in found] == ["A.txt", "b.txt", "a/10.txt", "a/2.txt", "c/d/e.html"]
    assert all(one.data.decode() == one.name for one in found)


def test_what_is_being_written_is_no_document(folder):
    assert "b.txt" not in [one.name for one in Collection(folder, frozenset({folder / "a" / ".." / "b.txt"}))]


def test_its_share_grows_to_one(folder):
    collection = Collection(folder)
    shares = [collection.share for _ in collection]
    assert shares == sorted(shares)
    assert collection.share == 1


def test_what_is_no_file_is_named_and_does_not_hold_up_the_others(folder):
    os.mkfifo(folder / "a" / "pipe")
    (folder / "a" / "nowhere").symlink_to(folder / "missing")
    found = {one.name: one for one in Collection(folder)}
    assert "no ordinary file" in str(found["a/pipe"].error)
    assert isinstance(found["a/nowhere"], Missing)
    assert isinstance(found["c/d/e.html"], Received)


def test_a_file_too_large_is_named_without_being_loaded(folder):
    with (folder / "large.pdf").open("wb") as file:
        file.truncate(3_000_000_000)
    (large,) = [one for one in Collection(folder) if one.name == "large.pdf"]
    assert "3,000 MB" in str(large.error)


def test_a_name_that_is_no_text_is_still_a_name(folder):
    (folder / os.fsdecode(b"\xff.txt")).write_text("x")
    assert "\\xff.txt" in [one.name for one in Collection(folder)]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_cannot_be_opened_is_named(folder):
    (folder / "c").chmod(0)
    try:
        found = {one.name: one for one in Collection(folder)}
    finally:
        (folder / "c").chmod(0o700)
    assert "cannot be read" in str(found["c"].error)


PAGE = "<html><body><article><p>The police said on Monday that 42 people were arrested in the city.</p></article></body></html>"


def record(address, page, *, kind="response", media_type="text/html", cut=0):
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(page)}\r\n\r\n{page}"
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-05-07T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(f"{head}{http}\r\n\r\n".encode())[: -cut or None]


@pytest.fixture
def warc():
    records = [
        record("https://example.org/1", PAGE),
        record("https://example.org/1", "", kind="request"),
        record("https://example.org/logo", "x", media_type="image/png"),
        record("https://example.org/2", PAGE, cut=20),
        record("https://example.org/3", PAGE.replace("42", "43")),
    ]
    return b"".join(records)


@pytest.mark.parametrize("inside", [True, False])
def test_a_web_archive_gives_its_documents_and_names_its_damage(folder, warc, inside):
    (folder / "crawl.warc.gz").write_bytes(warc)
    collection = Collection(folder if inside else folder / "crawl.warc.gz")
    found = [one for one in collection if "crawl" in one.name]
    assert [type(one) for one in found] == [Received, Missing, Received]
    assert [one.address for one in found if isinstance(one, Received)] == [
        "https://example.org/1",
        "https://example.org/3",
    ]
    assert "https://example.org/2" in str(found[1].error) or "record at byte" in str(found[1].error)
    assert collection.passed == {"request": 1, "image/png": 1}
    assert len({one.name for one in found}) == 3


def test_a_record_is_read_like_a_file(folder, warc):
    (folder / "crawl.warc.gz").write_bytes(warc)
    received = next(one for one in Collection(folder / "crawl.warc.gz") if isinstance(one, Received))
    line = partial(read_one, extract=extract_bytes, options=Options())(received).decode()
    assert '"number": "42"' in line
    assert '"address": "https://example.org/1", "fetched": "2031-05-07T10:00:00Z"' in line
