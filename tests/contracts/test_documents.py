"""What every place for documents promises, on every one."""

from contextlib import closing
from hashlib import sha256

import pytest

from habeas.adapters.files import DocumentStore
from habeas.adapters.postgres.address import Address
from habeas.adapters.postgres.database import Database
from habeas.adapters.postgres.documents import PostgresDocuments
from habeas.adapters.postgres.store import PostgresStore
from habeas.errors import InputError, RegisterError, TamperedError
from habeas.ledger.store import Head


class Folder:
    def __init__(self, tmp_path, _postgres):
        self.folder = tmp_path
        self.documents = DocumentStore(tmp_path)

    def close(self):
        """Files need no closing."""

    def change(self, digest):
        (self.folder / "documents" / digest[:2] / digest[2:]).write_bytes(b"other")

    def block(self):
        (self.folder / "documents").write_text("a file where the folder belongs")


class InDatabase:
    def __init__(self, _tmp_path, postgres):
        self.server, self.address = postgres, postgres.database()
        self.database = Database(Address(self.address))
        PostgresStore.create(self.database, "test", [Head(0, "empty", ())], "0")
        self.documents = PostgresDocuments(self.database)
        self.close = self.database.close

    def change(self, _digest):
        self.server.execute("UPDATE habeas.documents SET content = 'other'", on=self.address)

    def block(self):
        self.server.execute("DROP TABLE habeas.documents", on=self.address)


@pytest.fixture(params=[Folder, InDatabase])
def place(request, tmp_path, postgres):
    with closing(request.param(tmp_path, postgres)) as made:
        yield made


def test_a_document_is_kept_under_its_hash(place):
    content = bytes(range(256)) * 5000
    digest = place.documents.put(content, "list.csv")
    assert digest == sha256(content).hexdigest()
    assert place.documents.get(digest) == content
    assert place.documents.put(content, "the same again") == digest
    other = place.documents.put(b"", "an empty file")
    assert list(place.documents) == sorted([digest, other])


def test_a_missing_a_changed_and_a_deleted_document_are_told_apart(place):
    with pytest.raises(InputError, match="no document"):
        place.documents.get("ab" * 32)
    digest = place.documents.put(b"bytes", "list.csv")
    place.change(digest)
    with pytest.raises(TamperedError, match="was changed"):
        place.documents.get(digest)
    place.documents.delete(digest)
    place.documents.delete(digest)
    assert list(place.documents) == []


def test_a_document_that_cannot_be_kept_is_named(place):
    place.block()
    with pytest.raises(RegisterError, match=r"list\.csv” could not be kept"):
        place.documents.put(b"bytes", "list.csv")
