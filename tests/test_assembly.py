"""The Python interface: a register is opened, asked and asked again, also after more was recorded."""

from datetime import date

import pytest

import habeas
from habeas.ledger.statement import Statement


def group(number: int, size: int):
    says = {"act": "pardon", "on": "2024-03-01", "country": "XX", "size": [size, size], "political": [size, size]}
    return Statement("group", f"group/list/{number}", "list", "2024-03-02", says, {"note": "invented, Examplia"})


@pytest.fixture
def register(tmp_path):
    with habeas.create(tmp_path / "examplia", "examplia") as made:
        made.ledger.append([group(1, 5).draft("tester")])
        yield made


def test_a_register_is_made_and_opened_by_its_folder(register):
    with habeas.open(register.folder) as again:
        assert again.count("pardoned", during="2024").low == 5


def test_an_answer_changes_when_entries_come_and_its_earlier_self_can_be_asked_for(register):
    before = register.ledger.size
    assert register.count("pardoned", during="2024").low == 5
    register.ledger.append([group(2, 7).draft("tester")])
    assert (
        register.count("pardoned", during=("2024-01", "2024-12")).low == 7
    )  # nobody says that they are different people
    assert register.count("pardoned", during="2024", recorded=before).low == 5


def test_the_same_view_is_folded_once(register):
    assert register.view() is register.view()
    assert register.view(known="2024-03-01") is not register.view()


def test_days_are_taken_as_dates_and_as_text(register):
    early = [register.count("pardoned", during="2024", known=day).low for day in ("2024-03-01", date(2024, 3, 1))]
    assert early == [0, 0]
    with pytest.raises(habeas.QuestionError, match="is not a day"):
        register.count("pardoned", during="2024", known="2024-03")


def test_a_word_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError):
        _ = habeas.nothing
    assert habeas.Answer.__name__ == "Answer"
