"""The queue of pairs: what is asked first, what is not asked, and what is on record after a decision. All invented."""

from datetime import date

import pytest

from habeas.access.levels import Level
from habeas.errors import InputError
from habeas.identity.judgements import Judgement
from habeas.identity.proposals import Proposal
from habeas.ledger.statement import Statement, retraction
from habeas.workflows.ask import view_of
from habeas.workflows.judge import judge, undo
from habeas.workflows.pairs import Queue, Stake, tally
from memory_store import World

TODAY = date(2025, 6, 1)
BECAUSE = {"note": "invented"}


def record(name, *, counted=True, source=None):
    source = source or name[0]
    person = f"person/{source}/{name}"
    said = [Statement("person", person, source, "2020-01-01", {"name": name}, BECAUSE)]
    if counted:
        stay = {"person": person, "began": "2019"}
        said.append(Statement("detention", f"detention/{source}/{name}", source, "2020-01-01", stay, BECAUSE))
    return [statement.draft("tester") for statement in said]


@pytest.fixture
def ledger():
    world = World()
    for name in ("a1", "a2", "b1", "b2", "c1"):
        world.ledger.append(record(name))
    world.ledger.append(record("b9", counted=False))
    return world.ledger


def person(name):
    return f"person/{name[0]}/{name}"


def proposal(left, right, probability=0.5):
    return Proposal(person(left), person(right), probability, "name: the same words")


def automatic(left, right, verdict="same"):
    return Judgement(person(left), person(right), verdict, "2025-01-01", "linked", "linking", how="automatic").draft()


def queue(ledger, *proposals, by="anna"):
    return Queue(ledger, proposals, by, TODAY)


def asked(found):
    return [(pair.left[-2:], pair.right[-2:], pair.stake) for pair in found.pairs if found.waits(pair)]


def test_what_changes_a_number_comes_first_and_then_the_most_uncertain(ledger):
    found = queue(ledger, proposal("c1", "b9"), proposal("a1", "b1", 0.9), proposal("a2", "b2", 0.6))
    assert asked(found) == [("a2", "b2", Stake.NUMBER), ("a1", "b1", Stake.NUMBER), ("c1", "b9", Stake.NOTHING)]


def test_a_record_is_counted_by_what_it_is_judged_the_same_as(ledger):
    ledger.append([automatic("b9", "c1")])
    assert asked(queue(ledger, proposal("a1", "b9"))) == [("a1", "b9", Stake.NUMBER)]


def test_what_is_judged_or_follows_or_is_gone_is_not_asked(ledger):
    ledger.append([automatic("a1", "b1"), automatic("b1", "c1"), automatic("a2", "b2", "unsure")])
    found = queue(ledger, proposal("a1", "b1"), proposal("a1", "c1"), proposal("a2", "b2"), proposal("a1", "z1"))
    assert (asked(found), found.follow) == ([], 1)


def test_a_judged_pair_is_asked_once_more_when_something_new_was_said_of_a_record(ledger):
    judge(ledger, person("a1"), person("b1"), "unsure", why="no birth date", by="anna", today=TODAY)
    assert asked(queue(ledger, proposal("a1", "b1"))) == []
    new = Statement("person", person("b1"), "b", "2025-05-01", {"birth_date": "1987"}, BECAUSE)
    ledger.append([new.draft("tester")])
    found = queue(ledger, proposal("a1", "b1"))
    assert asked(found) == [("a1", "b1", Stake.NUMBER)]
    assert found.pairs[0].before.verdict == "unsure"
    found.decide(found.pairs[0], "same", "the same day of birth")
    assert asked(found) == asked(queue(ledger, proposal("a1", "b1"))) == []


def test_an_undone_judgement_is_asked_again(ledger):
    seq = judge(ledger, person("a1"), person("b1"), "same", why="x", by="anna", today=TODAY)
    undo(ledger, seq, why="a slip", by="anna", today=TODAY)
    assert asked(queue(ledger, proposal("a1", "b1"))) == [("a1", "b1", Stake.NUMBER)]


def test_of_a_contradiction_those_that_nobody_looked_at_come_before_everything(ledger):
    ledger.append([automatic("a1", "b1")])
    judge(ledger, person("b1"), person("a2"), "same", why="x", by="boris", today=TODAY)
    judge(ledger, person("a1"), person("a2"), "different", why="x", by="boris", today=TODAY)
    found = queue(ledger, proposal("c1", "b2"), proposal("a1", "b1"))
    assert asked(found) == [("a1", "b1", Stake.CONTRADICTION), ("c1", "b2", Stake.NUMBER)]
    assert found.pairs[0].before.automatic
    assert [one.verdict for one in found.against(found.pairs[0])] == ["different"]
    found.decide(found.pairs[0], "same", "looked at it")
    assert asked(queue(ledger)) == [
        (left, right, Stake.CONTRADICTION) for left, right in (("a1", "a2"), ("a1", "b1"), ("b1", "a2"))
    ]
    again = queue(ledger)
    again.decide(again.pairs[1], "different", "it was the other one")
    assert asked(again) == asked(queue(ledger)) == []
    assert view_of(ledger).contradictions == ()


def take_back(ledger, *names):
    gone = [person(name) for name in names]
    said = [entry.seq for entry in ledger.entries() if entry.value("subject") in gone]
    ledger.append(retraction("tester", seq, None, reported="2025-01-01", reason="a test") for seq in said)


def test_of_a_contradiction_over_records_that_are_gone_its_ends_are_asked(ledger):
    ledger.append([automatic("a1", "b1"), automatic("b1", "b2"), automatic("b2", "c1"), automatic("a2", "b9")])
    judge(ledger, person("a1"), person("c1"), "different", why="x", by="boris", today=TODAY)
    judge(ledger, person("b1"), person("b2"), "different", why="x", by="boris", today=TODAY)
    ledger.append([automatic("b1", "a2"), automatic("a2", "b2")])
    take_back(ledger, "b1", "b2", "a2")
    found = queue(ledger)
    assert asked(found) == [("a1", "c1", Stake.CONTRADICTION)]
    found.decide(found.pairs[0], "same", "seen in person")
    assert asked(found) == asked(queue(ledger)) == []
    assert len(view_of(ledger).contradictions) == 1  # of two that are both gone: shown, and nobody is asked


def test_a_pair_whose_record_went_meanwhile_is_asked_no_more_and_not_judged(ledger):
    found = queue(ledger, proposal("a1", "b1"), proposal("a2", "b1"))
    take_back(ledger, "b1")
    with pytest.raises(InputError, match="person/b/b1 is no longer on record"):
        found.decide(found.pairs[0], "same", "x")
    assert asked(found) == []


def test_a_decision_is_on_record_at_once_by_hand_and_settles_what_follows_from_it(ledger):
    found = queue(ledger, proposal("a1", "b1"), proposal("b1", "c1"), proposal("a1", "c1"))
    for pair in found.pairs[:2]:
        found.decide(pair, "same", "the same mother")
    assert asked(found) == []
    assert [(j.verdict, j.how, j.why, j.by) for j in view_of(ledger).judgements] == [
        ("same", "by_hand", "the same mother", "anna")
    ] * 2
    assert vars(tally(found, set())) == {
        "pairs": 3,
        "same": 2,
        "different": 0,
        "unsure": 0,
        "skipped": 0,
        "settled": 1,
        "left": 0,
    }


def test_undo_takes_back_one_s_own_newest_decision_also_of_an_earlier_sitting(ledger):
    proposals = [proposal("a1", "b1"), proposal("a2", "b2")]
    judge(ledger, person("c1"), person("b9"), "same", why="x", by="boris", today=TODAY)
    ledger.append([automatic("c1", "a1", "unsure")])
    first = queue(ledger, *proposals)
    made = [first.decide(pair, "same", "x") for pair in first.pairs]
    later = queue(ledger, *proposals)
    assert [later.undo() for _ in range(3)] == [made[1], made[0], None]
    assert [later.again(judgement).stake for judgement in made] == [Stake.NUMBER] * 2
    assert len(asked(queue(ledger, *proposals))) == 2
    assert ledger.size == 11 + 2 + 4


def test_undo_of_a_decision_on_a_contradiction_lets_the_automatic_one_stand_again(ledger):
    ledger.append([automatic("a1", "b1"), automatic("b1", "a2"), automatic("a1", "a2", "different")])
    found = queue(ledger)
    before = found.pairs[0].before
    judgement = found.decide(found.pairs[0], "different", "x")
    assert asked(found) == []
    assert found.undo() == judgement
    assert found.again(judgement).before == before
    assert found.waits(found.again(judgement))


def test_a_pair_that_somebody_else_judged_meanwhile_is_not_judged_twice(ledger):
    found, other = (
        queue(ledger, proposal("a1", "b1"), proposal("a2", "b2")),
        queue(ledger, proposal("a1", "b1"), by="boris"),
    )
    other.decide(other.pairs[0], "different", "x")
    mine = next(pair for pair in found.pairs if pair.left == person("a1"))
    with pytest.raises(InputError, match="judged different by boris meanwhile"):
        found.decide(mine, "same", "x")
    assert asked(found) == [("a2", "b2", Stake.NUMBER)]
    found.decide(found.pairs[1] if found.pairs[0] is mine else found.pairs[0], "same", "x")
    other.undo()
    found.decide(mine, "same", "after that was taken back")
    assert [j.verdict for j in view_of(ledger).judgements] == ["same", "same"]


def test_whom_the_reviewer_may_not_see_is_not_asked_about_and_a_judgement_is_as_secret_as_they(ledger):
    levels = {"name": Level.SEALED}
    hidden = Statement("person", person("s1"), "s", "2020-01-01", {"name": "s1"}, BECAUSE, levels)
    ledger.append([hidden.draft("tester")])
    found = queue(ledger, proposal("a1", "s1"), proposal("a1", "b1"))
    assert ([pair.right for pair in found.pairs], found.hidden) == ([person("b1")], 1)
    allowed = Queue(ledger, [proposal("a1", "s1")], "anna", TODAY, Level.SEALED)
    judgement = allowed.decide(allowed.pairs[0], "same", "known to the team")
    assert ledger.entry(judgement.seq).fields["right"].level is Level.SEALED
    seq = judge(ledger, person("s1"), person("b1"), "different", why="x", by="anna", today=TODAY)
    assert {ledger.entry(seq).fields[name].level for name in ("left", "right", "why")} == {Level.SEALED}


def test_what_came_on_record_meanwhile_is_read_before_a_decision(ledger):
    found = queue(ledger, proposal("a1", "b1"))
    ledger.append(record("d1"))
    found.decide(found.pairs[0], "unsure", "cannot be told")
    assert "person/d/d1" in found.view.records
    assert found.relations.stands(person("a1"), person("b1")).verdict == "unsure"
