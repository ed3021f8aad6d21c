"""Which part of a group a figure's words describe, and what a record states of it."""

import pytest

from habeas.access.levels import Level
from habeas.answers.part import in_words, part_of, size_of
from habeas.register.records import Record, Said
from habeas.vocabulary.quantities import Bounds

WAVE = {
    "size": [42, 42], "political": [20, 22], "subsets": {"over_50": 10, "women": 15, "foreigners_at_least": 10},
}  # fmt: skip


def record(**says: object) -> Record:
    told = {name: Said(value, "reports", "2025-05-07", 1, Level.PUBLIC) for name, value in says.items()}
    return Record("group/reports/wave", "group", "reports", told, {})


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("14 of the pardoned activists suffer from chronic health conditions and disabilities", "chronic_disease_or_disability"),
        ("10 are over the age of 50", "over_50"),
        ("168 women", "women"),
        ("8 women over 50", "over_50_and_women"),
        ("20 of them political prisoners", "political"),
        ("20 of them convicted of extremism", "political"),
        ("20 of the people", None),
    ],
)  # fmt: skip
def test_words_name_a_part(words, part):
    assert part_of(words) == part


@pytest.mark.parametrize(
    ("part", "size"),
    [
        ("over_50", Bounds(10, 10)),
        ("political", Bounds(20, 22)),
        ("foreigners", Bounds(10, 42)),  # "at least ten" of 42
        ("over_50_and_women", None),  # stated parts overlap: nothing follows for both together
        ("men", None),  # not stated, and never made from the rest
    ],
)
def test_only_a_stated_part_has_a_size(part, size):
    assert size_of(record(**WAVE), part) == size


def test_at_least_so_many_of_a_group_of_unknown_size_has_no_upper_bound():
    assert size_of(record(subsets={"women_at_least": 3}), "women") == Bounds(3, None)


def test_a_part_is_told_in_words():
    assert in_words("chronic_disease_or_disability") == "chronic disease or disability"
