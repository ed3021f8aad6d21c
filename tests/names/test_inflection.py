"""Inflected words of names, as news prints them, and the nominatives that they may be of."""

from __future__ import annotations

import pytest

from habeas.names.inflection import nominatives

FIRST = [
    ("Хмельницкого", "ru", "Хмельницкий"),
    ("Бялицкого", "ru", "Бялицкий"),
    ("Путиным", "ru", "Путин"),
    ("Ивана", "ru", "Иван"),
    ("Павла", "ru", "Павел"),
    ("Марии", "ru", "Мария"),
    ("Сергея", "ru", "Сергей"),
    ("Лукашенко", "ru", "Лукашенко"),  # never changes
    ("Меркель", "ru", "Меркель"),
    ("ПЕТРОВЫМ", "ru", "ПЕТРОВ"),
    ("Аляксандра", "be", "Аляксандр"),
    ("Ціханоўскай", "be", "Ціханоўская"),
    ("Бяляцкага", "be", "Бяляцкі"),
    ("Калеснікавай", "be", "Калеснікава"),
    ("Алеся", "be", "Алесь"),
    ("Лукашэнкі", "be", "Лукашэнка"),
    ("Зеленського", "uk", "Зеленський"),
    ("Дмитра", "uk", "Дмитро"),
    ("Шевченка", "uk", "Шевченко"),
    ("Олександром", "uk", "Олександр"),
    ("Bohdana", "pl", "Bohdan"),
    ("Chmielnickiego", "pl", "Chmielnicki"),
    ("Kaczyńskiego", "pl", "Kaczyński"),
    ("Kennedy’ego", "pl", "Kennedy"),
    ("Marka", "pl", "Marek"),
    ("Zemana", "cs", "Zeman"),
    ("Merkelové", "cs", "Merkelová"),
    ("Trumpom", "sk", "Trump"),
    ("Junckerjem", "sl", "Juncker"),
    ("Pranckietisa", "sl", "Pranckietis"),
    ("Plenkovića", "hr", "Plenković"),
    ("Landsbergio", "lt", "Landsbergis"),
    ("Kalniņa", "lv", "Kalniņš"),
]


@pytest.mark.parametrize(("word", "language", "lemma"), FIRST)
def test_the_nominative_is_among_the_answers(word: str, language: str, lemma: str) -> None:
    assert lemma in nominatives(word, language)


@pytest.mark.parametrize(
    ("word", "language", "lemma"),
    [one for one in FIRST if one[0] not in {"Kalniņa", "Landsbergio", "Chmielnickiego", "Алеся"}],
)
def test_and_the_first_of_them(word: str, language: str, lemma: str) -> None:
    assert nominatives(word, language)[0] == lemma


@pytest.mark.parametrize(("word", "language"), [(word, language) for word, language, _ in FIRST])
def test_the_word_as_it_stands_is_always_among_them_once(word: str, language: str) -> None:
    answers = nominatives(word, language)
    assert answers.count(word) == 1
    assert len(set(answers)) == len(answers)


def test_a_given_name_of_the_language_stands_before_what_the_table_thinks() -> None:
    assert nominatives("Анна", "ru")[0] == "Анна"
    assert nominatives("Никита", "ru")[0] == "Никита"


def test_without_a_language_the_letters_of_a_cyrillic_word_tell_it() -> None:
    assert nominatives("Ціханоўскага", None)[0] == "Ціханоўскі"
    assert nominatives("Зеленського", None)[0] == "Зеленський"
    assert nominatives("Навального", None)[0] == "Навальный"
    assert nominatives("Trumpa", None) == ("Trumpa",)


def test_both_halves_of_a_double_name_are_answered() -> None:
    assert "Жан-Клод" in nominatives("Жаном-Клодом", "ru")


def test_short_words_stay() -> None:
    assert nominatives("Ли", "ru") == ("Ли",)
    assert nominatives("", "ru") == ("",)
