"""Appeals: what was handed to whom, what came of it, and for how long nothing has. Invented: Ruritania."""

from datetime import date

import pytest
from worlds import ledger, statement

from habeas.access.levels import Level
from habeas.answers.appeals import appeals_on
from habeas.register.view import fold
from habeas.vocabulary.quantities import Bounds

DAY = date(2025, 5, 7)


def appeal(name="1", reported="2025-05-01", **says):
    return statement("appeal", name, "ngo", reported, **{"to": "the palace", "on": "2025-01-10", **says})


def of(*drafts, at=DAY, known=None):
    return appeals_on(fold(ledger(drafts), known=known), at)


@pytest.mark.parametrize(
    ("says", "state"),
    [
        ({}, "open"),
        ({"outcome": "none"}, "open"),
        ({"outcome": "refused"}, "answered"),
        ({"responded_on": "2025-03-01"}, "answered"),
        ({"response": "a letter"}, "answered"),
        ({"outcome": "none", "responded_on": "2025-03-01"}, "answered"),  # an answer, of which nothing came
        ({"outcome": "granted", "responded_on": "2025-06-01"}, "open"),  # on that day it still was
        ({"outcome": "granted", "responded_on": "2025"}, "not_known"),
        ({"outcome": "refused", "reported": "2025-06-01"}, "not_known"),  # refused, but on which day nobody says
        ({"outcome": "unknown"}, "not_known"),
    ],
)
def test_an_appeal_is_open_answered_or_not_known_to_be(says, state):
    assert of(appeal(**says)).appeals[0].state == state


def test_what_two_sources_tell_differently_is_not_known():
    other = statement("appeal", "1", "ngo", "2025-05-01", outcome="none")
    wire = other.fields | {"source": appeal().fields["source"].__class__("wire", Level.PUBLIC)}
    found = of(appeal(outcome="refused"), type(other)(other.kind, other.by, wire))
    assert found.appeals[0].state == "not_known"


def test_an_open_appeal_s_age_is_as_exact_as_its_day_and_stands_in_its_bucket():
    found = of(
        appeal("1", on="2025-01-10"), appeal("2", on="2025-04"), appeal("3", on="2024"), appeal("4", on="2025-06")
    )
    assert [(one.record.id[-1], one.age) for one in found.appeals] == [
        ("3", Bounds(127, 492)), ("1", Bounds(117, 117)), ("2", Bounds(7, 36)),
    ]  # fmt: skip
    assert found.ages() == {
        "up to 30 days": Bounds(0, 1), "31 to 90 days": Bounds(0, 1), "91 to 180 days": Bounds(1, 2),
        "181 to 365 days": Bounds(0, 1), "more than a year": Bounds(0, 1),
    }  # fmt: skip
    assert sum(bucket.high for bucket in of(appeal(outcome="refused")).ages().values()) == 0


def test_as_known_before_the_answer_the_appeal_was_open():
    drafts = [
        appeal(reported="2025-01-11"),
        appeal(reported="2025-03-02", responded_on="2025-03-01", outcome="refused"),
    ]
    assert of(*drafts).states() == {"open": 0, "not_known": 0, "answered": 1}
    assert of(*drafts, known=date(2025, 3, 1)).states()["open"] == 1
    assert of(*drafts).only_open().appeals == ()


def test_how_many_people_is_at_least_those_named_and_nobody_is_added_up():
    named = ["person/ngo/1", "person/ngo/2", "person/ngo/1"]
    found = of(appeal("1", size=[202, 202], persons=named), appeal("2", persons=named), appeal("3"))
    assert [one.people for one in found.appeals] == [Bounds(202, 202), Bounds(2, None), None]


def test_below_the_case_team_numbers_and_recipients_are_told_but_no_person_and_no_answer():
    drafts = [
        appeal("rudolf", persons=["person/ngo/1"], response="a letter", handed_by="the committee"),
        appeal("2", to="a court"),
    ]
    public = of(*drafts).as_json()
    assert (public["appeals"], public["hidden"]) == ([], 2)
    assert public["by_recipient"] == [
        {"to": "a court", "open": 1, "not_known": 0, "answered": 0},
        {"to": "the palace", "open": 0, "not_known": 0, "answered": 1},
    ]
    _, palace = sorted(of(*drafts).as_json(Level.AGGREGATE_ONLY)["appeals"], key=lambda one: one["to"])
    assert (palace["id"], palace["persons"], palace["response"], palace["handed_by"]) == (
        None,
        None,
        None,
        "the committee",
    )
    assert of(*drafts).as_json(Level.CASE_TEAM)["appeals"][-1]["persons"] == ["person/ngo/1"]
