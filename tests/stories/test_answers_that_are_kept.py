"""An answer that is kept says what it said. Who is behind it is found in the columns, and these go on with the register."""

import pytest

from habeas.assembly import create_register
from habeas.errors import QuestionError
from habeas.ledger.statement import Statement


def held(number, **more):
    says = {"person": f"person/watch/{number}", "began": "2024-01-01", "last_seen": "2024-01-20", **more}
    return Statement(
        "detention", f"detention/watch/{number}", "watch", "2024-02-01", says, {"note": "Ruritania"}
    ).draft("tests")


@pytest.fixture
def register(tmp_path, monkeypatch):
    monkeypatch.setenv("HABEAS_ENGINE", "duckdb")
    with create_register(tmp_path / "ruritania", "ruritania") as made:
        made.ledger.append([held(number) for number in range(3)])
        yield made


def test_who_is_behind_an_answer_is_not_asked_of_newer_entries(register):
    answer = register.count("held", at="2024-01-10")
    balance = register.balance(at="2023-12-01", to_at="2024-01-10")
    register.ledger.append([held(0, ended="2024-01-05", last_seen="2024-01-03"), held(4)])
    assert len(answer.grounds) == 3  # nothing newer was asked yet
    kept = register.count("held", at="2024-01-11")
    with pytest.raises(QuestionError, match=r"newer entries were asked since.*recorded=3"):
        len(balance.certain.lines[0].people)
    assert len(kept.grounds) == 3
    assert register.count("held", at="2024-01-10", recorded=3).value == answer.value


def test_who_is_behind_an_answer_is_not_asked_of_a_closed_register(register):
    answer = register.count("held", at="2024-01-10")
    register.close()
    with pytest.raises(QuestionError, match="closed"):
        len(answer.grounds)
