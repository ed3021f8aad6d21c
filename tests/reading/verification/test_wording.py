"""Quoted words are found where they stand, and nowhere else."""

import pytest

from habeas.documents.span import Span
from habeas.reading.verification.tally import Unverifiable
from habeas.reading.verification.wording import Wording

TEXT = "He said “no”.\nShe said: 1\u00a0177 people – and 7 guards – weren’t freed. He said so."
WHOLE = Span(0, len(TEXT))


@pytest.mark.parametrize(
    "words",
    [
        "She said",
        "“no”",
        '"no"',  # a model's straight marks
        "1 177 people - and",  # its plain spaces and hyphens
        "weren't",
        "  freed \u200b",  # what cleaning takes away
        "no”.\nShe",
    ],
)
def test_words_are_found_whatever_marks_and_spaces_they_are_written_with(words):
    wording = Wording(TEXT)
    assert len(wording.all(words)) == 1


@pytest.mark.parametrize("words", ["", " ", "she said", "eople", "177 peopl", "nobody", None, 7, ["no"], {"no": 1}, "\ud800", "\0"])  # fmt: skip
def test_what_does_not_stand_there_word_for_word_is_not_found(words):
    assert Wording(TEXT).all(words) == ()
    with pytest.raises(Unverifiable, match="not in the document"):
        Wording(TEXT).one(words, WHOLE)


def test_decomposed_letters_are_the_composed_ones():
    assert Wording("Café closed").one("Cafe\u0301", Span(0, 11)) == Span(0, 4)


def test_words_in_several_places_need_their_sentence():
    wording = Wording(TEXT)
    with pytest.raises(Unverifiable, match="several places"):
        wording.one("said", WHOLE)
    with pytest.raises(Unverifiable, match="several places"):
        wording.one("said", WHOLE, "He said")  # stands twice, too
    assert wording.one("said", WHOLE, "He said so.") == Span(TEXT.rindex("said"), TEXT.rindex("said") + 4)


def test_a_wrong_sentence_does_no_harm_to_words_that_stand_once():
    assert Wording(TEXT).one("freed", WHOLE, "A sentence of its own invention.").of(TEXT) == "freed"


def test_words_are_looked_for_in_their_stretch_only():
    assert Wording(TEXT).all("She said", Span(0, 14)) == ()
    assert Wording(TEXT).all("He said", Span(14, len(TEXT))) == (Span(TEXT.rindex("He"), TEXT.rindex("He") + 7),)
