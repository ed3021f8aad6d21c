"""What a register is within a database: the schema ``habeas``, its tables, and triggers that refuse changes by hand.

::

    entries, checkpoints, meta    as in every database (see ``ledger_tables``)
    head                          one row with the size: who holds it appends (see ``store``)
    documents                     what was taken in, by SHA-256

The triggers guard against slips; whoever owns the tables can switch them off, and against that there is the audit. Each new
checkpoint is announced on the channel ``habeas``, with the size alone.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    LargeBinary,
    MetaData,
    Table,
    Text,
    select,
    text,
)

from habeas.adapters import ledger_tables
from habeas.adapters.ledger_tables import META, meta
from habeas.adapters.postgres.database import SCHEMA

CHANNEL = "habeas"

_metadata = MetaData()
head = Table(
    "head",
    _metadata,
    Column("one", Boolean, CheckConstraint("one"), primary_key=True),
    Column("size", BigInteger, nullable=False),
)
documents = Table(
    "documents",
    _metadata,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
_TABLES = {**ledger_tables.metadata.tables, **_metadata.tables}

_FUNCTIONS = (
    f"""CREATE FUNCTION {SCHEMA}.refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
    BEGIN RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'restrict_violation'; END $$""",
    f"""CREATE FUNCTION {SCHEMA}.announce() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
    BEGIN PERFORM pg_notify('{CHANNEL}', NEW.size::text); RETURN NULL; END $$""",
)
_TRIGGERS = {
    "entries_stay": "BEFORE DELETE OR TRUNCATE ON entries EXECUTE FUNCTION refuse()",
    "entries_are_only_erased": """BEFORE UPDATE ON entries FOR EACH ROW
        WHEN (NEW.seq <> OLD.seq OR NEW.leaf <> OLD.leaf OR NEW.commitments <> OLD.commitments
            OR length(NEW.disclosures) >= length(OLD.disclosures)) EXECUTE FUNCTION refuse()""",
    "checkpoints_are_final": "BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoints EXECUTE FUNCTION refuse()",
    "checkpoints_are_announced": "AFTER INSERT ON checkpoints FOR EACH ROW EXECUTE FUNCTION announce()",
    "head_stays": "BEFORE DELETE OR TRUNCATE ON head EXECUTE FUNCTION refuse()",
    "head_grows": "BEFORE UPDATE ON head FOR EACH ROW WHEN (NEW.size <= OLD.size) EXECUTE FUNCTION refuse()",
}
_FOUND_TABLES = text("SELECT relname FROM pg_class WHERE relnamespace = :schema ::regnamespace AND relkind IN "
                     "('r', 'v', 'm', 'f', 'p') ORDER BY relname")  # fmt: skip
_FOUND_TRIGGERS = text("SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal "
                       "AND relnamespace = :schema ::regnamespace ORDER BY tgname")  # fmt: skip


def create_tables(connection: Connection) -> None:
    """Make the schema and its tables, without triggers. An error where there is one already."""
    connection.exec_driver_sql(f"CREATE SCHEMA {SCHEMA}")
    for tables in (ledger_tables.metadata, _metadata):
        tables.create_all(connection, checkfirst=False)


def create_triggers(connection: Connection) -> None:
    """Make the triggers: after what a ledger has from the start, which need not be announced."""
    for function in _FUNCTIONS:
        connection.exec_driver_sql(function)
    for name, what in _TRIGGERS.items():
        connection.exec_driver_sql(f"CREATE TRIGGER {name} {what}")


def strange(connection: Connection) -> list[str]:
    """What is in the schema and Habeas did not put there."""
    tables = connection.execute(_FOUND_TABLES, {"schema": SCHEMA}).scalars().all()
    triggers = connection.execute(_FOUND_TRIGGERS, {"schema": SCHEMA}).scalars().all()
    names = connection.execute(select(meta.c.name)).scalars().all()
    return [
        *(f"it has a table “{name}”, which Habeas did not make" for name in tables if name not in _TABLES),
        *(f"it has a trigger “{name}”, which Habeas did not make" for name in triggers if name not in _TRIGGERS),
        *(f"its table meta says “{name}”, which Habeas did not write" for name in names if name not in META),
    ]
