"""Decisions that were made elsewhere and come in a file."""

import json

import pytest

from habeas.assembly import create_register
from habeas.errors import InputError
from habeas.workflows.decisions import amended, apply, read_lines
from made_lists import view
from reviewed_reports import at_desk, only


@pytest.fixture
def register(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as opened:
        yield opened


@pytest.fixture
def desk(register):
    return at_desk(register)


def given(desk, *lines):
    _past, docket, reviewer = desk
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return apply(read_lines(raw, "decisions.jsonl"), lambda _line: docket, reviewer)


def test_a_file_accepts_amends_rejects_and_skips(desk, register):
    past, docket, _reviewer = desk
    held, women, lawyer, said = (
        only(docket, counted="held"), only(docket, value=[14, 14]), only(docket, name="Flavia Elphberg"),
        only(docket, speaker="Flavia Elphberg"),
    )  # fmt: skip
    outcome = given(
        desk,
        {"claim": held.id, "decision": "accept"},
        {"claim": women.id, "decision": "amend", "says": {"value": "14..15", "note": "women"}, "reason": "corrected"},
        {"claim": lawyer.id, "decision": "reject", "reason": "a lawyer"},
        {"claim": said.id, "decision": "skip"},
        b"",
    )
    records = view(register).records
    assert records[held.subject].get("value") == [1251, None]
    assert (records[women.subject].get("value"), records[women.subject].get("note")) == ([14, 15], "women")
    assert past.review(lawyer).decision == "rejected"
    assert past.review(women).read["value"] == [14, 14]
    assert outcome.skipped == {said.id}
    assert past.review(said) is None
    assert register.audit().sound


def test_a_file_given_twice_changes_nothing_and_says_so(desk, register):
    _past, docket, _reviewer = desk
    line = {"claim": docket.matters[0].id, "decision": "accept"}
    given(desk, line)
    size = register.ledger.size
    assert [one.claim for one in given(desk, line).before] == [docket.matters[0].id]
    assert register.ledger.size == size


def test_a_line_takes_a_decision_back(desk):
    past, docket, _reviewer = desk
    given(desk, {"claim": docket.matters[0].id, "decision": "accept"})
    assert given(desk, {"claim": docket.matters[0].id, "decision": "undo"}).undone == 1
    assert past.review(docket.matters[0]) is None


def test_a_value_can_be_taken_away_and_numbers_need_no_quotation_marks(desk):
    _past, docket, _reviewer = desk
    says = amended(only(docket, counted="held"), {"kind": None, "value": 1300, "modality": "exact"})
    assert "kind" not in says
    assert says["value"] == [1300, 1300]


ACCEPT = {"claim": "?", "decision": "accept"}


@pytest.mark.parametrize(("line", "error"), [
    (b"\xff\xfe", "no JSON"),
    (b"accept", "no JSON"),
    (b"[]", "no JSON object"),
    ({"decision": "accept"}, "names no claim"),
    ({"claim": "?", "decision": "yes"}, "“yes” is no decision. Say one of: accept, amend"),
    ({**ACCEPT, "says": {"note": "x"}}, "Only an amended claim"),
    ({**ACCEPT, "colour": "red"}, "“colour” is no part of a decision"),
    ({**ACCEPT, "level": "secret"}, "“secret” is no level. Levels are: public"),
    ({**ACCEPT, "reason": 5}, "5 is no reason"),
    ({"claim": "?", "decision": "reject"}, "needs a reason"),
    ({"claim": "?", "decision": "amend"}, "amends nothing"),
    ({"claim": "?", "decision": "amend", "says": {"counted": "jailed"}}, "no code of what is counted"),
    ({"claim": "?", "decision": "amend", "says": {"value": "many"}}, "value: “many” is not a whole number. Write it"),
    ({"claim": "?", "decision": "amend", "says": {"value": [2, 1]}}, "is not a bounds"),
    ({"claim": "?", "decision": "amend", "says": {"colour": "red"}}, "A figure has no “colour”. It has: label"),
    ({"claim": "?", "decision": "amend", "says": {"value": None}}, "needs its value"),
    ({"claim": "?", "decision": "undo"}, "Nothing was decided"),
    ({"claim": "figure-0000000000000000-1-2", "decision": "accept"}, "has no claim figure-0000000000000000-1-2"),
])  # fmt: skip
def test_a_line_that_cannot_be_used_is_named_and_nothing_of_the_file_is_recorded(desk, register, line, error):
    _past, docket, _reviewer = desk
    if isinstance(line, dict) and line.get("claim") == "?":
        line = {**line, "claim": docket.matters[0].id}
    size = register.ledger.size
    with pytest.raises(InputError) as raised:
        given(desk, {"claim": docket.matters[1].id, "decision": "reject", "reason": "misread"}, line)
    assert error in str(raised.value)
    assert str(raised.value).startswith("decisions.jsonl, row 2")
    assert register.ledger.size == size


def test_a_claim_that_stands_twice_in_a_file_is_refused_with_both_rows(desk):
    _past, docket, _reviewer = desk
    line = {"claim": docket.matters[0].id, "decision": "accept"}
    with pytest.raises(InputError, match=r"row 2: .* stands in row 1 already"):
        given(desk, line, line)
