"""Given names that are one name, in the table that says so."""

from __future__ import annotations

import pytest

from habeas.names import equivalents
from habeas.names.transliteration import latin

ONE = [
    ("Аляксандр", "Александр"),
    ("Aleś", "Oleksandr"),
    ("Саша", "Alexander"),
    ("Саша", "Alexandra"),
    ("Зміцер", "Дмитро"),
    ("Dima", "Dzmitry"),
    ("Юрась", "Yurii"),
    ("Насця", "Anastasiia"),
    ("Вова", "Уладзімір"),
    ("Mikola", "Николай"),
    ("Siarhei", "Serhii"),
    ("Volha", "Olga"),
    ("Hanna", "Анна"),
    ("Maryia", "Maria"),
    ("Katsiaryna", "Kateryna"),
    ("Jan", "Иван"),
    ("Juan", "Giovanni"),
    ("Yauheni", "Evgeny"),
    ("Ted", "Theodore"),
    ("Bibi", "Benjamin"),
    ("Mohamed", "محمد"),
    ("Osama", "Usama"),
    ("Youssef", "يوسف"),
    ("Pepe", "José"),
]
TWO = [
    ("Alexander", "Alexandra"),
    ("Юрий", "Георгий"),  # one origin, two names
    ("John", "Yahya"),
    ("Joseph", "Yusuf"),
    ("Абрам", "Ибрагим"),
    ("Иван", "Игорь"),
    ("Дмитрий", "Вадим"),
    ("Олег", "Ольга"),
    ("Владимир", "Владислав"),
    ("Muhammad", "Mehmet"),
    ("Валентин", "Валентина"),
]


def share(one: str, other: str) -> bool:
    return not equivalents.groups(latin(one)).isdisjoint(equivalents.groups(latin(other)))


@pytest.mark.parametrize(("one", "other"), ONE)
def test_forms_of_one_name_share_a_group(one: str, other: str) -> None:
    assert share(one, other)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_names_share_no_group(one: str, other: str) -> None:
    assert equivalents.groups(latin(one))
    assert equivalents.groups(latin(other))
    assert not share(one, other)


def test_what_is_no_given_name_has_no_group() -> None:
    assert equivalents.groups("lukashenka") == frozenset()


def test_a_form_tells_the_sex_unless_both_bear_it() -> None:
    assert equivalents.sex_of("aliaksandr") == "m"
    assert equivalents.sex_of("nasta") == "f"
    assert equivalents.sex_of("sasha") is None
    assert equivalents.sex_of("andrea") is None  # a man in Italy, a woman in Spain
    assert equivalents.sex_of("lukashenka") is None


def test_every_row_of_the_table_is_whole_and_has_a_source_that_is_described() -> None:
    known = equivalents.sources()
    for row in equivalents.table():
        assert row.name
        assert latin(row.form)
        assert row.kind in {"full", "short"}
        assert row.sex in {"m", "f", "both"}
        assert row.source.partition(":")[0] in known, row


def test_no_form_is_in_a_group_of_men_and_of_women_with_the_same_name() -> None:
    sexes: dict[str, set[str]] = {}
    for row in equivalents.table():
        sexes.setdefault(row.name, set()).add(row.sex)
    assert all(len(of_group) == 1 for of_group in sexes.values())


def test_the_table_covers_belarusian_russian_and_ukrainian_names_thoroughly() -> None:
    rows = [row for row in equivalents.table() if row.language in {"be", "ru", "uk"} and not row.form.isascii()]
    assert len(rows) >= 1500
    assert len({row.name for row in equivalents.table()}) >= 150


def test_given_names_of_a_language_are_in_its_own_letters() -> None:
    assert "аляксандр" in equivalents.given_names("be")
    assert "зміцер" in equivalents.given_names("be")
    assert "aliaksandr" not in equivalents.given_names("be")
    assert "juan" in equivalents.given_names("es")
