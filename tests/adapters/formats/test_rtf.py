"""RTF: letters in any spelling, groups that hide text, and files that were cut off."""

import pytest

from habeas.adapters.extract import extract_bytes
from habeas.documents.span import Span
from habeas.errors import InputError

HEAD = rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}"


def read(body):
    return extract_bytes(HEAD + body + b"}", "report.rtf")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"42 people\par left", "42 people\nleft"),
        (rb"\'f1\'ee\'f0\'ee\'ea", "сорок"),  # the document's code page
        (rb"\f0 \'e9t\'e9 {\f1 \'e9}\'e9", "été йé"),  # each font's character set
        (rb"\f2 \'8e\'6c\'8f\'5c", "四十"),  # two bytes, one letter
        (rb"\uc1\u1089?\u1086\'ee\u1088?", "сор"),
        (rb"\uc2\u8220ab42\u8221ab", "“42”"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"\ldblquote x\rdblquote\emdash y\~z\_q\{\}\\", "“x”—y z-q{}\\"),
        (rb"a{\*\unknown hidden}b{\pict 00ff}c{\field{\*\fldinst HYPERLINK}{\fldrslt link}}", "abclink"),
        (rb"a{\pict\bin4 }{}}}b", "ab"),
        (rb"{\header page head}{\deleted gone }kept{\v  too}", "kept too"),
        (rb"42{\footnote a note} left\par end", "42 left\na note\nend"),
        (rb"{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt in a box}}}text", "text\nin a box"),
        (rb"\trowd a\cell b\cell\row\pard c", "a | b\nc"),
        (b"one\r\n two", "one two"),
    ],
)
def test_words_are_read_in_any_spelling(body, text):
    assert read(body).text == text


def test_a_word_leads_back_to_the_bytes_that_spell_it():
    document = read(rb"42 \u1083?\u1102?\u1076?\u1080? \'e4")
    assert document.text == "42 люди д"
    first, last = document.bytes_of(Span(3, 7))
    assert (HEAD + rb"42 \u1083?\u1102?\u1076?\u1080? \'e4")[first:last] == rb"\u1083?\u1102?\u1076?\u1080?"


def test_what_is_not_read_is_said():
    notes = read(rb"{\header a}{\footerr b}{\*\annotation c}42").notes
    assert notes == ("Page headers and footers are not read.", "Comments are not read.")


def test_its_properties_are_read():
    about = read(rb"{\info{\title Freed}{\author Ana}{\creatim\yr2031\mo5\dy7}}42\par people").about
    assert (about.title, about.author, about.created, about.published) == ("Freed", "Ana", "2031-05-07", None)
    assert read(rb"{\info{\creatim\yr2031\mo77\dy7}}42").about.created is None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (HEAD + b"42 people", "cut off"),
        (HEAD + b"42 people\\", "cut off"),
        (HEAD + b"42}}", "follows behind its end"),
        (HEAD + b"42} more words", "follows behind its end"),
        (HEAD + rb"\bin9000 42}", "cut off"),
        (HEAD + rb"\uc100 42}", "100 letters stand for one"),
        (rb"{\rtf1\ansicpg99999 42}", "code page 99999"),
        (HEAD + rb"\f2 \'81\'20}", "none in cp932"),
        (HEAD + rb"{\footnote " * 200 + b"}" * 201, "nested more than 100"),
    ],
)
def test_what_cannot_be_read_is_named(data, said):
    with pytest.raises(InputError, match=said) as caught:
        extract_bytes(data, "report.rtf")
    assert caught.value.place.file == "report.rtf"
    assert caught.value.mend
