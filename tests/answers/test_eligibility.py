"""A legal act put to people: yes, no, unknown, and why. Ruritania, its law and its people are invented."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.worlds import person, statement, view
from habeas.access.levels import Level
from habeas.answers.act_facts import ACT_FACTS
from habeas.answers.eligibility import eligibility
from habeas.answers.eligibility_told import eligibility_json
from habeas.assembly.legal_acts import legal_act
from habeas.errors import InputError
from habeas.rules.legal_act import read_act

DAY = date(2030, 6, 1)
EXCLUDED = """when = '"extremist" in state_lists || "terrorist" in state_lists'
"""
ACT = """id = "zz-2030"
title = "Amnesty of Ruritania, 2030"
country = "ZZ"
version = "1"

[[requirement]]
id = "gravity"
words = "no grave crime"
when = 'gravity in ["minor", "less_serious"]'
source = "Gazette of Ruritania, section 1"

[[exclusion]]
id = "lists"
words = "nobody on a list"
when = '"extremist" in state_lists || "terrorist" in state_lists'
source = "Gazette of Ruritania, section 9"

[[clause]]
id = "minors"
words = "minors"
when = "age < 18"
effect = "release"
source = "Gazette of Ruritania, section 2"

[[clause]]
id = "year_off"
words = "everybody else with a short term"
when = "sentence_months <= 36"
effect = "reduction"
months = 12
source = "Gazette of Ruritania, section 3"
"""


def act(text=ACT):
    return read_act(text, "act.toml", ACT_FACTS)


def prisoner(name="anna", /, *, case=None, custody=None, **says):
    drafts = person(name, began="2029-01-01", detention_last_seen="2030-12-31", detention_country="ZZ",
                    detention_custody=custody or "prison", **says)  # fmt: skip
    told = {
        "person": f"person/list/{name}",
        "gravity": "minor",
        "sentence_months": [24, 24],
        "state_lists": ["neither"],
        **(case or {}),
    }
    told = {key: value for key, value in told.items() if value is not None}
    return [*drafts, statement("case", name, "list", "2029-05-01", **told)]


def put(drafts, text=ACT):
    return eligibility(view(drafts), act(text), DAY)


@pytest.mark.parametrize(
    ("more", "verdict", "certainly", "at_best", "missing"),
    [
        ({"birth_date": "2015"}, "yes", "release", "release", ()),
        ({"birth_date": "1990"}, "yes", "12 months off", "12 months off", ()),
        ({"birth_date": "2012"}, "yes", "12 months off", "release", ()),  # 17 or 18 on the day
        ({}, "yes", "12 months off", "release", ("age",)),
        ({"birth_date": "1990", "case": {"gravity": "serious"}}, "no", None, None, ()),
        ({"birth_date": "1990", "case": {"gravity": None}}, "unknown", None, "12 months off", ("gravity",)),
        ({"birth_date": "1990", "case": {"state_lists": ["extremist"]}}, "no", None, None, ()),
        ({"birth_date": "1990", "case": {"state_lists": None}}, "unknown", None, "12 months off", ("state_lists",)),
        ({"birth_date": "1990", "case": {"sentence_months": [48, 48]}}, "no", None, None, ()),
        ({"birth_date": "1990", "case": {"sentence_months": [36, 36], "sentence_days": 1}}, "no", None, None, ()),
        ({"birth_date": "1990", "case": {"sentence_months": [24, 48]}}, "unknown", None, "12 months off", ()),
    ],
)
def test_a_person_falls_under_a_clause_where_everything_holds(more, verdict, certainly, at_best, missing):
    (row,) = put(prisoner(**more)).rows
    words = [None if clause is None else clause.effect_words for clause in (row.certainly, row.at_best)]
    assert (str(row.verdict), *words) == (verdict, certainly, at_best)
    assert row.missing == missing


def test_each_condition_has_its_verdict_and_each_fact_its_source():
    (row,) = put(prisoner(birth_date="1990")).rows
    assert [(one.part.id, str(one.verdict)) for one in row.asked] == [
        ("country", "yes"), ("gravity", "yes"), ("lists", "no"), ("minors", "no"), ("year_off", "yes"),
    ]  # fmt: skip
    told = {one.fact: (one.value, one.source, one.reported) for one in row.evidence}
    assert told["gravity"] == ("minor", "list", "2029-05-01")
    assert told["sentence_months"] == ("24", "list", "2029-05-01")


def test_how_many_are_counted_with_bounds_and_by_effect():
    drafts = [*prisoner("a", birth_date="2015"), *prisoner("b", birth_date="1990"), *prisoner("c", birth_date="1990",
              case={"gravity": None}), *prisoner("d", birth_date="1990", case={"gravity": "serious"})]  # fmt: skip
    found = put(drafts)
    assert [str(one) for one in (found.people, found.eligible, found.excluded)] == ["4", "2 to 3", "1 to 2"]
    assert {name: str(value) for name, value in found.effects.items()} == {"release": "1", "reduction": "2 to 3"}


def test_a_part_that_is_not_described_is_unknown_of_everybody():
    text = ACT.replace(EXCLUDED, "")
    (row,) = put(prisoner(birth_date="2015"), text).rows
    assert (str(row.verdict), row.missing) == ("unknown", ())
    assert [one.why for one in row.asked if one.part.id == "lists"] == ["not described in the sources of this act"]


def test_an_act_of_another_country_takes_in_nobody():
    (row,) = put(prisoner(birth_date="2015"), ACT.replace('"ZZ"', '"YY"')).rows
    assert str(row.verdict) == "no"


def test_what_a_source_tells_of_one_prosecution_and_not_of_another_is_not_told():
    drafts = [*prisoner(birth_date="1990"), statement("case", "other", "list", "2029-05-01", person="person/list/anna",
              sentence_months=[12, 12], state_lists=["neither"])]  # fmt: skip
    (row,) = put(drafts).rows
    assert (str(row.verdict), row.missing) == ("unknown", ("gravity",))


def test_rows_are_for_the_case_team_and_counts_for_everybody():
    found = put([*prisoner("a", birth_date="2015"), *prisoner("b", birth_date="1990")])
    public, team = eligibility_json(found), eligibility_json(found, Level.CASE_TEAM)
    assert (public["rows"], public["not_shown"], public["eligible"]) == ([], {"yes": 2}, {"low": 2, "high": 2})
    assert "person/list" not in str(public)
    assert [row["label"] for row in team["rows"]] == ["a", "b"]


def test_of_one_person_nothing_at_all_is_public():
    found = eligibility(view(prisoner(birth_date="2015")), act(), DAY, person=("person/list/anna",))
    public = eligibility_json(found)
    assert (public["rows"], public["eligible"], public["people"]) == ([], None, None)
    assert eligibility_json(found, Level.CASE_TEAM)["eligible"] == {"low": 1, "high": 1}


def test_one_person_is_asked_about_even_where_custody_is_not_behind_bars():
    drafts = prisoner(birth_date="2015", custody="home_restriction")
    assert put(drafts).rows == ()
    (row,) = eligibility(view(drafts), act(), DAY, person=("person/list/anna",)).rows
    assert str(row.verdict) == "yes"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('version = "1"\n', "", None, "no version"),
        ("age < 18", "agee < 18", 20, "Did you mean “age”?"),
        ("age < 18", "age <", 20, "cannot be read"),
        ('"less_serious"', '"less_grave"', 9, "is no gravity"),
        ('effect = "release"', 'effect = "freedom"', 23, "“freedom” is no effect"),
        ('"reduction"\nmonths', '"release"\nmonths', 31, "Only a reduction"),
        ("source = \"Gazette of Ruritania, section 2\"\n", "", 19, "There is no source"),
        ('id = "minors"', 'id = "lists"', None, "Two parts have the id"),
        ("[[requirement]]", "[[requirment]]", None, "There is no “requirment” here. Did you mean “requirement”?"),
        ("when", "wenn", 9, "Did you mean “when”?"),
        ('id = "zz-2030"', "id = zz", 1, "This is no TOML"),
    ],
)  # fmt: skip
def test_an_unreadable_law_file_names_the_line_and_the_mend(old, new, line, words):
    with pytest.raises(InputError) as caught:
        act(ACT.replace(old, new, 1))
    assert words in str(caught.value)
    assert caught.value.place.file == "act.toml"
    assert line is None or abs(caught.value.place.line - line) <= 1
    assert caught.value.mend


@pytest.mark.parametrize("name", ["amnesty-2024", "amnesty-2025"])
def test_the_shipped_acts_can_be_read_and_say_that_they_are_summaries(name):
    found = legal_act(name)
    assert found.summary
    assert all(part.source for part in found.parts)
    assert any(
        part.when is None for part in found.exclusions
    )  # what bars somebody is not described: nobody is a certain yes


def test_an_act_that_there_is_not_brings_the_nearest():
    with pytest.raises(InputError, match="Did you mean “amnesty-2025”"):
        legal_act("amnesty2025")


@settings(max_examples=30, deadline=None)
@given(
    st.fixed_dictionaries({
        "gravity": st.sampled_from((None, "minor", "serious")),
        "state_lists": st.sampled_from((None, ["neither"], ["extremist"])),
        "sentence_months": st.sampled_from((None, [24, 24], [48, 48], [24, 48])),
    }),
    st.sampled_from((None, "1990", "2015", "2012")),
)  # fmt: skip
def test_what_is_told_more_never_turns_a_yes_into_a_no(case, born):
    def verdict(case, born):
        (row,) = put(prisoner(case=case, **({"birth_date": born} if born else {}))).rows
        return str(row.verdict)

    before = verdict(case, born)
    full = {"gravity": "minor", "state_lists": ["neither"], "sentence_months": [24, 24]}
    after = verdict({name: full[name] if value is None else value for name, value in case.items()}, born or "1990")
    assert before in {"unknown", after}
