"""Faults inside a report, and what is none."""

import pytest
from reports import figure, setting

from habeas.answers.faults import faults

STOCK = {"counted": "held", "kind": "stock", "from_": "2025-12-23", "to": "2025-12-23", "attributed_to": ("Viasna",)}


def found(text, *figures):
    return [(fault.kind, fault.words) for fault in faults(setting(text, *figures))]


def parts(text, whole, first, second, **told):
    """A whole and two parts of it."""
    numbers = [(number, int(number.replace(",", ""))) for number in (whole, first, second)]
    heads = [figure(text, *numbers[0], **told)]
    return (*heads, *(figure(text, number, value, subset_of=0, **told) for number, value in numbers[1:]))


def test_men_and_women_make_the_whole_and_must_sum_to_it():
    text = "There are 1,135 political prisoners, 968 men and 168 women, according to Viasna."
    assert found(text, *parts(text, "1,135", "968", "168", **STOCK)) == [
        ("sum", "968 + 168 = 1,136, one more than 1,135.")
    ]


def test_it_is_found_even_where_nobody_read_them_as_parts():
    text = "There are 1,135 political prisoners, 968 men and 168 women, according to Viasna."
    figures = [figure(text, n, int(n.replace(",", "")), **STOCK) for n in ("1,135", "968", "168")]
    assert [kind for kind, _ in found(text, *figures)] == ["sum"]


@pytest.mark.parametrize("text", [
    "There are 1,136 political prisoners, 968 men and 168 women.",
    "There are 1,135 political prisoners: 968 men and 167 women.",
])  # fmt: skip
def test_parts_that_sum_are_no_fault(text):
    whole, first, second = "1,136" if "1,136" in text else "1,135", "968", "168" if "168" in text else "167"
    assert found(text, *parts(text, whole, first, second, **STOCK)) == []


def test_a_list_after_a_colon_is_the_whole():
    text = "The court convicted 45 people: 30 students and 14 teachers."
    assert found(text, *parts(text, "45", "30", "14", counted="convicted")) == [
        ("sum", "30 + 14 = 44, one less than 45.")
    ]


@pytest.mark.parametrize("text", [
    "The court convicted 45 people: 30 students, 3 others and 14 teachers.",
    "The court convicted 45 people, among them 30 students and 14 teachers.",
    "The court convicted 45 people: 30 students and 14 teachers, most of them twice.",
])  # fmt: skip
def test_parts_that_leave_a_rest_are_no_fault(text):
    assert found(text, *parts(text, "45", "30", "14", counted="convicted")) == []


def test_parts_that_may_overlap_are_never_added():
    text = "Of the 42 pardoned, 14 are ill and 10 are over the age of 50."
    assert found(text, *parts(text, "42", "14", "10")) == []


def test_approximate_numbers_make_no_fault_of_a_sum():
    text = "There are 1,135 political prisoners, about 970 men and 168 women."
    whole = figure(text, "1,135", 1135, **STOCK)
    men = figure(text, "970", 970, modality="approx", subset_of=0, **STOCK)
    assert found(text, whole, men, figure(text, "168", 168, subset_of=0, **STOCK)) == []


def test_a_part_is_not_larger_than_its_whole():
    text = "Lukashenko pardoned 42 people, 52 of them women."
    whole, part = figure(text, "42", 42), figure(text, "52", 52, subset_of=0)
    assert found(text, whole, part) == [("part", "52 is said to be a part of 42, and is larger.")]
    assert found(text, figure(text, "42", 42, None, modality="at_least"), part) == []
    assert found(text, figure(text, "42", 42, modality="approx"), part) == []


DAY = {"from_": "2025-05-07", "to": "2025-05-07"}


def test_a_headline_and_its_text_print_one_count_with_two_values():
    text = "Belarus pardons 42 activists\nLukashenko pardoned 43 imprisoned activists on Wednesday."
    figures = [figure(text, "42", 42, quote="42 activists", **DAY),
               figure(text, "43", 43, quote="43 imprisoned activists", **DAY)]  # fmt: skip
    assert found(text, *figures) == [("twice", "The same count is printed as 42 and as 43.")]


@pytest.mark.parametrize(("text", "nouns"), [
    ("Belarus pardons 42 activists\nLukashenko also pardoned 3 further activists.", ("42 activists", "3 further activists")),
    ("Belarus pardons 42 activists\nLukashenko pardoned 3 journalists.", ("42 activists", "3 journalists")),
    ("A summary\nLukashenko pardoned 42 activists. Then he pardoned 3 activists.", ("42 activists", "3 activists")),
])  # fmt: skip
def test_two_counts_are_not_one_count_printed_twice(text, nouns):
    figures = [figure(text, quote.split()[0], int(quote.split()[0]), quote=quote, **DAY) for quote in nouns]
    assert found(text, *figures) == []


def test_one_speaker_gives_two_totals_of_one_day():
    text = "Viasna counts 1,177 political prisoners. There are 1,178 political prisoners, Viasna adds."
    figures = [
        figure(text, n, int(n.replace(",", "")), quote=f"{n} political prisoners", **STOCK) for n in ("1,177", "1,178")
    ]
    assert [kind for kind, _ in found(text, *figures)] == ["twice"]


def test_a_fault_names_the_figures_it_concerns():
    text = "Lukashenko pardoned 42 people, 52 of them women."
    fault = faults(setting(text, figure(text, "42", 42), figure(text, "52", 52, subset_of=0)))[0]
    assert fault.as_json() == {"kind": "part", "words": fault.words, "figures": [0, 1]}
