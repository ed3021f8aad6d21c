"""The page of a report that was read, in a real browser. The country and everybody in it are invented."""

from __future__ import annotations

import re

import pytest

from habeas.adapters.pages.reading import reading_page
from habeas.reading.reader import Findings
from habeas.workflows.read import Reading, read_text

TEXT = (
    "Ruritania frees 12 activists\n"
    "The group Svoboda said on Tuesday that 12 activists, four of them women, were released.\n"
    "“We are glad,” said its lawyer Olga Mala. Jan Vymysl was arrested in July 2021 and sentenced to six years in prison.\n"
    "<script>alert('never')</script> Nothing counts here."
)


def page_of(reading: Reading) -> str:
    found = Findings(reading.figures, reading.quotations, reading.persons, reading.events)
    return reading_page(reading.document, found, reader=reading.reader, unread=reading.unread)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_text(TEXT, published="2025-05-07", language="en")


@pytest.fixture(scope="module")
def page(reading: Reading) -> str:
    return page_of(reading)


def test_the_text_stands_whole_and_in_order(page: str):
    body = re.sub(r"<a class=\"at\".*?</a>", "", page.split("<article>")[1], flags=re.DOTALL)
    plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", body))
    assert "The group Svoboda said on Tuesday that 12 activists, four of them women, were released." in plain


def test_every_claim_has_a_mark_a_number_and_a_note(page: str, reading: Reading):
    shown = [figure for figure in reading.figures if figure.counted not in {"ages", "other"}]
    count = len(shown) + len(reading.quotations) + len(reading.events)
    for number in range(1, count + 1):
        assert f'id="claim-{number}"' in page
        assert f'href="#note-{number}"' in page
        assert f'id="note-{number}"' in page
    assert f'id="note-{count + 1}"' not in page


def test_claims_are_told_in_plain_words(page: str):
    assert "12 people released" in page
    assert "a part of “12 activists”, not to be added to it" in page
    assert "arrested, or remanded in custody, in July 2021" in page
    assert "Said by Olga Mala" in page


def test_what_a_report_says_is_escaped(page: str):
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_the_page_loads_nothing(page: str):
    assert re.findall(r'(?:src|href)="(?!#)', page) == []


def test_a_language_that_is_not_read_is_told():
    page = page_of(
        read_text("Zwölf Menschen wurden am Dienstag freigelassen, teilte das Ministerium mit.", language="de")
    )
    assert "1 paragraph in “de” was not read" in page
