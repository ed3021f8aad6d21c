"""Traits of people in words, under the names that the register's subsets have."""

import pytest

from habeas.reading.traits import COMPLEMENTS, traits_of


@pytest.mark.parametrize(
    ("phrase", "traits"),
    [
        ("14 suffer from chronic health conditions and disabilities", {"chronic_disease_or_disability"}),
        ("seventeen have chronic illnesses", {"chronic_disease"}),
        ("three are disabled", {"disability"}),
        ("10 are over the age of 50", {"over_50"}),
        ("six under 25", {"under_25"}),
        ("three pensioners", {"pensioners"}),
        ("27 of them have minor children", {"with_children"}),
        ("28 people in critical condition", {"critical"}),
        ("five foreign nationals", {"foreigners"}),
        ("29 men", {"men"}),
        ("two women with disabilities", {"women", "disability"}),
        ("42 imprisoned activists", set()),
    ],
)
def test_words_name_traits(phrase: str, traits: set[str]) -> None:
    assert traits_of(phrase) == traits


def test_men_and_women_make_a_whole() -> None:
    assert traits_of("968 men") | traits_of("168 women") in COMPLEMENTS
