"""Files as they come: texts in many encodings, pages, and what is refused, each with file, reason and mend."""

import os
import time
import unicodedata

import pytest

from habeas.adapters.extract import LARGEST_BYTES, extract, extract_bytes
from habeas.documents.span import Span
from habeas.errors import InputError

RUSSIAN = (
    "Правозащитники сообщили в понедельник, что из двух колоний освобождены сорок два человека.\n"
    "Одиннадцать из них сразу покинули страну, сказали родственники.\n"
)
FRENCH = "L’avocat a déclaré à l’agence que sept détenus étaient arrivés à Genève après l’été.\n"
PAGE = """<!doctype html><html lang="en-GB"><head><title>Forty-two freed - The Herald</title>
<meta property="og:title" content="Forty-two freed"><meta name="author" content="Ana Example">
<meta property="article:published_time" content="2031-05-07T23:30:00+02:00">
<meta property="og:site_name" content="The Herald"><link rel="canonical" href="https://herald.example/42">
<script>var people = "9,999 people were arrested";</script><style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/all">All 300 articles</a></li></ul></nav>
<article><h1>Forty-two freed</h1>
<p>Examplia&#8217;s rights group said &ldquo;42 people&rdquo; were released &amp; taken to the border on Wednesday.</p>
<p>Eleven of them are <b>over fifty</b>, the group&rsquo;s <i>lawyer</i> told reporters who waited at the gate.</p>
<!-- 77 people were never here --><ul><li>Fourteen have a chronic illness and need care.</li></ul>
<table><tr><td>Year</td><td>Released</td></tr><tr><td>2030</td><td>258</td></tr></table></article>
<footer>Copyright 2031. All 500 rights reserved.</footer></body></html>"""


def refused(data, name="report.txt"):
    with pytest.raises(InputError) as caught:
        extract_bytes(data, name)
    assert caught.value.place.file == name
    assert caught.value.mend
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-16-le"),  # without a mark
        (RUSSIAN, "utf-16-be"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (FRENCH, "cp1252"),
        (FRENCH, "utf-32"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_came_in(tmp_path, text, encoding):
    file = tmp_path / "report.txt"
    file.write_bytes(text.encode(encoding))
    document = extract(file)
    assert document.text == text
    assert (document.name, document.media_type) == ("report.txt", "text/plain")
    word = text.split()[3]
    first, last = document.bytes_of(Span(text.index(word), text.index(word) + len(word)))
    plain = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(encoding, encoding)
    assert file.read_bytes()[first:last].decode(plain) == word


REPORTS = {
    "ru": "Правозащитники сообщили в понедельник, что из двух колоний освобождены сорок два человека, одиннадцать уехали.",
    "be": "Праваабаронцы паведамілі ў панядзелак, што з дзвюх калоній вызвалілі сорак два чалавекі, адзінаццаць з’ехалі.",
    "uk": "Правозахисники повідомили в понеділок, що з двох колоній звільнили сорок двох людей, одинадцятеро виїхали їхні.",
    "es": "La organización informó el miércoles de que más de cuarenta y dos personas salieron de prisión, según su año.",
}
USUAL = {
    "ru": ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic"),
    "be": ("cp1251",),
    "uk": ("cp1251", "koi8_u"),
    "es": ("cp1252", "iso8859_1"),
}


@pytest.mark.parametrize(("language", "encoding"), [(one, encoding) for one in USUAL for encoding in USUAL[one]])
def test_reports_are_read_in_the_encodings_that_their_language_is_written_in(language, encoding):
    text = "\n\n".join([REPORTS[language]] * 3)
    assert extract_bytes(text.encode(encoding, "replace"), "a.txt").text == text.encode(encoding, "replace").decode(
        encoding
    )


def test_a_mark_of_utf_16_on_other_bytes_is_no_mark():
    assert "encoding" in refused(b"\xff\xfe" + b"On Monday 42 people were released. " * 5)


@pytest.mark.parametrize("begun", ["<!-- 42", "<script>", "<style>"])
def test_a_page_on_which_something_never_ends_says_so(begun):
    page = f"<html><body><p>{WORD.decode()}</p>{begun}<p>42 more</p></body></html>"
    (note,) = extract_bytes(page.encode(), "p.html").notes
    assert "no end" in note
    assert "cut off" in extract_bytes(page.partition("<p>42")[0].encode(), "p.html").notes[0]


def test_a_title_is_a_first_line_that_is_no_sentence():
    assert extract_bytes(b"Forty-two freed\nOn Monday, 42 people left.", "a.txt").about.title == "Forty-two freed"
    assert extract_bytes(b"On Monday, 42 people left.\nMore followed.", "a.txt").about.title is None


def test_a_page_is_cut_to_its_article_with_its_headline():
    document = extract_bytes(PAGE.encode(), "herald.html")
    assert document.media_type == "text/html"
    assert document.text.splitlines() == [
        "Forty-two freed",
        "Examplia’s rights group said “42 people” were released & taken to the border on Wednesday.",
        "Eleven of them are over fifty, the group’s lawyer told reporters who waited at the gate.",
        "Fourteen have a chronic illness and need care.",
        "Year | Released",
        "2030 | 258",
    ]


def test_a_page_says_who_published_it_and_when():
    about = extract_bytes(PAGE.encode(), "herald.html").about
    assert (about.title, about.author, about.outlet) == ("Forty-two freed", "Ana Example", "The Herald")
    assert (about.published, about.language, about.address) == ("2031-05-07", "en", "https://herald.example/42")


@pytest.mark.parametrize(
    ("words", "markup"),
    [
        ("Examplia’s", "Examplia&#8217;s"),
        ("“42 people”", "&ldquo;42 people&rdquo;"),
        ("released & taken", "released &amp; taken"),
        ("over fifty, the", "over fifty</b>, the"),
        ("258", "258"),
    ],
)
def test_words_of_a_page_lead_back_to_the_bytes_that_hold_them(words, markup):
    data = PAGE.encode("utf-8")
    document = extract_bytes(data, "herald.html")
    start = document.text.index(words)
    first, last = document.bytes_of(Span(start, start + len(words)))
    assert data[first:last].decode() == markup


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-8-sig"])
def test_a_page_in_another_encoding_keeps_its_way_back(encoding):
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'
    data = page.encode(encoding)
    document = extract_bytes(data, "page.html")
    start = document.text.index("сорок")
    first, last = document.bytes_of(Span(start, start + 5))
    assert data[first:last].decode({"utf-16": "utf-16-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)) == "сорок"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2031-05-07", "author": {"name": "A"}}]}</script>', "2031-05-07"),
        ('<meta name="date" content="7 May 2031">', "2031-05-07"),
        ('<meta name="pubdate" content="2031-05">', "2031-05"),
        ('<meta name="date" content="2031-02-31">', None),  # a day that does not exist
        ('<meta name="date" content="05/07/2031">', None),  # two days
        ('<script type="application/ld+json">{broken</script>', None),
        ('<time datetime="2031-05-07T10:00Z">Wednesday</time>', "2031-05-07"),
    ],
)  # fmt: skip
def test_the_day_of_publication_stands_in_many_places(head, published):
    page = f"<html><head>{head}</head><body>{head}<p>On Monday, 42 people were released in Examplia.</p></body></html>"
    assert extract_bytes(page.encode(), "p.html").about.published == published


def test_a_letter_made_of_two_is_composed_in_pages_too():
    word = unicodedata.normalize("NFD", "Cichanóŭskaja")
    data = f"<html><body><p>{word} spoke on Monday about the 42 people.</p></body></html>".encode()
    document = extract_bytes(data, "p.html")
    first, last = document.bytes_of(Span(0, len("Cichanóŭskaja")))
    assert document.text.startswith("Cichanóŭskaja")
    assert data[first:last].decode() == word


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n\t \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u200b\n\u00ad".encode(), "no words"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "cut off"),
        (b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", "ZIP package is damaged"),
        (b"{\\rtf1\\ansi 42 people", "cut off"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "picture"),
        (b"\x1f\x8b\x08\x00abc", "gzip"),
        (b"SQLite format 3\x00", "database"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"42 people\x00 were arrested", "NUL"),
        (bytes(range(1, 32)) * 40, "control character"),
        (b"\xff\xfe4\x002\x00\xff", "no text in utf-16-le"),
    ],
)
def test_what_is_no_report_is_refused_by_what_is_in_it(data, said):
    assert said in refused(data)


def test_random_bytes_are_no_text():
    data = bytes((index * 197 + index // 7 * 89) % 256 for index in range(4096))
    assert "text" in refused(data) or "encoding" in refused(data)


def test_a_stray_control_character_is_left_out():
    assert extract_bytes(b"42 peo\x02ple were arrested\x1a", "a.txt").text == "42 people were arrested"


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    for path, said in ((tmp_path / "no.txt", "no such file"), (tmp_path, "folder")):
        with pytest.raises(InputError, match=said) as caught:
            extract(path)
        assert caught.value.place.file == str(path)


def test_a_pipe_is_no_ordinary_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="ordinary"):
        extract(tmp_path / "pipe")


def test_a_file_of_50_megabytes_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "huge.txt"
    with file.open("wb") as opened:
        opened.truncate(50_000_000)
    begun = time.perf_counter()
    with pytest.raises(InputError, match="50 MB; a report may have 10 MB"):
        extract(file)
    assert time.perf_counter() - begun < 0.2
    with pytest.raises(InputError, match="MB"):
        extract_bytes(b"a" * (LARGEST_BYTES + 1), "a.txt")


WORD = b"On Monday, 42 people were arrested in Examplia."


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"<html><body>" + b"<div>" * 20_000 + WORD, "nested more than 254 deep"),
        (b"<html><body><p>" + WORD + b"</p>" + b"<span>" * 300 + b"7 more" + b"</span>" * 300, "nested more than 254"),
        (b"<html><body></body></html>", "No article"),
        (b"<html><body><script>" + WORD, "No article"),
        (b"<html><body><p>" + b"word " * 1_500_000, "512 MB of memory"),
    ],
)
def test_a_hostile_page_is_a_named_error_and_never_a_shorter_text(page, said):
    begun = time.perf_counter()
    assert said in refused(page, "hostile.html")
    assert time.perf_counter() - begun < 30


@pytest.mark.parametrize(
    "page",
    [
        b"<html><body><p>" + b"&#49;&amp;&nosuch;" * 20_000 + WORD + b"</p></body></html>",
        b"<html><body><p " + b"a=1 " * 50_000 + b">" + WORD + b"</p></body></html>",
        b"<html><body>" + b"<a href=\"x>" * 20_000 + b"\">" + WORD,
        b'<html><body><p title="' + b"x" * 2_000_000 + b'">' + WORD + b"</p></body></html>",
        b"<html><body><p class='a'\"b\">" + WORD + b"</p><!-- unclosed",
        b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b; ' + WORD + b"</p>",
        b"<html><body>< < <3 <br/>" + WORD + b"</textarea></body>",
    ],
)  # fmt: skip
def test_an_odd_page_still_gives_its_words(page):
    assert WORD.decode() in extract_bytes(page, "odd.html").text


def test_an_article_that_cannot_be_found_again_in_the_page_is_an_error():
    words = " ".join(f"The group counted {number} prisoners in colony {number}." for number in range(40))
    page = f'<html><head><script type="application/ld+json">{{"articleBody": "{words}"}}</script></head><body></body>'
    assert "found" in refused(page.encode(), "hidden.html")


def test_a_file_called_html_without_markup_is_read_as_text():
    assert extract_bytes(WORD, "notes.html").media_type == "text/plain"
    assert extract_bytes(b"<p>" + WORD, "notes.html").media_type == "text/html"
    assert extract_bytes(b"<!-- x --><HTML><body>" + WORD, "notes.txt").media_type == "text/html"
