"""A folder is walked in an order that does not change, and nothing in it is passed over in silence."""

import os

import pytest

from habeas.adapters.collection import Collection
from habeas.documents.received import Missing, Received


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
