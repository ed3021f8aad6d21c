"""What the kept index of names promises: whatever happened to its files, matching says what the ledger says."""

import json
import shutil
from dataclasses import replace

import pytest

from habeas.adapters import name_index
from habeas.assembly import create_register, open_register
from habeas.assembly import register as assembled
from habeas.errors import RegisterError
from habeas.ledger.statement import Statement, retraction
from habeas.workflows import index_names

PEOPLE = ("Rudolf Hentzau", "Flavia Elphberg", "Fritz von Tarlenheim", "Antoinette de Mauban", "Рупрэхт Стрэльсаў")


def statement(number, name, reported="2025-05-07"):
    return Statement("person", f"person/ngo/{number}", "ngo", reported, {"name": name}, {"note": "Ruritania"})


@pytest.fixture
def folder(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as register:
        register.ledger.append(statement(number, name).draft("tests") for number, name in enumerate(PEOPLE))
        assert names_of(register, "Hentzau Rudolf") == ["Rudolf Hentzau"]
    return tmp_path / "ruritania"


def names_of(register, asked):
    return [name for hit in register.match(asked) if hit.probability > 0.5 for name in hit.names]


def found(folder, asked):
    with open_register(folder) as register:
        return names_of(register, asked)


def segments(folder):
    return sorted((folder / "names").glob("*.segment"))


def holding(folder, text):
    return [path.name for path in (folder / "names").rglob("*") if text in path.read_bytes()]


def missing(folder):
    shutil.rmtree(folder / "names")


def without_a_segment(folder):
    segments(folder)[0].unlink()


def with_a_byte_changed(folder):
    content = bytearray(segments(folder)[0].read_bytes())
    content[len(content) // 2] ^= 1
    segments(folder)[0].write_bytes(content)


def cut_short(folder):
    segments(folder)[0].write_bytes(segments(folder)[0].read_bytes()[:-100])


def empty(folder):
    segments(folder)[0].write_bytes(b"")


def not_json(folder):
    (folder / "names" / "index.json").write_text("{", "utf-8")


def of_other_rules(folder):
    told = json.loads((folder / "names" / "index.json").read_text("utf-8"))
    (folder / "names" / "index.json").write_text(json.dumps({**told, "rules": "others"}), "utf-8")


def ahead_of_the_ledger(folder):
    told = json.loads((folder / "names" / "index.json").read_text("utf-8"))
    (folder / "names" / "index.json").write_text(json.dumps({**told, "size": 99}), "utf-8")


def of_another_ledger(folder):
    told = json.loads((folder / "names" / "index.json").read_text("utf-8"))
    (folder / "names" / "index.json").write_text(json.dumps({**told, "leaf": "00" * 32}), "utf-8")


def with_strange_segments(folder):
    told = json.loads((folder / "names" / "index.json").read_text("utf-8"))
    (folder / "names" / "index.json").write_text(json.dumps({**told, "segments": [["../checkpoint", 0]]}), "utf-8")


@pytest.mark.parametrize(
    "damage",
    [
        missing, without_a_segment, with_a_byte_changed, cut_short, empty, not_json, of_other_rules, ahead_of_the_ledger,
        of_another_ledger, with_strange_segments,
    ],
)  # fmt: skip
def test_an_index_that_cannot_be_used_is_made_anew(folder, damage):
    damage(folder)
    assert found(folder, "Flawia Elfberg") == ["Flavia Elphberg"]
    assert len(segments(folder)) == 1
    with open_register(folder) as register:
        kept = name_index.NameIndexFolder(folder).read()
        assert (kept.size, len(kept.index)) == (register.ledger.size, len(PEOPLE))


def test_only_new_entries_are_read(folder, monkeypatch):
    with open_register(folder) as register:
        register.ledger.append([statement(9, "Michael Strelsau").draft("tests")])
        asked = []
        entries = register.ledger.entries
        monkeypatch.setattr(register.ledger, "entries", lambda *places: asked.append(places) or entries(*places))
        register.index_names()
        assert asked == [(len(PEOPLE), len(PEOPLE) + 1)]
        asked.clear()
        assert names_of(register, "Michael Strelsau") == ["Michael Strelsau"]
        assert (0, len(PEOPLE) + 1) not in asked


def test_entries_are_read_in_portions(folder, monkeypatch):
    monkeypatch.setattr(index_names, "AT_ONCE", 2)
    missing(folder)
    assert found(folder, "Fritz Tarlenheim") == ["Fritz von Tarlenheim"]


def test_files_are_for_their_owner_only(folder):
    assert {path.stat().st_mode & 0o777 for path in (folder / "names").iterdir()} == {0o600}
    assert (folder / "names").stat().st_mode & 0o777 == 0o700


def test_an_erased_name_is_in_no_byte_of_the_index_at_once(folder):
    assert holding(folder, b"Flavia")
    with open_register(folder) as register:
        register.erase(1, ["says.name"], reason="she asked for it", by="tests")
        assert holding(folder, b"Flavia") == holding(folder, b"flav") == []
        assert names_of(register, "Flavia Elphberg") == []
    assert found(folder, "Rudolf Hentzau") == ["Rudolf Hentzau"]
    assert found(folder, "Rupert Strelsau")


def test_a_name_erased_by_another_program_goes_at_the_next_use(folder):
    with open_register(folder) as register:
        register.ledger.erase(1, ["says.name"], reason="she asked for it", by="tests")
    assert found(folder, "Flavia Elphberg") == []
    assert holding(folder, b"Flavia") == []


def test_erasing_removes_an_index_that_is_of_no_use(folder):
    of_other_rules(folder)
    with open_register(folder) as register:
        register.erase(1, ["says.name"], reason="she asked for it", by="tests")
    assert not (folder / "names").exists()


def test_what_an_erased_entry_still_says_is_found(folder):
    with open_register(folder) as register:
        both = Statement(
            "person", "person/ngo/8", "ngo", "2025-05-07", {"name": "Black Michael", "other_names": ["Duke Strelsau"]}, {"note": "x"}
        )  # fmt: skip
        seq = register.ledger.append([both.draft("tests")]).start
        assert names_of(register, "Black Michael") == ["Black Michael", "Duke Strelsau"]
        register.erase(seq, ["says.name"], reason="wrong", by="tests")
        assert register.match("Duke Strelsau")[0].names == ("Duke Strelsau",)
    assert holding(folder, b"Black") == []


def test_two_open_registers_bring_the_index_up_to_date_in_turn(folder):
    with open_register(folder) as one, open_register(folder) as other:
        for number, register in enumerate((one, other, one, other), 20):
            register.ledger.append([statement(number, f"Sapt Zenda {'abcd'[number % 4] * 3}").draft("tests")])
            assert len(register.match("Sapt Zenda")) == number - 19
            register.erase(number - 20, ["says.name"], reason="turns", by="tests")
            assert len(other.match("Sapt Zenda")) == len(one.match("Sapt Zenda"))
    assert [name for name in PEOPLE[:4] if holding(folder, name.encode())] == []


def test_a_register_that_cannot_be_written_is_searched_all_the_same(folder, monkeypatch):
    def refuse(*_given):
        raise PermissionError

    with open_register(folder) as register:
        register.ledger.append([statement(9, "Michael Strelsau").draft("tests")])
    monkeypatch.setattr(name_index, "write_atomically", refuse)
    assert found(folder, "Michael Strelsau") == ["Michael Strelsau"]
    with open_register(folder) as register:
        register.ledger.erase(1, ["says.name"], reason="she asked for it", by="tests")
        with pytest.raises(RegisterError, match="names"):
            register.index_names()


def test_a_retracted_name_is_not_found_and_an_older_one_only_as_known_then(folder):
    with open_register(folder) as register:
        register.ledger.append([statement(0, "Rupert Hentzau", "2025-06-01").draft("tests")])
        assert [hit.names for hit in register.match("Rudolf Hentzau") if hit.records[0].id == "person/ngo/0"] == [
            ("Rupert Hentzau",)
        ]
        assert register.match("Rudolf Hentzau", known="2025-05-08")[0].names == ("Rudolf Hentzau",)
        assert register.match("Rudolf Hentzau", recorded=len(PEOPLE))[0].names == ("Rudolf Hentzau",)
        register.ledger.append([retraction("tests", 0, None, reported="2025-06-02", reason="wrong")])
        register.ledger.append([retraction("tests", len(PEOPLE), None, reported="2025-06-02", reason="wrong")])
        assert not [hit for hit in register.match("Rudolf Hentzau") if "person/ngo/0" in hit.cluster.members]
        assert register.match("Rudolf Hentzau", known="2025-06-01")[0].names == ("Rupert Hentzau",)


def test_an_erasure_that_was_not_made_good_is_noticed_when_the_register_is_opened(folder, monkeypatch):
    def ended(*_given):
        raise KeyboardInterrupt

    with open_register(folder) as register, monkeypatch.context() as patched:
        patched.setattr(assembled, "forget_erased", ended)
        with pytest.raises(KeyboardInterrupt):
            register.erase(1, ["says.name"], reason="she asked for it", by="tests")
    assert holding(folder, b"Flavia")
    open_register(folder).close()
    assert holding(folder, b"Flavia") == []
    assert found(folder, "Rudolf Hentzau") == ["Rudolf Hentzau"]


def test_opening_writes_nothing_where_nothing_was_erased(folder):
    with open_register(folder) as register:
        register.ledger.append([statement(9, "Michael erasure").draft("tests")])
    before = (folder / "names" / "index.json").read_bytes()
    open_register(folder).close()
    assert (folder / "names" / "index.json").read_bytes() == before


@pytest.mark.parametrize("kept", [True, False])
def test_a_slower_process_does_not_write_back_what_was_erased_meanwhile(folder, monkeypatch, kept):
    if not kept:
        missing(folder)
    with open_register(folder) as slow, open_register(folder) as quick:
        slow.ledger.append([statement(9, "Michael Strelsau").draft("tests")])
        write = name_index.NameIndexFolder.write

        def after_an_erasure(*given):
            monkeypatch.setattr(name_index.NameIndexFolder, "write", write)
            quick.erase(len(PEOPLE), ["says.name"], reason="he asked for it", by="tests")
            return write(*given)

        monkeypatch.setattr(name_index.NameIndexFolder, "write", after_an_erasure)
        assert names_of(slow, "Michael Strelsau") == []
        assert holding(folder, b"Michael") == []
        assert name_index.NameIndexFolder(folder).read().size == slow.ledger.size


def test_an_index_of_fewer_entries_takes_the_place_of_a_larger_one_of_another_ledger_only(folder):
    with open_register(folder) as register:
        keeper = name_index.NameIndexFolder(folder)
        kept = keeper.read()
        fewer = replace(kept, size=kept.size - 1, leaf=register.ledger.row(kept.size - 2).leaf.hex())
        assert not keeper.write(fewer, lambda size, leaf: (size, leaf) == (kept.size, kept.leaf))
        assert keeper.size() == kept.size
        assert keeper.write(fewer, lambda *_told: False)
        assert keeper.size() == kept.size - 1
