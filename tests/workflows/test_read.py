"""A report becomes a document and its claims, by hand, by command, and many at a time."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from habeas.adapters.extract import extract
from habeas.cli import build
from habeas.errors import InputError
from habeas.workflows.read import read_file, read_text
from habeas.workflows.records import read_records

REPORT = """Examplia frees 42 prisoners
Published: 7 May 2031
Examplia’s President Aleksandr Novenko on Wednesday pardoned 42 political prisoners. “They will go home,” Novenko said.
According to the rights group Dawn, more than 1,100 people are still behind bars. At least six died there.
"""
DATA = Path(os.environ.get("HABEAS_DEV_DATA", Path(__file__).parents[3] / "shared"))


def run(*arguments):
    return CliRunner().invoke(build(), ["read", *map(str, arguments)])


@pytest.fixture
def report(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(REPORT, "utf-8")
    return file


def test_a_file_is_read_with_its_figures_quotations_and_persons(report):
    reading = read_file(report, extract)
    assert reading.document.about.published == "2031-05-07"
    assert reading.document.published_from == "text"
    assert "1,100" in [figure.number for figure in reading.figures]
    assert [quotation.name for quotation in reading.quotations if quotation.manner == "direct"] == ["Aleksandr Novenko"]
    assert [person.name for person in reading.persons] == ["Aleksandr Novenko"]
    for figure in reading.figures:
        assert reading.document.text[figure.start : figure.end] == figure.quote


def test_the_given_day_outranks_the_documents_own(report):
    reading = read_file(report, extract, published="2031-05-09")
    assert (reading.document.about.published, reading.document.published_from) == ("2031-05-09", "given")


def test_the_metadata_of_a_page_outrank_its_text(tmp_path):
    page = tmp_path / "page.html"
    words = "".join(f"<p>{line}</p>" for line in REPORT.splitlines())
    page.write_text(f'<html><head><meta name="date" content="2031-05-08"></head><body>{words}</body></html>', "utf-8")
    reading = read_file(page, extract)
    assert (reading.document.about.published, reading.document.published_from) == ("2031-05-08", "metadata")


def test_a_day_that_is_none_is_refused(report):
    with pytest.raises(InputError, match="day of publication"):
        read_file(report, extract, published="last week")


def test_a_text_at_hand_is_read_alike():
    assert [f.number for f in read_text(REPORT).figures] == [
        f.number for f in read_text(REPORT.replace("\n", "\r\n")).figures
    ]
    assert read_text("42 people were arrested.", language="en").document.about.published is None
    with pytest.raises(InputError, match="no text"):
        read_text(" \n")


def test_a_language_that_is_not_read_yields_nothing_and_says_so():
    reading = read_text("Le groupe a dit que 42 des détenus ont été libérés de la colonie, et ce ne sont pas tous.")
    assert (reading.figures, reading.quotations, reading.persons, reading.unread) == ((), (), (), {"fr": 1})
    assert read_text("42 7 1177").unread == {"unknown": 1}


def test_a_line_in_plain_letters_is_read_as_english():
    assert [figure.number for figure in read_text("Strelsau pardoned 31 prisoners in 2024.").figures] == ["31"]


def test_the_command_lists_what_it_read(report):
    said = run(report).output
    assert "Published: 2031-05-07 (printed in the text)" in said
    assert "more than 1,100" in said
    assert "at least 6" in said
    assert "Aleksandr Novenko (direct): They will go home" in said
    assert "Persons named: 1" in said


def test_the_listing_says_that_the_day_is_not_known(tmp_path):
    (tmp_path / "r.txt").write_text("The group said that 42 people of the city were arrested in the night.")
    assert "not known" in run(tmp_path / "r.txt").output


def test_the_commands_json_holds_document_and_claims(report):
    found = json.loads(run(report, "--json").stdout)
    assert set(found) == {
        "level", "reader", "document", "languages", "unread", "figures", "quotations", "persons", "events",
    }  # fmt: skip
    assert (found["level"], found["reader"]) == ("public", "rules")
    text = found["document"]["text"]
    assert all(text[figure["start"] : figure["end"]] == figure["quote"] for figure in found["figures"])
    assert found["persons"][0]["name"] == "Aleksandr Novenko"


def test_the_command_warns_of_a_language_it_does_not_read(tmp_path):
    (tmp_path / "r.txt").write_text(
        "Le groupe a dit que 42 des détenus ont été libérés de la colonie, et ce ne sont pas tous.", "utf-8"
    )
    done = run(tmp_path / "r.txt", "--json")
    assert "“fr” is not read yet" in done.stderr
    assert json.loads(done.stdout)["figures"] == []


@pytest.mark.parametrize("arguments", [(), ("a.txt", "--records", "b.jsonl"), ("--records", "b.jsonl"), ("--records", "b.jsonl", "--json", "--published", "2031")])  # fmt: skip
def test_one_thing_is_asked_at_a_time(arguments):
    assert isinstance(run(*arguments).exception, InputError)


RECORDS = [
    {"id": "b", "lang": "en", "published": "2031-05-07", "country": "BY", "text": "On Monday, 42 people were arrested.", "figures": "never read"},
    {"id": "a", "lang": "fr", "published": None, "text": "42 détenus ont été libérés."},
    {"id": "c", "lang": "en-GB", "published": None, "text": ""},
]  # fmt: skip


def write(tmp_path, *lines):
    file = tmp_path / "records.jsonl"
    file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
    return file


def test_many_records_are_read_in_their_order(tmp_path):
    done = run("--records", write(tmp_path, *RECORDS), "--json")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in found] == ["b", "a", "c"]
    assert [figure["number"] for figure in found[0]["figures"]] == ["42"]
    assert found[0]["figures"][0]["from"] == "2031-05-05"
    assert found[1]["figures"] == found[2]["figures"] == []
    assert "1 records: “fr” is not read yet" in done.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{broken", "not JSON"),
        ("[1]", "no JSON object"),
        ('{"text": "a"}', "column “id”: The record has no id"),
        ('{"id": "x"}', "column “text”: The record has no text"),
        ('{"id": "x", "text": "a", "published": "soon"}', "column “published”"),
        ('{"id": "x", "text": "a", "lang": 7}', "column “lang”: 7 is no text"),
        ('{"id": "b", "text": "a"}', "stands in row 1 already"),
        ("[" * 5000, "not JSON"),
    ],
)
def test_a_broken_record_is_named_with_file_and_line(tmp_path, line, said):
    file = write(tmp_path, RECORDS[0], "", line)
    error = run("--records", file, "--json").exception
    assert isinstance(error, InputError)
    assert f"{file}, row 3" in str(error)
    assert said in str(error)


def test_a_record_that_is_not_utf_8_is_named():
    with pytest.raises(InputError, match="row 1: This line is not UTF-8"):
        list(read_records([b'{"id": "\xff"}'], "r.jsonl"))


def test_missing_records_are_an_error(tmp_path):
    assert "cannot be read" in str(run("--records", tmp_path / "no.jsonl", "--json").exception)


def test_the_article_of_may_2025_is_read_with_its_speakers():
    file = DATA / "inputs" / "ap-2025-05-07-belarus-pardons.txt"
    if not file.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{file} is missing")
        pytest.skip("The development data is not here.")
    reading = read_file(file, extract, published="2025-05-07")
    names = {person.name for person in reading.persons}
    assert {
        "Alexander Lukashenko",
        "Donald Trump",
        "Pavel Sapelka",
        "Ales Bialiatski",
        "Sviatlana Tsikhanouskaya",
    } <= names
    said = {(quotation.name, quotation.manner) for quotation in reading.quotations}
    assert {("officials", "mixed"), ("Pavel Sapelka", "direct"), ("Viasna", "indirect")} <= said
    assert {"1,177", "258", "202", "28"} <= {figure.number for figure in reading.figures}
