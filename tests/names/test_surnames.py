"""Family names with a man's and a woman's form."""

from __future__ import annotations

import pytest

from habeas.names.surnames import masculine, masculines, sex_of_form

PAIRS = [
    ("Ціханоўская", "Ціханоўскі"),
    ("Бяляцкая", "Бяляцкий"),  # sounds as Бяляцкі does
    ("Калеснікава", "Калеснікаў"),
    ("Иванова", "Иванов"),
    ("Королёва", "Королёв"),
    ("Зеленська", "Зеленський"),
    ("Kowalska", "Kowalski"),
    ("Navrátilová", "Navrátil"),
    ("Dvořáková", "Dvořák"),
    ("Němcová", "Němec"),
    ("Tsikhanouskaya", "Tsikhanousky"),
    ("Cichanoŭskaja", "Cichanoŭski"),
    ("Ivanova", "Ivanov"),
    ("Papadopoulou", "Papadopoulos"),
    ("Παπαδοπούλου", "Παπαδοπουλος"),
    ("Bērziņa", "Bērziņš"),
    ("ПЕТРОВА", "ПЕТРОВ"),
]
ONE_FORM = [
    "Шевченко", "Коваль", "Мацкевіч", "Nowak", "Merkel", "Villanueva", "Casanova", "Полина", "Марина", "Карина", "Ева", "Слава", "Сова", "Кац",
]  # fmt: skip


@pytest.mark.parametrize(("woman", "man"), PAIRS)
def test_a_womans_form_has_a_mans(woman: str, man: str) -> None:
    assert masculine(woman) == man
    assert sex_of_form(woman) == "f"


@pytest.mark.parametrize("man", sorted({man for _, man in PAIRS}))
def test_a_mans_form_stays(man: str) -> None:
    assert masculine(man) == man
    assert sex_of_form(man) != "f"


@pytest.mark.parametrize("name", ONE_FORM)
def test_names_of_one_form_stay(name: str) -> None:
    assert masculine(name) == name
    assert sex_of_form(name) is None


def test_what_latin_letters_have_lost_is_several_forms() -> None:
    assert {"Navratilov", "Navratil"} <= set(masculines("Navratilova"))
    assert {"Landsbergas", "Landsbergis"} <= set(masculines("Landsbergienė"))


def test_a_form_that_a_man_may_bear_tells_no_sex() -> None:
    assert sex_of_form("Medina") is None
    assert sex_of_form("Щербина") is None
    assert sex_of_form("Kowalski") is None  # Anna Kowalski, where names are not inflected


def test_cyrillic_endings_of_men_and_patronymics_of_women_tell() -> None:
    assert sex_of_form("Ціханоўскі") == "m"
    assert sex_of_form("Иванов") == "m"
    assert sex_of_form("Аляксандраўна") == "f"
