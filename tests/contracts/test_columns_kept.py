"""What the columns of a register promise: they say what the ledger says, however they were made and whatever happened since."""

import fcntl
import gc
import json
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from columns_read import comparable, tables, told
from habeas.adapters.columns import folder as folder_module
from habeas.adapters.columns import keeping
from habeas.adapters.columns.folder import ColumnsFolder
from habeas.adapters.columns.keeping import of_first, up_to_date
from habeas.assembly import create_register, open_register
from habeas.ledger.statement import Statement
from habeas.register.columns.whole import tables_of
from made_ledgers import SOURCES, appended, ledgers
from memory_store import World

lists = st.sampled_from([SOURCES, SOURCES[:1]]).flatmap(ledgers)
slow = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def specified(world):
    return comparable(tables_of(list(world.ledger.entries())))


@slow
@given(lists)
def test_columns_made_many_entries_at_a_time_are_those_made_entry_by_entry(steps):
    world = appended(steps)
    found = of_first(world.store.disclosures, world.ledger.size, "")
    assert comparable(told(tables(found))) == specified(world)


@slow
@given(lists, st.integers(1, 5), st.booleans())
def test_columns_brought_up_to_date_are_those_made_anew(steps, at_once, again):
    world, columns = World(), None
    with tempfile.TemporaryDirectory() as made:
        folder = ColumnsFolder(Path(made))
        for place in range(0, len(steps), at_once):
            appended(steps[place : place + at_once], world)
            columns = up_to_date(world.ledger, world.store.disclosures, folder, None if again else columns)
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
            columns = up_to_date(world.ledger, world.store.disclosures, folder, columns)
        assert len(columns.segments) <= keeping.MANY
        assert comparable(told(tables(columns))) == specified(world)


PEOPLE = ("Rudolf Hentzau", "Flavia Elphberg", "Fritz von Tarlenheim")


def drafts(number, name, nationality="Ruritanian"):
    person = f"person/watch/{number}"
    note = {"note": "Ruritania"}
    says = {"name": name, "nationality": nationality}
    yield Statement("person", person, "watch", "2025-05-07", says, note).draft("tests")
    stay = {"person": person, "began": f"2025-04-{10 + number}"}
    yield Statement("detention", f"detention/watch/{number}", "watch", "2025-05-07", stay, note).draft("tests")


@pytest.fixture
def register(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as made:
        made.ledger.append([draft for number, name in enumerate(PEOPLE) for draft in drafts(number, name)])
        kept(made)
        yield made


def kept(register, columns=None):
    return up_to_date(register.ledger, register.store.disclosures, ColumnsFolder(register.folder), columns)


def manifest(register):
    return register.folder / "columns" / "manifest.json"


def changed(register, **told):
    before = json.loads(manifest(register).read_text("utf-8"))
    manifest(register).write_text(json.dumps({**before, **told}), "utf-8")


def stays(register):
    return next((register.folder / "columns").glob("*/stays.parquet"))


def with_a_byte_changed(register):
    content = bytearray(stays(register).read_bytes())
    content[len(content) // 2] ^= 1
    stays(register).write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [
        lambda register: shutil.rmtree(register.folder / "columns"),
        lambda register: stays(register).unlink(),
        with_a_byte_changed,
        lambda register: stays(register).write_bytes(stays(register).read_bytes()[:-9]),
        lambda register: manifest(register).write_text("{", "utf-8"),
        lambda register: manifest(register).unlink(),
        lambda register: changed(register, format=99),
        lambda register: changed(register, size=99),
        lambda register: changed(register, leaf="00" * 32),
        lambda register: changed(register, segments=[{"name": "../keys", "start": 0, "stop": 6, "files": {}}]),
    ],
    ids=["missing", "without a file", "byte changed", "cut short", "not json", "no manifest", "newer format",
         "ahead of the ledger", "of another ledger", "strange segment"],
)  # fmt: skip
def test_columns_that_cannot_be_used_are_made_anew(register, damage):
    damage(register)
    found = kept(register)
    assert found.size == register.ledger.size
    assert [row["id"] for row in tables(found)["subjects"] if row["kind"] == "person"] == [
        f"person/watch/{number}" for number in range(3)
    ]
    assert len(list((register.folder / "columns").glob("*/stays.parquet"))) == 1


def test_damage_is_noticed_though_newer_columns_were_written_since(register):
    columns = kept(register)
    with_a_byte_changed(register)
    register.ledger.append(list(drafts(1, "Flavia Elphberg-Zenda")))
    assert len(kept(register, columns).segments) == 2
    assert ColumnsFolder(register.folder).read() is None


def test_only_new_entries_and_those_of_the_persons_they_tell_of_are_read(register):
    columns, asked = kept(register), []
    register.ledger.append(list(drafts(1, "Flavia Elphberg-Zenda")))

    def disclosures(seqs):
        asked.extend(seqs)
        return register.store.disclosures(seqs)

    found = up_to_date(register.ledger, disclosures, ColumnsFolder(register.folder), columns)
    assert len(found.segments) == 2
    assert set(asked) == {2, 3, 6, 7}
    assert found.codes_of(["person/watch/1", "person/watch/9"]) == columns.codes_of(["person/watch/1"])


def test_files_are_for_their_owner_only(register):
    folder = register.folder / "columns"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.glob("*/*")} == {0o600}


def test_erasing_deletes_the_columns_and_they_are_made_anew_without_what_was_erased(register):
    register.ledger.append(list(drafts(7, "Black Michael", "Strelsauer")))
    assert ("Strelsauer",) in kept(register).texts("nationality")
    register.erase(len(PEOPLE) * 2, ["says.nationality"], reason="he asked for it", by="tests")
    assert not (register.folder / "columns").exists()
    assert ("Strelsauer",) not in kept(register).texts("nationality")


@pytest.mark.parametrize("at_opening", [True, False])
def test_an_erasure_by_another_program_is_noticed(register, at_opening):
    columns = kept(register)
    register.ledger.erase(0, ["says.nationality"], reason="he asked for it", by="tests")
    if at_opening:
        open_register(register.folder).close()
        assert not (register.folder / "columns").exists()
    found = kept(register, columns)
    assert len(found.segments) == 1
    assert len([row for row in tables(found)["persons"] if row["nationality"]]) == 2


def test_opening_leaves_the_columns_alone_where_nothing_was_erased(register):
    before = manifest(register).read_bytes()
    register.ledger.append(list(drafts(7, "erasure")))
    open_register(register.folder).close()
    assert manifest(register).read_bytes() == before


def test_columns_that_cannot_be_written_are_made_for_this_process(register, monkeypatch):
    def refuse(*_given):
        raise PermissionError

    register.ledger.append(list(drafts(7, "Black Michael")))
    monkeypatch.setattr(folder_module, "write_atomically", refuse)
    found = kept(register)
    assert found.size == register.ledger.size
    assert found.codes_of(["person/watch/7"])
    assert json.loads(manifest(register).read_text("utf-8"))["size"] == 6


def test_a_slower_process_does_not_write_back_what_was_erased_meanwhile(register, monkeypatch):
    slower = kept(register)
    register.ledger.append(list(drafts(7, "Black Michael", "Strelsauer")))
    write = ColumnsFolder.write

    def after_an_erasure(*given):
        monkeypatch.setattr(ColumnsFolder, "write", write)
        register.erase(6, ["says.nationality"], reason="he asked for it", by="tests")
        return write(*given)

    monkeypatch.setattr(ColumnsFolder, "write", after_an_erasure)
    found = kept(register, slower)
    assert ("Strelsauer",) not in found.texts("nationality")
    assert found.size == register.ledger.size


def test_two_open_registers_bring_the_columns_up_to_date_in_turn(register):
    with open_register(register.folder) as other:
        columns = {id(one): kept(one) for one in (register, other)}
        for number, one in enumerate((register, other, other, register, other), 20):
            one.ledger.append(list(drafts(number % 3, f"Sapt {number}")))
            columns[id(one)] = kept(one, columns[id(one)])
        assert comparable(told(tables(kept(register)))) == comparable(tables_of(list(register.ledger.entries())))


def test_building_that_was_interrupted_begins_anew(register):
    shutil.rmtree(register.folder / "columns")

    def stop(done, _all):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        up_to_date(register.ledger, register.store.disclosures, ColumnsFolder(register.folder), None, stop)
    assert list((register.folder / "columns").iterdir()) == []
    assert kept(register).size == 6


def test_what_a_killed_process_left_is_deleted_and_what_another_is_making_stays(register):
    left, making = register.folder / "columns" / ".new-left", register.folder / "columns" / ".new-making"
    left.mkdir()
    making.mkdir()
    held = os.open(making, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    register.ledger.append(list(drafts(7, "Black Michael")))
    kept(register)
    os.close(held)
    assert not left.exists()
    assert making.exists()


def test_columns_of_the_first_entries_are_kept_nowhere(register):
    found = of_first(register.store.disclosures, 2, "")
    assert [row["id"] for row in tables(found)["subjects"]] == ["person/watch/0", "detention/watch/0"]
    path = found.segments[0].path
    del found
    gc.collect()
    assert not path.exists()
