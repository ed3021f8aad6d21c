"""Linking two invented lists on record: accepted and marked, asked, left alone, and compared anew only where something changed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from habeas.access.levels import Level
from habeas.adapters.linker import SplinkEngine
from habeas.assembly import Register, create_register, open_for_audit
from habeas.errors import InputError
from habeas.identity.judgements import Judgement
from habeas.identity.linking.columns import Mention
from habeas.identity.linking.engine import Scored, Task
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
    return open_for_audit(tmp_path / "copy")


def _judged(register: Register) -> dict[tuple[str, str], Judgement]:
    return {(j.left, j.right): j for j in register.view().judgements}


def _accepted(linked: tuple[Path, Linked, Run]) -> list[Judgement]:
    with open_for_audit(linked[0]) as register:
        return list(_judged(register).values())


def test_near_certain_pairs_are_judged_in_one_append_and_marked_with_their_reason(
    linked: tuple[Path, Linked, Run],
) -> None:
    with open_for_audit(linked[0]) as register:
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
    assert found.calibrated
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


def _again(mention: Mention, name: str) -> Mention:
    return replace(mention, id=name)


def _unmatched() -> Mention:
    """Somebody of the first list whom the second does not have."""
    return next(m for m in FIRST if not any(m.id == one for one, _ in SAME))


def test_a_rival_that_waits_is_a_rival_of_who_comes_later(linked: tuple[Path, Linked, Run], opened: Register) -> None:
    one = _unmatched()
    _record(opened, _again(one, "person/two/a"), _again(one, "person/two/b"))
    _, run = _link(opened, linked[2])
    assert {frozenset((one.id, f"person/two/{x}")) for x in "ab"} <= {p.pair for p in run.proposals}
    _record(opened, _again(one, "person/two/c"))
    _, run = _link(opened, run)
    assert not any(one.id in pair for pair in _judged(opened))
    assert {frozenset((one.id, f"person/two/{x}")) for x in "abc"} <= {p.pair for p in run.proposals}
    opened.close()


def test_two_pairs_that_would_together_join_whom_somebody_held_apart_are_not_both_accepted(
    linked: tuple[Path, Linked, Run], tmp_path: Path
) -> None:
    (a1, b1), (a2, b2) = sorted(tuple(sorted(p.pair)) for p in _accepted(linked))[:2]
    with create_register(tmp_path / "apart", "examplia") as register:
        _record(register, *FIRST, *SECOND)
        register.judge(a1, a2, "same", why="told so", by="somebody")
        register.judge(b1, b2, "different", why="told so", by="somebody")
        _, run = _link(register, **MANY)
        assert not register.view().contradictions
        accepted = {(a1, b1), (a2, b2)} & _judged(register).keys()
        asked = {frozenset((a1, b1)), frozenset((a2, b2))} & {p.pair for p in run.proposals}
        assert (len(accepted), len(asked)) == (1, 1)


def test_a_judgement_on_somebody_sealed_is_sealed(opened: Register, linked: tuple[Path, Linked, Run]) -> None:
    one = _unmatched()
    because = {"note": "invented"}
    person = {"name": one.name, "birth_date": str(one.born)}
    sealed = Statement(
        "person", "person/two/s", "two", "2020-01-01", person, because, dict.fromkeys(person, Level.SEALED)
    )
    held = {"person": "person/two/s", "form": "abduction", "began": str(one.taken), "place": one.taken_place}
    stay = Statement(
        "detention", "detention/two/s", "two", "2020-01-01", held, because, dict.fromkeys(held, Level.SEALED)
    )
    opened.ledger.append(s.draft("tester") for s in (sealed, stay))
    _link(opened, linked[2])
    judged = _judged(opened)
    assert judged[(one.id, "person/two/s")].level is Level.SEALED
    assert {j.level for pair, j in judged.items() if "person/two/s" not in pair} == {Level.CASE_TEAM}
    opened.close()


def test_a_pair_whose_judgement_was_undone_is_asked_in_the_next_run(
    linked: tuple[Path, Linked, Run], opened: Register
) -> None:
    (left, right), judgement = next(iter(_judged(opened).items()))
    opened.undo_judgement(judgement.seq or 0, why="another mother", by="tester")
    found, run = _link(opened, linked[2], **MANY)
    assert (found.anew, found.accepted) == (False, 0)
    assert frozenset((left, right)) in {p.pair for p in run.proposals}
    assert (left, right) not in _judged(opened)
    _, run = _link(opened, run, **MANY)
    assert frozenset((left, right)) in {p.pair for p in run.proposals}
    opened.close()


@pytest.mark.parametrize("change", [{"size": 10**6}, {"leaf": "00"}, {"leaf": ""}])
def test_a_run_on_another_ledger_is_not_gone_on_from(
    linked: tuple[Path, Linked, Run], opened: Register, change: dict[str, object]
) -> None:
    found, _ = _link(opened, replace(linked[2], **change), **MANY)  # type: ignore[arg-type]
    assert found.anew
    assert found.compared == linked[1].compared
    opened.close()


def test_what_is_appended_meanwhile_costs_nothing_and_is_heeded(
    linked: tuple[Path, Linked, Run], tmp_path: Path
) -> None:
    """Somebody judges one pair and says something new of another, while the engine computes."""
    judged, changed = (tuple(p.pair) for p in _accepted(linked)[:2])
    with create_register(tmp_path / "meanwhile", "examplia") as register:
        _record(register, *FIRST, *SECOND)

        def engine(task: Task) -> Scored:
            register.judge(*judged, "different", why="another mother", by="somebody")
            said = {"sex": "female"}
            new = Statement("person", changed[0], changed[0].split("/")[1], "2020-02-01", said, {"note": "invented"})
            register.ledger.append([new.draft("somebody")])
            return SplinkEngine()(task)

        asked = Asked("tester", TODAY, **MANY)
        found, run = link(register.ledger, engine, "one", "two", asked)
        accepted = {j.pair for j in register.view().judgements if j.automatic}
        assert found.accepted == len(accepted) == linked[1].accepted - 2
        assert not {frozenset(judged), frozenset(changed)} & (accepted | {p.pair for p in run.proposals})
        again, _ = link(register.ledger, SplinkEngine(), "one", "two", asked, before=run)
        assert again.compared > 0
        assert frozenset(changed) in {j.pair for j in register.view().judgements}


def test_lists_too_small_to_show_how_strangers_score_get_the_probability_of_two_records_beside_each_other(
    tmp_path: Path,
) -> None:
    with create_register(tmp_path / "small", "small") as register:
        _record(register, *FIRST[:20], *SECOND[:16])
        found, run = _link(register)
    assert (found.accepted, found.calibrated) == (0, False)
    same = {frozenset(pair) for pair in SAME}
    right = [p for p in run.proposals if p.pair in same]
    wrong = [p for p in run.proposals if p.pair not in same]
    assert len(right) >= 15
    assert min(p.probability for p in right) > max((p.probability for p in wrong), default=0)
    assert all(0.9 < p.probability < 1 for p in right)


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
