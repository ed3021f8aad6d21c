"""From the command line: a report is checked against the example register, as a table, as JSON and as a page."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from habeas.claims.figure import Figure
from habeas.cli import build
from habeas.errors import InputError

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "examples" / "belarus" / "reports"
ARTICLE = Path(os.environ.get("HABEAS_DEV_DATA", ROOT / "../shared")) / "inputs" / "ap-2025-05-07-belarus-pardons.txt"
GUIDE = set(Figure("x", 0, 1, "x", 0, 1, 1, "exact", "held").as_json())


def habeas(*arguments: object, columns: int = 120) -> str:
    result = CliRunner().invoke(build(), [str(given) for given in arguments], env={"COLUMNS": str(columns)})
    if result.exception is not None:
        raise result.exception
    return result.stdout


def checked(report: str | Path, demo_registers: Path, *options: str) -> dict:
    path = REPORTS / report if isinstance(report, str) else report
    return json.loads(habeas("check", path, "--register", demo_registers / "belarus", "--json", *options))


def figures(found: dict) -> dict[str, dict]:
    """By their number as printed; a repeated one by its first mention."""
    numbers: dict[str, dict] = {}
    for figure in found["figures"]:
        numbers.setdefault(figure["number"], figure)
    return numbers


@pytest.mark.parametrize(
    ("report", "number", "verdict"),
    [
        ("2024-12-09-seventh-wave.txt", "178", "earlier_date"),
        ("2024-12-09-seventh-wave.txt", "29", "same_origin"),
        ("2024-12-28-eighth-wave.txt", "207", "earlier_date"),
        ("2025-01-10-december-review.txt", "49", "agrees"),
        ("2025-12-24-deliberate-error-held-as-released.txt", "1,135", "role_reversed"),
        ("2025-01-06-deliberate-error-total-of-2024.txt", "230", "differs"),
        ("2025-05-07-forty-two.txt", "258", "agrees_if"),
        ("2025-05-07-forty-two.txt", "42", "same_origin"),
        ("2025-05-07-forty-two.txt", "1,177", "cannot_tell"),
        ("2025-05-07-forty-two.txt", "8,000", "not_comparable"),
    ],
)
def test_the_example_reports_show_what_their_readme_says(report, number, verdict, demo_registers):
    assert figures(checked(report, demo_registers))[number]["verdict"] == verdict


def test_the_fault_inside_a_report_stands_beside_each_of_its_numbers(demo_registers):
    found = figures(checked("2025-12-23-men-and-women.txt", demo_registers))
    words = "968 + 168 = 1,136, one more than 1,135."
    assert [found[number]["faults"][0]["words"] for number in ("1,135", "968", "168")] == [words] * 3


def test_the_bridge_leads_from_227_to_230(demo_registers):
    found = figures(checked("2025-01-06-deliberate-error-total-of-2024.txt", demo_registers))["230"]
    assert found["register"] == {"low": 227, "high": 228}
    assert [(step["low"], step["high"]) for step in found["bridge"]] == [(227, 227), (0, 1), (2, 3)]
    assert found["bridge"][-1]["what"] == "unexplained"


def test_every_report_that_is_wrong_on_purpose_says_so_first():
    for report in REPORTS.glob("*.txt"):
        text = report.read_text(encoding="utf-8")
        assert ("deliberate-error" in report.name) == text.startswith("EXAMPLE WITH A DELIBERATE ERROR")
        assert report.name in (REPORTS / "README.md").read_text(encoding="utf-8")


def test_json_has_the_fields_of_the_guide_and_those_of_the_check(demo_registers):
    found = checked("2025-05-07-forty-two.txt", demo_registers)
    assert found["level"] == "public"
    assert found["document"]["published"] == "2025-05-07"
    more = {"verdict", "faults", "register", "reason", "condition", "bridge", "grounds", "checkpoint"}
    for figure in found["figures"]:
        assert GUIDE | more <= set(figure)
        assert figure["checkpoint"] == found["checkpoint"]
        assert (figure["condition"] is None) == (figure["verdict"] != "agrees_if")


def test_the_condition_rests_on_the_waves_and_the_two_statements(demo_registers):
    found = checked("2025-05-07-forty-two.txt", demo_registers)
    figure = figures(found)["258"]
    assert figure["register"] == {"low": 250, "high": 267}
    assert figure["condition"].startswith("exactly 8 of the 17 uncertain cases count (")
    assert len(figure["grounds"]) == 12
    assert figure["assumptions"] == ["assumption/reports/disjoint", "assumption/reports/coverage"]
    assert {told["kind"] for told in found["assumptions"]} == {"disjoint", "coverage"}


def article() -> Path:
    if not ARTICLE.exists():
        assert not os.environ.get("CI"), "the development data is missing"
        pytest.skip("the article is development data and not shipped")
    return ARTICLE


def test_the_article_is_checked_figure_by_figure(demo_registers):
    found = checked(article(), demo_registers, "--published", "2025-05-07")
    told = figures(found)
    verdicts = {number: told[number]["verdict"] for number in told}
    expected = {
        "42": "same_origin", "65,000": "cannot_tell", "258": "agrees_if", "1,177": "cannot_tell", "14": "same_origin",
        "10": "same_origin", "8,000": "not_comparable", "202": "cannot_tell", "28": "cannot_tell", "six": "cannot_tell",
        "three": "not_comparable", "hundreds of thousands": "cannot_tell",
    }  # fmt: skip
    assert {number: verdicts[number] for number in expected} == expected
    assert told["1,177"]["attributed_to"] == ["Viasna"]
    assert told["8,000"]["reason"].startswith("It was announced, not done")
    assert [near["low"] for near in told["1,177"]["nearest"]] == [1244, 1177, 1164]
    assert (told["14"]["register"], told["10"]["register"]) == ({"low": 14, "high": 14}, {"low": 10, "high": 10})


@pytest.mark.parametrize("columns", [80, 120])
def test_the_table_can_be_read_at_the_width_of_a_terminal(columns, demo_registers):
    report = REPORTS / "2025-05-07-forty-two.txt"
    shown = habeas("check", report, "--register", demo_registers / "belarus", columns=columns)
    assert max(len(line) for line in shown.splitlines()) <= columns
    for words in (
        "258",
        "Viasna",
        "250 to 267",
        "≈ agrees if",
        "↻ same origin",
        "– not comparable",
        "exactly 8 of the 17",
    ):
        assert words in shown
    assert "The sums rest on" in shown


def test_the_terminal_shows_bridge_and_fault(demo_registers):
    register = demo_registers / "belarus"
    shown = habeas("check", REPORTS / "2025-01-06-deliberate-error-total-of-2024.txt", "--register", register)
    assert "+2 to +3  unexplained" in shown
    assert "= 230" in shown
    shown = habeas("check", REPORTS / "2025-12-23-men-and-women.txt", "--register", register)
    assert "! Inside the report: 968 + 168 = 1,136" in shown


def test_a_report_without_figures_says_so(demo_registers, tmp_path):
    (tmp_path / "quiet.txt").write_text("There was no news on Monday, and nobody said why.", encoding="utf-8")
    assert "No figure that counts people was found." in habeas(
        "check", tmp_path / "quiet.txt", "--register", demo_registers / "belarus"
    )


def test_a_language_that_is_not_read_is_named(demo_registers, tmp_path):
    report, page = tmp_path / "report.txt", tmp_path / "page.html"
    report.write_text(
        "Lukaschenko begnadigte 42 Menschen, teilten Menschenrechtler am Mittwoch mit. Namen nannten sie nicht.",
        encoding="utf-8",
    )
    shown = habeas("check", report, "--register", demo_registers / "belarus", "--html", page, "--language", "de")
    assert "The language (de) is not read yet" in shown
    assert "is not read yet" in page.read_text(encoding="utf-8")
    assert checked(report, demo_registers, "--language", "de")["unread"] == "de"


def test_an_earlier_known_day_gives_the_earlier_answer(demo_registers):
    late = figures(checked("2025-05-07-forty-two.txt", demo_registers))["258"]
    early = checked("2025-05-07-forty-two.txt", demo_registers, "--known", "2024-12-01")
    assert early["known"] == "2024-12-01"
    assert figures(early)["258"]["register"] != late["register"]


def test_a_page_is_written_beside_the_table(demo_registers, tmp_path):
    report, page = REPORTS / "2025-05-07-forty-two.txt", tmp_path / "page.html"
    shown = habeas("check", report, "--register", demo_registers / "belarus", "--html", page)
    assert str(page) in shown.replace("\n", "")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_page_that_cannot_be_written_is_a_clear_error(demo_registers, tmp_path):
    with pytest.raises(InputError, match="Name another file"):
        habeas("check", REPORTS / "2025-05-07-forty-two.txt", "--register", demo_registers / "belarus",
               "--html", tmp_path / "none" / "page.html")  # fmt: skip


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", b"words " * 9_000_000])
def test_what_is_no_report_is_a_clear_error(content, demo_registers, tmp_path):
    path = tmp_path / "report.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as error:
        habeas("check", path, "--register", demo_registers / "belarus")
    assert error.value.mend
