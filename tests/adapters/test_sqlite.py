"""What is SQLite's own: the file, its errors, the bytes that an erasure must leave nowhere. See also ``contracts``."""

import sqlite3

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.adapters import sqlite
from habeas.adapters.sqlite import SqliteStore
from habeas.errors import RegisterError
from habeas.ledger.store import Addition, Head, Row

EMPTY = Head(0, "empty", ())


def disclosure(seq, length=20):
    return f'["{seq:0>24}","name","public","{"x" * length}"]'.encode()


def added(seqs, length=20):
    rows = [Row(seq, bytes(32), bytes(32), disclosure(seq, length)) for seq in seqs]
    return lambda head: Addition(rows, Head(head.size + len(rows), "note", ()))


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a folder? with #odd %20 names" / "ledger.sqlite"
    path.parent.mkdir()
    SqliteStore.create(path, "test", [EMPTY], "9.9")
    return path


@pytest.fixture
def store(path):
    opened = SqliteStore(path)
    yield opened
    opened.close()


def by_hand(path, *statements):
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_the_file_syncs_fully_and_is_complete_by_itself(path, store):
    pragmas = ("journal_mode", "synchronous", "secure_delete")
    kept = [store._connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    assert kept == ["delete", 3, 1]  # synchronous 3 is EXTRA
    store.append(added(range(5)))
    assert [file.name for file in path.parent.iterdir()] == ["ledger.sqlite"]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET disclosures = replace(disclosures, 'x', 'y')",
        "UPDATE entries SET leaf = x'01'",
        "UPDATE entries SET seq = 9 WHERE seq = 1",
        "DELETE FROM entries WHERE seq = 1",
        "UPDATE checkpoints SET note = 'x'",
        "DELETE FROM checkpoints",
    ],
)
def test_slips_by_hand_are_refused(path, store, statement):
    store.append(added(range(3)))
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        by_hand(path, statement)


def test_who_waits_too_long_for_the_appenders_lock_is_told_why(path, store, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    other = SqliteStore(path)

    def meanwhile(head):
        with pytest.raises(RegisterError, match=r"locked.*Another process is writing"):
            other.append(pytest.fail)
        return added(range(2))(head)

    assert store.append(meanwhile).size == 2
    assert other.head().size == 2
    other.close()


def test_a_full_disk_is_told_and_leaves_nothing(store):
    store.append(added(range(2)))
    pages = store._connection.exec_driver_sql("PRAGMA page_count").scalar()
    store._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(RegisterError, match=r"full.*Make room"):
        store.append(added(range(2, 500)))
    assert [row.seq for row in store.rows(0, 999)] == [0, 1]
    store._connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    assert store.append(added(range(2, 500))).size == 500


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"", "not a ledger"), (b"PK\x03\x04" * 2000, "not a database.*not a ledger"), (b"text", "not a ")],
)
def test_another_file_is_no_ledger(tmp_path, content, what):
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(content)
    with pytest.raises(RegisterError, match=what):
        SqliteStore(path)


def test_another_database_is_no_ledger(tmp_path):
    by_hand(tmp_path / "ledger.sqlite", "CREATE TABLE meta (name, value)")
    with pytest.raises(RegisterError, match="not a ledger"):
        SqliteStore(tmp_path / "ledger.sqlite")


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(RegisterError, match=r"no ledger here.*habeas init"):
        SqliteStore(tmp_path / "ledger.sqlite")


def test_a_newer_format_names_the_version_that_wrote_it(path):
    by_hand(path, "UPDATE meta SET value = '2' WHERE name = 'format'")
    with pytest.raises(RegisterError, match=r"Written by Habeas 9\.9 in format 2; .*Install Habeas 9\.9 or newer"):
        SqliteStore(path)


def test_a_store_without_checkpoints_is_told(path, store):
    by_hand(path, "DROP TRIGGER checkpoints_stay", "DELETE FROM checkpoints")
    with pytest.raises(RegisterError, match="no checkpoint"):
        store.head()


def test_a_file_that_cannot_be_rebuilt_after_an_erasure_says_what_remains(path, store, monkeypatch):
    store.append(added(range(40)))
    by_hand(path, "PRAGMA secure_delete = OFF", "CREATE TABLE scratch AS SELECT disclosures FROM entries")
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    impatient = SqliteStore(path)
    reader = sqlite3.connect(path)
    row = Row(40, bytes(32), bytes(32), disclosure(40))
    holds = sqlite._holds_any

    def hold_the_file(*arguments):
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM entries").fetchone()
        return holds(*arguments)

    monkeypatch.setattr(sqlite, "_holds_any", hold_the_file)
    with pytest.raises(RegisterError, match=r"on record, but the file may still hold a copy.*VACUUM"):
        impatient.append(lambda head: Addition([row], Head(41, "note", ()), {7: b'["name"]'}))
    assert impatient.head().size == 41
    reader.close()
    impatient.close()


def test_damage_that_is_found_while_reading_is_said_in_words(path, store):
    store.append(added(range(300), 300))
    content = bytearray(path.read_bytes())
    content[4096 * 30 : 4096 * 35] = bytes(4096 * 5)
    path.write_bytes(content)
    damaged = SqliteStore(path)
    with pytest.raises(RegisterError, match=r"malformed"):
        list(damaged.disclosures(range(300)))
    damaged.close()


def test_a_sound_file_has_no_faults_and_a_damaged_one_has(path, store):
    store.append(added(range(500)))
    assert store.faults() == []
    store.close()
    content = bytearray(path.read_bytes())
    content[4096 * 5 : 4096 * 5 + 200] = bytes(200)
    path.write_bytes(content)
    damaged = SqliteStore(path)
    assert damaged.faults()
    damaged.close()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 299), min_size=1, max_size=80, unique=True), st.sampled_from([5, 300, 3000]))
def test_erased_bytes_are_nowhere_in_the_folder(tmp_path_factory, seqs, length):
    path = tmp_path_factory.mktemp("erase") / "ledger.sqlite"
    SqliteStore.create(path, "test", [EMPTY], "0")
    store = SqliteStore(path)
    store.append(added(range(300), length))
    for seq in seqs:
        head = Head(store.head().size + 1, "note", ())
        row = Row(head.size - 1, bytes(32), bytes(32), disclosure(head.size - 1))
        store.append(lambda _, row=row, head=head, seq=seq: Addition([row], head, {seq: b'["name"]'}))
        for file in path.parent.iterdir():
            assert disclosure(seq)[:26] not in file.read_bytes()
    store.close()


def test_a_stale_copy_of_what_is_erased_is_cleaned_away(path, store):
    store.append(added(range(40)))
    by_hand(
        path,
        "PRAGMA secure_delete = OFF",
        "CREATE TABLE scratch AS SELECT disclosures FROM entries",
        "DELETE FROM scratch",
    )
    assert path.read_bytes().count(disclosure(7)) == 2
    row = Row(40, bytes(32), bytes(32), disclosure(40))
    store.append(lambda head: Addition([row], Head(41, "note", ()), {7: b'["name"]'}))
    assert disclosure(7)[:26] not in path.read_bytes()
    assert store.faults() == ["it has a table “scratch”, which Habeas did not make"]
    assert [found.seq for found in store.rows(0, 99)] == list(range(41))
