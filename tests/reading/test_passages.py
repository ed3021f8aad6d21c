"""A document in several languages is taken apart into them, paragraph by paragraph."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from habeas.documents.span import Span
from habeas.reading.joined import Joined
from habeas.reading.paragraphs import paragraphs
from habeas.reading.passages import passages

FIGURES = Path(os.environ.get("HABEAS_DEV_DATA", Path(__file__).parents[3] / "shared")) / "figures"
ENGLISH = "The police said on Monday that 42 people were arrested in the city."
RUSSIAN = "Правозащитники сообщили, что из колонии освобождены ещё 42 человека."
BELARUSIAN = "Праваабаронцы паведамілі, што з калоніі былі вызваленыя 42 чалавекі."
UKRAINIAN = "Правозахисники повідомили, що з колонії були звільнені 42 людини."
SPANISH = "La policía dijo que 42 personas fueron detenidas el lunes en la ciudad."


def languages(text):
    found = {span: passage.language for passage in passages(text) for span in passage.paragraphs}
    return [found[span] for span in sorted(found)]


def test_each_paragraph_has_its_language():
    text = "\n".join([ENGLISH, RUSSIAN, BELARUSIAN, UKRAINIAN, SPANISH])
    assert languages(text) == ["en", "ru", "be", "uk", "es"]


def test_the_paragraphs_of_one_language_are_one_passage():
    found = passages(f"{ENGLISH}\n{RUSSIAN}\n\n{ENGLISH}")
    assert [(passage.language, len(passage.paragraphs)) for passage in found] == [("en", 2), ("ru", 1)]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        # A date, a name, a number: what the paragraph before is, else what follows.
        ([ENGLISH, "7 May 2031", RUSSIAN], ["en", "en", "ru"]),
        (["Радыё Зара", BELARUSIAN, ENGLISH], ["be", "be", "en"]),
        ([ENGLISH, RUSSIAN, "42"], ["en", "ru", "ru"]),
        # Cyrillic letters are no English, whatever stands before.
        ([ENGLISH, "Реджеп Тайип Эрдоган", ENGLISH, RUSSIAN], ["en", "ru", "en", "ru"]),
        # A headline that may be Spanish or Portuguese is what its report is.
        (["Quito libera a 12 presos políticos", SPANISH], ["es", "es"]),
        # A foreign name, a quotation of some words within a paragraph.
        (
            [ENGLISH, "“Presos políticos”, they called them in a statement that was read on Monday.", ENGLISH],
            ["en"] * 3,
        ),
        (["42", "7"], [None, None]),
    ],
)
def test_a_paragraph_that_cannot_be_told_takes_its_neighbours_language(lines, told):
    assert languages("\n".join(lines)) == told


def test_what_is_known_of_the_document_tells_a_paragraph_that_does_not_tell_itself():
    assert [passage.language for passage in passages("Zenda 42 Hentzau 7", main="en")] == ["en"]


def test_a_flood_of_lines_is_told_in_passing():
    text = "7\n" * 100_000 + RUSSIAN
    assert [passage.language for passage in passages(text)] == ["ru"]


def test_paragraphs_are_joined_with_the_way_back():
    text = f"{ENGLISH}\n{RUSSIAN}\n\n  {ENGLISH}\n{ENGLISH}\n"
    everything = paragraphs(text)
    joined = Joined(text, (everything[0], *everything[2:]), everything)
    assert joined.text == f"{ENGLISH}\n{ENGLISH}\n{ENGLISH}"
    for start in range(0, len(joined.text), 7):
        span = Span(start, min(start + 5, len(joined.text)))
        if "\n" not in span.of(joined.text):
            assert joined.span(span).of(text) == span.of(joined.text)
    assert joined.span(Span(0, 0)) == Span(0, 0)
    assert Joined(text, everything, everything).text == text


def test_the_paragraphs_of_the_development_reports_are_told(capsys):
    """Prints the share of paragraphs told rightly for each language, in their reports and in reports mixed from four."""
    if not FIGURES.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{FIGURES} is missing")
        pytest.skip("The development data is not here.")
    lines = [line for name in ("dev", "dev_own") for line in (FIGURES / f"{name}.jsonl").read_text().splitlines()]
    reports = [json.loads(line) for line in lines]
    parts = [[(row, one["lang"]) for row in one["text"].split("\n") if row.strip()] for one in reports]
    told = [part for part in parts if part[0][1] != "zh"]
    mixed = [
        [row for step in range(4) for row in told[(7 * at + 31 * step) % len(told)][:4]] for at in range(len(told))
    ]
    for name, documents, floor in (("whole", told, 0.99), ("mixed", mixed, 0.97)):
        right, all_ = Counter(), Counter()
        for document in documents:
            got = languages("\n".join(row for row, _ in document))
            for (_, language), found in zip(document, got, strict=True):
                all_[language] += 1
                right[language] += found == language
        shares = {language: right[language] / count for language, count in all_.items()}
        with capsys.disabled():
            print(f"\n{name}: " + ", ".join(f"{code} {share:.3f} of {all_[code]}" for code, share in shares.items()))  # noqa: T201
        assert all(share >= floor for share in shares.values()), shares
