"""Patronymics, by their form."""

from __future__ import annotations

import pytest

from habeas.names.patronymics import patronymic, sex_of_patronymic

OF_ONE_FATHER = [
    "Рыгоравіч Григорьевич Григорович Hryhorovych Ryhoravich Рыгораўна Григорьевна Григорівна Grigorievich Grigoryevna",
    "Аляксандравіч Александрович Олександрович Aliaksandravich Alaksandravič Alexandrowitsch Alexandrovitch Аляксандраўна Олександрівна",
    "Сяргеевіч Сергеевич Сергійович Siarheevich Serhiiovych Sergeyevich Serhiyivna Сергеевна",
    "Ільіч Ильич Ілліч Ilyich Ильинична Іллівна",
    "Мікалаевіч Николаевич Миколайович Nikolayevich Mikalayeuna Миколаївна",
    "Уладзіміравіч Владимирович Володимирович Uladzimiravich Vladimirovna",
    "Дзмітрыевіч Дмитриевич Дмитрович Dmitriyevich Dmytrivna",
    "Юр'евіч Юрьевич Юрійович Yuryevich Юр’еўна Yuriivna",
    "Паўлавіч Павлович Павлівна Pavlovna",
    "Язэпавіч Иосифович Осипович Йосипович",
    "Якаўлевіч Яковлевич Якович",
    "Львовіч Львович Львовна",
    "Никитич Никитична Мікітавіч",
    "Генадзевіч Геннадьевич Геннадіївна",
]


@pytest.mark.parametrize("words", OF_ONE_FATHER)
def test_patronymics_of_one_father_have_one_key(words: str) -> None:
    assert len({patronymic(word) for word in words.split()}) == 1
    assert None not in {patronymic(word) for word in words.split()}


def test_two_fathers_have_two_keys() -> None:
    assert patronymic("Иванович") != patronymic("Петрович")
    assert patronymic("Александрович") != patronymic("Алексеевич")


@pytest.mark.parametrize(
    "word",
    [
        "Мацкевіч",
        "Mickiewicz",
        "Шевченко",
        "Шаўна",
        "Shauna",
        "Hanna",
        "Joanna",
        "Bach",
        "Munich",
        "Анна",
        "Ганна",
        "Иван",
    ],
)
def test_what_is_no_patronymic(word: str) -> None:
    assert patronymic(word) is None


def test_a_family_name_of_a_given_name_has_the_form_of_one() -> None:
    assert patronymic("Клімовіч") == patronymic("Климович")


def test_a_daughter_of_a_father_whose_name_is_not_known_is_one_all_the_same() -> None:
    assert patronymic("Радомысловна") == "radomysl"


def test_sons_and_daughters_are_told_apart() -> None:
    assert sex_of_patronymic("Рыгоравіч") == "m"
    assert sex_of_patronymic("Ryhoraŭna") == "f"
    assert sex_of_patronymic("Шевченко") is None
