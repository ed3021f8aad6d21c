"""How well persons named are found in Russian news: 122 annotated texts (factRuEval 2016), beside natasha and plain capitals.

    python benchmarks/persons.py [FOLDER] [--show-errors N]

A name counts as found when its first and its last letter are the annotators'; forms of address and roles are no part of it.
natasha's news tagger stands in the same table, and a plain reader: two or three capitalised words in a row that do not open
a sentence. Without the texts nothing is measured. The exit status is 1 below ``FLOOR``.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from habeas.reading.persons import read_persons

FLOOR = 0.90
PARTS = frozenset({"name", "surname", "patronymic", "nickname"})
Reader = Callable[[str], set[tuple[int, int]]]


def main() -> int:
    """Print the table; 1 below the floor, 2 where the texts are missing."""
    arguments = argparse.ArgumentParser()
    data = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
    arguments.add_argument("folder", nargs="?", type=Path, default=data / "data" / "russian" / "factrueval_devset")
    arguments.add_argument("--show-errors", type=int, default=0)
    given = arguments.parse_args()
    files = sorted(given.folder.glob("*.txt"))
    if not files:
        print(f"{given.folder}: no texts here; name the development part of factRuEval.", file=sys.stderr)
        return 2
    texts = [(file.read_text("utf-8"), file) for file in files]
    readers: dict[str, Reader] = {"habeas": read, "natasha": natasha(), "capitals": capitals}
    table = Table(title=f"Persons named: {len(files)} Russian texts, exact spans")
    for column in ("", "F1", "precision", "recall", "words/s"):
        table.add_column(column)
    scores = {}
    for name, reader in readers.items():
        reader(texts[0][0])
        counts: Counter[str] = Counter()
        began = time.perf_counter()
        found = [reader(text) for text, _ in texts]
        seconds = time.perf_counter() - began
        for (text, file), spans in zip(texts, found, strict=True):
            gold = annotated(file)
            counts.update(right=len(gold & spans), found=len(spans), gold=len(gold))
            if name == "habeas" and given.show_errors:
                show(text, file, gold, spans, given.show_errors)
        precision, recall = counts["right"] / max(1, counts["found"]), counts["right"] / max(1, counts["gold"])
        scores[name] = 2 * precision * recall / max(1e-9, precision + recall)
        words = sum(len(text.split()) for text, _ in texts)
        table.add_row(name, *(f"{value:.3f}" for value in (scores[name], precision, recall)), f"{words / seconds:,.0f}")
    Console(width=80).print(table)
    print(f"floor: {FLOOR}")
    return 0 if scores["habeas"] >= FLOOR else 1


def annotated(file: Path) -> set[tuple[int, int]]:
    """Where the annotators see persons named: from the first to the last part of each name."""
    spans = {}
    for line in file.with_suffix(".spans").read_text("utf-8").splitlines():
        number, kind, start, length, *_ = line.split()
        if kind in PARTS:
            spans[number] = (int(start), int(start) + int(length))
    found = set()
    for line in file.with_suffix(".objects").read_text("utf-8").splitlines():
        _, kind, *rest = line.split("#")[0].split()
        parts = [spans[number] for number in rest if number in spans]
        if kind == "Person" and parts:
            found.add((min(start for start, _ in parts), max(end for _, end in parts)))
    return found


def read(text: str) -> set[tuple[int, int]]:
    """The names that Habeas reads."""
    people = read_persons(text, language="ru")
    return {(mention.span.start, mention.span.end) for person in people for mention in person.mentions}


def natasha() -> Reader:
    """natasha's tagger of news."""
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def reader(text: str) -> set[tuple[int, int]]:
        document = Doc(text)
        document.segment(segmenter)
        document.tag_ner(tagger)
        return {(span.start, span.stop) for span in document.spans if span.type == "PER"}

    return reader


def capitals(text: str) -> set[tuple[int, int]]:
    """Two or three capitalised words in a row, not behind a full stop."""
    return {found.span() for found in re.finditer(r"(?<![.!?] )(?<!\A)[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+){1,2}", text)}


def show(text: str, file: Path, gold: set[tuple[int, int]], found: set[tuple[int, int]], most: int) -> None:
    """Print the errors of one text, at most so many of each kind."""
    for kind, spans in (("missed", gold - found), ("wrong", found - gold)):
        for start, end in sorted(spans)[:most]:
            around = text[max(0, start - 30) : end + 20].replace("\n", " ")
            print(f"{file.stem} {kind}: {text[start:end]!r} in {around!r}")


if __name__ == "__main__":
    sys.exit(main())
