"""Whose word a number is, in one spelling."""

import pytest
from belarus_example import view

from habeas.access.levels import Level
from habeas.answers.origin import origins_of, points_back
from habeas.register.records import Record, Said

BELARUS = origins_of(view().of("source"))


@pytest.mark.parametrize(
    ("name", "root"),
    [
        ("Lukashenko", "Belarusian authorities"),
        ("Lukashenko’s office", "Belarusian authorities"),
        ("Lukashenko's press secretary", "Belarusian authorities"),
        ("Belarus’ authoritarian President Alexander Lukashenko", "Belarusian authorities"),
        ("the authorities", "Belarusian authorities"),
        ("Officials", "Belarusian authorities"),
        ("US officials", "US officials"),  # "officials" alone is an alias, and only as the whole name
        ("the Viasna Human Rights Centre", "Viasna"),
        ("Pavel Sapelka of Viasna", "Viasna"),
        ("human rights advocates", "Belarusian human rights groups"),
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("Kyiv Independent", "Kyiv Independent"),
        ("the Kyiv Independent", "Kyiv Independent"),
    ],
)
def test_names_of_one_root_are_one(name, root):
    assert BELARUS.root(name) == root


def test_two_names_with_the_same_words_are_one_root_in_any_register():
    assert origins_of([]).same("The Palace's office", "the palace’s  office")
    assert not origins_of([]).same("the palace", "the parliament")


def test_a_source_that_passes_on_anothers_record_has_that_one_as_its_root():
    sources = [source("digest", name="A digest", origin="A list"), source("list", name="A list", aliases=["the list"])]
    assert origins_of(sources).root("A digest") == "A list"
    assert origins_of(sources).same("the list", "a digest")


def test_sources_that_pass_each_other_on_do_not_go_round_for_ever():
    sources = [source("a", name="A", origin="B"), source("b", name="B", origin="A")]
    assert origins_of(sources).root("A") in {"A", "B"}


def test_the_last_named_root_is_the_one_a_pointing_word_means():
    assert BELARUS.last_named("Viasna counted them. Lukashenko pardoned some.") == "Belarusian authorities"
    assert BELARUS.last_named("Lukashenko pardoned some, Viasna says.") == "Viasna"
    assert BELARUS.last_named("Nobody in particular.") is None


@pytest.mark.parametrize(("name", "points"), [("his office", True), ("the group", True), ("they", True),
                                              ("the Palace", False), ("Viasna", False), ("", False)])  # fmt: skip
def test_a_source_can_be_named_by_pointing_back(name, points):
    assert points_back(name) is points


def source(key: str, **says: object) -> Record:
    told = {name: Said(value, "reports", "2024-01-01", 1, Level.PUBLIC) for name, value in says.items()}
    return Record(f"source/reports/{key}", "source", "reports", told, {})
