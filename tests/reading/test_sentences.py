"""Paragraphs and sentences. Each row of the table is real punctuation that splits wrongly when read naively."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.errors import InputError
from habeas.reading.paragraphs import paragraphs
from habeas.reading.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # initials and titles
        ("Mr. A. Kolm was freed. He left.", ["Mr. A. Kolm was freed.", "He left."]),
        # an abbreviation inside a name, and at the end of a sentence
        ("The U.S. Congress met. It rose.", ["The U.S. Congress met.", "It rose."]),
        ("He fled to the U.S. The others stayed.", ["He fled to the U.S.", "The others stayed."]),
        # a decimal, and a thousands separator
        ("It cost 3.5 million. So what?", ["It cost 3.5 million.", "So what?"]),
        # "No." before a number is no end; "no." before a sentence is one
        (
            "He is in colony No. 5. He said no. Then he left.",
            ["He is in colony No. 5.", "He said no.", "Then he left."],
        ),
        # the closing quotation mark belongs to the sentence
        ("“We know of 12.” She left.", ["“We know of 12.”", "She left."]),
        # a headline has no full stop, a list item neither
        (
            "Belarus frees 52\n— 26 people were recognised\n— five left",
            ["Belarus frees 52", "— 26 people were recognised", "— five left"],
        ),
        # an ellipsis before a small letter goes on
        ("They were held... for days. Then not.", ["They were held... for days.", "Then not."]),
        # a month cut short
        ("On Nov. 3 they were tried. All of them.", ["On Nov. 3 they were tried.", "All of them."]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


def test_blank_lines_are_no_paragraphs() -> None:
    text = "\n  One. \r\n\n\tTwo.\n"
    assert [span.of(text) for span in paragraphs(text)] == ["One.", "Two."]


def test_a_language_that_cannot_be_read_is_refused_with_the_ones_that_can() -> None:
    with pytest.raises(InputError, match=r"xx.*en"):
        sentences("text", "xx")


@given(st.text(alphabet='Aab1 .!?…"”“\n(é', max_size=60))
def test_sentences_are_in_order_and_cover_all_but_space(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
    assert all(span.of(text) == span.of(text).strip() for span in spans)
