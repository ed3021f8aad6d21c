"""How well quotations are read: source, cue and content against 84 annotated news articles (PolNeAR, brat format).

    python benchmarks/quotations.py [FOLDER]

Measured is the overlap of tokens: of the tokens that the annotators call somebody's words (or a source, or a cue), how
many does the reader call so, and the other way round. A naive reader stands in the same table: what is in quotation marks,
and the two words before every "said". The articles are no part of this project; without them nothing is measured.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from habeas.claims.quotation import Quotation
from habeas.documents.span import Span
from habeas.reading.persons import read_persons
from habeas.reading.quotations import read_quotations

PARTS = ("source", "cue", "content")
Marks = dict[str, set[int]]


def main() -> int:
    """Print the table; 2 where the articles are missing."""
    data = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else data / "data" / "attribution" / "polnear_dev"
    files = sorted((folder / "text").rglob("*.txt"))
    if not files:
        print(f"{folder}: no articles here; name the folder of PolNeAR's development part.", file=sys.stderr)
        return 2
    ours, naive = Counter[str](), Counter[str]()
    for file in files:
        text = file.read_text("utf-8")
        # Two articles have several annotators: the first of them counts.
        gold = annotated(text, min((folder / "attributions").glob(f"{file.stem}_????.ann")))
        add(ours, gold, read(text))
        add(naive, gold, read_naively(text))
    print(f"{len(files)} articles; F1 over tokens (precision / recall)")
    for part in PARTS:
        print(f"  {part:8} habeas {scores(ours, part)}   naive {scores(naive, part)}")
    return 0


def annotated(text: str, file: Path) -> Marks:
    """The tokens that the annotators marked."""
    marks: Marks = {part: set() for part in PARTS}
    for line in file.read_text("utf-8").splitlines():
        kind = re.match(r"T\d+\t(Source|Cue|Content) ([\d; ]+)\t", line)
        if kind is not None:
            spans = [Span(*map(int, piece.split())) for piece in kind[2].split(";")]
            marks[kind[1].lower()] |= tokens_in(text, spans)
    return marks


def read(text: str) -> Marks:
    """The tokens that the reader marks."""
    found: Iterable[Quotation] = read_quotations(text, language="en", persons=read_persons(text, language="en"))
    marks: Marks = {part: set() for part in PARTS}
    for quotation in found:
        marks["content"] |= tokens_in(text, quotation.content)
        marks["source"] |= tokens_in(text, [quotation.speaker] if quotation.speaker else [])
        marks["cue"] |= tokens_in(text, [quotation.cue] if quotation.cue else [])
    return marks


def read_naively(text: str) -> Marks:
    """Quotation marks for content, "said" and "says" for cues, two words before them for sources."""
    said = list(re.finditer(r"(\S+ \S+) (said|says)\b", text))
    quoted = re.finditer(r"[“\"][^“”\"\n]*[”\"]", text)
    return {
        "source": tokens_in(text, [Span(*found.span(1)) for found in said]),
        "cue": tokens_in(text, [Span(*found.span(2)) for found in said]),
        "content": tokens_in(text, [Span(*found.span()) for found in quoted]),
    }


def tokens_in(text: str, spans: Iterable[Span]) -> set[int]:
    """Where the words inside the spans begin."""
    return {span.start + word.start() for span in spans for word in words(span.of(text))}


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text; marks are not counted."""
    return re.finditer(r"\w+", text)


def add(counts: Counter[str], gold: Marks, found: Marks) -> None:
    """Count what is right, found and wanted."""
    for part in PARTS:
        counts[f"{part} right"] += len(gold[part] & found[part])
        counts[f"{part} found"] += len(found[part])
        counts[f"{part} gold"] += len(gold[part])


def scores(counts: Counter[str], part: str) -> str:
    """F1, precision and recall in one cell."""
    right = counts[f"{part} right"]
    precision = right / max(1, counts[f"{part} found"])
    recall = right / max(1, counts[f"{part} gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return f"{f1:.3f} ({precision:.3f} / {recall:.3f})"


if __name__ == "__main__":
    sys.exit(main())
