"""Named people: uncertain dates, several sources, judgements, groups they may belong to. All of Examplia, invented."""

from datetime import date

import pytest
from worlds import ask, assumption, bounds, group, person, statement

from habeas.access.levels import Level
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft, Field

AT = date(2030, 6, 1)


def same(left: str, right: str, verdict: str = "same") -> Draft:
    return Judgement(f"person/{left}", f"person/{right}", verdict, "2020-02-01", "a test", "tester").draft()  # type: ignore[arg-type]


def held(at: date = AT, **stay: object) -> tuple[int, int | None]:
    drafts = person("a", **{f"detention_{name}": value for name, value in stay.items()})
    return bounds(ask(drafts, "held", at=at, according_to=("list",)))


@pytest.mark.parametrize(
    ("stay", "expected"),
    [
        ({"began": "2029", "ended": "2030-07-01"}, (1, 1)),
        ({"began": "2029", "ended": "2030-06-01"}, (0, 0)),  # free on the day of the release
        ({"began": "2029", "ended": "2030"}, (0, 1)),
        ({"began": "2029"}, (0, 1)),  # no end on record is no proof
        ({"began": "2029", "end": "unknown"}, (0, 1)),
        ({"began": "2029", "end": "ongoing", "last_seen": "2030-05-01"}, (0, 1)),
        ({"began": "2029", "end": "ongoing", "last_seen": "2030-06-01"}, (1, 1)),
        ({"last_seen": "2030-06-01"}, (1, 1)),  # seen that very day
        ({"last_seen": "2030-08-01"}, (0, 1)),  # may have begun after the day
        ({"began": "2030-06-02"}, (0, 0)),
        ({"began": "2030", "ended": "2031"}, (0, 1)),
        ({"began": "2019", "end": "ended"}, (0, 0)),  # had ended when that was reported, in 2020
        ({"began": "2029", "custody": "house_arrest", "ended": "2031"}, (0, 0)),
        ({"began": "2029", "custody": "prison", "ended": "2031"}, (1, 1)),
        ({"began": "2029", "ended": "2030-05-01", "last_seen": "2030-07-01"}, (0, 1)),  # the dates contradict
        ({"form": "enforced_disappearance", "began": "1976"}, (0, 1)),
    ],
)
def test_who_is_held_on_a_day(stay: dict[str, object], expected: tuple[int, int]) -> None:
    assert held(**stay) == expected


def test_the_dead_are_not_held() -> None:
    drafts = [
        *person("a", began="1976", detention_form="abduction"),
        statement("killing", "a", "list", person="person/list/a", on="1976-10"),
    ]
    assert bounds(ask(drafts, "held", at=AT, according_to=("list",))) == (0, 0)
    assert bounds(ask(drafts, "held", at=date(1976, 9, 1), according_to=("list",))) == (0, 1)
    assert bounds(ask(drafts, "killed", ("1976",), according_to=("list",))) == (1, 1)


def test_a_killing_that_names_nobody_ends_no_stay_that_names_nobody() -> None:
    drafts = [
        statement("detention", "a", "list", began="2029", last_seen="2030-06-01"),
        statement("killing", "b", "list", on="2029-10"),
    ]
    assert bounds(ask(drafts, "held", at=AT, according_to=("list",))) == (1, 1)


def test_a_count_of_the_world_is_open_and_says_how_many_are_not_known_to_be_held() -> None:
    answer = ask([*person("a", began="1976"), *person("b", began="1977")], "held", at=AT)
    assert bounds(answer) == (0, None)
    assert any(note.startswith("2 people are not known to have been held") for note in answer.notes)
    assert {ground.reason for ground in answer.grounds} == {
        "not known to have been held until that day, nor to have been free by then"
    }


def test_an_uncertain_date_counts_as_possible_only() -> None:
    drafts = [
        *person("a", began="1976-11", detention_form="abduction"),
        *person("b", began="[1976-12..1977-01]", detention_form="abduction"),
        *person("c", detention_form="enforced_disappearance"),
        *person("d", began="1976", detention_form="detention"),
    ]
    answer = ask(drafts, "abductions", ("1976",), according_to=("list",))
    assert bounds(answer) == (1, 3)
    assert [ground.reason for ground in answer.grounds] == [
        "certainly in", "date possibly in the period", "date not stated",
    ]  # fmt: skip
    assert bounds(ask(drafts, "disappeared", ("1976",), according_to=("list",))) == (0, 1)
    assert bounds(ask(drafts, "arrested", ("1976",), according_to=("list",))) == (1, 1)


def test_rows_by_year_count_an_uncertain_date_in_each_year_and_tell_the_undated() -> None:
    drafts = [
        *person("a", began="1976-11", detention_form="abduction"),
        *person("b", began="[1976-12..1977-01]", detention_form="abduction"),
        *person("c", detention_form="abduction"),
    ]
    answer = ask(drafts, "abducted", by="year", according_to=("list",))
    rows = {row.key: (row.value.low, row.value.high) for row in answer.rows}
    assert rows == {"1976": (1, 3), "1977": (0, 2), "year uncertain": (2, 2)}
    assert any("need not add up" in note for note in answer.notes)
    assert any("No period was asked" in note for note in answer.notes)


def test_two_sources_that_nobody_judged_give_the_larger_list_to_the_sum_of_both() -> None:
    drafts = [*person("a", "one", began="1976"), *person("b", "one", began="1976"), *person("a", "two", began="1976")]
    both = ("one", "two")
    assert bounds(ask(drafts, "arrested", ("1976",), according_to=both)) == (2, 3)
    assert bounds(ask([*drafts, same("one/a", "two/a")], "arrested", ("1976",), according_to=both)) == (2, 2)
    assert bounds(ask([*drafts, same("one/a", "two/a", "unsure")], "arrested", ("1976",), according_to=both)) == (2, 3)
    assert bounds(ask(drafts, "arrested", ("1976",), according_to=("two",))) == (1, 1)
    answer = ask(drafts, "arrested", ("1976",), by="source")
    assert {row.key: (row.value.low, row.value.high) for row in answer.rows} == {"one": (2, 2), "two": (1, 1)}


def test_sources_that_contradict_each_other_on_one_person_make_it_possible_only() -> None:
    drafts = [*person("a", "one", began="1976"), *person("a", "two", began="1977"), same("one/a", "two/a")]
    answer = ask(drafts, "arrested", ("1976",), according_to=("one", "two"))
    assert bounds(answer) == (0, 1)
    assert answer.grounds[0].reason == "the sources differ"
    assert answer.grounds[0].source == "one, two"
    assert bounds(ask(drafts, "arrested", ("1976", "1977"), according_to=("one", "two"))) == (1, 1)


def test_contradicting_judgements_leave_open_how_many_people_there_are() -> None:
    drafts = [
        *person("a", "one", began="1976"), *person("a", "two", began="1976"), *person("a", "three", began="1976"),
        same("one/a", "two/a"), same("two/a", "three/a"), same("one/a", "three/a", "different"),
    ]  # fmt: skip
    answer = ask(drafts, "arrested", ("1976",), according_to=("one", "two", "three"))
    assert bounds(answer) == (1, 3)
    assert any("contradicting judgements" in note for note in answer.notes)
    assert [(ground.low, ground.high, ground.reason) for ground in answer.grounds] == [
        (1, 3, "certainly in; judgements on whether it is one person contradict each other"),
    ]  # fmt: skip


def test_a_group_whose_member_has_contradicting_judgements_says_so() -> None:
    drafts = [
        group("wave", size=[2, 2], political=[2, 2], members=["person/one/a", "person/two/b"], **PARDON),
        *person("a", "one"), *person("b", "one"), *person("b", "two"),
        same("one/a", "two/b"), same("two/b", "one/b"), same("one/a", "one/b", "different"),
    ]  # fmt: skip
    assert any("1 person has contradicting" in note for note in ask(drafts, "pardoned", ("2030",)).notes)
    assert not any("contradicting" in note for note in ask(drafts[:-1], "pardoned", ("2030",)).notes)


def test_who_is_no_longer_listed_counts_as_possible_and_the_reason_says_so() -> None:
    drafts = [*person("a", began="1976"), statement("person", "a", "list", "2021-01-01", listed=False)]
    answer = ask(drafts, "arrested", ("1976",), according_to=("list",))
    assert bounds(answer) == (0, 1)
    assert answer.grounds[0].reason == "no longer on the list of list"
    again = statement("person", "a", "list", "2022-01-01", listed=True)
    assert bounds(ask([*drafts, again], "arrested", ("1976",), according_to=("list",))) == (1, 1)


def test_conditions_on_what_is_not_stated_are_possible() -> None:
    drafts = [
        *person("a", began="1976", sex="female", detention_place="LA PLATA  BUENOS AIRES"),
        *person("b", began="1976", sex="male"),
        *person("c", began="1976", sex="unknown"),
    ]
    women = ask(drafts, "arrested", ("1976",), where=(("sex", "female"),), according_to=("list",))
    assert bounds(women) == (1, 2)
    assert "whether sex is female is not stated" in women.grounds[1].reason
    assert bounds(ask(drafts, "arrested", ("1976",), where=(("place", "la plata"),), according_to=("list",))) == (1, 3)
    rows = ask(drafts, "arrested", ("1976",), by="sex", according_to=("list",)).rows
    assert {row.key: (row.value.low, row.value.high) for row in rows} == {
        "female": (1, 2), "male": (1, 2), "not stated": (1, 1),
    }  # fmt: skip


PARDON = {"act": "pardon", "country": "XE", "on": "2030-02-01"}


def freed(name: str, ended: str = "2030-02-03", cause: str | None = "pardon", **says: object) -> list[Draft]:
    stay = {"detention_ended": ended, "detention_country": "XE"} | says
    return person(name, began="2029", **stay, **({"detention_release_cause": cause} if cause else {}))


def covered(*drafts: Draft) -> list[Draft]:
    return [*drafts, assumption("coverage", act="pardon", country="XE", during="2030")]


def test_a_named_pardoned_person_is_not_added_to_a_wave_of_the_same_days() -> None:
    wave = group("wave", size=[10, 10], political=[10, 10], **PARDON)
    answer = ask(covered(wave, *freed("a")), "pardoned", ("2030",))
    assert bounds(answer) == (10, 11)
    assert any("not added" in note for note in answer.notes)


@pytest.mark.parametrize(
    "who",
    [{"ended": "2030-09-01"}, {"detention_country": "XF"}],
    ids=["half a year later", "another country"],
)
def test_one_who_cannot_have_been_in_the_wave_is_added(who: dict[str, str]) -> None:
    wave = group("wave", size=[10, 10], political=[10, 10], **PARDON)
    assert bounds(ask([wave, *freed("a", **who)], "pardoned", ("2030",))) == (11, None)


def test_named_members_are_inside_their_group() -> None:
    wave = group("wave", size=[2, 2], political=[2, 2], members=["person/list/a", "person/list/b"], **PARDON)
    assert bounds(ask(covered(wave, *freed("a")), "pardoned", ("2030",))) == (2, 2)
    second = group("second", size=[2, 2], political=[2, 2], members=["person/list/c", "person/list/d"], **PARDON)
    assert bounds(ask(covered(wave, second), "pardoned", ("2030",))) == (4, 4)


def test_an_end_whose_cause_is_not_stated_is_possibly_a_pardon() -> None:
    answer = ask(covered(*freed("a", cause=None)), "pardoned", ("2030",))
    assert bounds(answer) == (0, 1)
    assert answer.grounds[0].reason == "why the stay ended is not stated"
    assert bounds(ask(covered(*freed("a", cause="amnesty")), "pardoned", ("2030",))) == (0, 0)
    assert bounds(ask(freed("a", cause="amnesty"), "released", ("2030",), by="cause")) == (1, None)
    assert bounds(ask(freed("a", cause="death"), "released", ("2030",))) == (0, None)
    assert bounds(ask(freed("a", cause="death"), "died", ("2030",), according_to=("list",))) == (1, 1)


def test_the_origin_of_a_list_that_passes_on_another_is_the_other() -> None:
    source = statement("source", "list", "list", name="A list", origin="the ministry")
    answer = ask([source, *person("a", began="1976")], "arrested", ("1976",))
    assert answer.grounds[0].origin == "the ministry"


def test_sources_that_differ_on_form_custody_or_cause_make_it_possible_only() -> None:
    def disputed(**says: object) -> list[Draft]:
        other = statement("detention", "a", "other", **says)
        stay = person("a", began="1976", detention_form="abduction", detention_custody="prison", detention_ended="1979",
                      detention_release_cause="pardon")[1]  # fmt: skip
        return [stay, type(other)(other.kind, other.by, {**other.fields, "subject": stay.fields["subject"]})]

    lists = ("list", "other")
    abducted = ask(disputed(form="detention"), "abducted", ("1976",), according_to=lists)
    assert bounds(abducted) == (0, 1)
    assert "sources differ on whether it was detention or abduction" in abducted.grounds[0].reason
    held = ask(disputed(custody="house_arrest"), "held", at=date(1978, 1, 1), according_to=lists)
    assert bounds(held) == (0, 1)
    assert held.grounds[0].reason == "sources differ on the kind of custody"
    freed_ = ask(disputed(release_cause="amnesty"), "pardoned", ("1979",), according_to=lists)
    assert bounds(freed_) == (0, 1)
    assert "sources differ on why it ended" in freed_.grounds[0].reason
    assert freed_.grounds[0].label == "person/list/a"


def test_causes_and_acts_are_told_of_persons_and_groups_alike() -> None:
    wave = group("wave", act="pardon", country="XE", on="2030-09-01", size=[4, 4], political=[4, 4])
    drafts = [wave, *freed("a"), *freed("b", cause="term_served")]
    by_cause = ask(drafts, "released", ("2030",), by="cause").rows
    assert {row.key: row.value.low for row in by_cause} == {"pardon": 5, "term_served": 1}
    by_act = ask(drafts, "released", ("2030",), by="act").rows
    assert {row.key: row.value.low for row in by_act} == {"pardon": 5, "not stated": 1}
    killing = statement("killing", "k", "list", person="person/list/k", on="2030")
    assert {row.key for row in ask([killing], "killed", by="act").rows} == {"killing"}


def test_a_flow_of_acts_alone_counts_no_named_person() -> None:
    assert bounds(ask(freed("a"), "listed", ("2030",))) == (0, None)


def test_sources_that_contradict_each_other_on_a_condition_make_it_possible_in_either_line() -> None:
    drafts = [
        *person("a", "one", began="1976", sex="female"), *person("a", "two", began="1976", sex="male"),
        same("one/a", "two/a"),
    ]  # fmt: skip
    asked = {"according_to": ("one", "two")}
    assert bounds(ask(drafts, "arrested", ("1976",), where=(("sex", "female"),), **asked)) == (0, 1)
    rows = ask(drafts, "arrested", ("1976",), by="sex", **asked).rows
    assert {row.key: (row.value.low, row.value.high) for row in rows} == {"female": (0, 1), "male": (0, 1)}


def test_a_source_that_is_silent_adds_nothing_where_another_of_the_same_person_speaks() -> None:
    drafts = [*person("a", "one", began="1976", sex="female"), *person("a", "two"), same("one/a", "two/a")]
    asked = {"according_to": ("one", "two")}
    assert bounds(ask(drafts, "arrested", ("1976",), where=(("sex", "female"),), **asked)) == (1, 1)
    assert bounds(ask(drafts, "arrested", ("1977",), **asked)) == (0, 0)
    assert bounds(ask(drafts, "arrested", ("1976",), where=(("sex", "male"),), **asked)) == (0, 0)
    rows = ask(drafts, "arrested", by="year", **asked).rows
    assert {row.key: (row.value.low, row.value.high) for row in rows} == {"1976": (1, 1)}


def test_sources_that_differ_on_the_year_are_possible_in_both_and_told_as_uncertain() -> None:
    drafts = [*person("a", "one", began="1976"), *person("a", "two", began="1977"), same("one/a", "two/a")]
    rows = ask(drafts, "arrested", by="year", according_to=("one", "two")).rows
    assert {row.key: (row.value.low, row.value.high) for row in rows} == {
        "1976": (0, 1), "1977": (0, 1), "year uncertain": (1, 1),
    }  # fmt: skip


def public(drafts: list[Draft]) -> list[Draft]:
    return [
        Draft(draft.kind, draft.by, {name: Field(said.value, Level.PUBLIC) for name, said in draft.fields.items()})
        for draft in drafts
    ]


def test_who_counts_by_records_that_are_judged_the_same_is_for_the_case_team_to_see() -> None:
    drafts = public([
        *person("a", "one", began="2020-02-01"), *person("b", "two", began="2020-02-01"), *person("c", "two", began="2020-03-01"),
        same("one/a", "two/b"),
    ])  # fmt: skip
    told = {ground.subject: ground.level for ground in ask(drafts, "arrested").grounds}
    assert told == {"person/one/a": Level.CASE_TEAM, "person/two/c": Level.PUBLIC}
    told = {ground.subject: ground.level for ground in ask(drafts, "arrested", according_to=("two",)).grounds}
    assert told == {"person/two/b": Level.PUBLIC, "person/two/c": Level.PUBLIC}


def test_who_counts_by_somebody_sealed_as_well_is_as_secret_as_they() -> None:
    drafts = [*person("a", "one", began="2020-02-01"), *person("b", "two", began="2020-02-01"), same("one/a", "two/b")]
    drafts[2].fields["says.name"] = Field("b", Level.SEALED)  # type: ignore[index]
    assert [ground.level for ground in ask(drafts, "arrested").grounds] == [Level.SEALED]


def test_contradicting_judgements_count_within_one_list_even_where_the_list_has_not_the_record_that_names_the_cluster() -> (
    None
):
    drafts = [
        *person("a", "first"),
        *person("b", began="2029", detention_last_seen="2030-07-01"),
        *person("c", began="2029", detention_last_seen="2030-07-01"),
        same("first/a", "list/b"),
        same("first/a", "list/c"),
        same("list/b", "list/c", "different"),
    ]
    assert bounds(ask(drafts, "held", at=AT, according_to=("list",))) == (1, 2)
