"""Who is shown of those that the index brings: whoever may not be seen, or was not there then, takes nobody's place.
Invented people.
"""

import pytest

from habeas.access.levels import Level
from habeas.assembly import create_register
from habeas.errors import InputError, QuestionError
from habeas.ledger.entries import Draft, Field
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


def test_a_person_restated_many_times_hides_nobody(register):
    register.ledger.append(said(1, reported=f"2025-05-{day:02}") for day in range(1, 29))
    register.ledger.append(said(1, reported=f"2025-06-{day:02}") for day in range(1, 29))
    register.ledger.append([said(2)])
    assert people(register.match(ASKED)) == ["person/ngo/1", "person/ngo/2"]


def test_newer_namesakes_do_not_change_the_past(register):
    register.ledger.append([said(0, "Rudolf Henzau", "2020-01-01")])
    register.ledger.append(said(number) for number in range(1, MANY))
    assert people(register.match(ASKED, known="2021-01-01")) == ["person/ngo/0"]
    assert people(register.match(ASKED, recorded=1)) == ["person/ngo/0"]
    assert register.match(ASKED, recorded=0) == ()


def test_sealed_namesakes_do_not_hide_the_one_who_is_public(register):
    register.ledger.append(said(number, level=Level.SEALED) for number in range(MANY))
    register.ledger.append([said(MANY, level=Level.PUBLIC)])
    assert people(register.match(ASKED, level="public")) == [f"person/ngo/{MANY}"]
    assert len(register.match(ASKED, 100, level="sealed")) == MANY + 1


def test_somebody_who_bore_the_name_once_takes_nobody_s_place(register):
    register.ledger.append(said(number) for number in range(MANY))
    register.ledger.append(said(number, "Sapt Zenda", "2025-06-01") for number in range(MANY))
    register.ledger.append([said(MANY)])
    assert people(register.match(ASKED)) == [f"person/ngo/{MANY}"]


def test_as_many_are_shown_as_were_asked_for(register):
    register.ledger.append(said(number) for number in range(120))
    assert [len(register.match(ASKED, limit)) for limit in (1, 30, 31, 100, 200)] == [1, 30, 31, 100, 120]


def test_below_the_case_team_each_record_is_a_hit_of_its_own(register):
    register.ledger.append(said(number, level=Level.PUBLIC) for number in (1, 2))
    register.judge("person/ngo/1", "person/ngo/2", "same", why="the same photograph", by="tests")
    assert [len(hit.records) for hit in register.match(ASKED)] == [2]
    for level in (Level.PUBLIC, Level.PARTNERS):
        hits = register.match(ASKED, level=level)
        assert [hit.cluster.members for hit in hits] == [("person/ngo/1",), ("person/ngo/2",)]
        assert [len(hit.records) for hit in hits] == [1, 1]


@pytest.mark.parametrize("told", ["about 1960?", "1962-13", 1962, ["1962"]])
def test_a_birth_date_on_record_that_cannot_be_read_is_unknown(register, told):
    fields = said(1).fields | {"says.birth_date": Field(told, Level.CASE_TEAM)}
    register.ledger.append([Draft("statement", "tests", fields), said(2, birth_date="1962")])
    hits = register.match(ASKED, born="1962")
    assert {hit.records[0].id: hit.born for hit in hits} == {"person/ngo/2": ("1962",), "person/ngo/1": ()}


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
