from datetime import date

import pytest

from habeas.answers.definitions import DEFINITIONS, definition
from habeas.answers.question import Question
from habeas.answers.words import period_words, question_words, times_words, value_words
from habeas.vocabulary.dates import parse_period
from habeas.vocabulary.quantities import Bounds
from habeas.vocabulary.terms import ACT, DEPRIVATION, RELEASE_CAUSE


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (("2024",), "in 2024"),
        (("2024-07",), "in July 2024"),
        (("2024-07-30",), "on 30 July 2024"),
        (("2024-07", "2025-01"), "between July 2024 and January 2025"),
        (("2024-07-03", "2024-11-20"), "between 3 July 2024 and 20 November 2024"),
        (("..", "2024"), "until December 2024"),
        (("2020", ".."), "since January 2020"),
        (("..", ".."), ""),
    ],
)
def test_a_period_reads_as_a_person_would_say_it(period: tuple[str, ...], words: str) -> None:
    assert period_words(parse_period(*period)) == words


def test_a_question_is_a_sentence() -> None:
    during = parse_period("2024")
    assert question_words(Question("pardons", during=during)) == "How many political prisoners were pardoned in 2024?"
    asked = Question("killed", where=(("country", "XE"),))
    assert question_words(asked) == "How many people were killed, country XE?"
    assert question_words(Question("held", at=date(2025, 5, 7))) == "How many people were held on 7 May 2025?"
    assert question_words(Question("pardoned", people="anyone")) == "How many people were pardoned?"


def test_the_times_say_whose_word_and_when_it_was_known() -> None:
    assert times_words(Question("held", according_to=("a", "b"), known=date(2025, 1, 2))) == (
        "according to a, b, as known on 2 January 2025"
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Bounds(250, 267), "250 to 267 people"),
        (Bounds(1, 1), "1 person"),
        (Bounds(250, None), "at least 250 people"),
        (Bounds(0, None), "nobody for certain; nothing bounds the number from above"),
    ],
)
def test_a_value_says_what_is_open(value: Bounds, words: str) -> None:
    assert value_words(value, "pardoned") == words


def test_nobody_is_certainly_held_where_it_is_only_possible() -> None:
    assert value_words(Bounds(0, 3), "held") == "nobody for certain; at most 3 people"
    assert value_words(Bounds(0, 1), "held") == "nobody for certain; at most 1 person"


@pytest.mark.parametrize("word", DEFINITIONS)
def test_every_word_counts_by_terms_that_exist_and_says_how(word: str) -> None:
    found = DEFINITIONS[word]
    assert found.acts <= set(ACT)
    assert found.forms <= set(DEPRIVATION)
    assert found.causes <= set(RELEASE_CAUSE)
    assert found.sentence.endswith(".")
    assert found.told("political").startswith(found.sentence)
    assert all(definition(name) is found for name in (word, *found.synonyms, word.upper()))


def test_an_answer_about_groups_says_whom_of_them_it_takes() -> None:
    assert "political prisoner or not" in definition("pardoned").told("anyone")
    assert definition("held").told("anyone") == definition("held").sentence
