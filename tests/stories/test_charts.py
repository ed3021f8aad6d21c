"""Charts from the command line: of the example registers, as the documentation shows them, and in a browser."""

import importlib.util
import json
import os
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from habeas.cli import build

ROOT = Path(__file__).resolve().parents[2]
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_spec = importlib.util.spec_from_file_location("pictures", ROOT / "scripts" / "pictures.py")
pictures = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(pictures)


def run(demo, *words: str) -> str:
    result = CliRunner().invoke(build(), [*words, "--register", str(demo / "belarus")])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("name", pictures.PICTURES)
def test_the_pictures_of_the_documentation_are_what_the_commands_write(name, demo_registers, tmp_path):
    pictures.draw(name, demo_registers, tmp_path / "drawn.svg")
    kept, drawn = (
        re.sub(r"[\d,]+ entries, root [0-9a-f]+", "", file.read_text(encoding="utf-8"))
        for file in (ROOT / "docs" / "pictures" / f"{name}.svg", tmp_path / "drawn.svg")
    )
    assert drawn == kept, "make them anew: python scripts/pictures.py"


def test_every_published_figure_stands_against_the_register(demo_registers):
    found = json.loads(run(demo_registers, "figures", "pardoned", "--country", "BY", "--json"))
    told = [(one["low"], one["to"], one["register"], one["verdict"]) for one in found["figures"]]
    assert told == [
        (178, "2024-11-20", {"low": 178, "high": 179}, "agrees_if"),
        (178, "2024-12-09", {"low": 207, "high": 208}, "earlier_date"),
        (49, "2024-12-31", {"low": 49, "high": 49}, "agrees"),
        (232, "2025-01-18", {"low": 250, "high": 251}, "differs"),
        (250, "2025-01-18", {"low": 250, "high": 251}, "agrees_if"),
        (258, "2025-01", {"low": 250, "high": 267}, "agrees_if"),
        (569, "2025-12-30", {"low": 487, "high": None}, "agrees_if"),
    ]
    line = {one["day"]: (one["low"], one["high"]) for one in found["register"]}
    assert line["2025-01-26"] == (250, 267)
    assert line["2025-02-01"] == (250, None)  # the recorded coverage ends: from here nothing bounds it from above


def test_where_the_register_has_no_list_it_cannot_tell(demo_registers):
    found = json.loads(run(demo_registers, "figures", "held", "--country", "BY", "--according-to", "viasna", "--json"))
    assert [one["low"] for one in found["figures"]] == [1409, 1275, 1251, 1258, 1177, 1135]
    assert {one["verdict"] for one in found["figures"]} == {"cannot_tell"}
    assert found["register"] == []


def test_figures_as_known_on_a_day_are_those_reported_by_then(demo_registers):
    found = json.loads(run(demo_registers, "figures", "pardoned", "--known", "2024-12-31", "--json"))
    assert [one["to"] for one in found["figures"]] == ["2024-11-20", "2024-12-09"]


def test_a_thing_without_figures_names_those_there_are(demo_registers):
    result = CliRunner().invoke(build(), ["figures", "exiled", "--register", str(demo_registers / "belarus")])
    assert "There are figures of: arrested, at_risk, held, pardoned, released." in str(result.exception)


def test_the_page_of_a_chart_loads_nothing_and_has_the_table(demo_registers, tmp_path):
    run(
        demo_registers,
        "figures",
        "pardoned",
        "--html",
        str(tmp_path / "page.html"),
        "--csv",
        str(tmp_path / "page.csv"),
    )
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert not re.search(r"<(script|img|link|iframe|object)\b|url\(|\bsrc=", page)
    assert page.count("<tr>") == len((tmp_path / "page.csv").read_text(encoding="utf-8").splitlines())


@pytest.mark.skipif(BROWSER is None and not os.environ.get("CI"), reason="no browser: apt-get install chromium")
def test_in_a_browser_no_words_of_a_chart_lie_upon_each_other(tmp_path):
    from playwright.sync_api import sync_playwright

    boxes = """() => [...document.querySelectorAll('text')].filter(t => !t.querySelector('tspan')).map(t => {
        const b = t.getBoundingClientRect(); return [b.left, b.top + 3, b.right, b.bottom - 3, t.textContent]; })"""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 600, "height": 900})
        for name in pictures.PICTURES:
            page.goto((ROOT / "docs" / "pictures" / f"{name}.svg").as_uri())
            found = page.evaluate(boxes)
            assert found
            for index, one in enumerate(found):
                for other in found[index + 1 :]:
                    apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                    assert apart, (name, one[4], other[4])
        browser.close()
