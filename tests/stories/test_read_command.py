"""``habeas read`` with options that cannot be meant, and with a page asked for in the wrong place."""

import pytest

from habeas.errors import InputError
from made_lists import habeas

TEXT = "Ruritania freed 12 activists on Tuesday, the group Svoboda said."


@pytest.fixture
def report(tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(TEXT, "utf-8")
    return file


def test_a_page_is_never_written_over_the_report(report):
    with pytest.raises(InputError, match="over the report"):
        habeas("read", report, "--html", report)
    assert report.read_text("utf-8") == TEXT


def test_a_language_that_is_not_read_is_refused_before_anything_is_read(report):
    with pytest.raises(InputError, match="is not read yet"):
        habeas("read", report.parent, "--language", "xx")


def test_what_is_no_country_code_is_refused(report):
    with pytest.raises(InputError, match="no country code"):
        habeas("read", report, "--country", "Ruritania")
