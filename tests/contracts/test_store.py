"""What every store promises (see ``habeas.ledger.store``), on every store."""

import pytest

from habeas.adapters import ledger_tables
from habeas.adapters.postgres.address import Address
from habeas.adapters.postgres.database import Database
from habeas.adapters.postgres.store import PostgresStore
from habeas.adapters.sqlite import SqliteStore
from habeas.ledger.store import Addition, Head, Row
from memory_store import MemoryStore

EMPTY = Head(0, "empty", ())


def row(seq):
    return Row(
        seq, bytes([seq % 256]) * 32, bytes(64), f'["salt-{seq}","n","public","Ж"]\n["s","m","public",1]'.encode()
    )


def add(store, count, erased=None):
    def make(head):
        rows = [row(seq) for seq in range(head.size, head.size + count)]
        size = head.size + count
        return Addition(rows, Head(size, f"note {size}", (bytes(32),) * size.bit_count()), erased or {})

    return store.append(make)


def sqlite_store(tmp_path, _request):
    SqliteStore.create(tmp_path / "ledger.sqlite", "test", [EMPTY], "0")
    return SqliteStore(tmp_path / "ledger.sqlite")


def postgres_store(_tmp_path, request):
    database = Database(Address(request.getfixturevalue("postgres").database()))
    PostgresStore.create(database, "test", [EMPTY], "0")
    return PostgresStore(database)


@pytest.fixture(params=[sqlite_store, postgres_store, None], ids=["sqlite", "postgres", "memory"])
def store(request, tmp_path, monkeypatch):
    if request.param is None:
        yield MemoryStore(EMPTY)
        return
    monkeypatch.setattr(ledger_tables, "PORTION", 3)
    opened = request.param(tmp_path, request)
    yield opened
    opened.close()


def test_a_new_store_has_its_first_head_and_no_rows(store):
    assert store.head() == EMPTY
    assert list(store.heads()) == [EMPTY]
    assert list(store.rows(0, 10)) == []


def test_rows_and_heads_come_back_as_they_were_appended(store):
    assert add(store, 4) == store.head()
    add(store, 3)
    assert list(store.rows(0, 7)) == [row(seq) for seq in range(7)]
    assert [head.size for head in store.heads()] == [0, 4, 7]
    assert store.head() == Head(7, "note 7", (bytes(32),) * 3)


@pytest.mark.parametrize(
    ("start", "stop"), [(0, 10), (0, 3), (2, 3), (2, 9), (5, 5), (9, 99), (50, 60), (0, 2**63 - 1)]
)
def test_rows_are_those_asked_for(store, start, stop):
    add(store, 10)
    assert [found.seq for found in store.rows(start, stop)] == list(range(10))[start:stop]


@pytest.mark.parametrize("seqs", [range(10), range(2, 5), range(5, 5), range(8, 20), [0, 3, 9], [7, 12], [], [4]])
def test_disclosures_are_those_of_the_entries_asked_for(store, seqs):
    add(store, 10)
    assert list(store.disclosures(seqs)) == [(seq, row(seq).disclosures) for seq in seqs if seq < 10]


def test_appending_and_erasing_between_two_rows_is_allowed(store):
    add(store, 5)
    seen = []
    for found in store.rows(0, 8):
        if found.seq == 1:
            add(store, 3)
        seen.append(found.seq)
    assert seen[:5] == [0, 1, 2, 3, 4]


def test_an_append_that_fails_while_it_is_made_leaves_nothing(store):
    add(store, 2)

    def make(head):
        assert head.size == 2
        raise InterruptedError

    with pytest.raises(InterruptedError):
        store.append(make)
    assert store.head().size == 2
    assert add(store, 1).size == 3


def test_what_is_made_sees_the_rows_before_it(store):
    add(store, 2)

    def make(head):
        assert [found.seq for found in store.rows(0, head.size)] == [0, 1]
        return Addition([row(2)], Head(3, "note 3", (bytes(32),) * 2))

    assert store.append(make).size == 3


def test_erased_disclosures_take_the_place_of_the_old_ones(store):
    add(store, 3)
    add(store, 1, erased={1: b'["n"]\n["s","m","public",1]'})
    assert [found.disclosures.startswith(b'["n"]') for found in store.rows(0, 4)] == [False, True, False, False]
    assert [found.commitments for found in store.rows(0, 4)] == [bytes(64)] * 4
