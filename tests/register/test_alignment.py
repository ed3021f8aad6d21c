"""Which stay stands beside which. Everybody here is invented."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.register.alignment import aligned
from habeas.register.records import Record, Said


def stays(*days: str) -> list[Record]:
    return [
        Record(day, "detention", "one", {"began": Said(day, "one", "2020-01-01", n, Level.PUBLIC)}, {})
        for n, day in enumerate(days)
    ]


def rows(*columns: list[Record]) -> list[list[str | None]]:
    return [[None if record is None else record.id for record in row] for row in aligned(columns, "began")]


def test_the_nearest_stand_beside_each_other_in_the_order_of_the_source_that_tells_of_most() -> None:
    assert rows(stays("1979"), stays("1976-12-26", "1978-12-31")) == [[None, "1976-12-26"], ["1979", "1978-12-31"]]
    assert rows(stays("1976", "1978"), stays("1978", "1976")) == [["1976", "1976"], ["1978", "1978"]]


def test_a_stay_without_a_date_takes_a_row_that_is_left() -> None:
    assert rows(stays("1976", "1978"), stays("XXXX", "1976")) == [["1976", "1976"], ["1978", "XXXX"]]
    assert rows(stays("[..1976]"), stays("[1977..]")) == [["[..1976]", "[1977..]"]]
    assert rows(stays(), stays()) == []


DAYS = st.lists(st.sampled_from(["1976", "1976-05", "1977-01-02", "XXXX", "[..1975]"]), max_size=4)


@given(st.lists(DAYS, min_size=1, max_size=3))
def test_each_stay_is_in_exactly_one_row(told: list[list[str]]) -> None:
    columns = [stays(*days) for days in told]
    found = rows(*columns)
    assert len(found) == max(map(len, told))
    for number, days in enumerate(told):
        assert sorted(row[number] for row in found if row[number] is not None) == sorted(days)
