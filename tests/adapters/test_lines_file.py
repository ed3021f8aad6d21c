"""A file of lines goes on where it was, whatever state it was left in, and foreign files are left alone."""

import json

import pytest

from habeas.adapters.lines_file import LinesFile
from habeas.errors import InputError

OPENING = b'{"name": '


def line(name, value=1):
    return json.dumps({"name": name, "value": value}).encode()


def key(found):
    return None if found["value"] is None else (found["name"], found["value"])


def opened(path):
    return LinesFile(path, OPENING, key)


def run(path, wanted, *, stop=None):
    """Write the wanted lines, those kept where there are such; the names of those that were made."""
    made = []
    with opened(path) as lines:
        for number, (name, value) in enumerate(wanted):
            if number == stop:
                return made
            kept = lines.kept((name, value))
            if kept is None:
                made.append(name)
            lines.write(kept or line(name, value))
        lines.finish()
    return made


@pytest.fixture
def path(tmp_path):
    return tmp_path / "out.jsonl"


WANTED = [("a", 1), ("b", 1), ("c", 1), ("d", 1)]
WHOLE = b"".join(line(*one) + b"\n" for one in WANTED)


def test_an_interrupted_file_goes_on(path):
    assert run(path, WANTED, stop=2) == ["a", "b"]
    assert run(path, WANTED) == ["c", "d"]
    assert path.read_bytes() == WHOLE
    assert [one.name for one in path.parent.iterdir()] == ["out.jsonl"]


def test_it_may_be_interrupted_while_it_goes_on(path):
    run(path, WANTED)
    assert run(path, WANTED, stop=1) == []
    assert run(path, WANTED, stop=0) == []
    assert run(path, WANTED, stop=3) == []
    assert run(path, WANTED) == []
    assert path.read_bytes() == WHOLE


@pytest.mark.parametrize("cut", range(1, len(line("b", 1)) + 1))
def test_a_last_line_that_was_cut_is_made_again(path, cut):
    path.write_bytes(line("a") + b"\n" + line("b")[:cut])
    assert run(path, WANTED) == ["b", "c", "d"]
    assert path.read_bytes() == WHOLE


def test_what_a_power_cut_left_is_made_again(path):
    path.write_bytes(line("a") + b"\n" + bytes(100))
    assert run(path, WANTED) == ["b", "c", "d"]


def test_the_lines_set_aside_may_be_cut_too(path):
    path.with_name("out.jsonl.kept").write_bytes(line("a") + b"\n" + line("b") + b"\n" + line("c")[:5])
    path.write_bytes(line("a") + b"\n" + line("d") + b"\n")
    assert run(path, WANTED, stop=0) == []
    assert run(path, WANTED) == ["c"]
    assert path.read_bytes() == WHOLE


def test_a_changed_line_is_made_again_and_one_that_went_is_gone(path):
    run(path, WANTED)
    assert run(path, [("a", 1), ("b", 2), ("d", 1), ("e", 1)]) == ["b", "e"]
    assert [json.loads(one)["name"] for one in path.read_bytes().splitlines()] == ["a", "b", "d", "e"]


def test_a_line_without_a_key_is_never_kept(path):
    run(path, [("a", None), ("b", 1)])
    assert run(path, [("a", None), ("b", 1)]) == ["a"]


@pytest.mark.parametrize(
    "foreign",
    [
        b"a list of people\n",
        b'{"other": 1}\n',
        b"[1, 2]\n",
        line("a") + b"\nnotes\n" + line("b") + b"\n",
        line("a") + b'\n{"name": "b", "va\n' + line("c") + b"\n",
        line("a") + b"\nsecret",
    ],
)
def test_a_file_of_something_else_is_refused_and_left_as_it_is(path, foreign):
    path.write_bytes(foreign)
    with pytest.raises(InputError, match="nothing was changed"):
        opened(path)
    assert path.read_bytes() == foreign
    assert [one.name for one in path.parent.iterdir()] == ["out.jsonl"]


def test_two_runs_do_not_write_one_file(path):
    with opened(path), pytest.raises(InputError, match="Another run"):
        opened(path)


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        opened(tmp_path / "no" / "out.jsonl")
