"""The documented spellings of public figures: the file itself, not how any comparison does on it."""

import csv
import hashlib
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

FILE = Path(__file__).resolve().parents[2] / "benchmarks" / "spellings.csv"
COLUMNS = ["left", "right", "same", "kind", "person", "source", "half", "checked"]
KINDS = {
    "yes": {"cross_script", "cross_language", "romanisation", "patronymic", "order", "diminutive", "initial"},
    "no": {"stranger", "relative", "namesake", "near"},
}
PEOPLE = {"yes": 1, "no": 2}
ID = re.compile(r"[a-z]+(-[a-z]+)*")
ADDRESS = re.compile(r"https://[a-z-]+(\.[a-z-]+)+/\S+")
OF_ONE_PERSON = 4


def half(person: str) -> str:
    """A person is in one half for good, however many rows come later."""
    return "test" if hashlib.sha256(person.encode()).digest()[0] % 2 else "dev"


def of(row: dict[str, str]) -> list[str]:
    return row["person"].split("|")


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_columns_are_these_and_every_one_is_filled(rows):
    assert all(list(row) == COLUMNS and all(value.strip() == value != "" for value in row.values()) for row in rows)


def test_a_row_says_whether_both_of_its_forms_were_found_in_a_text(rows):
    assert {row["checked"] for row in rows} <= {"yes", "no"}, "a row whose forms were not looked for says no"


def test_enough_rows_of_both_answers_were_found_in_both_halves(rows):
    counts = Counter((row["same"], row["half"]) for row in rows if row["checked"] == "yes")
    assert set(counts) == {(same, part) for same in KINDS for part in ("dev", "test")}
    assert min(counts.values()) >= 70
    assert all(sum(counts[same, part] for part in ("dev", "test")) >= 150 for same in KINDS)


def test_every_kind_of_an_answer_occurs_and_no_other(rows):
    for same, kinds in KINDS.items():
        assert {row["kind"] for row in rows if row["same"] == same} == kinds


def test_a_row_is_of_one_person_or_of_two(rows):
    for row in rows:
        assert len(set(of(row))) == len(of(row)) == PEOPLE[row["same"]], row
        assert all(ID.fullmatch(person) for person in of(row)), row


def test_nobody_stands_in_both_halves(rows):
    for row in rows:
        assert {half(person) for person in of(row)} == {row["half"]}, row


def test_nobody_has_more_than_four_rows_of_their_own(rows):
    counts = Counter(row["person"] for row in rows if row["same"] == "yes")
    assert max(counts.values()) <= OF_ONE_PERSON


def test_left_and_right_differ_and_are_composed(rows):
    for row in rows:
        assert row["left"].casefold() != row["right"].casefold(), row
        assert all(unicodedata.is_normalized("NFC", row[side]) for side in ("left", "right")), row


def test_no_pair_occurs_twice_in_either_order(rows):
    pairs = Counter(frozenset((row["left"], row["right"])) for row in rows)
    assert max(pairs.values()) == 1, [set(pair) for pair, count in pairs.items() if count > 1]


def test_cross_script_has_two_scripts_and_a_romanisation_is_latin(rows):
    for row in rows:
        latin = {re.search("[A-Za-z]", row[side]) is not None for side in ("left", "right")}
        if row["kind"] == "cross_script":
            assert latin == {True, False}, row
        if row["kind"] == "romanisation":
            assert latin == {True}, row


def test_no_name_mixes_letters_of_two_alphabets(rows):
    for row in rows:
        for side in ("left", "right"):
            alphabets = {unicodedata.name(letter).split()[0] for letter in row[side] if letter.isalpha()}
            assert len(alphabets) == 1, row


def test_every_source_is_an_address_and_two_people_have_two(rows):
    for row in rows:
        sources = row["source"].split(" ")
        assert all(ADDRESS.fullmatch(source) for source in sources), row
        assert PEOPLE[row["same"]] <= len(sources) <= 2, row
