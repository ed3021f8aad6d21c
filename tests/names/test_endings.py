import pytest

from habeas.names.comparison import Agreement, relation
from habeas.names.words import word


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Новик", "Новиков"),
        ("Иванов", "Иваненко"),
        ("Петров", "Петровский"),
        ("Ткач", "Ткачук"),
        ("Мельник", "Melnikov"),  # in two scripts
        ("Карпаў", "Карповіч"),
        ("Martín", "Martínez"),
    ],
)
def test_two_family_names_of_one_stem_are_different(one, other):
    assert relation(word(one), word(other))[0] is Agreement.APART
    assert relation(word(other), word(one))[0] is Agreement.APART


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Петровский", "Petrowskyj"),
        ("Іваноў", "Иванов"),
        ("Ivanoff", "Иванов"),
        ("Ціханоўскі", "Ціханоўская"),
        ("Азаранка", "Азаренко"),
        ("Lukashnko", "Lukashenko"),  # a slip is none of the endings
        ("Lavrovs", "Lavrov"),  # the Latvian nominative
    ],
)
def test_spellings_and_slips_are_not(one, other):
    assert relation(word(one), word(other))[0] is not Agreement.APART
