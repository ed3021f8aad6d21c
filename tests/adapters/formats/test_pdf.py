"""PDF: lines become the paragraphs that were set, every character keeps its box, and nothing is lost without a word."""

import io
import zlib

import pytest
from pypdf import PdfReader, PdfWriter

from habeas.adapters.extract import extract_bytes
from habeas.documents.span import Span
from habeas.errors import InputError

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
DRAWN = b"0 0 100 100 re f"


def pdf(*pages, about=b"", catalogue=b"", packed=True):
    """A PDF with what each page draws: lists of (x, y, size, words), or operators as bytes."""
    objects = [b"<</Type/Catalog/Pages 2 0 R" + catalogue + b">>", b"", FONT, b"<<" + about + b">>"]
    for page in pages:
        content = page if isinstance(page, bytes) else "".join(map(_shown, page)).encode("cp1252")
        data = zlib.compress(content) if packed else content
        number = len(objects) + 1
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (number + 1)
        )
        kind = b"/Filter/FlateDecode" if packed else b""
        objects.append(b"<<%s/Length %d>>stream\n%s\nendstream" % (kind, len(data), data))
    kids = b" ".join(b"%d 0 R" % number for number in range(5, len(objects) + 1, 2))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages))
    return assembled(objects)


def assembled(objects):
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def _shown(line):
    x, y, size, words = line
    return f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET\n"


def lines(*words, x=50, top=700, size=10, leading=12):
    return [(x, top - leading * number, size, line) for number, line in enumerate(words)]


def read(*pages, **about):
    return extract_bytes(pdf(*pages, **about), "report.pdf")


LONG = "The rights group said on Monday that forty-two people had been"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (lines(LONG, "released from two colonies in the north of the country since"), f"{LONG} released from two colonies in the north of the country since"),
        # A line that had room for the next word was meant to end.
        (lines(LONG, "Released", "Forty-two people"), f"{LONG} Released\nForty-two people"),
        # More room between lines than within a paragraph.
        (lines(LONG, LONG) + lines(LONG, LONG, top=660), f"{LONG} {LONG}\n{LONG} {LONG}"),
        # An indented first line.
        (lines(LONG) + lines(LONG, x=50, top=688) + lines(LONG, x=65, top=676) + lines(LONG, top=664), f"{LONG} {LONG}\n{LONG} {LONG}"),
        # Another size: a headline.
        (lines("Forty-two freed in Examplia on Monday after years", size=16) + lines(LONG, LONG, top=680), f"Forty-two freed in Examplia on Monday after years\n{LONG} {LONG}"),
        (lines(LONG, "- fourteen of them are ill and need care from a doctor", "- ten of them are over fifty"), f"{LONG}\n- fourteen of them are ill and need care from a doctor\n- ten of them are over fifty"),
        # A word divided at the end of a line, and one that has its hyphen in any case.
        (lines("The rights group said that the people whom the govern-", "ment had released were well."), "The rights group said that the people whom the government had released were well."),
        (lines("A well-meant word: the rights group said that it was well-", "known to them."), "A well-meant word: the rights group said that it was well-known to them."),
        (lines("Of the people who were arrested in the years of 2020-", "2021 many are still held."), "Of the people who were arrested in the years of 2020-2021 many are still held."),
        ([(50, 700, 10, "Year"), (200, 700, 10, "Released")], "Year | Released"),
    ],
)  # fmt: skip
def test_lines_are_put_together_to_paragraphs(page, text):
    assert read(page).text == text


def test_a_sentence_goes_on_on_the_next_page_and_running_heads_are_left_out():
    head, foot = (50, 780, 8, "Report of Dawn"), (300, 20, 8, "Page {} of 2")
    pages = [
        [head, *lines(LONG), (*foot[:3], "Page 1 of 2")],
        [head, *lines("released on Wednesday."), (*foot[:3], "Page 2 of 2")],
    ]
    document = read(*pages)
    assert document.text == f"{LONG} released on Wednesday."
    assert document.notes == (
        "Left out as a running head, foot or page number: “Report of Dawn”.",
        "Left out as a running head, foot or page number: “Page 1 of 2”.",
    )
    start = document.text.index("been released")
    found = document.locations_of(Span(start, start + len("been released")))
    assert [location.part for location in found] == ["page 1", "page 2"]


def test_a_word_has_its_box_on_the_page():
    document = read([(50, 700, 10, "Forty-two people left.")])
    start = document.text.index("people")
    (location,) = document.locations_of(Span(start, start + 6))
    ((left, bottom, right, top),) = location.boxes
    assert (location.part, location.unit) == ("page 1", "character")
    assert 90 < left < 100 < right < 135
    assert bottom < 700 < top < 715


def test_a_page_that_is_a_picture_or_empty_is_said_and_a_document_of_pictures_refused():
    document = read(lines(LONG), DRAWN, b"")
    assert document.notes == ("No text on page 2: a picture. Recognise its text first (OCR).", "Nothing on page 3.")
    with pytest.raises(InputError, match="None of its pages has text"):
        read(DRAWN)


def test_its_properties_are_read_and_its_making_is_no_publication():
    about = read(
        lines("A", "B"), about=b"/Title(Freed)/Author(Ana)/CreationDate(D:20310507120000Z)", catalogue=b"/Lang(ru-RU)"
    ).about
    assert (about.title, about.author, about.language) == ("Freed", "Ana", "ru")
    assert (about.created, about.published) == ("2031-05-07", None)


def encrypted(password):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(lines(LONG)))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="AES-256")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_file_that_opens_without_a_password_is_read_though_it_is_encrypted():
    assert extract_bytes(encrypted(""), "report.pdf").text == LONG


WHOLE = pdf(lines(LONG), lines("The end."))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (encrypted("secret"), "encrypted"),
        (WHOLE[:-30], "cut off"),
        (WHOLE[: len(WHOLE) // 2], "cut off"),
        (WHOLE.replace(b"startxref\n", b"startxref\n9"), "index"),
        (WHOLE.replace(b"/Count 2", b"/Count 3"), "3 pages, of which 2"),
        (WHOLE.replace(b"7 0 R]", b"9 9 R]"), "pages"),
        (WHOLE.replace(b"/Kids[5 0 R", b"/Kids[2 0 R"), "damaged"),
        (WHOLE.replace(b"7 0 R]/Count 2", b"]/Count 999999"), "999,999 pages"),
        (WHOLE.replace(b"/Contents 8 0 R", b"/Contents 9 9 R"), "page 2 is missing"),
        (
            pdf(lines(LONG)).replace(b"/Type/Catalog", b"/Type/Cxtalog").replace(b"/Pages 2", b"/Paxes 2"),
            "list of pages",
        ),
        (pdf(b" " * 70_000_000), "inflates to more than 64 MB"),
    ],
)
def test_a_file_that_is_not_whole_is_refused(data, said):
    with pytest.raises(InputError, match=said) as caught:
        extract_bytes(data, "report.pdf")
    assert caught.value.place.file == "report.pdf"
    assert caught.value.mend


def test_a_page_whose_bytes_are_damaged_or_end_early_is_refused():
    packed = zlib.compress("".join(map(_shown, lines(LONG))).encode())
    for broken, said in ((packed[:-6] + b"\x00" * 6, "page 1"), (packed[:20], "page 1")):
        padded = broken.ljust(len(packed), b"\x00") if len(broken) < len(packed) else broken
        with pytest.raises(InputError, match=said):
            extract_bytes(pdf(lines(LONG)).replace(packed, padded), "report.pdf")


def test_what_a_browser_prints_around_a_page_is_no_text():
    document = read(
        [
            (25, 822, 8, "11/22/26, 4:58 PM"),
            (50, 700, 10, "Forty-two people left."),
            (25, 14, 8, "https://example.org/report 1/1"),
        ]
    )
    assert document.text == "Forty-two people left."
    assert len(document.notes) == 2


def test_a_date_in_the_text_is_no_running_head():
    document = read([(50, 700, 10, "11/22/26, 4:58 PM was the hour."), (50, 650, 10, "Forty-two people left.")])
    assert "was the hour" in document.text
