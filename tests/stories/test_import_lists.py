"""Lists come again and again: what is new, changed, gone and back, and nothing is ever lost. Invented people."""

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from habeas.access.levels import Level
from habeas.assembly import create_register, open_register
from habeas.errors import InputError, RegisterError
from habeas.workflows import import_list
from habeas.workflows.by_hand import correct_record, retract_statement
from habeas.workflows.import_list import import_sheet
from habeas.workflows.mapping import Column, ListMap
from habeas.workflows.native import native_map
from made_lists import content, imported, sheet_of, view

HEAD = "id,name,sex,birth_date,detention.began,detention.ended,detention.place,killing.on\n"
FIRST = (
    HEAD
    + "1,Rudolf Hentzau,male,1987,2024-07,,Strelsau,\n2,Flavia Elphberg,female,,2024-08-02,2025-01-03,,\n3,Fritz Tarlenheim,,,,,,2024\n"
)


@pytest.fixture
def register(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as made:
        yield made


def test_a_row_states_a_person_a_detention_and_a_killing_where_it_tells_of_them(register, tmp_path):
    summary = imported(register, tmp_path, FIRST)
    assert (summary.rows, summary.new, summary.recorded) == (3, 3, 8)  # document, 3 persons, 2 + 1 others, the end
    now = view(register)
    assert sorted(now.records) == [
        "detention/ngo/1", "detention/ngo/2", "killing/ngo/3", "person/ngo/1", "person/ngo/2", "person/ngo/3",
    ]  # fmt: skip
    held = now.records["detention/ngo/1"]
    assert (held.get("person"), held.get("began"), held.get("ended")) == ("person/ngo/1", "2024-07", None)
    first = next(entry for entry in register.ledger.entries() if entry.value("subject") == "person/ngo/1")
    assert first.value("because") == {"document": summary.document, "row": 2}
    assert register.documents.get(summary.document).decode() == FIRST


def test_the_same_list_again_adds_nothing(register, tmp_path):
    imported(register, tmp_path, FIRST)
    size = register.ledger.size
    again = imported(register, tmp_path, FIRST)
    assert again.nothing_new
    assert (again.unchanged, again.recorded, register.ledger.size) == (3, 0, size)
    later = imported(register, tmp_path, FIRST, "2025-06-01")
    assert later.nothing_new
    assert (later.unchanged, later.recorded) == (3, 1)  # that it was the same on that day is worth an entry


def test_a_later_list_states_only_what_changed(register, tmp_path):
    imported(register, tmp_path, FIRST)
    size = register.ledger.size
    text = FIRST.replace("2025-01-03,,", "2025-01-04,,").replace("Strelsau", "")
    later = imported(register, tmp_path, text + "4,Antoinette Mauban,female,,,,,\n", "2025-06-01")
    assert (later.new, later.changed, later.unchanged, later.gone) == (1, 2, 1, 0)
    assert [(c.subject, c.how, c.predicates) for c in later.changes] == [
        ("person/ngo/1", "changed", ("detention.place",)),
        ("person/ngo/2", "changed", ("detention.ended",)),
    ]
    entries = list(register.ledger.entries(size))
    assert [entry.kind for entry in entries] == ["document", "retraction", "statement", "statement", "import"]
    assert [name for name in entries[2].fields if name.startswith("says.")] == ["says.ended"]
    assert view(register, "2025-05-31").records["detention/ngo/1"].get("place") == "Strelsau"
    assert view(register).records["detention/ngo/1"].get("place") is None
    assert view(register, "2025-05-31").records["detention/ngo/2"].get("ended") == "2025-01-03"
    assert view(register).records["detention/ngo/2"].get("ended") == "2025-01-04"


def test_a_value_that_comes_and_goes_does_not_fall_back_to_an_older_one(register, tmp_path):
    imported(register, tmp_path, "id,name,occupation\n1,Ana,baker\n", "2021-01-01")
    imported(register, tmp_path, "id,name,occupation\n1,Ana,miller\n", "2022-01-01")
    imported(register, tmp_path, "id,name,occupation\n1,Ana,\n", "2023-01-01")
    assert view(register).records["person/ngo/1"].get("occupation") is None
    assert view(register, "2022-06-01").records["person/ngo/1"].get("occupation") == "miller"
    assert imported(register, tmp_path, "id,name,occupation\n1,Ana,\n", "2023-02-01").nothing_new
    assert imported(register, tmp_path, "id,name,occupation\n1,Ana,miller\n", "2024-01-01").changed == 1
    assert view(register).records["person/ngo/1"].get("occupation") == "miller"
    between = imported(register, tmp_path, "id,name,occupation\n1,Ana,miller\n", "2022-06-01")
    assert between.nothing_new  # as known on that day: the retraction of 2023 had not been made


def test_a_record_that_a_row_no_longer_tells_of_is_taken_back(register, tmp_path):
    head = "id,name,killing.on,killing.place\n"
    imported(register, tmp_path, head + "1,Ana,2024-05,Strelsau\n")
    later = imported(register, tmp_path, head + "1,Ana,,\n", "2025-06-01")
    assert [c.predicates for c in later.changes] == [("killing.person", "killing.on", "killing.place")]
    assert "killing/ngo/1" not in view(register).records
    assert "killing/ngo/1" in view(register, "2025-05-31").records


def test_a_column_that_a_later_list_does_not_have_is_left_alone(register, tmp_path):
    imported(register, tmp_path, "id,name,occupation\n1,Ana,baker\n", "2021-01-01")
    later = imported(register, tmp_path, "id,name\n1,Ana\n", "2022-01-01")
    assert later.nothing_new
    assert view(register).records["person/ngo/1"].get("occupation") == "baker"


def test_a_record_that_is_gone_is_no_longer_listed_and_comes_back(register, tmp_path):
    imported(register, tmp_path, FIRST)
    shorter = "".join(line for line in FIRST.splitlines(keepends=True) if not line.startswith("2,"))
    gone = imported(register, tmp_path, shorter, "2025-06-01")
    assert (gone.gone, gone.unchanged, gone.rows) == (1, 2, 2)
    record = view(register).records["person/ngo/2"]
    assert (record.listed, record.get("name")) == (False, "Flavia Elphberg")
    assert view(register, "2025-05-31").records["person/ngo/2"].listed
    still = imported(register, tmp_path, shorter, "2025-06-15")
    assert (still.gone, still.nothing_new) == (0, True)
    back = imported(register, tmp_path, FIRST, "2025-07-01")
    assert (back.changed, back.back, back.gone) == (1, 1, 0)
    assert view(register).records["person/ngo/2"].listed


def test_a_partial_list_says_nothing_of_others(register, tmp_path):
    imported(register, tmp_path, FIRST)
    some = imported(register, tmp_path, HEAD + "9,Michael Elphberg,male,,,,,\n", "2025-06-01", partial=True)
    assert (some.new, some.gone) == (1, 0)


def test_lists_of_different_kinds_and_sources_do_not_touch_each_other(register, tmp_path):
    imported(register, tmp_path, FIRST)
    imported(register, tmp_path, "id,act,size,on\n1,pardon,0..15,2024-07\n", "2025-06-01")
    imported(register, tmp_path, "id,name\n1,Somebody\n", "2025-06-01", source="other")
    assert all(record.listed for record in view(register).records.values())
    assert view(register).records["group/ngo/1"].get("size") == [0, 15]


def test_an_older_list_stands_at_its_own_day(register, tmp_path):
    imported(register, tmp_path, "id,name,occupation\n1,Ana,miller\n", "2022-01-01")
    older = imported(register, tmp_path, "id,name,occupation\n1,Ana,baker\n2,Boris,\n", "2021-01-01")
    assert (older.new, older.gone) == (2, 0)
    assert any("older one stands at its own day" in note for note in older.notes)
    assert view(register, "2021-06-01").records["person/ngo/1"].get("occupation") == "baker"
    assert view(register).records["person/ngo/1"].get("occupation") == "miller"
    again = imported(register, tmp_path, "id,name,occupation\n1,Ana,miller\n", "2022-01-02")
    assert again.gone == 1  # what only the older list had is settled by the newer one


def test_what_was_corrected_or_retracted_by_hand_stands_until_the_list_changes(register, tmp_path):
    day = "2025-05-07"
    imported(register, tmp_path, "id,name,occupation\n1,Ana,baker\n", day)
    correct_record(
        register.ledger, "person/ngo/1", {"name": "Anna"}, reported=date(2025, 5, 8), because="a letter", by="hand"
    )
    statement = next(e.seq for e in register.ledger.entries() if e.value("subject") == "person/ngo/1")
    retract_statement(
        register.ledger,
        "person/ngo/1",
        statement,
        names=["occupation"],
        reported=date(2025, 5, 8),
        reason="no",
        by="hand",
    )
    later = imported(register, tmp_path, "id,name,occupation\n1,Ana,baker\n", "2025-06-01")
    assert later.nothing_new
    record = view(register).records["person/ngo/1"]
    assert (record.get("name"), record.get("occupation")) == ("Anna", None)


def test_an_erased_value_does_not_come_back_with_the_next_list(register, tmp_path):
    imported(register, tmp_path, FIRST)
    statement = next(e.seq for e in register.ledger.entries() if e.value("subject") == "person/ngo/1")
    register.ledger.erase(statement, ["says.name"], reason="consent withdrawn", by="hand")
    later = imported(register, tmp_path, FIRST, "2025-06-01")
    assert later.nothing_new
    assert view(register).records["person/ngo/1"].get("name") is None


def test_rows_say_themselves_when_they_were_reported(register, tmp_path):
    text = "id,act,size,on,reported\n1,pardon,18,2024-07,2025-01-18\n2,pardon,30,2024-08-16,2024-08\n"
    summary = imported(register, tmp_path, text, None)
    assert summary.as_of.isoformat() == "2025-01-18"
    statements = [entry for entry in register.ledger.entries() if entry.kind == "statement"]
    assert [entry.value("reported") for entry in statements] == ["2025-01-18", "2024-08-31"]
    assert statements[1].value("because")["note"] == "reported in 2024-08: its last day is taken"
    assert imported(register, tmp_path, text, None).nothing_new
    changed = imported(register, tmp_path, text.replace(",30,", ",31,"), None)
    assert (changed.changed, changed.unchanged) == (1, 1)
    assert view(register).records["group/ngo/2"].get("size") == [31, 31]


def test_a_dry_run_accounts_for_every_row_and_records_nothing(register, tmp_path):
    summary = imported(register, tmp_path, FIRST, dry_run=True)
    assert (summary.new, summary.recorded, summary.kept, register.ledger.size) == (3, 0, False, 0)
    assert list(register.documents) == []


def test_an_interrupted_import_is_started_again_and_ends_the_same(tmp_path, monkeypatch):
    text = HEAD + "".join(f"{n},Ana {n},female,,2024-07,,,\n" for n in range(1, 36))
    monkeypatch.setattr(import_list, "ROWS", 10)
    with create_register(tmp_path / "whole", "r") as whole:
        imported(whole, tmp_path, text)
        wanted = content(whole)

    program = f"""
import os, signal
from datetime import date
from pathlib import Path
from habeas.adapters.sheets import read_sheet
from habeas.assembly import create_register
from habeas.workflows import import_list
from habeas.workflows.native import native_map
import_list.ROWS = 10
sheet = read_sheet(Path({str(tmp_path / "people.csv")!r}))
kill = lambda done, all_: os.kill(os.getpid(), signal.SIGKILL) if done == 20 else None
import_list.import_sheet(create_register(Path({str(tmp_path / "halted")!r}), "r"), sheet, native_map(sheet.headings),
                         source="ngo", as_of=date(2025, 5, 7), progress=kill)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == -signal.SIGKILL
    with open_register(tmp_path / "halted") as halted:
        assert 0 < halted.ledger.size < len(wanted)
        summary = imported(halted, tmp_path, text)
        assert (summary.resumed, summary.new, summary.unchanged) == (20, 15, 0)
        assert content(halted) == wanted
        assert imported(halted, tmp_path, text).nothing_new


def test_somebody_else_appending_meanwhile_stops_the_import_and_nothing_is_lost(register, tmp_path, monkeypatch):
    monkeypatch.setattr(import_list, "ROWS", 1)

    def interfere(done, _all):
        if done == 1:
            with open_register(register.folder) as other:
                imported(other, tmp_path, "id,name\n1,Somebody\n", source="other")

    with pytest.raises(RegisterError, match="somebody appended"):
        imported(register, tmp_path, FIRST, progress=interfere)
    assert imported(register, tmp_path, FIRST).resumed == 1
    assert len(view(register).of("person")) == 4


def test_bad_rows_are_reported_with_their_place_and_mend_and_the_rest_is_kept(register, tmp_path):
    text = (
        "id,name,detention.began,detention.ended\n"
        "1,Ana,2024-07-18,\n"
        "2,Boris,1977-02-31,\n"  # a day that does not exist
        "3,Clara,2024-07-18,2024-07-17\n"  # a release before its arrest
        "4,Dasha,2030-01-01,\n"  # after the day the list is from
        ",Eva,,\n"  # no id
        "1,Ana,2024-07-18,\n"  # the same row again
        "1,Anna,2024-07-18,\n"  # another row with its id
        "\n"
        "7,Georg\n"  # broken
        "8,,,\n"  # nothing but an id
        "9,Hilda,2024-07,2024-07-01\n"  # may well be one day
    )
    summary = imported(register, tmp_path, text)
    assert summary.counts() == {
        "rows": 11, "new": 2, "changed": 0, "unchanged": 0, "resumed": 0, "bad": 7, "duplicates": 1, "blank": 1,
        "gone": 0, "back": 0,
    }  # fmt: skip
    assert [(p.row, p.column) for p in summary.problems] == [
        (3, "detention.began"), (4, "detention.ended"), (5, "detention.began"), (6, "id"), (8, "id"), (10, None),
        (11, None),
    ]  # fmt: skip
    assert all(p.mend for p in summary.problems)
    assert summary.problems[1].text("people.csv") == (
        "people.csv, row 4, column “detention.ended”: The release (2024-07-17) is before the arrest (2024-07-18). "
        "Correct one of the dates."
    )


def test_strict_keeps_nothing_where_a_row_is_bad(register, tmp_path):
    text = "id,name,birth_date\n1,Ana,1987\n2,Boris,1987-13\n"
    summary = imported(register, tmp_path, text, strict=True)
    assert (summary.bad, summary.new, summary.kept, register.ledger.size) == (1, 1, False, 0)


def test_a_record_with_a_bad_row_is_not_gone(register, tmp_path):
    imported(register, tmp_path, "id,name,birth_date\n1,Ana,1987\n2,Boris,\n")
    later = imported(register, tmp_path, "id,name,birth_date\n1,Ana,1987-13\n2,Boris\n3,Clara,\n", "2025-06-01")
    assert (later.bad, later.gone) == (2, 0)


def test_a_list_of_which_no_row_can_be_used_is_refused(register, tmp_path):
    with pytest.raises(InputError, match="No row can be used") as caught:
        imported(register, tmp_path, "id,name,birth_date\n1,Ana,1987-13\n")
    assert "row 2" in str(caught.value)


@pytest.mark.parametrize(
    ("dates", "says"),
    [
        (["26/12/1976", "12/26/1976"], "The dates are mixed"),
        (["03/04/1976", "05/06/1976"], "no date of the column tells which"),
        (["26/12/1976", "05/06/1976"], "looks like dmy"),
    ],
)
def test_the_order_of_day_and_month_is_asked_for_never_guessed(register, tmp_path, dates, says):
    text = "id,name,birth_date\n" + "".join(f"{n},Ana,{text}\n" for n, text in enumerate(dates))
    with pytest.raises(InputError, match=says) as caught:
        imported(register, tmp_path, text)
    assert "date_order" in caught.value.mend
    assert caught.value.place.column == "birth_date"


def test_the_order_is_asked_for_dates_with_a_place_beside_them_too(register, tmp_path):
    map_ = ListMap("people", "id", (Column("taken", ("detention.began", "detention.place"), "date_place"),))
    with pytest.raises(InputError, match="looks like dmy"):
        imported(register, tmp_path, "id,taken\n1,26/12/1976   STRELSAU  RURITANIA\n", map_=map_)


def test_with_the_order_said_a_date_of_the_other_order_is_a_bad_row(register, tmp_path):
    sheet = sheet_of(tmp_path, "id,name,birth_date\n1,Ana,26/12/1976\n2,Boris,12/26/1976\n")
    map_ = replace(native_map(sheet.headings), date_order="dmy")
    summary = import_sheet(register, sheet, map_, source="ngo", as_of=date(2025, 1, 1))
    assert [(p.row, p.column) for p in summary.problems] == [(3, "birth_date")]


def test_spreadsheet_day_numbers_are_read_and_said(register, tmp_path):
    summary = imported(register, tmp_path, "id,name,birth_date\n1,Ana,31976\n")
    assert summary.notes == (
        "Column “birth_date”: numbers are read as a spreadsheet's days (31976 is 1987-07-18); rows: 1.",
    )


def test_a_row_of_another_source_is_bad(register, tmp_path):
    summary = imported(register, tmp_path, "id,source,name\n1,ngo,Ana\n2,other,Boris\n")
    assert [(p.row, p.column) for p in summary.problems] == [(3, "source")]


def test_levels_of_the_map_hold_and_a_changed_level_is_a_change(register, tmp_path):
    map_ = ListMap("people", "id", (Column("name", ("person.name",), "text"),), levels={"person.name": Level.PUBLIC})
    imported(register, tmp_path, "id,name\n1,Ana\n", map_=map_)
    assert view(register).records["person/ngo/1"].says["name"].level is Level.PUBLIC
    closed = imported(register, tmp_path, "id,name\n1,Ana\n", "2025-06-01", map_=replace(map_, levels={}))
    assert closed.changed == 1
    assert view(register).records["person/ngo/1"].says["name"].level is Level.CASE_TEAM


def test_what_is_known_of_the_source_is_recorded_once(register, tmp_path):
    map_ = replace(native_map(("id", "name")), about={"name": "Rights of Ruritania"})
    for day in ("2025-05-07", "2025-06-01"):
        imported(register, tmp_path, "id,name\n1,Ana\n", day, map_=map_)
    about = [e for e in register.ledger.entries() if e.value("subject") == "source/ngo"]
    assert [entry.value("says.name") for entry in about] == ["Rights of Ruritania"]


@pytest.mark.parametrize(
    ("text", "as_of", "source", "says"),
    [
        ("id,name\n1,Ana\n", None, "ngo", "No row can be used"),
        ("id,name\n1,Ana\n", "2025-01-01", "a/b", "no key of a source"),
        ("id,name\n1,Ana\n", "2025-01-01", "", "no key of a source"),
        ("id,act,size,reported\n1,pardon,3,2024\n", None, "ngo", "does not tell the month"),
        ("id,act,size,reported\n1,pardon,3,soon\n", None, "ngo", "not a date"),
        ("id,act,size,reported\n1,pardon,3,2025-02-01\n", "2025-01-01", "ngo", "after the day the list is from"),
    ],
)
def test_without_a_day_or_a_source_nothing_is_recorded(register, tmp_path, text, as_of, source, says):
    with pytest.raises(InputError, match=says):
        imported(register, tmp_path, text, as_of, source=source)
    assert register.ledger.size == 0


def test_a_map_that_does_not_fit_the_sheet_names_the_column(register, tmp_path):
    map_ = ListMap("people", "id", (Column("nombre", ("person.name",), "text"),))
    with pytest.raises(InputError, match="“nombre”") as caught:
        imported(register, tmp_path, "id,name\n1,Ana\n", map_=map_)
    assert "id, name" in caught.value.mend


def test_columns_that_no_map_names_are_told(register, tmp_path):
    map_ = ListMap("people", "id", (Column("name", ("person.name",), "text"),))
    summary = imported(register, tmp_path, "id,name,shoe size\n1,Ana,38\n", map_=map_)
    assert summary.notes == ("Columns that the map does not name were left out: shoe size.",)
