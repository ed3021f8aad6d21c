"""A text is asked about in stretches that fit, and nothing of it is left out."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from habeas.adapters.language_model.chunks import chunks
from habeas.reading.paragraphs import paragraphs


def test_whole_paragraphs_stand_together_as_far_as_they_fit():
    text = "one two\nthree\n\nfour five six"
    assert [span.of(text) for span in chunks(text, 14)] == ["one two\nthree", "four five six"]


def test_a_long_paragraph_is_cut_between_words():
    text = "arrested " * 10
    assert {span.of(text).strip() for span in chunks(text, 30)} <= {"arrested arrested arrested", "arrested arrested", "arrested"}  # fmt: skip


@given(st.text(alphabet="ab \n\u2028é", max_size=200), st.integers(2, 40))
def test_every_character_of_every_paragraph_is_in_one_stretch_and_none_is_too_long(text, longest):
    found = chunks(text, longest)
    assert all(0 < span.end - span.start <= longest for span in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    covered = {place for span in found for place in range(span.start, span.end)}
    assert {place for span in paragraphs(text) for place in range(span.start, span.end)} <= covered
