"""What the columns of a register promise: they say what the ledger says, however they were made and whatever happened since."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from columns_read import comparable, tables, told
from habeas.adapters.columns import keeping
from habeas.adapters.columns.folder import ColumnsFolder
from habeas.adapters.columns.keeping import of_first, up_to_date
from habeas.register.columns.whole import tables_of
from made_ledgers import SOURCES, appended, ledgers
from memory_store import World

lists = st.sampled_from([SOURCES, SOURCES[:1]]).flatmap(ledgers)
slow = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def specified(world):
    return comparable(tables_of(list(world.ledger.entries())))


@slow
@given(lists)
def test_columns_made_many_entries_at_a_time_are_those_made_entry_by_entry(steps):
    world = appended(steps)
    found = of_first(world.store.rows, world.ledger.size, "")
    assert comparable(told(tables(found))) == specified(world)


@slow
@given(lists, st.integers(1, 5), st.booleans())
def test_columns_brought_up_to_date_are_those_made_anew(steps, at_once, again):
    world, columns = World(), None
    with tempfile.TemporaryDirectory() as made:
        folder = ColumnsFolder(Path(made))
        for place in range(0, len(steps), at_once):
            appended(steps[place : place + at_once], world)
            columns = up_to_date(world.ledger, world.store.rows, folder, None if again else columns)
        assert columns.size == world.ledger.size
        assert comparable(told(tables(columns))) == specified(world)
        assert comparable(told(tables(folder.read()))) == specified(world)


@slow
@given(lists)
def test_segments_put_together_say_what_they_said(steps):
    world, columns = World(), None
    with tempfile.TemporaryDirectory() as made:
        folder = ColumnsFolder(Path(made))
        for step in steps:
            appended([step], world)
            columns = up_to_date(world.ledger, world.store.rows, folder, columns)
        assert len(columns.segments) <= keeping.MANY
        assert comparable(told(tables(columns))) == specified(world)
