"""``habeas appeals`` and ``habeas context`` at the terminal, in JSON and in Python. Invented: Ruritania."""

import json

import pytest

from habeas.assembly import create_register, open_register
from made_lists import habeas, imported

APPEALS = """id,label,to,on,asked,size,responded_on,outcome,note
a1,list of the ill,the palace,2025-01-10,medical_care,202,,,
a2,second list,the palace,2024-02-01,release,20,2024-03-01,refused,[red] a letter
"""
CONTEXT = "id,label,what,from,country,url,publisher\nc1,a vote,election,2025-01-26,RU,https://example.org/vote,Strelsau Gazette\n"


@pytest.fixture
def folder(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as made:
        imported(made, tmp_path, APPEALS)
        imported(made, tmp_path, CONTEXT)
    return tmp_path / "ruritania"


def test_appeals_are_shown_with_their_outcome_their_age_and_their_recipient(folder):
    _code, said = habeas("appeals", "--at", "2025-05-07", "--register", folder)
    assert "2025-01-10  list of the ill, to the palace, 202 people: no answer on record, for 117 days" in said
    assert "note: [red] a letter" in said
    assert "1 no answer on record, 0 not known, 1 answered." in said
    assert "Without an answer for: 91 to 180 days: 1." in said
    assert "not for publication" in said
    assert "second list" not in habeas("appeals", "--open", "--register", folder)[1]
    public = json.loads(habeas("appeals", "--at", "2025-05-07", "--json", "--register", folder)[1])
    assert (public["states"]["open"], public["appeals"]) == (1, [])


def test_context_is_shown_with_its_source_and_said_to_be_no_cause(folder):
    _code, said = habeas("context", "--during", "2025", "--country", "RU", "--register", folder)
    assert "2025-01-26  election: a vote" in said
    assert "Strelsau Gazette, reported 2025-05-07: https://example.org/vote" in said
    assert "not said to be a cause" in said
    told = json.loads(habeas("context", "--json", "--register", folder)[1])
    assert told["events"][0]["label"] == "a vote"
    assert "No event on record." in habeas("context", "--during", "2024", "--register", folder)[1]


def test_python_has_both(folder):
    with open_register(folder) as register:
        assert register.appeals(at="2025-05-07").states()["open"] == 1
        assert [one.what for one in register.context(during="2025", country="RU")] == ["election"]
