"""Titles and particles beside names."""

from __future__ import annotations

import pytest

from habeas.names.particles import ALSO_NAMES, PARTICLES
from habeas.names.titles import LEADING, TITLES, generation, is_title
from habeas.names.transliteration import latin


@pytest.mark.parametrize(
    "word",
    ["Dr.", "Dr", "Mr.", "Mrs", "Sheikh", "Hajji", "President", "Präsident", "Monsieur", "Sr.", "Lic.", "Ing.", "пан", "спадар", "д-р",
     "генерал", "PhD", "Prof.", "السيد", "доктор", "г-жа", "Herr", "Señora"],
)  # fmt: skip
def test_titles_wherever_they_stand(word: str) -> None:
    assert is_title(word, before_name=False)


@pytest.mark.parametrize("word", ["Don", "King", "Major", "Bishop", "судья", "König"])
def test_what_is_a_title_before_a_name_only(word: str) -> None:
    assert is_title(word, before_name=True)
    assert not is_title(word, before_name=False)


@pytest.mark.parametrize("word", ["Pan", "Ivan", "Паша", "Pere", "Md", "Emir", "Karol", "Ali", "Li", "Sergey", "Рой"])
def test_names_are_no_titles(word: str) -> None:
    assert not is_title(word, before_name=True)


def test_one_key_is_not_a_title_everywhere_and_in_one_place() -> None:
    assert LEADING - TITLES


@pytest.mark.parametrize(("word", "which"), [("Jr.", "junior"), ("младший", "junior"), ("Sr", "senior"), ("Ali", None)])
def test_which_of_a_family_is_told(word: str, which: str | None) -> None:
    assert generation(word) == which


@pytest.mark.parametrize(
    ("one", "other"), [("bin", "ibn"), ("ben", "ибн"), ("al", "el"), ("аль", "as"), ("оглы", "oğlu"), ("von", "van")]
)
def test_particles_that_are_one(one: str, other: str) -> None:
    assert PARTICLES[latin(one)] == PARTICLES[latin(other)]


def test_a_son_is_no_daughter() -> None:
    assert PARTICLES["bin"] != PARTICLES["bint"]


def test_initials_are_no_particles() -> None:
    assert not any(len(particle) == 1 for particle in PARTICLES)
    assert PARTICLES.keys() >= ALSO_NAMES
