"""The nominative of a whole name that running text inflects."""

from __future__ import annotations

import pytest

from habeas.names.lemma import lemma, lemmas

INFLECTED = [
    ("be", "Алеся Бяляцкага", "Алесь Бяляцкі"),
    ("be", "Святланы Ціханоўскай", "Святлана Ціханоўская"),
    ("be", "Марыі Калеснікавай", "Марыя Калеснікава"),
    ("be", "Аляксандра Лукашэнкі", "Аляксандр Лукашэнка"),
    ("be", "Віктара Бабарыкі", "Віктар Бабарыка"),  # a man's family name in -а
    ("be", "Дар'і Лосік", "Дар'я Лосік"),  # a woman's that never changes
    ("be", "Паўла Севярынца", "Павел Севярынец"),  # both lose a vowel
    ("ru", "Алексея Навального", "Алексей Навальный"),
    ("ru", "Юлии Навальной", "Юлия Навальная"),
    ("ru", "Ивана Петровича Сидорова", "Иван Петрович Сидоров"),
    ("ru", "Владимира Кара-Мурзы", "Владимир Кара-Мурза"),
    ("ru", "Анатолием Сердюковым", "Анатолий Сердюков"),
    ("uk", "Дмитра Кулеби", "Дмитро Кулеба"),
    ("uk", "Олени Зеленської", "Олена Зеленська"),
    ("uk", "Олександра Малиновського", "Олександр Малиновський"),
]


@pytest.mark.parametrize(("language", "name", "nominative"), INFLECTED)
def test_an_inflected_name_has_a_nominative(language: str, name: str, nominative: str) -> None:
    assert lemma([name], language) == nominative


@pytest.mark.parametrize(("language", "name"), [(language, name) for language, _, name in INFLECTED])
def test_a_nominative_is_its_own(language: str, name: str) -> None:
    assert lemma([name], language) == name


def test_a_woman_and_a_man_in_the_genitive_are_two_answers() -> None:
    assert set(lemmas("Александра Иванова", "ru")) >= {"Александра Иванова", "Александр Иванов"}
    assert lemma(["Александра Иванова"], "ru") is None


@pytest.mark.parametrize(
    ("other", "nominative"),
    [("Ивановым", "Александр Иванов"), ("Ивановой", "Александра Иванова"), ("Александр Иванов", "Александр Иванов")],
)
def test_another_place_of_the_text_tells_which(other: str, nominative: str) -> None:
    assert lemma(["Александра Иванова", other], "ru") == nominative


@pytest.mark.parametrize("name", ["Навального", "Вымысла Придуманного", "А. Иванова", ""])
def test_without_a_known_given_name_in_front_there_is_no_answer(name: str) -> None:
    assert lemma([name], "ru") is None


def test_languages_without_a_table_have_none() -> None:
    assert lemma(["Karel Novenko"], "en") is None
    assert lemma([], "ru") is None
