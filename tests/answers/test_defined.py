"""Definitions on record: by whom, which version, and whom they count. Ruritania and its people are invented."""

import pytest

from answers.worlds import ask, assumption, bounds, group, person, retraction, statement, view
from habeas.answers.count import count
from habeas.answers.defined import definitions_on_record
from habeas.answers.question import Question
from habeas.answers.receipt import read_receipt, replay
from habeas.errors import QuestionError
from habeas.vocabulary.dates import parse_date


def defined(condition, version="1", *, word="political_prisoner_held", counts="held", organisation="watch"):
    return statement(
        "definition", f"{word}@{version}", organisation, "2030-01-01", word=word, organisation=organisation,
        version=version, counts=counts, condition=condition, sentence="Whom the Watch counts.", basis="its statutes",
    )  # fmt: skip


def held(name, /, source="list", **says):
    return person(name, source, began="2025-01-01", detention_last_seen="2025-12-31", **says)


def recognised(name, status="recognised", on="2025-02", /, source="list", id_=None, **says):
    says = {"organisation": "Watch", "status": status} | ({"on": on} if on else {}) | says
    return statement(
        "recognition", id_ or f"{name}-{on}-{status}", source, "2025-12-01", person=f"person/list/{name}", **says
    )


def asked(drafts, what="watch/political_prisoner_held", at="2025-06-01", **more):
    register = view(drafts)
    return count(register, Question(what, at=parse_date(at).earliest, **more))


RECOGNISED = defined('"Watch" in recognised_by')


def test_it_counts_those_of_whom_its_condition_holds():
    drafts = [*held("a"), *held("b"), *held("c"), RECOGNISED, recognised("a"), recognised("b", "declined")]
    found = asked(drafts)
    assert bounds(found) == (1, None)
    assert [ground.subject for ground in found.grounds] == ["person/list/a"]
    assert bounds(asked(drafts, "held")) == (3, None)


@pytest.mark.parametrize(
    ("decisions", "certain", "possible"),
    [
        ([("recognised", "2025-02")], 1, 1),
        ([("recognised", "2025-07")], 0, 0),  # after the day
        ([("recognised", "2025-06")], 0, 1),  # the day may be before it
        ([("recognised", None)], 0, 1),  # by the day it was reported, at some time
        ([("recognised", "2025-02"), ("withdrawn", "2025-04")], 0, 0),
        ([("recognised", "2025-02"), ("withdrawn", "2025-07")], 1, 1),
        ([("recognised", "2025-02"), ("withdrawn", "2025")], 0, 1),  # either may be the newer one
        ([("declined", "2025-02"), ("recognised", "2025-04")], 1, 1),
    ],
)
def test_a_recognition_counts_as_of_the_day_asked(decisions, certain, possible):
    found = asked([*held("a"), RECOGNISED, *(recognised("a", *one) for one in decisions)])
    assert (found.low, len(found.grounds)) == (certain, possible)


def test_a_recognition_of_another_record_of_the_same_person_counts():
    same = {"left": "person/list/a", "right": "person/other/x", "verdict": "same", "how": "by_hand", "why": "seen"}
    from habeas.access.levels import Level
    from habeas.ledger.entries import Draft, Field

    judged = Draft(
        "judgement", "tester", {k: Field(v, Level.PUBLIC) for k, v in {**same, "reported": "2025-01-01"}.items()}
    )
    drafts = [*held("a"), *person("x", "other"), RECOGNISED, judged]
    decision = statement("recognition", "r", "other", "2025-03-01", person="person/other/x", organisation="Watch",
                         status="recognised", on="2025-02")  # fmt: skip
    assert asked([*drafts, decision]).low == 1
    assert asked([*drafts, decision], according_to=("list",)).low == 0  # of the sources asked, none says so


def test_what_nobody_told_is_possible_and_the_missing_fact_is_named():
    found = asked([*held("a", sex="female"), *held("b"), defined('sex == "female" && "Watch" in recognised_by'),
                   recognised("a"), recognised("b")])  # fmt: skip
    assert (found.low, [g.reason for g in found.grounds]) == (
        1, ["certainly held on that day", "the definition leaves it open (not told: sex)"],
    )  # fmt: skip


def test_a_condition_on_custody_decides_which_custody_counts():
    drafts = [*held("a", detention_custody="house_arrest"), *held("b", detention_custody="prison"), *held("c")]
    assert asked(drafts, "held").low == 2
    at_home = defined('custody == "prison" || custody == "house_arrest"')
    found = asked([*drafts, at_home])
    assert (found.low, len(found.grounds)) == (2, 3)  # of the third nobody told the kind of custody
    assert asked([*drafts, defined("true")]).low == 2


def test_age_is_that_of_the_day_asked():
    minors = defined("age < 18", word="minor_held")
    drafts = [*held("a", birth_date="2007-06-02"), *held("b", birth_date="2007"), *held("c", birth_date="2000"), minors]
    found = asked(drafts, "watch/minor_held")
    assert (found.low, [g.label for g in found.grounds]) == (1, ["a", "b"])


def test_groups_count_by_a_definition_as_far_as_is_told_of_them():
    amnesty = group("g", act="pardon", on="2025-03", size=[5, 5], political=[5, 5], country="ZZ")
    here, elsewhere = (defined(f'country == "{c}"', word=f"in_{c}", counts="pardoned") for c in ("ZZ", "YY"))
    women = defined('sex == "female"', word="women", counts="pardoned")
    drafts = [amnesty, here, elsewhere, women]
    answers = [ask(drafts, f"watch/{word}", ("2025",)) for word in ("in_ZZ", "in_YY", "women")]
    assert [answer.low for answer in answers] == [5, 0, 0]
    assert [ground.high for answer in answers for ground in answer.grounds] == [5, 5]


def test_the_newest_version_is_taken_and_an_older_one_by_its_name():
    first, second = defined('sex == "male"'), defined('sex == "female"', "2")
    drafts = [*held("a", sex="male"), *held("b", sex="female"), *held("c", sex="female"), first, second]
    assert (asked(drafts).low, asked(drafts).question.what) == (2, "watch/political_prisoner_held@2")
    assert asked(drafts, "watch/political_prisoner_held@1").low == 1
    assert [one.definition.version for one in definitions_on_record(view(drafts))] == ["1", "2"]


def test_an_answer_shows_the_definition_and_a_receipt_takes_the_version_that_it_names():
    first, second = defined('sex == "male"'), defined('sex == "female"', "2")
    drafts = [*held("a", sex="male"), first]
    answer = asked(drafts)
    assert 'Whom the Watch counts. Condition: sex == "male" (watch/political_prisoner_held@1)' in " ".join(
        answer.explain().split()
    )
    assert answer.as_json()["definition"] == {
        "id": "watch/political_prisoner_held@1", "version": "1",
        "sentence": 'Whom the Watch counts. Condition: sex == "male"',
    }  # fmt: skip
    receipt = read_receipt(answer.receipt())
    later = view([*drafts, second])
    again = replay(receipt, later.entries, answer.checkpoint)
    assert again.holds
    assert receipt.definition == "watch/political_prisoner_held@1"


def test_a_definition_is_method_and_does_not_depend_on_what_was_known():
    drafts = [*held("a", sex="male"), defined('sex == "male"')]
    register = view(drafts, known="2024-01-01")  # the definition is reported in 2030
    assert count(register, Question("watch/political_prisoner_held", at=parse_date("2025-06-01").earliest)).low == 1
    by_one_source = asked(drafts, according_to=("list",))
    assert by_one_source.low == 1
    with pytest.raises(QuestionError, match="no definition"):
        count(view(drafts, recorded=2), Question("watch/political_prisoner_held", at=parse_date("2025-06-01").earliest))


def test_a_definition_that_was_taken_back_cannot_be_asked():
    drafts = [*held("a"), defined("true")]
    with pytest.raises(QuestionError, match="no definition"):
        asked([*drafts, retraction(len(drafts) - 1, "2031-01-01")])


def test_a_definition_that_there_is_not_brings_the_nearest():
    with pytest.raises(QuestionError, match="Did you mean “watch/political_prisoner_held”"):
        asked([RECOGNISED], "watch/political_prisoners_held")
    with pytest.raises(QuestionError, match="habeas define FILE"):
        asked([assumption("disjoint", act="pardon")], "watch/political_prisoners_held")


def test_grounds_and_exclusions_are_those_that_the_organisations_give():
    pace = defined('"PACE-a" in grounds && !("violence_against_persons" in exclusions)')
    drafts = [*held("a"), *held("b"), *held("c"), *held("d"), pace, recognised("a", grounds=["PACE-a"]),
              recognised("b", grounds=["PACE-e"]), recognised("c"),
              recognised("d", grounds=["PACE-a"], exclusions=["violence_against_persons"])]  # fmt: skip
    found = asked(drafts)
    assert (found.low, [g.label for g in found.grounds]) == (1, ["a", "c"])  # of c nobody told the grounds
