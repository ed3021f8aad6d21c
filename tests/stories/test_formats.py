"""The same article in every format: the same figures, each span leading to its words in the file itself.

The way back is walked by other libraries: what a span's location names is opened with zipfile, email, warcio or pdfminer.
"""

import email
import html
import io
import os
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTContainer
from warcio.archiveiterator import ArchiveIterator

import made_documents as made
from habeas.adapters.extract import extract, extract_bytes
from habeas.adapters.web_archive import Response, WebArchive, is_web_archive
from habeas.documents.span import Span
from habeas.errors import InputError
from habeas.workflows.read import read_document

REPORTS = Path(__file__).parents[2] / "examples" / "belarus" / "reports"
ENGLISH = (REPORTS / "2025-05-07-forty-two.txt").read_text(encoding="utf-8").splitlines()
RUSSIAN = [
    "Освобождены сорок два человека",
    "Правозащитники сообщили в понедельник, что из двух колоний освобождены 42 человека — «четырнадцать из них больны».",
    "Одиннадцать из них сразу покинули страну, сказали родственники; ещё 10 старше 50 лет.",
]
FORMATS = ("txt", "html", "pdf", "docx", "odt", "rtf", "eml", "warc", "wacz")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def file_of(kind, paragraphs, folder):
    if kind == "pdf" and BROWSER is None:
        if os.environ.get("CI"):
            pytest.fail("No browser is installed to print a PDF with.")
        pytest.skip("No browser is installed to print a PDF with.")
    makers = {"txt": made.as_text, "html": made.as_html, "docx": made.as_docx, "odt": made.as_odt, "rtf": made.as_rtf,
              "eml": made.as_eml, "warc": made.as_warc, "wacz": made.as_wacz}  # fmt: skip
    data = made.as_pdf(paragraphs, BROWSER) if kind == "pdf" else makers[kind](paragraphs)
    # Told by what is in it: the ending says nothing.
    file = folder / "report.bin"
    file.write_bytes(data)
    return file


def document_in(file):
    if not is_web_archive(file):
        return extract(file)
    (response,) = WebArchive(file).responses()
    assert isinstance(response, Response)
    assert response.address == made.ADDRESS
    return extract_bytes(response.data, response.address).within(response.record)


def words_at(file, location):
    """What stands at a location, without a line of Habeas."""
    if location.boxes:
        return words_in_boxes(file, location)
    part, container = location.part or "", None
    if ".warc.gz, " in part:
        member, part = part.split(", ")
        container = io.BytesIO(zipfile.ZipFile(file).read(member))
    if part.startswith("record at byte"):
        data = payload_at(container or file.open("rb"), int(part.split()[-1]))
    elif part.startswith("MIME part"):
        number = int(part.split()[-1])
        data = email.message_from_bytes(file.read_bytes()).get_payload()[number - 1].get_payload(decode=True)
    else:
        data = zipfile.ZipFile(file).read(part) if part else file.read_bytes()
    return plain(data[location.start : location.end])


def payload_at(stream, offset):
    with stream:
        records = ArchiveIterator(stream)
        for record in records:
            payload = record.content_stream().read()
            if records.get_record_offset() == offset:
                return payload
    raise AssertionError(offset)


def words_in_boxes(file, location):
    (page,) = extract_pages(file, page_numbers=[int(location.part.split()[-1]) - 1])
    found = []

    def look(item):
        if isinstance(item, LTChar):
            x, y = (item.x0 + item.x1) / 2, (item.y0 + item.y1) / 2
            found.extend(
                item.get_text() for left, low, right, high in location.boxes if left < x < right and low < y < high
            )
        elif isinstance(item, LTContainer):
            for inner in item:
                look(inner)

    look(page)
    return "".join(found)


def plain(data):
    text = re.sub(r"\\u(-?\d+)\?", lambda found: chr(int(found[1])), data.decode())
    return html.unescape(re.sub(r"<[^>]*>", "", text))


def letters(words):
    return "".join(letter for letter in words if letter.isalnum())


def figures(document):
    return [figure.as_json() for figure in read_document(document, country="BY").figures]


def without_offsets(found):
    return [{key: value for key, value in one.items() if key not in {"start", "end", "number_start"}} for one in found]


@pytest.mark.parametrize("kind", FORMATS)
def test_an_article_gives_the_same_figures_in_every_format(tmp_path, kind):
    expected = figures(extract_bytes(made.as_text(ENGLISH), "report.txt"))
    found = figures(document_in(file_of(kind, ENGLISH, tmp_path)))
    assert len(expected) >= 10
    assert without_offsets(found) == without_offsets(expected)


@pytest.mark.parametrize("kind", FORMATS)
def test_the_span_of_a_figure_leads_to_its_words_in_the_file(tmp_path, kind):
    file = file_of(kind, ENGLISH, tmp_path)
    document = document_in(file)
    for figure in figures(document):
        locations = document.locations_of(Span(figure["start"], figure["end"]))
        assert letters("".join(words_at(file, location) for location in locations)) == letters(figure["quote"])


@pytest.mark.parametrize("kind", FORMATS)
def test_every_word_in_another_script_leads_to_its_place(tmp_path, kind):
    file = file_of(kind, RUSSIAN, tmp_path)
    document = document_in(file)
    # One page cannot show that its running head runs: it stays, behind the text.
    assert document.text.split("A report of Example")[0].split() == " ".join(RUSSIAN).split()
    for word in re.finditer(r"\w+", document.text):
        (location,) = document.locations_of(Span(*word.span()))
        assert words_at(file, location) == word[0]


def test_a_web_archive_is_no_single_document(tmp_path):
    with pytest.raises(InputError, match="web archive of many documents"):
        extract(file_of("warc", ENGLISH, tmp_path))
