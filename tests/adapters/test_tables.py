"""Tables as files: every type of value, the level in the name, and files that cannot be written."""

import pyarrow.parquet as pq
import pytest

from habeas.access.levels import Level
from habeas.adapters.tables import labelled, write_table
from habeas.documents.table import Table, TableColumn
from habeas.errors import InputError

ONE = TableColumn("name", "text", Level.PUBLIC, "a name")


def test_every_type_of_value_has_its_column_type_in_parquet(tmp_path):
    values = {"text": "a", "date": "2024-07", "period": "2024/..", "term": "t", "count": 3, "bounds": [1, None],
              "counts": {"a": 1}, "flag": True, "subject": "person/a/1", "texts": ["a"], "subjects": ["b"]}  # fmt: skip
    columns = tuple(TableColumn(kind, kind, Level.PUBLIC, kind) for kind in values)
    table = Table("all", Level.PUBLIC, columns, (tuple(values.values()), (None,) * len(values)))
    write_table(table, tmp_path / "all.parquet")
    first, second = pq.read_table(tmp_path / "all.parquet").to_pylist()
    assert first == {**values, "bounds": {"low": 1, "high": None}, "counts": [("a", 1)]}
    assert set(second.values()) == {None}


def test_an_empty_table_is_a_file_with_headings_and_types(tmp_path):
    for path in (tmp_path / "t.csv", tmp_path / "t.parquet"):
        write_table(Table("t", Level.PUBLIC, (ONE,), ()), path)
    assert (tmp_path / "t.csv").read_text("utf-8-sig") == "name\n"
    assert pq.read_table(tmp_path / "t.parquet").schema.names == ["name"]


def test_a_level_above_public_stands_in_the_name_once(tmp_path):
    path = tmp_path / "people.csv"
    assert labelled(path, Level.PUBLIC) == path
    assert labelled(path, Level.SEALED).name == "people.sealed.csv"
    assert labelled(tmp_path / "people.sealed.csv", Level.SEALED).name == "people.sealed.csv"


@pytest.mark.parametrize(("name", "says"), [("t.pdf", "no format"), ("none/t.csv", "cannot be written")])
def test_a_file_that_cannot_be_written_is_named(tmp_path, name, says):
    with pytest.raises(InputError, match=says) as caught:
        write_table(Table("t", Level.PUBLIC, (ONE,), ()), tmp_path / name)
    assert "t." in caught.value.place.file
