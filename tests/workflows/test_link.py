"""Linking two invented lists on record: accepted and marked, asked, left alone, and compared anew only where something changed."""

from datetime import date
from pathlib import Path

import pytest

from habeas.adapters.linker import SplinkEngine
from habeas.assembly import Register, create_register
from habeas.errors import InputError
from habeas.identity.judgements import Judgement
from habeas.identity.linking.columns import Mention
from habeas.identity.linking.run import Run
from habeas.ledger.statement import Statement
from habeas.workflows.link import Asked, Linked, link
from invented_people import pairs, two_lists

TODAY = date(2025, 1, 2)
FIRST, SECOND = two_lists(250)
SAME = pairs(FIRST, SECOND)
MANY = {"one_to_one": True}


def _said(mention: Mention, source: str) -> list[Statement]:
    number = mention.id.rsplit("/", 1)[1]
    person = {"name": mention.name} | ({"birth_date": str(mention.born)} if mention.born.known else {})
    held = {"person": mention.id, "form": "abduction", "began": str(mention.taken), "place": mention.taken_place}
    because = {"note": "invented"}
    return [
        Statement("person", mention.id, source, "2020-01-01", person, because),
        Statement("detention", f"detention/{source}/{number}", source, "2020-01-01", held, because),
    ]


def _record(register: Register, *mentions: Mention) -> None:
    said = [s for m in mentions for s in _said(m, m.id.split("/")[1])]
    register.ledger.append(statement.draft("tester") for statement in said)


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Linked, Run]:
    folder = tmp_path_factory.mktemp("link") / "examplia"
    with create_register(folder, "examplia") as register:
        _record(register, *FIRST, *SECOND)
        found, run = _link(register, **MANY)
    return folder, found, run


def _link(register: Register, before: Run | None = None, **asked: bool) -> tuple[Linked, Run]:
    return link(register.ledger, SplinkEngine(), "one", "two", Asked("tester", TODAY, **asked), before=before)


@pytest.fixture
def opened(linked: tuple[Path, Linked, Run], tmp_path: Path) -> Register:
    """A copy of the register, once linked."""
    import shutil

    shutil.copytree(linked[0], tmp_path / "copy")
    return Register(tmp_path / "copy")


def _judged(register: Register) -> dict[tuple[str, str], Judgement]:
    return {(j.left, j.right): j for j in register.view().judgements}


def test_near_certain_pairs_are_judged_in_one_append_and_marked_with_their_reason(
    linked: tuple[Path, Linked, Run],
) -> None:
    with Register(linked[0]) as register:
        judged = _judged(register)
    assert len(judged) == linked[1].accepted > 0.8 * len(SAME)
    assert judged.keys() <= SAME
    assert all(j.automatic and j.verdict == "same" and j.by == "tester" for j in judged.values())
    assert all("family name: " in j.why and "probability" in j.why for j in judged.values())


def test_expected_precision_and_recall_are_near_what_they_are(linked: tuple[Path, Linked, Run]) -> None:
    found = linked[1].expected
    assert found is not None
    assert found.precision >= 0.99
    assert found.recall == pytest.approx(linked[1].accepted / len(SAME), abs=0.1)


def test_a_second_run_compares_nothing_and_records_nothing(linked: tuple[Path, Linked, Run], opened: Register) -> None:
    again, run = _link(opened, linked[2], **MANY)
    assert (again.compared, again.accepted, again.sent) == (0, 0, 0)
    assert {p.pair for p in run.proposals} == {p.pair for p in linked[2].proposals}
    opened.close()


def test_who_is_new_is_compared_and_nobody_else(linked: tuple[Path, Linked, Run], opened: Register) -> None:
    """Somebody of the first list whom the second had not: now it has them, told alike."""
    one = FIRST[0]
    _record(opened, Mention("person/two/new", one.name, born=one.born, taken=one.taken, taken_place=one.taken_place))
    found, _ = _link(opened, linked[2], **MANY)
    assert 0 < found.compared < 100
    assert (one.id, "person/two/new") in _judged(opened)
    opened.close()


def test_all_anew_leaves_what_is_judged_alone_and_never_remakes_what_was_undone(
    linked: tuple[Path, Linked, Run], opened: Register
) -> None:
    (left, right), judgement = next(iter(_judged(opened).items()))
    opened.undo_judgement(judgement.seq or 0, why="another mother", by="tester")
    found, run = _link(opened, linked[2], again=True, **MANY)
    assert found.accepted == 0
    assert found.judged_before > 0
    assert (left, right) not in _judged(opened)
    assert frozenset((left, right)) in {p.pair for p in run.proposals}
    opened.close()


def test_a_dry_run_records_nothing(linked: tuple[Path, Linked, Run], tmp_path: Path) -> None:
    with create_register(tmp_path / "dry", "dry") as register:
        _record(register, *FIRST, *SECOND)
        size = register.ledger.size
        found, _ = _link(register, dry_run=True, **MANY)
        assert found.accepted == linked[1].accepted
        assert register.ledger.size == size


def test_a_list_with_itself_accepts_nothing_and_asks_about_its_duplicates(opened: Register) -> None:
    twin = FIRST[3]
    _record(
        opened, Mention("person/one/again", twin.name, born=twin.born, taken=twin.taken, taken_place=twin.taken_place)
    )
    found, run = link(opened.ledger, SplinkEngine(), "one", "one", Asked("tester", TODAY))
    assert (found.accepted, found.expected) == (0, None)
    assert frozenset((twin.id, "person/one/again")) in {p.pair for p in run.proposals}
    opened.close()


def test_proposals_hold_no_value_of_anybody(linked: tuple[Path, Linked, Run]) -> None:
    said = " ".join(p.why for p in linked[2].proposals)
    assert not any(m.name.partition(",")[0] in said for m in FIRST)


def test_a_source_without_people_is_said(opened: Register) -> None:
    with pytest.raises(InputError, match="There are: one, two"):
        link(opened.ledger, SplinkEngine(), "one", "nobody", Asked("tester", TODAY))
    opened.close()
