"""The page of a checked report: everything escaped, nothing loaded, readable at every width."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from habeas.adapters.extract import extract_bytes
from habeas.adapters.pages.check import check_page, safe_address
from habeas.answers.check import check
from habeas.answers.setting import Setting
from habeas.assembly import open_register
from habeas.claims.figure import Figure
from habeas.ledger.statement import Statement
from habeas.register.view import View, fold
from habeas.workflows.ask import view_of
from habeas.workflows.check import check_reading
from habeas.workflows.read import read_text

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "examples" / "belarus" / "reports"


@pytest.fixture(scope="module")
def belarus(demo_registers) -> View:
    with open_register(demo_registers / "belarus") as register:
        return view_of(register.ledger)


def page(view: View, text: str, published: str | None = None) -> str:
    report = check_reading(view, read_text(text, published=published))
    return check_page(report.document, report.check)


def example(view: View, name: str) -> str:
    return page(view, (REPORTS / name).read_text(encoding="utf-8"))


class Elements(HTMLParser):
    """Every element of a page, its attributes, and whether all were closed."""

    VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def without_labels(html: str) -> str:
    """The page without the verdicts that stand inside its text."""
    return re.sub(r'<span class="label">.*?</span></a>', "</a>", html, flags=re.DOTALL)


REPORT_NAMES = sorted(path.name for path in REPORTS.glob("*.txt"))


@pytest.mark.parametrize("name", REPORT_NAMES)
def test_the_page_is_whole_and_has_nothing_that_runs_or_loads(name, belarus):
    html = example(belarus, name)
    found = Elements(html)
    tags = {tag for tag, _ in found.found}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "input"}
    assert not [key for _, told in found.found for key in told if key.startswith("on") or key in {"src", "srcset"}]
    assert "url(" not in html
    assert "@import" not in html
    for tag, told in found.found:
        address = told.get("href") or ""
        assert tag == "a" or not address
        assert address.startswith(("#", "http://", "https://")) or tag != "a"


@pytest.mark.parametrize("name", REPORT_NAMES)
def test_every_mark_leads_to_its_note_and_back(name, belarus):
    found = Elements(example(belarus, name)).found
    ids = [told["id"] for _, told in found if "id" in told]
    assert len(ids) == len(set(ids))
    targets = {told["href"][1:] for tag, told in found if tag == "a" and str(told.get("href")).startswith("#")}
    assert targets <= set(ids)
    marks = [one for one in ids if one.startswith("figure-")]
    assert marks
    assert {one.replace("figure", "note") for one in marks} <= set(ids)


@pytest.mark.parametrize("name", REPORT_NAMES)
def test_the_report_stands_on_the_page_word_for_word(name, belarus):
    html = example(belarus, name)
    article = html[html.index("<article>") : html.index("</article>")] + "</article>"
    article = re.sub(r'<div class="notes">.*?</aside>\s*</div>', "", article, flags=re.DOTALL)
    shown = "".join(Elements(without_labels(article)).text.split())
    for line in (REPORTS / name).read_text(encoding="utf-8").splitlines():
        assert "".join(line.split()) in shown


def test_verdicts_are_told_in_words_beside_each_mark(belarus):
    text = Elements(example(belarus, "2025-05-07-forty-two.txt")).text
    assert "258 political prisoners , figure 5: ≈ agrees if" in text
    assert "exactly 8 of the 17 uncertain cases count" in text
    assert "250 to 267" in text
    assert "Forty-two of 7 May 2025" in text


def test_bridge_faults_statements_and_checkpoint_are_on_the_page(belarus):
    assert "unexplained +2 to +3" in Elements(example(belarus, "2025-01-06-deliberate-error-total-of-2024.txt")).text
    assert "968 + 168 = 1,136, one more than 1,135." in Elements(example(belarus, "2025-12-23-men-and-women.txt")).text
    text = Elements(example(belarus, "2025-05-07-forty-two.txt")).text
    assert "Stated by the compilers of this example register" in text
    assert belarus.checkpoint.root in text


HOSTILE = '<script>alert(x)</script> & "quotes" <b>Lukashenko</b> pardoned 42 <img src=x onerror=alert(x)> activists.'


def test_the_reports_own_words_are_escaped(belarus):
    html = page(belarus, f"A headline\n{HOSTILE} There are 1,177 political prisoners behind bars.", "2025-05-07")
    tags = {tag for tag, _ in Elements(html).found}
    assert not tags & {"script", "img", "b"}
    assert "&lt;script&gt;alert(x)&lt;/script&gt;" in html


def test_sources_are_linked_only_by_complete_web_addresses():
    assert safe_address("https://example.org/a?b=c") == "https://example.org/a?b=c"
    for bad in (
        "javascript:alert(x)",
        "data:text/html,x",
        "//example.org",
        "ftp://example.org",
        "https:",
        "http://[",
        None,
    ):
        assert safe_address(bad) is None


def test_hostile_records_are_escaped_and_not_linked():
    says = {
        "label": "<i>Wave</i>", "act": "pardon", "on": "2030-05-07", "country": "XE", "size": [42, 42],
        "announced_by": "<u>them</u>", "url": "javascript:alert(1)",
    }  # fmt: skip
    told = Statement("group", "group/reports/wave", "reports", "2030-05-07", says, {"note": "invented"})
    draft = told.draft("test")
    from habeas.ledger.entries import Entry

    view = fold([Entry(0, draft.kind, "2030-05-08T00:00:00Z", draft.by, draft.fields)])
    text = "In Examplia, 42 people were pardoned."
    figure = Figure("42 people", 13, 22, "42", 13, 42, 42, "exact", "pardoned", "flow", "2030-05-07", "2030-05-07", "XE",
                    ("a lawyer",))  # fmt: skip
    document = extract_bytes(text.encode(), "report.txt")
    html = check_page(document, check(view, Setting(text, (figure,), None, "XE", "Example wire")))
    assert "javascript:" not in html
    assert not {tag for tag, _ in Elements(html).found} & {"i", "u"}
    assert "&lt;i&gt;Wave&lt;/i&gt;" in html


def test_marks_that_touch_or_overlap_lose_no_word(belarus):
    text = "Lukashenko pardoned 42 activists 10 of them old."
    figures = tuple(
        Figure(text[start:end], start, end, number, text.index(number), value, value, "exact", "pardoned")
        for number, value, start, end in (("42", 42, 0, 40), ("10", 10, 20, 47))
    )
    html = check_page(extract_bytes(text.encode(), "r.txt"), check(belarus, Setting(text, figures, None, "BY", "x")))
    assert "".join(text.split()) in "".join(Elements(without_labels(html)).text.split())


def test_a_page_without_figures_says_so(belarus):
    assert "0 figures that count people" in Elements(page(belarus, "Nothing was counted on this day, at all.")).text
