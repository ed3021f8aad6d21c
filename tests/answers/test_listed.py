"""Named lists: who is on them, certainly or possibly, on what it rests, and what is not known. Invented people of Ruritania."""

from datetime import date

import pytest
from worlds import ask, ledger, statement

from habeas.access.levels import Level
from habeas.answers.listed import people_on
from habeas.answers.lists import LISTS, list_named, read_list
from habeas.errors import InputError, QuestionError
from habeas.ledger.entries import Draft, Field
from habeas.register.view import fold
from habeas.vocabulary.quantities import Bounds

DAY = date(2025, 5, 7)


def person(number, source="ngo", reported="2025-05-01", **says):
    return statement("person", str(number), source, reported, name=f"Rudolf {number}", **says)


def stay(number, source="ngo", reported="2025-05-01", **says):
    of = {"person": f"person/{source}/{number}", "began": "2024-07", "last_seen": "2025-05-07"}
    return statement("detention", str(number), source, reported, **{**of, **says})


def condition(number, more="", source="ngo", reported="2025-05-01", **says):
    says = {name.rstrip("_"): value for name, value in says.items()}
    return statement("condition", f"{number}{more}", source, reported, person=f"person/{source}/{number}", **says)


def held(number, source="ngo", reported="2025-05-01", **says):
    return [person(number, source, reported, **says), stay(number, source, reported)]


def same(left, right, verdict="same"):
    fields = {
        "left": left,
        "right": right,
        "verdict": verdict,
        "how": "by_hand",
        "reported": "2025-05-01",
        "why": "a test",
    }
    return Draft("judgement", "tester", {name: Field(value, Level.CASE_TEAM) for name, value in fields.items()})


def listing(drafts, name, at=DAY, known=None, sources=()):
    named = LISTS[name] if isinstance(name, str) else name
    return people_on(fold(ledger(drafts), known=known), named, at, sources)


def told(found):
    return [(row.label, row.certain) for row in found.rows]


def test_a_critical_need_that_is_told_of_the_day_puts_somebody_held_on_the_list_with_its_source_and_day():
    drafts = [
        *held(1),
        condition(1, medical_need="critical", reported="2025-04-02"),
        *held(2),
        condition(2, medical_need="stable"),
    ]
    found = listing(drafts, "urgent_care")
    assert told(found) == [("Rudolf 1", True)]
    (why,) = found.rows[0].because
    assert (why.fact, why.value, why.source, why.reported) == ("medical_need", "critical", "ngo", "2025-04-02")
    assert (found.value, found.untold, found.held) == (Bounds(1, 1), Bounds(0, 0), Bounds(2, 2))
    assert found.rows[0].level is Level.CASE_TEAM


def test_of_whom_nothing_is_told_nothing_is_claimed_and_they_are_counted_beside():
    found = listing([*held(1), *held(2), condition(2, medical_need="urgent")], "urgent_care")
    assert told(found) == [("Rudolf 2", True)]
    assert found.untold == Bounds(1, 1)


def test_who_is_not_held_on_the_day_is_on_no_list():
    free = [person(1), stay(1, ended="2025-02-01", last_seen="2025-01-01"), condition(1, medical_need="critical")]
    assert listing(free, "urgent_care").rows == ()
    perhaps = [person(1), stay(1, last_seen="2025-01-01"), condition(1, medical_need="critical")]
    found = listing(perhaps, "urgent_care")
    assert told(found) == [("Rudolf 1", False)]
    assert "not known to have been held until that day" in found.rows[0].unknown[0]


def test_a_list_has_as_many_as_the_count_with_the_same_condition():
    drafts = [*held(1, birth_date="1950"), *held(2, birth_date="1964"), *held(3, birth_date="1990"), *held(4)]
    found = listing(drafts, "over_60")
    assert told(found) == [("Rudolf 1", True), ("Rudolf 2", False)]
    answer = ask(drafts, "held", at=DAY, where=(("age", "over_60"),))
    assert (answer.low, len(answer.grounds)) == (found.value.low, len(found.rows) + found.untold.high)
    assert found.rows[1].because[0].value == "1964"
    assert "not settled: age" in found.rows[1].unknown


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ({"from_": "2024-01"}, True),
        ({"from_": "2024-01", "to": "2025-04"}, None),  # it was over: nothing is told of the day
        ({"from_": "2024-01", "to": "2025"}, False),  # whether it was over is not known
        ({"from_": "2025"}, False),  # whether it had begun is not known
        ({"from_": "2025-06", "reported": "2025-06-01"}, None),
        ({"reported": "2024-04-01"}, False),  # more than a year ago, and nobody said it again
        ({"listed": False}, False),
    ],
)
def test_a_condition_is_certain_only_while_it_is_known_to_last(says, expected):
    found = listing([*held(1), condition(1, medical_need="urgent", **says)], "urgent_care")
    assert [row.certain for row in found.rows] == ([] if expected is None else [expected])
    assert found.untold == Bounds(int(expected is None), int(expected is None))


def test_the_newest_condition_of_a_source_counts_and_of_two_sources_either_may_be_true():
    older = condition(1, "a", medical_need="critical", from_="2024-01")
    newer = condition(1, "b", medical_need="stable", from_="2025-01")
    assert listing([*held(1), older, newer], "urgent_care").rows == ()
    joined = [*held(1), *held(1, "wire"), same("person/ngo/1", "person/wire/1")]
    found = listing([*joined, newer, condition(1, source="wire", medical_need="critical")], "urgent_care")
    assert told(found) == [("Rudolf 1", False)]
    assert {(why.value, why.source) for why in found.rows[0].because} == {("stable", "ngo"), ("critical", "wire")}


def test_what_one_source_tells_of_the_person_counts_for_the_stay_that_another_tells_of():
    drafts = [*held(1), person(1, "wire"), condition(1, source="wire", medical_need="urgent")]
    assert listing(drafts, "urgent_care").rows == ()
    assert told(listing([*drafts, same("person/ngo/1", "person/wire/1")], "urgent_care")) == [("Rudolf 1", True)]


def test_judgements_that_contradict_each_other_leave_each_record_to_itself():
    drafts = [*held(1), *held(1, "wire"), condition(1, source="wire", medical_need="urgent"), *held(2, "wire")]
    torn = [
        same("person/ngo/1", "person/wire/1"),
        same("person/wire/1", "person/wire/2"),
        same("person/ngo/1", "person/wire/2", "different"),
    ]
    found = listing([*drafts, *torn], "urgent_care")
    assert found.value == Bounds(1, 1)


def test_as_known_before_the_report_nobody_was_on_the_list_and_one_source_may_be_asked_alone():
    drafts = [
        *held(1, reported="2025-01-01"),
        condition(1, medical_need="urgent", reported="2025-05-05"),
        *held(1, "wire"),
    ]
    assert listing(drafts, "urgent_care", known=date(2025, 5, 4)).rows == ()
    assert told(listing(drafts, "urgent_care", sources=("ngo",))) == [("Rudolf 1", True)]
    assert listing(drafts, "urgent_care", sources=("wire",)).rows == ()


def test_unjudged_records_of_two_sources_may_be_one_person_on_a_list_too():
    drafts = [*held(1), *held(1, "wire")]
    drafts += [condition(1, medical_need="urgent"), condition(1, source="wire", medical_need="urgent")]
    found = listing(drafts, "urgent_care")
    assert (len(found.rows), found.value) == (2, Bounds(1, 2))


@pytest.mark.parametrize(
    ("since", "expected"),
    [("2025-02-06", True), ("2025-02-07", None), ("2025-02", False), ("2024", True)],
)
def test_incommunicado_is_nothing_heard_for_ninety_days(since, expected):
    found = listing([*held(1), condition(1, incommunicado_since=since)], "incommunicado")
    assert [row.certain for row in found.rows] == ([] if expected is None else [expected])


def test_a_minor_by_the_age_at_the_arrest_is_a_minor_no_longer_for_certain():
    drafts = [*held(1, age=17), *held(2, age=16)]
    assert told(listing(drafts, "minors", date(2024, 7, 31))) == [("Rudolf 2", True), ("Rudolf 1", False)]
    assert "not settled: age" in listing(drafts, "minors").rows[-1].unknown


def imported(reported, batch, *, partial=False, source="ngo"):
    fields = {"batch": batch, "source": source, "reported": reported, "document": "0" * 64,
              "summary": {"what": "people", "partial": partial}}  # fmt: skip
    return Draft("import", "tester", {name: Field(value, Level.PUBLIC) for name, value in fields.items()})


def of_batch(draft, batch):
    return Draft(draft.kind, draft.by, {**draft.fields, "batch": Field(batch, Level.PUBLIC)})


def test_nothing_reported_for_a_year_is_unconfirmed_but_a_later_whole_list_that_still_has_them_confirms():
    first = [of_batch(draft, "b1") for draft in held(1, reported="2024-01-01")]
    drafts = [*first, imported("2024-01-01", "b1")]
    found = listing(drafts, "unconfirmed")
    assert told(found) == [("Rudolf 1", True)]
    assert found.rows[0].because[0].value == "last reported on 2024-01-01"
    assert listing([*drafts, imported("2025-05-01", "b2")], "unconfirmed").rows == ()
    assert listing([*drafts, imported("2025-05-01", "b2", partial=True)], "unconfirmed").rows != ()
    assert listing([*drafts, imported("2025-05-01", "b2", source="wire")], "unconfirmed").rows != ()
    assert listing([*drafts, imported("2025-05-01", "b2")], "unconfirmed", known=date(2025, 4, 1)).rows != ()
    by_hand = [*held(1, reported="2024-01-01"), imported("2025-05-01", "b2")]
    assert listing(by_hand, "unconfirmed").rows != ()
    gone = statement("person", "1", "ngo", "2025-05-01", listed=False)
    assert told(listing([*drafts, imported("2025-05-01", "b2"), gone], "unconfirmed")) == [("Rudolf 1", False)]


def test_an_unknown_list_brings_the_nearest_and_a_list_of_ones_own_is_read_with_its_place():
    with pytest.raises(QuestionError, match="Did you mean “urgent_care”"):
        list_named("urgent-car")
    assert list_named("Urgent care") is LISTS["urgent_care"]
    own = read_list('name = "women"\nsentence = "Held women."\ncondition = \'sex == "female"\'\n', "own.toml")
    found = listing([*held(1, sex="female"), *held(2, sex="male"), *held(3)], own)
    assert told(found) == [("Rudolf 1", True)]
    with pytest.raises(InputError, match=r"own\.toml.*There is no condition"):
        read_list('name = "x"\nsentence = "y"\n', "own.toml")
    with pytest.raises(InputError, match="There is no fact “gender”"):
        read_list('name = "x"\nsentence = "y"\ncondition = \'gender == "female"\'\n', "own.toml")


def test_every_list_has_a_rule_that_can_be_read():
    assert all(named.condition.facts and named.sentence.startswith("Held") for named in LISTS.values())


def sentence(number, **says):
    of = {"person": f"person/ngo/{number}", "sentenced": "2024-08-01", **says}
    return statement("case", str(number), "ngo", "2025-05-01", **of)


def test_a_sentence_that_ends_within_thirty_days_or_should_have_ended_comes_with_what_was_counted():
    drafts = [*held(1), sentence(1, sentence_months=[12, 12], counted_from="2024-06-01"), *held(3)]
    drafts += [*held(2), sentence(2, sentence_months=[12, 12], counted_from="2024-07-01")]
    found = listing(drafts, "sentence_ending")
    assert told(found) == [("Rudolf 1", True)]
    assert [one.value for one in found.rows[0].because] == ["counted from: 2024-06-01", "sentence: 12 months"]
    assert found.untold == Bounds(1, 1)
    added = statement(
        "term_change", "2", "ngo", "2025-05-01", person="person/ngo/2", change="reduction", months=[1, 2], on="2025-04"
    )
    assert told(listing([*drafts, added], "sentence_ending")) == [("Rudolf 1", True), ("Rudolf 2", True)]


def test_an_end_that_depends_on_what_is_not_told_or_on_an_assumption_says_so():
    found = listing([*held(1), sentence(1, sentence_months=[9, 14])], "sentence_ending")
    assert told(found) == [("Rudolf 1", False)]
    assert found.rows[0].unknown == ("days left: the sentence ends between 2025-04-01 and 2025-09-30",)
    assert "an assumption" in found.assumptions[0]
