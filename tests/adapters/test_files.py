"""Documents by their hash, the kept checkpoint, and files that are written whole or not at all."""

import os
import stat
from hashlib import sha256

import pytest

from habeas.adapters.files import CheckpointFile, DocumentStore, write_atomically
from habeas.errors import InputError, RegisterError, TamperedError


def test_a_document_is_kept_under_its_hash(tmp_path):
    documents = DocumentStore(tmp_path)
    digest = documents.put(b"bytes", "list.csv")
    assert digest == sha256(b"bytes").hexdigest()
    assert documents.get(digest) == b"bytes"
    assert (tmp_path / "documents" / digest[:2] / digest[2:]).read_bytes() == b"bytes"
    assert documents.put(b"bytes", "the same again") == digest
    assert list(documents) == [digest]


def test_a_missing_a_changed_and_an_impossible_document_are_told_apart(tmp_path):
    documents = DocumentStore(tmp_path)
    assert list(documents) == []
    with pytest.raises(InputError, match="no document"):
        documents.get("ab" * 32)
    with pytest.raises(InputError, match="not a SHA-256"):
        documents.get("../../../etc/passwd")
    digest = documents.put(b"bytes", "list.csv")
    (tmp_path / "documents" / digest[:2] / digest[2:]).write_bytes(b"other")
    with pytest.raises(TamperedError, match="was changed"):
        documents.get(digest)


def test_a_deleted_document_is_gone(tmp_path):
    documents = DocumentStore(tmp_path)
    digest = documents.put(b"bytes", "list.csv")
    documents.delete(digest)
    documents.delete(digest)
    assert list(documents) == []


def test_a_document_that_cannot_be_kept_is_named(tmp_path):
    (tmp_path / "documents").write_text("a file where the folder belongs")
    with pytest.raises(RegisterError, match=r"list\.csv” could not be kept"):
        DocumentStore(tmp_path).put(b"bytes", "list.csv")


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "file"
    write_atomically(path, b"old", 0o600)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def fail(handle):
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_kept_checkpoint_never_goes_back(tmp_path):
    kept = CheckpointFile(tmp_path)
    assert kept.read() is None
    kept.write("test\n5\nroot\n", 5)
    kept.write("test\n4\nroot\n", 4)
    assert kept.read() == "test\n5\nroot\n"
    kept.write("test\n6\nroot\n", 6)
    assert kept.read() == "test\n6\nroot\n"


def test_a_kept_checkpoint_that_cannot_be_read_is_named(tmp_path):
    kept = CheckpointFile(tmp_path)
    kept.path.write_bytes(b"\xff")
    with pytest.raises(RegisterError, match="cannot be read"):
        kept.read()


def test_a_kept_checkpoint_that_cannot_be_written_is_left_to_the_next_append(tmp_path):
    CheckpointFile(tmp_path / "gone").write("test\n1\nroot\n", 1)
