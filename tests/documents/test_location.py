"""From a span to the places in a file that hold it: parts in their order, boxes line by line."""

import hashlib

import pytest

from habeas.documents.document import About, Document
from habeas.documents.location import Location, Part
from habeas.documents.offsets import Offsets, Traced
from habeas.documents.span import Span


def document(text, offsets, parts=()):
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(sha256, "r", "text/plain", Traced(text, offsets), About(), parts=parts)


def each(text, first=0):
    return Offsets(range(first, first + len(text)), range(first + 1, first + len(text) + 1))


def test_a_file_without_parts_is_its_own_place():
    (location,) = document("forty-two", each("forty-two", 10)).locations_of(Span(6, 9))
    assert location == Location(None, "byte", 16, 19)
    assert str(location) == "bytes 16-19"
    assert location.as_json() == {"part": None, "unit": "byte", "start": 16, "end": 19}


def test_offsets_count_through_the_parts():
    parts = (Part("a.xml", 4), Part("empty", 0), Part("b.xml", 5))
    found = document("abcdefghi", each("abcdefghi"), parts).locations_of(Span(2, 7))
    assert found == (Location("a.xml", "byte", 2, 4), Location("b.xml", "byte", 0, 3))


def test_a_note_that_stands_behind_its_paragraph_leads_to_where_it_is_written():
    # "a[n]b" in the file, "ab\nn" in the text.
    text, offsets = "ab\nn", Offsets((0, 4, 5, 2), (1, 5, 5, 3))
    part = Part("content.xml", 6)
    assert document(text, offsets, (part,)).locations_of(Span(3, 4)) == (Location("content.xml", "byte", 2, 3),)
    assert document(text, offsets, (part,)).locations_of(Span(0, 2)) == (Location("content.xml", "byte", 0, 5),)


def test_boxes_are_joined_line_by_line():
    boxes = [10, 50, 20, 60, 20, 49, 30, 60, 0, 0, 0, 0, 5, 30, 15, 40]
    (location,) = document("ab c", each("ab c"), (Part("page 1", 4, "character", boxes),)).locations_of(Span(0, 4))
    assert location.boxes == ((10, 49, 30, 60), (5, 30, 15, 40))
    assert str(location) == "page 1"
    assert location.as_json()["boxes"] == [[10, 49, 30, 60], [5, 30, 15, 40]]


def test_a_document_in_an_archive_names_the_record_too():
    alone = document("word", each("word", 3)).within("record at byte 7")
    assert str(alone.locations_of(Span(0, 4))[0]) == "record at byte 7, bytes 3-7"
    parted = document("word", each("word"), (Part("page 2", 4, "character"),)).within("record at byte 7")
    assert parted.locations_of(Span(0, 4))[0].part == "record at byte 7, page 2"


def test_only_a_file_that_holds_its_text_itself_has_bytes_of_it():
    with pytest.raises(ValueError, match="locations"):
        document("word", each("word"), (Part("page 1", 4, "character"),)).bytes_of(Span(0, 1))


def test_a_part_has_a_box_for_every_character_or_none():
    with pytest.raises(ValueError, match="box for every"):
        Part("page 1", 2, "character", (1.0, 2.0, 3.0, 4.0))


def test_its_json_says_which_stretch_of_the_text_stands_in_which_part():
    parts = (Part("page 1", 4), Part("page 2", 5))
    assert document("abcdefghi", each("abcdefghi"), parts).as_json()["parts"] == [
        {"part": "page 1", "start": 0, "end": 4},
        {"part": "page 2", "start": 4, "end": 9},
    ]
    assert document("abc", each("abc")).as_json()["parts"] == []
