"""A document is known by its bytes, and says when it was published as far as that is known."""

import hashlib

import pytest

from habeas.documents.cleaning import decoded
from habeas.documents.document import About, Document
from habeas.documents.span import Span
from habeas.errors import InputError

DATA = "42 людзі".encode()


def document(**about):
    return Document(hashlib.sha256(DATA).hexdigest(), "r.txt", "text/plain", decoded(DATA, "utf-8"), About(**about))


def test_a_span_of_the_text_is_found_in_the_bytes():
    first, last = document().bytes_of(Span(3, 8))
    assert DATA[first:last].decode() == "людзі"


@pytest.mark.parametrize("day", ["2025-05-07", "2025-05", "2025"])
def test_a_day_a_month_or_a_year_of_publication_is_taken(day):
    assert document(published=day).about.published == day


@pytest.mark.parametrize("words", ["yesterday", "2025-02-30", "", "XXXX", "[2024..2025]", "05/07/2025"])
def test_anything_else_is_refused(words):
    with pytest.raises(InputError):
        document(published=words)


def test_its_date_says_where_it_was_found():
    dated = document().dated("2025-05-07", "text")
    assert (dated.about.published, dated.published_from) == ("2025-05-07", "text")
    assert document().published_from is None


def test_a_document_without_a_hash_cannot_be_built():
    with pytest.raises(ValueError, match="SHA-256"):
        Document("abc", "r.txt", "text/plain", decoded(DATA, "utf-8"), About())


def test_its_json_names_it_and_holds_the_text_that_offsets_count_in():
    found = document(title="T", published="2025").as_json()
    assert found["sha256"] == hashlib.sha256(DATA).hexdigest()
    assert (found["name"], found["title"], found["published"], found["text"]) == ("r.txt", "T", "2025", "42 людзі")
