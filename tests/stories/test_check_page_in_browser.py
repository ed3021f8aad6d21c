"""The page of a checked report in a browser: on a phone and a desk, without scripts, with nothing loaded."""

import os
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from habeas.cli import build

REPORT = Path(__file__).parents[2] / "examples" / "belarus" / "reports" / "2025-05-07-forty-two.txt"
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

# Contrast of text with what lies behind it (WCAG 2.2), of every element that has words of its own.
CONTRAST = """() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const c = rgb(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  return [...document.body.querySelectorAll('*')]
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()))
    .map((e) => {
      const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
      return [(a + 0.05) / (b + 0.05), e.tagName + '.' + e.className];
    })
    .filter(([ratio]) => ratio < 4.5);
}"""


@pytest.fixture(scope="module")
def page_file(demo_registers, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "checked.html"
    register = str(demo_registers / "belarus")
    result = CliRunner().invoke(build(), ["check", str(REPORT), "--register", register, "--html", str(path)])
    assert result.exit_code == 0, result.output
    return path


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if BROWSER is None:
        assert not os.environ.get("CI"), "no browser: apt-get install chromium"
        pytest.skip("no browser: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=BROWSER, args=flags)
        yield opened
        opened.close()


@pytest.fixture
def show(browser, page_file):
    """Opens the page at a width; ``page.asked`` are the addresses that it asked for beside its own file."""
    contexts = []

    def opened(width: int, scheme: str = "light", **options):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(page_file.as_uri())
        page.asked.remove(page_file.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", [320, 360, 390, 768, 1280, 1920])
def test_nothing_scrolls_sideways(show, width):
    assert show(width).evaluate("document.documentElement.scrollWidth") <= width


def test_it_asks_for_nothing_and_runs_nothing(show):
    page = show(360)
    assert page.asked == []
    assert page.evaluate("document.scripts.length") == 0


def test_it_reads_the_same_with_scripts_off(show):
    assert "exactly 8 of the 17 uncertain cases count" in show(360, java_script_enabled=False).inner_text("body")


@pytest.mark.parametrize("width", [360, 1280])
def test_each_mark_leads_to_its_note_and_back(show, width):
    page = show(width)
    marks = page.locator("a.figure")
    assert marks.count() >= 10
    for index in range(marks.count()):
        marks.nth(index).click()
        note = page.locator(page.evaluate("location.hash"))
        assert note.evaluate("e => { const b = e.getBoundingClientRect(); return b.top < innerHeight && b.bottom > 0 }")
        note.locator("a.back").click()
        assert page.evaluate("location.hash") == f"#figure-{index + 1}"


def test_notes_stand_beside_the_text_on_a_desk_and_below_it_on_a_phone(show):
    box = "document.querySelector('.row.head {}').getBoundingClientRect()"
    beside = f"{box.format('.notes')}.left >= {box.format('.text')}.right"
    assert show(1280).evaluate(beside) is True
    assert show(360).evaluate(beside) is False


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_from_what_lies_behind_it(show, scheme):
    assert show(1280, scheme).evaluate(CONTRAST) == []


def test_the_verdict_can_be_told_without_colour(show):
    labels = show(1280).locator("a.figure .label").all_inner_texts()
    assert any("agrees if" in label for label in labels)
    assert all(len(label.split()) >= 2 for label in labels)


def test_links_can_be_hit_with_a_thumb_and_text_can_be_read(show):
    page = show(360)
    sizes = page.evaluate(
        "[...document.querySelectorAll('p, td, dd')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 12
