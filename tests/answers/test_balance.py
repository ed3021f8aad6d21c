"""Opening + came - went = closing, and what became known later. All of Examplia, invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_ledgers import DAYS, REPORTED, ledgers
from worlds import person, retraction, statement, view

from habeas.access.levels import Level
from habeas.answers.balance import Balance, Moment, Side, balance
from habeas.answers.balance_told import balance_json, explain_balance, told
from habeas.answers.count import count
from habeas.answers.question import Question
from habeas.errors import InputError, QuestionError
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft

FIRST, LAST = "2020-01-01", "2020-12-31"


def between(drafts: list[Draft], first: str = FIRST, last: str = LAST, **known: str) -> Balance:
    asked = {name: date.fromisoformat(day) for name, day in known.items() if name in {"known", "to_known"}}
    opening = Moment(date.fromisoformat(first), asked.get("known"))
    closing = Moment(date.fromisoformat(last), asked.get("to_known", asked.get("known")))
    return balance(view(drafts), Question("held", according_to=("list",)), opening, closing)


def lines(side: Side) -> dict[str, int]:
    return {line.reason: line.sign * line.number for line in side.lines}


def held(name: str, began: str, **says: str) -> list[Draft]:
    return person(name, began=began, **{f"detention_{key}": value for key, value in says.items()})


def test_each_comes_and_goes_for_a_reason_and_it_adds_up() -> None:
    found = between([
        *held("stays", "2019", last_seen="2021"),
        *held("freed", "2019", ended="2020-05-01", release_cause="pardon"),
        *held("gone", "2019", ended="2020-06-01"),
        *held("new", "2020-03-01", last_seen="2021"),
        *held("brief", "2020-04-01", ended="2020-04-20", release_cause="term_served"),
    ])  # fmt: skip
    assert (found.certain.opening, found.certain.closing, found.certain.through) == (3, 2, 1)
    assert lines(found.certain) == {"taken": 2, "pardon": -1, "cause_not_stated": -1, "term_served": -1}
    assert lines(found.possible) == lines(found.certain)


def test_who_is_no_longer_certain_without_having_gone_is_a_gap_and_stays_possible() -> None:
    found = between([
        *held("silent", "2019", last_seen="2020-02-01"),
        *held("over some day", "2019", ended="[2020-03..2021-06]"),
        *held("perhaps", "[2019-06..2020-03]", last_seen="2021"),
    ])  # fmt: skip
    assert lines(found.certain) == {"possible_before": 1, "unreported": -1, "perhaps_over": -1}
    assert all(line.gap for line in found.certain.lines)
    assert "over some day" not in {ground.label for line in found.possible.lines for ground in line.people}


def test_who_was_killed_died_and_a_day_that_is_not_certain_is_said_to_be_so() -> None:
    dead = [
        *held("dead", "2019", last_seen="2020-01-02"),
        statement("killing", "dead", "list", person="person/list/dead", on="2020-05-05"),
    ]
    found = between([*dead, *held("new", "[2019..]"), *held("late", "[2020-06..2021]")])
    assert lines(found.certain) == {"death": -1}
    assert lines(found.possible) == {"perhaps_taken": 1, "death": -1}


def test_two_sources_that_differ_on_whether_it_goes_on_make_nobody_certain() -> None:
    same = Judgement("person/one/a", "person/two/a", "same", "2020-02-01", "a test", "tester").draft()
    drafts = [
        *person("a", "one", began="2019", detention_last_seen="2021"),
        *person("a", "two", began="2019", detention_ended="2020-05"),
        same,
    ]
    found = balance(view(drafts), Question("held"), Moment(date(2020, 1, 1), None), Moment(date(2020, 12, 31), None))
    assert lines(found.certain) == {"disputed": -1}


def test_what_was_learned_late_corrected_and_reclassified_is_told_apart() -> None:
    def said(name: str, reported: str, **says: object) -> Draft:
        return statement("detention", name, "list", reported, person=f"person/list/{name}", **says)

    drafts = [
        statement("person", name, "list", "2020-01-01", name=name)
        for name in ("late", "wrong", "back", "house", "more")
    ]
    drafts += [
        said("wrong", "2020-01-01", began="2019", last_seen="2020-12-31"),
        said("back", "2020-01-01", began="2019", last_seen="2020-12-31"),
        said("house", "2020-01-01", began="2019", last_seen="2020-12-31", custody="prison"),
        said("more", "2020-01-01", began="2019", end="ongoing"),
        said("late", "2021-05-01", began="2019", last_seen="2020-12-31"),
        said("wrong", "2021-05-01", began="2021"),
        retraction(6, "2021-05-01"),
        said("house", "2021-05-01", custody="house_arrest"),
        said("more", "2021-05-01", last_seen="2020-12-31"),
    ]
    found = between(drafts, "2020-06-01", "2020-06-01", known="2020-12-31", to_known="2021-12-31")
    assert lines(found.certain) == {"new_record": 1, "fact_added": 1, "superseded": -1, "retracted": -1, "custody": -1}
    assert (found.certain.opening, found.certain.told_again, found.certain.closing) == (3, 2, 2)
    assert {line.part for line in found.certain.lines} == {"learned late", "corrected", "reclassified"}
    assert next(one.words for one in told(found)) == "On 1 June 2020, as known on 31 December 2020"


def test_records_judged_the_same_later_are_one_fewer_and_when_taken_back_two_again() -> None:
    drafts = [*held("a", "2019", last_seen="2021"), *held("b", "2019", last_seen="2021")]
    same = Judgement("person/list/a", "person/list/b", "same", "2021-01-01", "a test", "tester").draft()
    joined = between([*drafts, same], known="2020-12-31", to_known="2021-06-01")
    assert lines(joined.certain) == lines(joined.possible) == {"joined": -1}
    undone = between([*drafts, same, retraction(4, "2021-03-01")], known="2021-02-01", to_known="2021-06-01")
    assert lines(undone.certain) == {"separated": 1}


def test_what_happened_after_is_as_known_later() -> None:
    drafts = held("a", "2019", last_seen="2020-12-31")
    drafts.append(
        statement(
            "detention", "a", "list", "2021-05-01", person="person/list/a", ended="2021-02", release_cause="pardon"
        )
    )
    found = between(drafts, "2020-06-01", "2021-04-01", known="2020-12-31", to_known="2021-12-31")
    assert [(line.part, line.reason) for line in found.certain.lines] == [("happened", "pardon")]
    assert any("as known at the closing" in note for note in found.notes)


def test_names_are_told_to_those_who_may_see_them_only() -> None:
    found = between([*held("Ana Invented", "2019", ended="2020-05-01", release_cause="pardon")])
    assert "Invented" not in explain_balance(found)
    assert "Invented" not in str(balance_json(found))
    assert "Ana Invented" in explain_balance(found, Level.CASE_TEAM)
    assert "Ana Invented" in str(balance_json(found, Level.CASE_TEAM))
    assert max(map(len, explain_balance(found).splitlines())) <= 80


def test_people_whom_nobody_judged_are_noted_where_fewer_certainly_count() -> None:
    drafts = [
        *person("a", "one", began="2019", detention_last_seen="2021"),
        *person("b", "two", began="2019", detention_last_seen="2021"),
    ]
    found = balance(view(drafts), Question("held"), Moment(date(2020, 1, 1), None), Moment(date(2020, 2, 1), None))
    assert found.certain.opening == 2
    assert any("At least 1 people" in note or "at least 1 people" in note for note in found.notes)


@pytest.mark.parametrize(
    ("asked", "first", "last", "words"),
    [
        (Question("arrested"), (FIRST, None), (LAST, None), "only a stock"),
        (Question("held", by=("sex",)), (FIRST, None), (LAST, None), "in one line"),
        (Question("held", where=(("sex", "femal"),)), (FIRST, None), (LAST, None), "is no sex"),
        (Question("held"), (LAST, None), (FIRST, None), "before it begins"),
        (Question("held"), (FIRST, None), (LAST, "2020-01-01"), "does not become less"),
        (Question("held"), (FIRST, None), (FIRST, None), "are the same"),
    ],
)
def test_what_has_no_balance_is_refused(
    asked: Question, first: tuple[str, str | None], last: tuple[str, str | None], words: str
) -> None:
    opening, closing = (
        Moment(date.fromisoformat(at), None if known is None else date.fromisoformat(known))
        for at, known in (first, last)
    )
    with pytest.raises(QuestionError, match=words):
        balance(view(held("a", "2019")), asked, opening, closing)


def test_a_balance_that_does_not_add_up_cannot_be_made() -> None:
    with pytest.raises(InputError):
        Side(1, (), 2, 0)


@settings(max_examples=150, deadline=None)
@given(ledgers(), st.tuples(DAYS, DAYS).map(sorted), st.tuples(REPORTED, REPORTED).map(sorted), st.booleans())
def test_every_balance_adds_up_and_its_ends_are_those_of_the_count(
    drafts: list[Draft], days: list[str], known: list[str], same: bool
) -> None:
    whole = view(drafts)
    opening, closing = (
        Moment(date.fromisoformat(day), None if same else date.fromisoformat(known_))
        for day, known_ in zip(days, known, strict=True)
    )
    if opening == closing:
        return
    found = balance(whole, Question("held"), opening, closing)  # it cannot be built unless it adds up
    for moment, certain, possible in (
        (opening, found.certain.opening, found.possible.opening),
        (closing, found.certain.closing, found.possible.closing),
    ):
        counted = count(whole if moment.known is None else whole.as_known(moment.known), Question("held", at=moment.at))
        persons = [ground for ground in counted.grounds if ground.kind == "person"]
        assert possible == len(persons)
        assert certain == sum(1 for ground in persons if ground.low)
    for side in (found.certain, found.possible):
        assert all(line.number > 0 for line in side.lines)
        if opening.known == closing.known:
            assert all(line.part == "happened" for line in side.lines)
        else:
            assert side.told_again == side.opening + sum(
                line.sign * line.number for line in side.of("learned late", "corrected", "reclassified")
            )
