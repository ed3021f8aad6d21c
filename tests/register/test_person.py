"""A person's page. Everybody here is invented."""

import pytest

from habeas.access.levels import Level
from habeas.identity.judgements import Judgement
from habeas.ledger.entries import Draft, Entry
from habeas.ledger.statement import Statement
from habeas.register.person import Agreement, Page, find_persons, page, shown
from habeas.register.view import View, fold


def said(kind: str, source: str, number: str, **says: object) -> Draft:
    return Statement(kind, f"{kind}/{source}/{number}", source, "2020-01-01", says, {"note": "invented"}).draft("t")


def judged(left: str, right: str, verdict: str = "same") -> Draft:
    return Judgement(left, right, verdict, "2020-01-01", "a test", "t").draft()  # type: ignore[arg-type]


def view(*drafts: Draft) -> View:
    return fold(Entry(n, d.kind, "now", d.by, d.fields) for n, d in enumerate(drafts))


ONE = [
    said("person", "one", "1", name="ROE  ANA MARIA", birth_date="1950", identity_document="X 1", other_names=["Nita"]),
    said("detention", "one", "1", person="person/one/1", began="1976-12-26", place="PORT, NORTH"),
    said("detention", "one", "1b", person="person/one/1", began="1978"),
]
TWO = [
    said("person", "two", "9", name="Roe, Ana María", birth_date="1950-09-01", sex="female"),
    said("detention", "two", "9", person="person/two/9", began="1977-01-02", place="Port"),
    said("killing", "two", "9", person="person/two/9", on="1977"),
]


def line(found: Page, part: str, name: str) -> tuple[list[str], Agreement]:
    row = next(row for row in found.lines if (row.part, row.name) == (part, name))
    return [shown(value, Level.SEALED) for value in row.values], row.agreement


def test_sources_that_are_judged_the_same_stand_side_by_side_with_what_differs() -> None:
    register = view(*ONE, *TWO, judged("person/one/1", "person/two/9"))
    (cluster,) = find_persons(register, "roe ana")
    found = page(register, cluster)
    assert [(column.source, column.judged) for column in found.columns] == [("one", True), ("two", True)]
    assert line(found, "person", "name")[1] is Agreement.SAME
    assert line(found, "person", "birth_date")[1] is Agreement.PARTLY
    assert line(found, "person", "sex") == (["", "female"], Agreement.ALONE)
    assert line(found, "detention 1", "began") == (["1976-12-26", "1977-01-02"], Agreement.DIFFERENT)
    assert line(found, "detention 1", "place")[1] is Agreement.PARTLY
    assert line(found, "detention 2", "began") == (["1978", ""], Agreement.ALONE)
    assert line(found, "killing", "on") == (["", "1977"], Agreement.ALONE)
    assert [judgement.verdict for judgement in found.judgements] == ["same"]


@pytest.mark.parametrize(("predicate", "left", "right", "agreement"), [
    ("name", "Дзянішчык Алена Іванаўна", "Денищик Елена Ивановна", Agreement.PARTLY),
    ("name", "Tarlenheim Fritz", "Fritz von TARLENHEIM", Agreement.PARTLY),
    ("name", "Tarlenheim, Fritz", "Fritz TARLENHEIM", Agreement.SAME),
    ("name", "Fritz Tarlenheim", "Fritz Elphberg", Agreement.DIFFERENT),
    ("name", "Fritz Tarlenheim", "N.N.", Agreement.ALONE),
    ("name", "Anna", "Hanna", Agreement.PARTLY),
    ("married_name", "Кузьміч", "Kuzmich", Agreement.PARTLY),
    ("married_name", "Кузьміч", "Elphberg", Agreement.DIFFERENT),
    ("other_names", ["Алена", "Nita"], ["Елена"], Agreement.PARTLY),
    ("other_names", ["Nita"], ["Fritz"], Agreement.DIFFERENT),
])  # fmt: skip
def test_a_name_spelled_otherwise_is_no_other_name(
    predicate: str, left: object, right: object, agreement: Agreement
) -> None:
    both = [said("person", "one", "1", **{predicate: left}), said("person", "two", "9", **{predicate: right})]
    found = page(register := view(*both, judged("person/one/1", "person/two/9")), register.cluster("person/one/1"))
    assert line(found, "person", predicate)[1] is agreement


def test_of_three_spellings_one_that_is_another_name_differs() -> None:
    names = {"one": "Алена Дзянішчык", "two": "Елена Денищик", "three": "Fritz Elphberg"}
    records = [said("person", source, "1", name=name) for source, name in names.items()]
    links = [judged("person/one/1", f"person/{source}/1") for source in ("two", "three")]
    register = view(*records, *links)
    assert line(page(register, register.cluster("person/one/1")), "person", "name")[1] is Agreement.DIFFERENT


def test_records_of_the_same_name_that_nobody_judged_follow_as_possibly_the_same() -> None:
    register = view(*ONE, *TWO)
    found = page(register, register.cluster("person/one/1"))
    assert [(column.id, column.judged) for column in found.columns] == [("person/one/1", True), ("person/two/9", False)]


def test_records_judged_different_stand_on_pages_of_their_own() -> None:
    register = view(*ONE, *TWO, judged("person/one/1", "person/two/9", "different"))
    assert [column.id for column in page(register, register.cluster("person/one/1")).columns] == ["person/one/1"]


def test_a_person_is_found_by_id_by_words_of_the_name_and_by_an_alias() -> None:
    register = view(*ONE, *TWO)
    assert [cluster.id for cluster in find_persons(register, "person/two/9")] == ["person/two/9"]
    assert [cluster.id for cluster in find_persons(register, "maría roe")] == ["person/one/1", "person/two/9"]
    assert [cluster.id for cluster in find_persons(register, "nita")] == ["person/one/1"]
    assert find_persons(register, "nobody") == find_persons(register, " ") == ()


def test_a_value_above_the_level_is_replaced_by_its_level() -> None:
    register = view(
        *ONE, said("killing", "one", "1", person="person/one/1", on="1980"), said("person", "one", "1", listed=False)
    )
    record = register.records["person/one/1"]
    assert shown(record.says["identity_document"], Level.CASE_TEAM) == "(sealed)"
    assert shown(record.says["listed"], Level.CASE_TEAM) == "no"
    assert shown(record.says["other_names"], Level.CASE_TEAM) == "Nita"
    assert shown(None, Level.SEALED) == ""
