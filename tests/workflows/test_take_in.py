"""Reports are taken in: what is on record of them, and when they are one."""

from datetime import date

import pytest

from habeas.assembly import create_register
from habeas.errors import InputError
from habeas.ledger.statement import Statement
from habeas.workflows.docket import Past
from habeas.workflows.take_in import Given
from made_lists import imported
from reviewed_reports import REPORT, opened_docket


@pytest.fixture
def register(tmp_path):
    with create_register(tmp_path / "ruritania", "ruritania") as opened:
        yield opened


def entries(register, kind):
    return [entry for entry in register.ledger.entries() if entry.kind == kind]


def test_a_report_is_kept_with_what_it_is_and_who_took_it_in(register):
    docket = opened_docket(register, Past(register.ledger))
    (entry,) = entries(register, "document")
    told = {name: entry.value(name) for name in ("name", "source", "publisher", "published", "obtained", "media_type")}
    assert told == {
        "name": "report.txt", "source": "strelsau-wire", "publisher": "Strelsau Wire", "published": "2025-05-07",
        "obtained": "2025-06-01", "media_type": "text/plain",
    }  # fmt: skip
    assert entry.by == "anna"
    assert register.documents.get(docket.report.sha256) == REPORT.encode()
    assert register.audit().sound


def test_the_same_bytes_twice_are_one_report(register):
    first = opened_docket(register, Past(register.ledger))
    second = opened_docket(register, Past(register.ledger))
    assert second.report == first.report
    assert len(entries(register, "document")) == 1


def test_what_was_said_of_a_report_holds_when_it_is_read_again(register):
    opened_docket(register, Past(register.ledger), given=Given(published="2025-05-09", country="RU"))
    again = opened_docket(register, Past(register.ledger))
    assert (again.report.published, again.report.country) == ("2025-05-09", "RU")
    assert len(entries(register, "document")) == 1


def test_what_is_said_otherwise_later_is_another_entry_and_the_newest_stands(register):
    opened_docket(register, Past(register.ledger))
    opened_docket(register, Past(register.ledger), given=Given(url="https://example.org/42"))
    assert [entry.value("url") for entry in entries(register, "document")] == [None, "https://example.org/42"]
    (report,) = Past(register.ledger).reports.values()
    assert (report.url, report.source) == ("https://example.org/42", "strelsau-wire")
    assert register.audit().sound


def test_a_report_that_does_not_say_who_published_it_needs_a_source(register):
    text = "The palace pardoned 42 political prisoners in Ruritania on 7 May 2025."
    with pytest.raises(InputError, match=r"does not say who published it.*--source"):
        opened_docket(register, Past(register.ledger), text)
    assert register.ledger.size == 0
    report = opened_docket(register, Past(register.ledger), text, Given(source="palace-watch")).report
    assert (report.source, report.publisher) == ("palace-watch", "palace-watch")


def test_an_outlet_that_is_on_record_as_a_source_goes_by_its_key(register):
    about = {"name": "The Wire of Strelsau", "aliases": ["Strelsau Wire"]}
    register.ledger.append(
        [Statement("source", "source/wire", "wire", "2025-01-01", about, {"note": "-"}).draft("anna")]
    )
    report = opened_docket(register, Past(register.ledger)).report
    assert (report.source, report.publisher) == ("wire", "The Wire of Strelsau")


def test_a_report_of_an_unknown_day_says_what_it_says_on_the_day_it_was_obtained(register):
    text = "Ruritania pardoned 42 political prisoners."
    given = Given(source="wire", obtained=date(2025, 5, 20))
    assert opened_docket(register, Past(register.ledger), text, given).report.reported == "2025-05-20"
    dated = opened_docket(register, Past(register.ledger), text, Given(published="2025-04")).report
    assert (dated.reported, dated.obtained) == ("2025-04-30", "2025-05-20")


def test_a_list_that_was_imported_is_no_report(register, tmp_path):
    imported(register, tmp_path, "id,name\n1,Rudolf Hentzau\n", by="anna")
    assert Past(register.ledger).reports == {}


def test_nothing_is_taken_in_when_it_is_only_looked_at(register):
    assert opened_docket(register, Past(register.ledger), keep=False).matters
    assert register.ledger.size == 0
    assert list(register.documents) == []
