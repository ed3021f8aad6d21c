"""Word lists looked up in tokens: the longest phrase wins, a star stands for any ending."""

import pytest

from habeas.reading.phrases import Phrases, entries, words
from habeas.reading.tokens import tokens


def test_the_longest_phrase_wins_whatever_its_list() -> None:
    phrases = Phrases.listed({"short": "on trial", "long": "put on trial for"})
    row = tokens("were put on trial for theft")
    assert phrases.at(row, 1, len(row)) == ("long", 5)
    assert phrases.at(row, 2, len(row)) == ("short", 4)
    assert phrases.at(row, 0, len(row)) is None


def test_a_phrase_before_a_place_is_found_with_where_it_begins() -> None:
    phrases = Phrases.listed({True: "no fewer than, than"})
    row = tokens("with no fewer than six")
    assert phrases.before(row, 4, 0) == (True, 1)
    assert phrases.before(row, 4, 2) == (True, 3)
    assert phrases.before(row, 2, 0) is None


def test_a_star_stands_for_any_ending_and_an_exact_word_goes_first() -> None:
    phrases = Phrases.listed({"stem": "arrest*", "word": "arrests"})
    assert [phrases.at(tokens(word), 0, 1) for word in ("arrested", "arrests", "arrest", "rest")] == [
        ("stem", 1), ("word", 1), ("stem", 1), None,
    ]  # fmt: skip


def test_a_phrase_in_two_lists_belongs_to_the_first() -> None:
    phrases = Phrases.listed({"first": "held", "second": "held"})
    assert phrases.at(tokens("held"), 0, 1) == ("first", 1)


def test_written_lists_are_read_between_commas_and_lines() -> None:
    assert entries("a b, c,\n d ,,") == ("a b", "c", "d")
    assert words(" a b\n c ") == {"a", "b", "c"}


def test_tokens_part_hyphens_and_genitives_and_keep_numbers_and_initials() -> None:
    row = [token.text for token in tokens("Viasna’s pre-trial list: 1,177 in the U.S., don’t 80th 3.5")]
    assert row == [
        "Viasna", "’s", "pre", "-", "trial", "list", ":", "1,177", "in", "the", "U.S.", ",", "don’t", "80th", "3.5",
    ]  # fmt: skip


def test_a_phrase_without_a_word_is_refused():
    with pytest.raises(ValueError, match="without a word"):
        Phrases({"": True})


def test_an_entry_cut_by_a_comma_inside_its_brackets_is_refused():
    with pytest.raises(ValueError, match="even inside brackets"):
        Phrases.listed({True: "knows (nothing|, where)"})
