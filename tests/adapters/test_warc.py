"""The records of a WARC: whole ones come in order, every damage with the bytes that it takes."""

import gzip
import io

import pytest

from habeas.adapters.warc import LARGEST_BLOCK, Damage, Record, records


def record(block, *, kind="response", length=None, extra=""):
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\n{extra}Content-Length: {len(block) if length is None else length}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def read(data):
    return list(records(io.BytesIO(data)))


def blocks(data):
    return [one.block if isinstance(one, Record) else one.what for one in read(data)]


ONE, TWO, THREE = (record(f"block {number}".encode()) for number in "123")
ZIPPED = [gzip.compress(one, mtime=0) for one in (ONE, TWO, THREE)]


@pytest.mark.parametrize("data", [ONE + TWO + THREE, b"".join(ZIPPED), gzip.compress(ONE + TWO + THREE, mtime=0)])
def test_records_come_in_order_compressed_or_not(data):
    assert blocks(data) == [b"block 1", b"block 2", b"block 3"]


def test_a_record_knows_where_it_begins():
    assert [one.offset for one in read(ONE + TWO)] == [0, len(ONE)]
    assert [one.offset for one in read(ZIPPED[0] + ZIPPED[1])] == [0, len(ZIPPED[0])]


def test_damaged_bytes_cost_one_record_and_are_named():
    data = bytearray(b"".join(ZIPPED))
    data[len(ZIPPED[0]) + 20] ^= 0xFF
    first, damage, last = read(bytes(data))
    assert (first.block, last.block) == (b"block 1", b"block 3")
    assert isinstance(damage, Damage)
    assert (damage.offset, damage.until) == (len(ZIPPED[0]), len(ZIPPED[0]) + len(ZIPPED[1]))
    assert "inflated" in damage.what


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ZIPPED[0] + ZIPPED[1][:-12], "middle of a compressed record"),
        (ONE + TWO[:-8], "ends after"),
        (ONE + record(b"x", length=10**9), "ends after 5 of 1,000,000,000 bytes"),
        (ONE + record(b"x", length="many"), "how long"),
        (ONE + b"WARC/1.1\r\nX: " + b"a" * 70_000, "no end within"),
        (ONE + b"WARC/1.1\r\nno colon\r\n\r\n", "no colon"),
        (ONE + b"words between records", "No record begins"),
        (ONE + record(b"x", extra="WARC-Block-Digest: sha1:AAAA\r\n"), "own digest"),
    ],
)
def test_what_cannot_be_read_is_named_and_what_stands_before_it_kept(data, said):
    first, *rest = read(data)
    assert first.block == b"block 1"
    assert any(said in one.what for one in rest if isinstance(one, Damage))


def test_a_wrong_length_costs_the_records_up_to_the_next_one():
    found = read(ONE + record(b"block 2", length=3) + THREE)
    assert [one.block for one in found if isinstance(one, Record)] == [b"block 1", b"blo", b"block 3"]
    assert [one.until for one in found if isinstance(one, Damage)] == [len(ONE + record(b"block 2", length=3))]


@pytest.mark.parametrize(
    "digest", ["sha1:CH3K3DWFFIUYJK5K7V6DWULFAN4FYIDS", "md5:9DD4E461268C8034F5C8564E155C67A6", "x-unknown:zzz"]
)
def test_a_digest_that_fits_or_is_unknown_is_no_damage(digest):
    assert blocks(record(b"x", extra=f"WARC-Block-Digest: {digest}\r\n")) == [b"x"]


def test_a_record_that_is_too_large_is_passed_over_without_being_kept():
    data = record(b" " * (LARGEST_BLOCK + 1))
    damage, after = read(gzip.compress(data, 1) + ZIPPED[1])
    assert "70 MB" in damage.what
    assert after.block == b"block 2"


def test_folded_headers_are_joined():
    (one,) = read(record(b"x", extra="X-Long: one\r\n two\r\n"))
    assert one.headers["x-long"] == "one two"
