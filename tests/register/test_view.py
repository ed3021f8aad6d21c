from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.access.levels import Level
from habeas.ledger.entries import Draft, Entry, Field
from habeas.register.view import View, fold

A = "person/list/a"


def statement(reported: str, source: str = "list", subject: str = A, kind: str = "person", **says: object) -> Draft:
    fields = {"subject": subject, "subject_kind": kind, "source": source, "reported": reported}
    public = {name: Field(value, Level.PUBLIC) for name, value in fields.items()}
    return Draft("statement", "t", public | {f"says.{n}": Field(v, Level.CASE_TEAM) for n, v in says.items()})


def retraction(of: int, reported: str, predicates: list[str] | None = None) -> Draft:
    fields = {"of": of, "predicates": predicates, "reported": reported}
    return Draft("retraction", "t", {name: Field(value, Level.PUBLIC) for name, value in fields.items()})


def judgement(left: str, right: str, verdict: str, reported: str = "2020-01-01") -> Draft:
    fields = {"left": left, "right": right, "verdict": verdict, "reported": reported, "why": "a test"}
    return Draft("judgement", "t", {name: Field(value, Level.PUBLIC) for name, value in fields.items()})


def entries(*drafts: Draft, erased: dict[int, list[str]] | None = None) -> list[Entry]:
    gone = erased or {}
    return [
        Entry(
            n,
            d.kind,
            "now",
            d.by,
            {k: v for k, v in d.fields.items() if k not in gone.get(n, ())},
            tuple(gone.get(n, ())),
        )
        for n, d in enumerate(drafts)
    ]


def name(view: View) -> object:
    return view.records[A].get("name")


def test_the_newest_report_counts_whatever_the_order_it_was_recorded_in() -> None:
    view = fold(entries(statement("2021-01-01", name="new"), statement("2020-01-01", name="old", age=3)))
    assert name(view) == "new"
    assert view.records[A].get("age") == 3
    assert view.records[A].says["name"].level is Level.CASE_TEAM


def test_of_two_reports_of_one_day_the_later_entry_counts() -> None:
    assert name(fold(entries(statement("2020-01-01", name="one"), statement("2020-01-01", name="two")))) == "two"


def test_what_was_reported_after_the_day_is_not_known_and_newest_gives_it_back() -> None:
    view = fold(
        entries(statement("2020-01-01", name="old"), statement("2021-01-01", name="new")), known=date(2020, 6, 1)
    )
    assert name(view) == "old"
    assert name(view.newest()) == "new"
    assert view.newest().newest() is view.newest()


def test_only_the_first_entries_count_for_an_earlier_place_in_the_ledger() -> None:
    on_record = entries(statement("2020-01-01", name="old"), statement("2021-01-01", name="new"))
    view = fold(on_record, recorded=1)
    assert name(view) == "old"
    assert view.checkpoint.size == 1
    assert name(view.newest()) == "old"


def test_a_retraction_counts_from_its_own_day_and_what_was_said_before_stands_again() -> None:
    on_record = entries(
        statement("2020-01-01", name="old"),
        statement("2021-01-01", name="new", age=3),
        retraction(1, "2022-01-01", ["name"]),
    )
    assert name(fold(on_record)) == "old"
    assert fold(on_record).records[A].get("age") == 3
    assert name(fold(on_record, known=date(2021, 6, 1))) == "new"


def test_a_statement_retracted_as_a_whole_is_gone_and_so_is_a_record_of_nothing_else() -> None:
    on_record = entries(
        statement("2020-01-01", name="x"), retraction(0, "2021-01-01", ["name"]), retraction(0, "2021-01-02")
    )
    assert A not in fold(on_record).records
    assert A in fold(on_record, known=date(2020, 6, 1)).records


def test_a_record_of_which_every_value_was_retracted_by_name_is_none() -> None:
    assert A not in fold(entries(statement("2020-01-01", age=3), retraction(0, "2021-01-01", ["age"]))).records


def test_a_retraction_that_names_nothing_takes_nothing_back() -> None:
    assert name(fold(entries(statement("2020-01-01", name="x"), retraction(0, "2021-01-01", [])))) == "x"


def test_an_erased_value_is_absent_and_hides_the_older_one_that_it_replaced() -> None:
    on_record = entries(
        statement("2020-01-01", name="old", age=3), statement("2021-01-01", name="new"), erased={1: ["says.name"]}
    )
    assert name(fold(on_record)) is None
    assert fold(on_record).records[A].get("age") == 3


def test_a_statement_whose_subject_was_erased_speaks_of_nobody() -> None:
    assert not fold(entries(statement("2020-01-01", name="x"), erased={0: ["subject"]})).records


def test_other_sources_on_one_subject_are_kept_as_disputed_where_they_differ() -> None:
    on_record = entries(
        statement("2020-01-01", "list", name="a", age=3),
        statement("2022-01-01", "other", name="b", age=3),
        statement("2021-01-01", "third", name="c"),
    )
    record = fold(on_record).records[A]
    assert record.source == "list"
    assert record.get("name") == "b"
    assert {said.value for said in record.disputed["name"]} == {"a", "c"}
    assert "age" not in record.disputed
    assert fold(on_record).only(["list"]).records[A].get("name") == "a"
    assert fold(on_record).only([]).records[A].get("name") == "b"


def test_assumptions_count_by_their_place_in_the_ledger_whatever_was_known() -> None:
    rule = statement("2025-01-01", subject="assumption/x/1", kind="assumption", words="All of them.")
    view = fold(entries(rule), known=date(2020, 1, 1))
    assert view.of("assumption")[0].get("words") == "All of them."
    other = statement("2020-01-01", subject="person/other/1", source="other", name="x")
    assert fold(entries(rule, other), known=date(2020, 1, 1)).only(["other"]).of("assumption")
    assert not fold(entries(rule, retraction(0, "2026-01-01")), known=date(2020, 1, 1)).of("assumption")


def test_people_are_put_together_as_judged_by_the_day() -> None:
    two = [statement("2020-01-01", subject=f"person/{s}/1", source=s, name="x") for s in ("one", "two")]
    on_record = entries(*two, judgement("person/one/1", "person/two/1", "same", "2021-01-01"))
    assert len(fold(on_record).persons) == 1
    assert len(fold(on_record, known=date(2020, 6, 1)).persons) == 2
    assert fold(on_record).cluster("person/two/1").id == "person/one/1"
    assert fold(on_record).cluster("person/unheard/of").members == ("person/unheard/of",)


def test_a_judgement_whose_pair_was_erased_judges_nobody() -> None:
    on_record = entries(judgement("person/one/1", "person/two/1", "same"), erased={0: ["left"]})
    assert not fold(on_record).judgements


JUDGED = (
    *(statement("2020-01-01", subject=f"person/{s}/1", source=s, name="x") for s in ("one", "two", "three")),
    judgement("person/one/1", "person/two/1", "same", "2021-01-01"),
    judgement("person/one/1", "person/two/1", "different", "2022-01-01"),
)


def people(*drafts: Draft, **when: object) -> list[tuple[str, ...]]:
    return [cluster.members for cluster in fold(entries(*JUDGED, *drafts), **when).persons]  # type: ignore[arg-type]


def test_a_judgement_that_was_undone_lets_the_one_before_stand_from_that_day_on() -> None:
    joined, apart = [("person/one/1", "person/two/1"), ("person/three/1",)], 3
    assert len(people()) == apart
    undo = retraction(4, "2023-01-01")
    assert people(undo) == joined
    assert len(people(undo, known=date(2022, 6, 1))) == apart
    assert len(people(undo, retraction(5, "2024-01-01"))) == apart
    assert people(undo, retraction(5, "2024-01-01"), known=date(2023, 6, 1)) == joined
    assert len(people(undo, retraction(3, "2023-01-01"))) == apart
    (withdrawn,) = fold(entries(*JUDGED, undo)).withdrawn
    assert (withdrawn.judgement.seq, withdrawn.seq, withdrawn.reported) == (4, 5, "2023-01-01")


def test_a_retraction_that_was_retracted_lets_the_statement_stand_again() -> None:
    on_record = entries(statement("2020-01-01", name="x"), retraction(0, "2021-01-01"), retraction(1, "2022-01-01"))
    assert name(fold(on_record)) == "x"
    assert A not in fold(on_record, known=date(2021, 6, 1)).records


def test_who_is_one_person_by_way_of_another_list_is_so_within_one_list_and_keeps_the_name() -> None:
    one, two = "person/one/1", "person/two/1"
    said = [statement("2020-01-01", subject=s, source=s.split("/")[1], name="x") for s in (two, one, "person/one/2")]
    view = fold(entries(*said, judgement(one, two, "same"), judgement(two, "person/one/2", "same"),
                        judgement(one, "person/one/2", "different")))  # fmt: skip
    (whole,), (mine,) = view.persons, view.only(["one"]).persons
    assert whole.members == (two, one, "person/one/2")
    assert mine.members == (one, "person/one/2")
    assert mine.id == whole.id == two
    assert mine.contradictions == whole.contradictions
    assert [len(found.chain) for found in view.only(["one"]).contradictions] == [2]
    assert view.only(["one"]).newest().cluster(one) == view.only(["one"]).only(["two", "one"]).only(["one"]).cluster(
        one
    )


def test_the_origin_of_a_source_is_what_is_recorded_of_it_or_itself() -> None:
    view = fold(entries(statement("2020-01-01", subject="source/agency", kind="source", origin="the ministry")))
    assert view.origin("agency") == "the ministry"
    assert view.origin("other") == "other"


def test_a_day_given_as_an_interval_of_one_day_is_that_day() -> None:
    view = fold(entries(statement("[2021-01-01..2021-01-01]", name="x")), known=date(2020, 1, 1))
    assert not view.records


_DAYS = st.sampled_from(["2020-01-01", "2020-02-01", "2020-03-01"])
_DRAFTS = st.lists(
    st.builds(lambda day, source, age: statement(day, source, age=age), _DAYS, st.sampled_from("xy"), st.integers(0, 3))
    | st.builds(retraction, st.integers(0, 5), _DAYS),
    max_size=8,
)


def taken_back(found: list[Entry]) -> set[int]:
    """What the retractions take back that no later one takes back, said as plainly as can be."""
    stand = [r for n, r in enumerate(found) if r.seq not in taken_back(found[n + 1 :])]
    return {retraction.value("of") for retraction in stand}


@given(_DRAFTS, _DAYS, st.integers(0, 8))
def test_the_fold_is_what_a_slow_reading_of_the_rules_gives(drafts: list[Draft], known: str, recorded: int) -> None:
    on_record = entries(*drafts)
    kept = [e for e in on_record if e.seq < recorded and e.value("reported") <= known]
    gone = taken_back([e for e in kept if e.kind == "retraction"])
    told = [(e.value("reported"), e.seq, e) for e in kept if e.kind == "statement" and e.seq not in gone]
    newest = {
        s: max((t[:2], t[2]) for t in told if t[2].value("source") == s)[1]
        for s in {t[2].value("source") for t in told}
    }
    view = fold(on_record, known=date.fromisoformat(known), recorded=recorded)
    if not newest:
        assert A not in view.records
        return
    best = max(newest.values(), key=lambda e: (e.value("reported"), e.seq))
    assert view.records[A].says["age"].seq == best.seq
    others = {e.value("says.age") for e in newest.values()} - {best.value("says.age")}
    assert {said.value for said in view.records[A].disputed.get("age", ())} == others


@pytest.mark.parametrize("kind", ["person", "group"])
def test_records_are_given_by_their_kind(kind: str) -> None:
    view = fold(entries(statement("2020-01-01", subject="x", kind=kind, note="n")))
    assert [record.id for record in view.of(kind)] == ["x"]
    assert view.of("figure") == ()
