"""One row and its map: what it says of each record, and where two columns meet in one predicate."""

from datetime import date

import pytest

from habeas.documents.sheet import SheetRow
from habeas.errors import InputError
from habeas.workflows.mapping import Column, ListMap
from habeas.workflows.rows import RowReader, before_it_began

DAY = date(2025, 5, 7)


def sayings(what, columns, cells, **more):
    map_ = ListMap(what, "id", tuple(Column(*column) for column in columns), **more)
    reader = RowReader("list.csv", map_, "ngo", DAY)
    row = SheetRow(7, {"id": "1", **cells})
    return {saying.kind: dict(saying.says) for saying in reader.sayings(row, reader.record_id(row), DAY)}


FIGURE = [("label", ("figure.label",), "text"), ("low", ("figure.value",), "low"), ("high", ("figure.value",), "high")]


@pytest.mark.parametrize(
    ("low", "high", "value"),
    [("254", "254", [254, 254]), ("1251", "", [1251, None]), ("", "9", [None, 9]), ("0", "15", [0, 15])],
)
def test_two_columns_are_the_two_bounds_of_a_number(low, high, value):
    assert sayings("figures", FIGURE, {"label": "x", "low": low, "high": high})["figure"]["value"] == value


def test_bounds_the_wrong_way_round_are_refused_with_their_place():
    with pytest.raises(InputError, match=r"list.csv, row 7, column “high”.*wrong way round"):
        sayings("figures", FIGURE, {"label": "x", "low": "15", "high": "3"})


PLACE = [("name", ("person.name",), "text"), ("province", ("person.birth_place",), "text"),
         ("country", ("person.birth_place",), "text")]  # fmt: skip


def test_texts_of_two_columns_are_joined_and_the_same_text_is_said_once():
    said = sayings("people", PLACE, {"name": "Ana", "province": "CHACO", "country": "ARGENTINA"})
    assert said["person"]["birth_place"] == "CHACO; ARGENTINA"
    said = sayings("people", PLACE, {"name": "Ana", "province": "Chile", "country": "Chile"})
    assert said["person"]["birth_place"] == "Chile"


def test_lists_of_two_columns_are_put_together():
    columns = [("a", ("person.other_names",), "texts"), ("b", ("person.other_names",), "aliases")]
    assert sayings("people", columns, {"a": "X; Y", "b": "Y, Z"})["person"]["other_names"] == ["X", "Y", "Z"]


def test_two_columns_that_contradict_each_other_are_refused():
    columns = [("a", ("person.birth_date",), "date"), ("b", ("person.birth_date",), "date")]
    with pytest.raises(InputError, match="Another column says '1987', this one '1988'"):
        sayings("people", columns, {"a": "1987", "b": "1988"})


def test_constants_are_said_of_records_that_the_row_tells_of_and_make_none():
    columns = [("name", ("person.name",), "text"), ("began", ("detention.began",), "date")]
    more = {"constants": {"detention.country": "RU", "killing.country": "RU"}}
    assert sayings("people", columns, {"name": "Ana", "began": "2024"}, **more) == {
        "person": {"name": "Ana"},
        "detention": {"person": "person/ngo/1", "began": "2024", "country": "RU"},
    }
    assert sayings("people", columns, {"name": "Ana", "began": ""}, **more) == {"person": {"name": "Ana"}}


def test_a_column_is_read_only_under_its_conditions():
    terms = {"held": "detention", "killed": "abduction"}
    columns = [
        ("name", ("person.name",), "text"),
        ("status", ("detention.form",), "terms", terms, None, ("began",), {}, {"name": ("Nobody",)}),
        ("status", ("person.note",), "text", {}, None, (), {"status": ("killed",)}),
    ]
    cells = {"name": "Ana", "status": "held", "began": "2024"}
    assert sayings("people", columns, cells)["detention"]["form"] == "detention"
    assert "detention" not in sayings("people", columns, {**cells, "began": " - "})
    assert "detention" not in sayings("people", columns, {**cells, "name": "Nobody"})
    assert sayings("people", columns, {**cells, "status": "killed"})["person"]["note"] == "killed"


def test_a_term_that_there_is_not_is_refused_with_those_there_are():
    with pytest.raises(InputError, match="There are: female") as caught:
        sayings("people", [("sex", ("person.sex",), "term")], {"sex": "tall"})
    assert (caught.value.place.row, caught.value.place.column) == (7, "sex")


@pytest.mark.parametrize(
    ("began", "ended", "impossible"),
    [
        ("2024-07", "2024-07", False),
        ("2024-07-18", "2024", False),  # some day of that year is later
        ("2024-07-18", "2024-07-17", True),
        ("2024", "2023", True),
        ("XXXX", "2023", False),
        ("2024", "[2023..]", False),
    ],
)
def test_a_release_is_before_its_arrest_only_where_no_day_would_fit(began, ended, impossible):
    assert (before_it_began(began, ended) is not None) is impossible
