"""Decisions on claims go on record, are taken back, and add up."""

import pytest

from habeas.access.levels import Level
from habeas.assembly import create_register
from habeas.errors import InputError
from habeas.ledger.statement import Statement
from habeas.workflows.docket import Past
from habeas.workflows.erase import erase
from habeas.workflows.review import Reviewer, Verdict, tally
from habeas.workflows.take_in import Given
from made_lists import view
from reviewed_reports import TODAY, at_desk, only, opened_docket

ACCEPT = Verdict("accepted")
REJECT = Verdict("rejected", reason="an official")


@pytest.fixture
def register(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as opened:
        yield opened


def test_an_accepted_figure_is_what_its_publisher_says_because_of_a_span(register):
    _past, docket, reviewer = at_desk(register)
    figure = only(docket, counted="held")
    reviewer.decide(docket.report, figure, ACCEPT)
    statement, review = register.ledger.entries(1)
    assert statement.value("because") == {"document": docket.report.sha256, "span": [183, 188]}
    assert (statement.value("source"), statement.value("reported"), statement.by) == (
        "strelsau-wire",
        "2025-05-07",
        "anna",
    )
    assert (review.value("decision"), review.value("statement"), review.value("reported")) == (
        "accepted",
        1,
        "2025-06-01",
    )
    record = view(register).records[figure.subject]
    assert (record.get("value"), record.get("attributed_to")) == ([1251, None], ["the Zenda Rights Group"])
    assert register.audit().sound


def test_what_names_people_is_for_the_case_team(register):
    _past, docket, reviewer = at_desk(register)
    for says in ({"speaker": "Flavia Elphberg"}, {"name": "Fritz Tarlenheim"}, {"act": "arrested"}):
        matter = only(docket, **says)
        reviewer.decide(docket.report, matter, ACCEPT)
        record = view(register).records[matter.subject]
        assert record.id_level is Level.CASE_TEAM
    public = [field.value for entry in register.ledger.entries() for field in entry.fields.values()
              if field.level is Level.PUBLIC]  # fmt: skip
    assert not any("Tarlenheim" in str(value) or "Elphberg" in str(value) or "-311-" in str(value) for value in public)


def test_a_level_that_the_reviewer_sets_stands_for_all_that_is_said(register):
    _past, docket, reviewer = at_desk(register)
    figure = only(docket, counted="held")
    reviewer.decide(docket.report, figure, Verdict("accepted", level=Level.PARTNERS))
    assert view(register).records[figure.subject].level() is Level.PARTNERS


def test_a_person_named_or_an_event_told_is_not_counted(register):
    _past, docket, reviewer = at_desk(register)
    for matter in docket.matters:
        reviewer.decide(docket.report, matter, ACCEPT)
    for asked in ({"what": "arrested", "during": "2025"}, {"what": "held", "at": "2025-05-07"}):
        answer = register.count(**asked)
        assert (answer.low, answer.grounds) == (0, ())


def test_an_accepted_figure_is_shown_beside_a_check_and_is_no_evidence(register, tmp_path):
    past, docket, reviewer = at_desk(register)
    for matter in docket.undecided(past):
        reviewer.decide(docket.report, matter, ACCEPT)
    path = tmp_path / "report.txt"
    path.write_bytes(register.documents.get(docket.report.sha256))
    checked = {one.figure.number: one for one in register.check(path, outlet="Strelsau Wire").check.figures}
    assert checked["1,250"].verdict.name == "cannot_tell"
    assert [found.very for found in checked["1,250"].nearest] == [True]
    assert all(found.value.low != 14 for one in checked.values() for found in one.nearest)


def test_a_rejection_is_on_record_and_becomes_no_statement(register):
    past, docket, reviewer = at_desk(register)
    matter = only(docket, name="Flavia Elphberg")
    reviewer.decide(docket.report, matter, REJECT)
    assert [entry.kind for entry in register.ledger.entries(1)] == ["review"]
    assert matter not in docket.undecided(past)
    assert past.review(matter).reason == "an official"


def test_undoing_is_another_entry_and_no_day_is_left_on_which_it_stands(register):
    past, docket, reviewer = at_desk(register)
    figure = only(docket, counted="held")
    reviewer.decide(docket.report, figure, ACCEPT)
    reviewer.undo(reviewer.last(docket.report.sha256))
    assert [entry.kind for entry in register.ledger.entries(1)] == ["statement", "review", "retraction", "review"]
    assert figure.subject not in view(register).records
    assert figure.subject not in view(register, "2025-05-08").records
    assert figure.subject in register.view(recorded=3).records
    assert figure in docket.undecided(past)
    assert reviewer.last(docket.report.sha256) is None
    assert register.audit().sound


def test_somebody_else_s_decision_is_not_the_last_of_mine(register):
    _past, docket, reviewer = at_desk(register)
    reviewer.decide(docket.report, docket.matters[0], ACCEPT)
    assert Reviewer(register.ledger, Past(register.ledger), "boris", TODAY).last(docket.report.sha256) is None


def test_what_somebody_else_decided_meanwhile_is_not_decided_twice(register):
    past, docket, anna = at_desk(register)
    boris = Reviewer(register.ledger, Past(register.ledger), "boris", TODAY)
    matter = docket.matters[0]
    boris.decide(docket.report, matter, REJECT)
    size = register.ledger.size
    with pytest.raises(InputError, match="was rejected by boris on 2025-06-01"):
        anna.decide(docket.report, matter, ACCEPT)
    assert register.ledger.size == size
    assert past.review(matter).by == "boris"


def test_the_next_time_only_what_is_undecided_is_offered(register):
    _past, docket, reviewer = at_desk(register)
    reviewer.decide(docket.report, docket.matters[0], ACCEPT)
    reviewer.decide(docket.report, docket.matters[2], REJECT)
    past, again, _reviewer = at_desk(register, "boris")
    assert [one.id for one in again.undecided(past)] == [
        one.id for number, one in enumerate(docket.matters) if number not in {0, 2}
    ]


def test_a_better_reader_meets_old_decisions_and_shows_what_it_reads_otherwise(register):
    _past, docket, reviewer = at_desk(register)
    for matter in docket.matters:
        reviewer.decide(docket.report, matter, REJECT)
    # The same claims read with another day of publication: dates that follow from it differ, spans do not.
    past = Past(register.ledger)
    again = opened_docket(register, past, given=Given(published="2025-05-14"))
    assert again.undecided(past) == ()
    assert again.differing(past)
    assert again.lost(past) == ()
    figure = again.differing(past)[0]
    anew = Reviewer(register.ledger, past, "boris", TODAY)
    anew.decide(again.report, figure, Verdict("accepted", instead=past.review(figure).seq))
    assert past.review(figure).decision == "accepted"
    assert figure not in again.differing(past)
    assert register.audit().sound


def test_a_decision_on_a_claim_that_is_not_found_any_more_is_told(register):
    past, docket, reviewer = at_desk(register)
    reviewer.decide(docket.report, docket.matters[0], REJECT)
    again = type(docket)(docket.report, docket.reading, docket.everything[1:])
    assert [one.claim for one in again.lost(past)] == [docket.matters[0].id]


def test_the_numbers_add_up(register):
    _past, docket, first = at_desk(register)
    first.decide(docket.report, docket.matters[0], ACCEPT)
    _past, docket, reviewer = at_desk(register, "boris")
    waiting = docket.matters[1:]
    reviewer.decide(docket.report, waiting[0], ACCEPT)
    reviewer.decide(docket.report, waiting[1], REJECT)
    reviewer.decide(docket.report, waiting[2], Verdict("amended", {**waiting[2].says, "note": "by hand"}))
    reviewer.decide(docket.report, waiting[3], ACCEPT)
    reviewer.undo(reviewer.last(docket.report.sha256))
    found = tally([docket], reviewer, {waiting[4].id})
    assert (found.before, found.accepted, found.rejected, found.amended, found.skipped) == (1, 1, 1, 1, 1)
    assert sum(found.parts.values()) == found.claims == len(docket.matters)


def test_erasing_what_a_statement_says_names_the_review_that_still_has_it(register):
    _past, docket, reviewer = at_desk(register)
    reviewer.decide(docket.report, only(docket, name="Fritz Tarlenheim"), ACCEPT)
    erased = erase(register.ledger, register.documents, 1, ["says.name"], reason="asked to", by="anna")
    assert (erased.entries, erased.documents) == ((2,), (0,))
    erase(register.ledger, register.documents, 2, ["read"], reason="asked to", by="anna")
    past = Past(register.ledger)
    assert opened_docket(register, past).differing(past) == ()
    assert register.audit().sound


def test_a_statement_by_hand_on_the_same_record_is_left_where_a_decision_is_undone(register):
    _past, docket, reviewer = at_desk(register)
    figure = only(docket, counted="held")
    reviewer.decide(docket.report, figure, ACCEPT)
    other = Statement("figure", figure.subject, "zenda", "2025-05-09", {"note": "we said 1,251"}, {"note": "a call"})
    register.ledger.append([other.draft("anna")])
    reviewer.undo(reviewer.last(docket.report.sha256))
    assert dict(view(register).records[figure.subject].says).keys() == {"note"}
