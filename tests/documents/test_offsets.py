"""From a span of the text back to the bytes: nothing is lost or moved by decoding and cleaning."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from habeas.documents.cleaning import cleaned, decoded
from habeas.documents.offsets import Offsets, Traced
from habeas.documents.span import Span
from habeas.documents.wrapping import unwrapped

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8_u", "gb18030", "shift_jis", "cp1252")
WORDS = st.text(st.sampled_from("aZ 9,.“”—é\u0301ўїяЖ中か\r\n\t\u00ad\ufeff\u2028🙂각"), max_size=40)


def encodable(text, encoding):
    return text.encode(encoding, "ignore")


@given(WORDS, st.sampled_from(ENCODINGS))
@example("e\u0301", "utf-8")
@example("\r\n\r", "utf-16-le")
def test_each_decoded_character_keeps_exactly_its_bytes(text, encoding):
    data = encodable(text, encoding)
    traced = decoded(data, encoding)
    assert traced.text == data.decode(encoding)
    for place, character in enumerate(traced.text):
        first, last = traced.offsets.bytes_of(Span(place, place + 1))
        assert data[first:last].decode(encoding) == character


@given(WORDS, st.sampled_from(ENCODINGS), st.data())
def test_a_spans_bytes_decode_to_the_spans_characters(text, encoding, data_):
    data = encodable(text, encoding)
    traced = cleaned(decoded(data, encoding))
    start = data_.draw(st.integers(0, len(traced.text)))
    end = data_.draw(st.integers(start, len(traced.text)))
    # A letter with marks that do not compose is several characters with the same bytes: it is taken whole.
    ranges = [traced.offsets.bytes_of(Span(place, place + 1)) for place in range(len(traced.text))]
    while 0 < start < end and ranges[start - 1] == ranges[start]:
        start -= 1
    while start < end < len(ranges) and ranges[end - 1] == ranges[end]:
        end += 1
    first, last = traced.offsets.bytes_of(Span(start, end))
    again = cleaned(decoded(data[first:last], encoding)).text
    assert again == unicodedata.normalize("NFC", traced.text[start:end])


@given(WORDS)
def test_a_clean_text_is_composed_has_one_line_break_and_nothing_invisible(text):
    clean = cleaned(decoded(text.encode(), "utf-8")).text
    assert unicodedata.is_normalized("NFC", clean)
    assert not set("\r\u2028\u00ad\ufeff") & set(clean)


@given(WORDS)
def test_offsets_never_go_backwards(text):
    offsets = cleaned(decoded(text.encode(), "utf-8")).offsets
    edges = [offsets.bytes_of(Span(place, place + 1)) for place in range(len(offsets))]
    assert all(left[0] <= right[0] and left[1] <= right[1] for left, right in pairwise(edges))


def test_a_letter_and_its_accent_become_one_character_with_the_bytes_of_both():
    data = "Sviatlana Cichanóŭskaja".encode()
    split = unicodedata.normalize("NFD", "Cichanóŭskaja").encode()
    traced = cleaned(decoded(split, "utf-8"))
    assert traced.text == "Cichanóŭskaja"
    place = traced.text.index("ŭ")
    first, last = traced.offsets.bytes_of(Span(place, place + 1))
    assert split[first:last] == "u\u0306".encode()
    assert cleaned(decoded(data, "utf-8")).text == data.decode()


def test_an_empty_span_has_an_empty_range_where_it_stands():
    offsets = decoded("жыве".encode(), "utf-8").offsets
    assert offsets.bytes_of(Span(2, 2)) == (4, 4)
    assert offsets.bytes_of(Span(4, 4)) == (8, 8)
    assert Offsets((), ()).bytes_of(Span(0, 0)) == (0, 0)


def test_a_span_beyond_the_text_is_refused():
    with pytest.raises(ValueError, match="4 characters"):
        decoded(b"word", "utf-8").offsets.bytes_of(Span(0, 5))


def test_impossible_offsets_cannot_be_built():
    with pytest.raises(ValueError, match="first and a last"):
        Offsets((0, 1), (1,))
    with pytest.raises(ValueError, match="each of its characters"):
        Traced("ab", Offsets((0,), (1,)))


WRAPPED = """The rights group said on Monday that forty-two people had been
released from two colonies since the spring, and that eleven of
them had left the country at once.

A short line
- 14 of them are ill
- 10 are over fifty

Another paragraph stands on its one line."""


def test_lines_broken_at_a_width_are_one_paragraph_and_lists_stay():
    traced = unwrapped(decoded(WRAPPED.encode(), "utf-8"))
    lines = traced.text.split("\n")
    assert lines[0].endswith("eleven of them had left the country at once.")
    assert "- 14 of them are ill" in lines
    assert len(traced.text) == len(WRAPPED)


@given(st.text(st.sampled_from("ab \n."), max_size=400))
def test_unwrapping_moves_nothing(text):
    assert unwrapped(decoded(text.encode(), "utf-8")).text.replace(" ", "\n") == text.replace(" ", "\n")
