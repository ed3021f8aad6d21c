"""Whole reports: those written for this project, with their figures as annotated, and reports of an invented country."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.claims.figure import Figure
from habeas.errors import InputError
from habeas.reading.figures import read_figures

OWN = [
    json.loads(line) for line in (Path(__file__).parent / "reports" / "own_en.jsonl").read_text("utf-8").splitlines()
]
NOT_PEOPLE = {"other", "ages"}

# An invented report of an invented country: nobody in it is real.
PARDONS = """Ruritania pardons 42 jailed dissidents
STRELSAU (Ruritania Wire) — President Rudolf Elphberg on Wednesday announced pardons for 42 jailed dissidents, which what \
observers say is a hint to the neighbours.
Over 65,000 people were arrested in the spring of 2020, according to human rights advocates, while hundreds of thousands fled.
Between July 2024 and January 2025, he pardoned 258 political prisoners. After the vote he also freed three Examplians.
According to Lantern, a rights group, 1,177 political prisoners are behind bars today. At least six prisoners have died in \
custody.
Some 14 of the pardoned dissidents have chronic illnesses and disabilities and 10 are over the age of 50, the authorities \
said. All 42 dissidents had asked for mercy, officials said.
On the same day Elphberg announced an amnesty for 8,000 convicts.
Advocates have handed the government a list of 202 political prisoners in need of a doctor, including 28 people in critical \
condition."""


def report() -> list[Figure]:
    found = read_figures(PARDONS, published="2025-05-07", country="ZZ")
    return [figure for figure in found if figure.counts_people]


def test_every_number_of_people_of_a_report_is_found_with_what_it_counts() -> None:
    assert [(figure.number, figure.counted) for figure in report()] == [
        ("42", "pardoned"), ("42", "pardoned"), ("65,000", "arrested"), ("hundreds of thousands", "fled"),
        ("258", "pardoned"), ("three", "released"), ("1,177", "held"), ("six", "died"), ("14", "at_risk"),
        ("10", "pardoned"), ("42", "pardoned"), ("8,000", "amnestied"), ("202", "listed"), ("28", "critical"),
    ]  # fmt: skip


def test_every_number_of_a_report_has_its_speaker() -> None:
    assert [list(figure.attributed_to) for figure in report()] == [
        [], ["Rudolf Elphberg"], ["human rights advocates"], [], [], [], ["Lantern"], [], ["the authorities"],
        ["the authorities"], ["officials"], ["Elphberg"], ["Advocates"], ["Advocates"],
    ]  # fmt: skip


def test_ill_and_old_people_are_parts_of_the_pardoned_and_the_critical_of_the_listed() -> None:
    found = read_figures(PARDONS, published="2025-05-07", country="ZZ")
    wholes = {f.number: found[f.subset_of].number for f in found if f.subset_of is not None}
    assert wholes == {"14": "42", "10": "42", "28": "202"}


def test_a_cumulative_period_and_the_day_of_an_announcement_are_dated() -> None:
    times = {figure.number: (figure.kind, figure.from_, figure.to) for figure in report()}
    assert times["258"] == ("flow", "2024-07", "2025-01")
    assert times["42"] == ("flow", "2025-05-07", "2025-05-07")
    assert times["1,177"] == ("stock", "2025-05-07", "2025-05-07")


def test_the_country_is_found_from_the_text_when_it_is_not_given() -> None:
    (figure,) = read_figures("Minsk: Belarus has freed 52 prisoners.", published=None)
    assert figure.place == "BY"
    abroad, home = read_figures(
        "Belarus held 52 people. In Poland, 3 people were arrested.", published=None, country="BY"
    )
    assert (abroad.place, home.place) == ("BY", "BY")
    (there,) = read_figures("Some 300 people were arrested in Poland.", published=None, country="BY")
    assert there.place == "PL"


def test_a_language_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_figures("Дванаццаць", published=None, language="xx")


@pytest.mark.parametrize("record", OWN, ids=[record["id"] for record in OWN])
def test_what_is_read_of_a_report_is_well_formed(record: dict[str, Any]) -> None:
    well_formed(record["text"], read_figures(record["text"], published=record["published"], country=record["country"]))


@given(st.lists(st.sampled_from(sorted({word for record in OWN for word in record["text"].split(" ")})), max_size=40))
def test_any_words_in_any_order_are_read_without_fault(words: list[str]) -> None:
    text = " ".join(words)
    well_formed(text, read_figures(text, published="2025-05", country=None))


@given(st.text(max_size=80))
def test_any_text_is_read_without_fault(text: str) -> None:
    well_formed(text, read_figures(text, published=None))


def well_formed(text: str, figures: tuple[Figure, ...]) -> None:
    """Spans fit the text, numbers do not overlap, bounds fit the modality, links point to figures that can be wholes."""
    last = 0
    for index, figure in enumerate(figures):
        assert text[figure.start : figure.end] == figure.quote
        assert text[figure.number_start :].startswith(figure.number)
        assert figure.start <= figure.number_start >= last
        last = figure.number_start + len(figure.number)
        assert last <= figure.end
        assert figure.quantity is not None
        assert figure.kind != "stock" or figure.from_ == figure.to
        assert all(name in text for name in figure.attributed_to)
        if figure.subset_of is not None:
            assert figure.subset_of != index
            whole = figures[figure.subset_of]
            assert figure.high is None or whole.high is None or figure.high <= whole.high


def test_the_projects_own_reports_are_read_above_the_floors() -> None:
    gold = found = right = value = counted = source = 0
    for record in OWN:
        wanted = {f["number_start"]: f for f in record["figures"] if f["counted"] not in NOT_PEOPLE}
        read = read_figures(record["text"], published=record["published"], country=record["country"])
        people = {figure.number_start: figure for figure in read if figure.counted not in NOT_PEOPLE}
        gold, found = gold + len(wanted), found + len(people)
        for start in wanted.keys() & people.keys():
            right += 1
            want, got = wanted[start], people[start]
            value += (want["low"], want["high"], want["modality"]) == (got.low, got.high, got.modality)
            counted += want["counted"] == got.counted
            source += len(want["attributed_to"]) == len(got.attributed_to)
    f1 = [round(2 * hits / (gold + found), 3) for hits in (right, value, counted, source)]
    assert min(f1[:2]) >= 0.95, f1
    assert min(f1[2:]) >= 0.80, f1


def test_a_long_article_is_read_at_once() -> None:
    text = "\n".join(record["text"] for record in OWN)
    started = time.perf_counter()
    read_figures(text, published="2025-05-07", country="BY")
    per_800_words = (time.perf_counter() - started) * 800 / len(text.split())
    assert per_800_words < 0.5
