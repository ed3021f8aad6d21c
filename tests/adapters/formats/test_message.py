"""Messages: the body and nothing twice, attachments named, what is cut off or garbled refused."""

from email.message import EmailMessage

import pytest

import made_documents as made
from habeas.adapters.extract import extract_bytes
from habeas.documents.span import Span
from habeas.errors import InputError

HEAD = b"From: Ana <ana@example.org>\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n"
WORDS = "On Monday 42 people were released in Examplia, the group said."


def message(text=WORDS, html=None, **headers):
    found = EmailMessage()
    found["Message-ID"] = "<1@example.org>"
    found.set_content(text)
    for name, value in headers.items():
        found[name.replace("_", "-")] = value
    if html is not None:
        found.add_alternative(html, subtype="html")
    return found


def read(data):
    return extract_bytes(data if isinstance(data, bytes) else data.as_bytes(), "report.eml")


def test_its_head_says_who_and_when():
    about = read(
        message(Subject="Сорок два", From="Ana Example <a@example.org>", Date="Wed, 07 May 2031 23:30:00 +0200", Content_Language="ru-RU")
    ).about  # fmt: skip
    assert (about.title, about.author, about.published, about.language) == (
        "Сорок два",
        "Ana Example",
        "2031-05-07",
        "ru",
    )


@pytest.mark.parametrize("day", ["Thu, 99 Foo 2031", "", "yesterday"])
def test_a_date_that_is_none_is_left_out(day):
    assert read(message(Date=day) if day else message()).about.published is None


def test_attachments_are_named_and_not_read():
    document = read(made.as_eml(["Forty-two freed", WORDS]))
    assert document.notes == ("Not read: an attached file, photo.png (image/png).",)
    assert [part.name for part in document.parts] == ["MIME part 1"]


def test_of_text_and_html_the_text_is_read_unless_it_says_much_less():
    assert read(message(html=f"<p>{WORDS}</p>")).text.strip() == WORDS
    told = read(message("See it online.", html=f"<html><body><p>{WORDS}</p><p>{WORDS}</p></body></html>"))
    assert told.text.splitlines() == [WORDS, WORDS]
    assert told.parts[0].name == "MIME part 2"


def test_lines_that_a_program_broke_are_joined():
    flowed = b"Content-Type: text/plain; format=flowed\n\nOn Monday \n42 people \nleft.\nThe end.\n-- \nAna"
    assert read(HEAD + flowed).text.splitlines() == ["On Monday  42 people  left.", "The end.", "-- ", "Ana"]


def test_a_word_leads_to_its_bytes_in_the_decoded_part():
    document = read(message("Сорок два человека. " * 9))
    start = document.text.index("два")
    (location,) = document.locations_of(Span(start, start + 3))
    assert (location.part, location.start, location.end) == ("MIME part 1", 11, 17)


@pytest.mark.parametrize(
    ("charset", "spelled"),
    [("koi8-r", "koi8-r"), ("windows-1251", "cp1251"), ("us-ascii", "utf-8"), ("no-such", "utf-8")],
)
def test_a_wrong_or_unknown_charset_gives_way_to_what_the_bytes_are(charset, spelled):
    body = "Правозащитники сообщили, что освобождены 42 человека, одиннадцать из них уехали.".encode(spelled)
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    assert "освобождены 42" in read(HEAD + head + body).text


PARTS = b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n42 left.\n'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (HEAD + PARTS, "cut off or damaged"),
        (HEAD + PARTS.replace(b"--b\n", b"--c\n") + b"--b--\n", "cut off or damaged"),
        (HEAD + PARTS.replace(b"\n\n--b", b"\nno header\n\n--b") + b"--b--\n", "headers are damaged"),
        (HEAD + PARTS.replace(b"Content-Type: multi", b"X-Type: multi") + b"--b--\n", "made of parts"),
        (HEAD + b"Content-Type: garbage\n\n42", "headers are damaged"),
        (HEAD + b"Content-Transfer-Encoding: base64\n\nNDIgcGVvcGx!!!", "no proper base64"),
        (HEAD + b"Content-Transfer-Encoding: x-own\n\n42", "x-own"),
        (HEAD + b"\n\x00\x01\x02" * 20, "MIME part 1"),
        (HEAD + b"Content-Type: image/png\n\n\x89PNG", "no words"),
        (
            b"From a@b Mon May 7 2031\n" + HEAD + b"\n42\n\nFrom a@b Mon May 7 2031\n" + HEAD + b"\n43\n",
            "several messages",
        ),
        (HEAD + b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(400)), "."),
    ],
)
def test_what_cannot_be_read_is_named(data, said):
    with pytest.raises(InputError, match=said) as caught:
        read(data)
    assert caught.value.place.file == "report.eml"
    assert caught.value.mend


def test_words_behind_the_last_part_are_noted():
    assert read(HEAD + PARTS + b"--b--\nMore words.").notes == ("Words behind its last part are not read.",)


def test_a_text_that_begins_like_a_letter_is_a_text():
    assert read(b"From: Ana\nDate: Monday\n\n42 people left.").media_type == "text/plain"
