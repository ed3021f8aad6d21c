"""What DuckDB is asked again: written once, with other days in it; what an expression uses several times is found once."""

import duckdb
import ibis
import pyarrow as pa
import pytest

from habeas.adapters.prepared import KEPT, Prepared, written

AT = 3_648_000  # a stand-in


@pytest.fixture
def prepared():
    connection = duckdb.connect()
    connection.execute("create table stays as select range as day from range(735000, 735010)")
    return Prepared(connection)


STAYS = ibis.table({"day": "int64"}, "stays")


def until(day):
    some = STAYS.filter(STAYS.day <= day)
    return some.aggregate(number=some.count())


def test_an_expression_is_made_once_for_all_days(prepared):
    made = []

    def make():
        made.append(1)
        return until(AT)

    found = [prepared.rows("until", make, {AT: day}).to_pylist() for day in (735002, 735004)]
    assert found == [[{"number": 3}], [{"number": 5}]]
    assert len(made) == 1


def test_what_newer_tables_replace_is_written_again(prepared):
    prepared.rows("until", lambda: until(AT), {AT: 735002})
    prepared.clear()
    assert prepared.rows("until", lambda: until(735000), {}).to_pylist() == [{"number": 1}]


def test_small_tables_are_laid_beside_the_large_ones_and_taken_away_again(prepared):
    days = ibis.memtable(pa.table({"day": [735001, 1]}))
    asked = STAYS.semi_join(days, "day")
    assert prepared.once(asked).to_pylist() == [{"day": 735001}]
    assert prepared.rows("asked", lambda: asked, {}).to_pylist() == [{"day": 735001}]
    prepared.clear()
    assert prepared.rows("asked", lambda: asked, {}).to_pylist() == [{"day": 735001}]


def test_only_so_many_are_kept(prepared):
    days = ibis.memtable(pa.table({"day": [735001, 1]}))
    for number in range(KEPT + 1):
        prepared.rows(number, lambda: STAYS.semi_join(days, "day"), {})
    assert prepared.rows(0, lambda: until(735000), {}).to_pylist() == [{"number": 1}]


def test_what_is_found_and_used_several_times_is_written_once():
    some = STAYS.filter(STAYS.day > 735_003)
    found = some.group_by(half=some.day // 2).aggregate(number=some.count())
    assert written(found.union(found.filter(found.number > 1))).count("735003") == 1


def test_what_is_picked_from_a_table_is_picked_again():
    some = STAYS.filter(STAYS.day > 735_003)
    assert written(some.union(some.filter(some.day % 2 == 0))).count("735003") == 2
