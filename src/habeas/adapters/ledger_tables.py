"""The tables of a ledger in a database, and what is the same for every database: format, head, portions.

Rows are read in portions, each a query of its own that begins after the last entry seen: no writer waits for a reader, and
appending between two rows is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    CursorResult,
    Executable,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    cast,
    func,
    select,
    type_coerce,
)
from sqlalchemy.types import NullType

from habeas.errors import Place, RegisterError
from habeas.ledger.store import Head, Row

FORMAT = 1
PATIENCE = 30.0  # seconds that an appender waits for another
PORTION = 2000  # rows read at once: long enough to be fast, short enough to keep no writer waiting
MOVED = "moved"
META = frozenset({"format", "origin", "writer", MOVED})

_NUMBER = BigInteger().with_variant(Integer, "sqlite")  # SQLite's Integer has 64 bits, and is the row's own number
_TOLD = Text().with_variant(LargeBinary, "postgresql")  # the bytes that were committed, whatever the server's encoding

metadata = MetaData()
entries = Table(
    "entries",
    metadata,
    Column("seq", _NUMBER, primary_key=True, autoincrement=False),
    Column("leaf", LargeBinary, nullable=False),
    Column("commitments", LargeBinary, nullable=False),
    Column("disclosures", _TOLD, nullable=False),
    sqlite_strict=True,
)
checkpoints = Table(
    "checkpoints",
    metadata,
    Column("size", _NUMBER, primary_key=True, autoincrement=False),
    Column("note", _TOLD, nullable=False),
    Column("frontier", LargeBinary, nullable=False),
    sqlite_strict=True,
)
meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)


def _as_bytes(column: Column[Any]) -> ColumnElement[Any]:
    """Whatever a damaged file holds there, as bytes: it must still reach the audit. What comes is left as it is."""
    return type_coerce(func.coalesce(cast(column, LargeBinary), b""), NullType())


HEADS = select(checkpoints.c.size, _as_bytes(checkpoints.c.note), _as_bytes(checkpoints.c.frontier))
NEWEST = HEADS.order_by(checkpoints.c.size.desc()).limit(1)
MOVED_TO = select(meta.c.value).where(meta.c.name == MOVED)
ROWS = (  # made once: making it takes longer than reading one row
    select(entries.c.seq, _as_bytes(entries.c.leaf), _as_bytes(entries.c.commitments), _as_bytes(entries.c.disclosures))
    .where(entries.c.seq >= bindparam("start"), entries.c.seq < bindparam("stop"))
    .order_by(entries.c.seq)
    .limit(bindparam("portion"))
)
_DISCLOSED = select(entries.c.seq, _as_bytes(entries.c.disclosures)).order_by(entries.c.seq)
_RANGE = _DISCLOSED.where(entries.c.seq >= bindparam("start"), entries.c.seq < bindparam("stop"))
_PICKED = _DISCLOSED.where(entries.c.seq.in_(bindparam("seqs", expanding=True)))


def in_portions(read: Callable[[Mapping[str, int]], Sequence[Row]], start: int, stop: int) -> Iterator[Row]:
    """Rows with start <= seq < stop; ``read`` is given what ``ROWS`` asks for: one portion after the other."""
    while start < stop:
        found = read({"start": start, "stop": stop, "portion": PORTION})
        yield from found
        if len(found) < PORTION:
            return
        start = found[-1].seq + 1


def disclosed(
    read: Callable[[Executable, Mapping[str, Any]], Sequence[Any]], seqs: Sequence[int]
) -> Iterator[tuple[int, bytes]]:
    """Number and disclosures of these rows; ``read`` is given a query and what it asks for: one portion after the other."""
    for place in range(0, len(seqs), PORTION):
        asked = seqs[place : place + PORTION]
        if isinstance(asked, range):
            yield from read(_RANGE, {"start": asked.start, "stop": asked.stop})
        else:
            yield from read(_PICKED, {"seqs": asked})


def fetched(result: CursorResult[Any]) -> Sequence[Any]:
    """All rows as the driver gives them: to make SQLAlchemy's own of many takes as long as to read them."""
    assert result.cursor is not None
    rows: Sequence[Any] = result.cursor.fetchall()
    result.close()
    return rows


def portions_of(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The same rows in lists of ``PORTION``."""
    given = iter(rows)
    while portion := list(islice(given, PORTION)):
        yield portion


def meta_of(origin: str, writer: str) -> list[dict[str, str]]:
    """What the table ``meta`` says of a new ledger. ``writer`` is the version that makes it, for older ones to name."""
    said = {"format": str(FORMAT), "origin": origin, "writer": writer}
    return [{"name": name, "value": value} for name, value in said.items()]


def read_meta(said: Mapping[str, str], place: Place) -> str:
    """The ledger's origin. Raises ``RegisterError`` for what is no ledger, was moved, or comes from a newer version."""
    try:
        found, origin = int(said["format"]), said["origin"]
    except (KeyError, ValueError):
        raise no_ledger(place) from None
    if found < 1:
        raise RegisterError(
            f"The ledger says format {found}, which there never was.", place=place, mend="Restore a copy."
        )
    if found > FORMAT:
        raise RegisterError(
            f"Written by Habeas {said.get('writer')} in format {found}; this version reads up to format {FORMAT}.",
            place=place,
            mend=f"Install Habeas {said.get('writer')} or newer.",
        )
    refuse_moved(said.get(MOVED), place)
    return origin


def no_ledger(place: Place) -> RegisterError:
    """The error for what is there, but no ledger."""
    return RegisterError("This is not a ledger of Habeas.", place=place, mend="Check the folder or the database.")


def refuse_moved(to: str | None, place: Place) -> None:
    """Raise ``RegisterError`` where the ledger was moved: two that go on by themselves would never be one again."""
    if to is not None:
        raise RegisterError(
            f"The register was moved to {to}.", place=place, mend="Open it there: what is here is as it was then."
        )


def read_head(size: int, note: bytes, frontier: bytes) -> Head:
    """A head as kept."""
    return Head(
        size,
        note.decode(errors="replace"),
        tuple(frontier[place : place + 32] for place in range(0, len(frontier), 32)),
    )
