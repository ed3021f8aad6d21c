"""What becomes of the people whom reports name, in every language: tables of text in ``fates``, one file for a language.

Judges, presidents and policemen do, and are nobody's patient; relatives and lawyers of somebody are not that one; what is
asked for, denied or only possible says so. The country and everybody in it are invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from habeas.claims.event import Event
from habeas.reading.language import LANGUAGES
from habeas.reading.person_events import read_events
from habeas.reading.persons import read_persons

FATES = Path(__file__).parent / "fates"
MARK = "=>"
LEAST = 12


def table(language: str) -> list[tuple[str, list[str]]]:
    """The texts of a language's file, each with what is told in it."""
    blocks = (FATES / f"{language}.txt").read_text("utf-8").split("\n\n")[1:]
    rows = [block.strip().split("\n") for block in blocks]
    return [
        ("\n".join(line for line in row if not line.startswith(MARK)),
         [line.removeprefix(MARK).strip() for line in row if line.removeprefix(MARK).strip() and line.startswith(MARK)])
        for row in rows
    ]  # fmt: skip


def told(event: Event) -> str:
    """An event as the files write it: who, what, when, how long, and what is wrong with it."""
    when = "" if event.from_ is event.to is None else f" {event.from_ or ''}"
    if event.to != event.from_:
        when += f"..{event.to or ''}"
    low, high = event.years or (None, None)
    years = "" if event.years is None else f", {low} years" if low == high else f", {low}-{high} years"
    note = f" ({event.negated_or_role})" if event.negated_or_role is not None else ""
    return f"{event.person}: {event.act}{when}{years}{note}"


CASES = [(language, text, fates) for language in LANGUAGES for text, fates in table(language)]


@pytest.mark.parametrize(("language", "text", "fates"), CASES, ids=[f"{one}: {text[:50]}" for one, text, _ in CASES])
def test_a_report_tells(language: str, text: str, fates: list[str]):
    persons = read_persons(text, language=language)
    found = read_events(text, persons=persons, published="2025-05-07", language=language)
    assert [told(event) for event in found] == fates


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_table(language: str):
    rows = table(language)
    assert len(rows) >= LEAST
    assert any(not fates for _, fates in rows), "somebody must be a doer, a relative or a speaker only"
