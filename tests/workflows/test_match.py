"""Who is shown of those that the index brings: whoever may not be seen, or was not there then, takes nobody's place.
Invented people.
"""

import pytest

from habeas.access.levels import Level
from habeas.assembly import create_register
from habeas.errors import InputError, QuestionError
from habeas.ledger.statement import Statement

MANY = 60
ASKED = "Rudolf Hentzau"


def said(number, name=ASKED, reported="2025-05-07", level=None, **more):
    levels = dict.fromkeys(("name", *more), level or Level.CASE_TEAM)
    because = {"note": "Ruritania"}
    return Statement("person", f"person/ngo/{number}", "ngo", reported, {"name": name, **more}, because, levels).draft(
        "tests"
    )


@pytest.fixture
def register(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as register:
        yield register


def people(hits):
    return [hit.records[0].id for hit in hits]


def test_below_the_case_team_each_record_is_a_hit_of_its_own(register):
    register.ledger.append(said(number, level=Level.PUBLIC) for number in (1, 2))
    register.judge("person/ngo/1", "person/ngo/2", "same", why="the same photograph", by="tests")
    assert [len(hit.records) for hit in register.match(ASKED)] == [2]
    for level in (Level.PUBLIC, Level.PARTNERS):
        hits = register.match(ASKED, level=level)
        assert [hit.cluster.members for hit in hits] == [("person/ngo/1",), ("person/ngo/2",)]
        assert [len(hit.records) for hit in hits] == [1, 1]


def test_a_level_is_named_or_refused(register):
    register.ledger.append([said(1)])
    assert register.match(ASKED, level="public") == ()
    assert people(register.match(ASKED, level="case_team")) == ["person/ngo/1"]
    for level in (None, "everybody"):
        with pytest.raises(InputError, match="is no level"):
            register.match(ASKED, level=level)


@pytest.mark.parametrize("born", ["", " "])
def test_an_empty_day_of_birth_is_no_day(register, born):
    with pytest.raises(InputError, match="There is no date"):
        register.match(ASKED, born=born)


@pytest.mark.parametrize("name", ["", "...", "NN", "N.N.", "unknown"])
def test_where_nobody_is_named_that_is_said_in_one_way(register, name):
    with pytest.raises(QuestionError, match=f"There is no name in “{name}” to look for"):
        register.match(name)
