"""The words of a page with their places, and the choice of those that are the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from habeas.adapters.formats.html_about import about
from habeas.adapters.formats.html_article import article
from habeas.adapters.formats.html_text import lines_of
from habeas.errors import InputError

PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "<br>", "<div class='a>b'>", "&amp;", "&#x41;", "&bogus;", "&", "<", ">", "42", " people ", "\n",
     "<!--", "-->", "<script>", "</script>", "<td>", "<a href=\"x", "\"", "<?x", "<![CDATA[", "</", "<h1>", "</h1>", "é"]
)  # fmt: skip


def words(page):
    return [line.text for line in lines_of(page)]


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_character_of_a_line_has_its_place_in_the_page_in_order(page):
    last = 0
    for line in lines_of(page):
        assert len(line.text) == len(line.pieces)
        assert line.text == line.text.strip()
        for first, end in line.pieces:
            assert 0 <= first < end <= len(page)
            assert first >= last or page[first] == "&"
            last = first


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>a <b>b</b>\n c</p>", ["a b c"]),
        ("a<br>b", ["a", "b"]),
        ("<p>1 &lt; 2 &amp;&#8217;</p>", ["1 < 2 &’"]),
        ("AT&T and &unknown; stay", ["AT&T and &unknown; stay"]),
        ("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>", ["a | b", "c"]),
        ("<script>a < b; '</p>'</script><style>p{}</style>c", ["c"]),
        ("<script>never closed", []),
        ("<!-- a --><!DOCTYPE html><?pi?>b<!-- never closed", ["b"]),
        ("<p title=\"a > b\" x='>' y=z>c</p>", ["c"]),
        ('<p class="a"b">c</p>d"', ["c", 'd"']),
        ("<p>a</p", ["a"]),
        ("<p>a<p title='never closed", ["a"]),
        ("3 < 4", ["3 < 4"]),
        ("<p> \n </p>", []),
    ],
)
def test_a_page_has_lines_as_a_browser_shows_them(page, lines):
    assert words(page) == lines


def test_headings_and_what_stands_beside_are_known():
    title, menu = lines_of("<h1>T</h1><nav><p>M</p></nav>")
    assert (title.heading, title.aside, menu.heading, menu.aside) == ("h1", False, None, True)


TEASER = "Forty-two people were released from two colonies in Examplia on Wednesday."
BODY = "The rights group Dawn said that eleven of them had left the country at once, and that it knew all their names."


def test_a_teaser_of_the_same_words_elsewhere_is_left_out():
    page = (
        f"<html><body><article><p>{TEASER}</p><p>{BODY}</p><p>{BODY[::-1]}</p></article>"
        f"<div class='related'><a href='/x'>Read more</a><div><p>{TEASER}</p></div></div></body></html>"
    )
    lines, _ = article(page)
    assert [line.text for line in lines].count(TEASER) == 1
    assert lines[0].pieces[0][0] == page.index(TEASER)


def test_a_headline_outside_of_the_article_is_put_on_top():
    page = (
        f"<html><head><title>Forty-two freed | Herald</title></head><body><header><h1>Forty-two freed</h1></header>"
        f"<article><p>{TEASER}</p><p>{BODY}</p></article></body></html>"
    )
    assert article(page)[0][0].text == "Forty-two freed"


def test_a_page_too_small_for_an_article_is_read_all_the_same():
    lines, _ = article("<html><body><nav>Home</nav><p>42 left.</p></body></html>")
    assert "42 left." in [line.text for line in lines]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<html></html>", "No article"),
        ("<!-- -->", "No article"),
        ("<html><body>" + "<b>" * 300 + "42 people</body></html>", "nested"),
        (
            f'<html><head><script type="application/ld+json">{{"articleBody": "{BODY * 3}"}}</script></head></html>',
            "found",
        ),
    ],
)
def test_what_cannot_be_read_is_said(page, said):
    with pytest.raises(InputError, match=said):
        article(page)


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("<title>  A \n B </title>", "title", "A B"),
        ('<meta property="og:title" content="A"><title>B</title>', "title", "A"),
        ('<meta name="author" content="https://x.example/ana">', "author", None),
        ('<script type="application/ld+json">[{"author": [{"name": "Ana"}]}]</script>', "author", "Ana"),
        ('<script type="application/ld+json">{"mainEntity": {"publisher": {"name": "Dawn"}}}</script>', "outlet", "Dawn"),
        ('<link rel="canonical" href="/relative"><meta property="og:url" content="https://x.example/1">', "address", "https://x.example/1"),
        ('<meta itemprop="datePublished" content="2031-05-07">', "published", "2031-05-07"),
        ('<meta name="date" content="soon"><time datetime="2031-05">May</time>', "published", "2031-05"),
        ("", "published", None),
    ],
)  # fmt: skip
def test_a_head_says_what_publishers_put_there(head, field, value):
    tree = document_fromstring(f"<html><head>{head}</head><body><p>a</p></body></html>")
    assert getattr(about(tree), field) == value


@pytest.mark.parametrize(("tag", "language"), [("en-GB", "en"), ("BE", "be"), ("", None), ("x-klingon!", None)])
def test_a_page_names_its_language(tag, language):
    assert about(document_fromstring(f'<html lang="{tag}"><body>a</body></html>')).language == language
