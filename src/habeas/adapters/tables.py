"""Tables out: CSV and Parquet files, each with its data dictionary beside it as ``NAME.dictionary.csv``.

CSV is UTF-8 with a byte order mark, so that spreadsheet programs read its letters right. Parquet keeps the types: counts are
integers, flags booleans, texts lists, bounds a pair of integers, parts a map; dates stay texts, because a date as told may
be a year or a stretch. A table above the public level has its level in its file name. Files are written whole or not at all.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.access.levels import Level
from habeas.adapters.files import write_atomically
from habeas.documents.table import Table, cell_text, dictionary
from habeas.errors import InputError, Place

if TYPE_CHECKING:
    import pyarrow as pa

    from habeas.vocabulary.predicates import ValueType

FORMATS = (".csv", ".parquet")
_BOM = "\ufeff"


def write_table(table: Table, path: Path) -> tuple[Path, Path]:
    """Write a table and its dictionary; returns their names. Raises ``InputError`` that names the file."""
    if path.suffix not in FORMATS:
        raise InputError(
            f"“{path.suffix}” is no format that tables are written in.",
            place=Place(str(path)),
            mend=f"Name a file that ends in {' or '.join(FORMATS)}.",
        )
    path = labelled(path, table.level)
    beside = path.with_suffix(".dictionary.csv")
    try:
        write_atomically(path, _csv(table) if path.suffix == ".csv" else _parquet(table), 0o600)
        write_atomically(beside, _csv(dictionary(table)), 0o600)
    except OSError as error:
        raise InputError(f"The table cannot be written: {error.strerror}.", place=Place(str(path))) from None
    return path, beside


def labelled(path: Path, level: Level) -> Path:
    """The file's name, with the level in it where it is not public."""
    return path if level is Level.PUBLIC or str(level) in path.stem else path.with_stem(f"{path.stem}.{level}")


def _csv(table: Table) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    for row in table.rows:
        writer.writerow([cell_text(value, column.type) for value, column in zip(row, table.columns, strict=True)])
    return (_BOM + text.getvalue()).encode()


def _parquet(table: Table) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    fields = [
        pa.field(
            column.name,
            _arrow_type(column.type),
            metadata={"meaning": column.meaning, "level": str(column.level), "type": column.type},
        )
        for column in table.columns
    ]
    metadata: dict[bytes | str, bytes | str] = {
        "habeas.table": table.name,
        "habeas.level": str(table.level),
        "habeas.notes": "\n".join(table.notes),
    }
    schema = pa.schema(fields, metadata=metadata)
    columns = list(zip(*table.rows, strict=True)) or [()] * len(fields)
    arrays = [
        pa.array([_arrow_value(value, column.type) for value in values], type=field.type)
        for values, column, field in zip(columns, table.columns, fields, strict=True)
    ]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), out)
    return out.getvalue()


def _arrow_type(kind: ValueType) -> pa.DataType:
    import pyarrow as pa

    match kind:
        case "count":
            return pa.int64()
        case "flag":
            return pa.bool_()
        case "texts" | "subjects" | "terms":
            return pa.list_(pa.string())
        case "bounds":
            return pa.struct([("low", pa.int64()), ("high", pa.int64())])
        case "counts":
            return pa.map_(pa.string(), pa.int64())
        case _:
            return pa.string()


def _arrow_value(value: object, kind: ValueType) -> object:
    if value is None:
        return None
    if kind == "bounds":
        assert isinstance(value, list)
        return {"low": value[0], "high": value[1]}
    if kind == "counts":
        assert isinstance(value, dict)
        return list(value.items())
    return value
