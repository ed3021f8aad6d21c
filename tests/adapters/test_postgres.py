"""What is PostgreSQL's own: the session, the lock, errors in words, what an erasure leaves. See also ``contracts``."""

import threading
import time

import psycopg
import pytest
from sqlalchemy import select

from habeas.adapters.postgres import database as database_module
from habeas.adapters.postgres import schema
from habeas.adapters.postgres import store as store_module
from habeas.adapters.postgres.address import Address
from habeas.adapters.postgres.database import Database
from habeas.adapters.postgres.documents import PostgresDocuments
from habeas.adapters.postgres.store import PostgresStore
from habeas.errors import InputError, RegisterError
from habeas.ledger.store import Addition, Head, Row

EMPTY = Head(0, "empty — пусто", ())


def disclosure(seq, length=20):
    return f'["{seq:0>24}","name","public","{"x" * length}"]'.encode()


def added(seqs, length=20):
    rows = [Row(seq, bytes(32), bytes(32), disclosure(seq, length)) for seq in seqs]
    return lambda head: Addition(rows, Head(head.size + len(rows), f"note {head.size}", ()))


def erased(seq):
    def make(head):
        row = Row(head.size, bytes(32), bytes(32), disclosure(head.size))
        return Addition([row], Head(head.size + 1, f"note {head.size}", ()), {seq: b'["name"]'})

    return make


@pytest.fixture
def address(postgres):
    made = postgres.database()
    database = Database(Address(made))
    PostgresStore.create(database, "test", [EMPTY], "9.9")
    database.close()
    return made


@pytest.fixture
def opened(address):
    databases = []

    def opening(at=address):
        databases.append(Database(Address(at)))
        return PostgresStore(databases[-1])

    yield opening
    for database in databases:
        database.close()


@pytest.fixture
def store(opened):
    return opened()


def setting(store, name):
    with store._database.connection() as connection:
        return connection.exec_driver_sql(f"SHOW {name}").scalar()


@pytest.mark.parametrize(
    ("theirs", "kept"), [("off", "on"), ("local", "on"), ("remote_write", "on"), ("remote_apply", "remote_apply")]
)
def test_a_commit_is_on_disk_before_it_is_told_whatever_the_servers_default(postgres, address, opened, theirs, kept):
    name = Address(address).database
    postgres.execute(f"ALTER DATABASE {name} SET synchronous_commit = {theirs}")
    postgres.execute(f"ALTER DATABASE {name} SET default_transaction_isolation = serializable")
    store = opened()
    assert setting(store, "synchronous_commit") == kept
    assert [setting(store, f"{name}_timeout") for name in ("lock", "idle_in_transaction_session")] == ["30s", "1min"]
    with store.holding():
        assert setting(store, "transaction_isolation") == "read committed"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE habeas.entries SET disclosures = convert_to(replace(convert_from(disclosures, 'UTF8'), 'x', 'y'), 'UTF8')",
        r"UPDATE habeas.entries SET leaf = '\x01'",
        "UPDATE habeas.entries SET seq = 9 WHERE seq = 1",
        "DELETE FROM habeas.entries WHERE seq = 1",
        "TRUNCATE habeas.entries",
        r"UPDATE habeas.checkpoints SET note = '\x01'",
        "DELETE FROM habeas.checkpoints",
        "TRUNCATE habeas.checkpoints",
        "UPDATE habeas.head SET size = 1",
        "DELETE FROM habeas.head",
        "INSERT INTO habeas.head VALUES (false, 1)",
    ],
)
def test_slips_by_hand_are_refused(postgres, address, store, statement):
    store.append(added(range(3)))
    with pytest.raises(psycopg.IntegrityError, match=r"append-only|check constraint"):
        postgres.execute(statement, on=address)


def test_who_waits_too_long_for_the_appenders_lock_is_told_why(store, opened, monkeypatch):
    monkeypatch.setattr(database_module, "PATIENCE", 0.05)
    other = opened()

    def meanwhile(head):
        with pytest.raises(RegisterError, match=r"lock timeout.*Another process is writing"):
            other.append(pytest.fail)
        return added(range(2))(head)

    assert store.append(meanwhile).size == 2
    assert other.head().size == 2


def test_without_the_lock_the_second_of_two_appends_fails_and_nothing_forks(store, opened, monkeypatch):
    monkeypatch.setattr(store_module, "_LOCK", select(schema.head.c.size))
    other = opened()

    def meanwhile(head):
        other.append(added([0]))
        return added([0])(head)

    with pytest.raises(RegisterError, match=r"duplicate key.*habeas audit"):
        store.append(meanwhile)
    assert [row.seq for row in store.rows(0, 9)] == [0]
    assert [head.size for head in store.heads()] == [0, 1]


def test_a_head_that_is_no_longer_the_one_locked_is_not_replaced(store, monkeypatch):
    monkeypatch.setattr(PostgresStore, "_lock", lambda *_: 7)
    with pytest.raises(RegisterError, match="nothing was recorded"):
        store.append(added([0]))
    assert store.head() == EMPTY


def raising(code):
    return (
        f"CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE SQLSTATE '{code}'; END $$",
        "CREATE TRIGGER fails BEFORE INSERT ON habeas.checkpoints EXECUTE FUNCTION fail()",
    )


@pytest.mark.parametrize(
    ("code", "mend"),
    [("53100", "Make room on the server's disk"), ("57014", "wait until it is up"), ("XX001", "damaged")],
)
def test_an_error_of_the_server_is_told_with_its_mend_and_leaves_nothing(postgres, address, store, code, mend):
    store.append(added(range(2)))
    postgres.execute(*raising(code), on=address)
    with pytest.raises(RegisterError, match=mend):
        store.append(added(range(2, 5)))
    assert [row.seq for row in store.rows(0, 9)] == [0, 1]


def test_a_database_that_may_only_be_read_is_read_and_refuses_an_append(postgres, address, opened):
    postgres.execute(f"ALTER DATABASE {Address(address).database} SET default_transaction_read_only = on")
    store = opened()
    assert store.head() == EMPTY
    with pytest.raises(RegisterError, match=r"read-only.*primary server"):
        store.append(added([0]))


def test_who_may_not_read_is_told_who_can_allow_it(postgres, address, opened):
    postgres.execute("DROP ROLE IF EXISTS stranger", "CREATE ROLE stranger LOGIN")
    with pytest.raises(RegisterError, match=r"permission denied.*administrator"):
        opened(address.replace("postgres@", "stranger@"))


def test_servers_databases_and_users_that_are_not_there_are_told(postgres, opened, tmp_path):
    for at, mend in {
        f"postgresql://anna@/register?host={tmp_path}": "Start the server",
        "postgresql://anna@127.0.0.1:1/register": "Start the server",
        "postgresql://anna@no.such.host.invalid/register": "Correct the server's name",
        postgres.address("nothing_here"): "Make it first",
        postgres.address("postgres", "nobody_known"): "Make it first",
        postgres.address("postgres"): "habeas init",
    }.items():
        with pytest.raises(RegisterError, match=mend):
            opened(at)


def test_a_wrong_password_is_told_without_telling_one(postgres, address, opened, monkeypatch):
    postgres.execute("DROP ROLE IF EXISTS locked", "CREATE ROLE locked LOGIN PASSWORD 'right-5161'")
    postgres.require_password("locked")
    for password, match in ((":wrong-7305@", "Give the password"), ("@", "Give the password")):
        with pytest.raises(RegisterError, match=match) as told:
            opened(address.replace("postgres@", f"locked{password}"))
        assert "7305" not in str(told.value)
    monkeypatch.setenv("PGPASSWORD", "right-5161")
    with pytest.raises(RegisterError, match="permission denied"):
        opened(address.replace("postgres@", "locked@"))


def test_a_newer_format_names_the_version_that_wrote_it(postgres, address, opened):
    postgres.execute("UPDATE habeas.meta SET value = '2' WHERE name = 'format'", on=address)
    with pytest.raises(RegisterError, match=r"Written by Habeas 9\.9 in format 2; .*Install Habeas 9\.9 or newer"):
        opened()


def test_a_register_is_made_once_in_a_database(store):
    with pytest.raises(InputError, match=r"has a register already.*habeas join"):
        PostgresStore.create(store._database, "test", [EMPTY], "0")


def backends(address):
    name = Address(address).database
    return (
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()"
    )


def test_a_connection_that_is_lost_costs_one_operation(postgres, address, store):
    store.append(added([0]))
    postgres.execute(backends(address))
    with pytest.raises(RegisterError, match="repeat"):
        store.head()
    assert store.head().size == 1

    def meanwhile(head):
        postgres.execute(backends(address))
        return added([1])(head)

    with pytest.raises(RegisterError, match="repeat"):
        store.append(meanwhile)
    assert store.append(added([1])).size == 2


@pytest.mark.parametrize("landed", [True, False])
def test_a_commit_that_was_not_answered_is_asked_for(postgres, address, store, monkeypatch, landed):
    commit = Database._commit

    def unanswered(database, connection):
        monkeypatch.setattr(Database, "_commit", commit)
        if landed:
            commit(database, connection)
        postgres.execute(backends(address))
        commit(database, connection)

    monkeypatch.setattr(Database, "_commit", unanswered)
    if landed:
        assert store.append(added([0])).size == 1
    else:
        with pytest.raises(RegisterError, match="before the entries were on record"):
            store.append(added([0]))
    assert store.head().size == int(landed)


def test_a_commit_of_which_nobody_can_say_anything_is_told_as_that(postgres, address, store, monkeypatch):
    def unanswered(database, connection):
        postgres.execute(backends(address))
        monkeypatch.undo()
        monkeypatch.setattr(PostgresStore, "_lock", lambda *_: (_ for _ in ()).throw(RegisterError("gone")))
        Database._commit(database, connection)

    monkeypatch.setattr(Database, "_commit", unanswered)
    with pytest.raises(RegisterError, match=r"unknown.*Look at the newest entries"):
        store.append(added([0]))


def kept_bytes(postgres, address):
    """Whatever the files of the database hold, once the server has written everything there."""
    name = Address(address).database
    with psycopg.connect(postgres.address("postgres"), autocommit=True) as connection:
        (oid,) = connection.execute("SELECT oid FROM pg_database WHERE datname = %s", [name]).fetchone()
        connection.execute("CHECKPOINT")
    return b"".join(path.read_bytes() for path in (postgres.data / "base" / str(oid)).iterdir())


@pytest.mark.parametrize("length", [20, 5000])
def test_erased_bytes_are_nowhere_in_the_databases_files(postgres, address, store, length):
    postgres.execute("ALTER TABLE habeas.entries ALTER disclosures SET STORAGE EXTERNAL", on=address)
    store.append(added(range(40), length))
    assert disclosure(7)[:26] in kept_bytes(postgres, address)
    store.append(erased(7))
    assert disclosure(7)[:26] not in kept_bytes(postgres, address)
    assert disclosure(8)[:26] in kept_bytes(postgres, address)
    documents = PostgresDocuments(store._database)
    digest = documents.put(b"a list of people of Ruritania", "list.csv")
    assert b"of Ruritania" in kept_bytes(postgres, address)
    documents.delete(digest)
    assert b"of Ruritania" not in kept_bytes(postgres, address)


def test_an_erasure_that_somebody_elses_snapshot_outlives_says_what_remains(address, store):
    store.append(added(range(3)))
    with psycopg.connect(address) as reader:
        reader.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        reader.execute("SELECT 1 FROM habeas.meta").fetchone()
        with pytest.raises(RegisterError, match=r"on record, but the table may still hold.*looks at it.*VACUUM FULL"):
            store.append(erased(1))
    assert store.head().size == 4


def test_an_erasure_by_who_does_not_own_the_tables_says_what_remains(postgres, address, opened, store):
    store.append(added(range(3)))
    postgres.execute(
        "DROP ROLE IF EXISTS writer", "CREATE ROLE writer LOGIN", "GRANT USAGE ON SCHEMA habeas TO writer",
        "GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA habeas TO writer", on=address,
    )  # fmt: skip
    other = opened(address.replace("postgres@", "writer@"))
    assert other.append(added([3])).size == 4
    with pytest.raises(RegisterError, match=r"on record, but .*may not rewrite.*owner"):
        other.append(erased(1))
    assert other.head().size == 5
    postgres.execute("DROP OWNED BY writer", on=address)


def test_what_habeas_did_not_make_is_a_fault(postgres, address, store):
    store.append(added([0]))
    assert store.faults() == []
    postgres.execute(
        "CREATE TABLE habeas.copies (told bytea)", *raising("53100"), "UPDATE habeas.head SET size = 5",
        "INSERT INTO habeas.meta VALUES ('note', '')", on=address,
    )  # fmt: skip
    assert store.faults() == [
        "it has a table “copies”, which Habeas did not make",
        "it has a trigger “fails”, which Habeas did not make",
        "its table meta says “note”, which Habeas did not write",
        "its table head says 5 entries, its newest checkpoint 1",
    ]


def test_who_waits_for_entries_is_woken_when_they_come(store, opened):
    waiting = opened()
    found = []
    waiter = threading.Thread(target=lambda: found.append(waiting.wait(0, 20)))
    begun = time.monotonic()
    waiter.start()
    time.sleep(0.3)
    store.append(added(range(3)))
    waiter.join()
    assert found == [3]
    assert time.monotonic() - begun < 5
    assert waiting.wait(2, 0) == 3
    assert waiting.wait(3, 0.05) == 3


def test_errors_of_the_driver_do_not_quote_what_was_to_be_recorded(store):
    with pytest.raises(RegisterError) as told:
        store.append(added([0, 0]))
    assert "Key (seq)" in str(told.value.__cause__)
    assert "xxxx" not in f"{told.value}{told.value.__cause__}"
