"""Many documents become one line each, whatever is wrong with some of them, and the summary adds up."""

import json
from functools import partial

import pytest

from habeas.adapters.extract import extract_bytes
from habeas.adapters.workers import Lost
from habeas.documents.received import Missing, Received
from habeas.errors import InputError
from habeas.workflows.read_many import OPENING, Options, key_of, read_many, read_one
from habeas.workflows.read_summary import ReadSummary

REPORT = "The police said on Monday that {} people were arrested in the city.\n"


class Here:
    """The work is done in this process; documents called “lost” are lost."""

    def __init__(self, options):
        self._job = partial(read_one, extract=extract_bytes, options=options)
        self.done = []

    def results(self, pieces):
        for tag, work in pieces:
            if work is None:
                yield tag, None
            elif work.name == "lost":
                yield tag, Lost("The process that read it was ended (SIGKILL).")
            else:
                self.done.append(work.name)
                yield tag, self._job(work)


def received(name, text, **more):
    return Received(name, text.encode(), **more)


DOCUMENTS = [
    received("a.txt", REPORT.format(42)),
    received("b.txt", REPORT.format(7)),
    received("c/copy.txt", REPORT.format(42)),
    Missing("pipe", InputError("This is no ordinary file.")),
    received("empty.txt", ""),
    received("lost", REPORT.format(9)),
    Received("picture.png", b"\x89PNG\r\n\x1a\n"),
    received("fr.txt", "Le groupe a dit que 42 des détenus ont été libérés de la colonie, et ce ne sont pas tous."),
]


def read(documents, before=(), options=None):
    options = options or Options()
    kept = {repr(key_of(json.loads(line))): line for line in before if key_of(json.loads(line)) is not None}
    pool = Here(options)
    lines = list(read_many(documents, pool, options, lambda key: kept.get(repr(key))))
    return lines, pool.done


def test_every_document_has_its_line_in_order():
    lines, _ = read(DOCUMENTS)
    found = [line.found for line in lines]
    assert [one["name"] for one in found] == [document.name for document in DOCUMENTS]
    assert all(
        line.text.startswith(OPENING) and one["level"] == "public" for line, one in zip(lines, found, strict=True)
    )
    assert [figure["number"] for figure in found[0]["figures"]] == ["42"]
    assert found[0]["document"]["sha256"] == found[0]["sha256"] == found[2]["sha256"]


def test_the_same_bytes_twice_are_one_document():
    found = read(DOCUMENTS)[0][2].found
    assert (found["name"], found["same_as"]) == ("c/copy.txt", "a.txt")
    assert "figures" not in found


def test_a_failure_is_a_line_with_its_reason():
    found = {line.found["name"]: line.found.get("error") for line in read(DOCUMENTS)[0]}
    assert found["empty.txt"]["what"] == "It is empty."
    assert found["pipe"]["what"] == "This is no ordinary file."
    assert (found["lost"]["error"], found["lost"]["place"]) == ("ReaderError", {"file": "lost"})
    assert found["lost"]["mend"]


def test_what_was_read_before_is_not_read_again():
    first, _ = read(DOCUMENTS)
    again, done = read(DOCUMENTS, [line.text for line in first])
    assert done == []
    assert [line.text for line in again] == [line.text for line in first]
    assert [line.found["name"] for line in again if line.again] == [
        "a.txt",
        "b.txt",
        "empty.txt",
        "picture.png",
        "fr.txt",
    ]


def test_a_changed_document_and_changed_options_are_read_again():
    before = [line.text for line in read(DOCUMENTS)[0]]
    changed = [received("a.txt", REPORT.format(43)), *DOCUMENTS[1:]]
    # The copy is no copy now, and its bytes were never read under its name.
    assert read(changed, before)[1] == ["a.txt", "c/copy.txt"]
    assert "b.txt" in read(DOCUMENTS, before, Options(country="BY"))[1]
    assert "b.txt" in read(DOCUMENTS, before, Options(version="0.0.1"))[1]


def test_what_the_crawler_knows_is_told():
    record = received("x.warc, record at byte 7", REPORT.format(3), address="https://example.org/a", fetched="2031-05-07T00:00:00Z", record="x.warc, record at byte 7")  # fmt: skip
    found = read([record])[0][0].found
    assert (found["address"], found["fetched"]) == ("https://example.org/a", "2031-05-07T00:00:00Z")
    assert found["document"]["address"] == "https://example.org/a"


def test_the_options_reach_the_reader():
    found = read(DOCUMENTS[:1], options=Options(published="2031-05-09", country="XX", language="en"))[0][0].found
    assert found["document"]["published"] == "2031-05-09"
    assert found["figures"][0]["place"] == "XX"


def test_half_a_character_can_be_written():
    page = received("p.html", f"<html><body><article><p>{REPORT.format(5) * 3}&#xD800;</p></article></body></html>")
    assert read([page])[0][0].found["name"] == "p.html"


@pytest.mark.parametrize("times", [1, 2])
def test_the_summary_adds_up(times):
    lines, _ = read(DOCUMENTS)
    if times == 2:
        lines, _ = read(DOCUMENTS, [line.text for line in lines])
    summary = ReadSummary()
    for line in lines:
        summary.add(line.found, again=line.again)
    found = summary.as_json()
    assert found["documents"] == len(DOCUMENTS) == found["read"] + found["same_bytes"] + found["failed"]
    assert (found["read"], found["same_bytes"], found["failed"]) == (3, 1, 4)
    assert found["read_before"] == (3 if times == 2 else 0)
    assert sum(found["languages"].values()) == sum(found["formats"].values()) == found["read"]
    assert found["languages"] == {"en": 2, "fr": 1}
    assert found["figures"] == sum(len(line.found.get("figures", [])) for line in lines) == 2
    assert (found["unread_documents"], found["unread_paragraphs"]) == (1, {"fr": 1})
    assert sum(failure["documents"] for failure in found["failures"]) == found["failed"]


def test_reasons_that_differ_in_a_number_are_one_kind():
    summary = ReadSummary()
    for number in range(7):
        summary.add({"name": f"{number}.pdf", "error": {"what": f"It has {number},000 MB."}}, again=False)
    (failure,) = summary.as_json()["failures"]
    assert failure == {"reason": "It has … MB.", "documents": 7, "examples": [f"{number}.pdf" for number in range(5)]}
