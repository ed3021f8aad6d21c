"""Proposals kept in the register's folder: read as written, whichever source is named first; damage is said."""

from pathlib import Path

import pytest

from habeas.adapters.proposal_file import (
    check_writable,
    forget_record,
    read_link,
    read_proposals,
    write_link,
    write_proposals,
)
from habeas.errors import RegisterError
from habeas.identity.linking.run import Run
from habeas.identity.proposals import Proposal

ONE = Proposal("person/one/1", "person/two/1", 0.75, "name: the same words; birth year: differs by one")


def test_what_is_written_is_read_whichever_source_is_named_first(tmp_path: Path) -> None:
    kept = Run("one", "two", 12, "a1", {"version": 1}, (ONE,))
    write_link(tmp_path, kept)
    assert read_link(tmp_path, "one", "two") == read_link(tmp_path, "two", "one") == kept
    assert read_link(tmp_path, "one", "three") is None


def test_proposals_of_all_sources_are_one_list_without_repetition(tmp_path: Path) -> None:
    other = Proposal("person/two/1", "person/three/1", 0.5, "name: alike")
    again = Proposal("person/two/1", "person/one/1", 0.25, "name: alike")
    write_proposals(tmp_path, "one", "two", [ONE])
    write_proposals(tmp_path, "two", "three", [other, again])
    assert {proposal.pair for proposal in read_proposals(tmp_path)} == {ONE.pair, other.pair}


def test_new_proposals_leave_the_model_as_it_is(tmp_path: Path) -> None:
    write_link(tmp_path, Run("one", "two", 12, "a1", {"version": 1}, (ONE,)))
    write_proposals(tmp_path, "two", "one", [])
    assert read_link(tmp_path, "one", "two") == Run("one", "two", 12, "a1", {"version": 1}, ())


def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    write_proposals(tmp_path, "one", "two", [ONE])
    assert (tmp_path / "links").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "links" / "one+two.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        '{"format": 2}',
        "[]",
        '{"format": 2, "left": "one", "right": "two", "size": 1, "leaf": "", "model": {}, "proposals": [["a", "b", 7, "x"]]}',
    ],
)
def test_a_damaged_file_is_said_with_its_mend_and_is_no_run_to_go_on_from(tmp_path: Path, content: str) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "one+two.json").write_text(content)
    with pytest.raises(RegisterError, match=r"one\+two.json: .* makes it anew"):
        read_proposals(tmp_path)
    assert read_link(tmp_path, "one", "two") is None


@pytest.mark.parametrize("first", [("a+b", "c"), ("../x", "y"), ("x" * 300, "y"), ("A/b", ".")])
@pytest.mark.parametrize("second", [("a", "b+c"), ("..", "x+y"), ("x" * 301, "y"), ("A", "b/.")])
def test_no_two_pairs_of_sources_share_a_file_and_all_lie_in_the_folder(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str]
) -> None:
    write_proposals(tmp_path, *first, [ONE])
    write_proposals(tmp_path, *second, [])
    found = read_link(tmp_path, *first)
    assert found is not None
    assert found.proposals == (ONE,)
    assert len(list((tmp_path / "links").iterdir())) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["links"]


def test_a_record_that_is_forgotten_is_in_no_proposal_and_whoever_is_left_is(tmp_path: Path) -> None:
    other = Proposal("person/one/2", "person/two/2", 0.5, "name: alike")
    write_link(tmp_path, Run("one", "two", 12, "a1", {"version": 1}, (ONE, other)))
    (tmp_path / "links" / "damaged.json").write_text(ONE.left)
    forget_record(tmp_path, ONE.left)
    assert read_link(tmp_path, "one", "two") == Run("one", "two", 12, "a1", {"version": 1}, (other,))
    assert not any(ONE.left in path.read_text() for path in (tmp_path / "links").iterdir())


def test_that_nothing_could_be_kept_is_said_before(tmp_path: Path) -> None:
    check_writable(tmp_path, "one", "two")
    assert not list((tmp_path / "links").iterdir())
    (tmp_path / "links").rmdir()
    (tmp_path / "links").write_text("a file where a folder is to be")
    with pytest.raises(RegisterError, match="cannot be kept"):
        check_writable(tmp_path, "one", "two")
